internal import CZlib

/// Expands gzip data piece by piece.
///
/// Several members after one another are one whole, as gzip has it.
@safe
struct GzipInflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  /// Whether the last member has ended.
  private(set) var isAtEnd = false

  /// Whether `bytes` begin as gzip data do.
  static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x1F, 0x8B, 0x08])
  }

  init() {
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the header of gzip.
    let size = Int32(unsafe MemoryLayout<z_stream>.size)
    unsafe inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size)
  }

  deinit {
    unsafe inflateEnd(stream)
    unsafe stream.deallocate()
  }

  /// Adds what `input` expands to to `output`; false where the data are damaged, or where `output`
  /// would pass `limit` bytes.
  mutating func expand(
    _ input: borrowing [UInt8], into output: inout [UInt8], limit: Int
  ) -> Outcome {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // SAFETY: zlib reads the input and writes the piece within the counts set here, and keeps
    // neither pointer beyond the closure that it uses.
    return unsafe input.withUnsafeBufferPointer { input -> Outcome in
      unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.pointee.avail_in = UInt32(input.count)
      while true {
        if isAtEnd {
          // What follows the last member, if it is none, is padding.
          let left = unsafe Int(stream.pointee.avail_in)
          guard left >= 2, unsafe input[input.count - left] == 0x1F else { return .expanded }
          unsafe inflateReset(stream)
          isAtEnd = false
        }
        let count = piece.count
        let (status, room) = unsafe piece.withUnsafeMutableBufferPointer { piece in
          unsafe stream.pointee.next_out = piece.baseAddress
          unsafe stream.pointee.avail_out = UInt32(count)
          let status = unsafe inflate(stream, Z_NO_FLUSH)
          return unsafe (status, Int(stream.pointee.avail_out))
        }
        output.append(contentsOf: piece[..<(count - room)])
        guard output.count <= limit else { return .tooLarge }
        switch status {
        case Z_STREAM_END: isAtEnd = true
        case Z_OK: if room > 0, unsafe stream.pointee.avail_in == 0 { return .expanded }
        case Z_BUF_ERROR: return .expanded
        default: return .damaged
        }
      }
    }
  }

  enum Outcome {
    case expanded, damaged, tooLarge
  }
}
