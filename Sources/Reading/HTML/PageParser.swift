internal import CLibXML2

/// Reads a page with libxml2's HTML parser into a flat tree.
enum PageParser {
  /// Elements deeper than this are taken as if their tags were not there.
  ///
  /// libxml2 looks for the
  /// element of an end tag in all that are open, so the limit also keeps it from taking a time
  /// that grows with the square of the page.
  static let depthLimit = 256

  private static let initialized: Void = xmlInitParser()

  /// Parses `page`, which is UTF-8 without NUL; nothing where libxml2 finds no memory.
  ///
  /// - Complexity: O(*n*) in bytes, with a loop for the depth, no recursion.
  static func tree(of page: [UInt8]) -> PageTree? {
    _ = initialized
    let builder = PageTreeBuilder()
    // SAFETY: the parser reads `page` inside the closure alone; `builder` outlives it.
    let isParsed = unsafe page.withUnsafeBufferPointer { buffer -> Bool in
      guard let base = buffer.baseAddress, let count = CInt(exactly: buffer.count) else {
        return false
      }
      return unsafe base.withMemoryRebound(to: CChar.self, capacity: buffer.count) { start in
        guard let context = unsafe htmlNewParserCtxt() else { return false }
        defer { unsafe htmlFreeParserCtxt(context) }
        guard let handler = unsafe context.pointee.sax else { return false }
        unsafe install(on: handler)
        unsafe context.pointee.userData = UnsafeMutableRawPointer(
          Unmanaged.passUnretained(builder).toOpaque())
        unsafe builder.context = context
        // Without a tree of its own libxml2 has no document to return.
        unsafe xmlFreeDoc(htmlCtxtReadMemory(context, start, count, nil, "UTF-8", options))
        unsafe builder.context = nil
        return true
      }
    }
    return isParsed ? builder.finishedTree() : nil
  }

