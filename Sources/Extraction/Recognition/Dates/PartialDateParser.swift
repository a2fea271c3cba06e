import Knowledge
import Text

/// Reads the time that is named at a token: '21 May 2014', 'May 2014', '2014-05-21', 'Q3', '1990s'.
struct PartialDateParser {
  let page: Page
  let recognizer: DateRecognizer
  /// Whether '5/3/2014' is 5 March.
  var isDayFirst: Bool?
  var limit: Int
  /// The latest year that two digits may mean: '40' is 1940 in a page of 2014.
  let latestYear: Int

  var calendar: CalendarWords { recognizer.calendar }
  var numbers: NumberWords { recognizer.numbers }

  /// The time that begins at `token`.
  func date(at token: Int) -> PartialDate? {
    guard token < limit else { return nil }
    if page.tokens[token].kind == .number {
      return numeric(at: token) ?? yearMonth(at: token) ?? dayMonth(at: token)
        ?? yearQuarter(at: token) ?? year(at: token) ?? reportingPeriod(at: token)
    }
    let reading = calendar.reading(of: page.words[token])
    if reading?.weekday != nil { return weekday(at: token) }
    if reading?.month != nil { return monthDay(at: token) ?? monthYear(at: token) }
    if let season = reading?.season { return self.season(season, at: token) }
    if let quarter = reading?.quarter { return self.quarter(quarter, at: token, length: 1) }
    if let half = reading?.half { return self.half(half, at: token) }
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
    return ordinal(at: token) ?? reportingPeriod(at: token)
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
  func leadingNumber(_ token: Int) -> (value: Int, digits: Int, isOrdinal: Bool)? {
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

  func isMark(_ byte: UInt8, _ token: Int) -> Bool {
    token < limit && page.tokens[token].kind == .punctuation
      && page.tokens[token].range.count == 1 && page.firstByte(token) == byte
  }

  func isWord(_ text: StaticString, _ token: Int) -> Bool {
    token < limit && page.readsInAnyCase(token, text)
  }

  /// A year after a comma, 'of', or nothing; and the token after it.
  func trailingYear(at token: Int) -> (year: Int, end: Int)? {
    guard token < limit else { return nil }
    if let year = plainYear(token) { return (year, token + 1) }
    if let short = shortYear(at: token) ?? (isWord("of", token) ? shortYear(at: token + 1) : nil) {
      return short
    }
    if let spoken = spokenYear(at: token) { return spoken }
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

  /// The year of "'98", and of '98' behind 'of'.
  private func shortYear(at token: Int) -> (year: Int, end: Int)? {
    guard token < limit else { return nil }
    var digits = token
    if page.tokens[token].kind == .punctuation, [0x27, 0xE2].contains(page.firstByte(token)) {
      guard token + 1 < limit, page.isJoined(token, to: token + 1) else { return nil }
      digits += 1
    } else if token == 0 || !isWord("of", token - 1) {
      return nil
    }
    guard page.tokens[digits].kind == .number, page.tokens[digits].range.count == 2,
      let number = leadingNumber(digits), digits > token || number.value > 31
    else { return nil }
    return (fullYear(number.value), digits + 1)
  }

  /// The year that two digits mean.
  func fullYear(_ digits: Int) -> Int {
    2000 + digits <= latestYear ? 2000 + digits : 1900 + digits
  }

  /// The year of 'two thousand and five', 'seventeen hundred thirty-three'.
  private func spokenYear(at token: Int) -> (year: Int, end: Int)? {
    guard case .cardinal = numbers.role(of: page.words[token]),
      let numeral = NumeralParser.numeral(at: token, in: page, before: limit, words: numbers),
      numeral.isInWords, numeral.value.exponent >= 0,
      numeral.magnitude != nil
        || DecimalNumber(1000) <= numeral.value,
      let year = Int(numeral.value.text), (1000..<2200).contains(year)
    else { return nil }
    return (year, numeral.tokens.upperBound)
  }

  // MARK: Shapes

  /// '21 May', '12th of July, 2014'.
  func dayMonth(at token: Int) -> PartialDate? {
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
  func monthDay(at token: Int) -> PartialDate? {
    guard let month = month(at: token) else { return nil }
    var next = month.end
    if next + 1 < limit, isMark(0x2F, next), page.isJoined(next, to: next + 1),
      page.isJoined(token, to: next)
    {
      // 'Dec/2018', 'Oct/2'
      if let year = plainYear(next + 1) {
        return PartialDate(
          tokens: token..<next + 2, value: .calendar(year: year, month: month.month, day: nil))
      }
      return day(at: next + 1).flatMap { calendarDate(token..<$0.end, nil, month.month, $0.day) }
    }
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

  private func year(at token: Int) -> PartialDate? {
    guard let year = plainYear(token) else { return nil }
    return PartialDate(
      tokens: token..<token + 1, value: .calendar(year: year, month: nil, day: nil), isBare: true)
  }

  func calendarDate(
    _ tokens: Range<Int>, _ year: Int?, _ month: Int, _ day: Int
  ) -> PartialDate? {
    // Without a year 29 February may be a day.
    guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else { return nil }
    return PartialDate(tokens: tokens, value: .calendar(year: year, month: month, day: day))
  }
}
