import Gazetteer

/// The small words by which English ties phrases together, as the lexicon numbers them.
struct FunctionWords: Sendable {
  let according: WordID
  let against: WordID
  let and: WordID
  let `as`: WordID
  let at: WordID
  let between: WordID
  let despite: WordID
  let by: WordID
  let `for`: WordID
  let from: WordID
  let `in`: WordID
  let into: WordID
  let national: WordID
  let nor: WordID
  let of: WordID
  let on: WordID
  let or: WordID
  let that: WordID
  let to: WordID
  let unless: WordID
  let with: WordID
  /// Those before one of many: 'a German'.
  let single: Set<WordID>
  /// Those behind which the owner of a thing stands: 'the policy of X', 'troops from X'.
  let possessing: [WordID]
  /// Those that tie to a verb what completes it, also behind an object: 'provided X with aid'.
  let completing: Set<WordID>
  /// Those behind which stands whom an act reaches, the most telling first.
  let reaching: [WordID]

  /// Adds the words to `lexicon`.
  init(lexicon: inout Lexicon) {
    func word(_ text: String) -> WordID { lexicon.insertWords(of: text).first ?? .unknown }
    according = word("according")
    against = word("against")
    and = word("and")
    `as` = word("as")
    at = word("at")
    between = word("between")
    by = word("by")
    despite = word("despite")
    `for` = word("for")
    from = word("from")
    `in` = word("in")
    into = word("into")
    national = word("national")
    nor = word("nor")
    of = word("of")
    on = word("on")
    or = word("or")
    that = word("that")
    to = word("to")
    unless = word("unless")
    with = word("with")
    single = [word("a"), word("an"), word("another"), word("one")]
    possessing = [of, from, `in`]
    completing = [with, `for`, to, into, on, from, of, against]
    reaching = [to, with, from, against, on, `for`, of, into, `in`]
  }
}
