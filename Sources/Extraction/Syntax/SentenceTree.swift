import Language
import Text

/// One sentence as a dependency tree over the page's tokens.
///
/// A node is a word of the parser: mostly one token, several where the treebank joins them.
struct SentenceTree: Sendable {
  /// One word of the tree.
  struct Node: Sendable {
    /// The page's tokens that the word covers; two words of one token both name it.
    var tokens: Range<Int>
    /// The index of the node that it hangs on; nothing for the root.
    var head: Int?
    var relation: Relation
    var tag: UniversalTag
    var pennTag: PennTag
    /// The nodes that hang on it, in the order of the text.
    var dependents: [Int] = []
  }

  private(set) var nodes: [Node]
  /// The node of each token of the sentence, by its place in the sentence.
  private let nodeByToken: [Int]
  /// The page's tokens that the sentence has.
  let tokens: Range<Int>

  /// Lays the words of `sentence` over `tokens` of `page`.
  init(_ sentence: ParsedSentence, tokens: Range<Int>, page: Page) {
    self.tokens = tokens
    nodes = []
    nodes.reserveCapacity(sentence.words.count)
    var nodeByToken = [Int](repeating: 0, count: tokens.count)
    var token = tokens.lowerBound
    for (index, word) in sentence.words.enumerated() {
      while token < tokens.upperBound - 1, page.tokens[token].range.end <= word.range.start {
        token += 1
      }
      var end = token + 1
      while end < tokens.upperBound, page.tokens[end].range.start < word.range.end { end += 1 }
      for place in token..<end where page.tokens[place].range.start >= word.range.start {
        nodeByToken[place - tokens.lowerBound] = index
      }
      nodes.append(
        Node(
          tokens: token..<end, head: word.head < 0 ? nil : Int(word.head),
          relation: word.relation, tag: word.tag, pennTag: word.pennTag))
    }
    self.nodeByToken = nodeByToken
    for index in nodes.indices {
      if let head = nodes[index].head { nodes[head].dependents.append(index) }
    }
  }

  /// The node that covers a token of the sentence.
  func node(ofToken token: Int) -> Int? {
    tokens.contains(token) && !nodes.isEmpty ? nodeByToken[token - tokens.lowerBound] : nil
  }

  /// The node of a stretch of tokens that hangs on a word outside it: the head of the phrase.
  func head(of stretch: Range<Int>) -> Int? {
    var best: Int?
    for token in stretch.clamped(to: tokens) {
      guard let node = node(ofToken: token) else { continue }
      guard let head = nodes[node].head else { return node }
      if stretch.contains(nodes[head].tokens.lowerBound) { continue }
      // Of several such words a name's last counts, unless a preposition or mark.
      if best == nil || nodes[node].relation != .punct { best = best ?? node }
    }
    return best
  }

  /// The dependents of a node in one of `relations`, in the order of the text.
  func dependents(of node: Int, in relations: Set<Relation>) -> [Int] {
    nodes[node].dependents.filter { relations.contains(nodes[$0].relation) }
  }

  /// The first dependent of a node in `relation`.
  func dependent(of node: Int, _ relation: Relation) -> Int? {
    nodes[node].dependents.first { nodes[$0].relation == relation }
  }
}
