#!/usr/bin/env python3
"""with_spacy.py NAMES PAGES OUT: spaCy's sentencizer and EntityRuler, then networkx."""

import sys

import spacy
from common import Graph, names, pages


def main(name_file, folder, out):
    pipeline = spacy.blank("en")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": kind, "pattern": name, "id": id} for name, kind, id in names(name_file)])
    graph = Graph()
    for document, page in pipeline.pipe(((text, page) for page, text in pages(folder)), as_tuples=True):
        for sentence in document.sents:
            graph.add(page, sentence.text, [(entity.ent_id_, entity.label_) for entity in sentence.ents])
    graph.write(out)


main(*sys.argv[1:])
