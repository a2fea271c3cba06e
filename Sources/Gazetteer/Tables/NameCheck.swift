import Text

/// Finds rows that may be the same thing twice: names that two rows of one table share where
/// nothing else tells the rows apart.
struct NameCheck {
  private let tables: Tables
  private let table: TableName
  private var findings: [Finding] = []
  private let country: Int?
  private let kind: Int?

  /// Towns of one name and country are two where they lie further apart, in degrees.
  private static let nearness = 0.1

  /// Returns a warning for each row whose name or alias an earlier row has.
  static func findings(in tables: Tables) -> [Finding] {
    TableName.entityTables.flatMap { table in
      var check = NameCheck(tables, table)
      check.run()
      return check.findings
    }
  }

  private init(_ tables: Tables, _ table: TableName) {
    self.tables = tables
    self.table = table
    country = table.columnIndex("country")
    kind = table.columnIndex("kind")
  }

  private mutating func run() {
    var names = StringPool()
    /// For each name with its country and kind the rows that have it.
    var rowsOfName: [[Tables.Row]] = [[]]
    let columns = ["name", "aliases"].compactMap(table.columnIndex)
    for row in tables.rows(of: table) {
      // Cities, countries and people share other names too often for that to tell anything.
      let isSpecific = ![.cities, .people, .countries].contains(table)
      for column in isSpecific ? columns : Array(columns.prefix(1)) {
        for name in tables.bytes(row, column).split(separator: UInt8(ascii: "|")) {
          let number = names.number(of: key(of: name, in: row).span)
          if number == rowsOfName.count { rowsOfName.append([]) }
          if rowsOfName[number].last == row { continue }
          if let other = rowsOfName[number].first(where: { !areApart($0, row) }) {
            report(String(decoding: name, as: UTF8.self), row, other)
          }
          rowsOfName[number].append(row)
        }
      }
    }
  }

  private func key(of name: ArraySlice<UInt8>, in row: Tables.Row) -> [UInt8] {
    var key = name.span.isPrintableASCII ? Array(name) : FoldedText(Array(name)).bytes
    for column in [country, kind] {
      key.append(0x09)
      if let column { key += tables.bytes(row, column) }
    }
    return key
  }

  /// Whether two places lie so far apart, or two people are so well known, that they are two.
  private func areApart(_ one: Tables.Row, _ other: Tables.Row) -> Bool {
    if table == .people {
      // Wikidata tells them apart.
      return [one, other].allSatisfy { tables.bytes($0, 0).first == UInt8(ascii: "Q") }
    }
    guard table == .cities else { return false }
    let regions = [one, other].map { tables.text($0, table, "region") }
    if regions[0] != regions[1] { return true }
    for column in ["latitude", "longitude"] {
      guard let first = Double(tables.text(one, table, column)),
        let second = Double(tables.text(other, table, column))
      else { return false }
      if abs(first - second) > Self.nearness { return true }
    }
    return false
  }

  private mutating func report(_ name: String, _ row: Tables.Row, _ other: Tables.Row) {
    let remedy =
      table == .people
      ? "merge them, or tell them apart by their names in full"
      : "merge them, or tell them apart by name, country or kind"
    findings.append(
      tables.finding(
        row, column: "name", "'\(name)' is also a name of \(tables.place(of: other)); \(remedy)",
        severity: .warning))
  }
}
