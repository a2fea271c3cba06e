import Knowledge
import Language
import Text

/// Who stands in a noun phrase: the mention that is its head, or the country or body that its head
/// noun acts for.
struct Actor: Hashable {
  /// The number of the mention.
  var mention: Int
  /// How far the mention is from being the phrase's own head: each step costs confidence.
  var distance: Int
}

/// Reads noun phrases: who is meant by 'Japan', 'the Japanese government', 'officials in Peru',
/// 'President X and Y', 'three Iraqi soldiers'.
struct ActorReader {
  /// What a phrase may stand for.
  enum Reach {
    /// Somebody who acts: a name, or a noun under which a country or body acts.
    case actor
    /// Somebody who is acted on: also the owner or doer of a thing.
    case target
  }

  let view: SyntaxView
  let events: EventLexicon
  var words: FunctionWords { events.words }
  static let deepest = 4

  /// The actors of the phrase whose head is `node`, with those that 'and' adds.
  func actors(at node: Int, _ reach: Reach = .actor) -> [Actor] {
    var all = own(at: node, reach, depth: 0)
    for actor in all { all += counterparts(of: actor) }
    if let first = all.first, let buried = buriedConjunct(before: first) {
      all.insert(buried, at: 0)
    }
    for other in view.tree.dependents(of: node, in: [.conj]) where view.isNominal(other) {
      guard !isApposition(other, to: node) else { continue }
      // 'the attack and X': what is added to a thing is a thing.
      for actor in own(at: other, all.isEmpty ? .actor : reach, depth: 0)
      where !all.contains(where: { same($0, actor) }) {
        all.append(actor)
      }
    }
    return all
  }

  /// The first of two names that 'and' joins, where the parser took it for a word of the second: 'X
  /// and Prime Minister Y'.
  private func buriedConjunct(before actor: Actor) -> Actor? {
    let second = view.mentions[actor.mention]
    guard actor.mention > view.numbers.lowerBound, let head = view.tree.head(of: second.tokens),
      second.form == .name
    else { return nil }
    let number = actor.mention - 1
    let first = view.mentions[number]
    guard first.entity != nil, first.form == .name,
      first.tokens.upperBound < second.tokens.lowerBound,
      view.page.words[first.tokens.upperBound] == words.and,
      view.type(of: number) == view.type(of: actor.mention),
      let node = view.tree.head(of: first.tokens), view.nodes[node].head == head,
      [.nmodDesc, .compound, .flat, .nmodUnmarked].contains(view.relation(node))
    else { return nil }
    return Actor(mention: number, distance: actor.distance + 1)
  }

  /// Those whom the phrase of an actor names beside it: 'the presidents of X and Y'.
  private func counterparts(of actor: Actor) -> [Actor] {
    let mention = view.mentions[actor.mention]
    guard mention.form == .phrase, let type = view.type(of: actor.mention) else { return [] }
    return mention.tokens.flatMap { token -> [Actor] in
      guard let node = view.tree.node(ofToken: token) else { return [] }
      return view.tree.dependents(of: node, in: [.conj]).flatMap { view.mentions(headedBy: $0) }
        .filter { number in
          let other = view.mentions[number]
          return other.tokens.lowerBound >= mention.tokens.upperBound && other.form == .name
            && other.entity != nil && view.type(of: number) == type
        }
        .map { Actor(mention: $0, distance: actor.distance + 1) }
    }
  }

  /// Whether two mentions mean the same.
  func same(_ left: Actor, _ right: Actor) -> Bool {
    view.mentions[left.mention].entity == view.mentions[right.mention].entity
  }

  /// Whether a conjunct without a conjunction says the same again: 'Anna Berg, a banker, …'.
  private func isApposition(_ conjunct: Int, to node: Int) -> Bool {
    guard view.mention(covering: conjunct) == nil, view.mention(covering: node) != nil else {
      return false
    }
    return view.tree.dependent(of: conjunct, .cc) == nil
  }

  // MARK: One conjunct

