public import Text

/// A time that a page names: a date, a part of a year, or a span of days.
public enum DateValue: Hashable, Sendable {
  /// A season, in the northern half of the world.
  public enum Season: String, Hashable, Sendable, CaseIterable {
    /// March to May.
    case spring
    /// June to August.
    case summer
    /// September to November.
    case autumn
    /// December to February of the next year.
    case winter
  }

  /// A day, month or year.
  case date(CalendarDate)
  /// A quarter of a year, from 1 to 4.
  case quarter(year: Int, Int)
  /// A season of a year.
  case season(year: Int, Season)
  /// From the first date to the last, both included.
  case span(CalendarDate, CalendarDate)

  /// As files hold it: `2014-05-21`, `2014-Q2`, `2014-autumn`, `2014-05-21/2014-05-24`.
  public var text: String {
    switch self {
    case .date(let date): date.iso
    case .quarter(let year, let quarter): yearText(year) + "-Q\(quarter)"
    case .season(let year, let season): yearText(year) + "-" + season.rawValue
    case .span(let first, let last): first.iso + "/" + last.iso
    }
  }

  /// The first day that it may mean.
  public var firstDay: CalendarDate? {
    switch self {
    case .date(let date): date.firstDay
    case .quarter(let year, let quarter): CalendarDate(year: year, month: quarter * 3 - 2, day: 1)
    case .season(let year, let season):
      CalendarDate(year: year, month: season.firstMonth, day: 1)
    case .span(let first, _): first.firstDay
    }
  }

  /// The last day that it may mean.
  public var lastDay: CalendarDate? {
    switch self {
    case .date(let date): date.lastDay
    case .quarter(let year, let quarter):
      CalendarDate(year: year, month: quarter * 3)?.lastDay
    case .season(let year, let season):
      season == .winter
        ? CalendarDate(year: year + 1, month: 2)?.lastDay
        : CalendarDate(year: year, month: season.firstMonth + 2)?.lastDay
    case .span(_, let last): last.lastDay
    }
  }

  private func yearText(_ year: Int) -> String {
    CalendarDate(year: year)?.iso ?? String(year)
  }
}

extension DateValue.Season {
  /// The month that the season begins with.
  public var firstMonth: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}

/// A stretch of text that names a time.
public struct DateMention: Hashable, Sendable {
  /// Where it stands.
  public var range: ByteRange
  /// The time, resolved against the page's date where the text leaves something open.
  public var value: DateValue

  /// Makes a date mention.
  public init(range: ByteRange, value: DateValue) {
    self.range = range
    self.value = value
  }
}
