import Graph
import Knowledge

/// Writes a graph as JSON-LD 1.1: its context inside, a name for every node, and every statement
/// once.
///
/// Each node goes into the output when it is written; no tree is built.
struct JSONLDWriter: ~Copyable {
  let graph: KnowledgeGraph
  let origin: Origin
  /// What the graph says in plain statements.
  let statements: PlainStatements
  /// The figures of each deal.
  let figures: [EntityID: [FigureNode]]
  /// The run's name: the same inputs with the same gazetteer and version are the same run.
  let run: String
  /// The stretches of text that are written already.
  var writtenSpans: Set<Span> = []
  var node = NodeWriter()

  /// A stretch of a document's text.
  struct Span: Hashable {
    let document: EntityID
    let start: Int
    let end: Int
  }

  /// Writes `graph`, which `origin` made, to `output`.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes written, for the statements are sorted.
  static func write(
    _ graph: KnowledgeGraph, origin: Origin, to output: inout ByteOutput
  ) throws(ExportError) {
    var writer = JSONLDWriter(graph, origin: origin)
    try writer.writeAll(to: &output)
  }

  private init(_ graph: KnowledgeGraph, origin: Origin) {
    self.graph = graph
    self.origin = origin
    statements = PlainStatements(of: graph)
    figures = Dictionary(grouping: graph.figures, by: \.deal)
    run = IRI.node(
      EntityID(
        hashing: [origin.version, origin.gazetteer] + graph.documents.map(\.id.text),
        prefix: "run"))
  }

  private mutating func writeAll(to output: inout ByteOutput) throws(ExportError) {
    node.beginFile()
    writeRun()
    for document in graph.documents {
      write(document)
      try node.flush(to: &output)
    }
    for entity in graph.entities {
      write(entity)
      try node.flush(to: &output)
    }
    for membership in statements.memberships {
      write(membership)
      try node.flush(to: &output)
    }
    for office in statements.offices {
      write(office: office)
      try node.flush(to: &output)
    }
    for deal in graph.deals {
      write(deal)
      try node.flush(to: &output)
    }
    for figure in graph.figures {
      write(figure)
      writeSpans(of: figure.evidence)
      try node.flush(to: &output)
    }
    for edge in graph.edges {
      write(edge)
      writeSpans(of: edge.evidence)
      try node.flush(to: &output)
    }
    var rest = graph.mentions[...]
    while let first = rest.first {
      let mentions = rest.prefix { $0.isSamePlace(as: first) }
      write(mentions)
      try node.flush(to: &output)
      rest = rest.dropFirst(mentions.count)
    }
    node.endFile()
    try node.flush(to: &output)
    output.append("\n")
  }
}

extension MentionRecord {
  /// Whether two mentions are of the same words of the same document.
  fileprivate func isSamePlace(as other: MentionRecord) -> Bool {
    document == other.document && quotation.start == other.quotation.start
      && quotation.end == other.quotation.end
  }
}
