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
    var best = -1
    for action in scores.indices
    where isAllowed(action, state) && (best < 0 || scores[action] > scores[best]) {
      best = action
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

  /// Whether `action` may be carried out in `state`.
  private func isAllowed(_ action: Int, _ state: borrowing ArcHybridState) -> Bool {
    if action == 0 { return state.canShift }
    return action < network.labelCount ? state.canReduceLeft : state.canReduceRight
  }

  /// Adds to `shares` the probability of each allowed action, by `scores`, times `weight`.
  func addProbabilities(
    _ state: borrowing ArcHybridState, times weight: Float, to shares: inout [Float]
  ) {
    let top = scores[best(state)]
    var sum: Float = 0
    for action in scores.indices where isAllowed(action, state) {
      sum += expf(scores[action] - top)
    }
    for action in scores.indices where isAllowed(action, state) {
      shares[action] += weight * expf(scores[action] - top) / sum
    }
  }

  /// Parses one sentence in training, learning from every state; returns the loss.
  ///
  /// Where `explores`, it follows its own choice nine times in ten, so that it also learns what to
  /// do after an error.
  mutating func learn(
    from guide: inout some TransitionGuide, count: Int, row: Int, explores: Bool, dropout: Float,
    _ random: inout RandomSource
  ) -> Float {
    var state = ArcHybridState()
    state.begin(count: count)
    var loss: Float = 0
    var shares = [Float](repeating: 0, count: scores.count)
    var wanted = shares
    while !state.isFinal {
      score(state, row: row, dropout: dropout, &random)
      let choice = best(state)
      for action in shares.indices { shares[action] = 0 }
      addProbabilities(state, times: 1, to: &shares)
      guide.fill(&wanted, state, shares, labels: network.labelCount - 1, &random)
      loss += guide.loss(wanted, shares)
      var next = -1
      for action in shares.indices {
        if wanted[action] > 0 && (next < 0 || wanted[action] > wanted[next]) { next = action }
        shares[action] -= wanted[action]
      }
      learn(shares, row: row, dropout: dropout)
      let follows = explores && random.uniform() < 0.9
      perform(follows || next < 0 ? choice : next, &state)
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
