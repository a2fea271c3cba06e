internal import Text

/// Takes from the blocks of an article's element those that are not the article's text.
struct ArticleCleaner {
  private let outline: PageOutline
  private let metadata: PageMetadata
  private let title: [UInt8]
  private let article: Range<Int>

  init(outline: PageOutline, metadata: PageMetadata, article: Int) {
    self.outline = outline
    self.metadata = metadata
    title = Folding.key(metadata.title ?? "")
    self.article = article..<max(article + 1, Int(outline.tree.nodes[article].end))
  }

  /// The blocks that stay, in order.
  func cleaned(_ blocks: [PageBlock]) -> [PageBlock] {
    let inside = blocks.filter { article.contains($0.nodes.lowerBound) }
    let linkLists = linkLists(in: inside)
    var kept: [PageBlock] = []
    /// Whether a heading has begun a part that is not the article.
    var isInAside = false
    for block in inside {
      let text = text(of: block)
      if isInHead(block, text: text) { continue }
      if block.kind == .heading || block.letters < 40 && BoilerplateLines.isHeading(text) {
        isInAside = BoilerplateLines.isHeading(text)
        if isInAside { continue }
      } else if isInAside {
        // A paragraph of some length shows that the article goes on.
        guard block.kind == .paragraph, block.letters >= 120, !block.isLinks else {
          continue
        }
        isInAside = false
      }
      if linkLists.contains(listHolder(of: block)) { continue }
      if isBoilerplate(block, text: text) { continue }
      kept.append(block)
    }
    while let last = kept.last, last.kind == .heading || isClosing(last) { kept.removeLast() }
    let end = max(0, kept.count - Self.closingCount)
    return kept[..<end] + kept[end...].filter { $0.letters > 160 || !isClosing($0) }
  }

  /// Whether the block is the headline, or one of the lines with the date and the authors.
  private func isInHead(_ block: PageBlock, text: String) -> Bool {
    if block.letters <= title.count + 20, Folding.key(text) == title { return true }
    for case let node? in [metadata.titleNode, metadata.dateNode, metadata.bylineNode] {
      if node <= block.nodes.lowerBound, block.nodes.lowerBound < Int(outline.tree.nodes[node].end)
      {
        return true
      }
    }
    guard block.letters < Self.longestHeadLine else { return false }
    var node = block.holder
    while node > article.lowerBound {
      let verdict = outline.verdicts[node]
      if verdict == .byline || verdict == .dateline {
        return outline.prose[node] < Self.longestHeadLine
      }
      node = Int(outline.tree.nodes[node].parent)
    }
    return WrittenDate.isDateLine(text)
  }

  /// How many of the last blocks may speak to the reader of something else.
  private static let closingCount = 3

  /// A line about date and authors is no longer than this.
  private static let longestHeadLine = 160

  /// Whether the block, the article's last, speaks to the reader of something else.
  private func isClosing(_ block: PageBlock) -> Bool {
    block.letters < 320 && BoilerplateLines.isClosing(text(of: block))
  }

  private func isBoilerplate(_ block: PageBlock, text: String) -> Bool {
    switch block.kind {
    case .caption:
      // Words under a picture that are no sentence name it, or who took it.
      let isSentence = block.letters >= 40 && ".!?”\"".contains(text.last ?? " ")
      if !isSentence { return true }
    case .paragraph, .quote:
      if block.linkLetters * 10 > block.letters * 9 { return true }
    case .listItem:
      if block.isLinks, block.letters < 40 { return true }
    case .heading:
      if block.linkLetters * 10 > block.letters * 9, block.letters > 20 { return true }
    default: break
    }
    return BoilerplateLines.isBoilerplate(text)
  }

  /// The lists whose items lead elsewhere for the most part.
  private func linkLists(in blocks: [PageBlock]) -> Set<Int> {
    var letters: [Int: (all: Int, links: Int)] = [:]
    for block in blocks where block.kind == .listItem || block.kind == .tableRow {
      let list = listHolder(of: block)
      guard list >= 0 else { continue }
      letters[list, default: (0, 0)].all += block.letters
      letters[list, default: (0, 0)].links += block.linkLetters
    }
    return Set(letters.filter { $0.value.links * 2 > $0.value.all }.keys)
  }

  /// The list or table that the block is an item of, or -1.
  private func listHolder(of block: PageBlock) -> Int {
    guard block.kind == .listItem || block.kind == .tableRow else { return -1 }
    var node = block.holder
    while node > 0 {
      switch outline.tree.nodes[node].tag {
      case .list, .table: return node
      default: node = Int(outline.tree.nodes[node].parent)
      }
    }
    return -1
  }

  /// The block's words, for looking at them.
  private func text(of block: PageBlock) -> String {
    var collapsed: [UInt8] = []
    for index in block.nodes where outline.tree.nodes[index].tag == .text {
      let node = outline.tree.nodes[index]
      for byte in outline.tree.text[Int(node.textStart)..<Int(node.textEnd)] {
        if byte > 0x20 {
          collapsed.append(byte)
        } else if let last = collapsed.last, last != 0x20 {
          collapsed.append(0x20)
        }
        if collapsed.count >= 400 { break }
      }
    }
    if collapsed.last == 0x20 { collapsed.removeLast() }
    return String(decoding: collapsed, as: UTF8.self)
  }
}
