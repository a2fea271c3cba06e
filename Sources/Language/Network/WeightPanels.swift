/// A weight matrix as 16-bit whole numbers, laid out for multiplying pairs.
///
/// Columns stand in panels of eight. A panel holds, for each pair of inputs, the eight columns'
/// weights for both: sixteen numbers, which one multiply-and-add of pairs takes in two halves.
package struct WeightPanels: Sendable {
  /// The largest weight; with inputs up to `largestInput`, 240 products fit 32 bits.
  static let largestWeight: Float = 2047
  /// The largest input.
  static let largestInput: Float = 4095

  let weights: ModelSlice<SIMD16<Int16>>
  /// What a whole number of the weights stands for.
  let scale: Float
  /// The number of inputs, even.
  let inputs: Int
  /// The number of columns, a multiple of eight; columns past the written ones are zero.
  let outputs: Int

  init(_ file: ModelFile, _ name: String, inputs: Int, outputs: Int) throws(ModelError) {
    self.inputs = (inputs + 1) / 2 * 2
    self.outputs = (outputs + 7) / 8 * 8
    weights = try file.slice(name, count: self.inputs / 2 * self.outputs / 8)
    scale = try file.slice(name + ".scale", of: Float.self, count: 1)[0]
  }

  /// Adds a matrix, given as rows of one input each, to a model that is being written.
  ///
  /// Matrices whose products are added to each other are written with the same `largest` weight.
  package static func write(
    _ rows: [[Float]], name: String, largest: Float? = nil, to writer: inout ModelWriter
  ) {
    let columns = rows.first?.count ?? 0
    let scale = (largest ?? Self.largest(in: rows)) / largestWeight
    func number(_ input: Int, _ column: Int) -> Int16 {
      guard input < rows.count, column < columns else { return 0 }
      return Int16((rows[input][column] / scale).rounded())
    }
    var numbers: [Int16] = []
    for panel in 0..<(columns + 7) / 8 {
      for pair in 0..<(rows.count + 1) / 2 {
        for column in panel * 8..<panel * 8 + 8 {
          numbers.append(number(2 * pair, column))
          numbers.append(number(2 * pair + 1, column))
        }
      }
    }
    writer.add(name, numbers)
    writer.add(name + ".scale", [scale])
  }

  /// The largest magnitude in a matrix, which is never 0.
  package static func largest(in rows: [[Float]]) -> Float {
    rows.joined().reduce(Float(1e-9)) { max($0, $1.magnitude) }
  }
}
