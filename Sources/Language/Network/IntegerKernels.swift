internal import CIntrinsics

/// Products of whole-number weights with the activations of one or four tokens.
///
/// On x86 two 16-bit products and their 32-bit sum are one instruction, `pmaddwd`, which the compiler
/// does not find by itself in a loop like this. Sums are 32 bits wide and wrap, which weights and
/// inputs within their bounds cannot reach.
enum IntegerKernels {
  private typealias Pair = SIMD8<Int16>
  private typealias Sum = SIMD4<Int32>

  /// Writes the sums for `rows` tokens, `first` on; row *r* of the result is `outputs` wide.
  ///
  /// `input` holds rows of `weights.inputs` 16-bit numbers, `result` rows of 32-bit numbers; `panels`
  /// are those to compute, and the result begins with the first of them.
  static func multiply(
    _ weights: WeightPanels, panels: Range<Int>, input: AlignedBuffer, first: Int, rows: Int,
    result: AlignedBuffer, vectors: VectorWidth = .best
  ) {
    let pairs = weights.inputs / 2
    let outputs = panels.count * 8
    precondition(
      first >= 0 && (first + rows) * pairs * 4 <= input.byteCount
        && rows * outputs * 4 <= result.byteCount && panels.lowerBound >= 0
        && panels.upperBound * 8 <= weights.outputs)
    // SAFETY: the sizes were checked in the lines above; rows lie one after the other.
    let x = unsafe (input.base + first * pairs * 4).assumingMemoryBound(to: Int32.self)
    let w = unsafe UnsafeRawPointer(weights.weights.base).assumingMemoryBound(to: Pair.self)
    if vectors != .narrow {
      unsafe WideKernels.multiply(
        w + panels.lowerBound * pairs * 2, panels: panels.count, x, pairs: pairs, rows: rows,
        result.base, vectors: vectors)
      return
    }
    let out = unsafe result.base.assumingMemoryBound(to: Sum.self)
    for (index, panel) in panels.enumerated() {
      let weight = unsafe w + panel * pairs * 2
      var row = 0
      while row + 4 <= rows {
        unsafe four(
          weight, x + row * pairs, pairs, out + row * outputs / 4 + index * 2, outputs / 4)
        row += 4
      }
      while row < rows {
        unsafe one(weight, x + row * pairs, pairs, out + row * outputs / 4 + index * 2)
        row += 1
      }
    }
  }

  @inline(__always)
  private static func product(_ weights: Pair, _ pair: Int32) -> Sum {
    #if arch(x86_64)
    // SAFETY: all the types are 16 bytes of plain bits.
    unsafe unsafeBitCast(
      _mm_madd_epi16(
        unsafeBitCast(weights, to: __m128i.self),
        unsafeBitCast(Sum(repeating: pair), to: __m128i.self)), to: Sum.self)
    #else
    // SAFETY: both types are 16 bytes of plain bits.
    let inputs = unsafe unsafeBitCast(Sum(repeating: pair), to: Pair.self)
    return Sum(truncatingIfNeeded: weights.evenHalf) &* Sum(truncatingIfNeeded: inputs.evenHalf)
      &+ Sum(truncatingIfNeeded: weights.oddHalf) &* Sum(truncatingIfNeeded: inputs.oddHalf)
    #endif
  }

  @inline(__always)
  private static func four(
    _ w: UnsafePointer<Pair>, _ x: UnsafePointer<Int32>, _ pairs: Int,
    _ out: UnsafeMutablePointer<Sum>, _ stride: Int
  ) {
    var a0 = Sum.zero
    var a1 = Sum.zero
    var b0 = Sum.zero
    var b1 = Sum.zero
    var c0 = Sum.zero
    var c1 = Sum.zero
    var d0 = Sum.zero
    var d1 = Sum.zero
    for pair in 0..<pairs {
      let w0 = unsafe w[2 * pair]
      let w1 = unsafe w[2 * pair + 1]
      let a = unsafe x[pair]
      a0 &+= product(w0, a)
      a1 &+= product(w1, a)
      let b = unsafe x[pairs + pair]
      b0 &+= product(w0, b)
      b1 &+= product(w1, b)
      let c = unsafe x[2 * pairs + pair]
      c0 &+= product(w0, c)
      c1 &+= product(w1, c)
      let d = unsafe x[3 * pairs + pair]
      d0 &+= product(w0, d)
      d1 &+= product(w1, d)
    }
    unsafe out[0] = a0
    unsafe out[1] = a1
    unsafe out[stride] = b0
    unsafe out[stride + 1] = b1
    unsafe out[2 * stride] = c0
    unsafe out[2 * stride + 1] = c1
    unsafe out[3 * stride] = d0
    unsafe out[3 * stride + 1] = d1
  }

  @inline(__always)
  private static func one(
    _ w: UnsafePointer<Pair>, _ x: UnsafePointer<Int32>, _ pairs: Int,
    _ out: UnsafeMutablePointer<Sum>
  ) {
    var s0 = Sum.zero
    var s1 = Sum.zero
    for pair in 0..<pairs {
      let a = unsafe x[pair]
      unsafe s0 &+= product(w[2 * pair], a)
      unsafe s1 &+= product(w[2 * pair + 1], a)
    }
    unsafe out[0] = s0
    unsafe out[1] = s1
  }

  // MARK: Between whole numbers and floats

  /// 1.5 · 2²³: adding it leaves a float's rounded value in the low bits, on any instruction set.
  private static let magic: Float = 12_582_912
  private static let magicBits: Int32 = 0x4B40_0000

  /// The float nearest to each number shifted right by nine bits; numbers below 2³¹.
  @inline(__always)
  static func shiftedFloats(_ values: SIMD8<Int32>) -> SIMD8<Float> {
    let bits = (values &>> 9) &+ magicBits
    return unsafe unsafeBitCast(bits, to: SIMD8<Float>.self) - magic
  }

  /// The nearest whole numbers, held within ±32,767.
  @inline(__always)
  static func rounded(_ values: SIMD8<Float>) -> SIMD8<Int16> {
    let limit = SIMD8<Float>(repeating: 32_767)
    let held = values.replacing(with: limit, where: values .> limit)
      .replacing(with: -limit, where: values .< -limit)
    let bits = unsafe unsafeBitCast(held + magic, to: SIMD8<Int32>.self)
    return SIMD8<Int16>(truncatingIfNeeded: bits)
  }

  /// The whole numbers as floats.
  @inline(__always)
  static func floats(_ values: SIMD8<Int16>) -> SIMD8<Float> {
    let bits = SIMD8<Int32>(truncatingIfNeeded: values) &+ magicBits
    return unsafe unsafeBitCast(bits, to: SIMD8<Float>.self) - magic
  }
}
