import Knowledge
import Text

/// Reads numbers in digits: '400', '1,234.5', '12,34,567.89', '1.111,11', '10½'.
enum DigitReader {
  /// A number in digits.
  struct Number {
    var value: DecimalNumber
    /// How many digits were written.
    var digits: Int
    /// Whether there is neither a separator nor a fraction: what a year looks like.
    var isPlain: Bool
    /// Whether the number begins with a needless zero: '007'.
    var hasLeadingZero: Bool
    /// The offset after the number.
    var end: Int
  }

  /// The longest number that is read; a longer one is a code, not an amount.
  private static let longest = 48

  /// The number that begins at `start` and ends before `limit`; nothing where it is a time, a
  /// version or a list.
  ///
  /// '1.000' is a thousand: nobody writes the nought thousandths of one.
  static func number(from start: Int, to limit: Int, in bytes: [UInt8]) -> Number? {
    var marks: [(byte: UInt8, digitsBefore: Int)] = []
    var significand: Int128 = 0
    var digits = 0
    var offset = start
    while offset < limit {
      let byte = bytes[offset]
      if (0x30...0x39).contains(byte) {
        guard digits < 36 else { return nil }
        significand = significand * 10 + Int128(byte - 0x30)
        digits += 1
      } else if byte == 0x2C || byte == 0x2E || byte == 0x3A,
        offset + 1 < limit, (0x30...0x39).contains(bytes[offset + 1])
      {
        marks.append((byte, digits))
      } else {
        break
      }
      offset += 1
      guard offset - start <= longest else { return nil }
    }
    guard
      let decimals = decimals(
        marks, digits: digits, endsInThreeZeros: significand % 1000 == 0,
        startsInZero: bytes[start] == 0x30)
    else { return nil }
    var value = DecimalNumber(significand, exponent: -decimals)
    let whole = offset
    while offset < limit, bytes[offset] >= 0x80 {
      // Only a vulgar fraction may follow, or stand alone.
      var end = offset + 1
      while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
      guard decimals == 0,
        let scalar = String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first,
        let fraction = vulgarFraction(scalar)
      else { return nil }
      value = value + fraction
      offset = end
    }
    guard offset > start else { return nil }
    return Number(
      value: value, digits: digits, isPlain: marks.isEmpty && offset == whole,
      hasLeadingZero: digits > 1 && bytes[start] == 0x30
        && (marks.first?.digitsBefore ?? digits) > 1,
      end: offset)
  }

  /// The number of digits behind the decimal mark; nothing where the marks make no sense.
  private static func decimals(
    _ marks: [(byte: UInt8, digitsBefore: Int)], digits: Int, endsInThreeZeros: Bool,
    startsInZero: Bool
  ) -> Int? {
    guard let last = marks.last else { return 0 }
    if marks.contains(where: { $0.byte == 0x3A }) { return nil }
    let after = digits - last.digitsBefore
    let grouping = marks.dropLast()
    if grouping.contains(where: { $0.byte != last.byte }) {
      // Two kinds of mark: the last is the decimal one, and stands once.
      guard Set(grouping.map(\.byte)).count == 1, grouping.first?.byte != last.byte,
        isGrouped(grouping.map(\.digitsBefore), end: last.digitsBefore)
      else { return nil }
      return after
    }
    if marks.count > 1 {
      return isGrouped(marks.map(\.digitsBefore), end: digits) ? 0 : nil
    }
    if last.byte == 0x2E {
      let isThousand =
        after == 3 && (1...3).contains(last.digitsBefore) && endsInThreeZeros && !startsInZero
      return isThousand ? 0 : after
    }
    return after == 3 && last.digitsBefore <= 3 ? 0 : after
  }

  /// Whether groups of three digits, or in the Indian way of two and at last three, end at `end`.
  private static func isGrouped(_ starts: [Int], end: Int) -> Bool {
    guard let first = starts.first, (1...3).contains(first) else { return false }
    var lengths: [Int] = []
    for (start, next) in zip(starts, starts.dropFirst() + [end]) { lengths.append(next - start) }
    guard lengths.last == 3 else { return false }
    let others = lengths.dropLast()
    return others.allSatisfy { $0 == 3 } || others.allSatisfy { $0 == 2 } && first <= 2
  }

  private static func vulgarFraction(_ scalar: Unicode.Scalar) -> DecimalNumber? {
    guard scalar.properties.generalCategory == .otherNumber,
      let numeric = scalar.properties.numericValue, numeric > 0, numeric < 1
    else { return nil }
    // Every vulgar fraction of Unicode is a whole number of 2520ths.
    return DecimalNumber(Int128((numeric * 2520).rounded())) / DecimalNumber(2520)
  }
}
