"""Checks the tables against each other; prints what is wrong (errors) and what is doubtful (warnings)."""

import re
import sys
from collections import defaultdict
from pathlib import Path

from tables import read, split
from terms import lower, upper

ENTITIES = ("countries", "places", "cities", "cities-lesser", "organizations", "companies", "universities", "people",
            "people-countryinfo")
DATE = re.compile(r"(\d{4}(-\d\d(-\d\d)?)?)?")


def check(folder, warnings=False):
    """Prints the findings; says whether there are errors."""
    errors, doubts = [], []
    seen = {}
    rows_of = {name: read(folder / f"{name}.tsv") for name in ENTITIES}
    for table, rows in rows_of.items():
        for number, row in enumerate(rows, 2):
            where = f"{table}.tsv:{number}"
            if not row["name"] or not row["id"]:
                errors.append(f"{where}: a row without name or id")
            if not re.fullmatch(r"Q\d+|[a-z]+:[^\s|:]+", row["id"]):
                errors.append(f"{where}: no id: {row['id']}")
            if row["id"] in seen:
                errors.append(f"{where}: {row['id']} stands in {seen[row['id']]} too")
            seen[row["id"]] = where
    codes = {row["iso3"] for row in rows_of["countries"]}
    for table, rows in rows_of.items():
        for number, row in enumerate(rows, 2):
            where = f"{table}.tsv:{number}"
            for column in ("country", "claimedBy"):
                for code in split(row.get(column, "")):
                    if code not in codes:
                        errors.append(f"{where}: {column} {code} is no country")
            for column in ("capital", "regions", "region", "memberOf", "parent"):
                for reference in split(row.get(column, "")):
                    if reference not in seen:
                        errors.append(f"{where}: {column} {reference} does not exist")
            if table == "countries" and not row["capital"]:
                doubts.append(f"{where}: {row['name']} has no capital")
            for name in [row["name"]] + split(row.get("aliases", "")):
                if re.match(r"[Tt]he [A-Z]", name) and table not in ("organizations",) and row["name"] != "The Hague":
                    doubts.append(f"{where}: '{name}' begins with an article")
    for row in read(folder / "metonyms.tsv"):
        if row["standsFor"] not in seen:
            errors.append(f"metonyms.tsv: {row['name']} stands for {row['standsFor']}, which does not exist")
    for row in read(folder / "offices.tsv"):
        for reference in split(row["of"]):
            if reference not in seen:
                errors.append(f"offices.tsv: {row['name']} of {reference}, which does not exist")
    for row in read(folder / "currencies.tsv"):
        for code in split(row["countries"]):
            if code not in codes:
                errors.append(f"currencies.tsv: {row['id']} of {code}, which does not exist")
    heads = defaultdict(list)
    for table in ("officeholders", "officeholders-countryinfo"):
        for number, row in enumerate(read(folder / f"{table}.tsv"), 2):
            where = f"{table}.tsv:{number}"
            for column in ("person", "of"):
                if row[column] not in seen:
                    errors.append(f"{where}: {column} {row[column]} does not exist")
            for column in ("from", "to", "asOf"):
                if not DATE.fullmatch(row[column]):
                    errors.append(f"{where}: {column} {row[column]} is no date")
            if row["from"] and row["to"] and lower(row["from"]) > upper(row["to"]):
                errors.append(f"{where}: from {row['from']} lies after to {row['to']}")
            if row["kind"] in ("headOfState", "headOfGovernment"):
                heads[row["of"], row["kind"]].append((row, where))
    for (body, kind), terms in sorted(heads.items()):
        terms.sort(key=lambda term: lower(term[0]["from"]))
        for index, (row, where) in enumerate(terms):
            for other, there in terms[index + 1:]:
                if lower(other["from"]) >= (upper(row["to"]) if row["to"] else "9999"):
                    break
                if other["person"] != row["person"] and not other["shared"] + row["shared"] and upper(other["to"] or "9999") > "1990":
                    doubts.append(f"{where}: {body} {kind} {row['person']} {row['from']}..{row['to']} and "
                                  f"{other['person']} {other['from']}..{other['to']} ({there})")
    for error in errors:
        print("error:", error)
    if warnings:
        for doubt in doubts:
            print("warning:", doubt)
    print(f"{len(errors)} errors, {len(doubts)} warnings")
    return bool(errors)


if __name__ == "__main__":
    sys.exit(1 if check(Path(__file__).resolve().parent.parent, warnings=True) else 0)
