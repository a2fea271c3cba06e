internal import Language

/// Trains the name tagger: a structured perceptron with averaged weights.
///
/// Source: Michael Collins, EMNLP 2002.
final class NameTraining {
  private let extractor: WordFeatureExtractor
  private let classes: WordClasses
  private var weights = [Float](repeating: 0, count: NameFeatures.rows * 8)
  private var sums = [Float](repeating: 0, count: NameFeatures.rows * 8)
  private var transitions = [Float](repeating: 0, count: 64)
  private var transitionSums = [Float](repeating: 0, count: 64)
  private var step: Float = 1
  /// Steps of the whole-number scores to one.
  private static let unit: Float = 64

  init(_ extractor: WordFeatureExtractor, _ classes: WordClasses) {
    self.extractor = extractor
    self.classes = classes
  }

  /// Runs `epochs` over the sentences.
  func run(_ sentences: [NamedSentence], epochs: Int, _ random: inout RandomSource) {
    let rows = sentences.map(features)
    var order = Array(sentences.indices)
    for _ in 0..<epochs {
      random.shuffle(&order)
      for index in order { learn(rows[index], sentences[index].labels) }
    }
    for index in weights.indices { weights[index] -= sums[index] / step }
    for index in transitions.indices { transitions[index] -= transitionSums[index] / step }
  }

  private func features(_ sentence: NamedSentence) -> [[Int32]] {
    var features = NameFeatures()
    features.read(
      sentence.words.ranges.span, in: sentence.words.bytes.span, hints: sentence.hints.span,
      tags: sentence.tags.span, extractor, classes)
    return sentence.labels.indices.map {
      var rows: [Int32] = []
      features.fill($0, &rows)
      return rows
    }
  }

  private func labels(_ rows: [[Int32]]) -> [Int] {
    var lattice = NameLattice(count: rows.count)
    let whole = transitions.map { Int32(($0 * Self.unit).rounded()) }
    for token in rows {
      var sum = SIMD8<Float>.zero
      for row in token { for label in 0..<8 { sum[label] += weights[Int(row) * 8 + label] } }
      lattice.append(
        SIMD8<Int32>(truncatingIfNeeded: SIMD8<Int>((sum * Self.unit).rounded(.toNearestOrEven))),
        whole)
    }
    return lattice.best
  }

  private func learn(_ rows: [[Int32]], _ gold: [Int]) {
    step += 1
    let predicted = labels(rows)
    guard predicted != gold else { return }
    var before = (gold: NameLabel.outside, predicted: NameLabel.outside)
    for (index, token) in rows.enumerated() {
      let (right, wrong) = (gold[index], predicted[index])
      if right != wrong {
        for row in token {
          change(Int(row) * 8 + right, by: 1)
          change(Int(row) * 8 + wrong, by: -1)
        }
      }
      if right != wrong || before.gold != before.predicted {
        changeTransition(before.gold * 8 + right, by: 1)
        changeTransition(before.predicted * 8 + wrong, by: -1)
      }
      before = (right, wrong)
    }
  }

  private func change(_ index: Int, by amount: Float) {
    weights[index] += amount
    sums[index] += amount * step
  }

  private func changeTransition(_ index: Int, by amount: Float) {
    transitions[index] += amount
    transitionSums[index] += amount * step
  }

  /// Precision, recall and F1 of exact spans with their kinds.
  func score(_ sentences: [NamedSentence]) -> String {
    var (found, gold, right) = (0, 0, 0)
    for sentence in sentences {
      let predicted = Set(NameLabel.names(labels(features(sentence))))
      let names = Set(NameLabel.names(sentence.labels))
      found += predicted.count
      gold += names.count
      right += predicted.intersection(names).count
    }
    func share(_ part: Int, _ whole: Int) -> Double {
      (Double(part) / Double(max(1, whole)) * 1000).rounded() / 1000
    }
    return "precision \(share(right, found)) recall \(share(right, gold)) "
      + "F1 \(share(2 * right, found + gold)) of \(gold) names"
  }

  /// Adds the weights to a model as whole numbers.
  func write(to writer: inout ModelWriter) {
    let largest = (weights + transitions).reduce(Float(1e-6)) { max($0, $1.magnitude) }
    let unit = 30_000 / largest
    writer.add("names", weights.map { Int16(($0 * unit).rounded()) })
    writer.add("names.transitions", transitions.map { Int16(($0 * unit).rounded()) })
  }
}
