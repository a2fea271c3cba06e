internal import CIntrinsics

/// How many numbers a processor works on at once.
///
/// What it has is asked once, at run time, so that one program runs everywhere.
enum VectorWidth: CaseIterable {
  /// 128 bits, as every processor has.
  case narrow
  /// 256 bits: AVX2.
  case wide
  /// 512 bits, with products of whole numbers that are added up in one step: AVX-512 VNNI.
  case widest

  /// The widest that the processor has.
  static let best = available.last ?? .narrow

  /// All that the processor has, ascending.
  static let available: [VectorWidth] = {
    #if arch(x86_64)
    guard skein_has_avx2() != 0 else { return [.narrow] }
    return skein_has_avx512_vnni() != 0 ? [.narrow, .wide, .widest] : [.narrow, .wide]
    #else
    return [.narrow]
    #endif
  }()
}

/// The hottest loops for processors with wider vectors: more numbers at once, the same results to the
/// last bit.
///
/// Callers check all bounds before they come here.
enum WideKernels {
  @inline(__always)
  static func multiply(
    _ weights: UnsafeRawPointer, panels: Int, _ input: UnsafeRawPointer, pairs: Int, rows: Int,
    _ result: UnsafeMutableRawPointer, vectors: VectorWidth
  ) {
    #if arch(x86_64)
    if vectors == .widest {
      unsafe skein_multiply_avx512(weights, panels, input, pairs, rows, result)
    } else {
      unsafe skein_multiply_avx2(weights, panels, input, pairs, rows, result)
    }
    #endif
  }

  @inline(__always)
  static func writeFixedPoint(
    _ sums: UnsafeRawPointer, width: Int, scale: Float, bias: UnsafeRawPointer?, unit: Float,
    _ result: UnsafeMutableRawPointer
  ) {
    #if arch(x86_64)
    unsafe skein_fixed_point_avx2(sums, width, scale, bias, unit, result)
    #endif
  }

  @inline(__always)
  static func step(
    gates: UnsafeRawPointer, sums: UnsafeRawPointer, cells: UnsafeMutableRawPointer,
    state: UnsafeMutableRawPointer, output: UnsafeMutableRawPointer, unit: Float, scale: Float,
    vectors: VectorWidth
  ) {
    #if arch(x86_64)
    let (width, largest) = (RecurrentDirection.width, WeightPanels.largestInput)
    if vectors == .widest {
      unsafe skein_step_avx512(gates, sums, cells, state, output, width, unit, scale, largest)
    } else {
      unsafe skein_step_avx2(gates, sums, cells, state, output, width, unit, scale, largest)
    }
    #endif
  }

  /// Writes `count` numbers of `row` times `scale`, within ±`limit`, rounded as `InputTables` does.
  @inline(__always)
  static func writeScaled(
    _ row: UnsafePointer<Int8>, count: Int, scale: Float, limit: Float, belowHalf: Float,
    _ result: UnsafeMutablePointer<Int16>
  ) {
    #if arch(x86_64)
    unsafe skein_scaled_bytes_avx2(row, count, scale, limit, belowHalf, result)
    #endif
  }

  /// Adds up rows of `Parser.hidden` numbers and holds the sums at 0 or above.
  @inline(__always)
  static func addUp(
    _ rows: UnsafePointer<UnsafeRawPointer>, count: Int, _ result: UnsafeMutableRawPointer
  ) {
    #if arch(x86_64)
    unsafe skein_hidden_avx2(rows, count, Parser.hidden, result)
    #endif
  }
}
