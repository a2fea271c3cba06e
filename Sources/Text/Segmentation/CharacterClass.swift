/// What one scalar is to the tokenizer.
enum CharacterClass {
  case letter
  case digit
  case space
  case apostrophe
  case hyphen
  case fullStop
  case punctuation
  case symbol
  /// A currency sign.
  case currency
  /// A combining mark or an invisible character: part of whatever it follows.
  case joiner

  /// The class of the scalar at `offset`, and the scalar's length in bytes.
  @inline(__always)
  static func at(_ offset: Int, in bytes: Span<UInt8>) -> (CharacterClass, Int) {
    let byte = bytes[offset]
    if byte < 0x80 { return (ascii(byte), 1) }
    let (scalar, length) = Folding.scalar(in: bytes, at: offset)
    return (other(scalar), length)
  }

  private static func ascii(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, 0x5F: .letter
    case 0x30...0x39: .digit
    case 0...0x20, 0x7F: .space
    case 0x27, 0x60: .apostrophe
    case 0x2D: .hyphen
    case 0x2E: .fullStop
    case 0x24: .currency
    case 0x25, 0x2B, 0x3C...0x3E, 0x5E, 0x7C, 0x7E, 0x23, 0x26, 0x40: .symbol
    default: .punctuation
    }
  }

  private static func other(_ scalar: Unicode.Scalar) -> CharacterClass {
    switch scalar.value {
    // The marks of print, which outnumber all letters beyond ASCII.
    case 0x201C, 0x201D, 0x2026: return .punctuation
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: return .space
    case 0x2018, 0x2019, 0x2BC, 0x2BB, 0xB4, 0xFF07: return .apostrophe
    case 0x2010...0x2015, 0x2212: return .hyphen
    case 0xA2...0xA5, 0x20A0...0x20CF: return .currency
    case 0x300...0x36F, 0xAD, 0x200B...0x200F, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF:
      return .joiner
    default: break
    }
    if Folding.isCommonLetter(scalar) { return .letter }
    let properties = scalar.properties
    if properties.isAlphabetic { return .letter }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .otherNumber: return .digit
    case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .joiner
    case .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .connectorPunctuation:
      return .punctuation
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .space
    default: return .symbol
    }
  }
}
