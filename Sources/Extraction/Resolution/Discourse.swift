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
  var tokens: Range<Int>
  private(set) var spoken: [Spoken] = []
  /// Who the sentence is about: the first that is governed by nothing, with all that 'and' joins to
  /// it.
  private(set) var subject: Spoken?

  /// How many of those that a long sentence spoke of a later word may mean.
  private static let window = 24

  init(block: Int, tokens: Range<Int>) {
    self.block = block
    self.tokens = tokens
  }

  /// Those whom a later word may mean, the last named ones.
  var recent: ArraySlice<Spoken> { spoken.suffix(Self.window) }

  /// Enters what comes next.
  mutating func append(_ next: Spoken) {
    spoken.append(next)
    if let subject {
      if subject.tokens.lowerBound == next.tokens.lowerBound { self.subject = next }
    } else if next.isNominative, next.form != .adjective, next.form != .possessive {
      subject = next
    }
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
