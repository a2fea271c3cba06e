/// The one folding that gazetteer and text share.
public enum Folding {
  /// Whether a folded byte is part of a word: a letter, a digit or the low line.
  @inline(__always)
  public static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: true
    default: false
    }
  }

  /// Lower-cases an ASCII letter; other bytes stay.
  @inline(__always)
  public static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// The folded form of `name` with its ASCII capitals made small: the key under which words are
  /// looked up whose case does not matter.
  public static func key(_ name: some StringProtocol) -> [UInt8] {
    var bytes = Array(name.utf8)
    // What prints and is ASCII folds to itself.
    guard bytes.allSatisfy({ $0 &- 0x20 < 0x60 }) else {
      return FoldedText(bytes).bytes.map(lowercased)
    }
    for index in bytes.indices { bytes[index] = lowercased(bytes[index]) }
    return bytes
  }

  /// The scalar whose UTF-8 begins at `offset`, and its length in bytes.
  ///
  /// Bytes that are no UTF-8 count as U+FFFD, one by one.
  static func scalar(in bytes: Span<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    guard length > 1, offset + length <= bytes.count else {
      return lead < 0x80 ? (Unicode.Scalar(lead), 1) : ("\u{FFFD}", 1)
    }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      guard bytes[index] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Appends the folded form of `scalar`, which is not ASCII.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0xC0...0x24F, 0x1E00...0x1EFF:
      bytes.append(contentsOf: latin(scalar))
    case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0x2060, 0xFE00...0xFE0F, 0xFEFF:
      // Combining marks and invisible characters leave nothing.
      break
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      bytes.append(0x20)
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D:
      bytes.append(0x2D)
    case 0x2018...0x201B, 0x2032, 0x2BC, 0x2BB, 0x60, 0xB4, 0xFF07:
      bytes.append(0x27)
    case 0x201C...0x201F, 0x2033, 0xAB, 0xBB, 0x2039, 0x203A, 0xFF02:
      bytes.append(0x22)
    default:
      if isCommonLetter(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.numericType != nil
      {
        for byte in UTF8.encode(scalar) ?? .init() { bytes.append(byte) }
      } else {
        bytes.append(FoldedText.otherMark)
      }
    }
  }

  /// Whether `scalar` is a Greek, Cyrillic, Arabic or Chinese letter: a quick look for what most
  /// texts are written in, which leaves others out.
  static func isCommonLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x391...0x3A1, 0x3A3...0x3F5, 0x400...0x481, 0x48A...0x52F, 0x620...0x64A,
      0x4E00...0x9FFF:
      true
    default: false
    }
  }

  /// The ASCII letters of a Latin letter with a mark, or of a ligature.
  private static func latin(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "×", "÷": return [FoldedText.otherMark]
    case "ß": return Array("ss".utf8)
    case "ẞ": return Array("SS".utf8)
    case "æ": return Array("ae".utf8)
    case "Æ": return Array("AE".utf8)
    case "œ": return Array("oe".utf8)
    case "Œ": return Array("OE".utf8)
    case "ø": return Array("o".utf8)
    case "Ø": return Array("O".utf8)
    case "đ", "ð": return Array("d".utf8)
    case "Đ", "Ð": return Array("D".utf8)
    case "þ": return Array("th".utf8)
    case "Þ": return Array("Th".utf8)
    case "ł": return Array("l".utf8)
    case "Ł": return Array("L".utf8)
    case "ı": return Array("i".utf8)
    case "ħ": return Array("h".utf8)
    case "Ħ": return Array("H".utf8)
    case "ŋ": return Array("n".utf8)
    case "ə", "ǝ": return Array("e".utf8)
    default: return baseLetter(scalar)
    }
  }

  /// The ASCII letter that begins the canonical decomposition of `scalar`, else the letter itself.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> [UInt8] {
    let value = Int(scalar.value)
    let base = value < 0x1E00 ? basesFromC0[value - 0xC0] : basesFrom1E00[value - 0x1E00]
    return base == UInt8(ascii: ".") ? Array(String(Character(scalar)).utf8) : [base]
  }

  /// The ASCII bases of U+00C0 to U+024F, a full stop where there is none.
  ///
  /// Source: Unicode 15, NFD.
  private static let basesFromC0 = Array(
    """
    AAAAAA.CEEEEIIII.NOOOOO..UUUUY..aaaaaa.ceeeeiiii.nooooo..uuuuy.y\
    AaAaAaCcCcCcCcDd..EeEeEeEeEeGgGgGgGgHh..IiIiIiIiI...JjKk.LlLlLl.\
    ...NnNnNn...OoOoOo..RrRrRrSsSsSsSsTtTt..UuUuUuUuUuUuWwYyYZzZzZz.\
    ................................Oo.............Uu...............\
    .............AaIiOoUuUuUuUuUu.AaAa....GgKkOoOo..j...Gg..NnAa....\
    AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............\
    ................
    """.utf8)

  /// The same for U+1E00 to U+1EFF.
  private static let basesFrom1E00 = Array(
    """
    AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm\
    MmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv\
    WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe\
    EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......
    """.utf8)
}