  private static let options = CInt(
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

  /// Sends what the parser finds to the builder, and nothing to anything of libxml2's own.
  private static func install(on handler: UnsafeMutablePointer<xmlSAXHandler>) {
    var events = unsafe xmlSAXHandler()
    // SAFETY: each event's first argument is the `userData` set by `tree(of:)`, a live builder.
    unsafe events.startElement = { data, name, attributes in
      guard let builder = unsafe PageTreeBuilder.of(data), let name = unsafe name else { return }
      unsafe builder.startElement(String(cString: name), attributes: attributes)
    }
    unsafe events.endElement = { data, name in
      guard let builder = unsafe PageTreeBuilder.of(data), let name = unsafe name else { return }
      unsafe builder.endElement(PageTag(name: String(cString: name)))
    }
    unsafe events.characters = { data, bytes, count in
      guard let builder = unsafe PageTreeBuilder.of(data), let bytes = unsafe bytes else { return }
      unsafe builder.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe events.ignorableWhitespace = events.characters
    unsafe events.cdataBlock = { data, bytes, count in
      guard let builder = unsafe PageTreeBuilder.of(data), let bytes = unsafe bytes else { return }
      unsafe builder.rawText(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    unsafe handler.pointee = events
  }
}

/// Collects the parser's events.
@safe
private final class PageTreeBuilder {
  private var tree = PageTree()
  /// The open elements, root first.
  private var open: [Int32] = []
  private var isInLinkedData = false
  /// The depth of dropped elements around the place where the parser is.
  private var droppedDepth = 0
  /// The parser, as long as it runs.
  var context: htmlParserCtxtPtr?

  init() {
    tree.nodes.append(
      PageNode(tag: .document, parent: 0, end: 0, textStart: 0, textEnd: 0, attributes: 0))
    open.append(0)
  }

  static func of(_ data: UnsafeMutableRawPointer?) -> PageTreeBuilder? {
    guard let data = unsafe data else { return nil }
    // SAFETY: `data` is the builder that `tree(of:)` keeps alive while the parser runs.
    return unsafe Unmanaged<PageTreeBuilder>.fromOpaque(data).takeUnretainedValue()
  }

  func startElement(
    _ name: String, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let tag = PageTag(name: name)
    if !Self.isLeaf(name), leavesTooDeepElement() { return }
    let firstAttribute = Int32(tree.attributes.count)
    if name == "script" {
      isInLinkedData = false
    }
    if let attributes = unsafe attributes {
      var index = 0
      // SAFETY: libxml2 gives names and values in turn and a null after the last pair.
      while let attribute = unsafe attributes[index] {
        let value = unsafe attributes[index + 1]
        unsafe take(String(cString: attribute), value: value, of: name)
        index += 2
      }
    }
    let index = Int32(tree.nodes.count)
    let textStart = Int32(tree.text.count)
    tree.nodes.append(
      PageNode(
        tag: tag, parent: open[open.count - 1], end: 0, textStart: textStart, textEnd: textStart,
        attributes: firstAttribute))
    open.append(index)
    if tag == .dropped { droppedDepth += 1 }
  }

  private func take(_ attribute: String, value: UnsafePointer<xmlChar>?, of element: String) {
    if let known = PageAttribute.Name(attribute) {
      let value = unsafe value.map { unsafe String(cString: $0) } ?? ""
      tree.attributes.append(PageAttribute(name: known, value: value))
    } else if element == "script", attribute == "type", let value = unsafe value {
      isInLinkedData = unsafe String(cString: value).lowercased().hasPrefix("application/ld+json")
      if isInLinkedData { tree.linkedData.append([]) }
    }
  }

  /// Elements whose names the parser itself looks at after their start tag.
  private static func isLeaf(_ name: String) -> Bool {
    switch name {
    case "script", "style", "br", "hr", "img", "input", "meta", "link", "base", "area", "col",
      "param", "frame", "isindex", "basefont", "embed":
      true
    default: false
    }
  }

  /// Where the parser's stack is too deep, takes the element just begun off it again, as the
  /// parser does after an empty element.
  private func leavesTooDeepElement() -> Bool {
    // SAFETY: `context` is set while the parser runs, which calls this after it has pushed the
    // element's name: there are at least `depthLimit` names on its stack where one is taken off.
    guard let context = unsafe context, unsafe context.pointee.nameNr > PageParser.depthLimit,
      let names = unsafe context.pointee.nameTab
    else { return false }
    let top = unsafe Int(context.pointee.nameNr) - 1
    unsafe names[top] = nil
    unsafe context.pointee.nameNr = CInt(top)
    unsafe context.pointee.name = names[top - 1]
    return true
  }

  func endElement(_ tag: PageTag) {
    guard open.count > 1, tree.nodes[Int(open[open.count - 1])].tag == tag else { return }
    close()
  }

  private func close() {
    let index = Int(open.removeLast())
    tree.nodes[index].end = Int32(tree.nodes.count)
    tree.nodes[index].textEnd = Int32(tree.text.count)
    if tree.nodes[index].tag == .dropped {
      droppedDepth -= 1
      isInLinkedData = false
    }
  }

  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard droppedDepth == 0 else { return }
    let start = Int32(tree.text.count)
    unsafe tree.text.append(contentsOf: bytes)
    let end = Int32(tree.text.count)
    let last = tree.nodes.count - 1
    // The parser hands long texts over in pieces.
    if tree.nodes[last].tag == .text, tree.nodes[last].parent == open[open.count - 1] {
      tree.nodes[last].textEnd = end
      return
    }
    tree.nodes.append(
      PageNode(
        tag: .text, parent: open[open.count - 1], end: Int32(tree.nodes.count + 1),
        textStart: start, textEnd: end, attributes: Int32(tree.attributes.count)))
  }

  func rawText(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isInLinkedData, !tree.linkedData.isEmpty else { return }
    unsafe tree.linkedData[tree.linkedData.count - 1].append(contentsOf: bytes)
  }

  func finishedTree() -> PageTree {
    while !open.isEmpty { close() }
    return tree
  }
}
