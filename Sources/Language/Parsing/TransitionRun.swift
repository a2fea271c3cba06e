/// Runs the transitions of one sentence over the recurrent layers' outputs.
final class TransitionRun {
  /// Positions whose products are computed for every token at once; the rest on demand.
  private static let dense = 5
  private static let width = Parser.hidden
  private static let onDemand = StateFeatures.positionCount - dense

  private(set) var state = ArcHybridState()
  private var features = StateFeatures()
  private let products = AlignedBuffer(byteCount: Parser.batchLimit * dense * width * 2)
  private let others = AlignedBuffer(byteCount: Parser.batchLimit * onDemand * width * 2)
  private var isComputed = [Bool](repeating: false, count: Parser.batchLimit * onDemand)
  private let hidden = AlignedBuffer(byteCount: width * 2)
  private let scores = AlignedBuffer(byteCount: 256 * 4)

  /// Multiplies the positions that nearly every token takes, for all rows of a batch.
  func prepare(
    _ tokens: AlignedBuffer, rows: Int, sums: AlignedBuffer, tile: Int, _ parser: Parser
  ) {
    for index in 0..<rows * Self.onDemand { isComputed[index] = false }
    let scale = parser.positions.scale * 512 / WeightPanels.largestInput
    for first in stride(from: 0, to: rows, by: tile) {
      let count = min(tile, rows - first)
      IntegerKernels.multiply(
        parser.positions, panels: 0..<Self.dense * Self.width / 8, input: tokens, first: first,
        rows: count, result: sums)
      FixedPoint.write(
        sums, rows: count, scale: scale, bias: [], unit: Parser.hiddenUnit, to: products,
        first: first, width: Self.dense * Self.width)
    }
  }

  /// Parses the sentence in `rows`; the tree is in `state` afterwards.
  func run(_ rows: Range<Int>, _ tokens: AlignedBuffer, _ parser: Parser) {
    state.begin(count: rows.count)
    let labels = parser.relations.count - 1
    while !state.isFinal {
      let action = best(rows.lowerBound, tokens, parser)
      if action == 0 {
        state.shift()
      } else if action <= labels {
        state.reduceLeft(UInt8(action))
      } else {
        state.reduceRight(UInt8(action - labels))
      }
    }
    state.finish(0)
  }

  private func best(_ row: Int, _ tokens: AlignedBuffer, _ parser: Parser) -> Int {
    let labels = parser.relations.count - 1
    features.read(state, labelCount: parser.relations.count)
    fillHidden(row, tokens, parser)
    IntegerKernels.multiply(
      parser.actions, panels: 0..<parser.actions.outputs / 8, input: hidden, first: 0, rows: 1,
      result: scores)
    // SAFETY: `multiply` has written a sum for each action.
    let scores = unsafe scores.base.assumingMemoryBound(to: Int32.self)
    var best = -1
    var bestScore = Int32.min
    func consider(_ range: Range<Int>) {
      for action in range {
        let score = unsafe scores[action] &+ parser.actionBias[action]
        if score > bestScore || best < 0 {
          best = action
          bestScore = score
        }
      }
    }
    if state.canShift { consider(0..<1) }
    if state.canReduceLeft { consider(1..<1 + labels) }
    if state.canReduceRight { consider(1 + labels..<1 + 2 * labels) }
    return best
  }

  /// Sums the rows of the table and the products of the tokens that the state calls for.
  private func fillHidden(_ row: Int, _ tokens: AlignedBuffer, _ parser: Parser) {
    let rowBytes = Self.width * 2
    unsafe parser.states.withUnsafeBytes { table in
      guard let base = table.baseAddress else { return }
      // SAFETY: the table has `width` numbers for each row that `StateFeatures` can name, since its
      // size was checked when the model was opened; products were written for all rows of the batch.
      let bias = unsafe base + StateFeatures.positionCount * rowBytes
      var rows: InlineArray<30, UnsafeRawPointer> = unsafe .init(repeating: bias)
      for position in 0..<StateFeatures.positionCount {
        let token = Int(features.positions[position])
        if token < 0 {
          unsafe rows[position + 1] = base + position * rowBytes
        } else if position < Self.dense {
          let place = (row + token) * Self.dense + position
          unsafe rows[position + 1] = UnsafeRawPointer(products.base + place * rowBytes)
        } else {
          unsafe rows[position + 1] = UnsafeRawPointer(
            other(row + token, position, tokens, parser))
        }
      }
      for index in features.rows.indices {
        unsafe rows[StateFeatures.positionCount + 1 + index] =
          base + Int(features.rows[index]) * rowBytes
      }
      unsafe HiddenLayer.addUp(rows, to: hidden)
    }
  }

  /// The product of a position that few tokens take.
  private func other(
    _ place: Int, _ position: Int, _ tokens: AlignedBuffer, _ parser: Parser
  ) -> UnsafeMutableRawPointer {
    let index = place * Self.onDemand + position - Self.dense
    if !isComputed[index] {
      isComputed[index] = true
      let first = position * Self.width / 8
      IntegerKernels.multiply(
        parser.positions, panels: first..<first + Self.width / 8, input: tokens, first: place,
        rows: 1, result: scores)
      FixedPoint.write(
        scores, rows: 1, scale: parser.positions.scale * 512 / WeightPanels.largestInput, bias: [],
        unit: Parser.hiddenUnit, to: others, first: index, width: Self.width)
    }
    // SAFETY: index < batchLimit · onDemand, which the array above has checked.
    return unsafe others.base + index * Self.width * 2
  }
}
