import Knowledge
import Text

/// Numbers in digits, with spaces between their groups, fractions and powers of ten.
extension NumeralParser {
  mutating func take(_ number: DigitReader.Number) {
    current = number.value
    digits = number
    isInWords = false
    last = .digits
  }

  mutating func readDigits() -> Bool {
    let range = page.tokens[next].range
    let bytes = page.document.text.bytes
    guard let number = DigitReader.number(from: range.start, to: range.end, in: bytes),
      number.end == range.end
    else { return false }
    take(number)
    next += 1
    if number.isPlain, number.digits <= 3, !number.hasLeadingZero { readSpacedGroups() }
    if next == first + 1, number.isPlain { readSlashFraction() }
    readExponent()
    readPowerOfTen()
    return true
  }

  /// The power of '1.3×10^6', '2.5x10−5' and '4·10⁹'.
  mutating func readPowerOfTen() {
    guard last == .digits, next < limit, let value = current else { return }
    let bytes = page.document.text.bytes
    let end = page.tokens[limit - 1].range.end
    var offset = page.tokens[next - 1].range.end
    func skip(_ text: StaticString) -> Bool {
      guard offset + text.utf8CodeUnitCount <= end else { return false }
      let isThere = text.withUTF8Buffer { word in
        for index in word.indices where bytes[offset + index] != (unsafe word[index]) {
          return false
        }
        return true
      }
      if isThere { offset += text.utf8CodeUnitCount }
      return isThere
    }
    let isSpaced = skip(" ")
    guard skip("×") || skip("·") || !isSpaced && (skip("x") || skip("*")) else { return }
    _ = skip(" ")
    guard skip("10") else { return }
    let hasCaret = skip("^")
    let isNegative = skip("-") || skip("−") || skip("⁻")
    var (power, digits) = (0, 0)
    while offset < end, digits < 3 {
      if (0x30...0x39).contains(bytes[offset]), hasCaret || isNegative {
        power = power * 10 + Int(bytes[offset] - 0x30)
        offset += 1
      } else if let digit = Self.superscripts.firstIndex(where: { skip($0) }) {
        power = power * 10 + digit
      } else {
        break
      }
      digits += 1
    }
    guard (1...2).contains(digits) else { return }
    var token = next
    while token < limit, page.tokens[token].range.start < offset { token += 1 }
    guard page.tokens[token - 1].range.end == offset else { return }
    current = value * DecimalNumber(1, exponent: isNegative ? -power : power)
    self.digits = nil
    last = .fraction
    next = token
  }

  private static let superscripts: [StaticString] = [
    "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
  ]

  /// The power of ten of '1.3e6' and '2e-5'.
  mutating func readExponent() {
    guard last == .digits, next < limit, page.isJoined(next - 1, to: next),
      page.firstByte(next) | 0x20 == 0x65
    else { return }
    let text = page.document.text
    var end = next + 1
    if page.tokens[next].range.count == 1, end + 1 < limit, page.isJoined(next, to: end),
      page.isJoined(end, to: end + 1), page.tokens[end].range.count == 1,
      [0x2B, 0x2D].contains(page.firstByte(end))
    {
      end += 2
    }
    let power = text.string(
      in: ByteRange(page.tokens[next].range.start + 1, page.tokens[end - 1].range.end))
    guard let power = Int(power), abs(power) < 100, let value = current else { return }
    current = value * DecimalNumber(1, exponent: power)
    digits = nil
    last = .fraction
    next = end
  }

  /// Groups of three digits apart by one space: '40 000'.
  mutating func readSpacedGroups() {
    let bytes = page.document.text.bytes
    while next < limit, page.tokens[next].kind == .number, isGroup(page.tokens[next].range) {
      let gap = page.tokens[next - 1].range.end..<page.tokens[next].range.start
      let isOneSpace =
        gap.count == 1 && bytes[gap.lowerBound] == 0x20
        || gap.count > 1 && gap.count <= 3 && bytes[gap.lowerBound] >= 0xC2
      // '74 100%' are two numbers of a table.
      let isShare = next + 1 < limit && page.tokens[next + 1].kind == .symbol
      guard isOneSpace, !isShare, !isModel(at: next),
        let group = DigitReader.number(
          from: page.tokens[next].range.start, to: page.tokens[next].range.end, in: bytes),
        let value = current, value < DecimalNumber(1, exponent: 30)
      else { return }
      current = value * DecimalNumber(1000) + group.value
      next += 1
      if !group.isPlain { return }
    }
  }

  /// Whether the number at `token` is that of a model and no group: '20 737 MAX jets', '20 747-8s'.
  private func isModel(at token: Int) -> Bool {
    let behind = token + 1
    guard behind < limit else { return false }
    if page.isHyphen(behind) {
      return page.isJoined(token, to: behind) && behind + 1 < limit
        && page.isJoined(behind, to: behind + 1) && page.firstByte(behind + 1) < 0x3A
    }
    let range = page.tokens[behind].range
    return range.count > 2
      && page.document.text.bytes[range.start..<range.end].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether three digits, the last group with its decimals, stand at `range`.
  func isGroup(_ range: ByteRange) -> Bool {
    let bytes = page.document.text.bytes
    let digits = (range.start..<range.end).prefix { (0x30...0x39).contains(bytes[$0]) }.count
    guard digits == 3 else { return false }
    let decimals = range.count - 4
    return decimals < 0
      || decimals > 0 && decimals != 3 && [0x2C, 0x2E].contains(bytes[range.start + 3])
  }

  /// '1/4', and the '1/2' of '10 1/2'.
  mutating func readSlashFraction() {
    guard let value = current else { return }
    if let fraction = slashFraction(numerator: next - 1) {
      current = fraction
      next += 2
    } else if next + 2 < limit, page.tokens[next].kind == .number,
      !page.isJoined(next - 1, to: next), let fraction = slashFraction(numerator: next),
      fraction < .one
    {
      current = value + fraction
      next += 3
    } else {
      return
    }
    digits = nil
    last = .fraction
  }

  func slashFraction(numerator: Int) -> DecimalNumber? {
    let slash = numerator + 1
    guard slash + 1 < limit, page.firstByte(slash) == 0x2F, page.tokens[slash].range.count == 1,
      page.tokens[slash + 1].kind == .number, page.isJoined(numerator, to: slash),
      page.isJoined(slash, to: slash + 1),
      slash + 2 >= limit || !page.isJoined(slash + 1, to: slash + 2)
        || page.firstByte(slash + 2) != 0x2F,
      let above = plain(numerator), let below = plain(slash + 1), above < below,
      // '9/11' is a day.
      below <= DecimalNumber(10) || below == DecimalNumber(16)
    else { return nil }
    return above / below
  }

  func plain(_ token: Int) -> DecimalNumber? {
    let range = page.tokens[token].range
    guard
      let number = DigitReader.number(
        from: range.start, to: range.end, in: page.document.text.bytes),
      number.isPlain, number.end == range.end
    else { return nil }
    return number.value
  }

  /// '.25'.
  mutating func readPointAndDigits() -> Bool {
    guard page.firstByte(next) == 0x2E, page.tokens[next].range.count == 1, next + 1 < limit,
      page.isJoined(next, to: next + 1), next == 0 || !page.isJoined(next - 1, to: next),
      page.tokens[next + 1].kind == .number, let decimals = plain(next + 1)
    else { return false }
    current = decimals * DecimalNumber(1, exponent: -page.tokens[next + 1].range.count)
    isInWords = false
    last = .fraction
    next += 2
    return true
  }
}
