#!/usr/bin/env python3
"""Counts the words of running text that stand there in small letters.

    python3 Gazetteer/build/count_words.py TEXT.txt.xz

Rewrites corrections/commonwords.tsv: the words that a name in the tables is spelled like, with how
often the text has them in small letters, and with a capital within a sentence. Run it when the
tables gain many names.
"""

import lzma
import re
import sys
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from tables import key, read, split, write  # noqa: E402


def main():
    folder = HERE.parent
    with lzma.open(sys.argv[1], "rt", encoding="utf-8") as file:
        text = file.read()
    words = Counter(re.findall(r"(?<![\w'.@/-])[a-z][a-z]+(?![\w@]|\.\w)", text))
    # Within a sentence only: a capital after a word in small letters or a comma.
    capitals = Counter(word.lower() for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+(?![\w@])", text))
    names = set()
    for table, columns in (("countries", ("name", "aliases", "adjectives", "demonyms")), ("places", ("name", "aliases")),
                           ("cities", ("name", "aliases")), ("cities-lesser", ("name", "aliases")), ("organizations", ("name", "aliases", "acronyms")),
                           ("companies", ("name", "aliases", "acronyms")), ("metonyms", ("name",)),
                           ("people", ("surname",)), ("people-countryinfo", ("surname",))):
        for row in read(folder / f"{table}.tsv"):
            names.update(key(name) for column in columns for name in split(row[column]) if " " not in name)
    rows = [{"word": word, "small": count, "capital": capitals[word]}
            for word, count in words.items() if count >= 2 and word in names]
    write(HERE / "corrections" / "commonwords.tsv", ["word", "small", "capital"], rows)


if __name__ == "__main__":
    main()
