"""cities.tsv: capitals and cities of 100,000 people or more, with the spellings that English uses;
cities-lesser.tsv: towns of 15,000 or more, which need care."""

import re

from tables import by_id, key, read, read_if_there, slug, split, unique, write

COLUMNS = [
    "id", "name", "aliases", "kind", "country", "claimedBy", "latitude", "longitude", "population",
    "region", "rule", "source",
]
# Below this number of people the name alone says too little: the press means somebody or something else.
GREAT_CITY = 100_000
# Rows of one name and country within this many degrees are one town.
NEARNESS = 0.1


class Cities:
    """The cities, the ids of the capitals among them."""

    def __init__(self, data, corrections, countries, taken):
        self.countries = countries
        self.other_names = {key(name) for row in countries.source
                            for column in ("name", "aliases", "demonyms_adjectives")
                            for name in split(row[column])}
        self.corrections = {}
        for row in read_if_there(corrections / "cities.tsv"):
            self.corrections[row["name"], row["country"]] = row
        # GeoNames' codes of regions that the press names behind a town.
        self.regions = {(row["country"], row["admin1"]): countries.id.get(row["region"], row["region"])
                        for row in read_if_there(corrections / "regions.tsv")}
        self.capital_names = {}
        self.capitals = {}
        self.rows, self.lesser, self.places, self.corrected = [], [], {}, {}
        self.build(read(data / "cities.tsv"), set(taken))
        self.find_capitals()

    def build(self, source, taken):
        source = [row for row in source if row["iso2"] in self.countries.iso3]
        # A correction is meant for the most populous of a name.
        for row in sorted(source, key=lambda row: -int(row["population"] or 0)):
            entry = (row["name"], self.countries.iso3[row["iso2"]])
            if entry in self.corrections:
                self.corrected.setdefault(entry, row)
        # The great ones first, so that their ids are the plain ones.
        source.sort(key=lambda row: (not self.is_great(row), -int(row["population"] or 0), row["geonameid"]))
        for row in source:
            code = self.countries.iso3[row["iso2"]]
            correction = self.corrections.get((row["name"], code), {})
            if self.corrected.get((row["name"], code)) is not row:
                correction = {}
            if correction.get("drop"):
                continue
            name = correction.get("rename") or row["name"]
            great = self.is_great(row)
            if not great and not usable(name) or row["is_capital"] != "1" and self.repeats(row, code):
                continue
            identifier = self.new_id(name, code, row["admin1"], taken)
            aliases = english_spellings(name, row["alt_names"], self.other_names)
            if name != row["name"]:
                aliases.insert(0, row["name"])
            aliases += split(correction.get("aliases", ""))
            dropped = set(split(correction.get("not", "")))
            self.places.setdefault((key(name), code), []).append(row)
            (self.rows if great else self.lesser).append({
                "id": identifier, "name": name,
                "aliases": [alias for alias in unique(aliases) if alias not in dropped and alias != name],
                "kind": "capital" if row["is_capital"] == "1" else "city", "country": code,
                "claimedBy": correction.get("claimedBy", ""),
                "latitude": row["lat"], "longitude": row["lon"],
                "population": row["population"], "region": self.regions.get((code, row["admin1"]), ""),
                "source": "GN",
            })

    def is_great(self, row):
        return (int(row["population"] or 0) >= GREAT_CITY or row["is_capital"] == "1"
                or self.corrected.get((row["name"], self.countries.iso3[row["iso2"]])) is row)

    def repeats(self, row, code):
        """Whether a larger place of the same name lies within NEARNESS."""
        return any(row["admin1"] == other["admin1"] and all(abs(float(row[axis]) - float(other[axis])) <= NEARNESS for axis in ("lat", "lon"))
                   for other in self.places.get((key(row["name"]), code), []))

    def new_id(self, name, code, admin, taken):
        """`place:slug` for the most populous of its name, then with the country, then the region."""
        for suffix in ("", "-" + code.lower(), "-" + code.lower() + "-" + slug(admin or "0")):
            identifier = "place:" + slug(name) + suffix
            if identifier not in taken:
                taken.add(identifier)
                return identifier
        number = 2
        while f"{identifier}-{number}" in taken:
            number += 1
        taken.add(f"{identifier}-{number}")
        return f"{identifier}-{number}"

    def find_capitals(self):
        by_name = {}
        for row in self.rows:
            for name in [row["name"]] + row["aliases"]:
                known = by_name.setdefault((row["country"], key(name)), row)
                if row["kind"] == "capital" and known["kind"] != "capital":
                    by_name[row["country"], key(name)] = row
        for source in self.countries.source:
            code = self.countries.iso3[source["iso2"]]
            wanted = self.countries.corrections.get(code, {}).get("capitalName") or source["capital"]
            home = {"SUN": "RUS", "YUG": "SRB", "DDR": "DEU", "CSK": "CZE", "XKX": "XKX", "ABK": "GEO",
                    "OST": "GEO", "PMR": "MDA", "NCY": "CYP", "SML": "SOM", "DNR": "UKR", "LNR": "UKR",
                    "SCT": "GBR", "WLS": "GBR", "NIR": "GBR", "ENG": "GBR"}.get(code, code)
            row = by_name.get((home, key(wanted)))
            if row:
                self.capitals[code, source["capital"]] = row["id"]

    def write(self, folder, others):
        """`others` holds, in small letters, all that a town's name may also be."""
        for row in self.lesser:
            names = [row["name"]] + row["aliases"]
            row["rule"] = "beside" if any(len(name) < 5 or key(name) in others for name in names) else "local"
        write(folder / "cities.tsv", COLUMNS, self.rows, by_id)
        write(folder / "cities-lesser.tsv", COLUMNS, self.lesser, by_id)


def usable(name):
    """Whether a name is one that running text holds."""
    return len(name) >= 2 and name[0].isupper() and not re.search(r"[,/()]|\d", name)


def english_spellings(name, alternates, other_names):
    """Those of the many foreign spellings that English text may hold."""
    kept = []
    names = {key(name)}
    for alternate in split(alternates):
        folded = key(alternate)
        if folded in names or not plausible(name, alternate) or folded in other_names:
            continue
        names.add(folded)
        kept.append(alternate)
    return kept


def plausible(name, alternate):
    """Whether an alternate is the same name without accents or with other spaces and hyphens.

    Other spellings ('Tokio', 'Moskow') are mostly of other languages; the English ones are in corrections/.
    """
    if not re.fullmatch(r"[A-Z][A-Za-z. -]{3,}", alternate) or re.search(r"[A-Z]{2}", alternate):
        return False
    return re.sub(r"\W", "", key(name)) == re.sub(r"\W", "", key(alternate))
