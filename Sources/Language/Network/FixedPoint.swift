/// Turns 32-bit sums into 16-bit fixed-point numbers.
enum FixedPoint {
  /// Writes (`sums` / 512 · `scale` + `bias`) · `unit` for rows of `width` sums to `result`, whose
  /// rows begin with `first`; those of `sums` begin with `start`.
  static func write(
    _ sums: AlignedBuffer, from start: Int = 0, rows: Int, scale: Float, bias: [SIMD8<Float>],
    unit: Float,
    to result: AlignedBuffer, first: Int, width: Int, vectors: VectorWidth = .best
  ) {
    let eights = width / 8
    precondition(
      start >= 0 && (start + rows) * width * 4 <= sums.byteCount && first >= 0
        && (first + rows) * width * 2 <= result.byteCount
        && (bias.isEmpty || bias.count == eights))
    for row in 0..<rows {
      // SAFETY: the sizes were checked in the lines above.
      let from = unsafe UnsafeRawPointer(sums.base + (start + row) * width * 4)
      let to = unsafe result.base + (first + row) * width * 2
      if vectors != .narrow {
        unsafe bias.withUnsafeBytes { bias in
          unsafe WideKernels.writeFixedPoint(
            from, width: width, scale: scale, bias: bias.isEmpty ? nil : bias.baseAddress,
            unit: unit, to)
        }
        continue
      }
      for eight in 0..<eights {
        var value =
          unsafe IntegerKernels.shiftedFloats(
            from.load(fromByteOffset: eight * 32, as: SIMD8<Int32>.self)) * scale
        if !bias.isEmpty { value += bias[eight] }
        unsafe to.storeBytes(
          of: IntegerKernels.rounded(value * unit), toByteOffset: eight * 16, as: SIMD8<Int16>.self)
      }
    }
  }
}
