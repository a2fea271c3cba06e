import Gazetteer
import Knowledge
import Text

/// A stretch of the calendar that has a name.
enum CalendarPeriod: String, Sendable {
  case day, week, fortnight, weekend, month, quarter, year, decade, century
}

/// What words say of times: the months, the days of the week and the words around them, as
/// `calendar.tsv` has them.
struct CalendarWords: Sendable {
  /// What one word can be; most are one thing, some are two ('next', 'later').
  struct Reading: Sendable {
    /// From 1 to 12.
    var month: Int?
    /// Whether the month, weekday or season is also a common word or a name.
    var isAmbiguous = false
    /// From 0 for Monday.
    var weekday: Int?
    var season: DateValue.Season?
    var period: CalendarPeriod?
    var isPlural = false
    /// Periods from the page's date: -1 for 'last'.
    var pageOffset: Int?
    /// Whether the periods are counted up to the page's date: 'past'.
    var isSpan = false
    /// Periods from the time that the text spoke of last: 1 for 'following'.
    var textOffset: Int?
    /// Whether it says early, late, mid.
    var isPart = false
    /// Whether it leads a time: 'in', 'since'; weakly: 'of', 'to'.
    var isLead = false
    var isWeakLead = false
    /// Whether it makes what follows lie ahead: 'will'.
    var isForward = false
    /// Whether it does so before 'to' or a preposition of time: 'set to', 'due on'.
    var isForwardBeforeTo = false
    /// Whether a preposition of time does as well as 'to': 'due on'.
    var isDue = false
    /// Whether it says that what follows lies behind: 'was', 'said'.
    var isBackward = false
    /// Whether it names a part of a time that follows behind 'of': 'end', 'beginning'.
    var isPortion = false
    /// Whether it is a part of a day: 'morning'.
    var isDayPart = false
    /// Whether before a number it makes it the number of something: 'resolution 1929'.
    var isNumbered = false
    /// From 1 to 4.
    var quarter: Int?
    /// 1 or 2, of a year.
    var half: Int?
    /// Whether behind it 'in two years' is how long nothing like it was: 'the first in two years'.
    var isRecord = false
    /// Its first year.
    var decade: Int?
    /// Whether a phrase of the calendar begins with the word: 'the day before yesterday'.
    var beginsPhrase = false

    /// Whether a date can begin with the word.
    var beginsDate: Bool {
      month != nil || weekday != nil || season != nil || quarter != nil || half != nil
        || decade != nil
        || pageOffset != nil || textOffset != nil || beginsPhrase || isPortion
        || period == .year || period == .week || period == .weekend
    }
  }

  /// 'yesterday' and so on, in days from the page's date.
  private(set) var days = PhraseTable<Int>()
  /// 'ago', 'from now': towards which side of the page's date.
  private(set) var pageDistances = PhraseTable<Int>()
  /// 'later', 'earlier': towards which side of the time that the text spoke of last.
  private(set) var textDistances = PhraseTable<Int>()
  /// 'fiscal year'.
  private(set) var fiscal = PhraseTable<Bool>()

  /// The page's own date as the end of a span: 'now'.
  private(set) var now = PhraseTable<Bool>()
  /// Days with a name.
  private(set) var holidays = PhraseTable<Holiday>()

  /// Nouns that numbers stand before: '2000 people'.
  private var counted = WordSet()
  /// Whether a date can begin with each word.
  private var beginnings: [Bool] = []
  private var readings: [Reading] = []
  /// For each word the place of its reading; 0 where it has none.
  private var places: [UInt16] = []

