/// Cuts a document into tokens and sentences.
public struct Segmenter: Sendable {
  /// The longest sentence, in tokens: what goes on longer is no prose, and is cut so that the
  /// stages that compare the words of a sentence with each other stay linear in the text.
  private static let longestSentence = 1000

  private let tokenizer = Tokenizer()

  /// Makes a segmenter.
  public init() {}

  /// The tokens and sentences of `document`; no sentence crosses the border of a block or an empty
  /// line.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  public func segmentation(of document: Document) -> Segmentation {
    var tokens: [Token] = []
    tokens.reserveCapacity(document.text.bytes.count / 5)
    var sentences: [Sentence] = []
    for (index, block) in document.blocks.enumerated() {
      let first = tokens.count
      tokenizer.append(tokensOf: document.text, in: block.range, to: &tokens)
      appendSentences(
        of: tokens, from: first, in: document.text.bytes.span, block: index, to: &sentences)
    }
    return Segmentation(tokens: tokens, sentences: sentences)
  }

  private func appendSentences(
    of tokens: [Token], from first: Int, in bytes: Span<UInt8>, block: Int,
    to sentences: inout [Sentence]
  ) {
    var start = first
    var index = first
    var isSmall = false
    while index < tokens.count {
      if index == first || isEmptyLine(between: tokens[index - 1], and: tokens[index], in: bytes) {
        isSmall = isWithoutCapitals(tokens[index], in: bytes)
      }
      let cut = index - start + 1 == Self.longestSentence ? index + 1 : nil
      if let end = sentenceEnd(at: index, of: tokens, in: bytes, isSmall: isSmall) ?? cut {
        sentences.append(sentence(of: tokens, start..<end, block: block))
        start = end
        index = end
      } else {
        index += 1
      }
    }
    if start < tokens.count {
      sentences.append(sentence(of: tokens, start..<tokens.count, block: block))
    }
  }

  private func sentence(of tokens: [Token], _ range: Range<Int>, block: Int) -> Sentence {
    let bytes = ByteRange(
      tokens[range.lowerBound].range.start, tokens[range.upperBound - 1].range.end)
    return Sentence(range: bytes, tokens: range, block: block)
  }

  /// The index after the last token of the sentence that the token at `index` closes, if it does.
  ///
  /// Where `isSmall`, the paragraph begins its sentences with small letters; an ellipsis ends none
  /// of them.
  private func sentenceEnd(
    at index: Int, of tokens: [Token], in bytes: Span<UInt8>, isSmall: Bool
  ) -> Int? {
    let token = tokens[index]
    let next = index + 1
    if next < tokens.count,
      isEmptyLine(between: token, and: tokens[next], in: bytes)
        || isBullet(tokens[next], after: token, in: bytes)
    {
      return next
    }
    switch bytes[token.range.start] {
    case 0x21,
      0x3F where token.kind == .punctuation:
      break
    case 0x2E where token.kind == .punctuation:
      break
    case 0xE2 where scalar(of: token, in: bytes) == "\u{2026}":
      break
    default:
      guard token.kind == .word, bytes[token.range.end - 1] == 0x2E else { return nil }
      return next < tokens.count && endsAfterAbbreviation(index, of: tokens, in: bytes)
        ? next : nil
    }
    var end = next
    while end < tokens.count, isClosing(tokens[end], after: tokens[end - 1], in: bytes) {
      end += 1
    }
    guard end < tokens.count else { return end }
    // What follows without a space, or in small letters, goes on with the sentence.
    guard tokens[end].range.start > tokens[end - 1].range.end else { return nil }
    return isSmall && token.range.count == 1 || beginsSentence(tokens[end], in: bytes) ? end : nil
  }

  private func scalar(of token: Token, in bytes: Span<UInt8>) -> Unicode.Scalar {
    Folding.scalar(in: bytes, at: token.range.start).0
  }

  /// Whether a paragraph that begins with `token` is written without capitals: its first word is in
  /// small letters, and not as 'iPhone' is.
  private func isWithoutCapitals(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    guard token.kind == .word else { return false }
    for offset in token.range.start..<token.range.end where !(0x61...0x7A).contains(bytes[offset]) {
      return false
    }
    return true
  }

  /// Whether a token is the bullet of a list's next line.
  private func isBullet(_ token: Token, after previous: Token, in bytes: Span<UInt8>) -> Bool {
    switch bytes[token.range.start] {
    case 0x2A: guard token.range.count == 1 else { return false }
    case 0xE2:
      switch scalar(of: token, in: bytes) {
      case "\u{2022}", "\u{2023}", "\u{2043}", "\u{25AA}", "\u{25CF}", "\u{25E6}": break
      default: return false
      }
    default: return false
    }
    let end = token.range.end
    guard end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 else { return false }
    for offset in previous.range.end..<token.range.start where bytes[offset] == 0x0A { return true }
    return false
  }

  private func isEmptyLine(between left: Token, and right: Token, in bytes: Span<UInt8>) -> Bool {
    guard right.range.start - left.range.end >= 2 else { return false }
    var breaks = 0
    for offset in left.range.end..<right.range.start where bytes[offset] == 0x0A { breaks += 1 }
    return breaks >= 2
  }

  /// Whether a token ends a quotation or a bracket, or is another mark of the same end ('?!').
  private func isClosing(_ token: Token, after previous: Token, in bytes: Span<UInt8>) -> Bool {
    guard token.kind == .punctuation, token.range.start == previous.range.end else { return false }
    switch bytes[token.range.start] {
    case 0x21, 0x22, 0x27, 0x29, 0x2E, 0x3F, 0x5D, 0x7D: return true
    case 0xE2:
      let scalar = scalar(of: token, in: bytes)
      return scalar == "\u{2019}" || scalar == "\u{201D}"
    case 0xC2: return bytes[token.range.start + 1] == 0xBB
    default: return false
    }
  }

  private func beginsSentence(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    token.kind != .word || !(0x61...0x7A).contains(bytes[token.range.start])
  }

  /// Whether the sentence ends at the abbreviation at `index`: only where the next word begins one.
  private func endsAfterAbbreviation(
    _ index: Int, of tokens: [Token], in bytes: Span<UInt8>
  ) -> Bool {
    let (token, next) = (tokens[index], tokens[index + 1])
    guard next.range.start > token.range.end else { return false }
    if Abbreviations.leading.contains(lowercased(token, in: bytes, dropping: 1)) { return false }
    guard next.kind == .word, (0x41...0x5A).contains(bytes[next.range.start]) else {
      return next.kind == .punctuation && !isJoining(next, in: bytes) && token.range.count > 2
    }
    return Abbreviations.openers.contains(lowercased(next, in: bytes, dropping: 0))
  }

  private func isJoining(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    switch bytes[token.range.start] {
    case 0x22, 0xE2: false
    default: true
    }
  }

  private func lowercased(_ token: Token, in bytes: Span<UInt8>, dropping count: Int) -> String {
    guard token.range.count <= 12 else { return "" }
    var word: [UInt8] = []
    for offset in token.range.start..<token.range.end - count {
      word.append(Folding.lowercased(bytes[offset]))
    }
    return String(decoding: word, as: UTF8.self)
  }
}
