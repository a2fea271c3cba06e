internal import CIntrinsics

/// The hottest loops for processors with vectors of 256 bits: twice as many numbers at once, the same
/// results to the last bit.
///
/// Whether the processor has them is asked once, at run time, so that one program runs everywhere.
/// Callers check all bounds before they come here.
enum WideKernels {
  #if arch(x86_64)
  static let areAvailable = skein_has_avx2() != 0
  #else
  static let areAvailable = false
  #endif

  @inline(__always)
  static func multiply(
    _ weights: UnsafeRawPointer, panels: Int, _ input: UnsafeRawPointer, pairs: Int, rows: Int,
    _ result: UnsafeMutableRawPointer
  ) {
    #if arch(x86_64)
    unsafe skein_multiply_avx2(weights, panels, input, pairs, rows, result)
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
    state: UnsafeMutableRawPointer, output: UnsafeMutableRawPointer, unit: Float, scale: Float
  ) {
    #if arch(x86_64)
    unsafe skein_step_avx2(
      gates, sums, cells, state, output, RecurrentDirection.width, unit, scale,
      WeightPanels.largestInput)
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
