internal import Text

/// Reads a web page: what it says of itself, and its article.
enum PageReader {
  /// The document of `page`, which is UTF-8 without NUL.
  static func document(id: String, page: [UInt8]) -> Document? {
    var page = page
    AttributeGuard.blankSurplusAttributes(in: &page)
    guard let tree = PageParser.tree(of: page) else { return nil }
    page = []
    let outline = PageOutline(of: tree)
    let blocks = PageSegmenter.blocks(of: outline)
    let article = ArticleFinder(outline: outline, blocks: blocks).article()
    let kept = ArticleCleaner(outline: outline, article: article).cleaned(blocks)
    var writer = DocumentWriter()
    for block in kept {
      writer.begin(block.kind)
      write(block, of: outline, to: &writer)
    }
    return writer.document(id: id)
  }

  private static func write(
    _ block: PageBlock, of outline: PageOutline, to writer: inout DocumentWriter
  ) {
    let tree = outline.tree
    var index = block.nodes.lowerBound
    var linkEnd = 0
    while index < block.nodes.upperBound {
      let node = tree.nodes[index]
      if index >= linkEnd { writer.endLink() }
      if outline.isLeftOut[index] {
        index = max(index + 1, Int(node.end))
        continue
      }
      switch node.tag {
      case .text: writer.append(tree.text[Int(node.textStart)..<Int(node.textEnd)])
      case .lineBreak: writer.separate(by: 0x20)
      case .cell: writer.separate(by: 0x09)
      case .anchor:
        if let address = tree.value(of: .href, at: index) {
          writer.beginLink(to: address)
          linkEnd = Int(node.end)
        }
      default: if node.tag.isBlock { writer.separate(by: 0x20) }
      }
      index += 1
    }
    writer.endLink()
  }
}
