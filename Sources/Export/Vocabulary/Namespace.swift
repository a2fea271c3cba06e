/// The namespaces that JSON-LD files use, by prefix.
enum Namespace {
  /// The prefix of Skein's own terms.
  ///
  /// `example` is a top-level domain that nobody can own (RFC 2606), so the names can never come to
  /// mean something else; what they mean is said in `skein.ttl`, which ships with the project.
  static let terms = "https://skein.example/vocabulary/"

  /// The prefix of the nodes of a graph: names, not addresses, since there is nothing to fetch.
  static let nodes = "urn:skein:"

  /// All prefixes in the order of the context.
  ///
  /// schema.org stands with `http`, as in its own context.
  static let all: [(prefix: String, address: String)] = [
    ("id", nodes),
    ("skein", terms),
    ("schema", "http://schema.org/"),
    ("prov", "http://www.w3.org/ns/prov#"),
    ("oa", "http://www.w3.org/ns/oa#"),
    ("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("qudt", "http://qudt.org/schema/qudt/"),
    ("unit", "http://qudt.org/vocab/unit/"),
    ("wd", "http://www.wikidata.org/entity/"),
  ]
}
