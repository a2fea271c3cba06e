#!/usr/bin/env python3
"""Opens graph files in the readers that others use, and compares what each of them saw with what stands in the file.

    check_exports.py [--schemas FOLDER] FILE...

Readers: pip install -r requirements.txt, beside this file. A reader that is not installed is named and makes the check
fail, unless SKEIN_READERS=optional. FOLDER holds graphml/graphml.xsd; without it the schema is not checked, and that is
said. The exit status is 1 if anything is wrong.
"""
import json
import os
import sys
import warnings
from pathlib import Path

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
RESERVED = {"size", "x", "y", "z", "r", "g", "b", "color", "id"}
TYPES = {"boolean", "int", "long", "float", "double", "string"}


class Check:
    def __init__(self):
        self.problems = 0

    def say(self, name, problem, detail=""):
        self.problems += bool(problem)
        print(f"  {'FAIL' if problem else 'ok  '} {name}: {problem or detail}")

    def run(self, name, body, *arguments):
        try:
            problem, detail = body(*arguments)
        except ImportError as error:
            problem = "" if os.environ.get("SKEIN_READERS") == "optional" else f"not installed ({error})"
            detail = f"NOT CHECKED, not installed ({error})"
        except Exception as error:  # a reader may refuse a file with whatever it likes
            problem, detail = f"{type(error).__name__}: {str(error)[:300]}", ""
        self.say(name, problem, detail)


def data_of(element, names):
    """The data of a node or an edge, by attribute name."""
    return {names[d.get("key")]: d.text or "" for d in element.findall(GRAPHML + "data")}


def parse_graphml(path):
    from lxml import etree

    document = etree.parse(str(path)).getroot()
    names = {k.get("id"): k.get("attr.name") for k in document.findall(GRAPHML + "key")}
    nodes = {n.get("id"): data_of(n, names) for n in document.iter(GRAPHML + "node")}
    edges = [(e.get("id"), e.get("source"), e.get("target"), data_of(e, names)) for e in document.iter(GRAPHML + "edge")]
    return document, nodes, edges


def graphml_rules(path):
    document, nodes, edges = parse_graphml(path)
    keys = document.findall(GRAPHML + "key")
    problems = []
    order = [e.tag.removeprefix(GRAPHML) for e in document.iter() if e.tag in (GRAPHML + "key", GRAPHML + "node", GRAPHML + "edge")]
    if order != sorted(order, key=["key", "node", "edge"].index):
        problems.append("keys, nodes and edges are not in this order")
    if len({k.get("id") for k in keys}) != len(keys):
        problems.append("a key id stands twice")
    problems += [f"key {k.get('id')} has type {k.get('attr.type')}" for k in keys if k.get("attr.type") not in TYPES]
    problems += [f"key {k.get('id')} is for {k.get('for')}" for k in keys if k.get("for") not in ("node", "edge")]
    problems += [f"key {k.get('id')} has a name that Gephi takes for its own" for k in keys if k.get("attr.name") in RESERVED]
    problems += [f"key {k.get('id')} has a default" for k in keys if len(k)]
    if len(nodes) != len(list(document.iter(GRAPHML + "node"))):
        problems.append("a node id stands twice")
    if len({e[0] for e in edges}) != len(edges):
        problems.append("an edge id stands twice")
    problems += [f"edge {i} has an end that is no node" for i, s, t, _ in edges if s not in nodes or t not in nodes]
    for element in document.iter(GRAPHML + "edge"):
        data = element.find(GRAPHML + "data")
        if data is None or data.get("key") != "label":
            problems.append(f"edge {element.get('id')} does not begin with its label")
    problems += [f"empty {name}" for _, data in [*nodes.items(), *[(e[0], e[3]) for e in edges]] for name, text in data.items() if not text]
    for _, _, _, data in edges:
        if data.get("label") != data.get("interaction") or not data.get("claim_id"):
            problems.append("an edge without its type or claim")
    return "; ".join(problems[:5]), f"{len(nodes)} nodes, {len(edges)} edges"


def graphml_schema(path, schemas):
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(str(schemas / "graphml" / "graphml.xsd")))
    return ("" if schema.validate(etree.parse(str(path))) else str(schema.error_log)[:400]), "valid"


