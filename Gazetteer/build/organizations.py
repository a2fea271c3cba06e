"""organizations.tsv, companies.tsv and universities.tsv."""

import re

from tables import by_id, fold, key, read, read_if_there, slug, source_codes, split, unique, write

COLUMNS = ["id", "name", "aliases", "acronyms", "kind", "country", "parent", "source"]

KINDS = {
    "IGO": "intergovernmental", "UN": "intergovernmental", "EU": "intergovernmental",
    "NGO": "ngo", "agency": "agency", "armed group": "armed group", "association": "association",
    "bank": "bank", "central bank": "central bank", "event": "forum", "exchange": "exchange",
    "forum": "forum", "fund": "fund", "government": "government", "institution": "institution",
    "legislature": "legislature", "media": "media", "military": "military", "ministry": "ministry",
    "party": "party", "pollster": "think tank", "rating agency": "company", "think tank": "think tank",
}


class Organizations:
    """Organisations, companies and universities, with the ids that other tables refer to."""

    def __init__(self, data, corrections, countries):
        self.countries = countries
        self.corrections = {row["name"]: row for row in read_if_there(corrections / "organizations.tsv")}
        self.company_corrections = {row["name"]: row
                                    for row in read_if_there(corrections / "companies.tsv")}
        self.taken = set(countries.id.values())
        self.by_name = {}
        source = read(data / "organisations.tsv")
        self.names = {key(row["name"]) for row in source if row["kind"] != "university"}
        self.organizations = self.organization_rows(
            [row for row in source if row["kind"] != "university"])
        self.universities = self.university_rows([row for row in source if row["kind"] == "university"])
        self.companies = self.company_rows(read(data / "companies.tsv"))
        self.members = self.abbreviations()

    def organization_rows(self, source):
        rows = []
        for row in source:
            correction = self.corrections.pop(row["name"], {})
            if correction.get("drop"):
                continue
            rows.append(self.row(row, correction, KINDS.get(row["kind"], row["kind"]), "organization"))
        for name, correction in self.corrections.items():
            if correction.get("drop"):
                raise SystemExit(f"corrections/organizations.tsv: nothing to drop named {name}")
            empty = {"name": name, "aliases": "", "country": "", "qid": "", "source": "HAND"}
            rows.append(self.row(empty, correction, correction["kind"], "organization"))
        return rows

    def university_rows(self, source):
        rows = []
        for row in sorted(source, key=lambda row: (row["source"] != "HAND", row["name"])):
            if key(row["name"]) in self.by_name:
                continue
            if row["source"] == "HIPO" and not usable_university(row["name"]):
                continue
            rows.append(self.row(row, self.corrections.get(row["name"], {}), "university", "organization"))
        return rows

    def company_rows(self, source):
        rows = []
        for row in source:
            if row["source"] == "NSI":
                continue
            correction = self.company_corrections.pop(row["name"], {})
            if correction.get("drop") or key(row["name"]) in self.by_name:
                continue
            if row["source"].startswith("SP500"):
                row = dict(row, name=short_company(row["name"]), aliases=row["aliases"])
                if key(row["name"]) in self.by_name:
                    continue
            rows.append(self.row(dict(row, kind="company"), correction, "company", "organization"))
        for name, correction in self.company_corrections.items():
            if not correction.get("drop"):
                empty = {"name": name, "aliases": "", "country": "", "qid": "", "source": "HAND"}
                rows.append(self.row(empty, correction, "company", "organization"))
        return rows

    def row(self, source, correction, kind, prefix):
        name = correction.get("rename") or source["name"]
        others = split(source["aliases"]) + ([source["name"]] if name != source["name"] else [])
        if correction.get("aliases"):
            others = split(correction["aliases"]) if correction["aliases"] != "-" else []
        others = [fold_apostrophe(other) for other in others if not other.startswith("the ")]
        acronyms = [other for other in others if is_acronym(other)]
        aliases = [other for other in others if not is_acronym(other) and other != name]
        identifier = correction.get("id") or (source["qid"] if re.fullmatch(r"Q\d+", source["qid"]) else "")
        if not identifier or identifier in self.taken:
            identifier = prefix + ":" + slug(name)
            code = self.countries.iso3.get(source["country"], "")
            if identifier in self.taken:
                identifier += "-" + (code.lower() or "2")
            number = 2
            base = identifier
            while identifier in self.taken:
                identifier = f"{base}-{number}"
                number += 1
        self.taken.add(identifier)
        # An alias that is another body's name is that body's.
        aliases = [other for other in aliases if key(other) not in self.names - {key(name), key(source["name"])}
                   or correction.get("aliases")]
        for known in [name] + aliases:
            self.by_name.setdefault(key(known), identifier)
        for acronym in acronyms:
            self.by_name.setdefault(acronym, identifier)
        country = correction.get("country") or self.countries.iso3.get(source["country"], "")
        return {
            "id": identifier, "name": fold_apostrophe(name), "aliases": unique(aliases),
            "acronyms": unique(acronyms + split(correction.get("acronyms", ""))),
            "kind": correction.get("kind") or kind, "country": "" if country == "-" else country,
            "parent": correction.get("parent", ""),
            "source": source_codes(source["source"]) + (["HAND"] if correction else []),
        }

    def abbreviations(self):
        """The ids by the abbreviations that the membership lists of countries use."""
        members = {}
        rows = sorted(self.organizations, key=lambda row: "HAND" not in row["source"])
        for row in rows:
            if row["kind"] in ("intergovernmental", "forum"):
                for name in [row["name"]] + row["aliases"] + row["acronyms"]:
                    members.setdefault(name, row["id"])
        for odd in ("C", "CD", "CP", "FZ", "ICC", "WFTU", "ITUC", "ZC", "PA", "SPC"):
            members.pop(odd, None)
        if "ICC" in self.by_name:
            members["ICCt"] = self.by_name["ICC"]
        return members

    def write(self, folder):
        write(folder / "organizations.tsv", COLUMNS, self.organizations, by_id)
        write(folder / "companies.tsv", COLUMNS, self.companies, by_id)
        write(folder / "universities.tsv", COLUMNS, self.universities, by_id)


def fold_apostrophe(name):
    return name.replace("’", "'")


def is_acronym(name):
    """Whether a name is a short form in capitals: 'NATO', 'Nato' no, 'G7', 'P5+1', 'OPEC+'."""
    letters = re.sub(r"[^A-Za-z]", "", name)
    return (" " not in name and len(letters) <= 8 and len(name) <= 10 and letters.isascii()
            and sum(letter.isupper() for letter in letters) * 2 >= len(letters) >= 1
            and (letters.isupper() or len(letters) <= 6))


def usable_university(name):
    """Whether the name of a university can be told from other text."""
    words = name.split()
    return (len(words) >= 2 and name[0].isupper() and not re.search(r"[;/,\"(]", name) and len(name) <= 80
            and re.search(r"(?i)universi|colleg|institut|school|academ|[ée]cole|hochschule|polytech|fachhoch"
                          r"|politec|conservat|facult|seminar", name) is not None)


def short_company(name):
    """The name that the press uses for a listed company."""
    name = re.sub(r"\s*\((Class [A-C]|The)\)$", "", name)
    shorter = re.sub(r",? (Inc\.?|Corporation|Corp\.?|Company|plc|PLC|Ltd\.?|N\.V\.|Holdings?|Incorporated)$", "", name)
    return shorter if " " in shorter or len(shorter) > 5 else name
