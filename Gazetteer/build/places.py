"""What other tables need of places.tsv, which is kept by hand."""

from tables import read, split

# The source's names of regions → names in places.tsv, where they differ.
REGIONS = {
    "Eastern Asia": "East Asia", "South-eastern Asia": "Southeast Asia", "Southern Asia": "South Asia",
    "Western Asia": "Western Asia", "Northern Africa": "North Africa", "Western Africa": "West Africa",
    "Eastern Africa": "East Africa", "Middle Africa": "Central Africa",
}


def region_ids(folder):
    """The ids of a region by the name that the source of countries gives it."""
    ids = {}
    for row in read(folder / "places.tsv"):
        for name in [row["name"]] + split(row["aliases"]):
            ids.setdefault(name, [row["id"]])
    for name, ours in REGIONS.items():
        ids[name] = ids[ours]
    return ids
