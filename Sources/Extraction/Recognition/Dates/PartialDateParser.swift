import Knowledge
import Text

/// Reads the time that is named at a token: '21 May 2014', 'May 2014', '2014-05-21', 'Q3', '1990s'.
struct PartialDateParser {
  let page: Page
  let calendar: CalendarWords
  let numbers: NumberWords
  /// Whether '5/3/2014' is 5 March.
  let isDayFirst: Bool?
  let limit: Int

  /// The time that begins at `token`.
  func date(at token: Int) -> PartialDate? {
    guard token < limit else { return nil }
    if page.tokens[token].kind == .number {
      return numeric(at: token) ?? dayMonth(at: token) ?? yearQuarter(at: token)
        ?? year(at: token)
    }
    let reading = calendar.reading(of: page.words[token])
    if reading?.weekday != nil { return weekday(at: token) }
    if reading?.month != nil { return monthDay(at: token) ?? monthYear(at: token) }
    if let season = reading?.season { return self.season(season, at: token) }
    if let quarter = reading?.quarter { return self.quarter(quarter, at: token, length: 1) }
    if let decade = decade(at: token) { return decade }
    if reading?.period == .year, let year = plainYear(token + 1) {
      return PartialDate(
        tokens: token..<token + 2, value: .calendar(year: year, month: nil, day: nil))
    }
    if let match = calendar.fiscal.longestMatch(at: token, in: page.words, before: limit),
      let year = plainYear(token + match.length)
    {
      return PartialDate(
        tokens: token..<token + match.length + 1,
        value: .calendar(year: year, month: nil, day: nil))
    }
    return ordinal(at: token)
  }

  // MARK: Words and numbers

  /// The month at `token`, and the token after it; the stop of an abbreviation belongs to it.
  func month(at token: Int) -> (month: Int, end: Int)? {
    guard token < limit, let month = calendar.reading(of: page.words[token])?.month else {
      return nil
    }
    let range = page.tokens[token].range
    let next = token + 1
    if range.count <= 4, next < limit, page.isJoined(token, to: next),
      page.firstByte(next) == 0x2E, page.tokens[next].range.count == 1, next + 1 < limit,
      page.tokens[next + 1].kind == .number
    {
      return (month, next + 1)
    }
    return (month, next)
  }

  /// The day of a month at `token`: '7', '07', '7th', 'seventh', 'twenty-first'; and the token after.
  func day(at token: Int) -> (day: Int, end: Int, isOrdinal: Bool)? {
    guard token < limit else { return nil }
    if let day = leadingNumber(token), (1...31).contains(day.value), day.digits <= 2 {
      return (day.value, token + 1, day.isOrdinal)
    }
    guard page.tokens[token].kind == .word else { return nil }
    switch numbers.role(of: page.words[token]) {
    case .ordinal(let day, isPlural: false) where day <= 31:
      return (day, token + 1, true)
    case .cardinal(let tens) where tens == 20 || tens == 30:
      let next = token + 1 < limit && page.isHyphen(token + 1) ? token + 2 : token + 1
      guard next < limit,
        case .ordinal(let unit, isPlural: false) = numbers.role(of: page.words[next]),
        unit < 10, tens + unit <= 31
      else { return nil }
      return (tens + unit, next + 1, true)
    default:
      return nil
    }
  }

  /// The digits that `token` begins with, where nothing or an ordinal's ending follows them.
  private func leadingNumber(_ token: Int) -> (value: Int, digits: Int, isOrdinal: Bool)? {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    guard (0x30...0x39).contains(bytes[range.start]) else { return nil }
    var (value, offset) = (0, range.start)
    while offset < range.end, (0x30...0x39).contains(bytes[offset]), offset - range.start < 9 {
      value = value * 10 + Int(bytes[offset] - 0x30)
      offset += 1
    }
    let digits = offset - range.start
    if offset == range.end { return (value, digits, false) }
    // The ending of an ordinal has two letters; '90s' is none.
    guard page.tokens[token].kind == .word, range.end - offset == 2 else { return nil }
    return (value, digits, true)
  }

  /// The year at `token` in four digits.
  func plainYear(_ token: Int) -> Int? {
    guard token < limit, page.tokens[token].kind == .number, page.tokens[token].range.count == 4,
      let number = leadingNumber(token), number.digits == 4, (1000...2999).contains(number.value)
    else { return nil }
    return number.value
  }

  private func isMark(_ byte: UInt8, _ token: Int) -> Bool {
    token < limit && page.tokens[token].kind == .punctuation
      && page.tokens[token].range.count == 1 && page.firstByte(token) == byte
  }

  private func isWord(_ text: StaticString, _ token: Int) -> Bool {
    guard token < limit, page.tokens[token].range.count == text.utf8CodeUnitCount else {
      return false
    }
    let start = page.tokens[token].range.start
    let bytes = page.document.text.bytes
    return text.withUTF8Buffer { word in
      for index in word.indices
      where Folding.lowercased(bytes[start + index]) != (unsafe word[index]) {
        return false
      }
      return true
    }
  }

  /// A year after a comma, 'of', or nothing; and the token after it.
  private func trailingYear(at token: Int) -> (year: Int, end: Int)? {
    if let year = plainYear(token) { return (year, token + 1) }
    if token < limit, page.isHyphen(token), page.isJoined(token - 1, to: token),
      let year = plainYear(token + 1)
    {
      return (year, token + 2)
    }
    if isMark(0x2C, token) || isWord("of", token) || isWord("in", token),
      let year = plainYear(token + 1)
    {
      return (year, token + 2)
    }
    return nil
  }

  // MARK: Shapes

