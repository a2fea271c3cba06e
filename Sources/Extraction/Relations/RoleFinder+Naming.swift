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
      view.page.text(mention.tokens.lowerBound - 1) == ","
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
      view.mentions(headedBy: object).contains {
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
}
