internal import Glibc
internal import Language

/// Who says in training which actions are right.
protocol TransitionGuide {
  /// Fills `wanted` with the probability that each action should have in `state`; `shares` are those
  /// that the learner gives now.
  mutating func fill(
    _ wanted: inout [Float], _ state: borrowing ArcHybridState, _ shares: [Float], labels: Int,
    _ random: inout RandomSource)

  /// The loss of giving `shares` where `wanted` should be given.
  func loss(_ wanted: [Float], _ shares: [Float]) -> Float
}

/// A gold tree: every action that loses the fewest arcs is right, in the proportions that the
/// learner likes.
struct GoldGuide: TransitionGuide {
  let sentence: TrainingSentence

  func fill(
    _ wanted: inout [Float], _ state: borrowing ArcHybridState, _ shares: [Float], labels: Int,
    _ random: inout RandomSource
  ) {
    let costs = DynamicOracle.costs(state, sentence)
    let least = min(costs.shift ?? .max, costs.left ?? .max, costs.right ?? .max)
    let leftLabel = DynamicOracle.label(.left, state, sentence)
    let rightLabel = DynamicOracle.label(.right, state, sentence)
    var sum: Float = 0
    for action in wanted.indices {
      let isRight =
        if action == 0 {
          costs.shift == least
        } else if action <= labels {
          costs.left == least && (leftLabel == nil || leftLabel == UInt8(action))
        } else {
          costs.right == least && (rightLabel == nil || rightLabel == UInt8(action - labels))
        }
      wanted[action] = isRight ? max(shares[action], 1e-20) : 0
      sum += wanted[action]
    }
    for action in wanted.indices { wanted[action] /= sum }
  }

  func loss(_ wanted: [Float], _ shares: [Float]) -> Float {
    var right: Float = 0
    for action in wanted.indices where wanted[action] > 0 { right += shares[action] }
    return -logf(max(1e-20, right))
  }
}

/// The mean of what trained networks think of a sentence that nobody has annotated.
///
/// Source: Yijia Liu, Wanxiang Che, Huaipeng Zhao, Bing Qin, Ting Liu, ACL 2018.
struct TeacherGuide: TransitionGuide {
  var teachers: [TransitionClassifier]
  /// The first row of the sentence in the teachers' batch.
  var row = 0

  mutating func fill(
    _ wanted: inout [Float], _ state: borrowing ArcHybridState, _ shares: [Float], labels: Int,
    _ random: inout RandomSource
  ) {
    for action in wanted.indices { wanted[action] = 0 }
    for index in teachers.indices {
      teachers[index].score(state, row: row, dropout: 0, &random)
      teachers[index].addProbabilities(state, times: 1 / Float(teachers.count), to: &wanted)
    }
  }

  func loss(_ wanted: [Float], _ shares: [Float]) -> Float {
    var loss: Float = 0
    for action in wanted.indices where wanted[action] > 0 {
      loss -= wanted[action] * logf(max(1e-20, shares[action]))
    }
    return loss
  }
}
