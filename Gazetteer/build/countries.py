"""countries.tsv, and the codes that the other tables refer to countries by."""

import re

from tables import by_id, read, read_if_there, split, unique, write

COLUMNS = [
    "id", "name", "official", "aliases", "adjectives", "demonyms", "combining", "capital", "iso2",
    "iso3", "currency", "regions", "memberOf", "from", "to", "source",
]

# Codes of our own for what ISO 3166-1 does not list.
OWN_CODES = {
    "SU": "SUN", "YU": "YUG", "DD": "DDR", "CS": "CSK", "XK": "XKX",
    "X-ABK": "ABK", "X-OST": "OST", "X-PMR": "PMR", "X-NCY": "NCY", "X-SML": "SML",
    "X-DNR": "DNR", "X-LNR": "LNR",
    "GB-SCT": "SCT", "GB-WLS": "WLS", "GB-NIR": "NIR", "GB-ENG": "ENG",
}
# Rows of the source that are no countries here: the Union is an organisation, the others places.
ELSEWHERE = {"EU", "X-NKR", "X-CHC"}


class Countries:
    """The countries with their codes."""

    def __init__(self, data, corrections):
        self.source = [row for row in read(data / "countries.tsv") if row["iso2"] not in ELSEWHERE]
        self.corrections = {row["iso3"]: row for row in read_if_there(corrections / "countries.tsv")}
        self.iso3 = {}
        self.id = {}
        for row in self.source:
            code = OWN_CODES.get(row["iso2"]) or row["iso3"]
            self.iso3[row["iso2"]] = code
            self.id[code] = row["qid"]
        self.name = {self.iso3[row["iso2"]]: row["name"] for row in self.source}
        self.rows = []

    def codes(self, cell, separator="|"):
        """The alpha-3 codes of a list of alpha-2 codes."""
        return [self.iso3[code] for code in cell.split(separator) if code in self.iso3]

    def build(self, capitals, regions, members):
        """Makes the rows.

        `capitals`: (alpha-3, name) → id of a place; `regions`: name → ids; `members`: abbreviation → id.
        """
        for row in self.source:
            code = self.iso3[row["iso2"]]
            self.rows.append(self.row(row, code, capitals, regions, members))
        for code in self.corrections:
            if code not in self.id:
                raise SystemExit(f"corrections/countries.tsv: no country has the code {code}")
        return self.rows

    def row(self, source, code, capitals, regions, members):
        correction = self.corrections.get(code, {})

        def corrected(column, derived):
            text = correction.get(column, "")
            if text == "-":
                return []
            return split(text) if text else derived

        name = correction.get("name") or source["name"]
        adjectives, demonyms = people_words(split(source["demonyms_adjectives"]), name)
        official = re.sub(r";.*", "", source["official_name"]).strip()
        official = correction.get("official") or official
        official = "" if official in (name, "-") else official
        aliases = [alias for alias in split(source["aliases"]) if usable_alias(alias)]
        aliases = [alias for alias in corrected("aliases", aliases) if alias not in (name, official)]
        start, end = "", ""
        if source["status"] == "historic":
            start, end = re.search(r"\(([\d-]+)\.\.([\d-]+)\)", source["historic_names"]).groups()
        return {
            "id": source["qid"], "name": name, "official": official, "aliases": unique(aliases),
            "adjectives": unique(corrected("adjectives", adjectives)),
            "demonyms": unique(corrected("demonyms", demonyms)),
            "combining": unique(corrected("combining", [])),
            "capital": correction.get("capital") or capitals.get((code, source["capital"]), ""),
            "iso2": source["iso2"] if len(source["iso2"]) == 2 and not start else "",
            "iso3": code,
            "currency": correction.get("currency") or source["currency"].split(",")[-1],
            "regions": unique(regions.get(source["continent"], []) + regions.get(source["region"], [])
                              + split(correction.get("regions", ""))),
            "memberOf": sorted({members[item.strip()] for item in split(source["memberships"])
                                if item.strip() in members}),
            "from": correction.get("from") or start, "to": correction.get("to") or end,
            "source": ["CC", "CLDR", "FB", "HAND"] if source["fips"].strip() or len(source["iso3"]) == 3
            else ["HAND"],
        }

    def write(self, folder):
        write(folder / "countries.tsv", COLUMNS, self.rows, by_id)


def usable_alias(alias):
    """Whether a name of the source is one that running text holds."""
    return not re.search(r"[*,]| - |^N\. |^S\. |^N |^S |^the |^The |&|SAR China", alias)


PLURALS = {"man": "men", "woman": "women"}


def people_words(words, country):
    """Splits the source's mixed list into adjectives and demonyms, and adds plurals."""
    adjectives, demonyms = [], []
    for word in words:
        if "/" in word or word == country:
            continue
        if re.search(r"(man|woman)$", word) and not word.endswith("German"):
            stem, ending = re.fullmatch(r"(.*?)(woman|man)", word).groups()
            if stem.endswith("Ro") or stem.endswith("O") or stem.endswith("Ger"):
                adjectives.append(word)
                demonyms += [word, word + "s"]
            else:
                demonyms += [word, stem + PLURALS[ending]]
        elif re.search(r"(ese|Swiss|ench|tch|ish|nx)$", word):
            adjectives.append(word)
            if word.endswith("ese"):
                demonyms.append(word)
        elif re.search(r"(Islander|er|iot|nese|aniard|Dane|Pole|Finn|Swede|Turk|Croat|Scot|Serb|ni-Vanuatu)$", word):
            demonyms += [word, word + "s"]
        elif word.endswith("s") and word[:-1] in words:
            demonyms.append(word)
        else:
            adjectives.append(word)
            demonyms += [word, word + "s"]
    return unique(adjectives), unique(demonyms)
