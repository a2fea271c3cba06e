#!/usr/bin/env python3
"""Finds the figures and dates of a text with Skein and with others, in turn, in one run, and prints megabytes a second.

    figures.py --text FILE [--rounds 5] [--slow-bytes 20000]

The others are two plain regular expressions of Python, one for amounts and one for dates, which know neither values nor
units, and, where they are installed, quantulum3 and Recognizers-Text, which get the first --slow-bytes of the text since a
megabyte takes them minutes. Skein's time holds the cutting into tokens. Then come hostile texts of one and of two megabytes,
whose times show whether the time grows with the text or faster. All on one core, processor time, the median of the rounds."""

import argparse
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROGRAM = HERE / ".build" / "release" / "figures"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
AMOUNT = re.compile(
    r"(?:[$€£¥]|US\$|USD|EUR)?\s?\d+(?:[.,]\d+)*\s?(?:thousand|million|billion|trillion|bn|m)?\s?"
    r"(?:%|per cent|percent|dollars|euros|pounds|years|months|days|km|miles|tonnes|tons|barrels|people)?")
DATE = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{MONTHS})(?:\s\d{{1,2}}(?:st|nd|rd|th)?,?)?(?:\s\d{{4}})?|\b(?:19|20)\d\d\b")
HOSTILE = {"digits": "9", "commas": "1,", "dollars": "$", "hyphens": "1-", "words": "one ", "halves": "half a ", "years": "2014-", "months": "May ", "ranges": "1 to ", "shares": "5 and "}


def skein(path, rounds):
    """The median time of a pass in seconds, and the last answer."""
    process = subprocess.run([PROGRAM, path], input="\n" * (rounds + 1), capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in process.stdout.splitlines()][1:]
    return statistics.median(a["seconds"] for a in answers), answers[-1]


def timed(body, rounds):
    """The median processor time of `body` in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        body()
        times.append(time.process_time() - start)
    return statistics.median(times)


def peers(text, slow):
    """Each peer's name, what it gets, and what it does."""
    yield "two regular expressions", text, lambda: (sum(1 for _ in AMOUNT.finditer(text)), sum(1 for _ in DATE.finditer(text)))
    try:
        from quantulum3 import parser
        yield "quantulum3", slow, lambda: parser.parse(slow)
    except ImportError:
        print("quantulum3 is not installed", file=sys.stderr)
    try:
        from recognizers_date_time import recognize_datetime
        from recognizers_number_with_unit import recognize_currency, recognize_dimension
        yield "Recognizers-Text", slow, lambda: [f(slow, "en-us") for f in (recognize_currency, recognize_dimension, recognize_datetime)]
    except ImportError:
        print("Recognizers-Text is not installed", file=sys.stderr)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--text", required=True)
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--slow-bytes", type=int, default=20000)
    options = arguments.parse_args()
    text = Path(options.text).read_text(encoding="utf-8")
    size = len(text.encode())
    seconds, found = skein(options.text, options.rounds)
    ours = size / seconds / 1e6
    print(f"{'Skein':26}{ours:10.2f} MB/s   {found['figures']} figures, {found['dates']} dates")
    for name, given, body in peers(text, text[: options.slow_bytes]):
        rate = len(given.encode()) / timed(body, options.rounds if given is text else 1) / 1e6
        print(f"{name:26}{rate:10.3f} MB/s   Skein is {ours / rate:.1f} times as fast")
    with tempfile.TemporaryDirectory() as folder:
        for name, piece in HOSTILE.items():
            times = []
            for megabytes in (1, 2):
                path = Path(folder) / f"{name}{megabytes}"
                path.write_text(piece * (megabytes * 1_000_000 // len(piece)))
                times.append(skein(path, 3)[0])
            print(f"{'hostile: ' + name:26}{times[0]:10.3f} s for 1 MB, {times[1]:.3f} s for 2 MB")


if __name__ == "__main__":
    main()
