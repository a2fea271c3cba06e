import Knowledge
import Text

/// Weekdays, seasons, quarters, decades and centuries.
extension PartialDateParser {
  /// 'Tuesday', 'Tuesday, 21 May', 'Tues. the 13th of May', 'Tuesday the 13th', 'Friday 7/6'
  func weekday(at token: Int) -> PartialDate? {
    guard let weekday = calendar.reading(of: page.words[token])?.weekday else { return nil }
    var next = token + 1
    if isMark(0x2C, next) || isMark(0x2E, next) && page.isJoined(token, to: next) { next += 1 }
    let hasArticle = isWord("the", next)
    if hasArticle { next += 1 }
    if next < limit, page.tokens[next].kind != .punctuation {
      if var date = numeric(at: next) ?? dayMonth(at: next) ?? monthDay(at: next)
        ?? dayStrokeMonth(
          at: next)
      {
        date.tokens = token..<date.tokens.upperBound
        date.weekday = weekday
        return date
      }
      if let day = day(at: next), day.isOrdinal || next == token + 1 && endsDay(day.end) {
        return PartialDate(
          tokens: token..<day.end, value: .dayOfMonth(weekday: weekday, day: day.day))
      }
    }
    return PartialDate(tokens: token..<token + 1, value: .weekday(weekday), isBare: true)
  }

  /// Whether nothing goes on at `token` that a number of a day would count: 'Monday 21,'.
  private func endsDay(_ token: Int) -> Bool {
    token >= limit
      || page.tokens[token].kind == .punctuation && !page.isHyphen(token)
        && !isMark(0x3A, token)
  }

  /// The '7/6' of 'Friday 7/6'.
  private func dayStrokeMonth(at token: Int) -> PartialDate? {
    guard token + 2 < limit, isMark(0x2F, token + 1) || page.isHyphen(token + 1),
      page.isJoined(token, to: token + 1), page.isJoined(token + 1, to: token + 2),
      let first = leadingNumber(token), let second = leadingNumber(token + 2),
      first.digits <= 2, second.digits <= 2, !first.isOrdinal, !second.isOrdinal
    else { return nil }
    let dayFirst = first.value > 12 || second.value <= 12 && isDayFirst == true
    return dayFirst
      ? calendarDate(token..<token + 3, nil, second.value, first.value)
      : calendarDate(token..<token + 3, nil, first.value, second.value)
  }

  func season(_ season: DateValue.Season, at token: Int) -> PartialDate? {
    if let year = trailingYear(at: token + 1), !isWord("in", token + 1) {
      return PartialDate(tokens: token..<year.end, value: .season(year: year.year, season))
    }
    return PartialDate(
      tokens: token..<token + 1, value: .season(year: nil, season), isBare: true)
  }

  func quarter(_ quarter: Int, at token: Int, length: Int) -> PartialDate? {
    let end = token + length
    if let year = trailingYear(at: end), !isWord("in", end) {
      return PartialDate(tokens: token..<year.end, value: .quarter(year: year.year, quarter))
    }
    return PartialDate(tokens: token..<end, value: .quarter(year: nil, quarter))
  }

  /// 'H1 2014', 'H2 of 2014'; without its year it may be anything.
  func half(_ half: Int, at token: Int) -> PartialDate? {
    trailingYear(at: token + 1).map {
      PartialDate(tokens: token..<$0.end, value: .half(year: $0.year, half))
    }
  }

