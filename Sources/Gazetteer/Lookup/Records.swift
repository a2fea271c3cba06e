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
  private static let ordinals = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))

  /// The table's place in `allCases`.
  var number: Int { Self.ordinals[self] ?? 0 }

  /// For each table its place among the entity tables.
  static let entityPlaces = allCases.map { entityTables.firstIndex(of: $0) }
}
