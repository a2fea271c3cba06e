internal import CJansson

/// An object of a JSON-LD file, as lists of plain values: nested objects by their `@value` or `@id`.
struct JSONNode {
  private(set) var values: [(key: String, values: [String])] = []

  /// The values of `key`; none where it is not there.
  subscript(key: String) -> [String] { values.first { $0.key == key }?.values ?? [] }

  /// The nodes in the `@graph` of a file; nothing where it is no such JSON.
  static func graph(of bytes: [UInt8]) -> [JSONNode]? {
    // SAFETY: jansson copies what it keeps; the value is given back once, below.
    let loaded = unsafe bytes.withUnsafeBytes { buffer -> UnsafeMutablePointer<json_t>? in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe json_loadb(
        base.assumingMemoryBound(to: CChar.self), buffer.count, 0, nil)
    }
    guard let file = unsafe loaded else { return nil }
    defer { unsafe json_decref(file) }
    guard let graph = unsafe json_object_get(file, "@graph"),
      unsafe graph.pointee.type == JSON_ARRAY
    else { return nil }
    return unsafe (0..<json_array_size(graph)).compactMap { index in
      unsafe json_array_get(graph, index).map { unsafe JSONNode($0) }
    }
  }

  private init(_ object: UnsafeMutablePointer<json_t>) {
    var iterator = unsafe json_object_iter(object)
    while let place = unsafe iterator {
      if let key = unsafe json_object_iter_key(place),
        let value = unsafe json_object_iter_value(place)
      {
        // SAFETY: jansson's keys end with NUL.
        values.append(unsafe (String(cString: key), Self.texts(value, depth: 0)))
      }
      unsafe iterator = json_object_iter_next(object, place)
    }
  }

  private static func texts(_ value: UnsafeMutablePointer<json_t>, depth: Int) -> [String] {
    guard depth < 4 else { return [] }
    switch unsafe value.pointee.type {
    case JSON_STRING:
      guard let text = unsafe json_string_value(value) else { return [] }
      // SAFETY: jansson's strings have the length that it says, and are UTF-8.
      return [
        unsafe String(
          decoding: UnsafeRawBufferPointer(start: text, count: json_string_length(value)),
          as: UTF8.self)
      ]
    case JSON_INTEGER: return [unsafe String(json_integer_value(value))]
    case JSON_REAL: return [unsafe String(json_real_value(value))]
    case JSON_TRUE: return ["true"]
    case JSON_FALSE: return ["false"]
    case JSON_ARRAY:
      return unsafe (0..<json_array_size(value)).flatMap { index in
        unsafe json_array_get(value, index).map { unsafe texts($0, depth: depth + 1) } ?? []
      }
    case JSON_OBJECT:
      for key in ["@value", "@id"] {
        if let inner = unsafe json_object_get(value, key) {
          return unsafe texts(inner, depth: depth + 1)
        }
      }
      return []
    default: return []
    }
  }
}
