import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Makes groups without a name entities of their own: 'Sudanese rebels' are not Sudan.
  mutating func resolveGroups() {
    for index in candidates.indices {
      guard let mention = decided[index], mention.form == .adjective, let country = mention.entity,
        let words = groupWords(after: mention.tokens.upperBound)
      else { continue }
      let tokens = mention.tokens.lowerBound..<words.upperBound
      let range = page.range(of: tokens)
      let group = admit(
        .organization, prefix: "group", name: page.document.text.string(in: range),
        country: entities[country]?.entity.country, kind: "group")
      decided[index] = ResolvedMention(
        tokens: tokens, range: range, entity: group, via: .description, form: .phrase)
    }
  }

  /// The noun for a group, and at most one small word before it.
  private func groupWords(after token: Int) -> Range<Int>? {
    guard token < page.tokens.count else { return nil }
    let sentence = page.sentences[page.sentence(ofToken: token)]
    for place in token...token + 1 where place < sentence.tokens.upperBound {
      let classes = classes(place)
      if classes.contains(.group), !classes.contains(.state) { return token..<place + 1 }
      guard classes.isEmpty, page.tokens[place].kind == .word, !page.isCapitalized(place) else {
        return nil
      }
    }
    return nil
  }
}
