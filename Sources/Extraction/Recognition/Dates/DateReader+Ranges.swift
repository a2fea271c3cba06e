import Knowledge
import Text

/// Two dates with something between.
extension DateReader {
  /// Whether a word or hyphen between two times joins them to a span.
  private func joins(_ token: Int, from first: Int) -> Bool {
    guard sentence.contains(token), token + 1 < sentence.upperBound else { return false }
    if page.isHyphen(token) {
      return page.isJoined(token - 1, to: token) == page.isJoined(token, to: token + 1)
    }
    switch page.text(token).lowercased() {
    case "to", "until", "till", "through": return true
    case "and":
      return first > sentence.lowerBound && page.text(first - 1).lowercased() == "between"
    default: return false
    }
  }

  /// The span that `first` opens: 'May to July 2014', '2014-2018', 'June 3-7'.
  func range(
    from first: PartialDate, _ parser: PartialDateParser
  ) -> (first: PartialDate, last: PartialDate, tokens: Range<Int>)? {
    let connector = first.tokens.upperBound
    guard joins(connector, from: first.tokens.lowerBound) else { return nil }
    let next = connector + 1
    let isHyphen = page.isHyphen(connector)
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
    let isHyphen = page.isHyphen(token - 1)
    let opens = reading(first.tokens.lowerBound - 1)?.isLead == true
    guard isHyphen || opens, (1000..<2100).contains(year) else { return nil }
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
  private func span(_ start: Int, _ end: Int) -> Range<Int> {
    guard start > sentence.lowerBound else { return start..<end }
    let before = page.text(start - 1).lowercased()
    return before == "from" || before == "between" ? start - 1..<end : start..<end
  }

  /// Days before the month that they belong to: '3 to 7 June', '3-7 June', '18 and 19 June'.
  mutating func readDays(at token: Int, _ parser: PartialDateParser) -> Int? {
    guard let first = parser.day(at: token), sentence.contains(first.end),
      first.end + 1 < sentence.upperBound
    else { return nil }
    let connector = first.end
    let isSpan = joins(connector, from: token)
    guard isSpan || page.text(connector).lowercased() == "and",
      let second = parser.day(at: connector + 1), second.day > first.day,
      let last = parser.date(at: connector + 1),
      case .calendar(let year, let month?, let day?) = last.value, day == second.day
    else { return nil }
    let opening = PartialDate(
      tokens: token..<first.end, value: .calendar(year: year, month: month, day: first.day))
    return add(opening, last, isSpan: isSpan)
  }

  private mutating func add(_ first: PartialDate, _ last: PartialDate, isSpan: Bool) -> Int {
    let start = first.tokens.lowerBound
    if isSpan {
      return add(
        span(start, last.tokens.upperBound),
        resolver.span(from: first, to: last, isForward: isForward(before: start)), resolved: last)
    }
    _ = add(
      first.tokens, resolver.value(of: first, isForward: isForward(before: start)),
      resolved: first)
    return add(
      last.tokens, resolver.value(of: last, isForward: isForward(before: start)), resolved: last)
  }
}
