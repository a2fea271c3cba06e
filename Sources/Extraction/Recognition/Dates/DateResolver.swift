import Knowledge
import Text

/// Fills in what a date leaves open: from the page's date, from the text, or not at all.
struct DateResolver {
  /// The page's date.
  let published: CalendarDate?

  /// The last time that the text spoke of, as far as a day, a month and a year are known of it.
  private var lastDay: CalendarDate?
  private(set) var lastMonth: CalendarDate?
  private var lastYear: Int?
  /// The year of the last date whose year is written, and the block in which it stands.
  private(set) var writtenYear: (year: Int, block: Int)?
  private(set) var block = 0

  /// How far behind the page a day without a year may lie in a sentence that looks ahead, in days.
  private static let farthestBehind = 60

  init(published: CalendarDate?) {
    self.published = published
  }

  /// Goes on to a block of the page.
  mutating func begin(block: Int) {
    self.block = block
  }

  /// Keeps in mind that the text has spoken of `value`.
  mutating func remember(_ value: DateValue, date: PartialDate?, setsScene: Bool) {
    guard let first = value.firstDay, let last = value.lastDay else { return }
    lastYear = first.year
    if first == last { lastDay = first }
    if first.year == last.year, first.month == last.month {
      lastMonth = CalendarDate(year: first.year, month: first.month)
    }
    guard let date, let year = date.year else { return }
    if case .calendar(_, nil, _) = date.value, !setsScene { return }
    if case .years = date.value { return }
    writtenYear = (year, block)
  }

  /// What a period is counted from that the text speaks of: 'the following month'.
  func base(for period: CalendarPeriod) -> CalendarDate? {
    switch period {
    case .day, .week, .fortnight, .weekend: lastDay
    case .month, .quarter: lastMonth
    case .year, .decade, .century: lastYear.flatMap { CalendarDate(year: $0) }
    }
  }

  // MARK: Parts that are open

  /// The time that `date` means; nothing where it stays open.
  func value(of date: PartialDate, isForward: Bool) -> DateValue? {
    switch date.value {
    case .calendar(let year?, let month, let day):
      return CalendarDate(year: year, month: month, day: day).map { .date($0) }
    case .calendar(nil, let month?, let day):
      return year(forMonth: month, day: day, weekday: date.weekday, isForward: isForward)
        .flatMap { CalendarDate(year: $0, month: month, day: day) }.map { .date($0) }
    case .calendar:
      return nil
    case .weekday(let weekday):
      return weekdayValue(weekday, isForward: isForward)
    case .dayOfMonth(let weekday, let day):
      return dayOfMonth(day, weekday: weekday, isForward: isForward)
    case .holiday(let year, let holiday):
      return holidayValue(holiday, year: year, isForward: isForward)
    case .quarter(let year, let quarter):
      return (year ?? self.year(forMonth: quarter * 3 - 2, day: nil, isForward: isForward))
        .map { .quarter(year: $0, quarter) }
    case .half(let year, let half):
      return year.flatMap { year in
        guard let first = CalendarDate(year: year, month: half * 6 - 5),
          let last = CalendarDate(year: year, month: half * 6)
        else { return nil }
        return .span(first, last)
      }
    case .season(let year, let season):
      return (year ?? self.year(forMonth: season.firstMonth, day: nil, isForward: isForward))
        .map { .season(year: $0, season) }
    case .years(let first, let last):
      guard let first = CalendarDate(year: first), let last = CalendarDate(year: last) else {
        return nil
      }
      return .span(first, last)
    }
  }

  /// The span from `first` to `last`, which may have its year from the other.
  func span(from first: PartialDate, to last: PartialDate, isForward: Bool) -> DateValue? {
    let last = last.with(year: first.year)
    if first.year == nil, last.year == nil, let now = current(from: first, to: last) { return now }
    guard case .date(let end)? = value(of: last, isForward: isForward) else { return nil }
    var opening = first.with(year: last.year ?? end.year)
    guard case .date(var start)? = value(of: opening, isForward: isForward) else { return nil }
    if end < start, first.year == nil {
      // 'December to March' begins in the year before.
      opening = first.with(year: end.year - 1)
      guard case .date(let earlier)? = value(of: opening, isForward: isForward) else { return nil }
      start = earlier
    }
    guard start < end else { return nil }
    return .span(start, end)
  }

  /// The year of a month or day without one: that of the story that the paragraph tells, or else
  /// the one that puts it next to the page's date on the side that the sentence speaks of.
  private func year(forMonth month: Int, day: Int?, isForward: Bool) -> Int? {
    if let writtenYear, published == nil || writtenYear.block == block { return writtenYear.year }
    guard let published else { return nil }
    guard let date = CalendarDate(year: published.year, month: month, day: day) else {
      // 29 February of a leap year.
      return (1...8).lazy.map { published.year - $0 }
        .first { CalendarDate(year: $0, month: month, day: day) != nil }
    }
    if date.firstDay.dayNumber > published.lastDay.dayNumber {
      return isForward ? published.year : published.year - 1
    }
    let isLongPast =
      published.firstDay.dayNumber - date.lastDay.dayNumber > Self.farthestBehind
    return isForward && isLongPast ? published.year + 1 : published.year
  }

