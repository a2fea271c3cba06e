internal import Glibc
internal import Language

/// Word vectors from raw text: structured skip-gram with negative sampling, an output matrix for
/// each position of the window.
///
/// Source: Wang Ling, Chris Dyer, Alan Black, Isabel Trancoso, NAACL 2015.
struct SkipGram {
  static let columns = 64
  var window = 3
  var negatives = 5
  var epochs = 6
  var rate: Float = 0.05
  var subsampling = 1e-3

  /// The vectors of all rows, scaled to a root mean square of one half.
  func vectors(
    of rows: [[Int32]], counts: [Int], _ random: inout RandomSource
  ) -> Matrix {
    let columns = Self.columns
    let input = Matrix(rows: counts.count, columns: columns)
    input.randomise(bound: 0.5 / Float(columns), &random)
    let outputs = (0..<2 * window).map { _ in Matrix(rows: counts.count, columns: columns) }
    let total = counts.reduce(0, +)
    let noise = noiseTable(counts)
    let kept = counts.map { count in
      let share = Double(max(1, count)) / Double(total)
      return Float(((share / subsampling).squareRoot() + 1) * subsampling / share)
    }
    let gradient = Matrix(rows: 1, columns: columns)
    let size = rows.reduce(0) { $0 + $1.count } * epochs
    var seen = 0
    var text: [Int] = []
    for _ in 0..<epochs {
      for sentence in rows {
        seen += sentence.count
        text.removeAll(keepingCapacity: true)
        for word in sentence where word > 0 && random.uniform() < kept[Int(word)] {
          text.append(Int(word))
        }
        let step = max(rate * 1e-4, rate * (1 - Float(seen) / Float(size)))
        for (center, word) in text.enumerated() {
          for offset in -window...window where offset != 0 {
            guard text.indices.contains(center + offset) else { continue }
            let output = outputs[offset < 0 ? offset + window : offset + window - 1]
            gradient.clear(rows: 1)
            for sample in 0...negatives {
              let target =
                sample == 0 ? text[center + offset] : Int(noise[random.index(below: noise.count)])
              if sample > 0 && target == text[center + offset] { continue }
              update(
                input, word, output, target, isTrue: sample == 0, step: step, gradient)
            }
            MatrixKernels.add(gradient.view, times: 1, to: input.view(row: word, rows: 1))
          }
        }
      }
    }
    scale(input)
    return input
  }

  private func update(
    _ input: Matrix, _ word: Int, _ output: Matrix, _ target: Int, isTrue: Bool, step: Float,
    _ gradient: Matrix
  ) {
    let (source, other) = (input.view(row: word, rows: 1), output.view(row: target, rows: 1))
    let score = max(-8, min(8, MatrixKernels.dot(source, other)))
    let size = ((isTrue ? 1 : 0) - 1 / (1 + expf(-score))) * step
    MatrixKernels.add(other, times: size, to: gradient.view)
    MatrixKernels.add(source, times: size, to: other)
  }

  /// Rows in proportion to their count to the power of three quarters.
  private func noiseTable(_ counts: [Int]) -> [Int32] {
    let weights = counts.map { pow(Double($0), 0.75) }
    let total = weights.reduce(0, +)
    var table: [Int32] = []
    var passed = 0.0
    for (row, weight) in weights.enumerated() {
      passed += weight
      let end = Int(passed / total * 1_000_000)
      while table.count < end { table.append(Int32(row)) }
    }
    return table
  }

  private func scale(_ matrix: Matrix) {
    var sum = 0.0
    for row in Vocabulary.firstWord..<matrix.rows {
      for unit in 0..<Self.columns { sum += Double(matrix[row, unit] * matrix[row, unit]) }
    }
    let size = (sum / Double(matrix.rows * Self.columns)).squareRoot()
    let factor = Float(0.5 / max(1e-9, size))
    for row in 0..<matrix.rows {
      for unit in 0..<Self.columns {
        matrix[row, unit] = row < Vocabulary.firstWord ? 0 : matrix[row, unit] * factor
      }
    }
  }
}
