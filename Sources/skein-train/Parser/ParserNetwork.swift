internal import Glibc
internal import Language

/// The network of tagger and parser as it is trained: two layers of bidirectional long short-term
/// memory, tags read off the first, transitions scored over the second.
///
/// Source: Eliyahu Kiperwasser, Yoav Goldberg, TACL 2016; the additive first layer of the
/// classifier after Danqi Chen, Christopher Manning, EMNLP 2014.
final class ParserNetwork {
  static let width = 96
  static let hidden = 192
  static let positions = StateFeatures.positionCount
  static let rowLimit = 2048

  let tables: [Parameter]
  /// The words' vectors from raw text, as they were before training.
  private let rawWords: Matrix
  let lower: [RecurrentLayer]
  let upper: [RecurrentLayer]
  let tagWeights: Parameter
  let tagBias: Parameter
  /// What the second layer adds to the first layer's scores of tags.
  let upperTagWeights: Parameter
  let positionWeights: Parameter
  let stateTable: Parameter
  let actionWeights: Parameter
  let actionBias: Parameter
  let labelCount: Int
  let tagCount: Int

  let x: Matrix
  let lowerOut: Matrix
  let upperOut: Matrix
  let products: Matrix
  /// Scores of tags by the first layer alone.
  let lowerTagScores: Matrix
  /// Scores of tags by both layers.
  let tagScores: Matrix
  let dx: Matrix
  let dLower: Matrix
  let dUpper: Matrix
  let dProducts: Matrix
  private var inputMask: [Float] = []
  private var lowerMask: [Float] = []
  private var upperMask: [Float] = []

  var actionCount: Int { 1 + 2 * (labelCount - 1) }

  init(words: Matrix, labelCount: Int, tagCount: Int, _ random: inout RandomSource) {
    rawWords = words
    self.labelCount = labelCount
    self.tagCount = tagCount
    let (width, rows) = (Self.width, Self.rowLimit)
    var tables: [Parameter] = []
    for (index, columns) in WordFeatures.tableColumns.enumerated() {
      let table = Parameter(
        index == 0 ? words.rows : WordFeatures.tableRows[index], columns, isSparse: true)
      if index == 0 {
        for i in 0..<words.rows { for j in 0..<columns { table.value[i, j] = words[i, j] } }
      } else {
        table.value.randomise(bound: 0.5, &random)
      }
      tables.append(table)
    }
    self.tables = tables
    lower = [false, true].map {
      RecurrentLayer(
        inputs: WordFeatures.width, width: width, isBackward: $0, rows: rows, &random)
    }
    upper = [false, true].map {
      RecurrentLayer(inputs: 2 * width, width: width, isBackward: $0, rows: rows, &random)
    }
    // The kernels take columns in sixteens; those past the last tag or action are never read.
    let tagColumns = (tagCount + 15) / 16 * 16
    let actionColumns = (1 + 2 * (labelCount - 1) + 15) / 16 * 16
    tagWeights = Parameter(2 * width, tagColumns)
    tagBias = Parameter(1, tagColumns)
    upperTagWeights = Parameter(2 * width, tagColumns)
    positionWeights = Parameter(2 * width, Self.positions * Self.hidden)
    stateTable = Parameter(
      StateFeatures.tableRows(labelCount: labelCount), Self.hidden, isSparse: true)
    actionWeights = Parameter(Self.hidden, actionColumns)
    actionBias = Parameter(1, actionColumns)
    tagWeights.randomise(&random)
    upperTagWeights.randomise(&random)
    positionWeights.value.randomise(
      bound: (6 / Float(2 * width + Self.hidden)).squareRoot() / 1.5, &random)
    stateTable.value.randomise(bound: 0.05, &random)
    actionWeights.randomise(&random)
    x = Matrix(rows: rows, columns: WordFeatures.width)
    dx = Matrix(rows: rows, columns: WordFeatures.width)
    lowerOut = Matrix(rows: rows, columns: 2 * width)
    dLower = Matrix(rows: rows, columns: 2 * width)
    upperOut = Matrix(rows: rows, columns: 2 * width)
    dUpper = Matrix(rows: rows, columns: 2 * width)
    products = Matrix(rows: rows, columns: Self.positions * Self.hidden)
    dProducts = Matrix(rows: rows, columns: Self.positions * Self.hidden)
    lowerTagScores = Matrix(rows: rows, columns: tagColumns)
    tagScores = Matrix(rows: rows, columns: tagColumns)
  }

