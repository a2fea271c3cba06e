/// The sections that hold all cells of all tables, and where each row came from.
struct CellTable {
  /// The strings of all cells and file names.
  private(set) var pool = StringPool()
  private(set) var directory: [UInt32] = []
  private(set) var cells: [UInt32] = []
  private(set) var lineRuns: [UInt32] = []

  /// Lays out the rows of all `tables`.
  init(_ tables: Tables) {
    let fileNames = tables.files.map { pool.offset(of: Array($0.name.utf8).span) }
    for table in TableName.allCases {
      let rows = tables.rows(of: table)
      let firstRun = lineRuns.count / 3
      appendRuns(of: rows, in: tables, fileNames)
      directory += [UInt32(rows.count), UInt32(firstRun), UInt32(lineRuns.count / 3 - firstRun)]
      for (column, content) in table.columns.map(\.content).enumerated() {
        guard content != .note else {
          directory.append(TableLayout.noCells)
          continue
        }
        let first = cells.count
        var isEmpty = true
        for row in rows {
          let cell = pool.offset(of: tables.bytes(row, column).span)
          if cell != 0 { isEmpty = false }
          cells.append(cell)
        }
        if isEmpty { cells.removeLast(rows.count) }
        directory.append(isEmpty ? TableLayout.noCells : UInt32(first))
      }
    }
  }

  private mutating func appendRuns(of rows: [Tables.Row], in tables: Tables, _ names: [UInt32]) {
    var previous: (file: Int, line: Int)?
    for (number, row) in rows.enumerated() {
      let line = tables.files[row.file].lines[row.row]
      if previous?.file != row.file || previous?.line != line - 1 {
        lineRuns += [UInt32(number), names[row.file], UInt32(line)]
      }
      previous = (row.file, line)
    }
  }
}
