/// All rows of a gazetteer's tables as they stand in their files.
struct Tables {
  /// One row: the file, and its number there.
  struct Row: Hashable {
    var file: Int
    var row: Int
  }

  let files: [TableFile]
  /// What is wrong with the files' form.
  private(set) var findings: [Finding] = []
  private var rows: [TableName: [Row]] = [:]
  private let folders: [Int]

  /// Takes the contents of files; what is wrong with their form is kept in `findings`, and wrong
  /// rows are left out.
  init(_ contents: [(file: TableFolders.File, bytes: [UInt8])]) {
    var findings: [Finding] = []
    files = contents.map { file, bytes in
      TableFile(
        table: file.table, path: file.path, name: file.name, bytes: bytes, findings: &findings)
    }
    folders = contents.map(\.file.folder)
    self.findings = findings
    for table in TableName.allCases { rows[table] = mergedRows(of: table) }
  }

  /// The rows of `table`, those with the key of a row in an earlier folder in that row's place.
  private func mergedRows(of table: TableName) -> [Row] {
    var rows: [Row] = []
    let key = table.keyColumns.compactMap(table.columnIndex)
    let laterFolders = Set(folders).count > 1
    var keys = StringPool()
    var placeOfKey: [Int?] = [nil]
    for (number, file) in files.enumerated() where file.table == table {
      for row in file.lines.indices {
        guard laterFolders, !key.isEmpty else {
          rows.append(Row(file: number, row: row))
          continue
        }
        let bytes = key.map { file.bytes(row, $0) }.joined(separator: [0x09])
        let known = keys.number(of: Array(bytes).span)
        if known == placeOfKey.count { placeOfKey.append(nil) }
        if let place = placeOfKey[known], folders[rows[place].file] < folders[number] {
          rows[place] = Row(file: number, row: row)
        } else {
          placeOfKey[known] = rows.count
          rows.append(Row(file: number, row: row))
        }
      }
    }
    return rows
  }

  /// Leaves out `wrong` rows.
  mutating func remove(_ wrong: Set<Row>) {
    for table in TableName.allCases { rows[table]?.removeAll(where: wrong.contains) }
  }

  /// The rows of `table`; one that a later folder overrides is replaced where it stood.
  func rows(of table: TableName) -> [Row] { rows[table] ?? [] }

  /// The bytes of the cell in the column with `name`, which `table` has.
  func bytes(_ row: Row, _ table: TableName, _ name: String) -> ArraySlice<UInt8> {
    table.columnIndex(name).map { bytes(row, $0) } ?? []
  }

  /// The text of the cell in the column with `name`, which `table` has.
  func text(_ row: Row, _ table: TableName, _ name: String) -> String {
    String(decoding: bytes(row, table, name), as: UTF8.self)
  }

  /// The bytes of one cell.
  func bytes(_ row: Row, _ column: Int) -> ArraySlice<UInt8> {
    files[row.file].bytes(row.row, column)
  }

  /// The text of one cell.
  func text(_ row: Row, _ column: Int) -> String {
    String(decoding: bytes(row, column), as: UTF8.self)
  }

  /// The items of one list.
  func items(_ row: Row, _ column: Int) -> [String] {
    bytes(row, column).split(separator: UInt8(ascii: "|")).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// What `check` has to say of one row.
  func finding(
    _ row: Row, column: String? = nil, _ message: String,
    severity: Finding.Severity = .error
  ) -> Finding {
    let file = files[row.file]
    return Finding(
      file: file.path, line: file.lines[row.row], column: column, message: message,
      severity: severity)
  }

  /// Where a row stands, as another row's finding names it.
  func place(of row: Row) -> String {
    "\(files[row.file].name):\(files[row.file].lines[row.row])"
  }
}
