import Knowledge
import Language
import Text

/// Finds who has a role where the tree alone does not tell.
extension RoleFinder {
  /// Who is named right behind the comma of a phrase that begins the sentence: 'A native of Y, X did'.
  func nameBehindOpening(_ node: Int) -> Int? {
    guard view.sentence.tokens.lowerBound <= view.nodes[node].tokens.lowerBound,
      node < Self.longestOpening, isOpening(node),
      let number = view.numbers.first(where: { isNamedBehindComma($0, node) })
    else { return nil }
    let comma = view.mentions[number].tokens.lowerBound - 1
    let isWhole = view.nodes.indices.prefix { view.nodes[$0].tokens.lowerBound < comma }
      .allSatisfy { view.ancestors(of: $0).contains(node) }
    return isWhole ? number : nil
  }

  /// How many words may stand before the noun of a phrase that begins a sentence.
  private static let longestOpening = 8

  /// Whether nothing but 'as' introduces a phrase: 'as the founder of Y, X did', not 'unlike the
  /// founder of Y, X did'.
  private func isOpening(_ node: Int) -> Bool {
    view.markers(of: node).allSatisfy { view.word($0) == events.words.as }
  }

  private func isNamedBehindComma(_ number: Int, _ node: Int) -> Bool {
    let mention = view.mentions[number]
    guard mention.form == .name, mention.entity != nil,
      mention.tokens.lowerBound > view.nodes[node].tokens.upperBound,
      view.page.reads(mention.tokens.lowerBound - 1, ",")
    else { return false }
    let type = view.type(of: number)
    return type == .person || type == .organization
  }

  /// Whether a pronoun before a role may as well mean the thing that the sentence says is acted on:
  /// 'A bought B from its founder'.
  func isContested(_ owner: Actor, at node: Int) -> Bool {
    guard view.mentions[owner.mention].form == .possessive, view.relation(node) == .obl,
      let verb = view.nodes[node].head
    else { return false }
    let type = view.type(of: owner.mention)
    return view.tree.dependents(of: verb, in: [.obj]).contains { object in
      let named = view.mentions(headedBy: object)
      guard !named.isEmpty else { return type == .organization && slots.actors.isBodyNoun(object) }
      return named.contains {
        view.type(of: $0) == type
          && view.mentions[$0].entity != view.mentions[owner.mention].entity
      }
    }
  }

  /// Who has the person or the body that a role is said of: 'X had a daughter, Y'.
  func havers(of node: Int) -> [Actor] {
    guard view.relation(node) == .obj, let verb = view.nodes[node].head,
      view.classes(verb).contains(.have)
    else { return [] }
    return subjects.surfaceSubjects(of: verb)
  }

  /// The place right before a noun that the parser took for a part of its name: 'an Oslo native'.
  func placeInsideName(of node: Int) -> [Actor] {
    guard view.relation(node) == .flat, let head = view.nodes[node].head else { return [] }
    return view.mentions(headedBy: head).filter {
      view.mentions[$0].tokens.upperBound == view.nodes[node].tokens.lowerBound
        && view.type(of: $0) == .place
    }.map { Actor(mention: $0, distance: 0) }
  }

  // MARK: Appositions

  /// The person whose name ends right before the comma before a phrase, where the parser ties the
  /// phrase to an earlier name: 'A and his wife B, daughter of C'.
  func nearestName(before node: Int, but head: Int) -> Int? {
    let wanted = namedType(node)
    guard wanted == .person || view.nodes[head].tag == .verb, let comma = commaBefore(node),
      let number = view.numbers.last(where: { view.mentions[$0].tokens.upperBound == comma }),
      view.mentions[number].form == .name, view.mentions[number].entity != nil,
      view.type(of: number) == wanted,
      let name = view.tree.head(of: view.mentions[number].tokens), name != head,
      !view.mentions(headedBy: head).contains(number),
      !view.isMarked(name, by: events.words.of)
    else { return nil }
    return number
  }

  /// The token of the comma right before the first word of a phrase.
  func commaBefore(_ node: Int) -> Int? {
    let first = view.tree.dependents(of: node, in: [.det, .amod, .compound, .nummod, .nmodPoss])
      .min()
    let comma = view.nodes[min(first ?? node, node)].tokens.lowerBound - 1
    guard comma > view.sentence.tokens.lowerBound, view.page.reads(comma, ",") else { return nil }
    return comma
  }

