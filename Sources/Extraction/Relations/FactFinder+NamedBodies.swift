import Knowledge
import Language
import Text

extension FactFinder {
  /// 'X of Y' and 'found by X at Y', where X is a person and Y a body.
  func namedBodyClaims() -> [DraftClaim] {
    view.numbers.dropLast().flatMap { number -> [DraftClaim] in
      guard let preposition = preposition(between: number, and: number + 1),
        let object = view.mentions[number + 1].entity,
        let node = view.tree.node(ofToken: preposition)
      else { return [] }
      let type: RelationType = view.isParty(number + 1) ? .party : .affiliation
      return people(with: number, at: view.page.words[preposition] == events.words.at)
        .compactMap { view.mentions[$0].entity }
        .compactMap { draft(type, $0, object, node, "person of body") }
    }
  }

  /// The token of the 'of' or 'at' that alone stands between a person's name and a body's.
  private func preposition(between person: Int, and body: Int) -> Int? {
    let (name, named) = (view.mentions[person], view.mentions[body])
    guard name.form == .name, named.form == .name, view.type(of: person) == .person,
      view.type(of: body) == .organization, name.tokens.upperBound < named.tokens.lowerBound
    else { return nil }
    let words = name.tokens.upperBound + 1..<named.tokens.lowerBound
    guard [events.words.of, events.words.at].contains(view.page.words[name.tokens.upperBound]),
      words.count < 2,
      words.allSatisfy({ view.lexicon.classes(of: view.page.words[$0]).contains(.determiner) }),
      !isFirstOfCompound(named.tokens.upperBound)
    else { return nil }
    return name.tokens.upperBound
  }

  /// Who belongs to the body: whoever is 'of' it, but 'at' it only who acts there, with those beside
  /// them: one can also be met at a body.
  private func people(with person: Int, at isAt: Bool) -> [Int] {
    guard isAt else { return [person] }
    guard let name = view.tree.head(of: view.mentions[person].tokens) else { return [] }
    let first = view.relation(name) == .conj ? view.nodes[name].head ?? name : name
    switch view.relation(first) {
    case .oblAgent, .nsubj: break
    case .obl where view.isMarked(first, by: events.words.by): break
    default: return []
    }
    let row = ActorReader(view: view, events: events).actors(at: first).map(\.mention)
    return row.contains(person) ? row : [person]
  }

  /// Whether a noun goes on where a name ends: 'at the Y theatre'.
  private func isFirstOfCompound(_ token: Int) -> Bool {
    guard token < view.sentence.tokens.upperBound, let node = view.tree.node(ofToken: token) else {
      return false
    }
    return view.nodes[node].tag == .noun && !view.page.isPossessive(token)
  }
}
