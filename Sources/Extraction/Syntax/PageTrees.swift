import Language
import Text

/// The trees of those sentences of a page that were worth the time of a parse.
struct PageTrees: Sendable {
  /// By the index of the sentence.
  private var trees: [Int: SentenceTree] = [:]

  /// No trees.
  init() {}

  /// Parses the sentences of `page` with these indices, which ascend, without what only says when.
  init(of sentences: [Int], in page: Page, times: TimeAdjuncts, with model: LanguageModel) {
    guard !sentences.isEmpty else { return }
    let adjuncts = sentences.map { times.adjuncts(of: page.sentences[$0]) }
    let words = zip(sentences, adjuncts).map { index, adjuncts in
      Self.words(of: page.sentences[index], without: adjuncts, in: page)
    }
    let parsed = model.withWorkspace { workspace in
      model.parser.parse(words: words, in: page.document.text, workspace: workspace)
    }
    trees.reserveCapacity(sentences.count)
    for (place, index) in sentences.enumerated() {
      trees[index] = SentenceTree(
        parsed[place], tokens: page.sentences[index].tokens, adjuncts: adjuncts[place], page: page,
        isFinite: times.isFinite, isAttributive: times.isAttributive,
        isPast: times.isPast)
    }
  }

  private static func words(
    of sentence: Sentence, without adjuncts: [Range<Int>], in page: Page
  ) -> [ByteRange] {
    let text = page.document.text
    var words: [ByteRange] = []
    var token = sentence.tokens.lowerBound
    for adjunct in adjuncts {
      words += UniversalWords.words(of: page.tokens[token..<adjunct.lowerBound], in: text)
      token = adjunct.upperBound
    }
    return words
      + UniversalWords.words(of: page.tokens[token..<sentence.tokens.upperBound], in: text)
  }

  /// The tree of the sentence with this index, where it was parsed.
  subscript(sentence: Int) -> SentenceTree? { trees[sentence] }

  /// How many sentences were parsed.
  var count: Int { trees.count }
}
