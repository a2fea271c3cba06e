import Glibc

/// Bytes on their way into an open file, or into memory where there is none.
package struct ByteOutput: ~Copyable {
  private static let capacity = 1 << 16

  /// What was not yet written to the file; all, where there is no file.
  package private(set) var bytes: [UInt8] = []
  private let descriptor: CInt?

  /// Starts with nothing written.
  package init(descriptor: CInt? = nil) {
    self.descriptor = descriptor
    bytes.reserveCapacity(Self.capacity)
  }

  /// Appends a text of the program's own.
  package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: text.description.utf8)
  }

  /// Appends `text` as UTF-8.
  package mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends one byte.
  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends `more`.
  package mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Hands a full buffer to the file; to be called between elements.
  package mutating func flushIfFull() throws(ExportError) {
    if descriptor != nil, bytes.count >= Self.capacity { try flush() }
  }

  /// Hands all bytes to the file.
  package mutating func flush() throws(ExportError) {
    guard let descriptor else { return }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        // SAFETY: `written` is below the buffer's count, and `write` reads no further than the
        // rest of the buffer, which lives until the closure returns.
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw .notWritten(errno: errno)
      }
      written += count
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
