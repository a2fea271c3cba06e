import Glibc

/// Writes whole files so that a reader never sees half of one.
enum FileWriter {
  /// Appends `word`, its lowest byte first.
  static func append(_ word: UInt64, to bytes: inout [UInt8]) {
    append(UInt32(truncatingIfNeeded: word), to: &bytes)
    append(UInt32(truncatingIfNeeded: word >> 32), to: &bytes)
  }

  /// Appends `word`, its lowest byte first.
  static func append(_ word: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: word))
    bytes.append(UInt8(truncatingIfNeeded: word >> 8))
    bytes.append(UInt8(truncatingIfNeeded: word >> 16))
    bytes.append(UInt8(truncatingIfNeeded: word >> 24))
  }

  /// The bytes of `words`, the lowest byte of each first.
  static func bytes(of words: [UInt32]) -> [UInt8] {
    let words = words.map { $0.littleEndian }
    // SAFETY: the pointer is used only inside the closure, and the bytes are copied there.
    return unsafe words.withUnsafeBytes { unsafe Array($0) }
  }

  /// The bytes of `words`, the lowest byte of each first.
  static func bytes(of words: [UInt64]) -> [UInt8] {
    let words = words.map { $0.littleEndian }
    // SAFETY: as above.
    return unsafe words.withUnsafeBytes { unsafe Array($0) }
  }

  /// Writes `bytes` into a file beside `path`, has them reach the disk, and renames it to `path`.
  ///
  /// - Throws: `GazetteerError.unwritable`; nothing is left behind then.
  static func write(_ bytes: [UInt8], to path: String) throws(GazetteerError) {
    let temporary = path + ".\(getpid()).new"
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: lastErrorText()) }
    let isWritten = writeAll(bytes, to: descriptor) && fsync(descriptor) == 0
    let reason = lastErrorText()
    guard close(descriptor) == 0, isWritten, unsafe rename(temporary, path) == 0 else {
      _ = unsafe unlink(temporary)
      throw .unwritable(path: path, reason: reason)
    }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    // SAFETY: the pointer is used only inside the closure, and never beyond the array's bytes.
    unsafe bytes.withUnsafeBytes { buffer in
      var offset = 0
      while offset < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[offset...])
        let written = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 {
          if errno == EINTR { continue }
          return false
        }
        offset += written
      }
      return true
    }
  }
}
