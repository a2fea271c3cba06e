/// The matrix products of the trainer.
///
/// All of them add to `result`. Sums run in a fixed order, so the same input gives the same bits on
/// any width of vector register.
enum MatrixKernels {
  private typealias Lane = SIMD8<Float>

  /// Adds the product of two matrices: m×k times k×n.
  static func addProduct(_ result: MatrixView, _ left: MatrixView, _ right: MatrixView) {
    precondition(
      result.rows == left.rows && result.columns == right.columns && left.columns == right.rows)
    // SAFETY: the shapes fit, so every access of the kernel lies inside the three views.
    unsafe accumulate(
      m: result.rows, n: result.columns, k: left.columns,
      a: left.base, aRow: left.stride, aStep: 1, b: right.base, bRow: right.stride,
      c: result.base, cRow: result.stride)
  }

  /// Adds the product of a transposed matrix and another: (m×k)ᵀ times m×n.
  static func addTransposedProduct(_ result: MatrixView, _ left: MatrixView, _ right: MatrixView) {
    precondition(
      result.rows == left.columns && result.columns == right.columns && left.rows == right.rows)
    // SAFETY: the shapes fit, so every access of the kernel lies inside the three views.
    unsafe accumulate(
      m: result.rows, n: result.columns, k: left.rows,
      a: left.base, aRow: 1, aStep: left.stride, b: right.base, bRow: right.stride,
      c: result.base, cRow: result.stride)
  }

  /// Adds the product of a matrix and a transposed one: m×k times (n×k)ᵀ.
  static func addProductTransposed(_ result: MatrixView, _ left: MatrixView, _ right: MatrixView) {
    precondition(
      result.rows == left.rows && result.columns == right.rows && left.columns == right.columns)
    let k = left.columns
    var i = 0
    while i < result.rows {
      let rows = min(4, result.rows - i)
      var j = 0
      while j < result.columns {
        let columns = min(2, result.columns - j)
        // SAFETY: rows i..<i+rows of left, j..<j+columns of right, and their cells of result exist.
        unsafe dots(
          left.base + i * left.stride, left.stride, rows,
          right.base + j * right.stride, right.stride, columns, k,
          result.base + i * result.stride + j, result.stride)
        j += columns
      }
      i += rows
    }
  }

  private static func dots(
    _ a: UnsafeMutablePointer<Float>, _ aRow: Int, _ rows: Int,
    _ b: UnsafeMutablePointer<Float>, _ bRow: Int, _ columns: Int, _ k: Int,
    _ c: UnsafeMutablePointer<Float>, _ cRow: Int
  ) {
    if rows == 4 && columns == 2 && k % 8 == 0 {
      var s00 = Lane.zero
      var s01 = Lane.zero
      var s10 = Lane.zero
      var s11 = Lane.zero
      var s20 = Lane.zero
      var s21 = Lane.zero
      var s30 = Lane.zero
      var s31 = Lane.zero
      var x = 0
      while x < k {
        let b0 = unsafe load(b + x)
        let b1 = unsafe load(b + bRow + x)
        let a0 = unsafe load(a + x)
        s00 += a0 * b0
        s01 += a0 * b1
        let a1 = unsafe load(a + aRow + x)
        s10 += a1 * b0
        s11 += a1 * b1
        let a2 = unsafe load(a + 2 * aRow + x)
        s20 += a2 * b0
        s21 += a2 * b1
        let a3 = unsafe load(a + 3 * aRow + x)
        s30 += a3 * b0
        s31 += a3 * b1
        x += 8
      }
      unsafe c[0] += s00.sum()
      unsafe c[1] += s01.sum()
      unsafe c[cRow] += s10.sum()
      unsafe c[cRow + 1] += s11.sum()
      unsafe c[2 * cRow] += s20.sum()
      unsafe c[2 * cRow + 1] += s21.sum()
      unsafe c[3 * cRow] += s30.sum()
      unsafe c[3 * cRow + 1] += s31.sum()
      return
    }
    for i in 0..<rows {
      for j in 0..<columns {
        var wide = Lane.zero
        var x = 0
        while x + 8 <= k {
          unsafe wide += load(a + i * aRow + x) * load(b + j * bRow + x)
          x += 8
        }
        var sum = wide.sum()
        while x < k {
          unsafe sum += a[i * aRow + x] * b[j * bRow + x]
          x += 1
        }
        unsafe c[i * cRow + j] += sum
      }
    }
  }

