import Text

/// A document cut into tokens and sentences, each token with its word.
///
/// It never changes once it is made; as an object it is handed to the many readers of one page
/// without a copy.
final class Page: Sendable {
  let document: Document
  let tokens: [Token]
  let sentences: [Sentence]
  /// For each token its word.
  let words: [WordID]

  /// Cuts `document` and looks its words up.
  init(_ document: Document, vocabulary: Vocabulary) {
    self.document = document
    let segmentation = Segmenter().segmentation(of: document)
    tokens = segmentation.tokens
    sentences = segmentation.sentences
    let bytes = document.text.bytes.span
    var words: [WordID] = []
    words.reserveCapacity(tokens.count)
    for token in tokens { words.append(vocabulary.id(of: token.range, in: bytes)) }
    self.words = words
  }

  /// Whether the page is in English, as far as it says.
  var isEnglish: Bool { document.language.map { $0.lowercased().hasPrefix("en") } ?? true }

  /// The text of one token.
  func text(_ token: Int) -> String { document.text.string(in: tokens[token].range) }

  /// Whether a token is `word`, letter by letter.
  func reads(_ token: Int, _ word: StaticString) -> Bool {
    reads(token, word) { $0 }
  }

  /// Whether a token is `word`, which is in small letters, with or without capitals.
  func readsInAnyCase(_ token: Int, _ word: StaticString) -> Bool {
    reads(token, word, as: Folding.lowercased)
  }

  @inline(__always)
  private func reads(_ token: Int, _ word: StaticString, as form: (UInt8) -> UInt8) -> Bool {
    let range = tokens[token].range
    guard range.count == word.utf8CodeUnitCount else { return false }
    let bytes = document.text.bytes
    return word.withUTF8Buffer { word in
      for index in word.indices where form(bytes[range.start + index]) != (unsafe word[index]) {
        return false
      }
      return true
    }
  }

  /// The first byte of one token.
  func firstByte(_ token: Int) -> UInt8 { document.text.bytes[tokens[token].range.start] }

  /// Whether a token begins with a capital letter.
  func isCapitalized(_ token: Int) -> Bool {
    let byte = firstByte(token)
    if byte < 0x80 { return (0x41...0x5A).contains(byte) }
    // Quotation marks and dashes are no letters.
    if tokens[token].kind == .punctuation { return false }
    return text(token).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether no space stands between a token and the one after it.
  func isJoined(_ token: Int, to next: Int) -> Bool {
    tokens[token].range.end == tokens[next].range.start
  }

  /// Whether a token is a hyphen or a dash.
  func isHyphen(_ token: Int) -> Bool {
    guard tokens[token].kind == .punctuation else { return false }
    let byte = firstByte(token)
    if byte == 0x2D { return tokens[token].range.count == 1 }
    guard byte == 0xE2, tokens[token].range.count == 3 else { return false }
    let bytes = document.text.bytes
    let start = tokens[token].range.start
    return bytes[start + 1] == 0x80 && (0x90...0x95).contains(bytes[start + 2])
      || bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92
  }

  /// Whether a token is the possessive's ending.
  func isPossessive(_ token: Int) -> Bool {
    guard token > 0, isJoined(token - 1, to: token) else { return false }
    let range = tokens[token].range
    let bytes = document.text.bytes
    var length = range.count
    if length > 1, bytes[range.end - 1] == 0x73 { length -= 1 }
    switch length {
    case 1: return bytes[range.start] == 0x27
    case 3:
      return bytes[range.start] == 0xE2 && bytes[range.start + 1] == 0x80
        && bytes[range.start + 2] == 0x99
    default: return false
    }
  }

  /// One token as `FoldedText` folds it, as names are looked up.
  func folded(_ token: Int) -> [UInt8] { folded(tokens[token].range) }

  /// A stretch of the page as names are looked up.
  func folded(_ range: ByteRange) -> [UInt8] {
    FoldedText(Array(document.text.bytes[range.start..<range.end])).bytes
  }

  /// Whether a sentence, as a headline, is written in capitals, which then tell no name from a word.
  func isInCapitals(_ sentence: Sentence) -> Bool {
    let bytes = document.text.bytes
    var words = 0
    for token in sentence.tokens where tokens[token].kind == .word {
      words += 1
      let range = tokens[token].range
      for offset in range.start..<range.end where (0x61...0x7A).contains(bytes[offset]) {
        return false
      }
    }
    return words > 2
  }

  /// The bytes of a range of tokens.
  func range(of tokens: Range<Int>) -> ByteRange {
    ByteRange(
      self.tokens[tokens.lowerBound].range.start, self.tokens[tokens.upperBound - 1].range.end)
  }

  /// The index of the first token that ends after `offset`.
  ///
  /// - Complexity: O(log *n*) in the tokens.
  func firstToken(endingAfter offset: Int) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.end <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The tokens that share a byte with `range`.
  func tokens(in range: ByteRange) -> Range<Int> {
    let start = firstToken(endingAfter: range.start)
    var end = start
    while end < tokens.count, tokens[end].range.start < range.end { end += 1 }
    return start..<end
  }

  /// The index of the sentence that holds a token.
  func sentence(ofToken token: Int) -> Int {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
