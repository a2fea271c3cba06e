internal import Text

/// A page's nodes with what their names and places say of them.
struct PageOutline {
  typealias Verdict = PageVocabulary.Verdict

  let tree: PageTree
  /// What each node's names say.
  private(set) var verdicts: [Verdict]
  /// Whether a node, and all under it, is left out.
  private(set) var isLeftOut: [Bool]
  /// The bytes of running text under each node that are no links.
  private(set) var prose: [Int]

  private let believesNames: Bool

  /// A run of text shorter than this says nothing of where the article is.
  private static let shortestProse = 40

  /// Judges the nodes of `tree`.
  ///
  /// Without `believesNames` classes and ids do not say what is left out: some pages name their
  /// article so that nothing of it would stay.
  ///
  /// - Complexity: O(*n*) in the nodes and text of the page.
  init(of tree: PageTree, believesNames: Bool = true) {
    self.believesNames = believesNames
    self.tree = tree
    verdicts = Array(repeating: .unknown, count: tree.nodes.count)
    isLeftOut = Array(repeating: false, count: tree.nodes.count)
    prose = Array(repeating: 0, count: tree.nodes.count)
    measureProse()
    judge()
  }

  private mutating func measureProse() {
    var linkEnd = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if node.tag == .anchor { linkEnd = max(linkEnd, Int(node.end)) }
      let count = Int(node.textEnd - node.textStart)
      if node.tag == .text, index >= linkEnd, count >= Self.shortestProse,
        tree.nodes[Int(node.parent)].tag != .title
      {
        prose[index] = count
      }
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      prose[Int(tree.nodes[index].parent)] += prose[index]
    }
  }

  private mutating func judge() {
    var known: [String: Verdict] = [:]
    var isHidden = Array(repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices {
      for attribute in tree.attributes[tree.attributeRange(of: index)] {
        switch attribute.name {
        case .classes, .id:
          let named = known[attribute.value] ?? PageVocabulary.verdict(of: attribute.value)
          known[attribute.value] = named
          if named != .unknown, verdicts[index] == .unknown || named == .body {
            verdicts[index] = named
          }
        case .itemprop:
          if let named = PageVocabulary.verdict(ofProperty: attribute.value.lowercased()) {
            verdicts[index] = named
          }
        case .role:
          if PageVocabulary.isBoilerplate(role: attribute.value.lowercased()) {
            isHidden[index] = true
          }
        case .hidden: isHidden[index] = true
        case .ariaHidden: if attribute.value == "true" { isHidden[index] = true }
        case .style:
          if Self.hides(attribute.value) { isHidden[index] = true }
        default: break
        }
      }
    }
    let protected = protectedNodes()
    for index in tree.nodes.indices {
      isLeftOut[index] = leavesOut(index, isHidden: isHidden[index], isProtected: protected[index])
    }
  }

  /// Whether the style says 'display: none'.
  private static func hides(_ style: String) -> Bool {
    let letters = style.utf8.filter { $0 > 0x20 }.map {
      (0x41...0x5A).contains($0) ? $0 | 0x20 : $0
    }
    return letters.firstRange(of: Array("display:none".utf8)) != nil
  }

  private func leavesOut(_ index: Int, isHidden: Bool, isProtected: Bool) -> Bool {
    switch tree.nodes[index].tag {
    // Where a page leaves out `<body>`, libxml2 keeps its text in the head.
    case .dropped, .title: return true
    case .document, .html, .head, .body, .main, .article, .text: return false
    case .navigation, .footer: return !isProtected
    case .blockquote: return isHidden
    case .aside, .form: break
    default:
      guard isHidden || believesNames && verdicts[index] == .boilerplate else { return false }
      if !isHidden, isInRunningText(index) { return false }
    }
    // What readers wrote may be most of a page's text, and in parts that call themselves bodies.
    return !isProtected || isComments(index)
  }

  /// Whether the node is words in the midst of others: taking it out would break a sentence.
  private func isInRunningText(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .anchor || node.tag == .inline, node.textEnd - node.textStart < 400,
      prose[Int(node.parent)] > 0
    else { return false }
    // Its children: none is a block.
    var child = index + 1
    while child < Int(node.end) {
      if tree.nodes[child].tag.isBlock { return false }
      child = max(child + 1, Int(tree.nodes[child].end))
    }
    return tree.nodes[Int(node.parent)].tag == .paragraph
      || tree.nodes[Int(node.parent)].tag == .inline
  }

  /// The nodes that are the page itself, whatever they are called: those that hold the headline
  /// and much of the text, most of the text, a body, or next to nothing but a quotation.
  private func protectedNodes() -> [Bool] {
    let all = prose[0]
    let heading = mainHeading()
    var quoted = Array(repeating: 0, count: tree.nodes.count)
    var holdsBody = Array(repeating: false, count: tree.nodes.count)
    for index in tree.nodes.indices.dropFirst().reversed() {
      let node = tree.nodes[index]
      let parent = Int(node.parent)
      if node.tag == .blockquote { quoted[index] = prose[index] }
      quoted[parent] += quoted[index]
      if verdicts[index] == .body, isArticleBody(index) || prose[index] * 4 > all {
        holdsBody[index] = true
      }
      if holdsBody[index] { holdsBody[parent] = true }
    }
    return tree.nodes.indices.map { index in
      let holdsHeading = heading.map { index <= $0 && $0 < Int(tree.nodes[index].end) } ?? false
      return holdsBody[index] || prose[index] * 2 > all
        || holdsHeading && prose[index] * 3 > all
        || quoted[index] > 0 && quoted[index] * 5 >= prose[index] * 4
    }
  }

  /// Whether the node is marked as schema.org's articleBody.
  private func isArticleBody(_ index: Int) -> Bool {
    tree.value(of: .itemprop, at: index)?.lowercased() == "articlebody"
  }

  private func isComments(_ index: Int) -> Bool {
    tree.attributes[tree.attributeRange(of: index)].contains {
      ($0.name == .classes || $0.name == .id) && PageVocabulary.isComments($0.value)
    }
  }

  /// The first `h1` with text of its own; else the first heading that is no link.
  private func mainHeading() -> Int? {
    var firstHeading: Int?
    for index in tree.nodes.indices where tree.nodes[index].tag.isHeading {
      let node = tree.nodes[index]
      guard node.textEnd - node.textStart > 12 else { continue }
      if node.tag == .heading1 { return index }
      if firstHeading == nil { firstHeading = index }
    }
    return firstHeading
  }
}