def differences(nodes, edges, seen_nodes, seen_edges):
    """What a reader saw otherwise than it stands in the file: texts of nodes by id, of edges by claim."""
    if len(nodes) != len(seen_nodes) or len(edges) != len(seen_edges):
        return f"{len(seen_nodes)} nodes and {len(seen_edges)} edges, expected {len(nodes)} and {len(edges)}"
    for id, data in nodes.items():
        for name in ("label", "name", "kind", "aliases"):
            if data.get(name, "") != (seen_nodes.get(id, {}).get(name) or ""):
                return f"node {id}: {name} is {seen_nodes.get(id, {}).get(name)!r}, expected {data.get(name)!r}"
    by_claim = {d.get("claim_id"): (s, t, d) for s, t, d in seen_edges}
    for _, source, target, data in edges:
        seen = by_claim.get(data["claim_id"])
        if seen is None or seen[:2] != (source, target):
            return f"edge {data['claim_id']} from {source} to {target} is lost"
        for name in ("label", "quote", "doc", "rule"):
            if data.get(name, "") != (seen[2].get(name) or ""):
                return f"edge {data['claim_id']}: {name} is {seen[2].get(name)!r}, expected {data.get(name)!r}"
    return ""


def with_networkx(path):
    import networkx

    _, nodes, edges = parse_graphml(path)
    graph = networkx.read_graphml(path, force_multigraph=True)
    seen = [(s, t, d) for s, t, d in graph.edges(data=True)]
    return differences(nodes, edges, dict(graph.nodes(data=True)), seen), f"networkx {networkx.__version__}"


def with_igraph(path):
    import igraph

    _, nodes, edges = parse_graphml(path)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        graph = igraph.Graph.Read_GraphML(str(path))
    seen_nodes = {v["id"]: v.attributes() for v in graph.vs}
    seen_edges = [(graph.vs[e.source]["id"], graph.vs[e.target]["id"], e.attributes()) for e in graph.es]
    return differences(nodes, edges, seen_nodes, seen_edges), f"igraph {igraph.__version__}"


def statements_pyld(path):
    from pyld import jsonld

    def refuse(address, options):
        raise RuntimeError(f"the file asks for {address}")

    quads = jsonld.to_rdf(json.loads(path.read_text(encoding="utf-8")), {"documentLoader": refuse})["@default"]
    return [(q["subject"]["value"], q["predicate"]["value"], q["object"]["value"]) for q in quads]


def statements_rdflib(path):
    import rdflib

    rdflib.NORMALIZE_LITERALS = False
    graph = rdflib.Graph()
    graph.parse(str(path), format="json-ld")
    return [tuple(str(term) for term in triple) for triple in graph]


def statements_pyoxigraph(path):
    import pyoxigraph

    found = pyoxigraph.parse(path=str(path), format=pyoxigraph.RdfFormat.JSON_LD)
    return [(s.value, p.value, o.value) for s, p, o in (quad.triple for quad in found)]


def check_jsonld(check, path, schemas):
    results = {}

    def read(name, statements):
        found = statements(path)
        results[name] = set(found)
        if len(found) != len(results[name]):
            return f"{len(found) - len(results[name])} statements stand twice", ""
        if any(subject.startswith("_:") for subject, _, _ in found):
            return "there are blank nodes", ""
        return "", f"{len(found)} statements"

    for name, statements in [("pyld", statements_pyld), ("rdflib", statements_rdflib), ("pyoxigraph", statements_pyoxigraph)]:
        check.run(name, read, name, statements)
    if len(results) > 1:
        first, *others = results.values()
        odd = set().union(*(first ^ other for other in others))
        check.say("the same statements in all", f"{len(odd)} differ, such as {sorted(odd)[0]}" if odd else "", "yes")
    beside = path.with_suffix(".graphml")
    if results and beside.exists():
        claims = sum(1 for _, p, o in next(iter(results.values())) if o.endswith("#Statement"))
        edges = [data for _, _, _, data in parse_graphml(beside)[2] if not data["claim_id"].startswith("term:")]
        problem = "" if claims == len(edges) else f"{claims} claims, but {len(edges)} edges in {beside.name}"
        check.say("as many claims as edges", problem, claims)


def check_graphml(check, path, schemas):
    check.run("rules of the plain profile", graphml_rules, path)
    if schemas:
        check.run("GraphML schema", graphml_schema, path, schemas)
    else:
        print("  NOT CHECKED GraphML schema: no --schemas FOLDER")
    check.run("networkx", with_networkx, path)
    check.run("igraph", with_igraph, path)


def main(arguments):
    schemas = None
    if arguments[:1] == ["--schemas"]:
        schemas, arguments = Path(arguments[1]), arguments[2:]
    if not arguments:
        sys.exit(__doc__)
    check = Check()
    for path in map(Path, arguments):
        print(path.name)
        kinds = {".graphml": check_graphml, ".jsonld": check_jsonld}
        if path.suffix not in kinds:
            sys.exit(f"check_exports.py: cannot check '{path}', known are {', '.join(kinds)}")
        kinds[path.suffix](check, path, schemas)
    print(f"check_exports.py: {len(arguments)} files, {check.problems} problems")
    sys.exit(1 if check.problems else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