  /// '21 May', '12th of July, 2014'.
  private func dayMonth(at token: Int) -> PartialDate? {
    guard let day = day(at: token) else { return nil }
    var next = day.end
    if isWord("of", next) { next += 1 }
    if next < limit, page.isHyphen(next) || isMark(0x2F, next), next == day.end {
      // '14-nov-2023'
      guard page.isJoined(next - 1, to: next), let month = month(at: next + 1) else { return nil }
      let end = month.end
      if end < limit, page.isHyphen(end) || isMark(0x2F, end), let year = plainYear(end + 1) {
        return calendarDate(token..<end + 2, year, month.month, day.day)
      }
      return calendarDate(token..<end, nil, month.month, day.day)
    }
    guard let month = month(at: next) else { return nil }
    guard let year = trailingYear(at: month.end) else {
      return calendarDate(token..<month.end, nil, month.month, day.day)
    }
    return calendarDate(token..<year.end, year.year, month.month, day.day)
      ?? calendarDate(token..<month.end, nil, month.month, day.day)
  }

  /// 'May 21', 'Dec. 31, 1994', 'May the 21st'
  private func monthDay(at token: Int) -> PartialDate? {
    guard let month = month(at: token) else { return nil }
    var next = month.end
    if next + 2 < limit, page.isHyphen(next), page.isHyphen(next + 2) || isMark(0x2C, next + 2),
      page.isJoined(token, to: next), let day = day(at: next + 1), let year = plainYear(next + 3)
    {
      // 'Sep-23-2020'
      return calendarDate(token..<next + 4, year, month.month, day.day)
    }
    if isMark(0x2C, next) { next += 1 }
    if isWord("the", next) { next += 1 }
    guard let day = day(at: next), next == month.end || day.isOrdinal,
      // '3' of 'May 3 million' is no day.
      !isMagnitude(day.end), day.end >= limit || !isMark(0x3A, day.end)
    else { return nil }
    if let year = trailingYear(at: day.end), !isWord("in", day.end) {
      return calendarDate(token..<year.end, year.year, month.month, day.day)
    }
    return calendarDate(token..<day.end, nil, month.month, day.day)
  }

  private func isMagnitude(_ token: Int) -> Bool {
    guard token < limit else { return false }
    if page.tokens[token].kind == .symbol { return true }
    switch numbers.role(of: page.words[token]) {
    case .magnitude, .hundred: return true
    default: return false
    }
  }

  /// 'May 2014', 'May'.
  private func monthYear(at token: Int) -> PartialDate? {
    guard let month = month(at: token) else { return nil }
    if let year = trailingYear(at: month.end) {
      return PartialDate(
        tokens: token..<year.end, value: .calendar(year: year.year, month: month.month, day: nil))
    }
    return PartialDate(
      tokens: token..<token + 1, value: .calendar(year: nil, month: month.month, day: nil),
      isBare: true)
  }

  /// 'Tuesday', 'Tuesday, 21 May', 'Tues. the 13th of May'
  private func weekday(at token: Int) -> PartialDate? {
    guard let weekday = calendar.reading(of: page.words[token])?.weekday else { return nil }
    var next = token + 1
    if isMark(0x2C, next) || isMark(0x2E, next) && page.isJoined(token, to: next) { next += 1 }
    if isWord("the", next) { next += 1 }
    if next < limit, page.tokens[next].kind != .punctuation {
      let date = page.tokens[next].kind == .number ? dayMonth(at: next) : nil
      if var date = date ?? dayMonth(at: next) ?? monthDay(at: next) {
        date.tokens = token..<date.tokens.upperBound
        return date
      }
    }
    return PartialDate(tokens: token..<token + 1, value: .weekday(weekday), isBare: true)
  }

  private func season(_ season: String, at token: Int) -> PartialDate? {
    if let year = trailingYear(at: token + 1), !isWord("in", token + 1) {
      return PartialDate(tokens: token..<year.end, value: .season(year: year.year, season))
    }
    return PartialDate(
      tokens: token..<token + 1, value: .season(year: nil, season), isBare: true)
  }

  private func quarter(_ quarter: Int, at token: Int, length: Int) -> PartialDate? {
    let end = token + length
    if let year = trailingYear(at: end), !isWord("in", end) {
      return PartialDate(tokens: token..<year.end, value: .quarter(year: year.year, quarter))
    }
    return PartialDate(tokens: token..<end, value: .quarter(year: nil, quarter))
  }

  /// 'third quarter of 2014', 'second half of 2014', '19th century', 'twelfth of July'.
  private func ordinal(at token: Int) -> PartialDate? {
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
  private func decade(at token: Int) -> PartialDate? {
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
  private func yearQuarter(at token: Int) -> PartialDate? {
    guard let year = plainYear(token) else { return nil }
    var next = token + 1
    if next < limit, page.isHyphen(next), page.isJoined(token, to: next) { next += 1 }
    guard next < limit, let quarter = calendar.reading(of: page.words[next])?.quarter else {
      return nil
    }
    return PartialDate(tokens: token..<next + 1, value: .quarter(year: year, quarter))
  }

  private func year(at token: Int) -> PartialDate? {
    guard let year = plainYear(token) else { return nil }
    return PartialDate(
      tokens: token..<token + 1, value: .calendar(year: year, month: nil, day: nil), isBare: true)
  }

  private func calendarDate(
    _ tokens: Range<Int>, _ year: Int?, _ month: Int, _ day: Int
  ) -> PartialDate? {
    // Without a year 29 February may be a day.
    guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    return PartialDate(tokens: tokens, value: .calendar(year: year, month: month, day: day))
  }
}
