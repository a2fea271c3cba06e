import Knowledge
import Text

/// Several days of one month.
extension DateReader {
  /// Days before the month that they belong to: '3 to 7 June', '3-7 June', '18 and 19 June',
  /// '3, 4 and 5 May'.
  mutating func readDays(at token: Int, _ parser: PartialDateParser) -> Int? {
    guard let first = parser.day(at: token), sentence.contains(first.end),
      first.end + 1 < sentence.upperBound
    else { return nil }
    if let listed = listedDays(from: token, first.day, first.end, parser) {
      return add(listed.days, listed.last)
    }
    let connector = first.end
    guard joins(connector, from: token),
      let second = parser.day(at: connector + 1), second.day > first.day,
      let last = parser.date(at: connector + 1),
      case .calendar(let year, let month?, let day?) = last.value, day == second.day
    else { return nil }
    let start = token
    let opening = PartialDate(
      tokens: token..<first.end, value: .calendar(year: year, month: month, day: first.day))
    return add(
      span(start, last.tokens.upperBound),
      resolver.span(from: opening, to: last, isForward: isForward(before: start)), resolved: last)
  }

  /// The days of '3, 4 and 5 May' before the last, which has the month.
  private func listedDays(
    from token: Int, _ day: Int, _ end: Int, _ parser: PartialDateParser
  ) -> (days: [(day: Int, tokens: Range<Int>)], last: PartialDate)? {
    var days = [(day: day, tokens: token..<end)]
    var mark = end
    while days.count < 31 {
      let isLast = isWord("and", mark) || isWord("or", mark)
      guard isLast || parser.isMark(0x2C, mark), let next = parser.day(at: mark + 1),
        let previous = days.last, next.day > previous.day
      else { return nil }
      guard !isLast else {
        guard let last = parser.date(at: mark + 1),
          case .calendar(_, .some, let lastDay?) = last.value, lastDay == next.day
        else { return nil }
        return (days, last)
      }
      days.append((next.day, mark + 1..<next.end))
      mark = next.end
    }
    return nil
  }

  private mutating func add(
    _ days: [(day: Int, tokens: Range<Int>)], _ last: PartialDate
  ) -> Int {
    guard case .calendar(let year, let month?, _) = last.value else { return floor }
    let isForward = isForward(before: last.tokens.lowerBound)
    for (day, tokens) in days {
      let date = PartialDate(
        tokens: tokens, value: .calendar(year: year, month: month, day: day))
      _ = add(tokens, resolver.value(of: date, isForward: isForward), resolved: date)
    }
    return add(last.tokens, resolver.value(of: last, isForward: isForward), resolved: last)
  }

  /// The further days behind 'March 16': 'March 16 and 17', 'May 3, 4 and 5'.
  mutating func readFurtherDays(of date: PartialDate, _ value: DateValue?) -> Int? {
    guard case .calendar(let year, let month?, let day?) = date.value, let value else { return nil }
    var days: [(day: Int, tokens: Range<Int>)] = []
    var (mark, latest) = (date.tokens.upperBound, day)
    while days.count < 31 {
      let isLast = isWord("and", mark) || isWord("or", mark)
      guard isLast || parser.isMark(0x2C, mark), let next = parser.day(at: mark + 1),
        next.day > latest, parser.month(at: next.end) == nil
      else { return nil }
      days.append((next.day, mark + 1..<next.end))
      (mark, latest) = (next.end, next.day)
      if isLast { break }
    }
    var told = year
    if year == nil, let trailing = parser.trailingYear(at: mark), let last = days.popLast() {
      told = trailing.year
      days.append((last.day, last.tokens.lowerBound..<trailing.end))
    } else if !endsDays(mark) {
      // The 17 of 'March 16 and 17 people' is no day.
      return nil
    }
    guard !days.isEmpty else { return nil }
    let first = date.with(year: told)
    let opening = resolver.value(of: first, isForward: false)
    _ = add(date.tokens, told == year ? value : opening, resolved: first)
    for (day, tokens) in days {
      let further = PartialDate(
        tokens: tokens,
        value: .calendar(year: told ?? value.firstDay?.year, month: month, day: day))
      _ = add(tokens, resolver.value(of: further, isForward: false), resolved: further)
    }
    return floor
  }

  /// Whether what stands at `token` cannot be counted.
  private func endsDays(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return true }
    if page.tokens[token].kind == .punctuation { return !page.isHyphen(token) }
    return page.tokens[token].kind == .word
      && (reading(token)?.isLead == true || isWord("at", token) || isWord("to", token))
  }
}
