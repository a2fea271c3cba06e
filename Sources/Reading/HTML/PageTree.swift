/// One element or run of text of a page.
struct PageNode {
  var tag: PageTag
  /// The index of the node above; the root is its own.
  var parent: Int32
  /// The index after the last node below.
  var end: Int32
  /// Where its text, and that of all nodes below, stands in the tree's text.
  var textStart: Int32
  var textEnd: Int32
  /// The index of its first attribute; the next node's is the end.
  var attributes: Int32
}

/// An attribute that the reading looks at.
struct PageAttribute {
  enum Name: UInt8 {
    case classes, id, href, content, name, property, itemprop, datetime, rel, role, lang, style
    case hidden, ariaHidden

    private static let byName: [String: Name] = [
      "class": .classes, "id": .id, "href": .href, "content": .content, "name": .name,
      "property": .property, "itemprop": .itemprop, "datetime": .datetime, "rel": .rel,
      "role": .role, "lang": .lang, "xml:lang": .lang, "style": .style, "hidden": .hidden,
      "aria-hidden": .ariaHidden,
    ]

    init?(_ name: String) {
      guard let known = Self.byName[name] else { return nil }
      self = known
    }
  }

  var name: Name
  var value: String
}

/// A page as its parser saw it: nodes in document order, so that all that lies under the node `i`
/// are the nodes from `i + 1` up to its `end`.
struct PageTree {
  var nodes: [PageNode] = []
  var attributes: [PageAttribute] = []
  /// The page's text without scripts and styles, as UTF-8.
  var text: [UInt8] = []
  /// The contents of scripts that hold linked data.
  var linkedData: [[UInt8]] = []

  /// The value of the attribute `name` of the node `index`.
  func value(of name: PageAttribute.Name, at index: Int) -> String? {
    for attribute in attributes[attributeRange(of: index)] where attribute.name == name {
      return attribute.value
    }
    return nil
  }

  /// The attributes of the node `index`.
  func attributeRange(of index: Int) -> Range<Int> {
    let end = index + 1 < nodes.count ? Int(nodes[index + 1].attributes) : attributes.count
    return Int(nodes[index].attributes)..<end
  }

  /// The text under the node `index`, each run of white space one space, none at either end.
  ///
  /// Where a block ends, so does a word. It is cut off where it is longer than any line.
  func collapsedText(at index: Int) -> String {
    var collapsed: [UInt8] = []
    var pendingSpace = false
    for place in index..<max(index + 1, Int(nodes[index].end)) {
      let node = nodes[place]
      guard node.tag == .text else {
        if node.tag.isBlock || node.tag == .lineBreak || node.tag == .time {
          pendingSpace = !collapsed.isEmpty
        }
        continue
      }
      for byte in text[Int(node.textStart)..<Int(node.textEnd)] {
        if byte <= 0x20 {
          pendingSpace = !collapsed.isEmpty
        } else {
          if pendingSpace { collapsed.append(0x20) }
          pendingSpace = false
          collapsed.append(byte)
        }
        if collapsed.count > 1000 { return String(decoding: collapsed, as: UTF8.self) }
      }
    }
    return String(decoding: collapsed, as: UTF8.self)
  }
}
