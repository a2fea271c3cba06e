public import Text

/// Cuts tokens into the words of Universal Dependencies' English Web Treebank, on which the parser
/// was trained.
///
/// Most tokens are words as they stand. Marks in a row ('!!', '***', ':-)'), dates with strokes
/// ('08/16/2001'), site and file names ('news.example') and 'e-mail' are one word there; 'cannot'
/// is two.
public enum UniversalWords {
  /// The ranges of the words of `tokens`, which follow each other in `text`.
  ///
  /// - Complexity: O(*n*) in the bytes of the tokens.
  public static func words(of tokens: ArraySlice<Token>, in text: SourceText) -> [ByteRange] {
    let bytes = text.bytes.span
    var words: [ByteRange] = []
    words.reserveCapacity(tokens.count)
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let end = endOfWord(at: index, tokens, bytes)
      let range = ByteRange(tokens[index].range.start, tokens[end - 1].range.end)
      if end == index + 1, let cut = cut(range, bytes) {
        words.append(ByteRange(range.start, cut))
        words.append(ByteRange(cut, range.end))
      } else {
        words.append(range)
      }
      index = end
    }
    return words
  }

  /// The index after the last token that belongs to the word that begins at `index`.
  private static func endOfWord(
    at index: Int, _ tokens: ArraySlice<Token>, _ bytes: Span<UInt8>
  ) -> Int {
    let token = tokens[index]
    let next = index + 1
    guard next < tokens.endIndex, touches(tokens[index], tokens[next]) else { return next }
    if token.kind == .word || token.kind == .number {
      return endOfJoinedWord(at: index, tokens, bytes)
    }
    if let end = endOfFace(at: index, tokens, bytes) { return end }
    let first = bytes[token.range.start]
    var end = next
    while end < tokens.endIndex, touches(tokens[end - 1], tokens[end]),
      tokens[end].kind == .punctuation || tokens[end].kind == .symbol,
      continuesRun(first, bytes[tokens[end].range.start])
    {
      end += 1
    }
    return end
  }

  private static func touches(_ left: Token, _ right: Token) -> Bool {
    left.range.end == right.range.start
  }

  /// Whether a mark goes on with the run that `first` began.
  private static func continuesRun(_ first: UInt8, _ next: UInt8) -> Bool {
    switch first {
    case 0x21, 0x2E, 0x3F: next == 0x21 || next == 0x2E || next == 0x3F
    case 0x23, 0x24, 0x2A, 0x2B, 0x2D, 0x3C...0x3E, 0x5F, 0x7E, 0x3D: next == first
    default: false
    }
  }

  /// The end of a face made of marks, such as ':-)' or ';)', with a space before it.
  private static func endOfFace(
    at index: Int, _ tokens: ArraySlice<Token>, _ bytes: Span<UInt8>
  ) -> Int? {
    if index > tokens.startIndex, touches(tokens[index - 1], tokens[index]) { return nil }
    let start = tokens[index].range.start
    guard bytes[start] == 0x3A || bytes[start] == 0x3B || bytes[start] == 0x3D else { return nil }
    var mouth = index + 1
    if bytes[tokens[mouth].range.start] == 0x2D, mouth + 1 < tokens.endIndex,
      touches(tokens[mouth], tokens[mouth + 1])
    {
      mouth += 1
    }
    guard tokens[mouth].range.count == 1 else { return nil }
    switch bytes[tokens[mouth].range.start] {
    case 0x28, 0x29, 0x44, 0x50, 0x5D, 0x7C: return mouth + 1
    default: return nil
    }
  }

  /// The end of a word that goes on over strokes between numbers, full stops before small letters,
  /// or the hyphen after a single letter.
  private static func endOfJoinedWord(
    at index: Int, _ tokens: ArraySlice<Token>, _ bytes: Span<UInt8>
  ) -> Int {
    var end = index + 1
    while end + 1 < tokens.endIndex, touches(tokens[end - 1], tokens[end]),
      touches(tokens[end], tokens[end + 1]), tokens[end].range.count == 1
    {
      let (last, following) = (tokens[end - 1], tokens[end + 1])
      let joins =
        switch bytes[tokens[end].range.start] {
        case 0x2F: last.kind == .number && following.kind == .number
        case 0x2D where last.kind == .number:
          // Telephone numbers hold together, spans of years and scores do not.
          following.kind == .number && last.range.count == 3
            && (3...4).contains(following.range.count)
        case 0x2E:
          last.range.count > 1
            && ((0x61...0x7A).contains(bytes[following.range.start])
              || (last.kind == .word && following.kind == .number))
        case 0x2D:
          end == index + 1 && following.kind == .word
            && prefixes.contains(lowercased(last.range, bytes))
        default: false
        }
      guard joins else { break }
      end += 2
    }
    return end
  }

  /// What the treebank leaves on its word when a hyphen follows: 'e-mail', 'non-profit'.
  private static let prefixes: Set<String> = [
    "anti", "co", "counter", "e", "ex", "intra", "micro", "mid", "multi", "neo", "non", "post",
    "pre", "pro", "re", "semi", "sub",
  ]

  private static func lowercased(_ range: ByteRange, _ bytes: Span<UInt8>) -> String {
    guard range.count <= 7 else { return "" }
    var word: [UInt8] = []
    for offset in range.start..<range.end { word.append(Folding.lowercased(bytes[offset])) }
    return String(decoding: word, as: UTF8.self)
  }

  /// Where a word falls apart that is written as one: 'can|not'.
  private static func cut(_ range: ByteRange, _ bytes: Span<UInt8>) -> Int? {
    let word: StaticString = "cannot"
    guard range.count == word.utf8CodeUnitCount else { return nil }
    return word.withUTF8Buffer { letters in
      for index in letters.indices
      where Folding.lowercased(bytes[range.start + index]) != (unsafe letters[index]) {
        return nil
      }
      return range.start + 3
    }
  }
}
