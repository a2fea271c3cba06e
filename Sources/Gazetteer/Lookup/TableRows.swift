/// A column of one table, looked up once for all its rows.
public struct TableColumn: Sendable {
  let index: Int
}

/// The rows of one table, read where they stand.
public struct TableRows: Sendable {
  /// Which table it is.
  public let table: TableName
  /// The number of rows.
  public let count: Int

  private let gazetteer: CompiledGazetteer
  private let columns: [Column]

  init(of table: TableName, in gazetteer: CompiledGazetteer) {
    self.table = table
    self.gazetteer = gazetteer
    columns = table.columns
    count = gazetteer.tables[table.number].rows
  }

  /// The cell of `column` in `row`; empty where it is unknown.
  ///
  /// - Complexity: O(*m*) in the bytes of the cell.
  public subscript(row: Int, column: String) -> String {
    gazetteer.string(at: cell(row, column))
  }

  /// The items of the list in `column` of `row`.
  public func items(_ row: Int, _ column: String) -> [String] {
    gazetteer.items(at: cell(row, column))
  }

  /// The column called `name`.
  public func column(_ name: String) -> TableColumn {
    guard let index = columns.firstIndex(where: { $0.name == name }) else {
      preconditionFailure("table '\(table.rawValue)' has no column '\(name)'")
    }
    return TableColumn(index: index)
  }

  /// The cell of `column` in `row`; empty where it is unknown.
  public subscript(row: Int, column: TableColumn) -> String {
    gazetteer.string(at: number(row, column))
  }

  /// The number of a cell's text: equal texts have equal numbers, in all tables; the empty one has 0.
  ///
  /// - Complexity: O(1), without a look at the text.
  public func number(_ row: Int, _ column: TableColumn) -> UInt32 {
    precondition(row >= 0 && row < count, "table '\(table.rawValue)' has no row \(row)")
    return gazetteer.cell(row: row, column: column.index, of: table)
  }

  /// The rows whose cell in the column called `name` is `text`.
  ///
  /// - Complexity: O(*n*) in the rows; the texts of those that are alike and stand together are
  ///   compared once.
  public func rows(with text: String, in name: String) -> [Int] {
    let column = column(name)
    var known: (number: UInt32, isWanted: Bool)?
    return (0..<count).filter { row in
      let number = number(row, column)
      if let known, known.number == number { return known.isWanted }
      let isWanted = self[row, column] == text
      known = (number, isWanted)
      return isWanted
    }
  }

  /// Calls `body` with the bytes of each item of the list in `column` of `row`.
  ///
  /// - Complexity: O(*m*) in the bytes of the cell.
  public func forEachItem(_ row: Int, _ column: TableColumn, _ body: (Span<UInt8>) -> Void) {
    gazetteer.forEachItem(at: number(row, column), body)
  }

  /// Calls `body` with the bytes of the cell of `column` in `row`.
  ///
  /// - Complexity: O(1).
  public func withBytes(_ row: Int, _ column: TableColumn, _ body: (Span<UInt8>) -> Void) {
    gazetteer.withBytes(ofString: number(row, column), body)
  }

  private func cell(_ row: Int, _ name: String) -> UInt32 {
    let index = column(name).index
    precondition(row >= 0 && row < count, "table '\(table.rawValue)' has no row \(row)")
    return gazetteer.cell(row: row, column: index, of: table)
  }

  /// Where `row` came from, as `people.tsv:12`.
  public func source(of row: Int) -> String {
    gazetteer.source(ofRow: row, of: table)
  }
}

extension CompiledGazetteer {
  /// The rows of `table`, in the order of its files; a row that another folder overrides stands in
  /// its old place.
  public func rows(of table: TableName) -> TableRows {
    TableRows(of: table, in: self)
  }

  /// The text of one cell.
  func text(row: Int, column: Int, of table: TableName) -> String {
    string(at: cell(row: row, column: column, of: table))
  }

  /// Where a row came from.
  func source(ofRow row: Int, of table: TableName) -> String {
    let runs = tables[table.number].runs
    return withWords(of: .lineRuns) { words in
      // The last run that begins at or before the row.
      var (low, high) = (runs.lowerBound, min(runs.upperBound, words.count / 3))
      while low < high {
        let middle = (low + high) / 2
        if Int(words[middle * 3]) <= row { low = middle + 1 } else { high = middle }
      }
      guard low > runs.lowerBound else { return "" }
      let run = (low - 1) * 3
      return string(at: words[run + 1]) + ":\(Int(words[run + 2]) + row - Int(words[run]))"
    }
  }

  /// The number in one cell; 0, the offset of the empty string, where there is no such row.
  func cell(row: Int, column: Int, of table: TableName) -> UInt32 {
    let layout = tables[table.number]
    guard row >= 0, row < layout.rows, column >= 0, column < layout.columns.count,
      let first = layout.columns[column]
    else { return 0 }
    return withWords(of: .cells) { $0[first + row] }
  }
}
