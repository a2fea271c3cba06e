import Language

extension SentenceTree {
  /// 'X lent Peru $3 billion', read as if the money were called so: a name right behind the verb is
  /// no part of the amount behind it.
  mutating func mendRecipients() {
    for name in nodes.indices
    where nodes[name].relation == .compound && nodes[name].tag == .properNoun {
      guard let amount = nodes[name].head, amount > name, nodes[amount].tag == .symbol,
        nodes[amount].relation == .obj, let verb = nodes[amount].head, verb < name,
        nodes[verb].tag == .verb,
        (verb + 1..<name).allSatisfy({ nodes[$0].head == name || nodes[$0].relation == .det })
      else { continue }
      for other in verb + 1..<name where nodes[other].head == amount { nodes[other].head = name }
      (nodes[name].head, nodes[name].relation) = (verb, .iobj)
    }
  }

  /// 'X and Peru's Y signed', read as if Y were of both: before a name with an owner of its own the
  /// 'and' joins that name.
  mutating func mendSharedPossessors() {
    for marker in nodes.indices
    where nodes[marker].relation == .case && nodes[marker].pennTag == .pos {
      guard let owner = nodes[marker].head, nodes[owner].relation == .conj,
        nodes[owner].tag == .properNoun, let first = nodes[owner].head, first < owner,
        nodes[first].relation == .nmodPoss, nodes[first].tag == .properNoun,
        let owned = nodes[first].head, owned > marker, nodes[owned].tag == .properNoun
      else { continue }
      (nodes[first].head, nodes[first].relation) = (nodes[owned].head, nodes[owned].relation)
      (nodes[owned].head, nodes[owned].relation) = (first, .conj)
      (nodes[owner].head, nodes[owner].relation) = (owned, .nmodPoss)
      for word in nodes.indices where nodes[word].head == owner && nodes[word].relation == .cc {
        nodes[word].head = owned
      }
    }
  }
}
