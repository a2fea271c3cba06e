internal import Language

/// Parts words into classes by their vectors: k-means by the angle between them.
///
/// Source: Inderjit Dhillon, Dharmendra Modha, Machine Learning 42, 2001.
enum WordClustering {
  /// The class of each row of `vectors`; the first centres are the commonest words.
  static func classes(_ vectors: Matrix, count: Int, rounds: Int = 12) -> [UInt16] {
    let first = Vocabulary.firstWord
    let columns = vectors.columns
    let words = Matrix(rows: vectors.rows, columns: columns)
    for row in 0..<vectors.rows { normalise(vectors, row, to: words, row) }
    let centres = Matrix(rows: count, columns: columns)
    for index in 0..<count { normalise(vectors, first + index, to: centres, index) }
    var classes = [UInt16](repeating: 0, count: vectors.rows)
    let block = 256
    let scores = Matrix(rows: block, columns: count)
    for _ in 0..<rounds {
      for start in stride(from: first, to: vectors.rows, by: block) {
        let rows = min(block, vectors.rows - start)
        scores.clear(rows: rows)
        MatrixKernels.addProductTransposed(
          scores.view(rows: rows), words.view(row: start, rows: rows), centres.view)
        for row in 0..<rows {
          var best = 0
          for centre in 1..<count where scores[row, centre] > scores[row, best] { best = centre }
          classes[start + row] = UInt16(best)
        }
      }
      centres.clear(rows: count)
      for row in first..<vectors.rows {
        MatrixKernels.add(
          words.view(row: row, rows: 1), times: 1,
          to: centres.view(row: Int(classes[row]), rows: 1))
      }
      for index in 0..<count { normalise(centres, index, to: centres, index) }
    }
    return classes
  }

  private static func normalise(_ source: Matrix, _ row: Int, to target: Matrix, _ other: Int) {
    let view = source.view(row: row, rows: 1)
    let length = MatrixKernels.dot(view, view).squareRoot()
    for column in 0..<source.columns {
      target[other, column] = source[row, column] / max(length, 1e-9)
    }
  }
}
