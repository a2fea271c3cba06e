/// Text as XML 1.0 takes it.
enum XMLText {
  /// Whether `text` is the content of an element as it stands, as nearly all texts are.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    for index in bytes.indices {
      switch bytes[index] {
      case 0..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x80...: return false
      default: continue
      }
    }
    return true
  }

  /// `text` as the content of an element; nothing where there is none.
  ///
  /// Characters that XML forbids are left out. Text with `&`, `<`, `>` or a character beyond ASCII
  /// stands in CDATA: some readers lose what stands around an entity, and tools that hand XML on
  /// make entities of such characters where they are not in CDATA.
  static func content(_ text: String) -> [UInt8]? {
    let bytes = allowedBytes(of: text)
    guard !bytes.isEmpty else { return nil }
    let needsCDATA = bytes.contains {
      $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 >= 0x80
    }
    guard needsCDATA else { return bytes }
    var content = Array("<![CDATA[".utf8)
    var start = 0
    while let end = endOfCDATA(in: bytes, from: start) {
      // The brackets close one section, the angle opens the next.
      content.append(contentsOf: bytes[start..<end + 2])
      content.append(contentsOf: "]]><![CDATA[".utf8)
      start = end + 2
    }
    content.append(contentsOf: bytes[start...])
    content.append(contentsOf: "]]>".utf8)
    return content
  }

  /// `id` as an XML NMTOKEN: what one may not hold is written as `_`, its number, and `_`.
  static func nameToken(_ id: String) -> String {
    if id.utf8.allSatisfy(isNameByte), !id.isEmpty { return id }
    var token = id.isEmpty ? "_" : ""
    for scalar in id.unicodeScalars {
      if isNameScalar(scalar) {
        token.unicodeScalars.append(scalar)
      } else {
        token += "_" + String(scalar.value, radix: 16, uppercase: true) + "_"
      }
    }
    return token
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  /// Whether a scalar may stand in a NMTOKEN by the fourth and the fifth edition of XML 1.0 alike,
  /// since libxml2 checks by the fourth: of letters beyond ASCII those of the old alphabets.
  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x80: isNameByte(UInt8(scalar.value))
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E,
      0x386, 0x388...0x38A, 0x38C, 0x38E...0x3A1, 0x3A3...0x3CE, 0x401...0x40C, 0x40E...0x44F,
      0x451...0x45C, 0x45E...0x481, 0x5D0...0x5EA, 0x621...0x63A, 0x641...0x64A, 0x905...0x939,
      0x3041...0x3094, 0x30A1...0x30FA, 0x4E00...0x9FA5, 0xAC00...0xD7A3:
      true
    default: false
    }
  }

  private static func allowedBytes(of text: String) -> [UInt8] {
    let source = Array(text.utf8)
    let isClean = !source.contains { ($0 < 0x20 && $0 != 0x0A && $0 != 0x09) || $0 == 0xEF }
    if isClean { return source }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(source.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF: continue
      default: bytes.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
      }
    }
    return bytes
  }

  private static func endOfCDATA(in bytes: [UInt8], from start: Int) -> Int? {
    let bracket = UInt8(ascii: "]")
    guard bytes.count >= start + 3 else { return nil }
    return (start...bytes.count - 3).first {
      bytes[$0] == bracket && bytes[$0 + 1] == bracket && bytes[$0 + 2] == UInt8(ascii: ">")
    }
  }
}
