import Knowledge
import Text

/// Reads the dates of one page in the order of the text, and keeps in mind what time the text has
/// spoken of.
struct DateReader {
  let calendar: CalendarWords
  let numbers: NumberWords
  let page: Page
  private(set) var mentions: [DateMention] = []

  var resolver: DateResolver
  private let isDayFirst: Bool?
  private(set) var sentence: Range<Int> = 0..<0
  /// The token after the last date.
  private var floor = 0

  init(calendar: CalendarWords, numbers: NumberWords, page: Page) {
    self.calendar = calendar
    self.numbers = numbers
    self.page = page
    resolver = DateResolver(published: page.document.published)
    isDayFirst = Self.order(of: page, calendar, numbers)
  }

  /// Whether the page writes the day first, by a date in digits that can be read in one way only,
  /// or else by its language.
  private static func order(
    of page: Page, _ calendar: CalendarWords, _ numbers: NumberWords
  ) -> Bool? {
    let parser = PartialDateParser(
      page: page, calendar: calendar, numbers: numbers, isDayFirst: nil, limit: page.tokens.count)
    for token in page.tokens.indices where page.tokens[token].kind == .number {
      guard token + 1 < page.tokens.count, page.tokens[token].range.count <= 2,
        page.firstByte(token + 1) == 0x2F, let parts = parser.numericParts(at: token)?.parts
      else { continue }
      if parts[0].value > 12, parts[1].value <= 12 { return true }
      if parts[1].value > 12, parts[0].value <= 12 { return false }
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
    resolver.begin(block: sentence.block)
    floor = sentence.tokens.lowerBound
  }

  /// Reads what begins at `token`, and returns the token to go on with.
  mutating func read(at token: Int) -> Int {
    let limit = sentence.upperBound
    if let match = calendar.days.longestMatch(at: token, in: page.words, before: limit),
      let offset = match.values.first
    {
      return add(
        token..<token + match.length, resolver.day(fromPage: offset), resolved: nil)
    }
    if let (tokens, value) = distance(at: token) ?? relative(at: token) {
      return add(tokens, value, resolved: nil)
    }
    // '$12 December' is money, and then a month.
    guard
      token == sentence.lowerBound || page.tokens[token - 1].kind != .symbol
        || page.tokens[token].kind != .number
    else { return token + 1 }
    let parser = PartialDateParser(
      page: page, calendar: calendar, numbers: numbers, isDayFirst: isDayFirst, limit: limit)
    if let next = readDays(at: token, parser) { return next }
    guard let date = parser.date(at: token) else { return token + 1 }
    if let range = range(from: date, parser) {
      return add(
        range.tokens,
        resolver.span(
          from: range.first, to: range.last, isForward: isForward(before: token)),
        resolved: range.last)
    }
    guard !date.isBare || isDate(date) else { return token + 1 }
    return add(
      date.tokens, resolver.value(of: date, isForward: isForward(before: token)), resolved: date)
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

  /// Whether a word before `token` makes the sentence speak of what lies ahead; 'may' does, the month
  /// does not.
  func isForward(before token: Int) -> Bool {
    (sentence.lowerBound..<token).contains { word in
      guard let reading = reading(word), reading.isForward else { return false }
      return reading.month == nil || !page.isCapitalized(word)
    }
  }

  // MARK: Words that are dates only in context

  private func isDate(_ date: PartialDate) -> Bool {
    let token = date.tokens.lowerBound
    let before = reading(token - 1)
    let own = reading(token)
    let leads = before?.isLead == true || before?.isPart == true || isAfterPart(token)
    switch date.value {
    case .calendar(_, .some, _):
      guard own?.isAmbiguous == true else { return page.isCapitalized(token) || leads }
      guard leads || before?.isWeakLead == true && page.isCapitalized(token) else { return false }
      return !isFollowedByName(date.tokens.upperBound)
    case .weekday:
      // 'every Monday' is no day.
      guard !isDistributive(token - 1) else { return false }
      return own?.isAmbiguous != true || page.isCapitalized(token) && (leads || isOn(token - 1))
    case .season:
      guard own?.isAmbiguous != true else { return false }
      return leads || isDeterminer(token - 1) && reading(token - 2)?.isLead == true
    case .years:
      // 'his 20s' are an age.
      return leads || isThe(token - 1) || isApostrophe(token - 1)
    case .calendar(let year?, nil, _):
      return isYear(year, token, leads: leads)
    default:
      return true
    }
  }

  /// Whether 'mid-' stands before `token`.
  private func isAfterPart(_ token: Int) -> Bool {
    token - 1 > sentence.lowerBound && page.isHyphen(token - 1)
      && reading(token - 2)?.isPart == true
  }

  private func isFollowedByName(_ token: Int) -> Bool {
    token < sentence.upperBound && page.tokens[token].kind == .word && page.isCapitalized(token)
      && reading(token) == nil && !page.isPossessive(token)
  }

  private func isOn(_ token: Int) -> Bool {
    sentence.contains(token) && page.tokens[token].range.count == 2 && page.text(token) == "on"
  }

  private func isDistributive(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return false }
    let text = page.text(token).lowercased()
    return text == "every" || text == "each"
  }

  private func isThe(_ token: Int) -> Bool {
    sentence.contains(token) && page.text(token).lowercased() == "the"
  }

  private func isDeterminer(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return false }
    let text = page.text(token).lowercased()
    return text == "the" || text == "its" || text == "their" || text == "his" || text == "her"
  }

  private func isApostrophe(_ token: Int) -> Bool {
    sentence.contains(token) && page.tokens[token].kind == .punctuation
      && (page.firstByte(token) == 0x27 || page.firstByte(token) == 0xE2)
  }

  /// Whether a number of four digits is a year and not how many there are of something.
  private func isYear(_ year: Int, _ token: Int, leads: Bool) -> Bool {
    let next = token + 1
    if token > sentence.lowerBound, page.isJoined(token - 1, to: token),
      page.tokens[token - 1].kind != .punctuation || page.isHyphen(token - 1)
    {
      // '$2014', '#2014', 'A-2014'
      return false
    }
    if next < sentence.upperBound {
      if page.tokens[next].kind == .symbol, page.isJoined(token, to: next) { return false }
      switch numbers.role(of: page.words[next]) {
      case .magnitude, .hundred, .letter: return false
      default: break
      }
      if page.isHyphen(next), page.isJoined(token, to: next) { return false }
    }
    let isCounted =
      next < sentence.upperBound
      && (isPluralNoun(next) || calendar.isCounted(page.words[next]))
    if leads { return !isCounted || (1900..<2100).contains(year) && !isByOrTo(token - 1) }
    guard (1900..<2100).contains(year) else { return false }
    if isDeterminer(token - 1) || token > sentence.lowerBound && page.isPossessive(token - 1) {
      return true
    }
    return !isCounted && (token == sentence.lowerBound || page.tokens[token - 1].kind != .symbol)
  }

  private func isByOrTo(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return false }
    let text = page.text(token).lowercased()
    return text == "by" || text == "to" || text == "from" || text == "between"
  }

  private func isPluralNoun(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    guard page.tokens[token].kind == .word, range.count > 3 else { return false }
    return (0x61...0x7A).contains(bytes[range.start]) && bytes[range.end - 1] == 0x73
  }
}
