import Language
import Text

/// The trees of those sentences of a page that were worth the time of a parse.
struct PageTrees: Sendable {
  /// By the index of the sentence.
  private var trees: [Int: SentenceTree] = [:]

  /// No trees.
  init() {}

  /// Parses the sentences of `page` with these indices, which ascend.
  init(of sentences: [Int], in page: Page, with model: LanguageModel) {
    guard !sentences.isEmpty else { return }
    let parsed = model.withWorkspace { workspace in
      model.parser.parse(
        sentences, of: page.segmentation, in: page.document.text, workspace: workspace)
    }
    trees.reserveCapacity(sentences.count)
    for (index, tree) in zip(sentences, parsed) {
      trees[index] = SentenceTree(tree, tokens: page.sentences[index].tokens, page: page)
    }
  }

  /// The tree of the sentence with this index, where it was parsed.
  subscript(sentence: Int) -> SentenceTree? { trees[sentence] }

  /// How many sentences were parsed.
  var count: Int { trees.count }
}
