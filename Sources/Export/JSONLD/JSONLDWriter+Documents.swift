import Graph
import Knowledge

/// The run, the documents and their stretches of text.
extension JSONLDWriter {
  private var software: String { "id:software:skein-" + origin.version }

  private var gazetteer: String { IRI.node(EntityID("gazetteer:" + origin.gazetteer.prefix(16))) }

  mutating func writeRun() {
    node.begin(run, "prov:Activity")
    node.write(.used, graph.documents.map { IRI.node($0.id) } + [gazetteer])
    node.write(.wasAssociatedWith, software)
    node.end()
    node.begin(software, "prov:SoftwareAgent")
    node.write(.name, "Skein")
    node.write(.softwareVersion, origin.version)
    node.end()
    node.begin(gazetteer, "prov:Entity")
    node.write(.name, "Skein's gazetteer")
    node.write(.sha256, origin.gazetteer)
    node.end()
  }

  mutating func write(_ document: DocumentNode) {
    node.begin(IRI.node(document.id), "schema:NewsArticle", "prov:Entity")
    node.write(.headline, document.title)
    node.write(.identifier, document.source)
    node.write(.datePublished, document.published)
    node.write(.publisher, document.site)
    node.write(.url, document.url.flatMap(IRI.address))
    node.write(.inLanguage, document.language)
    node.write(.citation, document.citations.compactMap(IRI.address))
    node.write(.sha256, document.sha256)
    writeStatements(of: document.id)
    node.end()
  }

  /// What is said of the open node.
  mutating func writeStatements(of subject: EntityID) {
    for (property, values) in statements.statements(of: subject) {
      node.write(property, values.map(IRI.node))
    }
  }

  /// Several mentions of one stretch of text are one annotation with several bodies.
  mutating func write(_ mentions: ArraySlice<MentionRecord>) {
    guard let first = mentions.first else { return }
    let span = IRI.span(first.document, first.quotation)
    node.begin(span + ":mention", "oa:Annotation")
    node.write(.hasBody, mentions.compactMap { $0.entity.map(IRI.node) })
    node.write(.hasTarget, span)
    node.write(.via, mentions.map(\.via.rawValue))
    if mentions.contains(where: { $0.entity == nil }) {
      node.write(.ambiguous, true)
      node.write(.candidate, mentions.flatMap(\.candidates).map(IRI.node))
    }
    node.write(.wasGeneratedBy, run)
    node.end()
    writeSpan(first.quotation, of: first.document)
  }

  /// The sentences of the evidence.
  mutating func writeSpans(of evidence: [Evidence]) {
    for piece in evidence {
      if let sentence = piece.sentence { writeSpan(sentence, of: piece.document) }
    }
  }

  /// A stretch of text, if it is not written yet.
  private mutating func writeSpan(_ words: Quotation, of document: EntityID) {
    let place = Span(document: document, start: words.start, end: words.end)
    guard writtenSpans.insert(place).inserted else { return }
    let span = IRI.span(document, words)
    node.begin(span, "oa:SpecificResource")
    node.write(.hasSource, IRI.node(document))
    node.write(.hasSelector, [span + ":position", span + ":quote"])
    node.end()
    node.begin(span + ":position", "oa:TextPositionSelector")
    node.write(.start, String(words.start))
    node.write(.end, String(words.end))
    node.end()
    node.begin(span + ":quote", "oa:TextQuoteSelector")
    node.write(.exact, words.exact)
    node.write(.prefix, words.prefix)
    node.write(.suffix, words.suffix)
    node.end()
  }
}
