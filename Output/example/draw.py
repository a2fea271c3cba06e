#!/usr/bin/env python3
"""Draws example/graph.svg from example/graph.graphml: python3 Output/example/draw.py

Needs graphviz (apt-get install graphviz). Shown are the things and what is said of them; documents and single figures are not."""

import subprocess
import textwrap
import xml.etree.ElementTree as xml
from pathlib import Path

HERE = Path(__file__).resolve().parent
NAMESPACE = "{http://graphml.graphdrawing.org/xmlns}"
COLOURS = {
    "Country": ("#2f6f8f", "white"), "Person": ("#e9b44c", "#3b2f12"), "Organization": ("#7a9e7e", "white"),
    "Place": ("#c9ada7", "#3b2f2f"), "Deal": ("#9b2915", "white"), "Figure": ("#f4ede1", "#3b2f12"),
}
HOSTILE = {"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "disputes"}


def read(path):
    root = xml.parse(path).getroot()
    names = {key.get("id"): key.get("attr.name") for key in root.iter(NAMESPACE + "key")}

    def data(element):
        return {names[d.get("key")]: d.text or "" for d in element.findall(NAMESPACE + "data")}

    nodes = {n.get("id"): data(n) for n in root.iter(NAMESPACE + "node")}
    edges = [(e.get("source"), e.get("target"), data(e)) for e in root.iter(NAMESPACE + "edge")]
    return nodes, edges


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def wrapped(name):
    return "\n".join(textwrap.wrap(name, 18))


def lines(label, said):
    """What stands on an edge: its type with its mode, and below the first of its dates."""
    modes, dates = ({d[name] for d in said if d.get(name)} for name in ("mode", "date"))
    offices = {d["office"] for d in said if d.get("office")}
    return [*(sorted(offices) or [" ".join([label, *sorted(modes)])]), *sorted(dates, key=len)[-1:]]


def dot(nodes, edges):
    shown = [(s, t, d) for s, t, d in edges if nodes[s]["kind"] in COLOURS and nodes[t]["kind"] in COLOURS]
    used = {end for s, t, _ in shown for end in (s, t)}
    yield "digraph {"
    yield '  graph [layout=dot, rankdir=LR, nodesep=0.22, ranksep=0.12, bgcolor="#fffdf8", pad=0.3]'
    yield '  node [shape=box, style="filled,rounded", penwidth=0, fontname="DejaVu Sans", fontsize=13, margin="0.11,0.06"]'
    yield '  edge [fontname="DejaVu Sans", fontsize=9.5, arrowsize=0.6, fontcolor="#55504a"]'
    for id in sorted(used):
        fill, text = COLOURS[nodes[id]["kind"]]
        yield f"  {quoted(id)} [label={quoted(wrapped(nodes[id]['label']))}, fillcolor={quoted(fill)}, fontcolor={quoted(text)}]"
    together = {}
    for source, target, data in shown:
        together.setdefault((source, target), []).append(data)
    for (source, target), said in sorted(together.items()):
        labels = [line for label in sorted({d["label"] for d in said}) for line in lines(label, [d for d in said if d["label"] == label])]
        colour = "#b23a2a" if any(d["label"] in HOSTILE for d in said) else "#a39a8c"
        arrow = "none" if all(d["symmetric"] == "true" for d in said) else "normal"
        width = 0.8 + 0.7 * max(float(d["weight"]) for d in said)
        text = quoted("\n".join(labels))
        yield f"  {quoted(source)} -> {quoted(target)} [label={text}, color={quoted(colour)}, dir={'both' if arrow == 'none' else 'forward'}, arrowhead={arrow}, arrowtail=none, penwidth={width:.1f}]"
    yield "}"


def main():
    text = "\n".join(dot(*read(HERE / "graph.graphml")))
    subprocess.run(["dot", "-Tsvg", "-o", HERE / "graph.svg"], input=text.encode(), check=True)


main()
