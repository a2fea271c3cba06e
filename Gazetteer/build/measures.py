"""currencies.tsv."""

import re

from tables import read, read_if_there, split, unique, write

COLUMNS = ["id", "name", "plural", "aliases", "symbols", "countries", "source"]


def write_currencies(data, corrections, folder, countries):
    """Currencies in use, and those that the press of the last forty years wrote of."""
    fixed = {row["id"]: row for row in read_if_there(corrections / "currencies.tsv")}
    rows = []
    # The source leaves out of use what some country pays with: these count as used too.
    paid = {row["currency"]: row["iso3"] for row in countries.rows if row["currency"]}
    for row in read(data / "currencies.tsv"):
        correction = fixed.pop(row["code"], {})
        if correction.get("drop") or (
                not row["in_use"] and not correction and row["code"] not in paid):
            continue
        name = correction.get("name") or row["singular"]
        plural = correction.get("plural") or row["plural"]
        symbols, aliases = [], []
        for item in split(row["symbols_and_slang"]):
            word = re.fullmatch(r"[a-zA-Z. ]{4,}", item) or item.islower()
            (aliases if word and item != row["code"] else symbols).append(item)
        bare = plural.split()[-1]
        aliases += [name.split()[-1], bare]
        aliases = split(correction.get("aliases", "")) + ([] if correction.get("only") else aliases)
        symbols = split(correction.get("symbols", "")) or symbols
        users = split(correction.get("countries", "")) or countries.codes(row["countries"]) \
            or [paid[code] for code in [row["code"]] if code in paid]
        rows.append({
            "id": row["code"], "name": name, "plural": plural,
            "aliases": [alias for alias in unique(aliases) if alias not in (name, plural)],
            "symbols": unique(symbols + [row["code"]]), "countries": sorted(users),
            "source": ["CLDR"] + (["HAND"] if correction or len(symbols) > 1 else []),
        })
    if fixed:
        raise SystemExit(f"corrections/currencies.tsv: no currency {sorted(fixed)[0]}")
    write(folder / "currencies.tsv", COLUMNS, rows)
