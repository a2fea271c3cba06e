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
