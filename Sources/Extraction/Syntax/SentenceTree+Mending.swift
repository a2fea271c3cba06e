import Language

/// Mends what a parser that learned from the web often gets wrong in news, before the dependents of
/// the nodes are laid out.
extension SentenceTree {
  /// 'Peru shelled positions of the army', read as if 'shelled' were an adjective of 'positions'.
  ///
  /// An adjective has no subject, and none stands between a noun's own compound and the noun.
  ///
  /// `isPast` tells of a token whether it can be nothing but a verb in the past: 'froze'.
  mutating func mendFiniteParticiples(isPast: (Int) -> Bool) {
    for verb in nodes.indices
    where nodes[verb].relation == .amod || nodes[verb].relation == .compound {
      guard let noun = nodes[verb].head, noun > verb,
        nodes[verb].tag == .verb && Self.finite.contains(nodes[verb].pennTag)
          || nodes[verb].tag != .verb && isPast(nodes[verb].tokens.lowerBound)
      else { continue }
      let own = nodes[..<verb].lastIndex {
        $0.head == verb && ($0.relation == .nsubj || $0.relation == .compound)
      }
      let beside =
        nodes[noun].relation == .root
        ? nodes[..<verb].lastIndex { $0.head == noun && $0.relation == .compound } : nil
      guard let subject = own ?? beside else { continue }
      (nodes[verb].head, nodes[verb].relation) = (nodes[noun].head, nodes[noun].relation)
      (nodes[verb].tag, nodes[verb].pennTag) = (.verb, .vbd)
      (nodes[noun].head, nodes[noun].relation) = (verb, .obj)
      for other in 0..<verb where nodes[other].head == noun { nodes[other].head = verb }
      (nodes[subject].head, nodes[subject].relation) = (verb, .nsubj)
    }
  }

  private static let finite: Set<PennTag> = [.vbn, .vbd, .vbz, .vbp]

  /// 'Widodo visits Turnbull', read as if somebody's visits were called Turnbull.
  mutating func mendHeadlineVerb(isFinite: (Int) -> Bool) {
    guard let root = nodes.firstIndex(where: { $0.relation == .root }), nodes[root].tag == .noun,
      isFinite(nodes[root].tokens.lowerBound), root + 1 < nodes.count
    else { return }
    if let subject = nodes[..<root].lastIndex(where: { $0.head == root && $0.relation == .nsubj }),
      !nodes.contains(where: { $0.head == root && ($0.relation == .cop || $0.relation == .det) })
    {
      // 'Peru plans to visit Chile': only a verb has a subject without a copula.
      (nodes[root].tag, nodes[root].pennTag) = (.verb, .vbz)
      nodes[subject].tag = nodes[subject].tag == .verb ? .properNoun : nodes[subject].tag
      for other in root..<nodes.count
      where nodes[other].head == root && nodes[other].relation == .acl {
        nodes[other].relation = .xcomp
      }
      return
    }
    let before = nodes.indices.filter { $0 < root && nodes[$0].head == root }
    let after = nodes.indices.first {
      $0 > root && nodes[$0].head == root
        && (nodes[$0].relation == .appos || nodes[$0].relation == .nmodUnmarked)
    }
    guard let object = after, let subject = before.last, subject == root - 1,
      nodes[subject].tag == .properNoun, before.allSatisfy({ nodes[$0].relation == .compound })
    else { return }
    (nodes[root].tag, nodes[root].pennTag) = (.verb, .vbz)
    nodes[subject].relation = .nsubj
    nodes[object].relation = .obj
  }

  /// 'From neighbouring Peru' and 'the visiting king', read as if somebody neighboured or visited.
  mutating func mendAttributiveParticiples(isAttributive: (Int) -> Bool) {
    for participle in nodes.indices.dropLast()
    where nodes[participle].pennTag == .vbg && nodes[participle].relation != .amod {
      let next = participle + 1
      guard isAttributive(nodes[participle].tokens.lowerBound),
        nodes[next].tag == .properNoun || nodes[next].tag == .noun,
        !nodes.contains(where: { $0.head == participle && $0.relation == .aux })
      else { continue }
      // The noun's phrase: climb its compounds and titles.
      var noun = next
      while let head = nodes[noun].head, head > noun, head != participle,
        [.compound, .nmodDesc, .flat].contains(nodes[noun].relation)
      {
        noun = head
      }
      if nodes[noun].head == participle, nodes[noun].relation == .obj {
        let isMarked = nodes[..<participle].contains {
          $0.head == participle && ($0.relation == .mark || $0.relation == .case)
        }
        (nodes[noun].head, nodes[noun].relation) = (
          nodes[participle].head, isMarked ? .obl : nodes[participle].relation
        )
        for other in 0..<participle where nodes[other].head == participle {
          nodes[other].head = noun
          if nodes[other].relation == .mark { nodes[other].relation = .case }
        }
      } else if nodes[participle].head == nodes[noun].head, nodes[participle].head != nil {
        // 'Peru's visiting king', read as two subjects.
        for other in 0..<participle where nodes[other].head == participle {
          nodes[other].head = noun
        }
      } else {
        continue
      }
      (nodes[participle].head, nodes[participle].relation) = (noun, .amod)
    }
  }

  /// 'Held up to 30 Danes', read as if somebody held up.
  mutating func mendUpTo() {
    for number in nodes.indices
    where nodes[number].relation == .nummod && number >= 3 {
      guard let noun = nodes[number].head, noun > number, nodes[noun].relation == .obl,
        let verb = nodes[noun].head, verb < number - 2, nodes[number - 2].head == verb,
        nodes[number - 2].relation == .compoundPrt || nodes[number - 2].relation == .advmod,
        nodes[number - 1].head == noun, nodes[number - 1].relation == .case,
        verb == number - 3
      else { continue }
      nodes[noun].relation = .obj
      for word in [number - 2, number - 1] {
        (nodes[word].head, nodes[word].relation) = (number, .advmod)
      }
    }
  }
}
