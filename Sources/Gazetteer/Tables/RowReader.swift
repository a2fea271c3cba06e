/// Cuts the text of a table into rows and cells.
///
/// Cells are quoted as RFC 4180 has it: quotation marks around a cell, doubled inside, and then
/// separators and line breaks are part of it. Where tabs part the cells, a quotation mark that is
/// not closed within its cell stands for itself. Quoted cells are written over by what they mean, in
/// place, which is never longer.
struct RowReader {
  /// The bytes of one cell.
  struct Cell: Sendable {
    var start: UInt32
    var end: UInt32
  }

  /// What was found at one row.
  enum Row {
    /// Its cells are in `cells`.
    case cells
    /// A quotation mark that is never closed.
    case unclosed
  }

  /// The text; quoted cells that were read hold what they mean.
  private(set) var bytes: [UInt8]
  /// The cells of the row that was read last.
  private(set) var cells: [Cell] = []
  /// The line on which that row begins, from 1.
  private(set) var line = 0
  private var nextLine = 1
  private var offset = 0
  private let separator: UInt8

  private static let quote = UInt8(ascii: "\"")
  private static let tab = UInt8(ascii: "\t")

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// The separator of a table of `isCommaSeparated` cells: the mark that parts most of the first
  /// line, a comma, a semicolon (as where a comma marks decimals) or a tab.
  static func separator(of bytes: [UInt8], isCommaSeparated: Bool) -> UInt8 {
    guard isCommaSeparated else { return tab }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == 0x0A || byte == 0x0D, !isQuoted { break }
      if byte == quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), tab]
    return marks.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? marks[0]
  }

  /// Reads the next row, passing over lines without any cell but empty ones; nothing at the end.
  mutating func next() -> Row? {
    while offset < bytes.count {
      line = nextLine
      cells.removeAll(keepingCapacity: true)
      guard readCells() else { return .unclosed }
      if cells.contains(where: { $0.start < $0.end }) { return .cells }
    }
    return nil
  }

  /// Reads cells up to the end of the row; whether all quotation marks are closed.
  private mutating func readCells() -> Bool {
    while true {
      if offset < bytes.count, bytes[offset] == Self.quote, let end = endOfQuotedCell() {
        guard end >= 0 else { return false }
        offset = end
      } else {
        readPlainCell()
      }
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    if offset < bytes.count {
      if bytes[offset] == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
      offset += 1
      nextLine += 1
    }
    return true
  }

  private mutating func readPlainCell() {
    let end = Self.endOfPlainCell(in: bytes.span, from: offset, separator)
    cells.append(Cell(start: UInt32(offset), end: UInt32(end)))
    offset = end
  }

  private static func endOfPlainCell(
    in bytes: Span<UInt8>, from offset: Int, _ separator: UInt8
  ) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != separator, bytes[end] != 0x0A, bytes[end] != 0x0D {
      end += 1
    }
    return end
  }

  /// Appends the quoted cell at `offset` and returns the offset behind it; nothing where the mark
  /// stands for itself, -1 where it is not closed.
  private mutating func endOfQuotedCell() -> Int? {
    var end = offset + 1
    var lines = 0
    while end < bytes.count {
      if bytes[end] == Self.quote {
        guard end + 1 < bytes.count, bytes[end + 1] == Self.quote else { break }
        end += 2
      } else {
        if bytes[end] == 0x0A {
          if separator == Self.tab { return nil }
          lines += 1
        }
        end += 1
      }
    }
    guard end < bytes.count else { return separator == Self.tab ? nil : -1 }
    let behind = end + 1
    guard behind >= bytes.count || [separator, 0x0A, 0x0D].contains(bytes[behind]) else {
      return nil
    }
    var target = offset
    var source = offset + 1
    while source < end {
      if bytes[source] == Self.quote { source += 1 }
      bytes[target] = bytes[source]
      (target, source) = (target + 1, source + 1)
    }
    cells.append(Cell(start: UInt32(offset), end: UInt32(target)))
    nextLine += lines
    return behind
  }
}
