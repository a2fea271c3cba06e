/// Takes from a page what would keep libxml2 busy for hours: the attributes of a tag beyond the
/// first few hundred, since it compares each name with all before it.
enum AttributeGuard {
  /// No page that people read has tags with more attributes.
  private static let attributeLimit = 256
  /// A quoted value that is longer is read as if it were attributes, since a quotation mark that
  /// is never closed would hide them.
  private static let valueLimit = 8192

  /// Blanks the surplus in `bytes`.
  ///
  /// Quotation marks, brackets and equals signs stay, so the tag
  /// ends where it did.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func blankSurplusAttributes(in bytes: inout [UInt8]) {
    var marks = QuotationMarks()
    var offset = 0
    while let tagStart = nextTag(in: bytes, from: offset) {
      offset = tagStart + 1
      var words = 0
      var isInWord = true
      while offset < bytes.count, bytes[offset] != 0x3E {
        let byte = bytes[offset]
        if byte == 0x22 || byte == 0x27, bytes[offset - 1] == 0x3D || bytes[offset - 1] <= 0x20,
          let close = marks.next(byte, in: bytes, after: offset), close - offset <= valueLimit
        {
          offset = close + 1
          isInWord = false
          continue
        }
        if isWordByte(byte) {
          if !isInWord { words += 1 }
          isInWord = true
          if words > attributeLimit { bytes[offset] = 0x20 }
        } else {
          isInWord = false
        }
        offset += 1
      }
    }
  }

  private static func nextTag(in bytes: [UInt8], from start: Int) -> Int? {
    var offset = start
    while offset + 1 < bytes.count {
      if bytes[offset] == 0x3C, isLetter(bytes[offset + 1]) { return offset }
      offset += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  /// Where the next quotation mark of each kind stands; asked for at ascending offsets, it looks
  /// at each byte once.
  private struct QuotationMarks {
    private var double = -1
    private var single = -1

    mutating func next(_ mark: UInt8, in bytes: [UInt8], after offset: Int) -> Int? {
      if mark == 0x22 {
        double = Self.search(mark, in: bytes, after: offset, known: double)
        return double < bytes.count ? double : nil
      }
      single = Self.search(mark, in: bytes, after: offset, known: single)
      return single < bytes.count ? single : nil
    }

    private static func search(
      _ mark: UInt8, in bytes: [UInt8], after offset: Int, known: Int
    ) -> Int {
      if known > offset { return known }
      var next = offset + 1
      while next < bytes.count, bytes[next] != mark { next += 1 }
      return next
    }
  }
}