  init(_ gazetteer: CompiledGazetteer, vocabulary: inout Vocabulary) {
    readings.append(Reading())
    let rows = gazetteer.rows(of: .calendar)
    for row in 0..<rows.count {
      let (word, value) = (rows[row, "word"], rows[row, "value"])
      let number = Int(value)
      switch rows[row, "class"] {
      case "relative.day": days.insert(word, value: number ?? 0, into: &vocabulary)
      case "distance.page": pageDistances.insert(word, value: number ?? 0, into: &vocabulary)
      case "distance.text": textDistances.insert(word, value: number ?? 0, into: &vocabulary)
      case "holiday":
        if let holiday = Holiday(value) {
          holidays.insert(word, value: holiday, into: &vocabulary)
        }
      case "now": now.insert(word, value: true, into: &vocabulary)
      case "fiscal": fiscal.insert(word, value: true, into: &vocabulary)
      case let name:
        change(vocabulary.insert(word)) { Self.read(name, value: value, number, into: &$0) }
      }
    }
    let numbers = gazetteer.rows(of: .numbers)
    for row in 0..<numbers.count
    where numbers[row, "class"] == "numbered" && numbers[row, "value"].isEmpty {
      change(vocabulary.insert(numbers[row, "word"])) { $0.isNumbered = true }
    }
    let words = gazetteer.rows(of: .words)
    for row in words.rows(with: "counted", in: "class") {
      counted.insert(vocabulary.insert(words[row, "word"]))
    }
    // The first word of what is looked up as a phrase has a reading, so that it is looked at.
    for row in 0..<rows.count
    where ["relative.day", "fiscal", "holiday", "now"].contains(rows[row, "class"]) {
      let words = PhraseTable<Int>.words(of: rows[row, "word"], into: &vocabulary)
      if let first = words.first { change(first) { $0.beginsPhrase = true } }
    }
    beginnings = places.map { readings[Int($0)].beginsDate }
  }

  /// What `word` says of times; nothing where no row has it.
  func reading(of word: WordID) -> Reading? {
    guard Int(word.value) < places.count, places[Int(word.value)] != 0 else { return nil }
    return readings[Int(places[Int(word.value)])]
  }

  /// Whether a date can begin with `word`.
  func canBegin(_ word: WordID) -> Bool {
    Int(word.value) < beginnings.count && beginnings[Int(word.value)]
  }

  /// Whether a date can begin with `word` only where one of the phrases does.
  func beginsOnlyPhrases(_ word: WordID) -> Bool {
    guard canBegin(word), var reading = reading(of: word), reading.beginsPhrase else {
      return false
    }
    reading.beginsPhrase = false
    return !reading.beginsDate
  }

  /// Whether a phrase that is a date by itself, or begins one, stands at `token`.
  func hasPhrase(at token: Int, in words: [WordID]) -> Bool {
    days.longestMatch(at: token, in: words, before: words.count) != nil
      || fiscal.longestMatch(at: token, in: words, before: words.count) != nil
      || holidays.longestMatch(at: token, in: words, before: words.count) != nil
      || now.longestMatch(at: token, in: words, before: words.count) != nil
  }

  /// Whether `word` is one of the nouns that numbers stand before.
  func isCounted(_ word: WordID) -> Bool { counted.contains(word) }

  private static func read(
    _ name: String, value: String, _ number: Int?, into reading: inout Reading
  ) {
    switch name {
    case "month": reading.month = number
    case "month.ambiguous":
      reading.month = number
      reading.isAmbiguous = true
    case "weekday": reading.weekday = number
    case "weekday.abbreviation":
      reading.weekday = number
      reading.isAmbiguous = true
    case "season": reading.season = DateValue.Season(rawValue: value)
    case "season.ambiguous":
      reading.season = DateValue.Season(rawValue: value)
      reading.isAmbiguous = true
    case "period": reading.period = CalendarPeriod(rawValue: value)
    case "period.plural":
      reading.period = CalendarPeriod(rawValue: value)
      reading.isPlural = true
    case "relative.page": reading.pageOffset = number
    case "relative.span":
      reading.pageOffset = number
      reading.isSpan = true
    case "relative.text": reading.textOffset = number
    case "within": reading.isPart = true
    case "lead": reading.isLead = true
    case "lead.weak": reading.isWeakLead = true
    case "forward": reading.isForward = true
    case "forward.to":
      reading.isForwardBeforeTo = true
      reading.isDue = value == "due"
    case "backward": reading.isBackward = true
    case "portion": reading.isPortion = true
    case "daypart": reading.isDayPart = true
    case "quarter": reading.quarter = number
    case "half": reading.half = number
    case "record": reading.isRecord = true
    case "decade": reading.decade = number
    default: break
    }
  }

  private mutating func change(_ word: WordID, _ body: (inout Reading) -> Void) {
    let place = Int(word.value)
    if place >= places.count {
      places.append(contentsOf: repeatElement(0, count: place + 1 - places.count))
    }
    if places[place] == 0 {
      readings.append(Reading())
      places[place] = UInt16(readings.count - 1)
    }
    body(&readings[Int(places[place])])
  }
}
