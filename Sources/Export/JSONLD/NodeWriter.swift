import Knowledge
import Text

/// Writes the nodes of a JSON-LD file, property by property.
///
/// No property is written with nothing in it, and none has the same value twice: readers that count
/// statements would differ.
struct NodeWriter {
  private(set) var json = JSONWriter()

  /// Opens a node.
  mutating func begin(_ id: String, _ types: String...) {
    begin(id, types)
  }

  /// Opens a node.
  mutating func begin(_ id: String, _ types: [String]) {
    json.lineBreak()
    json.beginObject()
    json.key("@id")
    json.string(id)
    json.key("@type")
    json.beginArray()
    for type in types { json.string(type) }
    json.endArray()
  }

  /// Closes the node.
  mutating func end() {
    json.endObject()
  }

  /// Hands the bytes written so far to `output`.
  mutating func flush(to output: inout ByteOutput) throws(ExportError) {
    output.append(json.bytes)
    json.removeWritten()
    try output.flushIfFull()
  }

  mutating func write(_ property: Property, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    json.key(property.name)
    json.string(value)
  }

  mutating func write(_ property: Property, _ values: some Sequence<String>) {
    var seen: Set<String> = []
    let values = values.filter { !$0.isEmpty && seen.insert($0).inserted }
    guard values.count > 1 else { return write(property, values.first) }
    json.key(property.name)
    json.beginArray()
    for value in values { json.string(value) }
    json.endArray()
  }

  mutating func write(_ property: Property, _ number: Int) {
    json.key(property.name)
    json.integer(number)
  }

  mutating func write(_ property: Property, _ truth: Bool) {
    json.key(property.name)
    json.boolean(truth)
  }

  mutating func write(_ property: Property, _ number: DecimalNumber?) {
    write(property, number?.text)
  }

  /// Writes a date with the type that its precision calls for.
  mutating func write(_ property: Property, _ date: CalendarDate?) {
    guard let date else { return }
    let type = date.day != nil ? "xsd:date" : date.month != nil ? "xsd:gYearMonth" : "xsd:gYear"
    json.key(property.name)
    json.beginObject()
    json.key("@value")
    json.string(date.iso)
    json.key("@type")
    json.string(type)
    json.endObject()
  }

  /// Opens the file: the context, then the array of nodes.
  mutating func beginFile() {
    json.beginObject()
    json.key("@context")
    json.beginObject()
    json.key("@version")
    json.number(1.1)
    for (prefix, address) in Namespace.all {
      json.lineBreak()
      json.key(prefix)
      json.string(address)
    }
    for property in Property.explained + Vocabulary.properties where property.value != .plain {
      json.lineBreak()
      json.key(property.name)
      json.beginObject()
      json.key("@id")
      json.string(property.name)
      json.key("@type")
      if case .literal(let type) = property.value { json.string(type) } else { json.string("@id") }
      json.endObject()
    }
    json.endObject()
    json.lineBreak()
    json.key("@graph")
    json.beginArray()
  }

  /// Closes the file.
  mutating func endFile() {
    json.endArray()
    json.endObject()
  }
}