  /// The year of a day whose weekday is told, or else as above.
  private func year(
    forMonth month: Int, day: Int?, weekday: Int?, isForward: Bool
  ) -> Int? {
    guard let year = year(forMonth: month, day: day, isForward: isForward) else { return nil }
    guard let weekday, let day else { return year }
    let years = isForward ? [year, year + 1] : [year, year + 1, year - 1]
    return years.first {
      CalendarDate(year: $0, month: month, day: day)?.weekday == weekday
    } ?? year
  }

  private func weekdayValue(_ weekday: Int, isForward: Bool) -> DateValue? {
    guard let published, published.day != nil else { return nil }
    let back = (published.weekday - weekday + 7) % 7
    let shift = isForward && back > 0 ? 7 - back : -back
    return CalendarDate(dayNumber: published.dayNumber + shift).map { .date($0) }
  }

  // MARK: From the page's date

  /// The day `offset` days after the page's.
  func day(fromPage offset: Int) -> DateValue? {
    guard let published, published.day != nil else { return nil }
    return CalendarDate(dayNumber: published.dayNumber + offset).map { .date($0) }
  }

  /// 'last May', 'this May', 'next May'.
  func month(_ month: Int, offset: Int) -> DateValue? {
    guard let year = year(ofMonth: month, offset: offset) else { return nil }
    return CalendarDate(year: year, month: month).map { .date($0) }
  }

  /// 'last winter', 'this winter', 'next winter'.
  func season(_ season: DateValue.Season, offset: Int) -> DateValue? {
    guard let published else { return nil }
    if season == .winter, let month = published.month, month <= 2 {
      return .season(year: published.year - 1 + offset, season)
    }
    guard offset != 0 else { return .season(year: published.year, season) }
    return year(ofMonth: season.firstMonth, offset: offset).map { .season(year: $0, season) }
  }

  private func year(ofMonth month: Int, offset: Int) -> Int? {
    guard let published else { return nil }
    guard offset != 0, let own = published.month else { return published.year + offset }
    if offset < 0 { return month < own ? published.year : published.year - 1 }
    return month > own ? published.year : published.year + 1
  }

  /// 'last Tuesday', 'this Tuesday', 'next Tuesday'.
  func weekday(_ weekday: Int, offset: Int) -> DateValue? {
    guard let published, published.day != nil else { return nil }
    let shift = weekday - published.weekday
    let days =
      switch offset {
      case 0: shift
      // 'last Wednesday' on a Thursday is not yesterday.
      case ..<0: shift < -1 ? shift : shift - 7
      default: shift + 7
      }
    return CalendarDate(dayNumber: published.dayNumber + days).map { .date($0) }
  }

  /// The period that lies `count` periods after that of `base`.
  func value(_ period: CalendarPeriod, _ count: Int, from base: CalendarDate) -> DateValue? {
    switch period {
    case .day:
      guard base.day != nil else { return nil }
      return Self.moved(base, by: count, .day).map { .date($0) }
    case .week, .fortnight, .weekend:
      guard base.day != nil else { return nil }
      if abs(count) > 1 || period == .fortnight {
        return Self.moved(base, by: count, period).map { .date($0) }
      }
      let monday = base.dayNumber - base.weekday + 7 * count
      let first = CalendarDate(dayNumber: period == .weekend ? monday + 5 : monday)
      guard let first, let last = CalendarDate(dayNumber: monday + 6) else { return nil }
      return .span(first, last)
    case .month:
      guard base.month != nil, let moved = Self.moved(base, by: count, .month) else { return nil }
      return CalendarDate(year: moved.year, month: moved.month).map { .date($0) }
    case .quarter:
      guard base.month != nil, let moved = Self.moved(base, by: count, .quarter),
        let month = moved.month
      else { return nil }
      return .quarter(year: moved.year, (month + 2) / 3)
    case .year:
      return CalendarDate(year: base.year + count).map { .date($0) }
    case .decade:
      return years(from: base.year / 10 * 10 + count * 10, count: 10)
    case .century:
      return years(from: (base.year - 1) / 100 * 100 + 1 + count * 100, count: 100)
    }
  }

  func years(from first: Int, count: Int) -> DateValue? {
    guard let start = CalendarDate(year: first), let end = CalendarDate(year: first + count - 1)
    else { return nil }
    return .span(start, end)
  }

  /// `date` moved by `count` periods; the day is the month's last where there is no such day.
  static func moved(_ date: CalendarDate, by count: Int, _ period: CalendarPeriod) -> CalendarDate?
  {
    guard abs(count) < 1_000_000 else { return nil }
    switch period {
    case .day: return CalendarDate(dayNumber: date.dayNumber + count)
    case .week, .weekend: return CalendarDate(dayNumber: date.dayNumber + count * 7)
    case .fortnight: return CalendarDate(dayNumber: date.dayNumber + count * 14)
    case .month: return moved(date, byMonths: count)
    case .quarter: return moved(date, byMonths: count * 3)
    case .year: return moved(date, byMonths: count * 12)
    case .decade: return moved(date, byMonths: count * 120)
    case .century: return moved(date, byMonths: count * 1200)
    }
  }

  private static func moved(_ date: CalendarDate, byMonths count: Int) -> CalendarDate? {
    let months = date.year * 12 + (date.month ?? 1) - 1 + count
    guard months >= 12 else { return nil }
    let (year, month) = (months / 12, months % 12 + 1)
    let day = date.day.map { min($0, CalendarDate.days(inMonth: month, of: year)) }
    return CalendarDate(year: year, month: date.month == nil ? nil : month, day: day)
  }
}
