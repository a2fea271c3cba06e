"""metonyms.tsv: capitals from the table of countries, seats and bodies by hand."""

from tables import read, read_if_there, unique, write

COLUMNS = ["name", "standsFor", "kind", "source"]


def write_metonyms(data, corrections, folder, countries, organizations):
    """A capital stands for its country, and so do its English spellings of today."""
    rows = {}
    dropped = set()
    for row in read_if_there(corrections / "metonyms.tsv"):
        target = countries.id.get(row["standsFor"]) or row["standsFor"]
        if row["kind"] == "drop":
            dropped.add((row["name"], target))
            continue
        rows[row["name"], target] = {"name": row["name"], "standsFor": target, "kind": row["kind"], "source": "HAND"}
    for row in countries.source:
        code = countries.iso3[row["iso2"]]
        name = countries.corrections.get(code, {}).get("capitalName") or row["capital"]
        identifier = row["qid"]
        if not name or row["status"] == "historic" or name == row["name"] or (name, identifier) in dropped:
            continue
        if row["status"] not in ("state", "In contention", "Disputed") and not row["status"].startswith("country of"):
            continue
        rows.setdefault((name, identifier), {"name": name, "standsFor": identifier, "kind": "capital", "source": "CC"})
    write(folder / "metonyms.tsv", COLUMNS, rows.values(), lambda row: (row["name"], row["standsFor"]))