  var parameters: [Parameter] {
    tables + lower.flatMap(\.parameters) + upper.flatMap(\.parameters) + [
      tagWeights, tagBias, upperTagWeights, positionWeights, stateTable, actionWeights, actionBias,
    ]
  }

  /// Runs both layers over a batch; `dropout` is 0 outside training.
  func run(
    _ batch: [[WordFeatures]], _ layout: BatchLayout, dropout: Float,
    _ random: inout RandomSource
  ) {
    let rows = layout.rows
    var row = 0
    for sentence in batch {
      for token in sentence {
        var column = 0
        for (index, table) in tables.enumerated() {
          let source = Int(token.rows[index])
          let values = source < 0 ? rawWords : table.value
          let from = source < 0 ? -source : source
          for j in 0..<values.columns { x[row, column + j] = values[from, j] }
          column += table.value.columns
        }
        row += 1
      }
    }
    inputMask = mask(x, rows, dropout, &random)
    for (index, layer) in lower.enumerated() {
      layer.run(layout, from: x.view(rows: rows), to: lowerOut, column: index * Self.width)
    }
    lowerMask = mask(lowerOut, rows, dropout, &random)
    for (index, layer) in upper.enumerated() {
      layer.run(layout, from: lowerOut.view(rows: rows), to: upperOut, column: index * Self.width)
    }
    upperMask = mask(upperOut, rows, dropout, &random)
    products.clear(rows: rows)
    MatrixKernels.addProduct(
      products.view(rows: rows), upperOut.view(rows: rows), positionWeights.value.view)
    for row in 0..<rows {
      for tag in 0..<tagCount { lowerTagScores[row, tag] = tagBias.value[0, tag] }
    }
    MatrixKernels.addProduct(
      lowerTagScores.view(rows: rows), lowerOut.view(rows: rows), tagWeights.value.view)
    // SAFETY: both matrices have the same shape.
    unsafe tagScores.base.update(from: lowerTagScores.base, count: rows * tagScores.columns)
    MatrixKernels.addProduct(
      tagScores.view(rows: rows), upperOut.view(rows: rows), upperTagWeights.value.view)
  }

  private func mask(
    _ matrix: Matrix, _ rows: Int, _ dropout: Float, _ random: inout RandomSource
  ) -> [Float] {
    guard dropout > 0 else { return [] }
    let scale = 1 / (1 - dropout)
    var mask = [Float](repeating: 0, count: rows * matrix.columns)
    for i in mask.indices {
      if random.uniform() >= dropout { mask[i] = scale }
      // SAFETY: rows · columns cells lie inside the matrix.
      unsafe matrix.base[i] *= mask[i]
    }
    return mask
  }

  private func apply(_ mask: [Float], to gradient: Matrix) {
    for i in mask.indices {
      // SAFETY: the mask has as many cells as rows in use.
      unsafe gradient.base[i] *= mask[i]
    }
  }

  /// Clears the gradients that a batch gathers.
  func beginLearning(_ layout: BatchLayout) {
    for matrix in [dx, dLower, dUpper, dProducts] { matrix.clear(rows: layout.rows) }
  }

  /// Adds the gradients of the tags' log loss, by the first layer alone and by both; returns the
  /// loss.
  ///
  /// `wanted` is the probability that each tag should have in each row; none for a row that tells
  /// nothing.
  func learnTags(
    _ wanted: MatrixView, _ layout: BatchLayout, weights: (lower: Float, both: Float)
  ) -> Float {
    let rows = layout.rows
    precondition(wanted.rows == rows && wanted.columns == tagScores.columns)
    let loss =
      differentiate(lowerTagScores, wanted, weight: weights.lower)
      + differentiate(tagScores, wanted, weight: weights.both)
    MatrixKernels.addTransposedProduct(
      upperTagWeights.gradient.view, upperOut.view(rows: rows), tagScores.view(rows: rows))
    MatrixKernels.addProductTransposed(
      dUpper.view(rows: rows), tagScores.view(rows: rows), upperTagWeights.value.view)
    for row in 0..<rows {
      MatrixKernels.add(
        tagScores.view(row: row, rows: 1), times: 1, to: lowerTagScores.view(row: row, rows: 1))
      for tag in 0..<tagCount { tagBias.gradient[0, tag] += lowerTagScores[row, tag] }
    }
    MatrixKernels.addTransposedProduct(
      tagWeights.gradient.view, lowerOut.view(rows: rows), lowerTagScores.view(rows: rows))
    MatrixKernels.addProductTransposed(
      dLower.view(rows: rows), lowerTagScores.view(rows: rows), tagWeights.value.view)
    return loss
  }

