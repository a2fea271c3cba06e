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

  var nodes: [Node] = []
  /// The node of each token of the sentence, by its place in the sentence.
  private var nodeByToken: [Int]
  /// The page's tokens that the sentence has.
  let tokens: Range<Int>

  /// Lays the words of `sentence` over `tokens` of `page`; the `adjuncts`, stretches of tokens that
  /// were not parsed, are tied to the nearest verb.
  ///
  /// `isFinite` tells of a token whether it can be a verb in the third person, `isAttributive`
  /// whether it is a participle that news uses as an adjective, `isPast` whether it can be nothing
  /// but a verb in the past.
  init(
    _ sentence: ParsedSentence, tokens: Range<Int>, adjuncts: [Range<Int>], page: Page,
    isFinite: (Int) -> Bool, isAttributive: (Int) -> Bool, isPast: (Int) -> Bool
  ) {
    self.tokens = tokens
    nodeByToken = [Int](repeating: 0, count: tokens.count)
    nodes.reserveCapacity(tokens.count)
    // For each word of the parse its node.
    var nodeByWord: [Int] = []
    nodeByWord.reserveCapacity(sentence.words.count)
    var left = adjuncts[...]
    var heads: [Int] = []
    var token = tokens.lowerBound
    for word in sentence.words {
      while token < tokens.upperBound - 1, page.tokens[token].range.end <= word.range.start {
        token += 1
      }
      while let adjunct = left.first, adjunct.lowerBound < token {
        heads.append(append(adjunct))
        left = left.dropFirst()
      }
      var end = token + 1
      while end < tokens.upperBound, page.tokens[end].range.start < word.range.end { end += 1 }
      for place in token..<end where page.tokens[place].range.start >= word.range.start {
        nodeByToken[place - tokens.lowerBound] = nodes.count
      }
      nodeByWord.append(nodes.count)
      nodes.append(
        Node(
          tokens: token..<end, head: word.head < 0 ? nil : Int(word.head), relation: word.relation,
          tag: word.tag, pennTag: word.pennTag))
    }
    for adjunct in left { heads.append(append(adjunct)) }
    for node in nodeByWord { nodes[node].head = nodes[node].head.map { nodeByWord[$0] } }
    for head in heads { nodes[head].head = verb(near: head) }
    mendFiniteParticiples(isPast: isPast)
    mendHeadlineVerb(isFinite: isFinite)
    mendAttributiveParticiples(isAttributive: isAttributive)
    mendUpTo()
    mendFiniteConjuncts()
    mendRecipients()
    mendSharedPossessors()
    for index in nodes.indices {
      if let head = nodes[index].head { nodes[head].dependents.append(index) }
    }
  }

  /// Adds the words of an adjunct, all tied to its last, and returns that one.
  private mutating func append(_ adjunct: Range<Int>) -> Int {
    let head = nodes.count + adjunct.count - 1
    for token in adjunct {
      nodeByToken[token - tokens.lowerBound] = nodes.count
      let isHead = nodes.count == head
      nodes.append(
        Node(
          tokens: token..<token + 1, head: isHead ? nil : head,
          relation: isHead ? .oblUnmarked : .nmodUnmarked, tag: .noun, pennTag: .nn))
    }
    return head
  }

  /// The verb that an adjunct belongs to: the one right behind it, else the last before it, else
  /// the root.
  private func verb(near adjunct: Int) -> Int? {
    let next = adjunct + 1
    if next < nodes.count, nodes[next].tag == .verb || nodes[next].tag == .auxiliary {
      var verb = next
      while nodes[verb].tag == .auxiliary, let head = nodes[verb].head, head > verb { verb = head }
      return verb
    }
    if let before = nodes[..<adjunct].lastIndex(where: { $0.tag == .verb }) { return before }
    return nodes.firstIndex { $0.relation == .root }
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
      // Of several such words the first that is no mark counts.
      if best == nil || nodes[best ?? node].relation == .punct { best = node }
    }
    return best
  }

  /// Whether `node` is `other` or hangs on it, at any depth.
  func isNode(_ node: Int, under other: Int) -> Bool {
    var node = node
    for _ in nodes.indices {
      if node == other { return true }
      guard let head = nodes[node].head else { return false }
      node = head
    }
    return false
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
