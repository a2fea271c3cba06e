/// A day, a month or a year of the Gregorian calendar: as much of a date as is known.
public struct CalendarDate: Hashable, Sendable {
  /// From 1 to 9999.
  public let year: Int
  /// From 1 to 12, where it is known.
  public let month: Int?
  /// From 1 to the month's last, where it is known; never without a month.
  public let day: Int?

  /// Makes a date, or nothing where there is no such day.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard day >= 1, day <= Self.days(inMonth: month, of: year) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the beginning of `text` as an ISO 8601 date.
  ///
  /// It may be `2014`, `2014-05`, `2014-05-21`, or any of them followed by a time, which is left
  /// out. Nothing where it is no date.
  public init?(iso text: some StringProtocol) {
    self.init(iso: String(text))
  }

  /// Reads the beginning of `text` as an ISO 8601 date, as above.
  public init?(iso text: String) {
    let bytes = text.utf8Span.span
    var numbers: (Int, Int?, Int?) = (0, nil, nil)
    var part = 0
    var offset = 0
    var begin = 0
    var number = 0
    while true {
      let isEnd = offset == bytes.count || bytes[offset] == 0x54 || bytes[offset] == 0x20
      if isEnd || bytes[offset] == 0x2D {
        guard begin < offset, part > 0 || offset == 4 else { return nil }
        switch part {
        case 0: numbers.0 = number
        case 1: numbers.1 = number
        case 2: numbers.2 = number
        default: return nil
        }
        if isEnd { break }
        part += 1
        begin = offset + 1
        number = 0
      } else {
        // No part of a date is as long as the longest number.
        guard (0x30...0x39).contains(bytes[offset]), offset - begin < 9 else { return nil }
        number = number * 10 + Int(bytes[offset] - 0x30)
      }
      offset += 1
    }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The date as ISO 8601 writes it: `2014`, `2014-05` or `2014-05-21`.
  public var iso: String {
    var text = Self.padded(year, to: 4)
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  /// The first day that the date may mean.
  public var firstDay: CalendarDate {
    CalendarDate(clampedYear: year, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that the date may mean.
  public var lastDay: CalendarDate {
    let lastMonth = month ?? 12
    return CalendarDate(
      clampedYear: year, month: lastMonth,
      day: day ?? Self.days(inMonth: lastMonth, of: year))
  }

  /// The number of days in a month.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Makes a date from parts that are known to be right.
  private init(clampedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension CalendarDate {
  /// The days since 1 March of year 0, counted at the date's first day.
  ///
  /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil).
  public var dayNumber: Int {
    let (month, day) = (month ?? 1, day ?? 1)
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra
  }

  /// The day with the number `dayNumber`; nothing where its year is not from 1 to 9999.
  public init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    let era = dayNumber / 146_097
    let dayOfEra = dayNumber - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week of the date's first day, from 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    // Day 0, 1 March of year 0, was a Wednesday.
    (dayNumber + 2) % 7
  }
}

extension CalendarDate: Comparable {
  /// By first day; where two begin together, the shorter first.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month ?? 1, left.day ?? 1, left.lastDay.dayNumber)
      < (right.year, right.month ?? 1, right.day ?? 1, right.lastDay.dayNumber)
  }
}
