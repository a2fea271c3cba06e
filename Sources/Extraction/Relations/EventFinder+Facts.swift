import Knowledge
import Language
import Text

/// Finds what a standing fact is about behind a preposition.
extension EventFinder {
  /// Facts of where a body sits.
  static let seating: Set<RelationType> = [.headquarters, .locatedIn]

  /// The actors behind a preposition that belong to a verb, to its nouns, to the thing it is done to
  /// ('studied law at X'), or to the verb beside it ('lives and works in X').
  func standing(
    behind preposition: WordID, verb: Int, nouns: [Int], objects: [Int]
  ) -> [Actor] {
    // What stands right behind the verb is its own, whatever the tree makes of it.
    if nouns.isEmpty, let next = nameRightBehind(verb, preposition) { return next }
    let own = ([verb] + nouns).flatMap { slots.allActors(behind: preposition, of: $0) }
    let things = objects.filter { $0 > verb && view.mention(covering: $0) == nil }
      .filter { !nouns.contains($0) }
    let all =
      own
      + things.flatMap { slots.allActors(behind: preposition, of: $0) }
      .filter { !own.contains($0) }
    guard all.isEmpty else { return all + alike(preposition, behind: [verb] + nouns + things) }
    return subjects.joined(to: verb).flatMap { slots.allActors(behind: preposition, of: $0) }
  }

  /// Those behind the same preposition in what 'and' adds: 'a degree from X and a doctorate from Y'.
  private func alike(_ preposition: WordID, behind nodes: [Int]) -> [Actor] {
    let phrases = nodes.flatMap { slots.phrases(behind: preposition, of: $0) }
    let added = (nodes + phrases).flatMap { view.tree.dependents(of: $0, in: [.conj]) }
      .filter { view.mention(covering: $0) == nil && view.isNominal($0) }
      .filter { !view.tree.dependents(of: $0, in: [.det, .amod, .nummod]).isEmpty }
    return added.flatMap { slots.allActors(behind: preposition, of: $0) }
  }

  /// The names in 'V in X' and 'V in X and Y'.
  private func nameRightBehind(_ verb: Int, _ preposition: WordID) -> [Actor]? {
    guard verb + 1 < view.nodes.count, view.word(verb + 1) == preposition else { return nil }
    let start = view.nodes[verb + 1].tokens.upperBound
    guard
      let number = view.numbers.first(where: {
        view.mentions[$0].tokens.lowerBound == start && view.mentions[$0].form == .name
      }), view.mentions[number].entity != nil,
      let head = view.tree.head(of: view.mentions[number].tokens)
    else { return nil }
    var found = actors.actors(at: head)
    let name = Actor(mention: number, distance: 0)
    if !found.contains(where: { $0.mention == number }) { found = [name] }
    return found
  }
}
