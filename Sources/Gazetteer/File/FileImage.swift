import Glibc

/// The bytes of one file: mapped, or held in memory where there is no file.
///
/// They never change, so all threads may read them. A mapped file must be replaced by renaming
/// another over it, never written in place.
@safe
final class FileImage: @unchecked Sendable {
  // Unchecked: the compiler cannot know that nothing writes through `base` after `init`.
  private let base: UnsafeMutableRawPointer
  let byteCount: Int
  private let isMapped: Bool

  /// Maps the file at `path`.
  ///
  /// - Throws: `GazetteerError.unreadable` when the file cannot be opened, sized or mapped;
  ///   `.damaged` when it holds no bytes.
  init(mapping path: String) throws(GazetteerError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: lastErrorText()) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: lastErrorText())
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .damaged(path: path, reason: "it is no plain file")
    }
    guard status.st_size > 0 else { throw .damaged(path: path, reason: "it is empty") }
    byteCount = Int(status.st_size)
    let mapping = unsafe mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
      throw .unreadable(path: path, reason: lastErrorText())
    }
    unsafe base = mapping
    isMapped = true
  }

  /// Keeps a copy of `bytes`.
  init(copying bytes: [UInt8]) {
    byteCount = bytes.count
    isMapped = false
    // SAFETY: the memory is owned by `self`, large enough for all of `bytes`, and written only
    // here; its alignment is that of a section.
    unsafe base = .allocate(byteCount: max(bytes.count, 1), alignment: 64)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress {
        unsafe base.copyMemory(from: start, byteCount: source.count)
      }
    }
  }

  deinit {
    // SAFETY: the memory came from `mmap` or `allocate` in `init`, and no span outlives `self`.
    if isMapped { unsafe munmap(base, byteCount) } else { unsafe base.deallocate() }
  }

  /// Calls `body` with the `count` bytes from `offset` on.
  @inline(__always)
  func withBytes<Result>(at offset: Int, count: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    checkRange(at: offset, byteCount: count)
    // SAFETY: the range lies inside the memory that `self` keeps until `deinit`, and `self` is
    // borrowed for the whole call.
    return unsafe body(
      Span(
        _unsafeStart: (base + offset).assumingMemoryBound(to: UInt8.self), count: count))
  }

  /// The text that stands in the `count` bytes from `offset` on.
  func text(at offset: Int, count: Int) -> String {
    checkRange(at: offset, byteCount: count)
    // SAFETY: as above; the bytes are copied before the call returns.
    return unsafe String(
      decoding: UnsafeBufferPointer(
        start: (base + offset).assumingMemoryBound(to: UInt8.self), count: count), as: UTF8.self)
  }

  /// Calls `body` with the `count` 32-bit words from `offset` on.
  @inline(__always)
  func withWords32<Result>(at offset: Int, count: Int, _ body: (Span<UInt32>) -> Result) -> Result {
    checkRange(at: offset, byteCount: count * 4)
    precondition(offset % 4 == 0, "offset \(offset) is no multiple of 4")
    // SAFETY: as above; the base is aligned to 64 bytes or to a page, `offset` to a word, and any
    // four bytes are a word.
    return unsafe body(
      Span(
        _unsafeStart: (base + offset).assumingMemoryBound(to: UInt32.self), count: count))
  }

  /// Calls `body` with the `count` 64-bit words from `offset` on.
  @inline(__always)
  func withWords64<Result>(at offset: Int, count: Int, _ body: (Span<UInt64>) -> Result) -> Result {
    checkRange(at: offset, byteCount: count * 8)
    precondition(offset % 8 == 0, "offset \(offset) is no multiple of 8")
    // SAFETY: as above, with eight bytes.
    return unsafe body(
      Span(
        _unsafeStart: (base + offset).assumingMemoryBound(to: UInt64.self), count: count))
  }

  @inline(__always)
  private func checkRange(at offset: Int, byteCount count: Int) {
    precondition(
      offset >= 0 && count >= 0 && count <= byteCount && offset <= byteCount - count,
      "bytes \(offset)..<\(offset + count) lie outside a file of \(byteCount)")
  }
}

/// What the system says of the last call that failed.
func lastErrorText() -> String {
  // SAFETY: `strerror` returns a string that ends in NUL and lives until the thread's next call.
  unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "error \(errno)"
}
