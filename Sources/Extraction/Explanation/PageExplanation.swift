import Gazetteer
public import Knowledge
public import Language
public import Text

/// One page with all that its reading saw, to be asked why an edge was drawn, or why not.
public struct PageExplanation {
  /// What was found.
  public let annotation: Annotation
  /// What became of the frames of the event lexicon, in the order in which they were tried.
  public let trials: [FrameTrial]
  /// Whether the page tells of a game, of which no events are drawn.
  public let isSport: Bool

  let gazetteer: CompiledGazetteer
  let lexicon: Lexicon
  let events: EventLexicon
  let page: Page
  let candidates: [NameCandidate]
  let resolution: Resolution
  let trees: PageTrees

  /// The row of the tables that is called `source`, as `events.tsv:12`: its cells by column.
  public func row(_ source: String) -> [(column: String, cell: String)] {
    let rows = gazetteer.rows(of: .events)
    let columns = ["trigger", "class", "noun", "subject", "object", "type", "mode", "modality"]
    guard let row = (0..<rows.count).first(where: { rows.source(of: $0) == source }) else {
      return []
    }
    return columns.map { ($0, rows[row, $0]) }.filter { !$0.1.isEmpty }
  }

  /// The sentences of the page that were parsed, with their trees, in the order of the text.
  public var parsedSentences: [(sentence: ByteRange, tree: ParsedSentence)] {
    page.sentences.compactMap { sentence in
      view(sentence.range).map { (sentence.range, $0.parsedSentence) }
    }
  }

  /// The words of a stretch of the page.
  public func text(_ range: ByteRange) -> String { page.document.text.string(in: range) }

  /// The entity with `id`, where the page speaks of it.
  public func entity(_ id: EntityID) -> Entity? { annotation.entities.first { $0.id == id } }

  /// The sentence with `range` as it was parsed, where it was.
  func view(_ sentence: ByteRange) -> SyntaxView? {
    for (index, numbers) in resolution.numbers(in: page)
    where page.sentences[index].range == sentence {
      guard let tree = trees[index] else { return nil }
      return SyntaxView(
        page: page, lexicon: lexicon, sentence: page.sentences[index], tree: tree,
        resolution: resolution, numbers: numbers)
    }
    return nil
  }

  /// The numbers of the mentions in a stretch of the page.
  func mentions(in range: ByteRange) -> [Int] {
    resolution.mentions.indices.filter { range.contains(resolution.mentions[$0].range) }
  }
}

extension SyntaxView {
  /// The tree as words, in the order of the text.
  var parsedSentence: ParsedSentence {
    ParsedSentence(
      words: nodes.map { node in
        ParsedWord(
          range: page.range(of: node.tokens), head: node.head.map(Int32.init) ?? -1,
          relation: node.relation, tag: node.tag, pennTag: node.pennTag)
      })
  }
}
