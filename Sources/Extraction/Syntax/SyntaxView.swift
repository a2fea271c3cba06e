import Knowledge
import Language
import Text

/// One parsed sentence with what is known of its words: who is mentioned where, and what the
/// lexicon says of each word.
///
/// All stages that read relations see the sentence through this view; a *node* is the index of a
/// word in the tree.
struct SyntaxView {
  let page: Page
  let lexicon: Lexicon
  let sentence: Sentence
  let tree: SentenceTree
  /// The page's mentions; those of the sentence have the numbers in `numbers`.
  let mentions: [ResolvedMention]
  let numbers: Range<Int>
  let entities: [EntityID: PageEntity]
  /// For each node the mentions whose head it is.
  private let headed: [[Int]]
  /// For each node the outermost mention that covers it, or -1.
  private let covering: [Int]

  /// Lays the mentions `numbers` of `resolution` over `tree`.
  init(
    page: Page, lexicon: Lexicon, sentence: Sentence, tree: SentenceTree, resolution: Resolution,
    numbers: Range<Int>
  ) {
    self.page = page
    self.lexicon = lexicon
    self.sentence = sentence
    self.tree = tree
    mentions = resolution.mentions
    entities = resolution.entities
    self.numbers = numbers
    var headed = [[Int]](repeating: [], count: tree.nodes.count)
    var covering = [Int](repeating: -1, count: tree.nodes.count)
    for number in numbers {
      let tokens = mentions[number].tokens
      if let head = tree.head(of: tokens) { headed[head].append(number) }
      for token in tokens {
        guard let node = tree.node(ofToken: token) else { continue }
        let outer = covering[node]
        if outer < 0 || mentions[outer].tokens.count < tokens.count { covering[node] = number }
      }
    }
    self.headed = headed
    self.covering = covering
  }

  // MARK: Words

  var nodes: [SentenceTree.Node] { tree.nodes }

  /// The word of a node; where the lexicon does not know one of several tokens ('co-founded'), that
  /// of its first token.
  func word(_ node: Int) -> WordID {
    let tokens = tree.nodes[node].tokens
    if tokens.count > 1 {
      let text = page.document.text
      let whole = lexicon.vocabulary.id(of: page.range(of: tokens), in: text.bytes.span)
      if whole != .unknown { return whole }
    }
    return page.words[tokens.lowerBound]
  }

  /// The classes of a node's word.
  func classes(_ node: Int) -> WordClasses { lexicon.classes(of: word(node)) }

  /// The readings of a node as a form of a verb.
  func verbs(_ node: Int) -> [Lexicon.VerbReading] { lexicon.verbs(of: word(node)) }

  /// The readings of a node as a form of a noun.
  func nouns(_ node: Int) -> [Lexicon.NounReading] { lexicon.nouns(of: word(node)) }

  /// The bytes from the first to the last of some nodes.
  func range(_ some: [Int]) -> ByteRange {
    let tokens = some.map { nodes[$0].tokens }
    let first = tokens.map(\.lowerBound).min() ?? sentence.tokens.lowerBound
    let end = tokens.map(\.upperBound).max() ?? sentence.tokens.upperBound
    return page.range(of: first..<end)
  }

  /// Whether the sentence asks: it ends in a question mark, with or without a closing quote.
  var isQuestion: Bool {
    sentence.tokens.suffix(2).contains {
      page.tokens[$0].kind == .punctuation && page.firstByte($0) == 0x3F
    }
  }

  // MARK: Mentions

  /// The mentions whose head is `node`, that say who it is: one, or several of a phrase such as
  /// 'the two countries'.
  func mentions(headedBy node: Int) -> [Int] { headed[node] }

  /// The outermost mention that a node is part of.
  func mention(covering node: Int) -> Int? { covering[node] < 0 ? nil : covering[node] }

  /// The type of the entity that a mention means.
  func type(of number: Int) -> EntityType? {
    mentions[number].entity.flatMap { entities[$0]?.entity.type }
  }

  // MARK: The tree

  /// The relation of a node to its head.
  func relation(_ node: Int) -> Relation { nodes[node].relation }

  /// Whether a node stands where nouns stand, whatever its tag.
  func isNominal(_ node: Int) -> Bool {
    if isInfinitive(node) || isTransitive(node) { return false }
    switch relation(node) {
    case .nsubj, .nsubjPass, .obj, .iobj, .obl, .oblAgent, .nmod, .nmodPoss, .compound, .appos,
      .oblUnmarked, .nmodUnmarked, .nmodDesc:
      return true
    case .conj: return nodes[node].tag != .verb && nodes[node].tag != .auxiliary
    default: return nodes[node].tag == .noun || nodes[node].tag == .properNoun
    }
  }

  /// Whether subject and object make a verb of a word, whatever its tag.
  private func isTransitive(_ node: Int) -> Bool {
    tree.dependent(of: node, .nsubj) != nil && tree.dependent(of: node, .obj) != nil
  }

  /// Whether 'to' or an auxiliary makes a verb of a word, whatever its tag.
  private func isInfinitive(_ node: Int) -> Bool {
    nodes[node].dependents.contains {
      relation($0) == .aux || relation($0) == .mark && nodes[$0].tag == .particle
    }
  }

  /// The words that mark a node's case or clause: 'with', 'according', 'to'; also where the parser
  /// ties them to the description before a name: 'married to art historian X'.
  func markers(of node: Int) -> [Int] {
    let own = tree.dependents(of: node, in: [.case, .mark, .fixed])
    guard own.isEmpty, let title = tree.dependent(of: node, .nmodDesc), title < node else {
      return own
    }
    return tree.dependents(of: title, in: [.case])
  }

  /// Whether a preposition or a conjunction with this word introduces a node.
  func isMarked(_ node: Int, by word: WordID) -> Bool {
    markers(of: node).contains { self.word($0) == word }
  }

  /// Whether a participle stands in the passive: its subject is acted on.
  func isPassive(_ node: Int) -> Bool {
    guard nodes[node].pennTag == .vbn || nodes[node].pennTag == .vbd || nodes[node].tag == .verb
    else { return false }
    var hasObject = false
    var isPerfect = false
    for dependent in nodes[node].dependents {
      switch relation(dependent) {
      case .auxPass, .oblAgent: return true
      // 'X called on Y', whose subject the parser may take for one that is acted on.
      case .nsubjPass, .csubjPass:
        if nodes[node].pennTag == .vbn { return true }
      case .obj: hasObject = true
      case .aux where classes(dependent).contains(.have): isPerfect = true
      default: break
      }
    }
    guard nodes[node].pennTag == .vbn, !isPerfect else { return false }
    switch relation(node) {
    case .acl, .amod, .case: return true
    case .conj, .advcl: return !hasObject
    default: return false
    }
  }

  /// The nodes from `node` up to the root, itself first.
  func ancestors(of node: Int) -> [Int] {
    var path = [node]
    while let last = path.last, let head = nodes[last].head, path.count <= nodes.count {
      path.append(head)
    }
    return path
  }
}
