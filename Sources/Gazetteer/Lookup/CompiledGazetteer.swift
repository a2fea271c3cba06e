import Text

/// A gazetteer ready for look-ups: a mapped file, or the same bytes in memory.
///
/// Opening it reads a header and nothing else; all that is asked for is read where it stands. What
/// a damaged file holds wrongly is left out of the answers.
public final class CompiledGazetteer: Sendable {
  /// The SHA-256 of the tables' contents, in hexadecimal digits; the same wherever they stand.
  public let contentHash: String

  /// The index of all names that are matched; the value of each is its first reading.
  public let names: NameIndex

  let image: FileImage
  let countryCodes: NameIndex
  let givenNames: NameIndex
  let surnames: NameIndex
  /// For each table where its rows stand.
  let tables: [TableLayout]
  /// The number of the first entry of each entity table, then the number of all.
  let entryStarts: [Int]
  private let sections: [(offset: Int, size: Int)]

  /// Maps the compiled gazetteer at `path`.
  ///
  /// - Throws: `GazetteerError.unreadable`, `.damaged` or `.wrongVersion`.
  /// - Complexity: O(1), whatever the file's size.
  public convenience init(mapping path: String) throws(GazetteerError) {
    try self.init(FileImage(mapping: path), path: path)
  }

  /// Takes a compiled gazetteer that was not written to a file.
  convenience init(_ bytes: [UInt8]) throws(GazetteerError) {
    try self.init(FileImage(copying: bytes), path: "compiled in memory")
  }

  private init(_ image: FileImage, path: String) throws(GazetteerError) {
    let layout = try FileLayout(of: image, path: path)
    func index(_ section: Section) throws(GazetteerError) -> NameIndex {
      let (offset, size) = layout.sections[section.rawValue]
      guard let index = NameIndex(image: image, offset: offset, byteCount: size) else {
        throw .damaged(path: path, reason: "section \(section.rawValue) is no index of names")
      }
      return index
    }
    func words(_ section: Section) -> [Int] {
      let (offset, size) = layout.sections[section.rawValue]
      return image.withWords32(at: offset, count: size / 4) { span in
        span.indices.map { Int(span[$0]) }
      }
    }
    self.image = image
    sections = layout.sections
    contentHash = SHA256.hexadecimal(layout.contentHash)
    names = try index(.names)
    countryCodes = try index(.countryCodes)
    givenNames = try index(.givenNames)
    surnames = try index(.surnames)

    tables = try Self.layouts(
      words(.tables), cells: layout.sections[Section.cells.rawValue].size / 4, path: path)
    var starts = [0]
    for table in TableName.entityTables {
      starts.append(starts[starts.count - 1] + tables[table.number].rows)
    }
    entryStarts = starts
  }

  /// Reads the directory of the tables.
  private static func layouts(
    _ directory: [Int], cells: Int, path: String
  ) throws(GazetteerError) -> [TableLayout] {
    var layouts: [TableLayout] = []
    var place = 0
    for table in TableName.allCases {
      let width = table.columns.count
      guard place + 3 + width <= directory.count else {
        throw .damaged(path: path, reason: "its tables are not \(TableName.allCases.count)")
      }
      let (rows, run, runs) = (directory[place], directory[place + 1], directory[place + 2])
      let columns = directory[place + 3..<place + 3 + width].map { first -> Int? in
        first == Int(TableLayout.noCells) ? nil : first
      }
      guard columns.allSatisfy({ $0.map { $0 + rows <= cells } ?? true }) else {
        throw .damaged(path: path, reason: "table '\(table.rawValue)' does not fit")
      }
      layouts.append(TableLayout(rows: rows, runs: run..<run + runs, columns: columns))
      place += 3 + width
    }
    return layouts
  }

  /// The size of the file in bytes.
  public var byteCount: Int { image.byteCount }

  /// Calls `body` with the 32-bit words of `section`.
  @inline(__always)
  func withWords<Result>(of section: Section, _ body: (Span<UInt32>) -> Result) -> Result {
    let (offset, size) = sections[section.rawValue]
    return image.withWords32(at: offset, count: size / 4, body)
  }

  /// What was wrong with the rows that were left out when the gazetteer was compiled.
  public var refusals: [String] {
    let (offset, size) = sections[Section.refusals.rawValue]
    return image.text(at: offset, count: size).split(separator: "\n").map(String.init)
  }

  /// The text of the string at `offset` of the pool; empty where there is no string.
  func string(at offset: UInt32) -> String {
    let (start, count) = extent(ofString: offset)
    return image.text(at: start, count: count)
  }

  /// The items of the list at `offset` of the pool; none where there is no string.
  func items(at offset: UInt32) -> [String] {
    var items: [String] = []
    forEachItem(at: offset) { item in
      items.append(String(decoding: item.indices.map { item[$0] }, as: UTF8.self))
    }
    return items
  }

  /// Calls `body` with the bytes of each item of the list at `offset` of the pool.
  func forEachItem(at offset: UInt32, _ body: (Span<UInt8>) -> Void) {
    withBytes(ofString: offset) { bytes in
      var first = 0
      while first < bytes.count {
        var end = first
        while end < bytes.count, bytes[end] != UInt8(ascii: "|") { end += 1 }
        if end > first { body(bytes.extracting(first..<end)) }
        first = end + 1
      }
    }
  }

  /// Calls `body` with the bytes of the string at `offset` of the pool, none where there is none.
  func withBytes(ofString offset: UInt32, _ body: (Span<UInt8>) -> Void) {
    let (start, count) = extent(ofString: offset)
    image.withBytes(at: start, count: count, body)
  }

  /// Whether the string at `offset` of the pool is `bytes`.
  func isString(at offset: UInt32, equalTo bytes: Span<UInt8>) -> Bool {
    let (start, count) = extent(ofString: offset)
    guard count == bytes.count else { return false }
    return image.withBytes(at: start, count: count) { string in
      for index in bytes.indices where string[index] != bytes[index] { return false }
      return true
    }
  }

  /// Where the bytes of a string stand in the file; nowhere and none where there is no string.
  private func extent(ofString offset: UInt32) -> (start: Int, count: Int) {
    let (section, size) = sections[Section.strings.rawValue]
    return image.withBytes(at: section, count: size) { bytes in
      var (head, count, shift) = (Int(offset), 0, 0)
      while head < bytes.count, shift < 35 {
        let byte = Int(bytes[head])
        head += 1
        count |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { return count <= bytes.count - head ? (section + head, count) : (0, 0) }
      }
      return (0, 0)
    }
  }
}
