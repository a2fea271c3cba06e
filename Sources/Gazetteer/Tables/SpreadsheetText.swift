/// The bytes of a table as a spreadsheet wrote them, made UTF-8.
enum SpreadsheetText {
  /// Returns `bytes` as UTF-8 without a byte order mark, or what is wrong with them.
  ///
  /// UTF-16 is known by its mark, which spreadsheets always write.
  static func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Problem> {
    if bytes.starts(with: [0xFF, 0xFE]) { return decoded(bytes, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decoded(bytes, isLittleEndian: false) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do {
      _ = try UTF8Span(validating: text.span)
      return .success(text)
    } catch {
      let offset = error.byteOffsets.lowerBound
      return .failure(
        Problem(
          line: text[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) },
          message: "is not UTF-8; save the file as UTF-8 ('CSV UTF-8' in a spreadsheet)"))
    }
  }

  /// Why a file could not be read, and in which line.
  struct Problem: Error {
    var line: Int
    var message: String
  }

  private static func decoded(
    _ bytes: [UInt8], isLittleEndian: Bool
  ) -> Result<[UInt8], Problem> {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for offset in stride(from: 2, to: bytes.count - 1, by: 2) {
      let (first, second) = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
      units.append(isLittleEndian ? second << 8 | first : first << 8 | second)
    }
    var text: [UInt8] = []
    text.reserveCapacity(units.count)
    let hasError = transcode(
      units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true
    ) { text.append($0) }
    guard !hasError, bytes.count % 2 == 0 else {
      let line = text.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
      return .failure(
        Problem(line: line, message: "is no whole UTF-16; save the file again, as UTF-8"))
    }
    return .success(text)
  }
}
