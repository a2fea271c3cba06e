internal import Language

/// The sentences of a batch as rows of matrices, one after the other.
struct BatchLayout {
  /// The first row of each sentence, the longest sentence first, and the number of its rows.
  let sentences: [(first: Int, count: Int)]
  let rows: Int

  init(lengths: [Int]) {
    var first = 0
    var all: [(first: Int, count: Int)] = []
    for length in lengths {
      all.append((first, length))
      first += length
    }
    rows = first
    sentences = all.sorted { ($0.count, $1.first) > ($1.count, $0.first) }
  }
}

/// One direction of a layer of long short-term memory, with its gradients.
///
/// Gates stand in blocks: input, forget, output, candidate.
final class RecurrentLayer {
  let width: Int
  let isBackward: Bool
  let input: Parameter
  let recurrent: Parameter
  let bias: Parameter
  private let gates: Matrix
  private let cells: Matrix
  private let previous: Matrix
  private let state: Matrix
  private let cellState: Matrix
  private let sums: Matrix

  init(inputs: Int, width: Int, isBackward: Bool, rows: Int, _ random: inout RandomSource) {
    self.width = width
    self.isBackward = isBackward
    input = Parameter(inputs, 4 * width)
    recurrent = Parameter(width, 4 * width)
    bias = Parameter(1, 4 * width)
    input.randomise(&random)
    recurrent.randomise(&random)
    for unit in 0..<width { bias.value[0, width + unit] = 1 }
    gates = Matrix(rows: rows, columns: 4 * width)
    cells = Matrix(rows: rows, columns: width)
    previous = Matrix(rows: rows, columns: width)
    state = Matrix(rows: 64, columns: width)
    cellState = Matrix(rows: 64, columns: width)
    sums = Matrix(rows: 64, columns: 4 * width)
  }

  var parameters: [Parameter] { [input, recurrent, bias] }

  private func row(_ sentence: (first: Int, count: Int), _ step: Int) -> Int {
    sentence.first + (isBackward ? sentence.count - 1 - step : step)
  }

  /// Runs over all sentences at once; writes the outputs into `output`, from `column` on.
  func run(_ layout: BatchLayout, from source: MatrixView, to output: Matrix, column: Int) {
    let all = layout.sentences
    precondition(all.count <= 64 && layout.rows <= gates.rows && column + width <= output.columns)
    for row in 0..<layout.rows {
      // SAFETY: both rows have 4 · width columns.
      unsafe (gates.base + row * 4 * width).update(from: bias.value.base, count: 4 * width)
    }
    MatrixKernels.addProduct(gates.view(rows: layout.rows), source, input.value.view)
    state.clear(rows: all.count)
    cellState.clear(rows: all.count)
    for step in 0..<(all.first?.count ?? 0) {
      let active = all.prefix { $0.count > step }.count
      sums.clear(rows: active)
      MatrixKernels.addProduct(
        sums.view(rows: active), state.view(rows: active), recurrent.value.view)
      for index in 0..<active {
        forward(index, row(all[index], step), output, column)
      }
    }
  }

