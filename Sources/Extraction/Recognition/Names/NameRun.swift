import Text

/// Where a name may begin: a token of a sentence, and the listed names around it.
struct NameRun {
  let page: Page
  let lexicon: Lexicon
  let sentence: Sentence
  /// The listed names by first token.
  let listed: [Int: NameCandidate]
  let start: Int

  var limit: Int { sentence.tokens.upperBound }
  var isSentenceInitial: Bool { start == sentence.tokens.lowerBound }

  /// The listed name that ends right before `token`.
  func listedBefore(_ token: Int) -> NameCandidate? {
    for length in 1...4 {
      if let name = listed[token - length], name.tokens.upperBound == token { return name }
    }
    return nil
  }
}
