import Text

/// A day that has a name of its own, by the rule that tells it for a year.
struct Holiday: Sendable {
  private enum Rule: Sendable {
    case fixed(month: Int, day: Int)
    /// The weekday (0 for Monday) of a month, counted from its beginning, or with -1 the last one.
    case weekday(Int, month: Int, number: Int)
    /// So many days from the Sunday of Easter.
    case easter(Int)
  }

  private let rule: Rule
  /// Days that are added to what the rule says: one for the Friday after a Thursday.
  private let shift: Int

  /// Reads a rule of `calendar.tsv`: '12-25', '11-thu-4', '11-thu-4+1', '5-mon--1', 'easter-2'.
  init?(_ text: String) {
    var (text, shift) = (Substring(text), 0)
    if text.hasPrefix("easter") {
      text = text.dropFirst(6)
      guard let days = text.isEmpty ? 0 : Int(text) else { return nil }
      (rule, self.shift) = (.easter(days), 0)
      return
    }
    if let plus = text.firstIndex(of: "+") {
      guard let days = Int(text[text.index(after: plus)...]) else { return nil }
      (shift, text) = (days, text[..<plus])
    }
    let parts = text.split(separator: "-", maxSplits: 2)
    guard parts.count >= 2, let month = Int(parts[0]), (1...12).contains(month) else { return nil }
    self.shift = shift
    if let day = Int(parts[1]) {
      rule = .fixed(month: month, day: day)
    } else if let weekday = Self.weekdays.firstIndex(of: String(parts[1])), parts.count == 3,
      let number = Int(parts[2])
    {
      rule = .weekday(weekday, month: month, number: number)
    } else {
      return nil
    }
  }

  private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The day in `year`.
  func date(in year: Int) -> CalendarDate? {
    let date: CalendarDate? =
      switch rule {
      case .fixed(let month, let day):
        CalendarDate(year: year, month: month, day: day)
      case .weekday(let weekday, let month, let number):
        Self.date(ofWeekday: weekday, month: month, number: number, in: year)
      case .easter(let days):
        Self.easter(in: year).flatMap { CalendarDate(dayNumber: $0.dayNumber + days) }
      }
    return shift == 0 ? date : date.flatMap { CalendarDate(dayNumber: $0.dayNumber + shift) }
  }

  private static func date(
    ofWeekday weekday: Int, month: Int, number: Int, in year: Int
  ) -> CalendarDate? {
    if number > 0 {
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      let day = 1 + (weekday - first.weekday + 7) % 7 + 7 * (number - 1)
      return CalendarDate(year: year, month: month, day: day)
    }
    let days = CalendarDate.days(inMonth: month, of: year)
    guard let last = CalendarDate(year: year, month: month, day: days) else { return nil }
    return CalendarDate(
      year: year, month: month, day: days - (last.weekday - weekday + 7) % 7)
  }

  /// The Sunday of Easter in the Gregorian calendar.
  ///
  /// Source: the anonymous algorithm in Jean Meeus, "Astronomical Algorithms", chapter 8.
  private static func easter(in year: Int) -> CalendarDate? {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25)
    let g = (b - f + 1) / 3
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let number = h + l - 7 * m + 114
    return CalendarDate(year: year, month: number / 31, day: number % 31 + 1)
  }
}
