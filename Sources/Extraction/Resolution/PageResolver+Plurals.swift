import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// The several, or the group, that 'they' or 'their' means.
  func several(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let isPossessive = nameClasses(token).contains(.pluralPossessive)
    let form: ResolvedMention.Form = isPossessive ? .possessive : .pronoun
    let barred = barred(
      at: token, isObject: nameClasses(token).contains(.objectPronoun), here)
    let near = here.recent.filter { isSeveral($0) && barred.isDisjoint(with: $0.entities) }
    if let last = near.last {
      let all = Set(near.map { Set($0.entities) })
      guard all.count == 1 || near.allSatisfy({ Set($0.entities).isSubset(of: last.entities) }),
        isPossessive || !speaksOfPeople(last.tokens.upperBound.to(token))
      else { return nil }
      return (form, last.entities)
    }
    guard here.spoken.isEmpty || isClauseInitial(token) || isPossessive,
      !speaksOfPeople(here.tokens.lowerBound..<token),
      let before = discourse.recent(from: here.block).last, let subject = before.subject,
      isSeveral(subject), !speaksOfPeople(subject.tokens.upperBound.to(before.tokens.upperBound)),
      !before.recent.contains(where: { $0.tokens != subject.tokens && isSeveral($0) })
    else { return nil }
    return (form, subject.entities)
  }

  /// Whether what was spoken of is more than one: several, a group, a people.
  private func isSeveral(_ spoken: Spoken) -> Bool {
    if spoken.entities.count > 1 {
      return spoken.entities.allSatisfy { entities[$0]?.entity.type != .place }
    }
    guard let id = spoken.entities.first, let entity = entities[id]?.entity else { return false }
    return entity.kind == "group" && spoken.form == .phrase
  }

  private static var farthestAntecedent: Int { 100 }

  /// Whether other people in the plural stand there, of whom no mention tells: 'the soldiers'.
  private func speaksOfPeople(_ tokens: Range<Int>) -> Bool {
    // What lies so far back is not looked at, and not meant.
    tokens.count > Self.farthestAntecedent
      || tokens.contains { token in
        let isPeople =
          nameClasses(token).contains(.groupHead)
          || !classes(token).isDisjoint(with: [.state, .agent, .group])
        guard isPeople, page.tokens[token].kind == .word else { return false }
        return page.document.text.bytes[page.tokens[token].range.end - 1] == 0x73
          && mention(endingAt: token + 1) == nil
      }
  }
}
