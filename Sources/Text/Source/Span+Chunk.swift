extension Span<UInt8> {
  /// The eight bytes from `offset` on, the first in the lowest bits; zeros beyond the end.
  @inlinable
  @inline(__always)
  package func chunk(at offset: Int) -> UInt64 {
    if offset <= count &- 8 {
      // SAFETY: eight bytes of any value are a `UInt64`, and the call itself checks the bounds.
      return UInt64(
        littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    var chunk: UInt64 = 0
    var shift: UInt64 = 0
    var index = offset
    while index < count {
      chunk |= UInt64(self[index]) << shift
      shift += 8
      index += 1
    }
    return chunk
  }
}
