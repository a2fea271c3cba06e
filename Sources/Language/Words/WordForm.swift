package import Text

/// One token's bytes with digits, quotes and dashes made alike: the form under which words are
/// counted and looked up.
package struct WordForm {
  /// What kinds of letters a token is made of.
  package enum Shape: UInt8 {
    case small, capitalised, initial, capitals, mixed, digits, digitsAndLetters, marks, other
  }

  /// The bytes that count; a token longer than this is cut in the middle.
  private static let capacity = 40

  private var bytes: InlineArray<40, UInt8> = .init(repeating: 0)
  private(set) package var count = 0
  private(set) package var shape = Shape.other
  /// Whether a hyphen, full stop, apostrophe or slash stands among letters or digits.
  private(set) package var hasMark = false

  /// Reads the token at `range` of `text`.
  package init(_ text: Span<UInt8>, _ range: ByteRange) {
    var capitals = 0
    var smalls = 0
    var digits = 0
    var others = 0
    var marks = 0
    var offset = range.start
    // The middle of a very long token tells nothing that its ends do not.
    let cut = range.count > Self.capacity ? range.start + 28 : range.end
    while offset < range.end {
      if offset == cut { offset = range.end - 10 }
      let byte = text[offset]
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: smalls += 1
      case 0x30...0x39: digits += 1
      case 0x80...:
        if let (mark, length) = Self.mark(at: offset, of: text, until: range.end) {
          push(mark)
          marks += 1
          offset += length
          continue
        }
        others += 1
      default: marks += 1
      }
      push((0x30...0x39).contains(byte) ? 0x30 : byte)
      offset += 1
    }
    let letters = capitals + smalls + others
    hasMark = marks > 0 && letters + digits > 0
    shape =
      if digits > 0 {
        letters > 0 ? .digitsAndLetters : .digits
      } else if letters == 0 {
        .marks
      } else if capitals == 0 {
        others > smalls ? .other : .small
      } else if (0x41...0x5A).contains(bytes[0]) && capitals == 1 {
        smalls + others > 0 ? .capitalised : .initial
      } else {
        smalls == 0 ? .capitals : .mixed
      }
  }

  /// The ASCII mark for a curly quote or a dash of three bytes at `offset`.
  private static func mark(
    at offset: Int, of text: Span<UInt8>, until end: Int
  ) -> (UInt8, Int)? {
    guard text[offset] == 0xE2, offset + 3 <= end, text[offset + 1] == 0x80 else { return nil }
    switch text[offset + 2] {
    case 0x98, 0x99, 0xB2: return (0x27, 3)
    case 0x9C, 0x9D, 0xB3: return (0x22, 3)
    case 0x90...0x95: return (0x2D, 3)
    default: return nil
    }
  }

  private mutating func push(_ byte: UInt8) {
    guard count < Self.capacity else { return }
    bytes[count] = byte
    count += 1
  }

  /// The hash of the form as written.
  package var hash: UInt64 {
    var hash = WordHash()
    for index in 0..<count { hash.combine(bytes[index]) }
    return hash.value
  }

  /// The hash of the form in small letters.
  package var lowercasedHash: UInt64 {
    var hash = WordHash()
    for index in 0..<count { hash.combine(Folding.lowercased(bytes[index])) }
    return hash.value
  }

  /// The hash of the form with its first letter alone in capitals.
  package var capitalisedHash: UInt64 {
    var hash = WordHash()
    for index in 0..<count {
      let small = Folding.lowercased(bytes[index])
      hash.combine(index == 0 && (0x61...0x7A).contains(small) ? small & 0xDF : small)
    }
    return hash.value
  }

  /// The row of the last `length` bytes in the table for suffixes of that length.
  package func suffix(_ length: Int) -> Int32 {
    var hash = WordHash(seed: UInt64(length))
    if count < length { hash.combine(0) }
    for index in max(0, count - length)..<count { hash.combine(Folding.lowercased(bytes[index])) }
    return Self.row(hash, below: WordFeatures.tableRows[length])
  }

  /// The row of the first `length` bytes in the table for prefixes of that length.
  package func prefix(_ length: Int) -> Int32 {
    var hash = WordHash(seed: UInt64(length + 8))
    if count < length { hash.combine(0) }
    for index in 0..<min(length, count) { hash.combine(Folding.lowercased(bytes[index])) }
    return Self.row(hash, below: WordFeatures.tableRows[length + 3])
  }

  /// Row 0 is free and row 1 belongs to the root.
  private static func row(_ hash: WordHash, below count: Int) -> Int32 {
    Int32(2 + hash.value % UInt64(count - 2))
  }

  /// Whether a sentence is written in capitals throughout, as some headlines are.
  package static func isInCapitals(_ ranges: Span<ByteRange>, in bytes: Span<UInt8>) -> Bool {
    var capitals = 0
    for index in ranges.indices {
      for offset in ranges[index].start..<ranges[index].end {
        switch bytes[offset] {
        case 0x61...0x7A: return false
        case 0x41...0x5A: capitals += 1
        default: break
        }
      }
    }
    return capitals > 8 && ranges.count > 2
  }
}
