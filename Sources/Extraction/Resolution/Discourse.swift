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
  /// Whether it is a part of another phrase, or stands in a clause that is only said by the way.
  var isOwner: Bool
  /// What it is in its clause, where the sentence has a tree.
  var role: GrammaticalRole?

  /// Whether it only modifies another word: 'Danish', the 'Anglo' of 'Anglo-Swedish'.
  var isModifier: Bool { form == .adjective || form == .joined }
}

/// One sentence as those after it look back on it.
struct SpokenSentence: Sendable {
  var block: Int
  var tokens: Range<Int>
  /// The sentence's clauses, where it has a tree.
  var syntax: ClauseSyntax?
  /// Whether the words at hand stand between quotation marks.
  var isQuoted: Bool
  /// Who says what stands between the quotation marks, once it was asked for.
  var speakers: Set<EntityID>?
  private(set) var spoken: [Spoken] = []
  /// Who the sentence is about: the subject of its main clause; without a tree the first that is
  /// governed by nothing, with all that 'and' joins to it.
  private(set) var subject: Spoken?

  /// How many of those that a long sentence spoke of a later word may mean.
  private static let window = 24

  init(block: Int, tokens: Range<Int>, syntax: ClauseSyntax? = nil, isQuoted: Bool = false) {
    self.block = block
    self.tokens = tokens
    self.syntax = syntax
    self.isQuoted = isQuoted
  }

  /// Those whom a later word may mean, the last named ones.
  var recent: ArraySlice<Spoken> { spoken.suffix(Self.window) }

  /// The one last spoken of that covers `token`, with all that 'and' joins to it.
  func spoken(at token: Int) -> Spoken? { recent.last { $0.tokens.contains(token) } }

  /// Enters what comes next.
  mutating func append(_ next: Spoken) {
    spoken.append(next)
    if let subject {
      if subject.tokens.lowerBound == next.tokens.lowerBound { self.subject = next }
    } else if isSubject(next), next.form != .possessive, !next.isModifier {
      subject = next
    }
  }

  private func isSubject(_ next: Spoken) -> Bool {
    guard let syntax, let role = next.role else { return next.isNominative }
    return role.kind == .subject && !syntax.isSubordinate(role.head)
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

  /// Whether quotation marks stand open where the next sentence of `block` begins.
  func isQuoted(in block: Int) -> Bool {
    sentences.last.map { $0.block == block && $0.isQuoted } ?? false
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
