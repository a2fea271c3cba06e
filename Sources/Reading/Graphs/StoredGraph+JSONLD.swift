extension StoredGraph {
  /// Reads the nodes and claims of JSON-LD.
  mutating func readJSONLD(_ bytes: [UInt8], path: String) throws(ReadingError) {
    guard let graph = JSONNode.graph(of: bytes) else {
      throw .badGraph(path: path, reason: "no JSON with a \"@graph\" of nodes")
    }
    var quotes: [String: String] = [:]
    for node in graph {
      if let id = node["@id"].first, let exact = node["oa:exact"].first { quotes[id] = exact }
    }
    for node in graph {
      guard let id = node["@id"].first else { continue }
      let types = node["@type"]
      if types.contains("skein:Claim") {
        takeClaim(node, id: id, quotes: quotes)
      } else if let name = node["schema:name"].first ?? node["schema:headline"].first {
        nodes[Self.plain(id)] = Node(
          id: Self.plain(id), name: name,
          properties: Self.properties(of: node, without: ["@id", "schema:name"]))
      }
    }
  }

  private mutating func takeClaim(_ node: JSONNode, id: String, quotes: [String: String]) {
    guard let subject = node["rdf:subject"].first, let object = node["rdf:object"].first,
      let predicate = node["rdf:predicate"].first
    else { return }
    let evidence = node["prov:wasDerivedFrom"].compactMap { span in
      quotes[span + ":quote"].map { Evidence(quote: $0, document: Self.document(of: span)) }
    }
    let shown: Set = [
      "@id", "@type", "rdf:subject", "rdf:object", "rdf:predicate", "prov:wasDerivedFrom",
      "prov:wasGeneratedBy", "skein:event",
    ]
    edges.append(
      Edge(
        id: Self.plain(id), type: Self.plain(predicate), subject: Self.plain(subject),
        object: Self.plain(object), properties: Self.properties(of: node, without: shown),
        evidence: evidence))
  }

  private static func properties(
    of node: JSONNode, without hidden: Set<String>
  ) -> [(key: String, value: String)] {
    node.values.filter { !hidden.contains($0.key) && !$0.values.isEmpty }.map { key, values in
      (plain(key), values.map(plain).joined(separator: " | "))
    }
  }

  /// A name without the prefix of Skein's own nodes and terms.
  private static func plain(_ name: String) -> String {
    for prefix in ["id:", "skein:"] where name.hasPrefix(prefix) {
      return String(name.dropFirst(prefix.count))
    }
    return name
  }

  /// The document of the span 'id:document:0123:14-73'.
  private static func document(of span: String) -> String {
    plain(span.split(separator: ":").dropLast().joined(separator: ":"))
  }
}
