import Graph
import Knowledge
import Text

/// Writes a graph as GraphML in the plain profile: what Gephi, Cytoscape, yEd, Neo4j, networkx and
/// igraph all read without loss.
enum GraphMLWriter {
  /// Writes `graph` to `output`, element by element; no tree is built.
  ///
  /// - Complexity: O(*n*) in the bytes written, and no memory beyond the output's buffer.
  static func write(
    _ graph: KnowledgeGraph, to output: inout ByteOutput
  ) throws(ExportError) {
    writeHead(to: &output)
    // All nodes before all edges: Neo4j and Cytoscape make empty nodes of ids they do not know.
    for node in graph.entities {
      write(node, to: &output)
      try output.flushIfFull()
    }
    for node in graph.deals {
      write(node, to: &output)
      try output.flushIfFull()
    }
    for node in graph.figures {
      write(node, to: &output)
      try output.flushIfFull()
    }
    for node in graph.documents {
      write(node, to: &output)
      try output.flushIfFull()
    }
    for edge in graph.edges {
      write(edge, to: &output)
      try output.flushIfFull()
    }
    for figure in graph.figures {
      writeEdge(to: figure, to: &output)
      try output.flushIfFull()
    }
    output.append("  </graph>\n</graphml>\n")
  }

  private static func writeHead(to output: inout ByteOutput) {
    output.append(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns
            http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """)
    for (keys, element) in [(GraphMLKey.ofNodes, "node"), (GraphMLKey.ofEdges, "edge")] {
      for key in keys {
        output.append(
          "  <key id=\"\(key.id)\" for=\"\(element)\" attr.name=\"\(key.name)\""
            + " attr.type=\"\(key.type.rawValue)\"/>\n")
      }
    }
    output.append("  <graph id=\"skein\" edgedefault=\"directed\">\n")
  }

  private static func write(_ node: EntityNode, to output: inout ByteOutput) {
    let entity = node.entity
    begin(entity.id, entity.name, entity.type.rawValue, to: &output)
    write(.category, entity.kind, to: &output)
    write(.wikidata, entity.id.wikidata, to: &output)
    write(.country, entity.country, to: &output)
    write(.aliases, list(entity.aliases), to: &output)
    write(.demonyms, list(node.demonyms), to: &output)
    write(.mentions, node.mentionCount, to: &output)
    write(.documents, node.documentCount, to: &output)
    output.append("    </node>\n")
  }

  private static func write(_ node: DealNode, to output: inout ByteOutput) {
    let deal = node.deal
    begin(deal.id, deal.name, "Deal", to: &output)
    write(.category, deal.kind, to: &output)
    write(.mentions, node.mentionCount, to: &output)
    write(.documents, node.documentCount, to: &output)
    write(.nodeDate, deal.date?.text, to: &output)
    write(.status, deal.status?.rawValue, to: &output)
    write(.commodity, deal.commodity, to: &output)
    let roles = deal.roles.sorted { $0.key < $1.key }
    write(
      .roles, list(roles.flatMap { role, ids in ids.map { "\(role) \($0)" } }), to: &output)
    write(.figureCheck, deal.check?.verdict.rawValue, to: &output)
    write(.impliedUnitPrice, deal.check?.impliedUnitPrice?.text, to: &output)
    write(.figureFactor, deal.check?.factor?.text, to: &output)
    write(.figureSlip, deal.check?.slip?.rawValue, to: &output)
    output.append("    </node>\n")
  }

  private static func write(_ node: FigureNode, to output: inout ByteOutput) {
    begin(node.id, node.name, "Figure", to: &output)
    write(.category, node.role.rawValue, to: &output)
    write(.mentions, node.evidence.count, to: &output)
    write(.documents, Set(node.evidence.map(\.document)).count, to: &output)
    write(.value, node.term.amount.value?.text, to: &output)
    write(.low, node.term.amount.low?.text, to: &output)
    write(.high, node.term.amount.high?.text, to: &output)
    write(.unit, node.term.unit, to: &output)
    write(.currency, node.term.currency, to: &output)
    write(.per, node.term.per, to: &output)
    write(.approximate, node.term.isApproximate, to: &output)
    write(.derived, node.isDerived, to: &output)
    output.append("    </node>\n")
  }

  private static func write(_ node: DocumentNode, to output: inout ByteOutput) {
    begin(node.id, node.name, "Document", to: &output)
    write(.nodeDate, node.published?.iso, to: &output)
    write(.url, node.url, to: &output)
    write(.site, node.site, to: &output)
    write(.language, node.language, to: &output)
    write(.source, node.source, to: &output)
    output.append("    </node>\n")
  }

  private static func write(_ edge: Edge, to output: inout ByteOutput) {
    let said = edge.statement
    begin(edge.id, from: said.subject, to: said.object, said.type.rawValue, &output)
    write(.weight, String(edge.weight), to: &output)
    write(.claim, edge.id.text, to: &output)
    write(.mode, said.mode, to: &output)
    write(.date, said.date?.text, to: &output)
    write(.modality, said.modality.rawValue, to: &output)
    write(.negated, said.isNegated, to: &output)
    write(.symmetric, said.isSymmetric, to: &output)
    write(.about, said.about?.text, to: &output)
    write(.office, said.office, to: &output)
    write(.attributedTo, said.attributedTo?.text, to: &output)
    write(.subjectCountry, edge.subjectCountry, to: &output)
    write(.objectCountry, edge.objectCountry, to: &output)
    write(edge.bestEvidence, of: edge.evidence, to: &output)
    output.append("    </edge>\n")
  }

  private static func writeEdge(to figure: FigureNode, to output: inout ByteOutput) {
    let id = EntityID("term:" + figure.id.text.split(separator: ":").dropFirst().joined())
    begin(id, from: figure.deal, to: figure.id, figure.role.rawValue, &output)
    write(.weight, String(figure.weight), to: &output)
    write(.claim, id.text, to: &output)
    write(.modality, Claim.Modality.actual.rawValue, to: &output)
    write(.negated, false, to: &output)
    write(.symmetric, false, to: &output)
    write(figure.evidence.first, of: figure.evidence, to: &output)
    output.append("    </edge>\n")
  }

  /// Writes the piece of evidence that an edge shows, and how much there is.
  private static func write(
    _ best: Evidence?, of evidence: [Evidence], to output: inout ByteOutput
  ) {
    guard let best else { return }
    write(.quote, best.sentence?.exact, to: &output)
    write(.trigger, best.trigger, to: &output)
    write(.document, best.document.text, to: &output)
    if let sentence = best.sentence {
      write(.start, sentence.start, to: &output)
      write(.end, sentence.end, to: &output)
    }
    write(.confidence, DecimalNumber("\(best.confidence)")?.text, to: &output)
    write(.rule, best.rule, to: &output)
    write(.evidence, evidence.count, to: &output)
    write(.edgeDocuments, Set(evidence.map(\.document)).count, to: &output)
  }
}

/// The pieces that the elements are made of.
extension GraphMLWriter {
  private static func begin(
    _ id: EntityID, _ name: String, _ type: String, to output: inout ByteOutput
  ) {
    output.append("    <node id=\"\(XMLText.nameToken(id.text))\">\n")
    write(.label, name, to: &output)
    write(.name, name, to: &output)
    write(.labels, ":" + type, to: &output)
    write(.kind, type, to: &output)
  }

  private static func begin(
    _ id: EntityID, from source: EntityID, to target: EntityID, _ type: String,
    _ output: inout ByteOutput
  ) {
    output.append(
      "    <edge id=\"\(XMLText.nameToken(id.text))\""
        + " source=\"\(XMLText.nameToken(source.text))\""
        + " target=\"\(XMLText.nameToken(target.text))\">\n")
    write(.edgeLabel, type, to: &output)
    write(.interaction, type, to: &output)
  }

  private static func write(_ key: GraphMLKey, _ number: Int, to output: inout ByteOutput) {
    write(key, String(number), to: &output)
  }

  private static func write(_ key: GraphMLKey, _ truth: Bool, to output: inout ByteOutput) {
    write(key, truth ? "true" : "false", to: &output)
  }

  /// Writes nothing where there is no value.
  private static func write(_ key: GraphMLKey, _ value: String?, to output: inout ByteOutput) {
    guard let value, !value.isEmpty else { return }
    if XMLText.isPlain(value) {
      output.append(key.startTag)
      output.append(value)
    } else if let content = XMLText.content(value) {
      output.append(key.startTag)
      output.append(content)
    } else {
      return
    }
    output.append("</data>\n")
  }

  /// Several values in one, joined by `|`, which no value keeps.
  private static func list(_ values: [String]) -> String {
    values.map { String($0.map { $0 == "|" ? "/" : $0 }) }.joined(separator: "|")
  }
}
