#!/usr/bin/env python3
"""Finds names in a text with Skein and with others, in turn, in one run, and prints MB/s and ratios.

    matching.py [--names 1000,10000,100000,500000] [--text FILE] [--rounds 7] [--slow]

The names are those of the project's tables, then given names and family names put together anew; the
text is made of sentences with such names, unless --text names one (plain or .xz). All that is random
comes from one seed. Names and text are ASCII here, so that offsets mean the same to everyone.

Each figure is the median over the rounds of the process's own processor time for one pass. The others
are timed without the check for whole words that they would still need, Hyperscan also without telling
what it found. Before that, what each finds is counted after the check for whole words, and Skein's spans
are held against those of `grep -F -w -o`, byte for byte."""

import argparse
import gc
import json
import lzma
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "Gazetteer"
SEED = 20140521
WORD = re.compile(r"\w", re.ASCII)


def cells(table, *columns):
    """Yields the items of some columns of NAME.tsv and NAME-*.tsv."""
    for path in sorted([*TABLES.glob(f"{table}.tsv"), *TABLES.glob(f"{table}-*.tsv")]):
        lines = path.read_text(encoding="utf-8").splitlines()
        header = lines[0].split("\t")
        wanted = [header.index(column) for column in columns if column in header]
        for line in lines[1:]:
            row = line.split("\t")
            for column in wanted:
                yield from filter(None, row[column].split("|"))


def ascii_only(text):
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(plain.split())


def entity_names():
    """The names of the tables, shuffled, each once."""
    found = []
    for table in ["countries", "organizations", "companies", "universities", "places", "cities", "people"]:
        found += cells(table, "name", "aliases", "acronyms", "adjectives", "demonyms")
    names = [name for name in dict.fromkeys(map(ascii_only, found)) if len(name) > 2 and WORD.search(name)]
    random.Random(SEED).shuffle(names)
    return names


def recombined(names, count):
    """The first `count` of `names`, filled up with given and family names put together."""
    chance = random.Random(SEED + 1)
    given = list(dict.fromkeys(map(ascii_only, cells("givennames", "name"))))
    family = list(dict.fromkeys(map(ascii_only, cells("surnames", "name"))))
    chosen = dict.fromkeys(names[:count])
    while len(chosen) < count:
        chosen[f"{chance.choice(given)} {chance.choice(family)}"] = None
    return list(chosen)


def made_text(names, megabytes):
    """Sentences of frequent English words with a name in every second one: a text to be quick on, not
    one to learn from."""
    words = (
        "the of and to in a is that for it on was with as by be at from this have are or not an but had "
        "his they which one you were all her she there would their we him been has when who will no more "
        "if out so up said what its about than into them can only other time new some could these two may "
        "first then do any like my now over such our man me even most made after also did many off before "
        "must well back through years much where your way down should because long each just state people "
        "those too good very make world still see own work men day get here between both life being under "
        "three never know same last another while us might great old year come since against go came right "
        "used take government agreement minister talks deal border trade gas price market report officials"
    ).split()
    chance = random.Random(SEED + 2)
    sentences, size = [], 0
    while size < megabytes * 1_000_000:
        sentence = [chance.choice(words) for _ in range(chance.randint(8, 28))]
        if chance.random() < 0.5:
            sentence.insert(chance.randint(0, len(sentence)), chance.choice(names))
        sentence[0] = sentence[0][:1].upper() + sentence[0][1:]
        sentences.append(" ".join(sentence) + chance.choice([".\n", ". ", ", and "]))
        size += len(sentences[-1])
    return "".join(sentences)


def given_text(path):
    opened = lzma.open(path, "rt", encoding="utf-8") if path.endswith(".xz") else open(path, encoding="utf-8")
    with opened as file:
        return "".join(c if c < "\x7f" else " " for c in unicodedata.normalize("NFKD", file.read()))


def whole_words(spans, text):
    """The spans with no part of a word before them and none behind."""
    return [
        (start, end)
        for start, end in spans
        if not (start and WORD.match(text[start - 1])) and not (end < len(text) and WORD.match(text[end]))
    ]


