public import Knowledge
import Text

/// Merges annotations into one graph, one document after the other, in any order.
///
/// Equal ids become one node and equal statements one edge; nothing else is joined. A document that
/// came before is passed over. Memory grows with the graph and its evidence, not with the texts.
public struct GraphBuilder: Sendable {
  private let keepsMentions: Bool
  private var documents: [EntityID: DocumentNode] = [:]
  private var entities: [EntityID: EntityRecord] = [:]
  private var deals: [EntityID: DealRecord] = [:]
  private var evidence: [Statement: [Evidence]] = [:]
  private var mentions: [MentionRecord] = []

  /// Starts an empty graph.
  ///
  /// - Parameter keepsMentions: Whether the graph shall hold where each entity is spoken of, which
  ///   takes memory for each mention.
  public init(keepsMentions: Bool = false) {
    self.keepsMentions = keepsMentions
  }

  /// Takes in what one document says.
  public mutating func add(_ annotation: Annotation) {
    let document = DocumentNode(annotation.document)
    guard documents[document.id] == nil else { return }
    documents[document.id] = document
    let text = QuotedText(annotation.document.text)
    for entity in annotation.entities {
      entities[entity.id, default: EntityRecord()].add(entity)
    }
    addMentions(of: annotation, in: document, text)
    for claim in annotation.claims where claim.type != .author {
      addClaim(claim, of: annotation.document, in: document, text)
    }
    addAuthors(of: annotation, in: document, text)
    if !annotation.deals.isEmpty { addDeals(of: annotation, in: document, text) }
  }

  /// The graph of all that was taken in: the actual claims that are not denied, and those of
  /// `selection`.
  ///
  /// - Complexity: O(*n* log *n*) in nodes and evidence.
  public func graph(including selection: ClaimSelection = []) -> KnowledgeGraph {
    let sortedDocuments = documents.values.sorted()
    let ranks = Dictionary(
      uniqueKeysWithValues: sortedDocuments.enumerated().map { ($1.id, $0) })
    let figures = deals.flatMap { $0.value.figures(id: $0.key) }.map { figure in
      var figure = figure
      figure.evidence = figure.evidence.sorted(by: ranks)
      figure.weight = figure.evidence.independentCount(in: documents)
      return figure
    }
    let nodes = entities.map { $1.node(id: $0) }.sorted { $0.entity.id < $1.entity.id }
    return KnowledgeGraph(
      entities: nodes,
      deals: deals.map { $1.node(id: $0) }.sorted { $0.deal.id < $1.deal.id },
      figures: figures.sorted { $0.id < $1.id }, documents: sortedDocuments,
      edges: edges(including: selection, among: nodes, ranks: ranks),
      mentions: mentions.sorted { $0.precedes($1, by: ranks) })
  }

  private func edges(
    including selection: ClaimSelection, among nodes: [EntityNode], ranks: [EntityID: Int]
  ) -> [Edge] {
    let named = Dictionary(
      nodes.map { ($0.entity.id, $0.entity) }, uniquingKeysWith: { first, _ in first })
    // The keys are sorted and not the edges, which are many times as large.
    let keys = evidence.keys.filter {
      selection.includes($0) && isNode($0.subject) && isNode($0.object)
    }.map { EdgeKey(statement: $0, id: $0.id) }.sorted()
    return keys.map { key in
      let pieces = evidence[key.statement] ?? []
      return Edge(
        statement: key.statement, id: key.id, evidence: pieces.sorted(by: ranks),
        weight: pieces.independentCount(in: documents),
        subjectCountry: named[key.statement.subject]?.actsFor,
        objectCountry: named[key.statement.object]?.countryActedOn)
    }
  }

  /// Whether an id names a node of the graph.
  private func isNode(_ id: EntityID) -> Bool {
    entities[id] != nil || deals[id] != nil || documents[id] != nil
  }

  private mutating func addMentions(
    of annotation: Annotation, in document: DocumentNode, _ text: QuotedText
  ) {
    for mention in annotation.mentions {
      if let entity = mention.entity {
        let words = annotation.document.text.string(in: mention.range)
        entities[entity]?.addMention(words, via: mention.via)
      }
      guard keepsMentions else { continue }
      mentions.append(
        MentionRecord(
          document: document.id, quotation: text.quotation(of: mention.range),
          entity: mention.entity, candidates: mention.candidates, via: mention.via))
    }
  }

