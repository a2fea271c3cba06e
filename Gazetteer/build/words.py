"""givennames.tsv, surnames.tsv and guards.tsv."""

from tables import key, read, read_if_there, split, write

LEAST_COUNT = 3


def write_given_names(data, folder):
    """Given names with the gender that at least nine in ten of their bearers have."""
    rows = []
    for row in read(data / "given_names.tsv"):
        if int(row["count"]) < LEAST_COUNT or not plain_name(row["name"]):
            continue
        male, female = int(row["male"] or 0), int(row["female"] or 0)
        gender = "m" if male >= 9 * female and male else "f" if female >= 9 * male and female else ""
        rows.append({"name": row["name"], "gender": gender, "count": row["count"], "source": "EP|USLEG"})
    write(folder / "givennames.tsv", ["name", "gender", "count", "source"], rows)


def write_surnames(data, folder):
    """Surnames that at least three of the persons counted bear."""
    rows = [{"name": row["surname"], "count": row["count"], "source": "EP|USLEG"}
            for row in read(data / "surnames.tsv")
            if int(row["count"]) >= LEAST_COUNT and plain_name(row["surname"])]
    write(folder / "surnames.tsv", ["name", "count", "source"], rows)


def plain_name(name):
    return len(name) >= 2 and name[0].isupper() and "." not in name and not name.isupper()


def other_meanings(corrections, data, folder):
    """What a town's name may also be, in small letters: a common word, a name of a person, a body, a country."""
    others = {row["word"] for row in read_if_there(corrections / "commonwords.tsv")}
    for file, column in (("given_names.tsv", "name"), ("surnames.tsv", "surname")):
        others.update(key(row[column]) for row in read(data / file))
    for table, columns in (("people", ("name", "aliases", "surname")), ("people-countryinfo", ("name", "aliases", "surname")),
                           ("countries", ("name", "aliases", "adjectives", "demonyms")), ("places", ("name", "aliases")),
                           ("organizations", ("name", "aliases", "acronyms")), ("universities", ("name", "aliases")),
                           ("companies", ("name", "aliases", "acronyms")), ("metonyms", ("name",)),
                           ("honorifics", ("name",)), ("offices", ("name", "aliases")), ("commodities", ("name", "aliases"))):
        for row in read(folder / f"{table}.tsv"):
            others.update(key(name) for column in columns for name in split(row[column]))
    return others


def write_guards(corrections, folder):
    """Names in the tables that are also common words or names of persons.

    Common words are those that corrections/commonwords.tsv lists (counted in running text by
    count_words.py); given names and surnames come from the tables just written.
    """
    common = {row["word"] for row in read_if_there(corrections / "commonwords.tsv")
              if int(row["small"]) >= 3 and int(row["small"]) * 8 >= int(row["capital"])}
    given = {key(row["name"]): int(row["count"]) for row in read(folder / "givennames.tsv")}
    family = {key(row["name"]): int(row["count"]) for row in read(folder / "surnames.tsv")}
    rules = {}
    for file, columns in (("countries", ("name", "aliases", "adjectives", "demonyms")),
                          ("places", ("name", "aliases")), ("cities", ("name", "aliases")),
                          ("organizations", ("name", "aliases", "acronyms")),
                          ("companies", ("name", "aliases", "acronyms")),
                          ("metonyms", ("name",))):
        for row in read(folder / f"{file}.tsv"):
            for name in (item for column in columns for item in split(row[column])):
                if " " in name or file == "countries" and name in split(row["adjectives"]):
                    continue
                rule = rule_of(name, file, common, given, family)
                if rule:
                    rules.setdefault(name, rule)
    for row in read(folder / "people.tsv"):
        for name in split(row["surname"]):
            if key(name) in common and name[0].isupper():
                rules.setdefault(name, "common")
    for row in read_if_there(corrections / "guards.tsv"):
        if row["rule"] == "none":
            rules.pop(row["name"], None)
        else:
            rules[row["name"]] = row["rule"]
    write(folder / "guards.tsv", ["name", "rule", "source"],
          [{"name": name, "rule": rule, "source": "counted"} for name, rule in rules.items()])


def rule_of(name, file, common, given, family):
    folded = key(name)
    if name.isupper():
        # Acronyms are told from words by their capitals.
        return ""
    if folded in common:
        return "common"
    if file in ("organizations", "companies"):
        return "surname" if family.get(folded, 0) >= 8 else ""
    if given.get(folded, 0) >= 10:
        return "given"
    if family.get(folded, 0) >= 8:
        return "surname"
    return ""
