import Knowledge
import Text

/// Times by their distance from the page's date, or from the time that the text spoke of last.
extension DateReader {
  /// 'two years ago', 'a week later'.
  func distance(at token: Int) -> (Range<Int>, DateValue)? {
    let limit = sentence.upperBound
    guard let (count, next) = count(at: token), next < limit,
      let period = reading(next)?.period
    else { return nil }
    let after = next + 1
    if let match = calendar.pageDistances.longestMatch(at: after, in: page.words, before: limit),
      let sign = match.values.first, let base = resolver.published
    {
      return resolver.value(period, count * sign, from: base)
        .map { (token..<after + match.length, $0) }
    }
    if let match = calendar.textDistances.longestMatch(at: after, in: page.words, before: limit),
      let sign = match.values.first, let base = resolver.base(for: period)
    {
      return resolver.value(period, count * sign, from: base)
        .map { (token..<after + match.length, $0) }
    }
    return nil
  }

  /// A whole number in digits or words, or the article, and the token after it.
  private func count(at token: Int) -> (Int, Int)? {
    if case .article = numbers.role(of: page.words[token]) { return (1, token + 1) }
    guard
      let numeral = NumeralParser.numeral(
        at: token, in: page, before: sentence.upperBound, words: numbers),
      numeral.value.exponent >= 0, !numeral.isVague, numeral.value < DecimalNumber(10_000),
      let count = Int(numeral.value.text)
    else { return nil }
    return (count, numeral.tokens.upperBound)
  }

  /// 'last month', 'this autumn', 'next Tuesday', 'that year', 'the past three months'.
  func relative(at token: Int) -> (Range<Int>, DateValue)? {
    guard let own = reading(token), own.pageOffset != nil || own.textOffset != nil else {
      return nil
    }
    var next = token + 1
    if reading(next)?.textOffset == 0, own.textOffset == 0 { next += 1 }
    if let span = countedSpan(own, at: token) { return span }
    if let match = calendar.fiscal.longestMatch(
      at: next, in: page.words, before: sentence.upperBound)
    {
      // 'last fiscal' and 'last fiscal year'
      let end = next + match.length
      return periodDate(own, .year, token..<end)
    }
    guard let reading = reading(next) else { return nil }
    if let period = reading.period, !reading.isPlural {
      return periodDate(own, period, token..<next + 1)
    }
    guard let offset = own.pageOffset, !own.isSpan else {
      if let season = reading.season, !reading.isAmbiguous, let base = resolver.base(for: .year),
        let text = own.textOffset
      {
        return resolver.season(season, inYear: base.year + text).map { (token..<next + 1, $0) }
      }
      return nil
    }
    if let month = reading.month {
      guard page.isCapitalized(next) || !reading.isAmbiguous else { return nil }
      // 'this May 21' is a full date.
      if next + 1 < sentence.upperBound, page.tokens[next + 1].kind == .number { return nil }
      return resolver.month(month, offset: offset).map { (token..<next + 1, $0) }
    }
    if let season = reading.season {
      return resolver.season(season, offset: offset).map { (token..<next + 1, $0) }
    }
    if let weekday = reading.weekday {
      return resolver.weekday(weekday, offset: offset).map { (token..<next + 1, $0) }
    }
    return nil
  }

  private func periodDate(
    _ own: CalendarWords.Reading, _ period: CalendarPeriod, _ tokens: Range<Int>
  ) -> (Range<Int>, DateValue)? {
    // 'the last week of the year' is not last week.
    if tokens.upperBound < sentence.upperBound, own.pageOffset ?? 0 != 0,
      page.text(tokens.upperBound) == "of"
    {
      return nil
    }
    if own.isSpan {
      return span(period, count: 1, sign: own.pageOffset ?? -1).map { (tokens, $0) }
    }
    // 'the next day' goes on from what was told.
    if let offset = own.pageOffset {
      let base =
        period == .day ? resolver.base(for: .day) ?? resolver.published : resolver.published
      return base.flatMap { resolver.value(period, offset, from: $0) }.map { (tokens, $0) }
    }
    guard let offset = own.textOffset, let base = resolver.base(for: period) else { return nil }
    return resolver.value(period, offset, from: base).map { (tokens, $0) }
  }

  /// 'the past three months', 'the next five years'; behind 'for' and 'over' they are lengths of
  /// time and no dates.
  private func countedSpan(
    _ own: CalendarWords.Reading, at token: Int
  ) -> (Range<Int>, DateValue)? {
    guard let sign = own.pageOffset, sign != 0, token + 1 < sentence.upperBound,
      let (count, next) = count(at: token + 1), next > token + 1,
      let period = reading(next)?.period, !isLength(token)
    else { return nil }
    return span(period, count: count, sign: sign).map { (token..<next + 1, $0) }
  }

  private func isLength(_ token: Int) -> Bool {
    for place in [token - 1, token - 2] where sentence.contains(place) {
      let text = page.text(place).lowercased()
      if text == "for" || text == "over" { return true }
      if text != "the" { return false }
    }
    return false
  }

  private func span(_ period: CalendarPeriod, count: Int, sign: Int) -> DateValue? {
    guard let published = resolver.published, published.day != nil, count > 0 else { return nil }
    if sign < 0 {
      return DateResolver.moved(published, by: -count, period).map { .span($0, published) }
    }
    guard let first = CalendarDate(dayNumber: published.dayNumber + 1),
      let last = DateResolver.moved(published, by: count, period)
    else { return nil }
    return .span(first, last)
  }
}
