import Knowledge
import Text

/// Parts of a longer time: 'the end of 2019', 'the first week of May', 'the week ending 3 May'.
extension DateReader {
  /// The part of a time that begins at `token`.
  func portion(at token: Int) -> (Range<Int>, DateValue)? {
    guard let own = reading(token) else { return numberedPart(at: token) }
    if own.isPortion, isWord("of", token + 1) {
      return whole(at: token + 2).map { (token..<$0.end, $0.value) }
    }
    switch own.period {
    case .week where !own.isPlural: return week(at: token)
    case .year where !own.isPlural: return yearToDate(at: token)
    case .weekend where isThe(token - 1) && !isWord("of", token + 1): return weekend(at: token)
    default: return numberedPart(at: token)
    }
  }

  /// 'the third week of May', 'the last four months of 2019', 'the first half of next year'.
  private func numberedPart(at token: Int) -> (Range<Int>, DateValue)? {
    guard let (number, next) = number(at: token) else { return nil }
    var (count, unit) = (1, next)
    if let (value, end) = self.count(at: next), end > next, value < 400 {
      (count, unit) = (value, end)
    }
    guard sentence.contains(unit), isWord("of", unit + 1) else { return nil }
    let period = reading(unit)?.period
    guard period != nil || isWord("half", unit), (reading(unit)?.isPlural == true) == (unit > next)
    else { return nil }
    guard let (value, end) = whole(at: unit + 2),
      let part = resolver.part(period, number: number, count: count, of: value)
    else { return nil }
    return (withArticle(token)..<end, part)
  }

  /// The number that an ordinal or 'last' at `token` says, -1 for the last; and the token after it.
  private func number(at token: Int) -> (Int, Int)? {
    if isWord("last", token) || isWord("final", token) { return (-1, token + 1) }
    guard sentence.contains(token) else { return nil }
    switch numbers.role(of: page.words[token]) {
    case .ordinal(let number, isPlural: false):
      // Not the 'third' of 'twenty-third'.
      if case .cardinal? = role(before: token) { return nil }
      return (number, token + 1)
    case .cardinal:
      return parser.day(at: token).flatMap { $0.isOrdinal ? ($0.day, $0.end) : nil }
    case .none where (0x30...0x39).contains(page.firstByte(token)):
      return parser.day(at: token).flatMap { $0.isOrdinal ? ($0.day, $0.end) : nil }
    default: return nil
    }
  }

  /// What the word before `token`, and before a hyphen, does in numbers.
  private func role(before token: Int) -> NumberWords.Role? {
    var word = token - 1
    if sentence.contains(word), page.isHyphen(word) { word -= 1 }
    return sentence.contains(word) ? numbers.role(of: page.words[word]) : nil
  }

  /// The part behind a possessive: the 'first quarter' of "next year's first quarter".
  func possessedPart(of value: DateValue, _ tokens: Range<Int>) -> (Range<Int>, DateValue)? {
    let end = tokens.upperBound
    guard sentence.contains(end), page.isPossessive(end), let (number, unit) = number(at: end + 1),
      let reading = reading(unit), !reading.isPlural,
      reading.period == .quarter || reading.period == .month || reading.period == .week
    else { return nil }
    return resolver.part(reading.period, number: number, count: 1, of: value)
      .map { (tokens.lowerBound..<unit + 1, $0) }
  }

  /// 'week 23 of 2019', as ISO 8601 counts.
  private func numberedWeek(at token: Int) -> (Range<Int>, DateValue)? {
    guard let day = parser.leadingNumber(token + 1), page.tokens[token + 1].kind == .number,
      (1...53).contains(day.value), isWord("of", token + 2), let year = parser.plainYear(token + 3),
      let whole = CalendarDate(year: year)
    else { return nil }
    return resolver.part(.week, number: day.value, count: 1, of: .date(whole))
      .map { (token..<token + 4, $0) }
  }

  /// 'the year to date'.
  private func yearToDate(at token: Int) -> (Range<Int>, DateValue)? {
    guard isWord("to", token + 1), isWord("date", token + 2), let published = resolver.published,
      published.day != nil, let first = CalendarDate(year: published.year, month: 1, day: 1)
    else { return nil }
    return (token..<token + 3, .span(first, published))
  }

