import Knowledge
import Language
import Text

/// Tells from the tree of a sentence whether a figure in it is one of a deal that it names.
struct FigureTie {
  let view: SyntaxView
  let deals: DealLexicon

  /// What the tree says.
  enum Verdict {
    case tied
    /// The figure belongs to something else.
    case foreign
    case open
  }

  /// Whether the figure at `tokens` belongs to the deal whose noun or verb is at `deal`.
  func verdict(of tokens: Range<Int>, to deal: Int) -> Verdict {
    guard let figure = view.tree.head(of: tokens) else { return .open }
    let line = view.ancestors(of: deal)
    var place = figure
    for _ in view.nodes.indices {
      if line.contains(place) { break }
      guard let head = view.nodes[place].head else { return .open }
      if isForeignStep(from: place, to: head, deal: deal) { return .foreign }
      place = head
    }
    if place == deal { return .tied }
    // 'The deal is worth $9 billion', where the amount is the predicate.
    guard place != figure else {
      return view.nodes[deal].head == figure && view.relation(deal) == .nsubj ? .tied : .open
    }
    // Between the deal and what both hang on nothing but its own clause may lie.
    for step in line {
      if step == place { break }
      switch view.relation(step) {
      case .nsubj, .nsubjPass, .obj, .obl, .nmod, .xcomp, .compound: continue
      default: return .open
      }
    }
    return isPriced(deal, at: place) ? .tied : .open
  }

  /// Whether the clause that `place` heads tells something of somebody else: it has a subject of its
  /// own, or it tells of another noun.
  private func isForeignStep(from place: Int, to head: Int, deal: Int) -> Bool {
    switch view.relation(place) {
    case .acl, .aclRelcl:
      return head != deal && view.isNominal(head) && !isDealNoun(head) && !isPriceNoun(head)
        && !isMeasured(head) || hasForeignSubject(place)
    case .advcl, .csubj:
      return hasForeignSubject(place)
    case .ccomp, .parataxis, .conj:
      // 'the volume is 4 bcm' may well be the deal's; what somebody does is not.
      return hasForeignSubject(place) && hasNamedSubject(place)
    case .xcomp:
      // 'needs pipes costing $30bn'
      return view.nodes[place].pennTag == .vbg
        && view.tree.dependents(of: head, in: [.obj]).contains { $0 < place && $0 != deal }
    default:
      return false
    }
  }

  private func hasForeignSubject(_ node: Int) -> Bool {
    view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).contains {
      view.nodes[$0].tag != .pronoun && view.nodes[$0].tag != .determiner && !isDealNoun($0)
        && !isPriceNoun($0)
    }
  }

  private func hasNamedSubject(_ node: Int) -> Bool {
    view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).contains {
      !view.mentions(headedBy: $0).isEmpty
    }
  }

  /// Whether what both hang on is a word for a price whose subject is the deal: 'the deal is worth'.
  private func isPriced(_ deal: Int, at node: Int) -> Bool {
    guard view.relation(deal) == .nsubj || view.relation(deal) == .nsubjPass else { return false }
    return view.classes(node).contains(.price)
      || view.verbs(node).contains { deals.measuring.contains($0.lemma) }
  }

  private func isDealNoun(_ node: Int) -> Bool {
    view.nouns(node).contains { deals.kinds[$0.lemma] != nil }
  }

  /// Whether a number counts the noun, so that what is said of it goes on with the amount.
  private func isMeasured(_ node: Int) -> Bool {
    view.tree.dependent(of: node, .nummod) != nil
  }

  private func isPriceNoun(_ node: Int) -> Bool { view.classes(node).contains(.price) }
}
