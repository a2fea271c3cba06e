/// One direction of a recurrent layer at run time.
///
/// Gates stand in blocks of `width`: input, forget, output, candidate. Gate sums of the inputs come as
/// 16-bit fixed-point numbers, `gateUnit` to the unit; outputs leave in steps of 1 / 4095.
struct RecurrentDirection: Sendable {
  static let width = 96
  static let gates = 4 * width
  /// Steps of a gate sum to the unit; sums are held within ±32.
  static let gateUnit: Float = 1023

  let input: WeightPanels
  let recurrent: WeightPanels
  let bias: [SIMD8<Float>]
  let isBackward: Bool

  init(
    _ file: ModelFile, _ name: String, inputs: Int, isBackward: Bool
  ) throws(ModelError) {
    input = try WeightPanels(file, name + ".x", inputs: inputs, outputs: Self.gates)
    recurrent = try WeightPanels(file, name + ".h", inputs: Self.width, outputs: Self.gates)
    bias = try Self.eights(file.slice(name + ".bias", count: Self.gates))
    self.isBackward = isBackward
  }

  static func eights(_ slice: ModelSlice<Float>) -> [SIMD8<Float>] {
    (0..<(slice.count + 7) / 8).map { eight in
      var value = SIMD8<Float>.zero
      for lane in 0..<min(8, slice.count - eight * 8) { value[lane] = slice[eight * 8 + lane] }
      return value
    }
  }
}

/// The memory for running four sentences through a recurrent direction side by side.
struct RecurrentLanes {
  static let laneCount = 4
  private let state = AlignedBuffer(byteCount: laneCount * RecurrentDirection.width * 2)
  private let cells = AlignedBuffer(byteCount: laneCount * RecurrentDirection.width * 4)
  private let sums = AlignedBuffer(byteCount: laneCount * RecurrentDirection.gates * 4)
  private let vectors: VectorWidth

  init(vectors: VectorWidth = .best) { self.vectors = vectors }

  /// Runs `direction` over sentences whose tokens are rows of `gates`.
  ///
  /// Each lane takes the next sentence as soon as its own has ended. Outputs go to rows of `output`,
  /// which are 2 · 96 numbers wide: forward first.
  func run(
    _ direction: RecurrentDirection, sentences: [Range<Int>], gates: AlignedBuffer,
    output: AlignedBuffer
  ) {
    let width = RecurrentDirection.width
    precondition(
      sentences.allSatisfy {
        $0.lowerBound >= 0 && $0.upperBound * RecurrentDirection.gates * 2 <= gates.byteCount
          && $0.upperBound * 4 * width <= output.byteCount
      })
    var next = 0
    var lanes: InlineArray<4, Range<Int>> = .init(repeating: 0..<0)
    while true {
      var active = 0
      for lane in 0..<Self.laneCount {
        while lanes[lane].isEmpty && next < sentences.count {
          lanes[lane] = sentences[next]
          next += 1
          state.clear(lane * width * 2..<(lane + 1) * width * 2)
          cells.clear(lane * width * 4..<(lane + 1) * width * 4)
        }
        if !lanes[lane].isEmpty { active = lane + 1 }
      }
      if active == 0 { return }
      IntegerKernels.multiply(
        direction.recurrent, panels: 0..<RecurrentDirection.gates / 8, input: state, first: 0,
        rows: active == 1 ? 1 : Self.laneCount, result: sums, vectors: vectors)
      for lane in 0..<active where !lanes[lane].isEmpty {
        let rest = lanes[lane]
        let row = direction.isBackward ? rest.upperBound - 1 : rest.lowerBound
        lanes[lane] =
          direction.isBackward ? rest.lowerBound..<row : rest.lowerBound + 1..<rest.upperBound
        step(direction, lane, row, gates, output)
      }
    }
  }

  @inline(__always)
  private func step(
    _ direction: RecurrentDirection, _ lane: Int, _ row: Int, _ gates: AlignedBuffer,
    _ output: AlignedBuffer
  ) {
    let width = RecurrentDirection.width
    // SAFETY: lane < 4, and `run` checked that the row lies inside both matrices; all offsets stay
    // inside one row.
    let g = unsafe UnsafeRawPointer(gates.base + row * RecurrentDirection.gates * 2)
    let s = unsafe UnsafeRawPointer(sums.base + lane * RecurrentDirection.gates * 4)
    let c = unsafe cells.base + lane * width * 4
    let h = unsafe state.base + lane * width * 2
    let out = unsafe output.base + (row * 2 + (direction.isBackward ? 1 : 0)) * width * 2
    let scale = direction.recurrent.scale * 512 / WeightPanels.largestInput
    let unit = 1 / RecurrentDirection.gateUnit
    if vectors != .narrow {
      unsafe WideKernels.step(
        gates: g, sums: s, cells: c, state: h, output: out, unit: unit, scale: scale,
        vectors: vectors)
      return
    }
    for eight in 0..<width / 8 {
      @inline(__always) func gate(_ block: Int) -> SIMD8<Float> {
        let at = block * width + eight * 8
        return unsafe IntegerKernels.floats(g.load(fromByteOffset: at * 2, as: SIMD8<Int16>.self))
          * unit
          + IntegerKernels.shiftedFloats(s.load(fromByteOffset: at * 4, as: SIMD8<Int32>.self))
          * scale
      }
      let old = unsafe c.load(fromByteOffset: eight * 32, as: SIMD8<Float>.self)
      let cell =
        Activation.sigmoid(gate(1)) * old + Activation.sigmoid(gate(0)) * Activation.tanh(gate(3))
      let hidden = Activation.sigmoid(gate(2)) * Activation.tanh(cell)
      let whole = IntegerKernels.rounded(hidden * WeightPanels.largestInput)
      unsafe c.storeBytes(of: cell, toByteOffset: eight * 32, as: SIMD8<Float>.self)
      unsafe h.storeBytes(of: whole, toByteOffset: eight * 16, as: SIMD8<Int16>.self)
      unsafe out.storeBytes(of: whole, toByteOffset: eight * 16, as: SIMD8<Int16>.self)
    }
  }
}
