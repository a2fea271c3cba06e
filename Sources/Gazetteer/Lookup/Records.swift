/// One reading as the file holds it.
struct ReadingRecord {
  static let words = 3
  /// The entry, where the reading is of one, else `noEntry`.
  var entry: UInt32
  var row: UInt32
  var use: NameUse
  /// The guard rule's place in `GuardRule` plus one, 0 for none.
  var guardRule: UInt8
  var table: TableName

  static let noEntry = UInt32.max

  /// The third word: use, guard rule and table in its lower three bytes.
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

extension TableName {
  private static let ordinals = Dictionary(
    uniqueKeysWithValues: zip(allCases, allCases.indices))

  /// The table's place in `allCases`.
  var number: Int { Self.ordinals[self] ?? 0 }
}
