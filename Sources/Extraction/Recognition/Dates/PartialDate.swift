import Knowledge
import Text

/// As much of a time as the words themselves tell.
struct PartialDate: Sendable {
  enum Value: Sendable {
    /// A day, month or year, of which the year may be open.
    case calendar(year: Int?, month: Int?, day: Int?)
    case weekday(Int)
    /// A day of the month that the text or the page speaks of, with its weekday where it is told.
    case dayOfMonth(weekday: Int?, day: Int)
    case holiday(year: Int?, Holiday)
    case quarter(year: Int?, Int)
    /// The first or second half of a year.
    case half(year: Int?, Int)
    case season(year: Int?, DateValue.Season)
    /// From the first year to the last.
    case years(Int, Int)
  }

  var tokens: Range<Int>
  var value: Value
  /// Whether it is one word or number that needs words around it to be a time.
  var isBare = false
  /// The weekday that is told with a day and month, by which the year can be known.
  var weekday: Int?

  /// The year, where it is told.
  var year: Int? {
    switch value {
    case .calendar(let year, _, _), .quarter(let year, _), .half(let year, _),
      .season(let year, _), .holiday(let year, _):
      year
    case .weekday, .dayOfMonth: nil
    case .years(let first, _): first
    }
  }

  /// The same with `year`, where its own is open.
  func with(year: Int?) -> PartialDate {
    guard self.year == nil, let year else { return self }
    var date = self
    switch value {
    case .calendar(_, let month, let day):
      date.value = .calendar(year: year, month: month, day: day)
    case .quarter(_, let quarter): date.value = .quarter(year: year, quarter)
    case .half(_, let half): date.value = .half(year: year, half)
    case .season(_, let season): date.value = .season(year: year, season)
    case .holiday(_, let holiday): date.value = .holiday(year: year, holiday)
    case .weekday, .dayOfMonth, .years: break
    }
    return date
  }
}
