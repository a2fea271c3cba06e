import Knowledge
import Text

/// Days of a month, holidays, and the parts of longer times.
extension DateResolver {
  /// The day of the month that is nearest on the side that the sentence speaks of, or the month
  /// that the text spoke of last.
  func dayOfMonth(_ day: Int, weekday: Int?, isForward: Bool) -> DateValue? {
    guard let base = weekday == nil ? lastMonth ?? published : published, let month = base.month
    else { return nil }
    let isOfPage = weekday != nil || lastMonth == nil
    var best: (date: CalendarDate, distance: Int)?
    for count in -12...12 {
      guard
        let moved = Self.moved(
          CalendarDate(year: base.year, month: month) ?? base, by: count, .month),
        let movedMonth = moved.month,
        let date = CalendarDate(year: moved.year, month: movedMonth, day: day),
        weekday == nil || date.weekday == weekday
      else { continue }
      guard isOfPage, let published else {
        if count == 0 { return .date(date) }
        continue
      }
      // The side that the sentence speaks of counts for twice as near.
      let days = date.dayNumber - published.dayNumber
      let distance = abs(days) * (days == 0 || (days > 0) == isForward ? 1 : 2)
      if distance < best?.distance ?? Int.max { best = (date, distance) }
    }
    return best.map { .date($0.date) }
  }

  /// The span of days or months without a year that the page's own date lies in.
  func current(from first: PartialDate, to last: PartialDate) -> DateValue? {
    guard let published, writtenYear?.block != block,
      case .calendar(_, let startMonth?, let startDay) = first.value,
      case .calendar(_, let endMonth?, let endDay) = last.value,
      let start = CalendarDate(year: published.year, month: startMonth, day: startDay),
      let end = CalendarDate(year: published.year, month: endMonth, day: endDay), start < end,
      start.firstDay.dayNumber <= published.firstDay.dayNumber,
      published.lastDay.dayNumber <= end.lastDay.dayNumber
    else { return nil }
    return .span(start, end)
  }

  /// The day of a holiday in a year, or the nearest on the side that the sentence speaks of.
  func holidayValue(_ holiday: Holiday, year: Int?, isForward: Bool) -> DateValue? {
    if let year { return holiday.date(in: year).map { .date($0) } }
    if let writtenYear, published == nil || writtenYear.block == block {
      return holiday.date(in: writtenYear.year).map { .date($0) }
    }
    guard let published, let date = holiday.date(in: published.year) else { return nil }
    let isAhead = date.dayNumber > published.lastDay.dayNumber
    let shift = isForward == isAhead || date == published ? 0 : isForward ? 1 : -1
    return holiday.date(in: published.year + shift).map { .date($0) }
  }

  /// The `number`th week, month, day, quarter, half or decade of `whole`, or with -1 the last;
  /// with `count` so many of them.
  func part(
    _ period: CalendarPeriod?, number: Int, count: Int, of whole: DateValue
  ) -> DateValue? {
    guard let first = whole.firstDay, let last = whole.lastDay, (1...400).contains(count) else {
      return nil
    }
    switch period {
    case .day:
      let start =
        number > 0
        ? first.dayNumber + number - 1 : last.dayNumber - count + 1
      return Self.days(from: start, count: count, within: first, last)
    case .week:
      // A week belongs to the time that its Thursday lies in, as in ISO 8601.
      let opening = first.dayNumber + (10 - first.weekday) % 7 - 3
      let closing = last.dayNumber - (last.weekday + 4) % 7 - 3
      let start = number > 0 ? opening + 7 * (number - 1) : closing - 7 * (count - 1)
      guard start + 3 >= first.dayNumber, start + 3 <= last.dayNumber,
        let begin = CalendarDate(dayNumber: start),
        let end = CalendarDate(dayNumber: start + 7 * count - 1)
      else { return nil }
      return .span(begin, end)
    case .month, .quarter, nil:
      let length = period == .month ? 1 : period == .quarter ? 3 : 6
      guard let month = first.month, let lastMonth = last.month else { return nil }
      let months = (last.year - first.year) * 12 + lastMonth - month + 1
      let start = number > 0 ? length * (number - 1) : months - length * count
      guard start >= 0, start + length * count <= months,
        let begin = Self.moved(first, by: start, .month),
        let end = Self.moved(first, by: start + length * count - 1, .month),
        let from = CalendarDate(year: begin.year, month: begin.month),
        let to = CalendarDate(year: end.year, month: end.month)
      else { return nil }
      if period == .quarter, count == 1, let month = from.month, month % 3 == 1 {
        return .quarter(year: from.year, (month + 2) / 3)
      }
      return from == to ? .date(from) : .span(from, to)
    case .year, .decade:
      let length = period == .year ? 1 : 10
      // The 19th century begins in 1801, its first decade in 1800.
      let zero = period == .decade ? first.year / 10 * 10 : first.year
      let start = number > 0 ? zero + length * (number - 1) : last.year - length * count + 1
      guard start >= zero, start + length * count - 1 <= last.year else { return nil }
      return length * count == 1
        ? CalendarDate(year: start).map { .date($0) } : years(from: start, count: length * count)
    case .fortnight, .weekend, .century:
      return nil
    }
  }

  private static func days(
    from start: Int, count: Int, within first: CalendarDate, _ last: CalendarDate
  ) -> DateValue? {
    guard start >= first.dayNumber, start + count - 1 <= last.dayNumber,
      let begin = CalendarDate(dayNumber: start)
    else { return nil }
    guard count > 1 else { return .date(begin) }
    return CalendarDate(dayNumber: start + count - 1).map { .span(begin, $0) }
  }

  /// The period that the text is in: that of the year it tells of in this paragraph, or the page's.
  func current(_ period: CalendarPeriod) -> DateValue? {
    var base = published
    if let writtenYear, writtenYear.block == block {
      base = CalendarDate(year: writtenYear.year)
      if period != .year, let lastMonth { base = lastMonth }
    }
    return base.flatMap { value(period, 0, from: $0) }
  }

  /// The nearest day with that weekday before or after the page's.
  func nearest(_ weekday: Int, isAhead: Bool) -> DateValue? {
    guard let published, published.day != nil else { return nil }
    let distance = (isAhead ? weekday - published.weekday : published.weekday - weekday) + 7
    let days = distance % 7 == 0 ? 7 : distance % 7
    return CalendarDate(dayNumber: published.dayNumber + (isAhead ? days : -days))
      .map { .date($0) }
  }
}