  /// 'the week of 5 May', 'the week starting on 5 May', 'the week ended May 5'.
  private func week(at token: Int) -> (Range<Int>, DateValue)? {
    var next = token + 1
    guard sentence.contains(next) else { return nil }
    if page.tokens[next].kind == .number { return numberedWeek(at: token) }
    let word = page.text(next).lowercased()
    let shift: Int?
    switch word {
    case "of": shift = nil
    case "starting", "beginning", "commencing": shift = 0
    case "ending", "ended": shift = -6
    default: return nil
    }
    next += 1
    if isWord("on", next) { next += 1 }
    guard let (value, end) = whole(at: next), let day = value.firstDay, day == value.lastDay
    else { return nil }
    let first = day.dayNumber + (shift ?? -day.weekday)
    guard let start = CalendarDate(dayNumber: first), let last = CalendarDate(dayNumber: first + 6)
    else { return nil }
    return (withArticle(token)..<end, .span(start, last))
  }

  /// The weekend that lies behind the page, or ahead.
  private func weekend(at token: Int) -> (Range<Int>, DateValue)? {
    guard let published = resolver.published, published.day != nil else { return nil }
    let isNow = published.weekday >= 5
    let count = isNow || isForward(before: token) ? 0 : -1
    return resolver.value(.weekend, count, from: published).map { (token..<token + 1, $0) }
  }

  /// The time at `token` that a part is taken of, and the token after it: a date, 'the year',
  /// 'next month'.
  func whole(at token: Int) -> (value: DateValue, end: Int)? {
    guard sentence.contains(token) else { return nil }
    if let (tokens, value) = relative(at: token) ?? holiday(at: token, isLed: true) {
      return (value, tokens.upperBound)
    }
    if let match = calendar.days.longestMatch(
      at: token, in: page.words, before: sentence.upperBound),
      let offset = match.values.first
    {
      return resolver.day(fromPage: offset).map { ($0, token + match.length) }
    }
    if isThe(token), sentence.contains(token + 1) {
      if let period = reading(token + 1)?.period, reading(token + 1)?.isPlural == false,
        period != .day, period != .weekend, !isWord("of", token + 2)
      {
        return resolver.current(period).map { ($0, token + 2) }
      }
      return whole(at: token + 1)
    }
    guard let date = parser.date(at: token) else { return nil }
    if date.isBare, case .calendar(.some, nil, _) = date.value, !isYear(at: token) { return nil }
    return resolver.value(of: date, isForward: isForward(before: token))
      .map { ($0, date.tokens.upperBound) }
  }

  private func isYear(at token: Int) -> Bool {
    parser.plainYear(token).map { (1000..<2200).contains($0) } ?? false
  }

  /// `token`, or the 'the' before it.
  func withArticle(_ token: Int) -> Int {
    token > sentence.lowerBound && token > floor && isThe(token - 1) ? token - 1 : token
  }

  /// Whether `text`, in small letters, stands at `token`.
  func isWord(_ text: StaticString, _ token: Int) -> Bool {
    sentence.contains(token) && parser.isWord(text, token)
  }

  /// A holiday with its year, or one that a preposition or 'last' makes a time: 'at Easter'.
  func holiday(at token: Int, isLed: Bool = false) -> (Range<Int>, DateValue)? {
    var name = token
    var offset: Int?
    guard let own = reading(token) else { return nil }
    if let shift = own.pageOffset ?? own.textOffset { (offset, name) = (shift, token + 1) }
    guard sentence.contains(name),
      let match = calendar.holidays.longestMatch(
        at: name, in: page.words, before: sentence.upperBound),
      let holiday = match.values.first
    else { return nil }
    let end = name + match.length
    if let year = parser.trailingYear(at: end), offset == nil {
      return holiday.date(in: year.year).map { (token..<year.end, .date($0)) }
    }
    let isForward = offset.map { $0 > 0 } ?? isForward(before: token)
    guard page.isCapitalized(name) || isLed || offset != nil else { return nil }
    guard offset != nil || isLed || match.length > 1 || leadsHoliday(token - 1),
      !isFollowedByName(end)
    else { return nil }
    return resolver.holidayValue(holiday, year: nil, isForward: isForward)
      .map { (token..<end, $0) }
  }

  private func leadsHoliday(_ token: Int) -> Bool {
    reading(token)?.isLead == true || isWord("at", token) || isWord("on", token)
      || isWord("over", token)
  }
}
