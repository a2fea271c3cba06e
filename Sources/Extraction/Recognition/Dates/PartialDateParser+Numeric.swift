import Text

/// Dates in digits alone.
extension PartialDateParser {
  /// '2014-05-21', '21/5/2014', '5/21/14', '21.05.2014'.
  func numeric(at token: Int) -> PartialDate? {
    guard let (parts, mark, end) = numericParts(at: token) else { return nil }
    let digits = parts.map(\.digits)
    if digits[0] == 4 {
      return make(token..<end, parts[0].value, parts[1].value, parts[2].value)
    }
    guard digits[0] <= 2, digits[1] <= 2, digits[2] == 4 || digits[2] == 2 && mark == 0x2F else {
      return nil
    }
    let year =
      digits[2] == 4 ? parts[2].value : fullYear(parts[2].value)
    // With strokes the American order, else the day first, unless the page shows its own.
    let dayFirst =
      parts[0].value > 12 || parts[1].value <= 12 && (isDayFirst ?? (mark != 0x2F))
    return dayFirst
      ? make(token..<end, year, parts[1].value, parts[0].value)
      : make(token..<end, year, parts[0].value, parts[1].value)
  }

  /// '2014-05', '2014-May-21', '2014/May/21'; '2014-15' is two years.
  func yearMonth(at token: Int) -> PartialDate? {
    guard let year = plainYear(token), token + 2 < limit,
      page.isHyphen(token + 1) || isMark(0x2F, token + 1),
      page.isJoined(token, to: token + 1), page.isJoined(token + 1, to: token + 2)
    else { return nil }
    if let month = month(at: token + 2) {
      let end = month.end
      guard end + 1 < limit, page.isHyphen(end) || isMark(0x2F, end),
        page.isJoined(end - 1, to: end), let day = day(at: end + 1)
      else { return nil }
      return make(token..<day.end, year, month.month, day.day)
    }
    guard page.isHyphen(token + 1), page.tokens[token + 2].kind == .number,
      page.tokens[token + 2].range.count == 2, let month = leadingNumber(token + 2),
      (1...12).contains(month.value), month.value != year % 100 + 1,
      token + 3 >= limit || !page.isJoined(token + 2, to: token + 3)
        || page.tokens[token + 3].kind == .punctuation && !page.isHyphen(token + 3)
    else { return nil }
    return PartialDate(
      tokens: token..<token + 3, value: .calendar(year: year, month: month.value, day: nil))
  }

  /// Three numbers with the same mark between.
  func numericParts(
    at token: Int
  ) -> (parts: [(value: Int, digits: Int)], mark: UInt8, end: Int)? {
    let bytes = page.document.text.bytes
    var parts: [(value: Int, digits: Int)] = [(0, 0)]
    var mark: UInt8 = 0
    var offset = page.tokens[token].range.start
    while offset < bytes.count {
      let byte = bytes[offset]
      if (0x30...0x39).contains(byte) {
        let part = parts[parts.count - 1]
        guard part.digits < 4 else { return nil }
        parts[parts.count - 1] = (part.value * 10 + Int(byte - 0x30), part.digits + 1)
      } else if byte == 0x2D || byte == 0x2E || byte == 0x2F, mark == 0 || mark == byte,
        offset + 1 < bytes.count, (0x30...0x39).contains(bytes[offset + 1]), parts.count < 3
      {
        mark = byte
        parts.append((0, 0))
      } else {
        break
      }
      offset += 1
    }
    guard parts.count == 3, parts.allSatisfy({ $0.digits > 0 }) else { return nil }
    var end = token
    while end < limit, page.tokens[end].range.start < offset { end += 1 }
    guard page.tokens[end - 1].range.end == offset else { return nil }
    return (parts, mark, end)
  }

  private func make(_ tokens: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
    guard (1000...2999).contains(year), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return PartialDate(tokens: tokens, value: .calendar(year: year, month: month, day: day))
  }
}
