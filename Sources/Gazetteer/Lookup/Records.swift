/// One reading as the file holds it.
struct ReadingRecord {
  static let words = 2
  /// The row in `table`; of an entity table the entry.
  var number: UInt32
  var use: NameUse
  /// The guard rule's place in `GuardRule` plus one, 0 for none.
  var guardRule: UInt8
  var table: TableName

  /// The bit of the second word that the last reading of a name has.
  static let lastBit = UInt32(1) << 31

  /// The second word without that bit: use, guard rule and table in its lower three bytes.
  var packed: UInt32 {
    UInt32(use.rawValue) | UInt32(guardRule) << 8 | UInt32(table.number) << 16
  }
}

/// One term of office as the file holds it.
struct HoldingRecord {
  static let words = 5
  var person: UInt32
  var body: UInt32
  /// The kind's place in `OfficeKind`.
  var kind: UInt32
  /// Day numbers as in `CalendarDate`; 0 for no known beginning, `openEnd` for none.
  var firstDay: UInt32
  var lastDay: UInt32

  static let openEnd = UInt32.max
}

/// Where the rows of one table stand in the file.
struct TableLayout {
  var rows: Int
  /// The first run of lines and the one behind the last.
  var runs: Range<Int>
  /// For each column its first cell; nothing where all are empty.
  var columns: [Int?]

  /// Stands for a column without cells.
  static let noCells = UInt32.max
}

extension TableName {
  /// The table's place in `allCases`.
  ///
  /// Written out, since it is asked for at every cell.
  var number: Int {
    switch self {
    case .countries: 0
    case .organizations: 1
    case .companies: 2
    case .universities: 3
    case .places: 4
    case .cities: 5
    case .people: 6
    case .officeholders: 7
    case .metonyms: 8
    case .offices: 9
    case .honorifics: 10
    case .givennames: 11
    case .surnames: 12
    case .currencies: 13
    case .units: 14
    case .commodities: 15
    case .guards: 16
    case .events: 17
    case .control: 18
    case .words: 19
    case .deals: 20
    case .numbers: 21
    case .calendar: 22
    }
  }

  /// For each table its place among the entity tables.
  static let entityPlaces = allCases.map { entityTables.firstIndex(of: $0) }
}
