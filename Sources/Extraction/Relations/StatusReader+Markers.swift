import Knowledge
import Language

/// What stands beside the word for an event: auxiliaries, negations, conjunctions and adjectives.
extension StatusReader {
  /// Takes in the auxiliaries, negations and conjunctions of `node`.
  ///
  /// Where `conjunct` is given, only what it shares with `node`: a modal before its bare form, and
  /// the negation before 'or'.
  func takeMarkers(
    of node: Int, sharedFrom conjunct: Int?, negates: Bool = true, into status: inout ClaimStatus
  ) {
    if let conjunct {
      guard view.tree.dependents(of: conjunct, in: [.nsubj, .nsubjPass, .aux]).isEmpty else {
        return
      }
    }
    let sharesModal =
      conjunct.map { view.nodes[$0].pennTag == .vb || view.isPassive($0) } ?? true
    let sharesNegation = conjunct.map { isJoinedByOr($0) } ?? true
    for dependent in view.nodes[node].dependents {
      let classes = view.classes(dependent)
      switch view.relation(dependent) {
      case .aux where classes.contains(.modal) && sharesModal:
        status.weaken(to: classes.contains(.future) ? .future : .hypothetical)
      case .mark, .advmod:
        if classes.contains(.rumour) {
          status.confidence -= 0.2
        } else if isNegation(dependent) || isNoLonger(dependent), sharesNegation {
          if negates { status.isNegated.toggle() } else { status.weaken(to: .hypothetical) }
        } else if classes.contains(.hypothesis), !classes.contains(.be) {
          status.weaken(to: .hypothetical)
        }
      case .det, .case:
        if isNegation(dependent), sharesNegation {
          if view.relation(dependent) == .case || !negates {
            status.weaken(to: .hypothetical)
          } else {
            status.isNegated.toggle()
          }
        }
      default: break
      }
      if isSupposition(dependent, of: node) { status.weaken(to: .hypothetical) }
      if conjunct == nil { takeAdjective(dependent, of: node, into: &status) }
    }
    if negates, hasNegatedSubject(node), conjunct == nil { status.isNegated.toggle() }
    // 'X is to V': the infinitive is the predicate itself.
    if conjunct == nil, view.isMarked(node, by: words.to),
      view.tree.dependents(of: node, in: [.aux, .cop]).contains(where: { isBe($0) })
    {
      status.weaken(to: .future)
    }
  }

  /// Takes in what an adjective says of how real its noun is, or one that the parser took for a small
  /// word of its verb: 'the planned visit', 'the alleged attack', 'is due to'.
  private func takeAdjective(_ dependent: Int, of node: Int, into status: inout ClaimStatus) {
    let control: EventLexicon.Control?
    switch view.relation(dependent) {
    case .amod where view.isNominal(node):
      if !view.classes(dependent).isDisjoint(with: [.hypothesis, .rumour]) {
        status.weaken(to: .hypothetical)
      }
      control =
        events.adjectiveControls[view.word(dependent)]
        ?? (view.nodes[dependent].pennTag == .vbn ? events.verbControl(view.verbs(dependent)) : nil)
    case .mark, .case, .fixed: control = events.adjectiveControls[view.word(dependent)]
    default: return
    }
    switch control?.effect {
    case .future: status.weaken(to: .future)
    case .hypothetical, .requested, .negated: status.weaken(to: .hypothetical)
    case .actual, nil: break
    }
  }

  /// 'no longer', 'not yet'.
  private func isNoLonger(_ adverb: Int) -> Bool {
    view.tree.dependents(of: adverb, in: [.advmod, .det]).contains { isNegation($0) }
  }

  func isNegation(_ node: Int) -> Bool { view.classes(node).contains(.negation) }

  /// 'Neither X nor Y did'.
  private func hasNegatedSubject(_ node: Int) -> Bool {
    view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).contains { subject in
      view.tree.dependents(of: subject, in: [.ccPreconj, .det, .cc, .advmod])
        .contains { isNegation($0) }
    }
  }

  private func isJoinedByOr(_ conjunct: Int) -> Bool {
    view.tree.dependents(of: conjunct, in: [.cc]).contains {
      view.word($0) == words.or || view.word($0) == words.nor
    }
  }

  /// 'Had X attacked', 'Were X to attack': the auxiliary before the subject opens a condition.
  private func isSupposition(_ auxiliary: Int, of node: Int) -> Bool {
    guard [.aux, .cop, .auxPass].contains(view.relation(auxiliary)),
      !view.classes(auxiliary).isDisjoint(with: [.have, .hypothesis]),
      let subject = view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).first
    else { return false }
    return auxiliary < subject
  }
}
