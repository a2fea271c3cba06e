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
    return distance(period, count, from: token, after: after)
      ?? comingTime(period, count, token, after)
  }

  /// 'two days after 3 May', 'a week before Easter', 'three weeks from tomorrow'.
  private func distance(
    _ period: CalendarPeriod, _ count: Int, from token: Int, after connector: Int
  ) -> (Range<Int>, DateValue)? {
    let sign: Int
    if isWord("before", connector) {
      sign = -1
    } else if isWord("after", connector) || isWord("from", connector) && !isLength(token) {
      sign = 1
    } else {
      return nil
    }
    guard let (value, end) = whole(at: connector + 1), let first = value.firstDay,
      let last = value.lastDay
    else { return nil }
    // What is counted must be as fine as what it is counted from.
    let base: CalendarDate?
    switch period {
    case .year where first.year == last.year && first.month != last.month:
      base = CalendarDate(year: first.year)
    case .month where first.month == last.month && first.year == last.year && first != last:
      base = CalendarDate(year: first.year, month: first.month)
    default:
      base = first == last ? first : nil
    }
    guard let base, let moved = DateResolver.moved(base, by: count * sign, period) else {
      return nil
    }
    return (token..<end, .date(moved))
  }

  /// 'in a fortnight's time', and where the sentence looks ahead 'in two years'.
  private func comingTime(
    _ period: CalendarPeriod, _ count: Int, _ token: Int, _ after: Int
  ) -> (Range<Int>, DateValue)? {
    guard isWord("in", token - 1), let base = resolver.published else { return nil }
    var end = after
    if sentence.contains(after), page.isPossessive(after) {
      guard isWord("time", after + 1) else { return nil }
      end += 2
    } else {
      guard endsTime(after), isForward(before: token - 1), !isRecord(before: token - 1) else {
        return nil
      }
    }
    return resolver.value(period, count, from: base).map { (token..<end, $0) }
  }

  /// Whether nothing goes on at `token` that the time would be the length of: 'in two years of'.
  private func endsTime(_ token: Int) -> Bool {
    guard sentence.contains(token) else { return true }
    if page.tokens[token].kind == .punctuation { return !page.isHyphen(token) }
    return isWord("and", token) || isWord("but", token) || isWord("when", token)
      || isWord("at", token) || isWord("with", token)
  }

  /// Whether 'in two years' behind `token` tells how long nothing like it was: 'the first visit',
  /// 'the highest'.
  private func isRecord(before token: Int) -> Bool {
    var word = token - 1
    while word >= sentence.lowerBound, page.tokens[word].kind != .punctuation {
      if reading(word)?.isRecord == true { return true }
      word -= 1
    }
    return false
  }

  /// A whole number in digits or words, or the article, and the token after it.
  func count(at token: Int) -> (Int, Int)? {
    guard sentence.contains(token) else { return nil }
    if case .article = numbers.role(of: page.words[token]) { return (1, token + 1) }
    // 'three quarters' of a year are no fraction here.
    if case .cardinal(let count) = numbers.role(of: page.words[token]),
      reading(token + 1)?.period == .quarter
    {
      return (count, token + 1)
    }
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
    if own.pageOffset == 0, let weekday = nearWeekday(at: next) {
      return (token..<weekday.0.upperBound, weekday.1)
    }
    if let weekday = nearWeekday(at: token) ?? weekdayOfWeek(own, at: token) { return weekday }
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
        return (token..<next + 1, .season(year: base.year + text, season))
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

  /// 'past Wednesday', 'coming Friday', 'previous Monday': the nearest.
  private func nearWeekday(at token: Int) -> (Range<Int>, DateValue)? {
    guard let own = reading(token), let weekday = reading(token + 1)?.weekday else { return nil }
    let isBehind = own.isSpan || own.textOffset == -1
    guard isBehind || isWord("coming", token) || isWord("upcoming", token) else { return nil }
    return resolver.nearest(weekday, isAhead: !isBehind).map { (token..<token + 2, $0) }
  }

  /// 'next week on Tuesday', 'last week, Monday'.
  private func weekdayOfWeek(
    _ own: CalendarWords.Reading, at token: Int
  ) -> (Range<Int>, DateValue)? {
    guard let offset = own.pageOffset ?? own.textOffset, !own.isSpan,
      reading(token + 1)?.period == .week, reading(token + 1)?.isPlural == false
    else { return nil }
    var next = token + 2
    if isWord("on", next) || sentence.contains(next) && page.isHyphen(next) { next += 1 }
    guard let weekday = reading(next)?.weekday, page.isCapitalized(next) || isWord("on", next - 1),
      own.textOffset == nil || own.textOffset == -1
    else { return nil }
    return day(weekday, ofWeek: offset).map { (token..<next + 1, $0) }
  }

  /// 'Tuesday of last week'.
  func weekdayInWeek(at token: Int) -> (Range<Int>, DateValue)? {
    guard let weekday = reading(token)?.weekday, isWord("of", token + 1),
      let offset = reading(token + 2)?.pageOffset, reading(token + 3)?.period == .week
    else { return nil }
    return day(weekday, ofWeek: offset).map { (token..<token + 4, $0) }
  }

  /// The weekday of the week that lies so many weeks from the page's.
  func day(_ weekday: Int, ofWeek offset: Int) -> DateValue? {
    guard let published = resolver.published, published.day != nil else { return nil }
    return CalendarDate(
      dayNumber: published.dayNumber - published.weekday + 7 * offset + weekday
    ).map { .date($0) }
  }

  private func periodDate(
    _ own: CalendarWords.Reading, _ period: CalendarPeriod, _ tokens: Range<Int>
  ) -> (Range<Int>, DateValue)? {
    // 'the last week of the year' is not last week.
    if tokens.upperBound < sentence.upperBound, own.pageOffset ?? 0 != 0,
      page.reads(tokens.upperBound, "of")
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
    // 'the previous four months' end with the page as 'the past four months' do.
    let offset = own.pageOffset ?? (isWord("previous", token) ? -1 : nil)
    guard let sign = offset, sign != 0, token + 1 < sentence.upperBound,
      let (count, next) = count(at: token + 1), next > token + 1,
      let period = reading(next)?.period, sign < 0 || !isLength(token)
    else { return nil }
    return span(period, count: count, sign: sign).map { (token..<next + 1, $0) }
  }

  private func isLength(_ token: Int) -> Bool {
    for place in [token - 1, token - 2] where sentence.contains(place) {
      if isWord("for", place) || isWord("over", place) { return true }
      if !isWord("the", place) { return false }
    }
    return false
  }

  /// Whole quarters before or after the one that the page lies in.
  private func quarters(_ count: Int, sign: Int, from published: CalendarDate) -> DateValue? {
    guard let month = published.month,
      let quarter = CalendarDate(year: published.year, month: (month - 1) / 3 * 3 + 1)
    else { return nil }
    if count == 1 { return resolver.value(.quarter, sign, from: quarter) }
    let (from, to) = sign < 0 ? (-3 * count, -1) : (3, 3 * count + 2)
    guard let first = DateResolver.moved(quarter, by: from, .month),
      let last = DateResolver.moved(quarter, by: to, .month)
    else { return nil }
    return .span(first, last)
  }

  private func span(_ period: CalendarPeriod, count: Int, sign: Int) -> DateValue? {
    guard let published = resolver.published, published.day != nil, count > 0 else { return nil }
    if period == .quarter { return quarters(count, sign: sign, from: published) }
    if sign < 0 {
      return DateResolver.moved(published, by: -count, period).map { .span($0, published) }
    }
    guard let first = CalendarDate(dayNumber: published.dayNumber + 1),
      let last = DateResolver.moved(published, by: count, period)
    else { return nil }
    return .span(first, last)
  }
}
