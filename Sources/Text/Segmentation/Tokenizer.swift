/// Cuts text into words, numbers and marks after the conventions of Universal Dependencies'
/// English treebanks: hyphenated words fall apart at the hyphen, clitics ('s, n't, 'll) stand by
/// themselves, an abbreviation keeps its full stop.
public struct Tokenizer: Sendable {
  /// Makes a tokenizer.
  public init() {}

  /// Appends the tokens of the bytes in `range` to `tokens`, in order; they never overlap.
  ///
  /// - Complexity: O(*n*) in the bytes of `range`.
  public func append(tokensOf text: SourceText, in range: ByteRange, to tokens: inout [Token]) {
    let bytes = text.bytes.span
    var offset = range.start
    while offset < range.end {
      if bytes[offset] == 0x20 {
        offset += 1
        continue
      }
      let (kind, length) = CharacterClass.at(offset, in: bytes)
      switch kind {
      case .space, .joiner:
        offset += length
      case .letter:
        offset = appendWord(from: offset, in: bytes, until: range.end, to: &tokens)
      case .digit:
        offset = appendNumber(from: offset, in: bytes, until: range.end, to: &tokens)
      case .apostrophe:
        offset = appendApostrophe(
          at: offset, length, in: bytes, from: range.start, until: range.end, to: &tokens)
      case .currency, .symbol:
        tokens.append(Token(range: ByteRange(offset, offset + length), kind: .symbol))
        offset += length
      case .fullStop, .hyphen, .punctuation:
        let end = endOfRun(of: kind, at: offset, length, in: bytes, until: range.end)
        tokens.append(Token(range: ByteRange(offset, end), kind: .punctuation))
        offset = end
      }
    }
  }

  /// Full stops and hyphens in a row are one mark ('...', '--'); other marks stand alone.
  private func endOfRun(
    of kind: CharacterClass, at offset: Int, _ length: Int, in bytes: Span<UInt8>, until limit: Int
  ) -> Int {
    var end = offset + length
    guard kind == .fullStop || bytes[offset] == 0x2D else { return end }
    while end < limit, bytes[end] == bytes[offset] { end += 1 }
    return end
  }

  // MARK: Words

  private func appendWord(
    from start: Int, in bytes: Span<UInt8>, until limit: Int, to tokens: inout [Token]
  ) -> Int {
    var end = endOfLetters(from: start, in: bytes, until: limit)
    guard end < limit, mayGoOn(with: bytes[end]) else {
      tokens.append(Token(range: ByteRange(start, end), kind: .word))
      return end
    }
    if isInsideAddress(bytes[end]),
      let end = endOfAddress(from: start, in: bytes, until: limit)
    {
      tokens.append(Token(range: ByteRange(start, end), kind: .word))
      return end
    }
    if end < limit, bytes[end] == 0x2E {
      end = endOfAbbreviation(from: start, letters: end, in: bytes, until: limit)
    }
    if end < limit, bytes[end] == 0x24, end - start <= 3 {
      // The country's letters belong to its dollar sign: 'US$', 'A$', 'NT$'.
      tokens.append(Token(range: ByteRange(start, end + 1), kind: .symbol))
      return end + 1
    }
    if let clitic = negationClitic(from: start, letters: end, in: bytes, until: limit) {
      if clitic.start > start {
        tokens.append(Token(range: ByteRange(start, clitic.start), kind: .word))
      }
      tokens.append(Token(range: clitic, kind: .word))
      return clitic.end
    }
    // An apostrophe between letters that begins no clitic is part of the name: O'Neill, Xi'an.
    while let next = endOfJoinedName(at: end, in: bytes, until: limit) { end = next }
    tokens.append(Token(range: ByteRange(start, end), kind: .word))
    return end
  }

  private func endOfLetters(from start: Int, in bytes: Span<UInt8>, until limit: Int) -> Int {
    var end = start
    while end < limit {
      if bytes[end] < 0x80 {
        guard Folding.isWordByte(bytes[end]) else { break }
        end += 1
        continue
      }
      let (kind, length) = CharacterClass.at(end, in: bytes)
      guard kind == .letter || kind == .digit || kind == .joiner else { break }
      end += length
    }
    return min(end, limit)
  }

  /// Whether the byte behind the first letters of a word can belong to it: a stop, an apostrophe, a
  /// dollar sign, a mark of an address, or what is not ASCII.
  private func mayGoOn(with byte: UInt8) -> Bool {
    switch byte {
    case 0x24, 0x27, 0x2D, 0x2E, 0x3A, 0x40, 0x60, 0x80...: true
    default: false
    }
  }

  /// The end of the word with its full stop, where it is an abbreviation: initials ('V.', 'U.S.')
  /// and the words in `Abbreviations`.
  private func endOfAbbreviation(
    from start: Int, letters: Int, in bytes: Span<UInt8>, until limit: Int
  ) -> Int {
    var end = letters
    var parts = 0
    var partStart = start
    // Letter, stop, letter, stop: the stops belong to the word.
    while end < limit, bytes[end] == 0x2E, end - partStart <= 2, isLetter(bytes[partStart]) {
      parts += 1
      partStart = end + 1
      end = endOfLetters(from: partStart, in: bytes, until: limit)
      if end == partStart { break }
    }
    // The letter after a number, as in '4K.', is none of a name.
    let followsDigit = start > 0 && (0x30...0x39).contains(bytes[start - 1])
    if parts > 1 || (parts == 1 && !followsDigit && isSingleCapital(start, letters, bytes)) {
      // A longer word after the last stop ('U.S.Army') is a token of its own.
      return end == partStart ? partStart : (end - partStart <= 2 && parts > 1 ? end : partStart)
    }
    switch Abbreviations.kind(of: bytes.extracting(start..<letters)) {
    case .leading, .trailing:
      // Behind a number ('$3.5bn.', '40km.') a stop ends the sentence, unless small letters go on.
      if followsDigit, !precedes(0x61...0x7A, letters + 1, bytes, limit) { return letters }
      // At the end of a block the stop closes the sentence.
      return letters + 1 < limit ? letters + 1 : letters
    case .numbered: return precedes(0x30...0x39, letters + 1, bytes, limit) ? letters + 1 : letters
    case nil: return letters
    }
  }