  func own(at node: Int, _ reach: Reach, depth: Int) -> [Actor] {
    guard depth < Self.deepest else { return [] }
    let headed = view.mentions(headedBy: node)
    let standing = headed.filter {
      canStand($0, at: node) && (reach == .target || !isOneOfMany($0, at: node))
    }
    if !standing.isEmpty {
      return standing.filter { view.mentions[$0].entity != nil }
        .map { Actor(mention: $0, distance: depth) }
    }
    if let number = view.mention(covering: node), !isModifier(number),
      view.mentions[number].form != .possessive
    {
      // A part of a name stands for the whole; a name that could not be decided is nobody.
      return headed.isEmpty && view.mentions[number].entity != nil
        ? [Actor(mention: number, distance: depth + 1)] : []
    }
    if !headed.isEmpty { return [] }
    if let named = namedBeside(node, depth: depth) ?? bodyNamed(before: node, depth: depth) {
      return named
    }
    let same = identified(by: node, depth: depth + 1)
    if !same.isEmpty { return same }
    if isCollective(node) {
      let owners = owners(of: node, depth: depth + 1).filter { !isPrivate(node, of: $0) }
      if !owners.isEmpty { return owners }
    } else if view.classes(node).contains(.group) {
      // 'Hamas fighters' act as Hamas, but 'Sudanese rebels' never as Sudan.
      let bodies = owners(of: node, depth: depth + 1).filter {
        view.type(of: $0.mention) == .organization
      }
      if !bodies.isEmpty { return bodies }
    }
    if let part = partitive(node) {
      return own(at: part, reach, depth: depth + 1)
        + view.tree.dependents(of: part, in: [.conj]).filter { view.isNominal($0) }
        .flatMap { own(at: $0, reach, depth: depth + 1) }
    }
    return reach == .target
      ? holders(of: node, depth: depth + 1) : doers(ofDeed: node, depth: depth + 1)
  }

  /// Whether a mention is the phrase itself, not the adjective of another word.
  func canStand(_ number: Int, at node: Int) -> Bool {
    let mention = view.mentions[number]
    switch mention.form {
    case .name, .phrase, .pronoun: return true
    case .possessive, .joined: return false
    case .adjective:
      // 'The Dutch agreed', not 'Dutch cheese'.
      guard view.relation(node) != .amod, view.relation(node) != .compound else { return false }
      if view.tree.dependent(of: node, .det) != nil { return true }
      // 'Dutch and Danish refugees', where the second noun serves both.
      return view.tree.dependents(of: node, in: [.conj]).contains {
        view.isNominal($0) && !view.classes($0).isDisjoint(with: [.group, .people, .state, .agent])
      }
    }
  }

  /// Whether a mention is one of a country's people, who does not act for it: 'a German met X'.
  private func isOneOfMany(_ number: Int, at node: Int) -> Bool {
    view.mentions[number].via == .demonym && view.nodes[node].pennTag != .nns
      && view.tree.dependents(of: node, in: [.det, .nummod]).contains {
        words.single.contains(view.word($0))
      }
  }

  private func isModifier(_ number: Int) -> Bool {
    view.mentions[number].form == .adjective || view.mentions[number].form == .joined
  }

  /// The body whose name stands before a noun for what it is: 'the X movement', 'X's militant wing'.
  private func bodyNamed(before node: Int, depth: Int) -> [Actor]? {
    guard view.classes(node).contains(.body) else { return nil }
    for dependent in view.tree.dependents(
      of: node, in: [.compound, .amod, .nmodDesc, .flat, .nmod, .appos, .nmodPoss])
    where dependent < node && view.markers(of: dependent).isEmpty {
      let found = view.mentions(headedBy: dependent).filter {
        view.mentions[$0].entity != nil && view.type(of: $0) == .organization
      }
      if !found.isEmpty { return found.map { Actor(mention: $0, distance: depth) } }
    }
    let found = owners(of: node, depth: depth + 1).filter {
      view.type(of: $0.mention) == .organization
        && view.mentions[$0.mention].tokens.lowerBound < view.nodes[node].tokens.lowerBound
    }
    return found.isEmpty ? nil : found
  }

  /// Whether a noun names people or bodies under which a country or a body acts.
  private func isCollective(_ node: Int) -> Bool {
    !view.classes(node).isDisjoint(with: [.state, .agent, .role])
  }

  /// Whether somebody is only from a country or of somebody's family, and acts for neither: 'a Danish
  /// singer', 'daughters of X'.
  private func isPrivate(_ node: Int, of owner: Actor) -> Bool {
    view.nouns(node).contains { noun in
      switch view.type(of: owner.mention) {
      case .country, .place: events.privateRoles.contains(noun.lemma)
      case .person:
        events.nounFrames[noun.lemma]?.contains {
          $0.isRole && ($0.type == .childOf || $0.type == .spouse)
        } == true
      default: false
      }
    }
  }

  /// What the number or the part is of: 'dozens of X', 'members of X', 'a group of X'.
  private func partitive(_ node: Int) -> Int? {
    guard
      view.nodes[node].tag == .numeral
        || !view.classes(node).isDisjoint(with: [.people, .group, .state, .agent, .partitive])
    else { return nil }
    return view.tree.dependents(of: node, in: [.nmod]).first {
      view.isMarked($0, by: words.of)
    }
  }
}
