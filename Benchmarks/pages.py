#!/usr/bin/env python3
"""Turns pages into GraphML with Skein and with two peers, in turn, in one run, and prints times and ratios.

    pages.py [--pages 200] [--names 10000] [--rounds 5] [--folder FOLDER]

The peers are what one writes in Python: spaCy's EntityRuler or pyahocorasick over trafilatura's text, then networkx. They know
--names names of the project's tables and draw no real relations; Skein knows its whole gazetteer. Measured is the process from
start to end on the wall's clock: one article (cold start; Skein's compiled gazetteer is in its cache), then --pages pages, copies of
the sample pages with other numbers in them, or the files of --folder. Each figure is the median over the rounds, beside it
the largest memory. Each round runs all in turn, so that a machine that drifts does so for all."""

import argparse
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent
SAMPLES = PACKAGE / "Output" / "example" / "pages"
KINDS = {"countries": "Country", "organizations": "Organization", "companies": "Organization", "people": "Person", "places": "Place", "cities": "Place"}


def write_names(path, count):
    """Writes name, type and id for `count` names, those of countries first, the others drawn from one seed."""
    rows = []
    for table, kind in KINDS.items():
        lines = (PACKAGE / "Gazetteer" / f"{table}.tsv").read_text(encoding="utf-8").splitlines()
        header = lines[0].split("\t")
        columns = [header.index(c) for c in ("name", "aliases", "acronyms", "adjectives", "demonyms") if c in header]
        found = []
        for line in lines[1:]:
            row = line.split("\t")
            found += [(name, kind, row[0]) for c in columns for name in row[c].split("|") if len(name) > 2]
        random.Random(table).shuffle(found)
        rows += found if table == "countries" else found[: count // 4]
    path.write_text("".join("\t".join(row) + "\n" for row in rows[:count]), encoding="utf-8")


def write_pages(folder, count):
    """Writes `count` copies of the sample pages; digits differ, so that no two are copies of one article."""
    folder.mkdir()
    samples = sorted(SAMPLES.iterdir())
    for number in range(count):
        sample = samples[number % len(samples)]
        text = sample.read_text(encoding="utf-8")
        text = re.sub(r"\b(\d{2,3})\b", lambda digits: str(int(digits[1]) + number), text) if number else text
        (folder / f"{number}{sample.suffix}").write_text(text, encoding="utf-8")


def measure(command):
    """Runs `command`; returns seconds and the largest memory in megabytes."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=HERE / "peers", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"pages.py: {' '.join(map(str, command))} failed:\n{errors[-2000:]}")
    return seconds, usage.ru_maxrss / 1024


def compare(title, commands, rounds, documents, size):
    """Runs all commands in turn and prints a line for each."""
    results = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            results[name].append(measure(command))
    ours = statistics.median(seconds for seconds, _ in results["skein"])
    print(f"\n{title}")
    for name, runs in results.items():
        seconds = statistics.median(s for s, _ in runs)
        memory = max(m for _, m in runs)
        rate = f"{documents / seconds:9.1f} pages/s {size / seconds / 1e6:8.2f} MB/s" if documents > 1 else ""
        ratio = "" if name.startswith("skein") else f"   Skein is {seconds / ours:.1f} times as fast"
        print(f"  {name:20} {seconds * 1000:10.1f} ms {rate} {memory:7.0f} MB{ratio}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=200)
    parser.add_argument("--names", type=int, default=10000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    build = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "skein"]
    subprocess.run(build, cwd=PACKAGE, check=True, stdout=sys.stderr)
    skein = PACKAGE / ".build" / "release" / "skein"
    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        names, one, many = scratch / "names.tsv", scratch / "one.html", options.folder or scratch / "pages"
        write_names(names, options.names)
        shutil.copy(SAMPLES / "gas-contract.html", one)
        if not options.folder:
            write_pages(many, options.pages)

        def commands(pages):
            python = [sys.executable]
            return {
                "skein": [skein, "extract", pages, "-o", scratch / "skein.graphml"],
                "skein --jobs 1": [skein, "extract", "--jobs", "1", pages, "-o", scratch / "skein.graphml"],
                "pyahocorasick": [*python, "with_pyahocorasick.py", names, pages, scratch / "fast.graphml"],
                "spaCy": [*python, "with_spacy.py", names, pages, scratch / "spacy.graphml"],
            }

        measure(commands(one)["skein"])  # compiles the gazetteer if its cache is empty
        compare("One article to GraphML, from the start of the process", commands(one), options.rounds, 1, 0)
        files = [path for path in many.rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files)
        compare(f"{len(files)} pages, {size / 1e6:.1f} MB, to GraphML", commands(many), max(3, options.rounds // 2), len(files), size)


if __name__ == "__main__":
    main()
