internal import Text

/// Finds the part of a page that is its article.
///
/// The part is the deepest element that still holds most of the page's running text, or one that
/// says of itself that it is the article's body and holds a fair part of that text.
struct ArticleFinder {
  let outline: PageOutline
  let blocks: [PageBlock]
  /// The letters of running text in the blocks under each node.
  private let weights: [Int]

  /// Blocks shorter than this are no running text.
  private static let shortestParagraph = 60

  init(outline: PageOutline, blocks: [PageBlock]) {
    self.outline = outline
    self.blocks = blocks
    var weights = Array(repeating: 0, count: outline.tree.nodes.count)
    for block in blocks { weights[block.holder] += Self.weight(of: block) }
    for index in weights.indices.dropFirst().reversed() {
      weights[Int(outline.tree.nodes[index].parent)] += weights[index]
    }
    self.weights = weights
  }

  private static func weight(of block: PageBlock) -> Int {
    switch block.kind {
    case .paragraph, .quote, .listItem:
      block.letters < shortestParagraph || block.isLinks ? 0 : block.letters - block.linkLetters
    default: 0
    }
  }

  /// The element that holds the article.
  ///
  /// - Complexity: O(*n*) in the page's nodes.
  func article() -> Int {
    let densest = densestElement(under: 0)
    return bestNamedBody(densest: densest) ?? densest
  }

  /// Goes down from `node` as long as one element holds most of what the one above it holds.
  private func densestElement(under node: Int) -> Int {
    let nodes = outline.tree.nodes
    var place = node
    while true {
      var index = place + 1
      var best: Int?
      while index < Int(nodes[place].end) {
        if weights[index] > weights[best ?? index] || best == nil { best = index }
        index = max(index + 1, Int(nodes[index].end))
      }
      guard let best, weights[best] * 10 > weights[place] * 7, weights[best] > 0,
        nodes[best].tag.isBlock, nodes[best].tag != .paragraph
      else { return place }
      place = best
    }
  }

  /// The element that calls itself the article's body and holds the most text; of two that hold
  /// as much, the inner one.
  private func bestNamedBody(densest: Int) -> Int? {
    var best: Int?
    for index in outline.tree.nodes.indices where outline.verdicts[index] == .body {
      guard outline.tree.nodes[index].tag.isBlock, weights[index] > 0 else { continue }
      guard let earlier = best else {
        best = index
        continue
      }
      let isInside = index < Int(outline.tree.nodes[earlier].end)
      if weights[index] > weights[earlier]
        || isInside && weights[index] * 10 >= weights[earlier] * 8
      {
        best = index
      }
    }
    guard let best, weights[best] * 3 > weights[densest] else { return nil }
    return best
  }
}
