/// Turns byte offsets of a text into offsets that count Unicode scalars, as files for others do.
public struct ScalarOffsets: Sendable {
  /// The distance in bytes between two counts that are kept.
  private static let stride = 64

  private let bytes: [UInt8]
  /// The scalars before every `stride`-th byte; empty where the text is ASCII.
  private let counts: [Int]

  /// Counts the scalars of `text`.
  ///
  /// - Complexity: O(*n*) in the bytes of `text`.
  public init(of text: SourceText) {
    bytes = text.bytes
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      counts = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    var scalars = 0
    for offset in bytes.indices {
      if offset % Self.stride == 0 { counts.append(scalars) }
      if bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
    }
    if bytes.count % Self.stride == 0 { counts.append(scalars) }
    self.counts = counts
  }

  /// The number of scalars before the byte at `offset`, which may be the text's end.
  ///
  /// - Complexity: O(1).
  public func scalars(before offset: Int) -> Int {
    if counts.isEmpty { return offset }
    let block = offset / Self.stride
    var scalars = counts[block]
    for index in block * Self.stride..<offset where bytes[index] & 0xC0 != 0x80 {
      scalars += 1
    }
    return scalars
  }
}
