import Text

/// A gazetteer ready for look-ups: a mapped file, or the same bytes in memory.
///
/// Opening it reads a header and nothing else; all that is asked for is read where it stands. What
/// a damaged file holds wrongly is left out of the answers.
public final class CompiledGazetteer: Sendable {
  /// The SHA-256 of the tables' contents, in hexadecimal digits; the same wherever they stand.
  public let contentHash: String

  /// The index of all names that are matched; their values are reading lists.
  public let names: NameIndex

  let image: FileImage
  let ids: NameIndex
  let countryCodes: NameIndex
  let givenNames: NameIndex
  let surnames: NameIndex
  /// For each table its first cell, rows, and cells of a row.
  let tables: [(firstCell: Int, rows: Int, width: Int)]
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
    ids = try index(.ids)
    countryCodes = try index(.countryCodes)
    givenNames = try index(.givenNames)
    surnames = try index(.surnames)

    let directory = words(.tables)
    let cells = layout.sections[Section.cells.rawValue].size / 4
    guard directory.count == TableName.allCases.count * 3 else {
      throw .damaged(path: path, reason: "its tables are not \(TableName.allCases.count)")
    }
    var tables: [(firstCell: Int, rows: Int, width: Int)] = []
    for table in TableName.allCases {
      let place = table.number * 3
      let (first, rows, width) = (directory[place], directory[place + 1], directory[place + 2])
      guard width == table.columns.count + 2, first + rows * width <= cells else {
        throw .damaged(path: path, reason: "table '\(table.rawValue)' does not fit")
      }
      tables.append((first, rows, width))
    }
    self.tables = tables
    var starts = [0]
    for table in TableName.entityTables {
      starts.append(starts[starts.count - 1] + tables[table.number].rows)
    }
    entryStarts = starts
  }

  /// The size of the file in bytes.
  public var byteCount: Int { image.byteCount }

  /// Calls `body` with the 32-bit words of `section`.
  @inline(__always)
  func withWords<Result>(of section: Section, _ body: (Span<UInt32>) -> Result) -> Result {
    let (offset, size) = sections[section.rawValue]
    return image.withWords32(at: offset, count: size / 4, body)
  }

  /// The bytes of the string at `offset` of the pool; none where there is no string.
  func withString<Result>(at offset: UInt32, _ body: (Span<UInt8>) -> Result) -> Result {
    let (start, size) = sections[Section.strings.rawValue]
    let head = Int(offset)
    guard head <= size - 4, size >= 4 else { return image.withBytes(at: 0, count: 0, body) }
    let count = image.withBytes(at: start + head, count: 4) { bytes in
      (0..<4).reduce(0) { $0 | Int(bytes[$1]) << ($1 * 8) }
    }
    guard count <= size - 4 - head else { return image.withBytes(at: 0, count: 0, body) }
    return image.withBytes(at: start + head + 4, count: count, body)
  }
}
