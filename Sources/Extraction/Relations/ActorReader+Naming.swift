import Knowledge
import Language
import Text

/// Reads who a noun means that stands beside a name: 'President X', 'the envoy, X', 'X, a company
/// based in Y'.
extension ActorReader {
  /// The name beside a title or a description: 'President X', 'the envoy, X', 'the carmaker X'.
  func namedBeside(_ node: Int, depth: Int) -> [Actor]? {
    let isBody = isBodyNoun(node) || !view.classes(node).isDisjoint(with: [.body, .group])
    let wanted: Set<EntityType> = isBody ? [.person, .organization] : [.person]
    for relation in [Relation.appos, .flat, .nmodDesc, .compound] {
      for dependent in view.tree.dependents(of: node, in: [relation]) where dependent > node {
        let found = view.mentions(headedBy: dependent).filter { number in
          view.mentions[number].form == .name
            && view.type(of: number).map(wanted.contains) == true
        }
        guard !found.isEmpty else { continue }
        // 'the poet X and her brother Y'.
        let others = view.tree.dependents(of: dependent, in: [.conj])
          .flatMap { own(at: $0, .actor, depth: depth + 1) }
        return found.map { Actor(mention: $0, distance: depth) } + others
      }
    }
    return (displacedName(of: node) ?? sharedName(of: node))
      .map { [Actor(mention: $0, distance: depth)] }
  }

  /// The person that the parser took for the same as the body of a role: 'the head of Y, X, …'.
  func displacedName(of node: Int) -> Int? {
    guard view.mention(covering: node) == nil, isRole(node) else { return nil }
    for body in view.tree.dependents(of: node, in: [.nmod]) where body > node {
      guard view.mention(covering: body) != nil, isOfAnotherType(body) else { continue }
      for name in view.tree.dependents(of: body, in: [.appos]) {
        let found = view.mentions(headedBy: name).first {
          view.mentions[$0].form == .name && view.type(of: $0) == .person
            && view.page.reads(view.mentions[$0].tokens.lowerBound - 1, ",")
        }
        if let found { return found }
      }
    }
    return nil
  }

  /// The person behind two roles, where the parser ties only the second to the name: 'its chairman and
  /// chief executive X'.
  func sharedName(of node: Int) -> Int? {
    guard view.mention(covering: node) == nil, isRole(node) else { return nil }
    for name in view.tree.dependents(of: node, in: [.conj]) where name > node {
      let roles = view.tree.dependents(of: name, in: [.nmodDesc])
      // 'the chairman and the chief executive X' are two.
      guard !roles.isEmpty, roles.allSatisfy({ view.tree.dependent(of: $0, .det) == nil }),
        ([name] + roles).contains(where: { view.tree.dependent(of: $0, .cc) != nil })
      else { continue }
      let found = view.mentions(headedBy: name).first {
        view.mentions[$0].form == .name && view.type(of: $0) == .person
      }
      if let found { return found }
    }
    return nil
  }

  private func isRole(_ node: Int) -> Bool {
    view.classes(node).contains(.role)
      || view.nouns(node).contains {
        events.nounFrames[$0.lemma]?.contains(where: \.isRole) == true
      }
  }

  private func isOfAnotherType(_ node: Int) -> Bool {
    view.mentions(headedBy: node).allSatisfy { view.type(of: $0) != .person }
  }

  /// Whether a noun can only mean a body: 'company', 'ministry'.
  func isBodyNoun(_ node: Int) -> Bool {
    !view.lexicon.nameClasses(of: view.word(node)).isDisjoint(with: [.companyNoun, .bodyNoun])
      || view.classes(node).contains(.organizationHead)
  }

  /// Of whom a noun says what they are: 'X is a company based in Y', 'X, a company based in Y'.
  func identified(by node: Int, depth: Int) -> [Actor] {
    guard depth < Self.deepest else { return [] }
    let tree = view.tree
    if tree.dependent(of: node, .cop) != nil, let subject = tree.dependent(of: node, .nsubj) {
      return own(at: subject, .actor, depth: depth)
    }
    guard let head = view.nodes[node].head else { return [] }
    switch view.relation(node) {
    case .appos:
      let named = view.mentions(headedBy: head).filter { canStand($0, at: head) }
        .filter { view.mentions[$0].entity != nil }
      if isBodyNoun(node), named.contains(where: { view.type(of: $0) == .person }) {
        return bodyBefore(node).map { [Actor(mention: $0, distance: depth)] } ?? []
      }
      return named.isEmpty
        ? identified(by: head, depth: depth + 1) : named.map { Actor(mention: $0, distance: depth) }
    case .conj where tree.dependent(of: head, .cop) != nil:
      return identified(by: head, depth: depth)
    default: return []
    }
  }

  /// The body that the comma before a phrase closes: 'X, head of Y, a company based in Z'.
  private func bodyBefore(_ node: Int) -> Int? {
    let first = view.tree.dependents(of: node, in: [.det, .amod, .compound, .nmod, .nummod]).min()
    let token = view.nodes[min(first ?? node, node)].tokens.lowerBound
    guard token - 1 > view.sentence.tokens.lowerBound, view.page.reads(token - 1, ",") else {
      return nil
    }
    return view.numbers.last {
      view.mentions[$0].tokens.upperBound == token - 1 && view.type(of: $0) == .organization
        && view.mentions[$0].form == .name
    }
  }

  /// An actor with the greater ones that it is a part of, behind commas: 'the School of Law,
  /// University of X', 'Oslo, Norway'.
  func withGreater(_ actor: Actor) -> [Actor] {
    var all = [actor]
    let isPlace = view.type(of: actor.mention) == .place
    while let last = all.last, last.mention + 1 < view.numbers.upperBound {
      let (inner, outer) = (view.mentions[last.mention], view.mentions[last.mention + 1])
      let type = view.type(of: last.mention + 1)
      guard outer.tokens.lowerBound == inner.tokens.upperBound + 1,
        view.page.reads(inner.tokens.upperBound, ","),
        isPlace ? type == .place || type == .country : type == .organization
      else { break }
      all.append(Actor(mention: last.mention + 1, distance: actor.distance))
    }
    return all
  }
}
