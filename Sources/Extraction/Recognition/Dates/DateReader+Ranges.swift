import Knowledge
import Text

/// Two dates with something between.
extension DateReader {
  /// Whether a word or hyphen between two times joins them to a span.
  func joins(_ token: Int, from first: Int) -> Bool {
    guard sentence.contains(token), token + 1 < sentence.upperBound else { return false }
    if page.isHyphen(token) {
      return page.isJoined(token - 1, to: token) == page.isJoined(token, to: token + 1)
    }
    if isWord("to", token) || isWord("until", token) || isWord("till", token)
      || isWord("through", token)
    {
      return true
    }
    return isWord("and", token) && isWord("between", isThe(first - 1) ? first - 2 : first - 1)
  }

  /// A stroke between two numbers.
  private func isStroke(_ token: Int) -> Bool {
    sentence.contains(token) && token + 1 < sentence.upperBound
      && page.tokens[token].range.count == 1 && page.firstByte(token) == 0x2F
      && page.isJoined(token - 1, to: token) && page.isJoined(token, to: token + 1)
  }

  /// The span from a time that is known to another: 'from next Monday to Friday', 'between May and
  /// the end of June', 'since 2014' and 'until now'.
  func span(
    from first: DateValue, _ tokens: Range<Int>
  ) -> (tokens: Range<Int>, value: DateValue)? {
    let connector = tokens.upperBound
    guard joins(connector, from: tokens.lowerBound), sentence.contains(connector + 1),
      let start = first.firstDay
    else { return nil }
    guard let (last, end) = endOfSpan(at: connector + 1, from: first),
      let closing = last.lastDay, start.dayNumber < closing.dayNumber,
      let opening = Self.narrowest(first, isStart: true),
      let final = Self.narrowest(last, isStart: false)
    else { return nil }
    return (span(tokens.lowerBound, end), .span(opening, final))
  }

  private func endOfSpan(
    at token: Int, from first: DateValue, isForward ahead: Bool = false
  ) -> (DateValue, Int)? {
    // 'from next Monday to Friday'
    if let weekday = reading(token)?.weekday, let day = first.firstDay, day == first.lastDay {
      let date = CalendarDate(dayNumber: day.dayNumber + (weekday - day.weekday + 7) % 7)
      if parser.weekday(at: token)?.isBare == true { return date.map { (.date($0), token + 1) } }
    }
    if calendar.now.longestMatch(at: token, in: page.words, before: sentence.upperBound) != nil {
      return resolver.published.map { (.date($0), token + 1) }
    }
    let place = isThe(token) ? token + 1 : token
    guard sentence.contains(place) else { return nil }
    if let (tokens, value) = toldTime(at: place) { return (value, tokens.upperBound) }
    guard let date = parser.date(at: place), !date.isBare || isDate(date) || date.year != nil,
      let value = resolver.value(of: date, isForward: ahead || isForward(before: token))
    else { return nil }
    return (value, date.tokens.upperBound)
  }

  /// The first or last day, month or year of `value`, as fine as it is told.
  private static func narrowest(_ value: DateValue, isStart: Bool) -> CalendarDate? {
    switch value {
    case .date(let date): return date
    case .span(let first, let last): return isStart ? first : last
    default:
      let day = isStart ? value.firstDay : value.lastDay
      return day.flatMap { CalendarDate(year: $0.year, month: $0.month) }
    }
  }

  /// The span that `first` opens: 'May to July 2014', '2014-2018', 'June 3-7'.
  func range(
    from first: PartialDate, _ parser: PartialDateParser
  ) -> (first: PartialDate, last: PartialDate, tokens: Range<Int>)? {
    let connector = first.tokens.upperBound
    guard
      joins(connector, from: first.tokens.lowerBound) || isStroke(connector)
    else { return nil }
    var next = connector + 1
    let isHyphen = page.isHyphen(connector)
    // 'from April 9th to the 17th'
    if isThe(next), parser.day(at: next + 1)?.isOrdinal == true { next += 1 }
    if case .calendar(let year, let month?, let day?) = first.value,
      let last = parser.day(at: next), last.day > day, parser.month(at: last.end) == nil,
      year == nil || isHyphen == false
    {
      var end = last.end
      var lastYear = year
      if let trailing = parser.plainYear(end) {
        lastYear = trailing
        end += 1
      } else if parser.plainYear(end + 1) != nil, page.firstByte(end) == 0x2C {
        lastYear = parser.plainYear(end + 1)
        end += 2
      }
      let date = PartialDate(
        tokens: next..<end, value: .calendar(year: lastYear, month: month, day: last.day))
      return (first.with(year: lastYear), date, span(first.tokens.lowerBound, end))
    }
    if case .calendar(let year?, nil, nil) = first.value {
      return yearRange(from: first, year, at: next, parser)
    }
    guard case .calendar(let firstYear, .some, let firstDay) = first.value,
      let last = parser.date(at: next),
      case .calendar(let lastYear, .some, let lastDay) = last.value,
      (firstDay == nil) == (lastDay == nil), firstYear == nil || lastYear != nil || !isHyphen
    else { return nil }
    return (
      first, last.with(year: firstYear), span(first.tokens.lowerBound, last.tokens.upperBound)
    )
  }

  /// '2014-2018', '2014-15', 'from 2014 to 2018'.
  private func yearRange(
    from first: PartialDate, _ year: Int, at token: Int, _ parser: PartialDateParser
  ) -> (first: PartialDate, last: PartialDate, tokens: Range<Int>)? {
    // '2016/17' is a financial year.
    let isHyphen =
      page.isHyphen(token - 1)
      || page.firstByte(token - 1) == 0x2F && page.tokens[token].range.count == 2
    let opens = reading(first.tokens.lowerBound - 1)?.isLead == true
    guard isHyphen || opens, (1000..<2100).contains(year) else { return nil }
    // '138-2010-2015' is no pair of years.
    let start = first.tokens.lowerBound
    if start > sentence.lowerBound, page.isHyphen(start - 1),
      page.isJoined(start - 1, to: start)
    {
      return nil
    }
    var last = parser.plainYear(token)
    if last == nil, isHyphen, page.tokens[token].range.count == 2,
      page.tokens[token].kind == .number, let short = Int(page.text(token)),
      short == year % 100 + 1
    {
      last = year - year % 100 + short
    }
    guard let last, last > year, last < 2200 else { return nil }
    let date = PartialDate(
      tokens: token..<token + 1, value: .calendar(year: last, month: nil, day: nil))
    return (first, date, span(first.tokens.lowerBound, token + 1))
  }

  /// The tokens from `start` to `end`, with the 'from' or 'between' that opens them.
  func span(_ start: Int, _ end: Int) -> Range<Int> {
    let opening = isThe(start - 1) ? start - 2 : start - 1
    return isWord("from", opening) || isWord("between", opening) ? opening..<end : start..<end
  }

  /// 'between now and November', 'from now until 2018'.
  func spanFromNow(at token: Int) -> (tokens: Range<Int>, value: DateValue)? {
    guard isWord("between", token - 1) || isWord("from", token - 1),
      let match = calendar.now.longestMatch(at: token, in: page.words, before: sentence.upperBound),
      let published = resolver.published
    else { return nil }
    let connector = token + match.length
    guard joins(connector, from: token),
      let (last, end) = endOfSpan(at: connector + 1, from: .date(published), isForward: true),
      let closing = last.lastDay, published.lastDay.dayNumber < closing.dayNumber,
      let final = Self.narrowest(last, isStart: false)
    else { return nil }
    return (token - 1..<end, .span(published, final))
  }
}
