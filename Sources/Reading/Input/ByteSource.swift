internal import Glibc

/// The bytes of a file or of standard input, expanded where they are gzip data.
@safe
struct ByteSource: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var inflater: GzipInflater?
  /// The bytes read so far, as they are in the file.
  private var compressedCount = 0
  private var isStarted = false
  private var isFinished = false

  /// No page is larger: libxml2 counts bytes in 32 bits with a sign.
  static let largestPage = Int(Int32.max)

  /// What is read at once.
  static let largestPiece = 1 << 18

  /// Pages compress ten- or twentyfold; what expands more than `largestRatio` times, to more than
  /// `harmlessSize` bytes, is made to fill memory.
  private static let largestRatio = 200
  private static let harmlessSize = 64 << 20

  /// Opens `path`; '-' is standard input.
  init(path: String) throws(ReadingError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw .unreadable(path: path, action: "open", reason: Self.reason())
    }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  static func reason() -> String {
    // SAFETY: strerror returns a string that ends with NUL and lives until the next call.
    unsafe String(cString: strerror(errno))
  }

  /// All bytes that are left, up to `limit`.
  mutating func all(limit: Int = largestPage) throws(ReadingError) -> [UInt8] {
    var bytes: [UInt8] = []
    var pieceSize = Self.largestPiece
    var size = stat()
    if unsafe fstat(descriptor, &size) == 0, size.st_mode & S_IFMT == S_IFREG {
      guard Int(size.st_size) <= limit else { throw .tooLarge(path: path, limit: limit) }
      bytes.reserveCapacity(Int(size.st_size))
      pieceSize = min(pieceSize, Int(size.st_size) + 1)
    }
    while try readMore(into: &bytes, limit: limit, pieceSize: pieceSize) {}
    return bytes
  }

  /// Adds the next piece to `bytes`; false at the end.
  mutating func readMore(
    into bytes: inout [UInt8], limit: Int = largestPage, pieceSize: Int = largestPiece
  ) throws(ReadingError) -> Bool {
    guard !isFinished else { return false }
    let piece = try nextPiece(pieceSize)
    compressedCount += piece.count
    if !isStarted {
      isStarted = true
      if GzipInflater.isGzip(piece) { inflater = GzipInflater() }
    }
    guard !piece.isEmpty else {
      isFinished = true
      if inflater?.isAtEnd == false { throw .brokenGzip(path: path) }
      return false
    }
    let expandedLimit = min(
      limit, max(Self.harmlessSize, Self.largestRatio * compressedCount))
    switch inflater?.expand(piece, into: &bytes, limit: expandedLimit) {
    case nil: bytes.append(contentsOf: piece)
    case .expanded: break
    case .damaged:
      isFinished = true
      throw .brokenGzip(path: path)
    case .tooLarge:
      isFinished = true
      throw .gzipTooLarge(path: path, limit: expandedLimit)
    }
    guard bytes.count <= limit else {
      isFinished = true
      throw .tooLarge(path: path, limit: limit)
    }
    return true
  }

  private mutating func nextPiece(_ size: Int) throws(ReadingError) -> [UInt8] {
    var piece: [UInt8] = []
    repeat {
      var failure: Int32 = 0
      // SAFETY: read(2) writes no more than the buffer's count, and its result says how much.
      piece = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        let result = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        count = max(0, result)
        failure = result < 0 ? errno : 0
      }
      if failure == EINTR { continue }
      if failure != 0 {
        isFinished = true
        errno = failure
        throw .unreadable(path: path, action: "read", reason: Self.reason())
      }
      return piece
    } while true
  }
}
