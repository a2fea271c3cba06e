/// A dense matrix of floats in row order, for the trainer alone.
///
/// Subscripts are checked; the kernels that need speed read `base` themselves after checking shapes
/// once.
@safe final class Matrix {
  let rows: Int
  let columns: Int
  let base: UnsafeMutablePointer<Float>

  /// Makes a matrix of zeros.
  init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix has no negative sides")
    self.rows = rows
    self.columns = columns
    // SAFETY: freed in deinit, initialised in full here.
    unsafe base = UnsafeMutablePointer<Float>.allocate(capacity: max(1, rows * columns))
    unsafe base.initialize(repeating: 0, count: max(1, rows * columns))
  }

  deinit { unsafe base.deallocate() }

  var count: Int { rows * columns }

  subscript(_ row: Int, _ column: Int) -> Float {
    get {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      // SAFETY: checked in the line above.
      return unsafe base[row * columns + column]
    }
    set {
      precondition(row >= 0 && row < rows && column >= 0 && column < columns)
      // SAFETY: checked in the line above.
      unsafe base[row * columns + column] = newValue
    }
  }

  /// Sets the first `rows` rows to zero.
  func clear(rows: Int) {
    precondition(rows <= self.rows)
    // SAFETY: the rows lie inside the matrix.
    unsafe base.update(repeating: 0, count: rows * columns)
  }

  /// Fills the matrix with numbers between -`bound` and `bound`.
  func randomise(bound: Float, _ random: inout RandomSource) {
    for i in 0..<count {
      // SAFETY: i < count.
      unsafe base[i] = (random.uniform() * 2 - 1) * bound
    }
  }

  /// The whole matrix, for the kernels.
  var view: MatrixView { MatrixView(self, row: 0, rows: rows, column: 0, columns: columns) }

  /// A part of the matrix, for the kernels.
  func view(row: Int = 0, rows: Int, column: Int = 0, columns: Int? = nil) -> MatrixView {
    MatrixView(self, row: row, rows: rows, column: column, columns: columns ?? self.columns)
  }
}

/// A rectangle of a matrix.
///
/// It keeps no owner: it is made for the length of one kernel call while its matrix is alive.
@safe struct MatrixView {
  let base: UnsafeMutablePointer<Float>
  let rows: Int
  let columns: Int
  let stride: Int

  init(_ matrix: Matrix, row: Int, rows: Int, column: Int, columns: Int) {
    precondition(
      row >= 0 && rows >= 0 && row + rows <= matrix.rows && column >= 0 && columns >= 0
        && column + columns <= matrix.columns, "a view lies inside its matrix")
    // SAFETY: checked in the lines above.
    unsafe base = matrix.base + (row * matrix.columns + column)
    self.rows = rows
    self.columns = columns
    stride = matrix.columns
  }
}
