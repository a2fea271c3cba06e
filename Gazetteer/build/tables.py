"""Reading and writing of tables, and the folding and slugs that Skein itself uses."""

import csv
import re
import unicodedata
from pathlib import Path

SPECIAL_LETTERS = {
    "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O",
    "đ": "d", "ð": "d", "Đ": "D", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L",
    "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "n", "ə": "e", "ǝ": "e", "Ə": "E",
}
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02bb`\u00b4"


def fold(name):
    """The folded form of a name: accents off, one dash, one apostrophe; capitals stay."""
    out = []
    for letter in unicodedata.normalize("NFC", name):
        if letter in SPECIAL_LETTERS:
            out.append(SPECIAL_LETTERS[letter])
        elif letter in DASHES:
            out.append("-")
        elif letter in APOSTROPHES:
            out.append("'")
        elif letter.isspace():
            out.append(" ")
        else:
            for part in unicodedata.normalize("NFD", letter):
                if not unicodedata.combining(part):
                    out.append(part)
    return "".join(out)


def key(name):
    """The folded name in small letters."""
    return fold(name).lower()


def slug(name):
    """The words of a name joined by hyphens, as EntityID.slug has it."""
    return re.sub(r"[\W_]+", "-", key(name).replace("'", "")).strip("-")


def clean(cell):
    """A cell without stray spaces or marks that would break a table."""
    return re.sub(r"\s+", " ", cell.replace("\u200e", "").replace("\u200b", "")).strip()


def read(path):
    """The rows of a TSV file as dictionaries."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = file.read().split("\n")
    header = lines[0].split("\t")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        if not line:
            continue
        cells = line.split("\t")
        if len(cells) > len(header):
            raise SystemExit(f"{path}:{number}: {len(cells)} cells, the header has {len(header)}")
        cells += [""] * (len(header) - len(cells))
        rows.append({name: clean(cell) for name, cell in zip(header, cells)})
    return rows


def read_if_there(path):
    """The rows of a TSV file, none if it does not exist."""
    return read(path) if Path(path).exists() else []


def write(path, columns, rows, order=None):
    """Writes rows, sorted by `order` (default: the first column), to a TSV file."""
    order = order or (lambda row: tuple(row.get(column, "") for column in columns))
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write("\t".join(columns) + "\n")
        for row in sorted(rows, key=order):
            cells = [join(row.get(column, "")) for column in columns]
            file.write("\t".join(cells).rstrip("\t") + "\t" * (len(columns) - 1 - "\t".join(cells).rstrip("\t").count("\t")) + "\n")


def join(cell):
    """The text of a cell: lists joined by `|`."""
    if isinstance(cell, (list, tuple)):
        return "|".join(unique(cell))
    return clean(str(cell))


def split(cell):
    """The items of a list cell."""
    return [item.strip() for item in cell.split("|") if item.strip()]


def unique(items):
    """The items without repetition, in their order."""
    return list(dict.fromkeys(item for item in items if item))


def by_id(row):
    """Sorts Wikidata items by number, then the other ids."""
    return id_order(row["id"])


def id_order(identifier):
    if re.fullmatch(r"Q\d+", identifier):
        return (0, int(identifier[1:]), "")
    return (1, 0, identifier)


def source_codes(cell):
    """Source codes as the tables hold them: `EP+FB` is `EP|FB`; QMEM (an id from memory) is no source."""
    return [code for code in re.split(r"[+/|]", cell) if code and code not in ("QMEM", "next")]