  /// Whether a role cannot be that of the word before it, which says where or when something is: 'in
  /// Oslo, the son of Y', 'in 1950, the son of Y'.
  func isPlace(_ node: Int, before role: Int) -> Bool {
    guard view.relation(node) == .obl, namedType(role) == .person else { return false }
    if view.nodes[node].tag == .numeral || view.isMarked(node, by: events.words.in) { return true }
    let types = view.mentions(headedBy: node).map { view.type(of: $0) }
    return !types.isEmpty && types.allSatisfy { $0 == .place || $0 == .country }
  }

  /// Whether a role is somebody else's: 'and his wife'.
  func isApart(_ node: Int) -> Bool {
    !view.tree.dependents(of: node, in: [.nmodPoss, .cc]).isEmpty
  }

  /// Who a phrase behind a place or a date is about: 'X was born in Oslo, the son of Y'.
  func subject(of verb: Int?, _ isPast: Bool) -> Holder? {
    guard let verb else { return nil }
    let actors = subjects.surfaceSubjects(of: verb).filter { view.type(of: $0.mention) == .person }
    return actors.isEmpty ? nil : Holder(actors: actors, isPast: isPast)
  }

  /// Of which type a name beside a role is: a subsidiary is a body, a wife a person.
  func namedType(_ node: Int) -> EntityType {
    let types = view.nouns(node).flatMap { events.nounFrames[$0.lemma] ?? [] }
      .filter(\.isRole).compactMap(\.type)
    return types.first == .subsidiaryOf ? .organization : .person
  }

  /// The token behind a comma and the words that may stand before a name: 'her husband, the violinist
  /// X'.
  func nameBehindComma(_ comma: Int) -> Int {
    var token = comma + 1
    let limit = min(token + Self.longestTitle, view.sentence.tokens.upperBound)
    while token < limit, view.page.tokens[token].kind == .word, !view.page.isCapitalized(token),
      view.lexicon.classes(of: view.page.words[token]).isDisjoint(
        with: WordClasses.closesNounPhrase.union([.coordinator, .verb]))
    {
      token += 1
    }
    return token
  }

  /// How many words may stand between a comma and the name behind it.
  private static let longestTitle = 4

  /// Whether a role is somebody's own, like a lawyer's: its owner is no body by that.
  func isPersonally(_ owner: Actor, _ type: RelationType) -> Bool {
    guard type == .affiliation, let id = view.mentions[owner.mention].entity,
      let entity = view.entities[id]
    else { return false }
    return entity.entity.type == .person && entity.gender != nil
  }

  // MARK: Families

  /// The names that a row behind a plural lists: 'her sons, X and Y', 'three children: X, Y and Z'.
  func namesBehind(_ node: Int) -> [Actor] {
    guard view.nodes[node].pennTag == .nns else { return [] }
    let end = view.sentence.tokens.upperBound
    var token = view.nodes[node].tokens.upperBound
    guard token < end, [",", ":", "-", "–", "—"].contains(view.page.text(token)) else { return [] }
    token += 1
    var row: [Actor] = []
    var isClosed = false
    while token < end,
      let number = view.numbers.first(where: { view.mentions[$0].tokens.lowerBound == token }),
      view.type(of: number) == .person, view.mentions[number].form == .name
    {
      row.append(Actor(mention: number, distance: 1))
      token = view.mentions[number].tokens.upperBound
      guard !isClosed, token < end else { break }
      if view.page.reads(token, ",") { token += 1 }
      if token < end, view.page.words[token] == events.words.and {
        (isClosed, token) = (true, token + 1)
      }
    }
    return isClosed ? row : []
  }

  /// Whose somebody is where 'their' has no one name: 'A and B live in C with their children'.
  func sharers(of node: Int) -> [Actor] {
    guard let owner = view.tree.dependent(of: node, .nmodPoss),
      view.lexicon.nameClasses(of: view.word(owner)).contains(.pluralPossessive),
      view.mentions(headedBy: owner).isEmpty, [.obl, .obj].contains(view.relation(node)),
      let verb = view.nodes[node].head
    else { return [] }
    let actors = subjects.surfaceSubjects(of: verb).filter { view.type(of: $0.mention) == .person }
    return actors.count > 1 ? actors : []
  }
}
