/// The activation functions of the recurrent layers, the same in training and at run time.
package enum Activation {
  /// The hyperbolic tangent to within 2e-4: its continued fraction to degree 7 over 6.
  ///
  /// No library function: the same bits everywhere, eight values at once.
  @inline(__always) @inlinable
  package static func tanh(_ value: SIMD8<Float>) -> SIMD8<Float> {
    let limit = SIMD8<Float>(repeating: 4.97)
    let x = value.replacing(with: limit, where: value .> limit)
      .replacing(with: -limit, where: value .< -limit)
    let square = x * x
    let numerator = x * (135_135 + square * (17_325 + square * (378 + square)))
    let denominator = 135_135 + square * (62_370 + square * (3_150 + square * 28))
    return numerator / denominator
  }

  /// The logistic function by way of the tangent.
  @inline(__always) @inlinable
  package static func sigmoid(_ value: SIMD8<Float>) -> SIMD8<Float> {
    0.5 + 0.5 * tanh(value * 0.5)
  }
}
