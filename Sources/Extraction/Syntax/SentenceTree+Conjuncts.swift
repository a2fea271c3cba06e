import Language

extension SentenceTree {
  /// 'X called the plan risky and accused Y', read as if 'accused' went on from 'risky'.
  ///
  /// A verb in the past or present tense goes on from another one, not from a participle, an
  /// infinitive or an adjective without a verb of its own: the nearest such verb above, with a
  /// subject, is meant.
  mutating func mendFiniteConjuncts() {
    let conjuncts = nodes.indices.filter {
      nodes[$0].relation == .conj && Self.isTensed(nodes[$0].pennTag)
    }
    guard !conjuncts.isEmpty else { return }
    var hasSubject = [Bool](repeating: false, count: nodes.count)
    var hasAuxiliary = hasSubject
    for node in nodes {
      guard let head = node.head else { continue }
      switch node.relation {
      case .nsubj, .nsubjPass, .csubj, .expl: hasSubject[head] = true
      case .aux, .auxPass, .cop: hasAuxiliary[head] = true
      default: break
      }
    }
    for conjunct in conjuncts where !hasSubject[conjunct] {
      guard var place = nodes[conjunct].head, !Self.isTensed(nodes[place].pennTag),
        !hasAuxiliary[place], nodes[place].relation != .root
      else { continue }
      for _ in 0..<Self.highest {
        guard let head = nodes[place].head else { break }
        place = head
        guard place < conjunct else { break }
        if Self.isTensed(nodes[place].pennTag) || hasAuxiliary[place], hasSubject[place] {
          nodes[conjunct].head = place
          break
        }
      }
    }
  }

  /// How many steps above a conjunct the verb may stand that it goes on from.
  private static var highest: Int { 5 }

  private static func isTensed(_ tag: PennTag) -> Bool { tag == .vbd || tag == .vbz }
}
