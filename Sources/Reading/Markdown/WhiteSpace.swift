/// The white space of a text as bytes of UTF-8.
///
/// Source: Unicode 15, property White_Space; line breaks as UAX 14 has them, rule LB4 and LB5.
enum WhiteSpace {
  /// Where the line that begins at `start` ends, and where the next one begins; nothing where no
  /// line break follows.
  ///
  /// CR LF is one line break.
  static func endOfLine(from start: Int, in text: [UInt8]) -> (before: Int, after: Int)? {
    let bytes = text.span
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      // From here to there no byte has to do with line breaks.
      if byte &- 0x0E < 0xC2 - 0x0E {
        offset += 1
        continue
      }
      switch byte {
      case 0x0D:
        let isPair = offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
        return (offset, offset + (isPair ? 2 : 1))
      case 0x0A...0x0C: return (offset, offset + 1)
      case 0xC2 where offset + 1 < bytes.count && bytes[offset + 1] == 0x85:
        return (offset, offset + 2)
      case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
        // U+2028 and U+2029.
        if bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9 { return (offset, offset + 3) }
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// `text` without the white space at its start.
  static func droppingBefore(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = text.startIndex
    while start < text.endIndex, let length = length(at: start, in: text) { start += length }
    return text[start...]
  }

  /// `text` without the white space at its end.
  static func droppingAfter(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.endIndex
    while end > text.startIndex {
      var start = end - 1
      while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
      guard let length = length(at: start, in: text), start + length == end else { break }
      end = start
    }
    return text[..<end]
  }

  /// The length in bytes of the white space character at `offset`; nothing where none stands there.
  private static func length(at offset: Int, in text: ArraySlice<UInt8>) -> Int? {
    let byte = text[offset]
    if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : nil }
    let rest = text[offset...].prefix(3)
    if byte == 0xC2 {
      return rest.dropFirst().first.map { $0 == 0x85 || $0 == 0xA0 } == true ? 2 : nil
    }
    guard rest.count == 3 else { return nil }
    switch (byte, text[offset + 1], text[offset + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return nil
    }
  }
}
