import Knowledge
import Text

/// Finds what is wrong in tables, cell by cell and across rows.
struct TableCheck {
  let tables: Tables
  private(set) var findings: [Finding]
  /// The rows that an error was found in.
  private(set) var wrongRows: Set<Tables.Row> = []
  private var ids = StringPool()
  /// The first row with each id, by its number.
  private var rowOfID: [(table: TableName, row: Tables.Row)] = []
  private var countryCodes = StringPool()

  /// Returns all findings, by file and line.
  static func findings(in tables: Tables) -> [Finding] {
    var check = TableCheck(tables)
    check.run()
    return check.findings.sorted()
  }

  /// Starts a check of `tables`.
  init(_ tables: Tables) {
    self.tables = tables
    findings = tables.findings
  }

  /// Finds all that is wrong or doubtful.
  mutating func run() {
    collectIDs()
    for table in TableName.allCases { checkCells(in: table) }
    checkSpans()
    findings += NameCheck.findings(in: tables)
    findings += HolderCheck.findings(in: tables)
    findings += FrameCheck.findings(in: tables)
  }

  private mutating func collectIDs() {
    for table in TableName.allCases where table.columns[0].content == .id {
      for row in tables.rows(of: table) {
        let id = tables.bytes(row, 0)
        let number = ids.number(of: id.span)
        if number == 0 { continue }
        if number > rowOfID.count {
          rowOfID.append((table, row))
        } else {
          report(
            row, "id",
            "'\(String(decoding: id, as: UTF8.self))' is also the id of"
              + " \(tables.place(of: rowOfID[number - 1].row)); remove one")
        }
      }
    }
    guard let column = TableName.countries.columnIndex("iso3") else { return }
    for row in tables.rows(of: .countries) {
      _ = countryCodes.number(of: tables.bytes(row, column).span)
    }
  }

  private mutating func checkCells(in table: TableName) {
    let rows = tables.rows(of: table)
    for (index, column) in table.columns.enumerated() {
      for row in rows {
        let bytes = tables.bytes(row, index)
        if bytes.isEmpty {
          if column.isRequired { report(row, column.name, "is empty") }
          continue
        }
        if bytes.first == 0x20 || bytes.last == 0x20 {
          report(row, column.name, "begins or ends with a space; remove it")
        }
        if column.content != .note,
          bytes.span.indices.contains(where: { bytes.span[$0] < 0x20 || bytes.span[$0] == 0x7F })
        {
          report(row, column.name, "holds a control character")
        }
        check(bytes, column, row)
      }
    }
    guard table == .countries else { return }
    for row in rows {
      let code = tables.text(row, table, "iso3")
      if code.utf8.count != 3 || !code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
        report(row, "iso3", "'\(code)' is not three capital letters")
      }
    }
  }

  private mutating func check(_ bytes: ArraySlice<UInt8>, _ column: Column, _ row: Tables.Row) {
    var text: String { String(decoding: bytes, as: UTF8.self) }
    switch column.content {
    case .text, .note:
      break
    case .list:
      checkItems(of: bytes, column, row)
    case .id:
      if !bytes.allSatisfy(Self.isNameByte) {
        report(
          row, column.name,
          "'\(text)' is no id: letters, digits, '.', '-', '_' and ':' only")
      }
    case .entity(let several):
      for id in items(of: bytes, several, column, row) {
        checkReference(id, column, row, to: "an entity") { TableName.entityTables.contains($0) }
      }
    case .person:
      checkReference(bytes, column, row, to: "a person") { $0 == .people }
    case .currency:
      checkReference(bytes, column, row, to: "a currency") { $0 == .currencies }
    case .country(let several):
      for code in items(of: bytes, several, column, row) where countryCodes.find(code.span) == nil {
        let code = String(decoding: code, as: UTF8.self)
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

  /// The items of a cell that may hold several, or the cell as its only one.
  private mutating func items(
    of bytes: ArraySlice<UInt8>, _ isList: Bool, _ column: Column, _ row: Tables.Row
  ) -> [ArraySlice<UInt8>] {
    guard isList, bytes.contains(UInt8(ascii: "|")) else { return [bytes] }
    checkItems(of: bytes, column, row)
    return bytes.split(separator: UInt8(ascii: "|"))
  }

  private mutating func checkItems(
    of bytes: ArraySlice<UInt8>, _ column: Column, _ row: Tables.Row
  ) {
    let bar = UInt8(ascii: "|")
    let span = bytes.span
    // A space or another bar beside a bar, or a bar at an end.
    var previous = bar
    var isWrong = false
    for index in 0...span.count {
      let byte = index < span.count ? span[index] : bar
      if byte == bar, previous == bar || previous == 0x20 && index < span.count { isWrong = true }
      if byte == 0x20, previous == bar, index > 0 { isWrong = true }
      previous = byte
    }
    if isWrong {
      report(row, column.name, "has an item that is empty or begins or ends with a space")
    }
  }

  private mutating func checkReference(
    _ id: ArraySlice<UInt8>, _ column: Column, _ row: Tables.Row, to kind: String,
    fits: (TableName) -> Bool
  ) {
    var text: String { String(decoding: id, as: UTF8.self) }
    guard let number = ids.find(id.span), number > 0 else {
      report(row, column.name, "no row has the id '\(text)'")
      return
    }
    let target = rowOfID[number - 1].table
    if !fits(target) {
      report(row, column.name, "'\(text)' stands in table '\(target.rawValue)', not \(kind)")
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

  private mutating func report(_ row: Tables.Row, _ column: String, _ message: String) {
    findings.append(tables.finding(row, column: column, message))
    wrongRows.insert(row)
  }
}
