/// The input tables of the network: a row of bytes with its scale for each word, suffix, prefix and
/// shape.
struct InputTables: Sendable {
  private let rows: [ModelSlice<Int8>]
  private let scales: [ModelSlice<Float>]
  /// What the largest input number stands for.
  let largest: Float = 8
  /// The largest number below one half.
  private static let belowHalf = Float(0.5).nextDown

  init(_ file: ModelFile) throws(ModelError) {
    var rows: [ModelSlice<Int8>] = []
    var scales: [ModelSlice<Float>] = []
    for (index, columns) in WordFeatures.tableColumns.enumerated() {
      let scale: ModelSlice<Float> = try file.slice("input.\(index).scale")
      let count = WordFeatures.tableRows[index]
      guard index == 0 ? scale.count >= 2 : scale.count == count else {
        throw file.malformed("input.\(index).scale")
      }
      scales.append(scale)
      rows.append(try file.slice("input.\(index)", count: scale.count * columns))
    }
    self.rows = rows
    self.scales = scales
  }

  /// Writes a token's input, as whole numbers of `largest` / 4095, to a row of `input`.
  func write(
    _ features: WordFeatures, to input: AlignedBuffer, row: Int, vectors: VectorWidth = .best
  ) {
    precondition(row >= 0 && input.byteCount >= (row + 1) * WordFeatures.width * 2)
    // SAFETY: the loops write 132 numbers, the sum of the tables' columns.
    let out = unsafe input.base.assumingMemoryBound(to: Int16.self) + row * WordFeatures.width
    var column = 0
    let unit = WeightPanels.largestInput / largest
    for (index, columns) in WordFeatures.tableColumns.enumerated() {
      let row = min(Int(features.rows[index]), scales[index].count - 1)
      let scale = scales[index][row] * unit
      if vectors != .narrow {
        precondition(row >= 0 && (row + 1) * columns <= rows[index].count)
        // SAFETY: the row was checked in the line above, and `out` as above.
        unsafe WideKernels.writeScaled(
          rows[index].base + row * columns, count: columns, scale: scale,
          limit: WeightPanels.largestInput, belowHalf: Self.belowHalf, out + column)
        column += columns
        continue
      }
      for j in 0..<columns {
        let value = Float(rows[index][row * columns + j]) * scale
        let held = max(-WeightPanels.largestInput, min(WeightPanels.largestInput, value))
        // Rounds halves away from zero, as `rounded` does by a call into the C library.
        let half: Float = held < 0 ? -Self.belowHalf : Self.belowHalf
        unsafe out[column + j] = held.isNaN ? 0 : Int16(held + half)
      }
      column += columns
    }
  }
}
