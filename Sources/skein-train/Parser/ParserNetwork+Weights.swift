internal import Language

extension ParserNetwork {
  /// All learned numbers, to be taken up again by `load`.
  var weights: [UInt8] {
    var writer = ModelWriter()
    for (index, parameter) in parameters.enumerated() {
      let value = parameter.value
      writer.add(
        "weights.\(index)",
        (0..<value.count).map { value[$0 / value.columns, $0 % value.columns] })
    }
    return writer.bytes
  }

  /// Takes the numbers that a network of the same shape has written.
  func load(_ file: ModelFile) throws(ModelError) {
    for (index, parameter) in parameters.enumerated() {
      let value = parameter.value
      let numbers = try file.slice(
        "weights.\(index)", of: Float.self, count: value.count
      ).array
      for (place, number) in numbers.enumerated() {
        value[place / value.columns, place % value.columns] = number
      }
    }
  }
}
