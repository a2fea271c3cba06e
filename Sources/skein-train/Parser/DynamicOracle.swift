internal import Language

/// The dynamic oracle of arc-hybrid: which transitions lose the fewest gold arcs.
///
/// Source: Yoav Goldberg, Joakim Nivre, TACL 2013.
struct DynamicOracle {
  enum Move { case shift, left, right }

  /// The arcs lost by each transition; nil where it is not allowed.
  static func costs(
    _ state: borrowing ArcHybridState, _ sentence: TrainingSentence
  ) -> (shift: Int?, left: Int?, right: Int?) {
    let depth = state.stack.count
    let s0 = Int(state.stack[depth - 1])
    let front = state.front
    let head = s0 > 0 ? Int(sentence.heads[s0]) : -1
    var lost = 0
    if s0 > 0 {
      for dependent in sentence.dependents[s0] where Int(dependent) >= front { lost += 1 }
    }
    var left: Int?
    if state.canReduceLeft {
      let isBelow = depth > 1 && Int(state.stack[depth - 2]) == head
      left = lost + (isBelow || head > front ? 1 : 0)
    }
    let right: Int? = state.canReduceRight ? lost + (head >= front ? 1 : 0) : nil
    var shift: Int?
    if state.canShift {
      var cost = 0
      let frontHead = sentence.heads[front]
      for index in 0..<depth {
        let token = state.stack[index]
        if token == frontHead, index < depth - 1 { cost += 1 }
        if token > 0, Int(sentence.heads[Int(token)]) == front { cost += 1 }
      }
      shift = cost
    }
    return (shift, left, right)
  }

  /// The label that a transition has to give, or nil where its arc is wrong and any will do.
  static func label(
    _ move: Move, _ state: borrowing ArcHybridState, _ sentence: TrainingSentence
  ) -> UInt8? {
    let depth = state.stack.count
    let s0 = Int(state.stack[depth - 1])
    let head = move == .left ? state.front : depth > 1 ? Int(state.stack[depth - 2]) : -1
    return Int(sentence.heads[s0]) == head ? sentence.labels[s0] : nil
  }
}