  /// The periods of companies' reports in one word: '3Q14', '1H2014', '4Q 2013', 'FY15'.
  func reportingPeriod(at token: Int) -> PartialDate? {
    let bytes = page.document.text.bytes
    let start = page.tokens[token].range.start
    guard start + 1 < bytes.count, "qhy".utf8.contains(bytes[start + 1] | 0x20) else { return nil }
    var offset = start
    while offset < bytes.count, offset - start <= 6, Folding.isWordByte(bytes[offset]) {
      offset += 1
    }
    guard offset - start >= 2, offset - start <= 6 else { return nil }
    var end = token
    while end < limit, page.tokens[end].range.start < offset { end += 1 }
    let (first, letter) = (bytes[start], bytes[start + 1] | 0x20)
    var year: (year: Int, end: Int)?
    if offset == start + 2 {
      year = trailingYear(at: end)
    } else if let value = number(start + 2..<offset) {
      year = (offset - start == 4 ? fullYear(value) : value, end)
    }
    guard let year, (1900..<2200).contains(year.year) else { return nil }
    let tokens = token..<year.end
    switch (first, letter) {
    case (0x31...0x34, UInt8(ascii: "q")):
      return PartialDate(tokens: tokens, value: .quarter(year: year.year, Int(first - 0x30)))
    case (0x31...0x32, UInt8(ascii: "h")):
      return PartialDate(tokens: tokens, value: .half(year: year.year, Int(first - 0x30)))
    case (UInt8(ascii: "F"), UInt8(ascii: "y")) where offset > start + 2:
      return PartialDate(
        tokens: tokens, value: .calendar(year: year.year, month: nil, day: nil))
    default:
      return nil
    }
  }

  /// The number of two or four digits in `range`.
  private func number(_ range: Range<Int>) -> Int? {
    guard range.count == 2 || range.count == 4 else { return nil }
    var value = 0
    for offset in range {
      let byte = page.document.text.bytes[offset]
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// 'third quarter of 2014', 'second half of 2014', '19th century', 'twelfth of July'.
  func ordinal(at token: Int) -> PartialDate? {
    guard let day = day(at: token), day.isOrdinal else { return nil }
    var next = day.end
    if next < limit, page.isHyphen(next) { next += 1 }
    guard next < limit else { return nil }
    switch calendar.reading(of: page.words[next])?.period {
    case .century where day.day <= 21:
      return PartialDate(
        tokens: token..<next + 1, value: .years(day.day * 100 - 99, day.day * 100))
    case .quarter where day.day <= 4:
      return quarter(day.day, at: token, length: next + 1 - token)
    default:
      break
    }
    if isWord("half", next), day.day <= 2, let year = trailingYear(at: next + 1) {
      return PartialDate(tokens: token..<year.end, value: .half(year: year.year, day.day))
    }
    return dayMonth(at: token)
  }

  /// '1990s', "the '90s", 'nineties'.
  func decade(at token: Int) -> PartialDate? {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    if let decade = calendar.reading(of: page.words[token])?.decade {
      return PartialDate(
        tokens: token..<token + 1, value: .years(decade, decade + 9), isBare: true)
    }
    guard page.tokens[token].kind == .word, range.count == 5 || range.count == 3,
      bytes[range.end - 1] | 0x20 == 0x73, bytes[range.end - 2] == 0x30
    else { return nil }
    var value = 0
    for offset in range.start..<range.end - 1 {
      guard (0x30...0x39).contains(bytes[offset]) else { return nil }
      value = value * 10 + Int(bytes[offset] - 0x30)
    }
    let first = range.count == 3 ? (value >= 30 ? 1900 + value : 2000 + value) : value
    guard (1000...2099).contains(first) else { return nil }
    return PartialDate(
      tokens: token..<token + 1,
      value: .years(first, first + (first % 100 == 0 && first < 2000 ? 99 : 9)),
      isBare: range.count == 3)
  }

  /// '2014 Q3', '2014-Q3'.
  func yearQuarter(at token: Int) -> PartialDate? {
    guard let year = plainYear(token) else { return nil }
    var next = token + 1
    if next < limit, page.isHyphen(next), page.isJoined(token, to: next) { next += 1 }
    guard next < limit else { return nil }
    if isWord("h1", next) || isWord("h2", next) {
      return PartialDate(
        tokens: token..<next + 1, value: .half(year: year, isWord("h1", next) ? 1 : 2))
    }
    guard let quarter = calendar.reading(of: page.words[next])?.quarter else { return nil }
    return PartialDate(tokens: token..<next + 1, value: .quarter(year: year, quarter))
  }
}
