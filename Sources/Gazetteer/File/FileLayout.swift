import Text

/// The parts of a compiled gazetteer, in the order of its directory.
enum Section: Int, CaseIterable {
  /// Each string once, as `StringPool` lays them out.
  case strings
  /// For each table, in the order of `TableName`: its rows, its first run of lines and the number of
  /// those; then for each column its first cell, `TableLayout.noCells` where all are empty.
  case tables
  /// Offsets of strings, column by column.
  case cells
  /// Rows that stand one after another in a file: the first row, the file's name, the first line.
  case lineRuns
  /// Readings, of `ReadingRecord.words` 32-bit words each; those of one name stand together.
  case readings
  /// For each metonym the entry for which it stands.
  case metonymEntries
  /// Terms of office, of `HoldingRecord.words` 32-bit words each, in the order of their table.
  case holdings
  /// Numbers of terms of office by body, kind, first day and row.
  case holdingsByBody
  /// The same by person, first day and row.
  case holdingsByPerson
  /// The names that are matched; the values are the first of their readings.
  case names
  /// Entries by the hash of their ids, as `IDIndex` has them.
  case ids
  /// ISO 3166-1 alpha-3 codes; the values are entries.
  case countryCodes
  /// Given names in small letters; the values are genders in the order of `Gender`, 3 for unknown.
  case givenNames
  /// Family names in small letters.
  case surnames
  /// What was wrong with the rows that were left out, a line for each.
  case refusals
}

/// A compiled gazetteer's header and directory.
///
///     0  magic, 8 bytes
///     8  format version, 4 bytes | number of sections, 4 bytes
///     16 size of the file
///     24 hash of header and directory, its own field being zero
///     32 SHA-256 of the tables
///     64 directory: offset and size of each section, which begins at a multiple of 64
///
/// All numbers are little-endian. The hash finds a file that is cut off or torn; what a section
/// holds is checked where it is read, so that opening takes the same time whatever the size.
struct FileLayout {
  static let magic = Array("SKEINGAZ".utf8)
  static let version = 3
  static let headerSize = 64
  static let sectionsStart = headerSize + (Section.allCases.count * 16 + 63) / 64 * 64

  var contentHash: [UInt8]
  /// The offset and size of each section.
  var sections: [(offset: Int, size: Int)]

  /// Lays `sections` out behind a header.
  static func file(contentHash: [UInt8], sections: [[UInt8]]) -> [UInt8] {
    var offsets: [Int] = []
    var size = sectionsStart
    for section in sections {
      offsets.append(size)
      size = (size + section.count + 63) / 64 * 64
    }
    var head = magic
    FileWriter.append(UInt32(version), to: &head)
    FileWriter.append(UInt32(sections.count), to: &head)
    FileWriter.append(UInt64(size), to: &head)
    FileWriter.append(UInt64(0), to: &head)
    head += contentHash
    for (offset, section) in zip(offsets, sections) {
      FileWriter.append(UInt64(offset), to: &head)
      FileWriter.append(UInt64(section.count), to: &head)
    }
    head += [UInt8](repeating: 0, count: sectionsStart - head.count)
    let sum = checksum(head)
    for index in 0..<8 { head[24 + index] = UInt8(truncatingIfNeeded: sum >> UInt64(index * 8)) }
    var file = head
    file.reserveCapacity(size)
    for (offset, section) in zip(offsets, sections) {
      file += [UInt8](repeating: 0, count: offset - file.count)
      file += section
    }
    file += [UInt8](repeating: 0, count: size - file.count)
    return file
  }

  /// Reads and checks the header of `image`, which came from `path`.
  init(of image: FileImage, path: String) throws(GazetteerError) {
    func damaged(_ reason: String) -> GazetteerError { .damaged(path: path, reason: reason) }
    guard image.byteCount >= Self.sectionsStart else {
      throw damaged("it has \(image.byteCount) bytes, a header \(Self.sectionsStart)")
    }
    var head = image.withBytes(at: 0, count: Self.sectionsStart) { span in
      span.indices.map { span[$0] }
    }
    guard head.starts(with: Self.magic) else {
      throw damaged("it does not begin with \(String(decoding: Self.magic, as: UTF8.self))")
    }
    let version = Int(Self.number(in: head, at: 8, bytes: 4))
    guard version == Self.version else {
      throw .wrongVersion(path: path, found: version, expected: Self.version)
    }
    let size = Self.number(in: head, at: 16, bytes: 8)
    guard size == UInt64(image.byteCount) else {
      throw damaged("it has \(image.byteCount) bytes, its header says \(size)")
    }
    let sum = Self.number(in: head, at: 24, bytes: 8)
    head.replaceSubrange(24..<32, with: [UInt8](repeating: 0, count: 8))
    guard sum == Self.checksum(head) else { throw damaged("its header's checksum is wrong") }
    contentHash = Array(head[32..<64])
    sections = []
    for index in Section.allCases.indices {
      let offset = Self.number(in: head, at: Self.headerSize + index * 16, bytes: 8)
      let count = Self.number(in: head, at: Self.headerSize + index * 16 + 8, bytes: 8)
      guard offset % 64 == 0, offset <= size, count <= size - offset else {
        throw damaged("section \(index) lies outside the file")
      }
      sections.append((Int(offset), Int(count)))
    }
  }

  private static func number(in bytes: [UInt8], at offset: Int, bytes count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[offset + $1]) << UInt64($1 * 8) }
  }

  /// FNV-1a with 64 bits.
  ///
  /// Source: Glenn Fowler, Landon Curt Noll, Kiem-Phong Vo, Donald Eastlake, "The FNV
  /// Non-Cryptographic Hash Algorithm", RFC 9923.
  private static func checksum(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
