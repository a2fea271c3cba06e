import Knowledge
import Text

/// Somebody or something that a sentence spoke of, as what later words may refer to.
struct Spoken: Sendable {
  var tokens: Range<Int>
  /// Mostly one; several where 'and' joins them, or where they were meant together.
  var entities: [EntityID]
  var form: ResolvedMention.Form
  /// Whether it stands where subjects do: no preposition governs it, and it owns nothing.
  var isNominative: Bool
  /// Whether 'of' or a possessive makes it a part of another phrase.
  var isOwner: Bool
}

/// One sentence as those after it look back on it.
struct SpokenSentence: Sendable {
  var block: Int
  var spoken: [Spoken] = []
  var tokens: Range<Int>

  /// Who the sentence is about: the first that is governed by nothing.
  var subject: Spoken? {
    let first = spoken.first {
      $0.isNominative && $0.form != .adjective && $0.form != .possessive
    }
    guard let first else { return nil }
    // With all that 'and' joins to it.
    return spoken.last { $0.tokens.lowerBound == first.tokens.lowerBound } ?? first
  }
}

/// What a page has spoken of so far, sentence by sentence.
struct Discourse: Sendable {
  private(set) var sentences: [SpokenSentence] = []

  /// How many sentences back a word may refer.
  static let reach = 3

  /// Closes a sentence.
  mutating func append(_ sentence: SpokenSentence) {
    sentences.append(sentence)
  }

  /// The sentences that a word in `block` may refer back to, the last first: those of its block, and
  /// of the one before.
  func recent(from block: Int) -> ArraySlice<SpokenSentence> {
    var first = sentences.count
    while first > 0, sentences.count - first < Self.reach,
      sentences[first - 1].block >= block - 1
    {
      first -= 1
    }
    return sentences[first...]
  }
}
