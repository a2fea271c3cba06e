internal import Text

/// Reads days as pages write them.
enum WrittenDate {
  /// The first date in `text`, to the day: ISO 8601 with or without a time, '12 July 2014',
  /// 'July 12th, 2014', 'Sat, 12 Jul 2014 …', '2014/07/12', '12.07.2014', '20140712'.
  ///
  /// The day is the one that is written, in the page's own time zone. '07/12/2014' is read only
  /// where one of the two cannot be a month.
  static func day(in text: String) -> CalendarDate? {
    let parts = parts(of: text)
    for index in parts.indices {
      if let date = day(in: parts, at: index) { return date }
    }
    return nil
  }

  /// Whether `line` is a date, perhaps with a weekday and a time, and nothing else.
  static func isDateLine(_ line: String) -> Bool {
    guard line.utf8.count <= 80, line.utf8.contains(where: { (0x30...0x39).contains($0) }),
      day(in: line) != nil
    else { return false }
    let parts = parts(of: line)
    if case .word(let first)? = parts.first, openings.contains(first) { return true }
    return parts.allSatisfy { part in
      guard case .word(let word) = part else { return true }
      return companions.contains(word) || month(word) != nil || word.utf8.count <= 4
    }
  }

  /// The date in the path of an address, as in '/2014/07/12/'.
  static func day(inAddress address: String) -> CalendarDate? {
    let steps = address.split(separator: "/").dropFirst()
    for (year, rest) in zip(steps, steps.indices) {
      guard year.utf8.count == 4, let yearNumber = Int(year), (1990...2100).contains(yearNumber)
      else { continue }
      let following = steps[rest...].dropFirst().prefix(2)
      guard following.count == 2, let first = following.first, let last = following.last,
        let monthNumber = Int(first) ?? month(first.lowercased()), let dayNumber = Int(last)
      else { continue }
      if let date = CalendarDate(year: yearNumber, month: monthNumber, day: dayNumber) {
        return date
      }
    }
    return nil
  }

  /// What a date line may begin with, whatever else is in it.
  private static let openings: Set<String> = ["posted", "published", "updated"]
  /// A date line's other words.
  private static let companions: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "published",
    "posted", "updated", "last", "modified", "date", "edt", "a.m", "p.m", "gmt", "utc",
  ]

  private enum Part {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  private static func parts(of text: String) -> [Part] {
    var parts: [Part] = []
    var digits: [UInt8] = []
    var letters: [UInt8] = []
    func finish() {
      if !digits.isEmpty {
        let number = Int(String(decoding: digits, as: UTF8.self))
        parts.append(.number(number ?? 0, digits: digits.count))
      }
      if !letters.isEmpty {
        parts.append(.word(String(decoding: letters, as: UTF8.self).lowercased()))
      }
      digits = []
      letters = []
    }
    for byte in text.utf8.prefix(400) {
      switch byte {
      case 0x30...0x39:
        if !letters.isEmpty { finish() }
        digits.append(byte)
      case 0x41...0x5A, 0x61...0x7A, 0x80...:
        if !digits.isEmpty { finish() }
        letters.append(byte)
      case 0x2D, 0x2E, 0x2F:
        finish()
        parts.append(.mark(byte))
      default: finish()
      }
    }
    finish()
    return parts
  }

  private static func day(in parts: [Part], at index: Int) -> CalendarDate? {
    let rest = parts[index...].prefix(6)
    switch parts[index] {
    case .number(let number, digits: 4): return yearFirst(number, rest)
    case .number(let number, digits: let digits) where digits == 8 || digits == 14:
      let digitsOfDay = digits == 8 ? number : number / 1_000_000
      return CalendarDate(
        year: digitsOfDay / 10_000, month: digitsOfDay / 100 % 100, day: digitsOfDay % 100)
    case .number(let number, digits: 1...2): return dayFirst(number, rest)
    case .word(let word):
      guard let month = month(word) else { return nil }
      let numbers = numbers(in: rest.dropFirst(), count: 2)
      guard numbers.count == 2, let year = year(numbers[1]) else { return nil }
      return CalendarDate(year: year, month: month, day: numbers[0])
    default: return nil
    }
  }

  private static func yearFirst(_ year: Int, _ parts: ArraySlice<Part>) -> CalendarDate? {
    let marks = parts.compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
    guard marks.count >= 2, marks[0] == marks[1], (1900...2100).contains(year) else { return nil }
    let numbers = numbers(in: parts, count: 3)
    guard numbers.count == 3 else { return nil }
    return CalendarDate(year: year, month: numbers[1], day: numbers[2])
  }

  private static func dayFirst(_ day: Int, _ parts: ArraySlice<Part>) -> CalendarDate? {
    let marks = parts.prefix(4).compactMap { if case .mark(let mark) = $0 { mark } else { nil } }
    let numbers = numbers(in: parts, count: 3)
    if marks.count == 2, marks[0] == marks[1], numbers.count == 3, let year = year(numbers[2]) {
      let (first, second) = (numbers[0], numbers[1])
      if marks[0] == 0x2E || first > 12 {
        return CalendarDate(year: year, month: second, day: first)
      }
      return second > 12 ? CalendarDate(year: year, month: first, day: second) : nil
    }
    var month: Int?
    for part in parts.dropFirst() {
      switch part {
      case .word(let word):
        if let named = Self.month(word) {
          month = named
        } else if !ordinals.contains(word) {
          return nil
        }
      case .number(let number, _):
        guard let month, let year = year(number) else { return nil }
        return CalendarDate(year: year, month: month, day: day)
      case .mark: continue
      }
    }
    return nil
  }

  private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "of", "de", "º"]

  /// The first numbers of `parts`; ordinals' endings and marks lie between, no other words.
  private static func numbers(in parts: ArraySlice<Part>, count: Int) -> [Int] {
    var numbers: [Int] = []
    for part in parts {
      switch part {
      case .number(let number, _): numbers.append(number)
      case .word(let word): if !ordinals.contains(word), word != "t" { return numbers }
      case .mark: continue
      }
      if numbers.count == count { break }
    }
    return numbers
  }

  private static func year(_ number: Int) -> Int? {
    (1900...2100).contains(number) ? number : nil
  }

  private static func month(_ word: String) -> Int? {
    if let month = months[word] { return month }
    return nil
  }

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "januar", "janvier", "enero", "janeiro", "gennaio", "januari", "января"],
      ["february", "feb", "februar", "février", "febrero", "fevereiro", "febbraio", "февраля"],
      ["march", "mar", "märz", "mars", "marzo", "março", "maart", "марта"],
      ["april", "apr", "avril", "abril", "aprile", "апреля"],
      ["may", "mai", "mayo", "maio", "maggio", "mei", "мая"],
      ["june", "jun", "juni", "juin", "junio", "junho", "giugno", "июня"],
      ["july", "jul", "juli", "juillet", "julio", "julho", "luglio", "июля"],
      ["august", "aug", "août", "agosto", "augustus", "августа"],
      ["september", "sep", "sept", "septembre", "septiembre", "setembro", "settembre", "сентября"],
      ["october", "oct", "oktober", "octobre", "octubre", "outubro", "ottobre", "октября"],
      ["november", "nov", "novembre", "noviembre", "novembro", "ноября"],
      ["december", "dec", "dezember", "décembre", "diciembre", "dezembro", "dicembre", "декабря"],
    ]
    var months: [String: Int] = [:]
    for (month, names) in zip(1..., names) {
      for name in names { months[name] = month }
    }
    return months
  }()
}
