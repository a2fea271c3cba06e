/// Gathers named arrays and writes them as one model file.
package struct ModelWriter {
  private var parts: [(name: String, bytes: [UInt8])] = []

  package init() {}

  /// Begins with the parts of `model`, in the order of their names, but for those in `names`.
  package init(copying model: ModelFile, without names: Set<String>) {
    for (name, bytes) in model.contents where !names.contains(name) { parts.append((name, bytes)) }
  }

  /// Adds an array of fixed-width numbers.
  package mutating func add<Number: FixedWidthInteger>(_ name: String, _ numbers: [Number]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * Number.bitWidth / 8)
    for number in numbers {
      for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift)))
      }
    }
    add(name, bytes: bytes)
  }

  /// Adds an array of floats.
  package mutating func add(_ name: String, _ numbers: [Float]) {
    add(name, numbers.map(\.bitPattern))
  }

  /// Adds names as lines of text.
  package mutating func add(_ name: String, _ lines: [String]) {
    add(name, bytes: Array(lines.joined(separator: "\n").utf8))
  }

  private mutating func add(_ name: String, bytes: [UInt8]) {
    precondition(name.utf8.count <= 24, "names of parts have at most 24 bytes")
    parts.append((name, bytes))
  }

  /// The whole file.
  package var bytes: [UInt8] {
    var table: [UInt8] = []
    var body: [UInt8] = []
    func padded(_ count: Int) -> Int { (count + 63) / 64 * 64 }
    func append(_ number: UInt64, _ size: Int, to bytes: inout [UInt8]) {
      for shift in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift * 8))) }
    }
    let start = padded(ModelFile.headerSize + parts.count * ModelFile.entrySize)
    for part in parts {
      table.append(contentsOf: part.name.utf8)
      table.append(contentsOf: [UInt8](repeating: 0, count: 24 - part.name.utf8.count))
      append(UInt64(start + body.count), 8, to: &table)
      append(UInt64(part.bytes.count), 8, to: &table)
      body.append(contentsOf: part.bytes)
      body.append(contentsOf: [UInt8](repeating: 0, count: padded(body.count) - body.count))
    }
    table.append(
      contentsOf: [UInt8](repeating: 0, count: start - ModelFile.headerSize - table.count))
    var sum = Checksum()
    let content = table + body
    for offset in stride(from: 0, to: content.count, by: 8) {
      var word: UInt64 = 0
      for index in 0..<8 { word |= UInt64(content[offset + index]) << UInt64(index * 8) }
      sum.combine(word)
    }
    var file = ModelFile.magic
    append(UInt64(ModelFile.version), 4, to: &file)
    append(UInt64(parts.count), 4, to: &file)
    append(UInt64(ModelFile.headerSize + content.count), 8, to: &file)
    append(sum.value, 8, to: &file)
    return file + content
  }
}
