internal import Text

/// The place, date and agency that a report opens with: 'OSLO, March 3 (Reuters) - '.
///
/// It is no part of the clause that follows: read as one, the place would become its subject.
enum Dateline {
  /// A dateline with the longest date and agency has no more words than this.
  private static let longest = 16

  /// How many words of a sentence are its dateline, the dash included; 0 where it has none.
  ///
  /// A dateline is all names, numbers and brackets up to a dash between spaces. It ends in an
  /// agency's bracket or begins with a place in capitals, and the sentence after it begins anew.
  static func wordCount(_ ranges: Span<ByteRange>, in bytes: Span<UInt8>) -> Int {
    let dash = firstDash(ranges, in: bytes)
    guard dash > 0, dash + 3 < ranges.count, isCapital(bytes[ranges[0].start]),
      opensSentence(ranges[dash + 1], after: ranges[dash], in: bytes),
      !WordForm.isInCapitals(ranges, in: bytes)
    else { return 0 }
    if bytes[ranges[dash - 1].start] == 0x29 { return dash + 1 }
    // A second dash makes an aside of what stands between.
    guard isInCapitals(ranges[0], in: bytes),
      !hasDash(ranges.extracting(dash + 1..<ranges.count), in: bytes)
    else { return 0 }
    return dash + 1
  }

  /// The first dash between spaces, where only names, numbers and brackets stand before it; else -1.
  private static func firstDash(_ ranges: Span<ByteRange>, in bytes: Span<UInt8>) -> Int {
    var index = 0
    while index < ranges.count, index < longest {
      if isDash(ranges[index], in: bytes) {
        // The hyphen of a name has no space before it.
        if index > 0, ranges[index - 1].end < ranges[index].start { return index }
      } else if !mayStand(ranges[index], in: bytes) {
        return -1
      }
      index += 1
    }
    return -1
  }

  private static func hasDash(_ ranges: Span<ByteRange>, in bytes: Span<UInt8>) -> Bool {
    for index in ranges.indices.dropFirst() {
      if isDash(ranges[index], in: bytes), ranges[index - 1].end < ranges[index].start {
        return true
      }
    }
    return false
  }

  /// Whether a word begins a sentence, with a space before it.
  private static func opensSentence(
    _ word: ByteRange, after dash: ByteRange, in bytes: Span<UInt8>
  ) -> Bool {
    let first = bytes[word.start]
    return dash.end < word.start
      && (isCapital(first) || isDigit(first) || first == 0x22 || first >= 0x80)
  }

  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isInCapitals(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    guard range.count >= 3 else { return false }
    for offset in range.start..<range.end where (0x61...0x7A).contains(bytes[offset]) {
      return false
    }
    return true
  }

  /// Whether a word may stand in a dateline: a name, a number, a comma, a stop, a stroke, a bracket.
  private static func mayStand(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    let first = bytes[range.start]
    switch first {
    case 0x28, 0x29, 0x2C, 0x2E, 0x2F: return true
    default: return isCapital(first) || isDigit(first) || first >= 0x80
    }
  }

  /// Whether a word is a hyphen, two of them, or a dash.
  private static func isDash(_ range: ByteRange, in bytes: Span<UInt8>) -> Bool {
    switch range.count {
    case 1: return bytes[range.start] == 0x2D
    case 2: return bytes[range.start] == 0x2D && bytes[range.start + 1] == 0x2D
    case 3:
      return bytes[range.start] == 0xE2 && bytes[range.start + 1] == 0x80
        && (0x90...0x95).contains(bytes[range.start + 2])
    default: return false
    }
  }
}
