/// The classifier's hidden layer: a sum of rows, held at 0 or above.
enum HiddenLayer {
  private typealias Eight = SIMD8<Int16>

  /// Adds up rows of `Parser.hidden` numbers into `result`.
  ///
  /// Eight vectors stay in registers while all rows are added to them.
  static func addUp(
    _ rows: borrowing InlineArray<30, UnsafeRawPointer>, to result: AlignedBuffer,
    vectors: VectorWidth = .best
  ) {
    precondition(result.byteCount >= Parser.hidden * 2)
    if vectors != .narrow {
      // SAFETY: the caller gives rows of `Parser.hidden` numbers, and `result` holds one more.
      unsafe rows.span.withUnsafeBufferPointer { rows in
        if let first = rows.baseAddress {
          unsafe WideKernels.addUp(first, count: rows.count, result.base)
        }
      }
      return
    }
    let sums = unsafe result.base.assumingMemoryBound(to: Eight.self)
    for block in stride(from: 0, to: Parser.hidden / 8, by: 8) {
      @inline(__always) func row(_ index: Int) -> UnsafePointer<Eight> {
        unsafe rows[index].assumingMemoryBound(to: Eight.self) + block
      }
      let first = unsafe row(0)
      var s0 = unsafe first[0]
      var s1 = unsafe first[1]
      var s2 = unsafe first[2]
      var s3 = unsafe first[3]
      var s4 = unsafe first[4]
      var s5 = unsafe first[5]
      var s6 = unsafe first[6]
      var s7 = unsafe first[7]
      for index in 1..<30 {
        let row = unsafe row(index)
        unsafe s0 &+= row[0]
        unsafe s1 &+= row[1]
        unsafe s2 &+= row[2]
        unsafe s3 &+= row[3]
        unsafe s4 &+= row[4]
        unsafe s5 &+= row[5]
        unsafe s6 &+= row[6]
        unsafe s7 &+= row[7]
      }
      unsafe sums[block] = positive(s0)
      unsafe sums[block + 1] = positive(s1)
      unsafe sums[block + 2] = positive(s2)
      unsafe sums[block + 3] = positive(s3)
      unsafe sums[block + 4] = positive(s4)
      unsafe sums[block + 5] = positive(s5)
      unsafe sums[block + 6] = positive(s6)
      unsafe sums[block + 7] = positive(s7)
    }
  }

  @inline(__always)
  private static func positive(_ value: Eight) -> Eight {
    value.replacing(with: 0 as Int16, where: value .< 0)
  }
}
