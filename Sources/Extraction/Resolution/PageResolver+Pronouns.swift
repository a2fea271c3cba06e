import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves he, she, his, her, its, who and whose where only one antecedent is likely.
  mutating func resolvePronouns() {
    let mentions = (decided.compactMap { $0 } + found).sorted { $0.range < $1.range }
    var place = 0
    var previous: [ResolvedMention] = []
    var previousBlock = -1
    for sentence in page.sentences {
      let start = place
      while place < mentions.count, sentence.tokens.contains(mentions[place].tokens.lowerBound) {
        place += 1
      }
      let here = Array(mentions[start..<place])
      if sentence.block != previousBlock { previous = [] }
      defer { (previous, previousBlock) = (here, sentence.block) }
      for token in sentence.tokens {
        let classes = classes(token)
        guard let form = Self.form(of: classes) else { continue }
        let before = here.filter { $0.tokens.upperBound <= token }
        guard let entity = antecedent(classes, at: token, here: before, previous: previous) else {
          continue
        }
        add(
          ResolvedMention(
            tokens: token..<token + 1, range: page.tokens[token].range, entity: entity,
            via: .pronoun, form: form))
      }
    }
  }

  private static func form(of classes: WordClasses) -> ResolvedMention.Form? {
    if !classes.isDisjoint(with: [.his, .her, .its, .whose]) { return .possessive }
    return classes.isDisjoint(with: [.he, .she]) ? nil : .pronoun
  }

  private func antecedent(
    _ classes: WordClasses, at token: Int, here: [ResolvedMention], previous: [ResolvedMention]
  ) -> EntityID? {
    if classes.contains(.whose) {
      // The antecedent stands right before, or before a comma.
      guard let last = here.last else { return nil }
      let gap = last.tokens.upperBound..<token
      return gap.isEmpty || gap.count == 1 && page.text(gap.lowerBound) == "," ? last.entity : nil
    }
    if classes.contains(.its) {
      let things = distinct(here) { $0 == .country || $0 == .organization }
      return things.count == 1 ? things[0] : nil
    }
    let gender: Gender = classes.isDisjoint(with: [.she, .her]) ? .male : .female
    for mentions in [here, previous] {
      let people = distinct(mentions) { $0 == .person }
        .filter { entities[$0]?.gender == nil || entities[$0]?.gender == gender }
      if people.count == 1 { return people[0] }
      if people.count > 1 { return nil }
    }
    return nil
  }

  private func distinct(
    _ mentions: [ResolvedMention], where isWanted: (EntityType) -> Bool
  ) -> [EntityID] {
    var ids: [EntityID] = []
    for mention in mentions {
      guard let id = mention.entity, let type = entities[id]?.entity.type, isWanted(type),
        !ids.contains(id)
      else { continue }
      ids.append(id)
    }
    return ids
  }
}
