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
  private var words: FunctionWords { events.words }
  static let deepest = 4

  /// The actors of the phrase whose head is `node`, with those that 'and' adds.
  func actors(at node: Int, _ reach: Reach = .actor) -> [Actor] {
    var all = own(at: node, reach, depth: 0)
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
    let standing = headed.filter { canStand($0, at: node) }
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
    if let named = namedBeside(node, depth: depth) { return named }
    let same = identified(by: node, depth: depth + 1)
    if !same.isEmpty { return same }
    if isCollective(node) {
      let owners = owners(of: node, depth: depth + 1)
      if !owners.isEmpty { return owners }
    } else if view.classes(node).contains(.group) {
      // 'Hamas fighters' act as Hamas, but 'Sudanese rebels' never as Sudan.
      let bodies = owners(of: node, depth: depth + 1).filter {
        view.type(of: $0.mention) == .organization
      }
      if !bodies.isEmpty { return bodies }
    }
    if let part = partitive(node) { return own(at: part, reach, depth: depth + 1) }
    return reach == .target ? holders(of: node, depth: depth + 1) : []
  }

  /// Whether a mention is the phrase itself, not the adjective of another word.
  func canStand(_ number: Int, at node: Int) -> Bool {
    let mention = view.mentions[number]
    switch mention.form {
    case .name, .phrase, .pronoun: return true
    case .possessive, .joined: return false
    case .adjective:
      // 'The Dutch agreed', not 'Dutch cheese'.
      return view.relation(node) != .amod && view.relation(node) != .compound
        && view.tree.dependent(of: node, .det) != nil
    }
  }

  private func isModifier(_ number: Int) -> Bool {
    view.mentions[number].form == .adjective || view.mentions[number].form == .joined
  }

  /// Whether a noun names people or bodies under which a country or a body acts.
  private func isCollective(_ node: Int) -> Bool {
    !view.classes(node).isDisjoint(with: [.state, .role])
  }

  /// What the number or the part is of: 'dozens of X', 'members of X', 'a group of X'.
  private func partitive(_ node: Int) -> Int? {
    guard
      view.nodes[node].tag == .numeral
        || !view.classes(node).isDisjoint(with: [.people, .group, .state, .partitive])
    else { return nil }
    return view.tree.dependents(of: node, in: [.nmod]).first {
      view.isMarked($0, by: words.of)
    }
  }

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
      guard dependent < node, view.markers(of: dependent).isEmpty else { continue }
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
  private func holders(of node: Int, depth: Int) -> [Actor] {
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
    return []
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
