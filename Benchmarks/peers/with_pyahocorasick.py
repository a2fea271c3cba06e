#!/usr/bin/env python3
"""with_pyahocorasick.py NAMES PAGES OUT: an automaton in C and regular expressions, then networkx."""

import sys

import ahocorasick
from common import SENTENCE, Graph, names, pages


def main(name_file, folder, out):
    automaton = ahocorasick.Automaton()
    for name, kind, id in names(name_file):
        automaton.add_word(name, (len(name), id, kind))
    automaton.make_automaton()
    graph = Graph()
    for page, text in pages(folder):
        for sentence in SENTENCE.split(text):
            found = []
            for last, (length, id, kind) in automaton.iter_long(sentence):
                around = sentence[max(0, last - length) : last - length + 1], sentence[last + 1 : last + 2]
                if not any(character.isalnum() for character in around):
                    found.append((id, kind))
            graph.add(page, sentence, found)
    graph.write(out)


main(*sys.argv[1:])
