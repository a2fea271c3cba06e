internal import Glibc

/// A trained model: a file of named arrays, mapped into memory and checked once.
///
/// Layout, little-endian: magic `SKEINMDL`, version (4 bytes), number of parts (4), size of the
/// file (8), checksum of all that follows (8); then for each part its name (24 bytes, padded with
/// zeros), offset (8) and size in bytes (8); then the parts, each on a 64-byte boundary. The size
/// of the file is a multiple of 64.
@safe public final class ModelFile: @unchecked Sendable {
  static let magic: [UInt8] = Array("SKEINMDL".utf8)
  static let version = 2
  static let headerSize = 32
  static let entrySize = 40

  /// The file's path, for messages.
  let path: String
  // SAFETY: the bytes are never written after init and live until deinit, so threads may share them
  // (hence `@unchecked`).
  private let base: UnsafeRawPointer
  private let size: Int
  private let isMapped: Bool
  private let parts: [String: Range<Int>]

  /// Maps and checks the model at `path`.
  ///
  /// - Throws: `ModelError` when the file cannot be read, or is none of this version, or was
  ///   damaged.
  public convenience init(path: String) throws(ModelError) {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: Self.systemReason) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw .unreadable(path: path, reason: Self.systemReason)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "not a file")
    }
    let size = Int(status.st_size)
    guard size >= Self.headerSize else { throw .notAModel(path: path) }
    // SAFETY: a private, read-only mapping of the whole file, which `deinit` unmaps.
    let mapping = unsafe mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let mapping = unsafe mapping, unsafe mapping != MAP_FAILED else {
      throw .unreadable(path: path, reason: Self.systemReason)
    }
    unsafe try self.init(path: path, base: UnsafeRawPointer(mapping), size: size, isMapped: true)
  }

  /// Takes a model that was just written in memory.
  package convenience init(bytes: [UInt8], name: String) throws(ModelError) {
    guard bytes.count >= Self.headerSize else { throw .notAModel(path: name) }
    // SAFETY: the copy is filled in full and freed in `deinit`.
    let copy = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    unsafe try self.init(
      path: name, base: UnsafeRawPointer(copy), size: bytes.count, isMapped: false)
  }

  private init(
    path: String, base: UnsafeRawPointer, size: Int, isMapped: Bool
  ) throws(ModelError) {
    self.path = path
    unsafe self.base = unsafe base
    self.size = size
    self.isMapped = isMapped
    // SAFETY: `base` holds `size` readable bytes.
    let bytes = unsafe RawSpan(_unsafeStart: base, byteCount: size)
    parts = try Self.parts(of: bytes, path: path)
  }

  deinit {
    // SAFETY: nobody else frees the memory, and slices keep the file alive.
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), size)
    } else {
      unsafe base.deallocate()
    }
  }

  private static var systemReason: String {
    // SAFETY: strerror returns a string that ends in zero.
    unsafe String(cString: strerror(errno))
  }

  private static func parts(
    of bytes: RawSpan, path: String
  ) throws(ModelError) -> [String: Range<Int>] {
    func word(_ offset: Int) -> UInt64 {
      unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
    }
    for (offset, byte) in magic.enumerated()
    where unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self) != byte {
      throw .notAModel(path: path)
    }
    let found = Int(truncatingIfNeeded: word(8) & 0xFFFF_FFFF)
    guard found == version else { throw .version(path: path, found: found, expected: version) }
    guard bytes.byteCount % 64 == 0, word(16) == UInt64(bytes.byteCount) else {
      throw .damaged(path: path)
    }
    var sum = Checksum()
    for offset in stride(from: headerSize, to: bytes.byteCount, by: 8) { sum.combine(word(offset)) }
    guard word(24) == sum.value else { throw .damaged(path: path) }
    let count = Int(word(8) >> 32)
    guard count <= (bytes.byteCount - headerSize) / entrySize else { throw .damaged(path: path) }
    var parts: [String: Range<Int>] = [:]
    for index in 0..<count {
      let entry = headerSize + index * entrySize
      var name: [UInt8] = []
      for offset in entry..<entry + 24 {
        let byte = unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
        if byte != 0 { name.append(byte) }
      }
      let (start, length) = (word(entry + 24), word(entry + 32))
      let limit = UInt64(bytes.byteCount)
      guard start <= limit, length <= limit - start, start % 64 == 0 else {
        throw .damaged(path: path)
      }
      parts[String(decoding: name, as: UTF8.self)] = Int(start)..<Int(start + length)
    }
    return parts
  }

  /// All parts with their bytes, by name.
  var contents: [(name: String, bytes: [UInt8])] {
    parts.keys.sorted().compactMap { name in
      let bytes: ModelSlice<UInt8>? = try? slice(name)
      return bytes.map { (name, $0.array) }
    }
  }

  /// The error for a part that does not fit.
  package func malformed(_ part: String) -> ModelError { .malformed(path: path, part: part) }

  /// The numbers of the part called `name`; all of them must be there when `count` is given.
  package func slice<Element: BitwiseCopyable & Sendable>(
    _ name: String, of type: Element.Type = Element.self, count: Int? = nil
  ) throws(ModelError) -> ModelSlice<Element> {
    let stride = MemoryLayout<Element>.stride
    guard let range = parts[name], range.count % stride == 0,
      count == nil || count == range.count / stride
    else { throw malformed(name) }
    // SAFETY: the range lies inside the file on a 64-byte boundary, any bits are a number of the
    // fixed-width types that models hold, and the slice keeps the file.
    let start = unsafe (base + range.lowerBound).assumingMemoryBound(to: Element.self)
    return unsafe ModelSlice(owner: self, base: start, count: range.count / stride)
  }
}

extension ModelFile {
  /// The lines of the part called `name`.
  package func lines(_ name: String) throws(ModelError) -> [String] {
    let bytes: ModelSlice<UInt8> = try slice(name)
    return String(decoding: bytes.array, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// An array inside a model file, which it keeps alive.
@safe package struct ModelSlice<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private let owner: ModelFile
  // SAFETY: never written, alive as long as `owner`; so `@unchecked` holds.
  let base: UnsafePointer<Element>
  package let count: Int

  fileprivate init(owner: ModelFile, base: UnsafePointer<Element>, count: Int) {
    self.owner = owner
    unsafe self.base = unsafe base
    self.count = count
  }

  package subscript(_ index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count, "index outside the model's part")
      // SAFETY: checked in the line above.
      return unsafe base[index]
    }
  }

  /// All numbers as an array.
  package var array: [Element] { (0..<count).map { self[$0] } }
}

/// A checksum over 8-byte words that any changed or moved word changes.
struct Checksum {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func combine(_ word: UInt64) {
    state = (state ^ word) &* 0xFF51_AFD7_ED55_8CCD
    state ^= state >> 32
  }

  var value: UInt64 { state }
}
