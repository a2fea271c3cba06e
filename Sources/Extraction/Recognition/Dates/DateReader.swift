import Knowledge
import Text

/// Reads the dates of one page in the order of the text, and keeps in mind what time the text has
/// spoken of.
struct DateReader {
  let recognizer: DateRecognizer
  let page: Page
  /// The parser of times for the sentence that is read.
  private(set) var parser: PartialDateParser
  private(set) var mentions: [DateMention] = []

  var resolver: DateResolver
  private(set) var sentence: Range<Int> = 0..<0
  /// The token after the last date.
  private(set) var floor = 0

  init(recognizer: DateRecognizer, page: Page) {
    self.recognizer = recognizer
    self.page = page
    resolver = DateResolver(published: page.document.published)
    var parser = PartialDateParser(
      page: page, recognizer: recognizer, isDayFirst: nil, limit: page.tokens.count,
      latestYear: (page.document.published?.year).map { $0 + 10 } ?? 2049)
    parser.isDayFirst = Self.order(of: page, parser)
    self.parser = parser
  }

  var calendar: CalendarWords { recognizer.calendar }
  var numbers: NumberWords { recognizer.numbers }

  /// Whether the page writes the day first, by a date in digits that can be read in one way only,
  /// or else by its language.
  private static func order(of page: Page, _ parser: PartialDateParser) -> Bool? {
    for token in page.tokens.indices where page.tokens[token].kind == .number {
      guard token + 1 < page.tokens.count, page.tokens[token].range.count <= 2,
        page.firstByte(token + 1) == 0x2F, let parts = parser.numericParts(at: token)?.parts
      else { continue }
      if parts[0].value > 12, parts[1].value <= 12 { return true }
      if parts[1].value > 12, parts[0].value <= 12 { return false }
      // Of two readings the one that is the day of the page.
      if let day = page.document.published, day.day != nil, parts[2].value % 100 == day.year % 100,
        parts[0].value != parts[1].value
      {
        if (day.day, day.month) == (parts[0].value, parts[1].value) { return true }
        if (day.month, day.day) == (parts[0].value, parts[1].value) { return false }
      }
    }
    switch page.document.language {
    case "en-US": return false
    case "en-GB", "en-AU", "en-NZ", "en-IE", "en-IN": return true
    default: return nil
    }
  }

  /// Goes on to `sentence`.
  mutating func begin(_ sentence: Sentence, at index: Int) {
    self.sentence = sentence.tokens
    parser.limit = sentence.tokens.upperBound
    resolver.begin(block: sentence.block)
    floor = sentence.tokens.lowerBound
  }

  /// Reads what begins at `token`, and returns the token to go on with.
  mutating func read(at token: Int) -> Int {
    if let (tokens, value) = toldTime(at: token) {
      if let span = span(from: value, tokens) { return add(span.tokens, span.value, resolved: nil) }
      return add(withDayPart(tokens, value), value, resolved: nil)
    }
    // '$12 December' is money, and then a month.
    guard
      token == sentence.lowerBound || page.tokens[token - 1].kind != .symbol
        || page.tokens[token].kind != .number || !isMoney(token - 1)
    else { return token + 1 }
    let parser = self.parser
    if let next = readDays(at: token, parser) { return next }
    if let now = spanFromNow(at: token) { return add(now.tokens, now.value, resolved: nil) }
    guard var date = parser.date(at: token) else { return token + 1 }
    takeYear(behind: &date)
    if let range = range(from: date, parser) {
      return add(
        range.tokens,
        resolver.span(
          from: range.first, to: range.last, isForward: isForward(before: token)),
        resolved: range.last)
    }
    guard !date.isBare || isDate(date) else { return token + 1 }
    let value = resolver.value(of: date, isForward: isForward(before: token))
    if let next = readFurtherDays(of: date, value) { return next }
    if let value, let span = span(from: value, date.tokens) {
      return add(span.tokens, span.value, resolved: date)
    }
    let isDay = date.weekday != nil || date.isBare
    return add(isDay ? withDayPart(date.tokens, value) : date.tokens, value, resolved: date)
  }

  /// The time at `token` whose words tell it by themselves or from the page's date: 'yesterday',
  /// 'last month', 'two years ago', 'the end of May', 'Easter'.
  func toldTime(at token: Int) -> (Range<Int>, DateValue)? {
    let limit = sentence.upperBound
    if let match = calendar.days.longestMatch(at: token, in: page.words, before: limit),
      let offset = match.values.first
    {
      return resolver.day(fromPage: offset).map { (token..<token + match.length, $0) }
    }
    if let told = portion(at: token) ?? distance(at: token) { return told }
    if let (tokens, value) = relative(at: token) {
      return possessedPart(of: value, tokens) ?? (tokens, value)
    }
    return weekdayInWeek(at: token) ?? holiday(at: token) ?? dayOfMonth(at: token)
  }

  /// The 'last year' of '21 May last year'.
  private func takeYear(behind date: inout PartialDate) {
    let end = date.tokens.upperBound
    guard date.year == nil, case .calendar = date.value, reading(end + 1)?.period == .year,
      reading(end + 1)?.isPlural == false, let offset = reading(end)?.pageOffset,
      let published = resolver.published
    else { return }
    date = date.with(year: published.year + offset)
    date.tokens = date.tokens.lowerBound..<end + 2
    date.isBare = false
  }

  /// The '18th' of 'on the 18th', where nothing is counted by it.
  private func dayOfMonth(at token: Int) -> (Range<Int>, DateValue)? {
    guard isThe(token - 1), isWord("on", token - 2),
      (0x30...0x39).contains(page.firstByte(token)), let day = parser.day(at: token),
      day.isOrdinal,
      !sentence.contains(day.end)
        || page.tokens[day.end].kind == .punctuation
          && !page.isHyphen(day.end)
    else { return nil }
    let date = PartialDate(
      tokens: token..<day.end, value: .dayOfMonth(weekday: nil, day: day.day))
    return resolver.value(of: date, isForward: isForward(before: token)).map { (date.tokens, $0) }
  }

  private func isMoney(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    // All signs of money but '$' are beyond ASCII.
    return page.document.text.bytes[range.end - 1] == 0x24
      || page.document.text.bytes[range.end - 1] >= 0x80
  }

  /// `tokens` with the part of the day behind them: 'Tuesday morning'.
  private func withDayPart(_ tokens: Range<Int>, _ value: DateValue?) -> Range<Int> {
    guard let value, value.firstDay == value.lastDay, reading(tokens.upperBound)?.isDayPart == true
    else { return tokens }
    return tokens.lowerBound..<tokens.upperBound + 1
  }

  /// Adds a date, with 'early', 'later' or 'mid-' before it.
  mutating func add(
    _ tokens: Range<Int>, _ value: DateValue?, resolved date: PartialDate?
  ) -> Int {
    guard let value else { return tokens.upperBound }
    var start = tokens.lowerBound
    var part = start - 1
    if part > floor, page.isHyphen(part) { part -= 1 }
    if part >= floor, reading(part)?.isPart == true { start = part }
    mentions.append(
      DateMention(range: page.range(of: start..<tokens.upperBound), value: value))
    floor = tokens.upperBound
    let isScene =
      start == sentence.lowerBound + 1 && reading(sentence.lowerBound)?.isLead == true
    resolver.remember(value, date: date, setsScene: isScene)
    return tokens.upperBound
  }

  func reading(_ token: Int) -> CalendarWords.Reading? {
    sentence.contains(token) ? calendar.reading(of: page.words[token]) : nil
  }
}
