internal import Glibc
internal import Language

/// Scores the transitions of one state over a network's current batch, and learns from them.
struct TransitionClassifier {
  let network: ParserNetwork
  private var features = StateFeatures()
  private let hidden = Matrix(rows: 1, columns: ParserNetwork.hidden)
  private let hiddenGradient = Matrix(rows: 1, columns: ParserNetwork.hidden)
  private let sums: Matrix
  private let gradientRow: Matrix
  private(set) var scores: [Float]

  init(_ network: ParserNetwork) {
    self.network = network
    scores = [Float](repeating: 0, count: network.actionCount)
    sums = Matrix(rows: 1, columns: network.actionBias.value.columns)
    gradientRow = Matrix(rows: 1, columns: network.actionBias.value.columns)
  }

  /// Fills `scores` for `state`, whose sentence begins at `row` of the batch.
  mutating func score(
    _ state: borrowing ArcHybridState, row: Int, dropout: Float, _ random: inout RandomSource
  ) {
    features.read(state, labelCount: network.labelCount)
    let table = network.stateTable.value
    let width = ParserNetwork.hidden
    func add(_ matrix: Matrix, _ row: Int, _ column: Int) {
      MatrixKernels.add(
        matrix.view(row: row, rows: 1, column: column, columns: width), times: 1, to: hidden.view)
    }
    hidden.clear(rows: 1)
    add(table, ParserNetwork.positions, 0)
    for position in 0..<ParserNetwork.positions {
      let token = Int(features.positions[position])
      if token < 0 {
        add(table, position, 0)
      } else {
        add(network.products, row + token, position * width)
      }
    }
    for index in features.rows.indices { add(table, Int(features.rows[index]), 0) }
    let scale = 1 / (1 - dropout)
    sums.clear(rows: 1)
    MatrixKernels.add(network.actionBias.value.view, times: 1, to: sums.view)
    for unit in 0..<width {
      var value = max(0, hidden[0, unit])
      if value > 0 && dropout > 0 { value = random.uniform() < dropout ? 0 : value * scale }
      hidden[0, unit] = value
      guard value > 0 else { continue }
      MatrixKernels.add(
        network.actionWeights.value.view(row: unit, rows: 1), times: value, to: sums.view)
    }
    for action in scores.indices { scores[action] = sums[0, action] }
  }

  /// Adds the gradients of the loss, whose gradient by each score is `gradient`.
  mutating func learn(_ gradient: [Float], row: Int, dropout: Float) {
    let width = ParserNetwork.hidden
    let scale = 1 / (1 - dropout)
    for action in gradient.indices { gradientRow[0, action] = gradient[action] }
    MatrixKernels.add(gradientRow.view, times: 1, to: network.actionBias.gradient.view)
    for unit in 0..<width {
      let value = hidden[0, unit]
      hiddenGradient[0, unit] = 0
      guard value > 0 else { continue }
      MatrixKernels.add(
        gradientRow.view, times: value,
        to: network.actionWeights.gradient.view(row: unit, rows: 1))
      hiddenGradient[0, unit] =
        scale
        * MatrixKernels.dot(
          gradientRow.view, network.actionWeights.value.view(row: unit, rows: 1))
    }
    let table = network.stateTable
    func add(_ matrix: Matrix, _ row: Int, _ column: Int) {
      MatrixKernels.add(
        hiddenGradient.view, times: 1,
        to: matrix.view(row: row, rows: 1, column: column, columns: width))
    }
    table.touch(ParserNetwork.positions)
    add(table.gradient, ParserNetwork.positions, 0)
    for position in 0..<ParserNetwork.positions {
      let token = Int(features.positions[position])
      if token < 0 {
        table.touch(position)
        add(table.gradient, position, 0)
      } else {
        add(network.dProducts, row + token, position * width)
      }
    }
    for index in features.rows.indices {
      table.touch(Int(features.rows[index]))
      add(table.gradient, Int(features.rows[index]), 0)
    }
  }

  /// The best allowed action: 0 shifts, then a label for each LEFT, then one for each RIGHT.
  func best(_ state: borrowing ArcHybridState) -> Int {
    let labels = network.labelCount - 1
    var best = -1
    for action in scores.indices {
      let isAllowed =
        action == 0
        ? state.canShift : action <= labels ? state.canReduceLeft : state.canReduceRight
      if isAllowed && (best < 0 || scores[action] > scores[best]) { best = action }
    }
    return best
  }

  /// Carries an action out.
  func perform(_ action: Int, _ state: inout ArcHybridState) {
    let labels = network.labelCount - 1
    if action == 0 {
      state.shift()
    } else if action <= labels {
      state.reduceLeft(UInt8(action))
    } else {
      state.reduceRight(UInt8(action - labels))
    }
  }

  /// Parses one sentence in training, learning from every state; returns the loss.
  ///
  /// Where `explores`, it follows its own choice nine times in ten, so that it also learns what to
  /// do after an error.
  mutating func learn(
    _ sentence: TrainingSentence, row: Int, explores: Bool, dropout: Float,
    _ random: inout RandomSource
  ) -> Float {
    var state = ArcHybridState()
    state.begin(count: sentence.count)
    let labels = network.labelCount - 1
    var gradient = [Float](repeating: 0, count: scores.count)
    var loss: Float = 0
    while !state.isFinal {
      score(state, row: row, dropout: dropout, &random)
      let costs = DynamicOracle.costs(state, sentence)
      let least = min(costs.shift ?? .max, costs.left ?? .max, costs.right ?? .max)
      let leftLabel = DynamicOracle.label(.left, state, sentence)
      let rightLabel = DynamicOracle.label(.right, state, sentence)
      func isGood(_ action: Int) -> Bool {
        if action == 0 { return costs.shift == least }
        if action <= labels {
          return costs.left == least && (leftLabel == nil || leftLabel == UInt8(action))
        }
        return costs.right == least && (rightLabel == nil || rightLabel == UInt8(action - labels))
      }
      let choice = best(state)
      let top = scores[choice]
      var sum: Float = 0
      var good: Float = 0
      var bestGood = -1
      for action in scores.indices {
        let isAllowed =
          action == 0
          ? state.canShift : action <= labels ? state.canReduceLeft : state.canReduceRight
        gradient[action] = isAllowed ? expf(scores[action] - top) : 0
        sum += gradient[action]
        if isAllowed && isGood(action) {
          good += gradient[action]
          if bestGood < 0 || scores[action] > scores[bestGood] { bestGood = action }
        }
      }
      loss -= logf(max(1e-20, good / sum))
      let share = max(good, 1e-20)
      for action in scores.indices where gradient[action] > 0 {
        gradient[action] =
          gradient[action] / sum - (isGood(action) ? gradient[action] / share : 0)
      }
      learn(gradient, row: row, dropout: dropout)
      let follows = explores && random.uniform() < 0.9
      perform(follows || bestGood < 0 ? choice : bestGood, &state)
    }
    return loss
  }

  /// Parses one sentence greedily.
  mutating func parse(
    count: Int, row: Int, _ random: inout RandomSource
  ) -> (heads: [Int32], labels: [UInt8]) {
    var state = ArcHybridState()
    state.begin(count: count)
    while !state.isFinal {
      score(state, row: row, dropout: 0, &random)
      perform(best(state), &state)
    }
    state.finish(0)
    return (state.heads, state.labels)
  }
}
