import Knowledge
import Text

/// Finds what is wrong in tables, cell by cell and across rows.
struct TableCheck {
  private let tables: Tables
  private var findings: [Finding]
  /// The first row with each id.
  private var rowOfID: [String: (table: TableName, row: Tables.Row)] = [:]
  private var countryCodes: Set<String> = []

  /// Returns all findings, by file and line.
  static func findings(in tables: Tables) -> [Finding] {
    var check = TableCheck(tables)
    check.collectIDs()
    for table in TableName.allCases {
      let columns = table.columns
      for row in tables.rows(of: table) { check.checkCells(of: row, in: table, columns) }
    }
    check.checkSpans()
    check.checkNames()
    check.findings += HolderCheck.findings(in: tables)
    check.findings += FrameCheck.findings(in: tables)
    return check.findings.sorted()
  }

  private init(_ tables: Tables) {
    self.tables = tables
    findings = tables.findings
  }

  private mutating func collectIDs() {
    for table in TableName.allCases where table.columns[0].content == .id {
      for row in tables.rows(of: table) {
        let id = tables.text(row, 0)
        if let first = rowOfID[id] {
          report(row, "id", "'\(id)' is also the id of \(tables.place(of: first.row)); remove one")
        } else {
          rowOfID[id] = (table, row)
        }
      }
    }
    for row in tables.rows(of: .countries) {
      countryCodes.insert(tables.text(row, .countries, "iso3"))
    }
  }

  private mutating func checkCells(
    of row: Tables.Row, in table: TableName, _ columns: [Column]
  ) {
    for (index, column) in columns.enumerated() {
      let bytes = tables.bytes(row, index)
      if bytes.isEmpty {
        if column.isRequired { report(row, column.name, "is empty") }
        continue
      }
      if bytes.first == 0x20 || bytes.last == 0x20 {
        report(row, column.name, "begins or ends with a space; remove it")
      }
      if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
        report(row, column.name, "holds a control character")
      }
      check(String(decoding: bytes, as: UTF8.self), column, row)
    }
    if table == .countries {
      let code = tables.text(row, table, "iso3")
      if code.utf8.count != 3 || !code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        report(row, "iso3", "'\(code)' is not three capital letters")
      }
    }
  }

  private mutating func check(_ text: String, _ column: Column, _ row: Tables.Row) {
    switch column.content {
    case .text:
      break
    case .list:
      _ = items(of: text, column, row)
    case .id:
      if !text.utf8.allSatisfy(Self.isNameByte) {
        report(
          row, column.name,
          "'\(text)' is no id: letters, digits, '.', '-', '_' and ':' only")
      }
    case .entity(let several):
      for id in several ? items(of: text, column, row) : [text] {
        checkReference(id, column, row, to: "an entity") { TableName.entityTables.contains($0) }
      }
    case .person:
      checkReference(text, column, row, to: "a person") { $0 == .people }
    case .currency:
      checkReference(text, column, row, to: "a currency") { $0 == .currencies }
    case .country(let several):
      for code in several ? items(of: text, column, row) : [text] where !countryCodes.contains(code)
      {
        report(row, column.name, "no country has the code '\(code)'")
      }
    case .date:
      if CalendarDate(iso: text)?.iso != text {
        report(row, column.name, "'\(text)' is no date; write 2014, 2014-05 or 2014-05-21")
      }
    case .decimal:
      if DecimalNumber(text) == nil { report(row, column.name, "'\(text)' is no number") }
    case .oneOf(let words):
      if !words.contains(text) {
        report(row, column.name, "'\(text)' is none of \(words.joined(separator: ", "))")
      }
    }
  }

  private mutating func items(of text: String, _ column: Column, _ row: Tables.Row) -> [String] {
    let items = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if items.contains(where: { $0.isEmpty || $0.first == " " || $0.last == " " }) {
      report(row, column.name, "has an item that is empty or begins or ends with a space")
    }
    return items
  }

  private mutating func checkReference(
    _ id: String, _ column: Column, _ row: Tables.Row, to kind: String,
    fits: (TableName) -> Bool
  ) {
    guard let target = rowOfID[id] else {
      report(row, column.name, "no row has the id '\(id)'")
      return
    }
    if !fits(target.table) {
      report(row, column.name, "'\(id)' stands in table '\(target.table.rawValue)', not \(kind)")
    }
  }

  /// Letters, digits and marks that an XML NMTOKEN may have; all that is not ASCII passes.
  private static func isNameByte(_ byte: UInt8) -> Bool {
    Folding.isWordByte(byte) || [0x2D, 0x2E, 0x3A].contains(byte)
  }

  /// Finds rows that end before they begin.
  private mutating func checkSpans() {
    for table in [TableName.countries, .officeholders] {
      for row in tables.rows(of: table) {
        guard let from = CalendarDate(iso: tables.text(row, table, "from")),
          let to = CalendarDate(iso: tables.text(row, table, "to")),
          to.lastDay.dayNumber < from.firstDay.dayNumber
        else { continue }
        report(row, "to", "'\(to.iso)' is before from '\(from.iso)'")
      }
    }
  }

  /// Finds names that two rows of one table share, where nothing else tells the rows apart.
  private mutating func checkNames() {
    for table in TableName.entityTables {
      let countryColumn = table.columnIndex("country")
      let kindColumn = table.columnIndex("kind")
      var first: [String: Tables.Row] = [:]
      for row in tables.rows(of: table) {
        let name = tables.text(row, table, "name")
        let country = countryColumn.map { tables.text(row, $0) } ?? ""
        let kind = kindColumn.map { tables.text(row, $0) } ?? ""
        let key = FoldedText(Array("\(name)\t\(country)\t\(kind)".utf8)).bytes
        let place = first[String(decoding: key, as: UTF8.self)]
        if let place {
          findings.append(
            tables.finding(
              row, column: "name",
              "'\(name)' is also the name of \(tables.place(of: place)); are they the same?",
              severity: .warning))
        } else {
          first[String(decoding: key, as: UTF8.self)] = row
        }
      }
    }
  }

  private mutating func report(_ row: Tables.Row, _ column: String, _ message: String) {
    findings.append(tables.finding(row, column: column, message))
  }
}