  /// Whether one of `characters` stands at `offset`, or after one space.
  private func precedes(
    _ characters: ClosedRange<UInt8>, _ offset: Int, _ bytes: Span<UInt8>, _ limit: Int
  ) -> Bool {
    let start = offset < limit && bytes[offset] == 0x20 ? offset + 1 : offset
    return start < limit && characters.contains(bytes[start])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    Folding.isWordByte(byte) && !(0x30...0x39).contains(byte)
  }

  private func isSingleCapital(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    if end - start == 1 { return (0x41...0x5A).contains(bytes[start]) }
    return end - start == 2 && bytes[start] == 0xC3 && bytes[start + 1] < 0x9F
  }

  private func lowercasedWord(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> String {
    guard end - start <= 8 else { return "" }
    var word: [UInt8] = []
    for index in start..<end { word.append(Folding.lowercased(bytes[index])) }
    return String(decoding: word, as: UTF8.self)
  }

  /// The range of "n't" where the letters up to `letters` are followed by it.
  private func negationClitic(
    from start: Int, letters: Int, in bytes: Span<UInt8>, until limit: Int
  ) -> ByteRange? {
    guard letters < limit, letters - start >= 2, bytes[letters - 1] | 0x20 == 0x6E else {
      return nil
    }
    let (kind, length) = CharacterClass.at(letters, in: bytes)
    let last = letters + length
    guard kind == .apostrophe, last < limit, bytes[last] | 0x20 == 0x74,
      endOfLetters(from: last, in: bytes, until: limit) == last + 1
    else { return nil }
    return ByteRange(letters - 1, last + 1)
  }

  private func endOfJoinedName(at end: Int, in bytes: Span<UInt8>, until limit: Int) -> Int? {
    guard end < limit else { return nil }
    let (kind, length) = CharacterClass.at(end, in: bytes)
    guard kind == .apostrophe, end + length < limit, isLetter(bytes[end + length]),
      clitic(at: end, length, in: bytes, until: limit) == nil
    else { return nil }
    return endOfLetters(from: end + length, in: bytes, until: limit)
  }

  // MARK: Apostrophes

  private func appendApostrophe(
    at offset: Int, _ length: Int, in bytes: Span<UInt8>, from start: Int, until limit: Int,
    to tokens: inout [Token]
  ) -> Int {
    let followsWord = offset > start && Folding.isWordByte(bytes[offset - 1])
    if followsWord, let end = clitic(at: offset, length, in: bytes, until: limit) {
      tokens.append(Token(range: ByteRange(offset, end), kind: .word))
      return end
    }
    tokens.append(Token(range: ByteRange(offset, offset + length), kind: .punctuation))
    return offset + length
  }

  /// The end of the clitic that the apostrophe at `offset` begins: 's, 'd, 'm, 'll, 're, 've.
  private func clitic(
    at offset: Int, _ length: Int, in bytes: Span<UInt8>, until limit: Int
  ) -> Int? {
    let start = offset + length
    let end = endOfLetters(from: start, in: bytes, until: limit)
    switch end - start {
    case 1:
      switch bytes[start] | 0x20 {
      case 0x73, 0x64, 0x6D: return end
      default: return nil
      }
    case 2:
      switch (bytes[start] | 0x20, bytes[start + 1] | 0x20) {
      case (0x6C, 0x6C), (0x72, 0x65), (0x76, 0x65): return end
      default: return nil
      }
    default: return nil
    }
  }

  // MARK: Numbers

  private func appendNumber(
    from start: Int, in bytes: Span<UInt8>, until limit: Int, to tokens: inout [Token]
  ) -> Int {
    var end = start
    var isDigits = true
    while end < limit {
      let (kind, length) = CharacterClass.at(end, in: bytes)
      if kind == .digit {
        end += length
      } else if isSeparator(at: end, in: bytes, until: limit) {
        end += 1
      } else {
        break
      }
    }
    let suffix = endOfLetters(from: end, in: bytes, until: limit)
    if belongsToNumber(end, suffix, bytes) {
      end = suffix
      isDigits = false
    }
    tokens.append(Token(range: ByteRange(start, end), kind: isDigits ? .number : .word))
    return end
  }

  /// Whether a point, comma or colon stands between two digits.
  private func isSeparator(at offset: Int, in bytes: Span<UInt8>, until limit: Int) -> Bool {
    switch bytes[offset] {
    case 0x2C, 0x2E, 0x3A:
      offset + 1 < limit && (0x30...0x39).contains(bytes[offset + 1])
    default: false
    }
  }

  /// Whether the letters after a number are its ending: '1990s', '21st'.
  private func belongsToNumber(_ start: Int, _ end: Int, _ bytes: Span<UInt8>) -> Bool {
    switch lowercasedWord(start, end, bytes) {
    case "s", "st", "nd", "rd", "th": true
    default: false
    }
  }
}