class Skein:
    """The name index of the module Gazetteer, in a process that times itself."""

    name = "Skein"

    def __init__(self, names, text, folder):
        (folder / "names").write_text("\n".join(names) + "\n")
        (folder / "text").write_text(text)
        program = HERE / ".build/release/matching"
        self.process = subprocess.Popen(
            [program, folder / "names", folder / "text"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        answer = json.loads(self.process.stdout.readline())
        self.build, self.size = answer["build"], answer["bytes"]

    def ask(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def seconds(self):
        return self.ask()["seconds"]

    def count(self, text):
        answer = self.ask()
        self.sum = answer["sum"]
        return answer["matches"]


class Peer:
    """Something from PyPI: `prepare` builds it, `search` is timed, `spans` reads what it returned."""

    size = None
    takes_bytes = False

    def __init__(self, names, text, folder):
        begin = time.process_time()
        self.prepare(names)
        self.build = time.process_time() - begin
        self.take(text)

    def take(self, text):
        self.text = text.encode() if self.takes_bytes else text

    def seconds(self):
        gc.collect()
        begin = time.process_time()
        self.search(self.text)
        return time.process_time() - begin

    def count(self, text):
        return len(whole_words(self.spans(self.search(self.text)), text))


class AhoCorasick(Peer):
    name = "ahocorasick-rs"
    takes_bytes = True

    def prepare(self, names):
        import ahocorasick_rs

        # The class for bytes: it has no offsets to count anew in characters.
        self.automaton = ahocorasick_rs.BytesAhoCorasick(
            [name.encode() for name in names], matchkind=ahocorasick_rs.MatchKind.LeftmostLongest
        )

    def search(self, text):
        return self.automaton.find_matches_as_indexes(text)

    def spans(self, found):
        return [(start, end) for _, start, end in found]


class Daachorse(Peer):
    name = "daachorse"
    takes_bytes = True

    def prepare(self, names):
        import daachorse

        self.automaton = daachorse.DoubleArrayAhoCorasick(
            [name.encode() for name in names], daachorse.MATCH_KIND_LEFTMOST_LONGEST
        )

    def search(self, text):
        return self.automaton.find(text)

    def spans(self, found):
        return [(start, end) for start, end, _ in found]


class Hyperscan(Peer):
    """Intel's engine, as fast as it can be: literals, and neither starts of matches nor a call for each."""

    name = "Hyperscan"
    takes_bytes = True

    def prepare(self, names):
        import hyperscan

        self.database = hyperscan.Database(mode=hyperscan.HS_MODE_BLOCK)
        self.database.compile([name.encode() for name in names], literal=True, flags=[0] * len(names))

    def search(self, text):
        return self.database.scan(text, match_event_handler=None)

    def count(self, text):
        return None  # It tells where matches end, all of them.


class FlashText(Peer):
    name = "flashtext"

    def prepare(self, names):
        from flashtext import KeywordProcessor

        self.processor = KeywordProcessor(case_sensitive=True)
        for name in names:
            self.processor.add_keyword(name)

    def search(self, text):
        return self.processor.extract_keywords(text, span_info=True)

    def spans(self, found):
        return [(start, end) for _, start, end in found]


class PhraseMatcher(Peer):
    name = "spaCy PhraseMatcher"

    def prepare(self, names):
        import spacy

        self.language = spacy.blank("en")
        self.language.max_length = 1 << 40
        self.matcher = spacy.matcher.PhraseMatcher(self.language.vocab)
        self.matcher.add("name", list(self.language.tokenizer.pipe(names)))

    def search(self, text):
        document = self.language.make_doc(text)
        return spacy_filter([document[start:end] for _, start, end in self.matcher(document)])

    def spans(self, found):
        return [(span.start_char, span.end_char) for span in found]


def spacy_filter(spans):
    from spacy.util import filter_spans

    return filter_spans(spans)


def grep_spans(names, text, folder):
    """How many whole words `grep` finds, and the sum over where they stand that the program prints, too."""
    (folder / "names").write_text("\n".join(names) + "\n")
    (folder / "text").write_text(text)
    command = ["grep", "-F", "-w", "-o", "-b", "-f", folder / "names", folder / "text"]
    found = subprocess.run(command, capture_output=True, env={"LC_ALL": "C", "PATH": "/bin:/usr/bin"}).stdout
    total = count = 0
    for line in found.splitlines():
        start, _, words = line.partition(b":")
        total = (total * 31 + int(start) * 1_000_003 + int(start) + len(words)) % 2**64
        count += 1
    return count, total


def measure(names, text, rounds, slow):
    """One table: all that are compared, over `names`."""
    classes = [Skein, AhoCorasick, Hyperscan, Daachorse] + ([FlashText, PhraseMatcher] if slow else [])
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        expected, total = grep_spans(names, text, folder)
        all_of_them = [kind(names, text, folder) for kind in classes]
        # The slow ones get a part of the text.
        part = text[: 300_000 if slow else len(text)]
        times = {one.name: [] for one in all_of_them}
        counts = {one.name: one.count(text) for one in all_of_them if not isinstance(one, (FlashText, PhraseMatcher))}
        for one in all_of_them:
            if isinstance(one, (FlashText, PhraseMatcher)):
                one.take(part)
                counts[one.name] = None
        for _ in range(rounds):
            for one in all_of_them:
                times[one.name].append(one.seconds() / len(getattr(one, "text", text)))
        all_of_them[0].process.stdin.close()
        all_of_them[0].process.wait()
    base = statistics.median(times["ahocorasick-rs"])
    print(f"\n{len(names):,} names, {len(text) / 1e6:.1f} MB of text, {expected:,} whole words by grep -F -w -o")
    print(f"{'':22}{'MB/s':>9}{'ratio':>8}{'build s':>9}{'MB':>7}   finds")
    for one in all_of_them:
        median = statistics.median(times[one.name])
        size = f"{one.size / 1e6:7.1f}" if one.size else "       "
        found = "" if counts[one.name] is None else f"{counts[one.name]:,}"
        print(f"{one.name:22}{1e-6 / median:9.1f}{base / median:8.2f}{one.build:9.2f}{size}   {found}")
    agrees = counts["Skein"] == expected and all_of_them[0].sum == total
    print("Skein's spans are grep's, byte for byte" if agrees else "Skein's spans are NOT grep's")
    return agrees


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--names", default="1000,10000,100000,500000", help="how many names, several with commas")
    parser.add_argument("--text", help="a text instead of the one that is made, plain or .xz")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--slow", action="store_true", help="also flashtext and spaCy, up to 100,000 names")
    arguments = parser.parse_args()
    names = entity_names()
    text = given_text(arguments.text) if arguments.text else made_text(recombined(names, 100_000), 3)
    print("ratio: times the speed of ahocorasick-rs. Leftmost-longest automata lose a whole word that a longer")
    print("match inside a word hides, so they find fewer.")
    agree = True
    for count in map(int, arguments.names.split(",")):
        agree &= measure(recombined(names, count), text, arguments.rounds, arguments.slow and count <= 100_000)
    if not agree:
        sys.exit("Skein and grep differ")


if __name__ == "__main__":
    main()
