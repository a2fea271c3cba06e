internal import CLibXML2

extension StoredGraph {
  /// Reads the nodes and edges of GraphML, element by element.
  mutating func readGraphML(_ bytes: [UInt8], path: String) throws(ReadingError) {
    xmlInitParser()
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    var element = Element()
    var isWhole = false
    // SAFETY: the reader looks at the bytes until it is freed, below, and they live that long; its
    // strings are copied at once.
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let reader = unsafe xmlReaderForMemory(
          base.assumingMemoryBound(to: CChar.self), CInt(buffer.count), nil, nil,
          CInt(bitPattern: options))
      else { return }
      defer { unsafe xmlFreeTextReader(reader) }
      var state = unsafe xmlTextReaderRead(reader)
      while state == 1 {
        unsafe take(reader, &element)
        state = unsafe xmlTextReaderRead(reader)
      }
      isWhole = state == 0
    }
    guard isWhole else { throw .badGraph(path: path, reason: "not whole XML") }
  }

  /// The node or edge that is being read.
  private struct Element {
    var isEdge = false
    var attributes: [String: String] = [:]
    var data: [(key: String, value: String)] = []
    /// The key of the open datum.
    var key: String?
  }

  private mutating func take(_ reader: xmlTextReaderPtr, _ element: inout Element) {
    let kind = unsafe xmlTextReaderNodeType(reader)
    let name = unsafe Self.string(xmlTextReaderConstLocalName(reader))
    switch (kind, name) {
    case (Self.start, "node"), (Self.start, "edge"):
      element = Element(isEdge: name == "edge")
      for attribute in ["id", "source", "target"] {
        element.attributes[attribute] = unsafe Self.attribute(attribute, of: reader)
      }
    case (Self.start, "data"):
      element.key = unsafe Self.attribute("key", of: reader)
      if let key = element.key { element.data.append((key, "")) }
    case (Self.end, "data"): element.key = nil
    case (Self.end, "node"), (Self.end, "edge"): finish(element)
    case (Self.text, _), (Self.characterData, _), (Self.space, _):
      guard element.key != nil, !element.data.isEmpty else { return }
      element.data[element.data.count - 1].value += unsafe Self.string(
        xmlTextReaderConstValue(reader))
    default: break
    }
  }

  private static let start = CInt(XML_READER_TYPE_ELEMENT.rawValue)
  private static let end = CInt(XML_READER_TYPE_END_ELEMENT.rawValue)
  private static let text = CInt(XML_READER_TYPE_TEXT.rawValue)
  private static let characterData = CInt(XML_READER_TYPE_CDATA.rawValue)
  private static let space = CInt(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue)

  private mutating func finish(_ element: Element) {
    func value(_ key: String) -> String? { element.data.first { $0.key == key }?.value }
    guard let id = element.attributes["id"] else { return }
    guard element.isEdge else {
      nodes[id] = Node(
        id: id, name: value("n_label") ?? id,
        properties: element.data.filter { $0.key != "n_label" && $0.key != "n_name" })
      return
    }
    guard let subject = element.attributes["source"], let object = element.attributes["target"]
    else { return }
    let quote = value("quote").map { Evidence(quote: $0, document: value("doc") ?? "") }
    let shown: Set = ["label", "e_interaction", "claim_id", "quote", "doc", "start", "end"]
    edges.append(
      Edge(
        id: value("claim_id") ?? id, type: value("label") ?? "", subject: subject, object: object,
        properties: element.data.filter { !shown.contains($0.key) },
        evidence: [quote].compactMap(\.self)))
  }

  private static func attribute(_ name: String, of reader: xmlTextReaderPtr) -> String? {
    guard unsafe xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
    defer { unsafe xmlTextReaderMoveToElement(reader) }
    return unsafe string(xmlTextReaderConstValue(reader))
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    // SAFETY: libxml2's strings end with NUL.
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
