"""What both peers do alike: read pages, cut sentences, find figures and dates, write GraphML."""

import re
from pathlib import Path

import networkx

MONEY = r"(?:(?:US|A|C)?[$€£¥]\s?)?\d[\d,.]*(?:\s(?:million|billion|trillion))?(?:\s(?:dollars|euros|yen|tonnes|per\s?cent))?"
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
FIGURE = re.compile(MONEY)
DATE = re.compile(rf"\b\d{{1,2}} (?:{MONTHS}) \d{{4}}|\b(?:{MONTHS}) \d{{1,2}}, \d{{4}}|\b(?:{MONTHS}) \d{{4}}")
VERB = re.compile(r"\b(met|signed|agreed|visited|accused|rejected|suspended|warned|praised|supplies|bought|sold|joined|leads)\b")
SENTENCE = re.compile(r"(?<=[.!?])[”\"')]*\s+(?=[“\"'(]?[A-Z])")


def article(path):
    """The text of a page: of HTML what trafilatura takes for the article."""
    if path.suffix == ".html":
        import trafilatura

        return trafilatura.extract(path.read_bytes()) or ""
    return path.read_text(encoding="utf-8", errors="replace")


def pages(folder):
    """The pages of a folder, or the one page, with their texts."""
    folder = Path(folder)
    for path in sorted(p for p in folder.rglob("*") if p.is_file()) if folder.is_dir() else [folder]:
        yield path.name, " ".join(article(path).split())


def names(path):
    """Rows of name, type and id."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n").split("\t")


class Graph:
    """A graph with an edge between neighbours in a sentence, its type the first verb."""

    def __init__(self):
        self.graph = networkx.MultiDiGraph()

    def add(self, page, sentence, found):
        """Takes in one sentence with its entities: pairs of id and type."""
        for id, kind in found:
            self.graph.add_node(id, kind=kind)
            self.graph.add_edge(page, id, label="mentions")
        for pattern, label in [(FIGURE, "figure"), (DATE, "date")]:
            for words in pattern.findall(sentence):
                self.graph.add_edge(page, words, label=label)
        verb = VERB.search(sentence)
        for (left, _), (right, _) in zip(found, found[1:]):
            if left != right:
                self.graph.add_edge(left, right, label=verb[1] if verb else "with", quote=sentence, doc=page)

    def write(self, path):
        """Writes GraphML, by lxml where it is installed."""
        networkx.write_graphml(self.graph, path)
