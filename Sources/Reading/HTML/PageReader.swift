internal import Text

/// Reads a web page: what it says of itself, and its article.
struct PageReader {
  private let outline: PageOutline
  private let metadata: PageMetadata
  private let footnotes: PageFootnotes
  private var writer = DocumentWriter()

  /// The document of `page`, which is UTF-8 without NUL; nothing where memory runs out.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func document(id: String, page: consuming [UInt8]) -> Document? {
    AttributeGuard.blankSurplusAttributes(in: &page)
    guard let tree = PageParser.tree(of: page) else { return nil }
    page = []
    let linkedData = LinkedData(scripts: tree.linkedData)
    var outline = PageOutline(of: tree)
    let metadata = PageMetadata(of: outline, linkedData: linkedData)
    var article = article(of: outline, metadata: metadata)
    if letters(article) < leastArticle, outline.prose[0] > 4 * letters(article) {
      let plain = PageOutline(of: tree, believesNames: false)
      let other = Self.article(of: plain, metadata: metadata)
      if letters(other) > 2 * letters(article) { (outline, article) = (plain, other) }
    }
    var reader = PageReader(outline: outline, metadata: metadata)
    reader.writeHead()
    if let body = linkedData.body, body.utf8.count > 2 * letters(article), !body.contains("<") {
      reader.write(body: body)
    } else {
      for block in article { reader.write(block) }
    }
    return reader.document(id: id)
  }

  /// Articles with fewer letters are looked for a second time.
  private static let leastArticle = 250

  private static func article(of outline: PageOutline, metadata: PageMetadata) -> [PageBlock] {
    let blocks = PageSegmenter.blocks(of: outline)
    let article = ArticleFinder(outline: outline, blocks: blocks).article()
    return ArticleCleaner(outline: outline, metadata: metadata, article: article).cleaned(blocks)
  }

  private static func letters(_ blocks: [PageBlock]) -> Int {
    blocks.reduce(0) { $0 + $1.letters }
  }

  /// Writes the article as the linked data has it, where the page itself shows little of it.
  private mutating func write(body: String) {
    for line in body.split(whereSeparator: \.isNewline) { writeLine(String(line), .paragraph) }
  }

  private init(outline: PageOutline, metadata: PageMetadata) {
    self.outline = outline
    self.metadata = metadata
    footnotes = PageFootnotes(of: outline.tree)
  }

  private mutating func document(id: String) -> Document {
    var document = writer.document(id: id)
    document.url = metadata.url
    document.title = metadata.title
    document.authors = metadata.authors
    document.published = metadata.published
    document.site = metadata.site
    document.language = metadata.language
    return document
  }

  /// Writes the headline, and the lines with the date and the authors that the page shows.
  private mutating func writeHead() {
    if let title = metadata.title { writeLine(title, .title) }
    let nodes = outline.tree.nodes
    let (date, byline) = (metadata.dateNode, metadata.bylineNode)
    // A line that holds both is written once.
    if let date, byline.map({ date <= $0 || Int(nodes[$0].end) <= date }) ?? true {
      writeLine(outline.tree.collapsedText(at: date), .dateline)
    }
    if let byline, date.map({ byline <= $0 || Int(nodes[$0].end) <= byline }) ?? true {
      writeLine(outline.tree.collapsedText(at: byline), .byline)
    }
  }

  private mutating func writeLine(_ line: String, _ kind: Block.Kind) {
    writer.begin(kind)
    writer.append(Array(line.utf8)[...])
  }

  private mutating func write(_ block: PageBlock) {
    guard !footnotes.holds(block.nodes.lowerBound) else { return }
    let tree = outline.tree
    writer.begin(block.kind)
    var index = block.nodes.lowerBound
    var linkEnd = 0
    // A link may have begun before the block, around it.
    if let link = enclosingLink(of: index) {
      linkEnd = Int(tree.nodes[link].end)
      beginLink(at: link)
    }
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
        if let address = footnotes.address(of: index), footnotes.isMark(index) {
          // The mark of a footnote is no word; the word before it carries the note.
          writer.citeLastWord(WebAddress.resolved(address, against: metadata.url) ?? address)
          index = max(index + 1, Int(node.end))
          continue
        }
        linkEnd = Int(node.end)
        beginLink(at: index)
      default: if node.tag.isBlock { writer.separate(by: 0x20) }
      }
      index += 1
    }
    writer.endLink()
  }

  private mutating func beginLink(at index: Int) {
    let written = footnotes.address(of: index) ?? outline.tree.value(of: .href, at: index)
    if let written, let address = WebAddress.resolved(written, against: metadata.url) {
      writer.beginLink(to: address)
    }
  }

  private func enclosingLink(of index: Int) -> Int? {
    var node = Int(outline.tree.nodes[index].parent)
    while node > 0 {
      if outline.tree.nodes[node].tag == .anchor { return node }
      node = Int(outline.tree.nodes[node].parent)
    }
    return nil
  }
}
