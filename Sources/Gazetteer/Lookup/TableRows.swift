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

  private func cell(_ row: Int, _ column: String) -> UInt32 {
    guard let index = columns.firstIndex(where: { $0.name == column }) else {
      preconditionFailure("table '\(table.rawValue)' has no column '\(column)'")
    }
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
