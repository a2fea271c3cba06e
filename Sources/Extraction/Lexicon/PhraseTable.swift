import Text

/// Words and phrases with a value each, found by the words of a page.
///
/// A phrase is cut by the same tokenizer as the page, so 'cease-fire' is three tokens in both.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Phrase: Sendable {
    var rest: [WordID]
    var values: [Value]
  }
  /// By first word; the longest phrase first.
  private var phrases = SparseWordTable<[Phrase]>(default: [])

  /// A phrase that was found: how many tokens it is long, and its values in the order of the table.
  struct Match {
    var length: Int
    var values: [Value]
  }

  /// Adds `text` with `value`; text without a token is left out.
  mutating func insert(_ text: String, value: Value, into vocabulary: inout Vocabulary) {
    let words = Self.words(of: text, into: &vocabulary)
    guard let first = words.first else { return }
    insert(first: first, rest: Array(words.dropFirst()), value: value)
  }

  /// Adds the phrase that begins with `first`.
  mutating func insert(first: WordID, rest: [WordID], value: Value) {
    if let known = phrases[first].firstIndex(where: { $0.rest == rest }) {
      phrases[first][known].values.append(value)
    } else {
      let place =
        phrases[first].firstIndex { $0.rest.count < rest.count } ?? phrases[first].count
      phrases[first].insert(Phrase(rest: rest, values: [value]), at: place)
    }
  }

  /// Whether a phrase begins with `word`.
  func hasPhrase(from word: WordID) -> Bool { word != .unknown && !phrases[word].isEmpty }

  /// The longest phrase that begins at `start` of `words` and ends before `limit`.
  func longestMatch(at start: Int, in words: [WordID], before limit: Int) -> Match? {
    guard start < limit, words[start] != .unknown else { return nil }
    for phrase in phrases[words[start]] where start + phrase.rest.count < limit {
      if words[start + 1..<start + 1 + phrase.rest.count].elementsEqual(phrase.rest) {
        return Match(length: phrase.rest.count + 1, values: phrase.values)
      }
    }
    return nil
  }

  /// The words of `text`, as the tokenizer cuts it.
  static func words(of text: String, into vocabulary: inout Vocabulary) -> [WordID] {
    words(of: text.utf8Span.span, into: &vocabulary)
  }

  /// The words of the text with the bytes `text`, as the tokenizer cuts it.
  static func words(of text: Span<UInt8>, into vocabulary: inout Vocabulary) -> [WordID] {
    // Plain words are tokens as they stand; most rows of the tables are nothing else.
    if Vocabulary.areKeys(text) { return vocabulary.insert(keys: text) }
    var plain = text.indices.map { text[$0] }
    if plain.allSatisfy({ $0 | 0x20 &- 0x61 < 26 || $0 == 0x20 }) {
      for index in plain.indices { plain[index] |= 0x20 }
      return vocabulary.insert(keys: plain.span)
    }
    // The space behind keeps the full stop of an abbreviation from closing a sentence.
    let source = SourceText(text.string + " ")
    var tokens: [Token] = []
    Tokenizer().append(tokensOf: source, in: source.range, to: &tokens)
    return tokens.map { vocabulary.insert(source.string(in: $0.range)) }
  }
}
