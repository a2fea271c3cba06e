/// A half-open range of UTF-8 byte offsets into one document's text.
///
/// Offsets count bytes, not characters, so they index the text's storage directly. A range lies on
/// scalar boundaries.
public struct ByteRange: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte; never below `start`.
  public var end: Int

  /// Makes the range from `start` up to, and without, `end`.
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "byte range \(start)..<\(end) is not ascending")
    self.start = start
    self.end = end
  }

  /// The number of bytes.
  public var count: Int { end - start }

  /// Whether the range holds no byte.
  public var isEmpty: Bool { start == end }

  /// Whether the two ranges share a byte.
  public func overlaps(_ other: ByteRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies in this range.
  public func contains(_ other: ByteRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the byte at `offset` lies in this range.
  public func contains(_ offset: Int) -> Bool {
    start <= offset && offset < end
  }

  /// The smallest range that holds both.
  public func union(_ other: ByteRange) -> ByteRange {
    ByteRange(min(start, other.start), max(end, other.end))
  }
}

extension ByteRange: Comparable {
  /// By start, and the longer first where two start together.
  public static func < (left: ByteRange, right: ByteRange) -> Bool {
    left.start != right.start ? left.start < right.start : left.end > right.end
  }
}
