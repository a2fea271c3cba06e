/// One row of a table of comma-separated values as RFC 4180 has it.
struct CSVRow {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  /// Adds a cell of words.
  ///
  /// A spreadsheet takes a cell that begins with '=', '+', '-', '@', a tab or a line break for a
  /// formula; an apostrophe before it makes it a text.
  mutating func append(_ text: String?) {
    let text = text ?? ""
    switch text.utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: appendCell("'" + text)
    default: appendCell(text)
    }
  }

  /// Adds a cell of our own making, such as a number, that is no formula whatever it begins with.
  mutating func append(number: String?) {
    appendCell(number ?? "")
  }

  private mutating func appendCell(_ text: String) {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
    guard needsQuotes else {
      bytes.append(contentsOf: text.utf8)
      return
    }
    bytes.append(0x22)
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }
}