  /// Turns scores into the gradients of their weighted log loss, which it returns.
  private func differentiate(_ scores: Matrix, _ wanted: MatrixView, weight: Float) -> Float {
    var loss: Float = 0
    for row in 0..<wanted.rows {
      // SAFETY: `wanted` has as many columns as the scores.
      let wanted = unsafe wanted.base + row * wanted.stride
      var mass: Float = 0
      for tag in 0..<tagCount { unsafe mass += wanted[tag] }
      softmax(scores, row)
      for tag in 0..<tagCount {
        let share = scores[row, tag]
        let goal = unsafe wanted[tag]
        if goal > 0 { loss -= weight * goal * logf(max(1e-20, share)) }
        scores[row, tag] = weight * (share * mass - goal)
      }
    }
    return loss
  }

  /// The best tag of a row of scores.
  func bestTag(_ scores: Matrix, _ row: Int) -> Int {
    var best = 0
    for tag in 1..<tagCount where scores[row, tag] > scores[row, best] { best = tag }
    return best
  }

  /// Turns a row of scores of tags into probabilities.
  private func softmax(_ scores: Matrix, _ row: Int) {
    var top = -Float.infinity
    for tag in 0..<tagCount { top = max(top, scores[row, tag]) }
    var sum: Float = 0
    for tag in 0..<tagCount {
      scores[row, tag] = expf(scores[row, tag] - top)
      sum += scores[row, tag]
    }
    for tag in 0..<tagCount { scores[row, tag] /= sum }
    for tag in tagCount..<scores.columns { scores[row, tag] = 0 }
  }

  /// Adds the probabilities of the tags, by both layers, times `weight` to `wanted`, whose rows are
  /// those of the batch; their scores are lost.
  func addTagProbabilities(_ layout: BatchLayout, times weight: Float, to wanted: Matrix) {
    for row in 0..<layout.rows {
      softmax(tagScores, row)
      MatrixKernels.add(
        tagScores.view(row: row, rows: 1), times: weight, to: wanted.view(row: row, rows: 1))
    }
  }

  /// Carries the gradients of the classifier's inputs back to the tables.
  func learn(_ batch: [[WordFeatures]], _ layout: BatchLayout) {
    let rows = layout.rows
    MatrixKernels.addTransposedProduct(
      positionWeights.gradient.view, upperOut.view(rows: rows), dProducts.view(rows: rows))
    MatrixKernels.addProductTransposed(
      dUpper.view(rows: rows), dProducts.view(rows: rows), positionWeights.value.view)
    apply(upperMask, to: dUpper)
    for (index, layer) in upper.enumerated() {
      layer.learn(
        layout, from: lowerOut.view(rows: rows), sourceGradient: dLower.view(rows: rows),
        outputGradient: dUpper, column: index * Self.width)
    }
    apply(lowerMask, to: dLower)
    for (index, layer) in lower.enumerated() {
      layer.learn(
        layout, from: x.view(rows: rows), sourceGradient: dx.view(rows: rows),
        outputGradient: dLower, column: index * Self.width)
    }
    apply(inputMask, to: dx)
    var row = 0
    for sentence in batch {
      for token in sentence {
        var column = 0
        for (index, table) in tables.enumerated() {
          let target = Int(token.rows[index])
          if target >= 0 {
            table.touch(target)
            for j in 0..<table.value.columns { table.gradient[target, j] += dx[row, column + j] }
          }
          column += table.value.columns
        }
        row += 1
      }
    }
  }
}
