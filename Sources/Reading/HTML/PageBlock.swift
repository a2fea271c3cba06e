internal import Text

/// A run of a page's text that its layout sets apart.
struct PageBlock {
  var kind: Block.Kind
  /// The nodes from its first text up to, and without, what follows its last.
  var nodes: Range<Int>
  /// The element that it stands in.
  var holder: Int
  /// Its bytes without white space, and how many of them are links.
  var letters = 0
  var linkLetters = 0

  /// Whether most of it leads elsewhere.
  var isLinks: Bool { linkLetters * 2 > letters }
}

/// Cuts a page into blocks.
struct PageSegmenter {
  private let outline: PageOutline
  private var blocks: [PageBlock] = []
  private var current: PageBlock?
  /// The block elements around the place reached.
  private var open: [Int] = []
  private var lineBreaks = 0
  /// The last row of data.
  private var dataRow = -1

  /// The blocks of all parts that are not left out, in order.
  ///
  /// - Complexity: O(*n*) in the nodes and text of the page.
  static func blocks(of outline: PageOutline) -> [PageBlock] {
    var segmenter = PageSegmenter(outline: outline)
    segmenter.run()
    return segmenter.blocks
  }

  private init(outline: PageOutline) {
    self.outline = outline
  }

  private mutating func run() {
    let tree = outline.tree
    var linkEnd = 0
    var index = 0
    var rowEnd = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      while let last = open.last, Int(tree.nodes[last].end) <= index {
        // The cells of a row of data stand in one block.
        if index >= rowEnd || last < index && Int(tree.nodes[last].end) >= rowEnd { finish() }
        open.removeLast()
      }
      if outline.isLeftOut[index] {
        if node.tag.isBlock, node.tag != .dropped, node.tag != .inline, index >= rowEnd { finish() }
        index = max(index + 1, Int(node.end))
        continue
      }
      switch node.tag {
      case .text: append(index, isLink: index < linkEnd)
      case .anchor: linkEnd = max(linkEnd, Int(node.end))
      case .lineBreak:
        lineBreaks += 1
        if lineBreaks > 1, index >= rowEnd { finish() }
      default:
        if node.tag.isBlock || outline.verdicts[index] == .caption {
          if index >= rowEnd { finish() }
          if node.tag == .row, index >= rowEnd, isDataRow(index) {
            rowEnd = Int(node.end)
            dataRow = index
          }
          open.append(index)
        }
      }
      index += 1
    }
    finish()
  }

  /// Whether a row's cells are short and hold nothing but words.
  private func isDataRow(_ row: Int) -> Bool {
    let nodes = outline.tree.nodes
    guard nodes[row].textEnd - nodes[row].textStart < 1000 else { return false }
    var cells = 0
    for index in row + 1..<Int(nodes[row].end) {
      switch nodes[index].tag {
      case .cell: cells += 1
      case .table, .list, .heading1, .heading2, .heading3, .heading, .article, .section, .form:
        return false
      default: break
      }
    }
    return cells > 1
  }

  private mutating func append(_ index: Int, isLink: Bool) {
    let node = outline.tree.nodes[index]
    var letters = 0
    for byte in outline.tree.text[Int(node.textStart)..<Int(node.textEnd)] where byte > 0x20 {
      letters += 1
    }
    guard letters > 0 else { return }
    lineBreaks = 0
    var block = current ?? newBlock(at: index)
    block.nodes = block.nodes.lowerBound..<index + 1
    block.letters += letters
    if isLink { block.linkLetters += letters }
    current = block
  }

  private func newBlock(at index: Int) -> PageBlock {
    let (kind, holder) = surroundings()
    return PageBlock(kind: kind, nodes: index..<index, holder: holder)
  }

  private mutating func finish() {
    if let block = current { blocks.append(block) }
    current = nil
    lineBreaks = 0
  }

  /// What the elements around the place reached make of its text.
  private func surroundings() -> (Block.Kind, Int) {
    let holder = open.last ?? 0
    var kind: Block.Kind?
    for index in open.reversed() {
      switch outline.tree.nodes[index].tag {
      case .heading1, .heading2, .heading3, .heading: return (.heading, holder)
      case .listItem, .definition: kind = kind ?? .listItem
      case .blockquote: kind = kind ?? .quote
      case .caption: return (.caption, holder)
      case .figure: kind = kind ?? .caption
      case .row: kind = kind ?? (index == dataRow ? .tableRow : nil)
      case .article, .main, .body: return (kind ?? .paragraph, holder)
      default:
        if outline.verdicts[index] == .caption { return (.caption, holder) }
      }
    }
    return (kind ?? .paragraph, holder)
  }
}
