internal import Language

/// Writes a trained network as whole numbers.
enum ParserExport {
  static func write(_ network: ParserNetwork, _ treebank: Treebank, to writer: inout ModelWriter) {
    writer.add("parser.tags", treebank.tags.names)
    writer.add("parser.labels", treebank.labels.names)
    for (index, table) in network.tables.enumerated() {
      addRows("input.\(index)", table.value, to: &writer)
    }
    for (name, layers) in [("lower", network.lower), ("upper", network.upper)] {
      for (layer, direction) in zip(layers, ["forward", "backward"]) {
        addPanels("\(name).\(direction).x", layer.input.value, to: &writer)
        addPanels("\(name).\(direction).h", layer.recurrent.value, to: &writer)
        writer.add("\(name).\(direction).bias", numbers(layer.bias.value))
      }
    }
    let lower = values(network.tagWeights.value)
    let upper = values(network.upperTagWeights.value)
    let largest = max(WeightPanels.largest(in: lower), WeightPanels.largest(in: upper))
    WeightPanels.write(lower, name: "tags", largest: largest, to: &writer)
    WeightPanels.write(upper, name: "tags.upper", largest: largest, to: &writer)
    writer.add("tags.bias", numbers(network.tagBias.value))
    addPanels("positions", network.positionWeights.value, to: &writer)
    writer.add("states", numbers(network.stateTable.value))
    addPanels("actions", network.actionWeights.value, to: &writer)
    writer.add("actions.bias", numbers(network.actionBias.value))
  }

  private static func numbers(_ matrix: Matrix) -> [Float] {
    (0..<matrix.count).map { matrix[$0 / matrix.columns, $0 % matrix.columns] }
  }

  /// Rows of bytes, each with its scale.
  private static func addRows(_ name: String, _ matrix: Matrix, to writer: inout ModelWriter) {
    var bytes: [Int8] = []
    var scales: [Float] = []
    for row in 0..<matrix.rows {
      let values = (0..<matrix.columns).map { matrix[row, $0] }
      let largest = values.map { $0.magnitude }.max() ?? 0
      let scale = max(largest, 1e-9) / 127
      scales.append(scale)
      for value in values { bytes.append(Int8((value / scale).rounded())) }
    }
    writer.add(name, bytes)
    writer.add(name + ".scale", scales)
  }

  private static func addPanels(_ name: String, _ matrix: Matrix, to writer: inout ModelWriter) {
    WeightPanels.write(values(matrix), name: name, to: &writer)
  }

  private static func values(_ matrix: Matrix) -> [[Float]] {
    (0..<matrix.rows).map { row in (0..<matrix.columns).map { matrix[row, $0] } }
  }
}
