import Text

/// One file of a table, as bytes, and the place in the bytes of each row's cells.
struct TableFile: Sendable {
  let table: TableName
  /// The file's path, for messages.
  let path: String
  /// The name without its folder.
  let name: String
  private(set) var bytes: [UInt8] = []
  /// Each row's cells one after another, in the order of the header.
  private var cells: [RowReader.Cell] = []
  /// For each column of the table its place in the header; nothing where the file has no such one.
  private var places: [Int?]
  private var width = 0
  /// The line on which each row begins, the header being line 1.
  private(set) var lines: [Int] = []

  /// Cuts the file's `contents` into rows; what is wrong is appended to `findings`, and a wrong row
  /// left out.
  ///
  /// The name's ending tells what parts the cells: tabs in `.tsv`, in `.csv` the mark that the
  /// header has.
  init(
    table: TableName, path: String, name: String, bytes contents: [UInt8],
    findings: inout [Finding]
  ) {
    self.table = table
    self.path = path
    self.name = name
    places = Array(repeating: nil, count: table.columns.count)
    let text: [UInt8]
    switch SpreadsheetText.utf8(contents) {
    case .success(let utf8): text = utf8
    case .failure(let problem):
      findings.append(Finding(file: path, line: problem.line, message: problem.message))
      return
    }
    guard text.count < Int(UInt32.max) else {
      findings.append(Finding(file: path, line: 0, message: "is larger than 4 GB; cut it in two"))
      return
    }
    let separator = RowReader.separator(of: text, isCommaSeparated: name.hasSuffix(".csv"))
    var reader = RowReader(text, separator: separator)
    guard reader.next() != nil else {
      findings.append(Finding(file: path, line: 0, message: "is empty; it needs a header"))
      return
    }
    guard readHeader(reader, &findings) else { return }
    while let row = reader.next() {
      func report(_ message: String) {
        findings.append(Finding(file: path, line: reader.line, message: message))
      }
      guard row == .cells else {
        report("a quotation mark is never closed; the rest of the file is not read")
        break
      }
      // Spreadsheets pad rows with empty cells.
      let padding = reader.cells.dropFirst(width)
      guard reader.cells.count >= width, padding.allSatisfy({ $0.start == $0.end }) else {
        report("row has \(reader.cells.count) cells, expected \(width)")
        continue
      }
      lines.append(reader.line)
      cells.append(contentsOf: reader.cells.prefix(width))
    }
    bytes = reader.bytes
  }

  /// The bytes of a cell.
  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard let place = places[column] else { return [] }
    let cell = cells[row * width + place]
    return bytes[Int(cell.start)..<Int(cell.end)]
  }

  /// Whether the file has the column, so that a cell of it may hold something.
  func has(_ column: Int) -> Bool { places[column] != nil }

  /// Finds the columns that the header names; whether it is right.
  private mutating func readHeader(_ reader: RowReader, _ findings: inout [Finding]) -> Bool {
    let before = findings.count
    func report(_ message: String, column: String? = nil) {
      findings.append(Finding(file: path, line: reader.line, column: column, message: message))
    }
    var names = reader.cells.map {
      String(decoding: reader.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self)
    }
    while names.last?.isEmpty == true { names.removeLast() }
    width = names.count
    let columns = table.columns
    for (place, name) in names.enumerated() {
      if let column = columns.firstIndex(where: { $0.name == name }) {
        if places[column] != nil { report("stands twice in the header", column: name) }
        places[column] = place
      } else {
        let known = columns.map(\.name).joined(separator: ", ")
        report("unknown column '\(name)'; table '\(table.rawValue)' has \(known)")
      }
    }
    for (index, column) in columns.enumerated() where column.isRequired && places[index] == nil {
      report("is missing from the header", column: column.name)
    }
    return findings.count == before
  }
}