  private mutating func addClaim(
    _ claim: Claim, of source: Document, in document: DocumentNode, _ text: QuotedText
  ) {
    evidence[Statement(claim), default: []].append(
      Evidence(
        claim: claim.id, document: document.id, sentence: text.quotation(of: claim.sentence),
        trigger: source.text.string(in: claim.trigger), rule: claim.rule,
        confidence: claim.confidence))
  }

  /// Draws an edge from each author to the document; authors that the text does not speak of
  /// become persons of their own.
  private mutating func addAuthors(
    of annotation: Annotation, in document: DocumentNode, _ text: QuotedText
  ) {
    let source = annotation.document
    for author in source.authors where !author.isEmpty {
      let name = Folding.key(author)
      let known = annotation.entities.first { entity in
        entity.type == .person
          && ([entity.name] + entity.aliases).contains { Folding.key($0) == name }
      }
      let id = known?.id ?? EntityID("person", named: author)
      if known == nil {
        entities[id, default: EntityRecord()].add(Entity(id: id, type: .person, name: author))
      }
      let line = source.blocks.first { block in
        block.kind == .byline
          && Folding.key(source.text.string(in: block.range)).contains(name)
      }
      evidence[Statement(type: .author, subject: id, object: document.id), default: []].append(
        Evidence(
          document: document.id, sentence: line.map { text.quotation(of: $0.range) },
          rule: line == nil ? "metadata" : "byline", confidence: 1))
    }
  }

  private mutating func addDeals(
    of annotation: Annotation, in document: DocumentNode, _ text: QuotedText
  ) {
    let source = annotation.document
    let sentences = Segmenter().segmentation(of: source).sentences.map(\.range)
    func sentence(around range: ByteRange) -> Quotation {
      text.quotation(of: sentences.first { $0.contains(range) } ?? range)
    }
    for deal in annotation.deals {
      let places = deal.evidence.map(sentence(around:))
      var figures: [FigureNode.Role: (words: String, sentence: Quotation)] = [:]
      for (role, term) in deal.terms {
        guard let figure = annotation.figures.first(where: { $0.id == term.figure }) else {
          continue
        }
        figures[role] = (source.text.string(in: figure.range), sentence(around: figure.range))
      }
      deals[deal.id, default: DealRecord()].add(
        DealRecord.Account(document: document, deal: deal, sentences: places, figures: figures))
      for party in deal.parties {
        let isClaimed = annotation.claims.contains {
          $0.type == .partyTo && $0.subject == party && $0.object == deal.id
        }
        guard !isClaimed else { continue }
        let sentences: [Quotation?] = places.isEmpty ? [nil] : places
        let pieces = sentences.map {
          Evidence(document: document.id, sentence: $0, rule: "deal", confidence: 1)
        }
        evidence[Statement(type: .partyTo, subject: party, object: deal.id), default: []]
          .append(contentsOf: pieces)
      }
    }
  }
}

/// What edges are put in order by: source, target, type, id.
private struct EdgeKey: Comparable {
  let statement: Statement
  let id: EntityID

  static func < (left: EdgeKey, right: EdgeKey) -> Bool {
    let (one, other) = (left.statement, right.statement)
    if one.subject != other.subject { return one.subject < other.subject }
    if one.object != other.object { return one.object < other.object }
    if one.type != other.type { return one.type.rawValue < other.type.rawValue }
    return left.id < right.id
  }
}

extension MentionRecord {
  /// By the documents' order, then by place.
  fileprivate func precedes(_ other: MentionRecord, by ranks: [EntityID: Int]) -> Bool {
    let (rank, otherRank) = (ranks[document] ?? 0, ranks[other.document] ?? 0)
    if rank != otherRank { return rank < otherRank }
    let (one, two) = (quotation, other.quotation)
    if one.start != two.start { return one.start < two.start }
    if one.end != two.end { return one.end < two.end }
    return (entity?.text ?? "") < (other.entity?.text ?? "")
  }
}
