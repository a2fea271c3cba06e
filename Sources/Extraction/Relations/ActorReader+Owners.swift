import Knowledge
import Language
import Text

/// Finds whose a thing is, or whose doing.
extension ActorReader {
  // MARK: Owners

  /// The country or body that the people or the body called `node` belong to: 'Japan's government',
  /// 'Dutch and Danish troops', 'police in Peru', 'the leaders of X and Y'.
  ///
  /// Not those behind one of `others`.
  func owners(of node: Int, depth: Int = 0, but others: Set<WordID> = []) -> [Actor] {
    guard depth < Self.deepest else { return [] }
    for dependent in view.tree.dependents(of: node, in: [.nmodPoss]) {
      let owners = modifiers(at: dependent, depth: depth)
      if !owners.isEmpty { return owners }
    }
    for dependent in view.tree.dependents(of: node, in: [.amod, .compound, .nmodDesc, .nmod]) {
      guard dependent < node, view.markers(of: dependent).isEmpty, !isTopic(dependent, of: node)
      else { continue }
      var owners = modifiers(at: dependent, depth: depth)
      // 'Foreign Ministry officials of X' have the ministry in between.
      if owners.isEmpty, view.mention(covering: dependent) == nil {
        owners = self.owners(of: dependent, depth: depth + 1)
      }
      if !owners.isEmpty { return owners }
    }
    for preposition in [words.of, words.from, words.in] where !others.contains(preposition) {
      for dependent in view.tree.dependents(of: node, in: [.nmod])
      where view.isMarked(dependent, by: preposition) {
        let owners = actorsOfModifier(dependent, depth: depth)
        if !owners.isEmpty { return owners }
      }
    }
    return []
  }

  /// Whether a country's bare name only says what a noun is about: 'Chad policy', 'a Chad expert'.
  private func isTopic(_ name: Int, of noun: Int) -> Bool {
    view.nouns(noun).contains { events.topics.contains($0.lemma) }
      && view.mentions(headedBy: name).contains {
        view.type(of: $0) == .country && view.mentions[$0].form == .name
          && view.mentions[$0].via != .demonym
      }
  }

  private func actorsOfModifier(_ node: Int, depth: Int) -> [Actor] {
    var all = own(at: node, .actor, depth: depth)
    for other in view.tree.dependents(of: node, in: [.conj]) where view.isNominal(other) {
      all += own(at: other, .actor, depth: depth)
    }
    return all
  }

  /// The mentions that an adjective, a possessor or the first part of a compound is, with those
  /// that 'and' adds: 'Dutch and Danish'.
  private func modifiers(at node: Int, depth: Int) -> [Actor] {
    var all = mention(at: node).map { [Actor(mention: $0, distance: depth)] } ?? []
    if all.isEmpty, view.relation(node) == .nmodPoss { all = own(at: node, .actor, depth: depth) }
    for other in view.tree.dependents(of: node, in: [.conj]) where !all.isEmpty {
      all += mention(at: other).map { [Actor(mention: $0, distance: depth)] } ?? []
    }
    return all
  }

  /// The decided mention whose head is `node`; not one that begins inside the word ('anti-Russian').
  private func mention(at node: Int) -> Int? {
    view.mentions(headedBy: node).first {
      view.mentions[$0].entity != nil
        && view.mentions[$0].tokens.lowerBound >= 0
        && !isOpposed(view.mentions[$0].tokens.lowerBound)
    }
  }

  /// Whether 'anti-' or 'pro-' stands before a token.
  private func isOpposed(_ token: Int) -> Bool {
    guard token - 2 >= view.sentence.tokens.lowerBound, view.page.isHyphen(token - 1) else {
      return false
    }
    return view.lexicon.classes(of: view.page.words[token - 2]).contains(.anti)
  }

  // MARK: Holders

  /// Whose a thing is, or whose doing: 'Japan's policy', 'the Israeli raid', 'the killing of X by Y'.
  func holders(of node: Int, depth: Int) -> [Actor] {
    for dependent in view.tree.dependents(of: node, in: [.nmod, .oblAgent, .obl])
    where view.isMarked(dependent, by: words.by) {
      let doers = actorsOfModifier(dependent, depth: depth)
      if !doers.isEmpty { return doers }
    }
    // 'crimes committed by X'.
    for clause in view.tree.dependents(of: node, in: [.acl]) where view.isPassive(clause) {
      for agent in view.tree.dependents(of: clause, in: [.oblAgent, .obl])
      where view.isMarked(agent, by: words.by) {
        let doers = actorsOfModifier(agent, depth: depth)
        if !doers.isEmpty { return doers }
      }
    }
    let suffering = sufferingWords(of: node)
    let owners = owners(of: node, depth: depth, but: suffering)
    if !owners.isEmpty { return owners }
    for dependent in view.tree.dependents(of: node, in: [.nmod])
    where words.possessing.contains(where: {
      !suffering.contains($0) && view.isMarked(dependent, by: $0)
    }) {
      let found = own(at: dependent, .target, depth: depth)
      if !found.isEmpty { return found }
    }
    return homes(of: node)
  }

  /// Where people without a name are or come from: 'refugees fleeing the war in X', 'families hit
  /// by floods in X'.
  private func homes(of node: Int) -> [Actor] {
    guard !view.classes(node).isDisjoint(with: [.people, .group]) else { return [] }
    for clause in view.tree.dependents(of: node, in: [.acl]) {
      for phrase in view.tree.dependents(of: clause, in: [.obl, .obj]) {
        let inside = [phrase] + view.tree.dependents(of: phrase, in: [.nmod])
        for place in inside {
          let found = view.mentions(headedBy: place).filter { number in
            guard view.mentions[number].entity != nil, view.mentions[number].form == .name else {
              return false
            }
            return view.type(of: number) == .country || view.type(of: number) == .place
          }
          if !found.isEmpty { return found.map { Actor(mention: $0, distance: 2) } }
        }
      }
    }
    return []
  }

  /// Who does a deed that is said to do something itself: 'a Danish raid killed X', 'shelling by X
  /// destroyed'.
  func doers(ofDeed node: Int, depth: Int = 0) -> [Actor] {
    guard isDeed(node) else { return [] }
    for dependent in view.tree.dependents(of: node, in: [.nmod, .oblAgent, .obl])
    where view.isMarked(dependent, by: words.by) {
      let doers = actorsOfModifier(dependent, depth: depth)
      if !doers.isEmpty { return doers }
    }
    return owners(of: node, depth: depth, but: [words.of, words.from, words.in])
  }

  /// Whether a noun tells of an act of force: 'raid', 'sanctions'.
  private func isDeed(_ node: Int) -> Bool {
    view.nouns(node).contains { noun in
      events.nounFrames[noun.lemma]?.contains { frame in
        switch frame.type {
        case .assault, .coerce, .mobilize, .sanction: true
        default: false
        }
      } == true
    }
  }

  /// The prepositions behind which those stand to whom the event of a noun is done: the bombing 'of X'
  /// is not X's.
  private func sufferingWords(of node: Int) -> Set<WordID> {
    var found: Set<WordID> = []
    for noun in view.nouns(node) {
      for frame in events.nounFrames[noun.lemma] ?? [] where frame.type?.isEvent == true {
        for case .preposition(let word) in frame.object { found.insert(word) }
      }
    }
    return found
  }
}