  private func forward(_ index: Int, _ row: Int, _ output: Matrix, _ column: Int) {
    // SAFETY: index < 64, row < gates.rows, and width is a multiple of eight.
    let g = unsafe UnsafeMutableRawPointer(gates.base + row * 4 * width)
    let s = unsafe UnsafeRawPointer(sums.base + index * 4 * width)
    let h = unsafe UnsafeMutableRawPointer(state.base + index * width)
    let c = unsafe UnsafeMutableRawPointer(cellState.base + index * width)
    let p = unsafe UnsafeMutableRawPointer(previous.base + row * width)
    let saved = unsafe UnsafeMutableRawPointer(cells.base + row * width)
    let out = unsafe UnsafeMutableRawPointer(output.base + row * output.columns + column)
    for unit in stride(from: 0, to: width * 4, by: 32) {
      func sum(_ gate: Int) -> SIMD8<Float> {
        let at = gate * width * 4 + unit
        return unsafe g.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
          + s.loadUnaligned(fromByteOffset: at, as: SIMD8<Float>.self)
      }
      let i = Activation.sigmoid(sum(0))
      let f = Activation.sigmoid(sum(1))
      let o = Activation.sigmoid(sum(2))
      let k = Activation.tanh(sum(3))
      let old = unsafe c.loadUnaligned(fromByteOffset: unit, as: SIMD8<Float>.self)
      let cell = f * old + i * k
      unsafe p.storeBytes(
        of: h.loadUnaligned(fromByteOffset: unit, as: SIMD8<Float>.self), toByteOffset: unit,
        as: SIMD8<Float>.self)
      let hidden = o * Activation.tanh(cell)
      for (gate, value) in [i, f, o, k].enumerated() {
        unsafe g.storeBytes(
          of: value, toByteOffset: gate * width * 4 + unit, as: SIMD8<Float>.self)
      }
      unsafe c.storeBytes(of: cell, toByteOffset: unit, as: SIMD8<Float>.self)
      unsafe saved.storeBytes(of: cell, toByteOffset: unit, as: SIMD8<Float>.self)
      unsafe h.storeBytes(of: hidden, toByteOffset: unit, as: SIMD8<Float>.self)
      unsafe out.storeBytes(of: hidden, toByteOffset: unit, as: SIMD8<Float>.self)
    }
  }

  /// Adds the gradients of the weights, and those of the inputs into `sourceGradient`.
  func learn(
    _ layout: BatchLayout, from source: MatrixView, sourceGradient: MatrixView,
    outputGradient: Matrix, column: Int
  ) {
    let all = layout.sentences
    state.clear(rows: all.count)
    cellState.clear(rows: all.count)
    for step in (0..<(all.first?.count ?? 0)).reversed() {
      let active = all.prefix { $0.count > step }.count
      for index in 0..<active {
        let sentence = all[index]
        let before = step > 0 ? row(sentence, step - 1) : -1
        backward(index, row(sentence, step), before, outputGradient, column)
      }
      state.clear(rows: active)
      MatrixKernels.addProductTransposed(
        state.view(rows: active), sums.view(rows: active), recurrent.value.view)
    }
    let gradients = gates.view(rows: layout.rows)
    MatrixKernels.addTransposedProduct(input.gradient.view, source, gradients)
    MatrixKernels.addTransposedProduct(
      recurrent.gradient.view, previous.view(rows: layout.rows), gradients)
    MatrixKernels.addProductTransposed(sourceGradient, gradients, input.value.view)
    for row in 0..<layout.rows {
      for gate in 0..<4 * width { bias.gradient[0, gate] += gates[row, gate] }
    }
  }

  private func backward(
    _ index: Int, _ row: Int, _ before: Int, _ outputGradient: Matrix, _ column: Int
  ) {
    for unit in 0..<width {
      let i = gates[row, unit]
      let f = gates[row, width + unit]
      let o = gates[row, 2 * width + unit]
      let k = gates[row, 3 * width + unit]
      let t = Activation.tanh(SIMD8(repeating: cells[row, unit]))[0]
      let dh = outputGradient[row, column + unit] + state[index, unit]
      let dc = cellState[index, unit] + dh * o * (1 - t * t)
      let old = before >= 0 ? cells[before, unit] : 0
      let di = dc * k * i * (1 - i)
      let df = dc * old * f * (1 - f)
      let dO = dh * t * o * (1 - o)
      let dk = dc * i * (1 - k * k)
      cellState[index, unit] = dc * f
      gates[row, unit] = di
      gates[row, width + unit] = df
      gates[row, 2 * width + unit] = dO
      gates[row, 3 * width + unit] = dk
      sums[index, unit] = di
      sums[index, width + unit] = df
      sums[index, 2 * width + unit] = dO
      sums[index, 3 * width + unit] = dk
    }
  }
}
