/// The records of JSON Lines, one line at a time.
struct RecordStream: ~Copyable {
  private var source: ByteSource
  private var bytes: [UInt8]
  private var position = 0
  private var line = 0

  /// Reads on in `source`, of which `head` has been read.
  init(source: consuming ByteSource, head: [UInt8]) {
    self.source = source
    bytes = head
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next line that is not blank.
  mutating func next() throws(ReadingError) -> Input? {
    while let content = try nextLine() {
      line += 1
      if content.contains(where: { $0 > 0x20 }) {
        return Input(id: source.path, content: .record(content, line: line))
      }
    }
    return nil
  }

  private mutating func nextLine() throws(ReadingError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = bytes[searched...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return Array(bytes[position..<end])
      }
      searched = bytes.count
      if position > 0 {
        bytes.removeFirst(position)
        searched -= position
        position = 0
      }
      guard try source.readMore(into: &bytes) else { break }
    }
    guard !bytes.isEmpty else { return nil }
    defer { bytes = [] }
    return bytes
  }
}
