internal import Glibc

/// A learned matrix with its gradient, its Adam moments and the running sum for averaging.
///
/// Source: Diederik Kingma, Jimmy Ba, Adam, ICLR 2015. A sparse parameter changes only in the rows
/// that a batch touched.
final class Parameter {
  let value: Matrix
  let gradient: Matrix
  private let mean: Matrix
  private let variance: Matrix
  private let sum: Matrix
  private let isSparse: Bool
  private var steps = 0
  private var touched: [Int32] = []
  private var isTouched: [Bool]

  init(_ rows: Int, _ columns: Int, isSparse: Bool = false) {
    value = Matrix(rows: rows, columns: columns)
    gradient = Matrix(rows: rows, columns: columns)
    mean = Matrix(rows: rows, columns: columns)
    variance = Matrix(rows: rows, columns: columns)
    sum = Matrix(rows: rows, columns: columns)
    self.isSparse = isSparse
    isTouched = [Bool](repeating: false, count: isSparse ? rows : 0)
  }

  /// Draws random weights, within bounds that follow from the sizes of both sides.
  ///
  /// Source: Xavier Glorot, Yoshua Bengio, 2010.
  func randomise(_ random: inout RandomSource) {
    value.randomise(bound: (6 / Float(value.rows + value.columns)).squareRoot(), &random)
  }

  /// Says that the gradient of a row of a sparse parameter is about to change.
  func touch(_ row: Int) {
    guard isSparse, !isTouched[row] else { return }
    isTouched[row] = true
    touched.append(Int32(row))
  }

  /// One step of Adam; the gradient is zero afterwards.
  func step(rate: Float) {
    steps += 1
    let bias1 = 1 - pow(Float(0.9), Float(steps))
    let bias2 = 1 - pow(Float(0.999), Float(steps))
    let size = rate * bias2.squareRoot() / bias1
    if isSparse {
      for row in touched {
        update(Int(row) * value.columns, value.columns, size)
        isTouched[Int(row)] = false
      }
      touched.removeAll(keepingCapacity: true)
    } else {
      update(0, value.count, size)
    }
  }

  private func update(_ start: Int, _ count: Int, _ size: Float) {
    for i in start..<start + count {
      // SAFETY: all four matrices have the same shape, and i lies inside it.
      let g = unsafe gradient.base[i]
      let m = unsafe 0.9 * mean.base[i] + 0.1 * g
      let v = unsafe 0.999 * variance.base[i] + 0.001 * (g * g)
      unsafe mean.base[i] = m
      unsafe variance.base[i] = v
      unsafe value.base[i] -= size * m / (v.squareRoot() + 1e-8)
      unsafe gradient.base[i] = 0
    }
  }

  /// Takes the weights as they are now into the average.
  func accumulate() {
    for i in 0..<value.count {
      // SAFETY: both matrices have the same shape.
      unsafe sum.base[i] += value.base[i]
    }
  }

  /// Replaces the weights by the mean of those taken in.
  func average(over count: Int) {
    guard count > 0 else { return }
    for i in 0..<value.count {
      // SAFETY: both matrices have the same shape.
      unsafe value.base[i] = sum.base[i] / Float(count)
    }
  }
}
