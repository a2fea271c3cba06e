import Glibc
import Text

/// One file of a table, as bytes, and the place in the bytes of each row's cells.
struct TableFile: Sendable {
  /// The bytes of one cell.
  struct Cell: Sendable {
    var start: Int
    var end: Int
  }

  let table: TableName
  /// The file's path, for messages.
  let path: String
  /// The name without its folder.
  let name: String
  let bytes: [UInt8]
  /// The number of the table's columns.
  private let width: Int
  /// Each row's cells one after another, in the order of the table's columns.
  private(set) var cells: [Cell] = []
  /// The line of each row, the header being line 1.
  private(set) var lines: [Int] = []

  /// Cuts `bytes` into rows; what is wrong is appended to `findings`, and a wrong row left out.
  init(table: TableName, path: String, name: String, bytes: [UInt8], findings: inout [Finding]) {
    self.table = table
    self.path = path
    self.name = name
    self.bytes = bytes
    width = table.columns.count
    guard let order = columnOrder(&findings) else { return }
    var line = 1
    var offset = lineEnd(from: 0) + 1
    while offset < bytes.count {
      line += 1
      let end = lineEnd(from: offset)
      let trimmed = end > offset && bytes[end - 1] == 0x0D ? end - 1 : end
      defer { offset = end + 1 }
      if trimmed == offset { continue }
      let found = fields(from: offset, to: trimmed)
      guard found.count == order.count else {
        findings.append(
          Finding(
            file: path, line: line,
            message: "row has \(found.count) cells, expected \(order.count)"))
        continue
      }
      lines.append(line)
      let start = cells.count
      cells.append(contentsOf: repeatElement(Cell(start: 0, end: 0), count: width))
      for (field, column) in zip(found, order) { cells[start + column] = field }
    }
  }

  /// The bytes of a cell.
  func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    let cell = cells[row * width + column]
    return bytes[cell.start..<cell.end]
  }

  /// For each field of the header the column that it names; nothing where the header is wrong.
  private func columnOrder(_ findings: inout [Finding]) -> [Int]? {
    func report(_ message: String, column: String? = nil) {
      findings.append(Finding(file: path, line: 1, column: column, message: message))
    }
    if let offset = firstInvalidByte() {
      let line = bytes[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      findings.append(
        Finding(file: path, line: line, message: "is not UTF-8; save the file as UTF-8"))
      return nil
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let start = bytes.starts(with: mark) ? mark.count : 0
    var end = lineEnd(from: start)
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    let names = fields(from: start, to: end).map {
      String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
    }
    let columns = table.columns
    var order: [Int] = []
    for name in names {
      if let column = columns.firstIndex(where: { $0.name == name }) {
        if order.contains(column) { report("stands twice in the header", column: name) }
        order.append(column)
      } else {
        let known = columns.map(\.name).joined(separator: ", ")
        report("unknown column '\(name)'; table '\(table.rawValue)' has \(known)")
      }
    }
    for (index, column) in columns.enumerated()
    where column.isRequired && !order.contains(index) {
      report("is missing from the header", column: column.name)
    }
    return order.count == names.count ? order : nil
  }

  private func firstInvalidByte() -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private func lineEnd(from offset: Int) -> Int {
    let span = bytes.span
    var end = offset
    while end < span.count, span[end] != 0x0A { end += 1 }
    return end
  }

  private func fields(from start: Int, to end: Int) -> [Cell] {
    let span = bytes.span
    var fields: [Cell] = []
    var begin = start
    for offset in start..<end where span[offset] == 0x09 {
      fields.append(Cell(start: begin, end: offset))
      begin = offset + 1
    }
    fields.append(Cell(start: begin, end: end))
    return fields
  }
}
