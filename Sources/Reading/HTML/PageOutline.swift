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

  /// A run of text shorter than this says nothing of where the article is.
  private static let shortestProse = 40

  /// - Complexity: O(*n*) in the nodes and text of the page.
  init(of tree: PageTree) {
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
      if node.tag == .text, index >= linkEnd, count >= Self.shortestProse { prose[index] = count }
    }
    for index in tree.nodes.indices.dropFirst().reversed() {
      prose[Int(tree.nodes[index].parent)] += prose[index]
    }
  }

  private mutating func judge() {
    var known: [String: Verdict] = [:]
    let heading = mainHeading()
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      var verdict = Verdict.unknown
      var isHidden = false
      for attribute in tree.attributes[tree.attributeRange(of: index)] {
        switch attribute.name {
        case .classes, .id:
          let named: Verdict
          if let earlier = known[attribute.value] {
            named = earlier
          } else {
            named = PageVocabulary.verdict(of: attribute.value)
            known[attribute.value] = named
          }
          if named != .unknown, verdict == .unknown || named == .body { verdict = named }
        case .itemprop:
          switch attribute.value.lowercased() {
          case "articlebody": verdict = .body
          case "author", "creator": verdict = .byline
          case "datepublished", "datemodified": verdict = .dateline
          case "caption": verdict = .caption
          case "comment", "publisher", "commentcount": verdict = .boilerplate
          default: break
          }
        case .role:
          isHidden = isHidden || PageVocabulary.isBoilerplate(role: attribute.value.lowercased())
        case .hidden: isHidden = true
        case .ariaHidden: isHidden = isHidden || attribute.value == "true"
        case .style:
          let style = attribute.value.lowercased().filter { $0 != " " }
          isHidden = isHidden || style.contains("display:none")
        default: break
        }
      }
      verdicts[index] = verdict
      isLeftOut[index] = leavesOut(
        node, at: index, verdict: verdict, isHidden: isHidden, heading: heading)
    }
  }

  private func leavesOut(
    _ node: PageNode, at index: Int, verdict: Verdict, isHidden: Bool, heading: Int?
  ) -> Bool {
    switch node.tag {
    case .dropped, .head: return true
    case .document, .html, .body, .main, .article, .text: return false
    default: break
    }
    // What holds the headline and much of the text is the page, whatever it is called.
    if let heading, index <= heading, heading < Int(node.end), prose[index] * 3 > prose[0] {
      return false
    }
    switch node.tag {
    case .navigation, .aside, .footer: return true
    case .form: return prose[index] * 3 < prose[0]
    default: break
    }
    if isHidden { return true }
    return verdict == .boilerplate
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
