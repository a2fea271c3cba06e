import Graph
import Knowledge

/// Names of nodes as JSON-LD holds them.
enum IRI {
  /// The name of a node of the graph.
  static func node(_ id: EntityID) -> String { "id:" + escaped(id.text) }

  /// The name of a stretch of a document's text.
  static func span(_ document: EntityID, _ words: Quotation) -> String {
    "\(node(document)):\(words.start)-\(words.end)"
  }

  /// An address of a page as an IRI; nothing where it is no address on the web.
  ///
  /// What an IRI may not hold is percent-encoded, as browsers do.
  static func address(_ text: String) -> String? {
    let lower = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    let host = rest.prefix { !#"/?#\"#.utf8.contains($0) }
    let isHost = host.allSatisfy { isUnreserved($0) || $0 == UInt8(ascii: ":") }
    // A host may end in one port, and nothing else may hold a colon.
    let parts = host.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard isHost, !host.isEmpty, parts.count <= 2, !parts[0].isEmpty,
      parts.count < 2 || parts[1].allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    var address = Array((scheme + String(Substring(host))).utf8)
    var seenFragment = false
    let path = Array(rest.dropFirst(host.count))
    for (index, byte) in path.enumerated() {
      switch byte {
      case UInt8(ascii: "#") where !seenFragment:
        seenFragment = true
        address.append(byte)
      case UInt8(ascii: "%") where isEscape(path[index...]), _ where isPathByte(byte):
        address.append(byte)
      default:
        append(percentEncoded: byte, to: &address)
      }
    }
    return String(decoding: address, as: UTF8.self)
  }

  /// `id` with what no IRI may hold percent-encoded.
  private static func escaped(_ id: String) -> String {
    if id.utf8.allSatisfy({ isUnreserved($0) || $0 == UInt8(ascii: ":") }) { return id }
    var bytes: [UInt8] = []
    for byte in id.utf8 {
      if isUnreserved(byte) || byte == UInt8(ascii: ":") {
        bytes.append(byte)
      } else {
        append(percentEncoded: byte, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(percentEncoded byte: UInt8, to bytes: inout [UInt8]) {
    let digits = Array("0123456789ABCDEF".utf8)
    bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private static func isEscape(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= 3
      && bytes.dropFirst().prefix(2).allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func isPathByte(_ byte: UInt8) -> Bool {
    isUnreserved(byte) || "/?:@!$&'()*+,;=".utf8.contains(byte)
  }
}
