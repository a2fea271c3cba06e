/// Memory for the kernels: numbers on 64-byte boundaries, zero at first, as long as it is asked for.
@safe final class AlignedBuffer {
  let base: UnsafeMutableRawPointer
  let byteCount: Int

  init(byteCount: Int) {
    let size = (max(64, byteCount) + 63) / 64 * 64
    // SAFETY: initialised in full here, freed in deinit.
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 64)
    unsafe base.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    self.byteCount = size
  }

  deinit { unsafe base.deallocate() }

  /// Sets a stretch of bytes to zero.
  func clear(_ range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
    // SAFETY: checked in the line above.
    unsafe (base + range.lowerBound).initializeMemory(
      as: UInt8.self, repeating: 0, count: range.count)
  }
}