  /// Adds `a · b` to `c` in blocks of four rows and sixteen columns held in registers.
  private static func accumulate(
    m: Int, n: Int, k: Int, a: UnsafeMutablePointer<Float>, aRow: Int, aStep: Int,
    b: UnsafeMutablePointer<Float>, bRow: Int, c: UnsafeMutablePointer<Float>, cRow: Int
  ) {
    var j = 0
    while j + 16 <= n {
      var i = 0
      while i + 4 <= m {
        var s00 = Lane.zero
        var s01 = Lane.zero
        var s10 = Lane.zero
        var s11 = Lane.zero
        var s20 = Lane.zero
        var s21 = Lane.zero
        var s30 = Lane.zero
        var s31 = Lane.zero
        var left = unsafe a + i * aRow
        var right = unsafe b + j
        for _ in 0..<k {
          let b0 = unsafe load(right)
          let b1 = unsafe load(right + 8)
          let a0 = unsafe left[0]
          s00 += b0 * a0
          s01 += b1 * a0
          let a1 = unsafe left[aRow]
          s10 += b0 * a1
          s11 += b1 * a1
          let a2 = unsafe left[2 * aRow]
          s20 += b0 * a2
          s21 += b1 * a2
          let a3 = unsafe left[3 * aRow]
          s30 += b0 * a3
          s31 += b1 * a3
          unsafe left += aStep
          unsafe right += bRow
        }
        let out = unsafe c + i * cRow + j
        unsafe add(s00, out)
        unsafe add(s01, out + 8)
        unsafe add(s10, out + cRow)
        unsafe add(s11, out + cRow + 8)
        unsafe add(s20, out + 2 * cRow)
        unsafe add(s21, out + 2 * cRow + 8)
        unsafe add(s30, out + 3 * cRow)
        unsafe add(s31, out + 3 * cRow + 8)
        i += 4
      }
      j += 16
    }
    unsafe accumulateRest(
      from: m / 4 * 4, m: m, n: n / 16 * 16, k: k, a: a, aRow: aRow, aStep: aStep, b: b,
      bRow: bRow, c: c, cRow: cRow)
    while j + 8 <= n {
      for i in 0..<m {
        var s0 = Lane.zero
        var left = unsafe a + i * aRow
        var right = unsafe b + j
        for _ in 0..<k {
          unsafe s0 += load(right) * left[0]
          unsafe left += aStep
          unsafe right += bRow
        }
        unsafe add(s0, c + i * cRow + j)
      }
      j += 8
    }
    while j < n {
      for i in 0..<m {
        var sum: Float = 0
        for x in 0..<k { unsafe sum += a[i * aRow + x * aStep] * b[x * bRow + j] }
        unsafe c[i * cRow + j] += sum
      }
      j += 1
    }
  }

  /// The rows that are too few for a block of four: one by one, up to forty-eight columns at once.
  private static func accumulateRest(
    from first: Int, m: Int, n: Int, k: Int, a: UnsafeMutablePointer<Float>, aRow: Int, aStep: Int,
    b: UnsafeMutablePointer<Float>, bRow: Int, c: UnsafeMutablePointer<Float>, cRow: Int
  ) {
    for i in first..<max(first, m) {
      var j = 0
      while j + 48 <= n {
        var s0 = Lane.zero
        var s1 = Lane.zero
        var s2 = Lane.zero
        var s3 = Lane.zero
        var s4 = Lane.zero
        var s5 = Lane.zero
        var left = unsafe a + i * aRow
        var right = unsafe b + j
        for _ in 0..<k {
          let a0 = unsafe left[0]
          unsafe s0 += load(right) * a0
          unsafe s1 += load(right + 8) * a0
          unsafe s2 += load(right + 16) * a0
          unsafe s3 += load(right + 24) * a0
          unsafe s4 += load(right + 32) * a0
          unsafe s5 += load(right + 40) * a0
          unsafe left += aStep
          unsafe right += bRow
        }
        let out = unsafe c + i * cRow + j
        unsafe add(s0, out)
        unsafe add(s1, out + 8)
        unsafe add(s2, out + 16)
        unsafe add(s3, out + 24)
        unsafe add(s4, out + 32)
        unsafe add(s5, out + 40)
        j += 48
      }
      while j < n {
        var s0 = Lane.zero
        var s1 = Lane.zero
        var left = unsafe a + i * aRow
        var right = unsafe b + j
        for _ in 0..<k {
          let a0 = unsafe left[0]
          unsafe s0 += load(right) * a0
          unsafe s1 += load(right + 8) * a0
          unsafe left += aStep
          unsafe right += bRow
        }
        unsafe add(s0, c + i * cRow + j)
        unsafe add(s1, c + i * cRow + j + 8)
        j += 16
      }
    }
  }

  /// Adds a row times a number to another; columns in eights.
  static func add(_ source: MatrixView, times factor: Float, to result: MatrixView) {
    precondition(
      source.rows == 1 && result.rows == 1 && source.columns == result.columns
        && source.columns % 8 == 0)
    for unit in stride(from: 0, to: source.columns, by: 8) {
      // SAFETY: both views have this many columns.
      unsafe add(load(source.base + unit) * factor, result.base + unit)
    }
  }

  /// The sum of the products of two rows.
  static func dot(_ left: MatrixView, _ right: MatrixView) -> Float {
    precondition(
      left.rows == 1 && right.rows == 1 && left.columns == right.columns && left.columns % 8 == 0)
    var sum = Lane.zero
    for unit in stride(from: 0, to: left.columns, by: 8) {
      // SAFETY: both views have this many columns.
      unsafe sum += load(left.base + unit) * load(right.base + unit)
    }
    return sum.sum()
  }

  @inline(__always)
  private static func load(_ pointer: UnsafeMutablePointer<Float>) -> Lane {
    unsafe UnsafeRawPointer(pointer).loadUnaligned(as: Lane.self)
  }

  @inline(__always)
  private static func add(_ value: Lane, _ pointer: UnsafeMutablePointer<Float>) {
    let sum = unsafe load(pointer) + value
    unsafe UnsafeMutableRawPointer(pointer).storeBytes(of: sum, as: Lane.self)
  }
}
