/// Writes JSON into one buffer of bytes, value by value, commas where they belong.
///
/// Strings come out as valid JSON whatever they hold. The caller keeps the order: inside an object
/// a key, then its value.
package struct JSONWriter {
  /// What was written so far and not yet taken.
  package private(set) var bytes: [UInt8] = []
  /// Whether the next key or element stands behind another one.
  private var needsComma = false

  /// Starts with nothing written.
  package init() {}

  /// Makes room for so many bytes in all.
  package mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Forgets what was written, after the caller has taken `bytes`; what stands open stays open.
  package mutating func removeWritten() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Opens an object.
  package mutating func beginObject() { open(UInt8(ascii: "{")) }
  /// Closes the innermost object.
  package mutating func endObject() { close(UInt8(ascii: "}")) }
  /// Opens an array.
  package mutating func beginArray() { open(UInt8(ascii: "[")) }
  /// Closes the innermost array.
  package mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Writes a line break between two elements, for people who open the file.
  package mutating func lineBreak() {
    if needsComma {
      bytes.append(UInt8(ascii: ","))
      needsComma = false
    }
    bytes.append(0x0A)
  }

  /// Writes the key of the value that follows.
  package mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a key that is one of the program's own, which holds nothing to escape.
  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // SAFETY: the bytes of a static string live as long as the program, and are copied here.
    name.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a string.
  package mutating func string(_ value: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    // Names and keys hold next to nothing that is escaped.
    let utf8 = value.utf8Span.span
    if utf8.indices.contains(where: { Self.needsEscape(utf8[$0]) }) {
      appendEscaped(Array(value.utf8))
    } else {
      bytes.append(contentsOf: value.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a string that is there as UTF-8.
  package mutating func string(utf8 value: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    appendEscaped(value)
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    guard (0..<1_000_000).contains(value) else { return literal(String(value)) }
    separate()
    var place = 1
    while place * 10 <= value { place *= 10 }
    while place > 0 {
      bytes.append(UInt8(truncatingIfNeeded: 0x30 + value / place % 10))
      place /= 10
    }
    needsComma = true
  }

  /// Writes a decimal number in plain digits.
  package mutating func decimal(_ value: DecimalNumber) { literal(value.text) }

  /// Writes a binary number in the fewest plain digits that tell it from its neighbours, or `null`
  /// where it is not finite.
  package mutating func number(_ value: Double) {
    literal(DecimalNumber("\(value)")?.text ?? "null")
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) { literal(value ? "true" : "false") }

  /// Writes `null`.
  package mutating func null() { literal("null") }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F
  }

  /// Appends `text`, what needs no escape run by run.
  private mutating func appendEscaped(_ text: [UInt8]) {
    let span = text.span
    var start = 0
    while true {
      var end = start
      while end < span.count, !Self.needsEscape(span[end]) { end += 1 }
      bytes.append(contentsOf: text[start..<end])
      guard end < span.count else { return }
      let byte = span[end]
      switch byte {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
      case 0x0A: bytes.append(contentsOf: [0x5C, UInt8(ascii: "n")])
      case 0x0D: bytes.append(contentsOf: [0x5C, UInt8(ascii: "r")])
      case 0x09: bytes.append(contentsOf: [0x5C, UInt8(ascii: "t")])
      case 0..<0x20, 0x7F:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
      start = end + 1
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
