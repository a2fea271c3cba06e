#!/usr/bin/env python3
"""Builds the tables of Gazetteer/ from a folder of facts.

    python3 Gazetteer/build/build_tables.py DATA_FOLDER

DATA_FOLDER holds the source tables that Gazetteer/README.md names (countries.tsv, leaders.tsv …);
corrections/ beside this script holds what was added or set right by hand. The same input gives the
same bytes. Standard library only.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from check import check  # noqa: E402
from cities import Cities  # noqa: E402
from countries import Countries  # noqa: E402
from measures import write_currencies  # noqa: E402
from metonyms import write_metonyms  # noqa: E402
from organizations import Organizations  # noqa: E402
from people import People  # noqa: E402
from places import region_ids  # noqa: E402
from words import other_meanings, write_given_names, write_guards, write_surnames  # noqa: E402


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        raise SystemExit(__doc__.strip())
    data, folder, corrections = Path(sys.argv[1]), HERE.parent, HERE / "corrections"
    countries = Countries(data, corrections)
    organizations = Organizations(data, corrections, countries)
    regions = region_ids(folder)
    cities = Cities(data, corrections, countries, {ids[0] for ids in regions.values()})
    countries.build(cities.capitals, regions, organizations.members)
    people = People(data, corrections, countries, organizations)
    countries.write(folder)
    organizations.write(folder)
    people.write(folder)
    write_metonyms(data, corrections, folder, countries, organizations)
    cities.write(folder, other_meanings(corrections, data, folder))
    write_currencies(data, corrections, folder, countries)
    write_given_names(data, folder)
    write_surnames(data, folder)
    write_guards(corrections, folder)
    for code, count in sorted(people.unplaced.items()):
        print(f"{count} terms left out: no country or organisation {code}")
    sys.exit(1 if check(folder) else 0)


if __name__ == "__main__":
    main()
