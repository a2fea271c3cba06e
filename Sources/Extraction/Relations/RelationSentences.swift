import Knowledge
import Text

/// Tells which sentences of a page could hold a relation: those that are worth a parse.
struct RelationSentences {
  let page: Page
  let events: EventLexicon
  let lexicon: Lexicon
  let resolution: Resolution

  /// The indices of the sentences, ascending: two or more things are mentioned, and a word of the
  /// lexicon, an office or a dispute could tie them.
  func indices() -> [Int] {
    var title = 0
    return resolution.numbers(in: page).compactMap { index, numbers in
      let sentence = page.sentences[index]
      while title < resolution.titles.count,
        resolution.titles[title].tokens.lowerBound < sentence.tokens.lowerBound
      {
        title += 1
      }
      if title < resolution.titles.count,
        sentence.tokens.contains(resolution.titles[title].tokens.lowerBound)
      {
        return index
      }
      let mentioned = Set(numbers.compactMap { resolution.mentions[$0].entity })
      guard mentioned.count > 1 else { return nil }
      let tells = sentence.tokens.contains(where: isTelling) || numbers.contains(where: isOrigin)
      return tells ? index : nil
    }
  }

  /// Whether a mention is the adjective in 'X was a Polish N': any such noun tells of a person.
  private func isOrigin(_ number: Int) -> Bool {
    let mention = resolution.mentions[number]
    guard mention.form == .adjective else { return false }
    let sentence = page.sentences[page.sentence(ofToken: mention.tokens.lowerBound)].tokens
    let before = max(sentence.lowerBound, mention.tokens.lowerBound - Self.originReach)
    return (before..<mention.tokens.lowerBound).contains { token in
      token > sentence.lowerBound
        && lexicon.classes(of: page.words[token]).contains(.determiner)
        && lexicon.classes(of: page.words[token - 1]).contains(.be)
    }
  }

  /// How many words before the adjective the article may stand: 'was a former Polish N'.
  private static let originReach = 3

  private func isTelling(_ token: Int) -> Bool {
    let word = page.words[token]
    return events.triggers.contains(word)
      || !lexicon.classes(of: word).isDisjoint(with: [.dispute, .role, .birth])
  }
}

extension Resolution {
  /// The sentences of `page` in which something is mentioned, with the numbers of the mentions.
  ///
  /// - Complexity: O(*n* + *m*) in the sentences and the mentions.
  func numbers(in page: Page) -> [(sentence: Int, mentions: Range<Int>)] {
    var result: [(sentence: Int, mentions: Range<Int>)] = []
    var place = 0
    for (index, sentence) in page.sentences.enumerated() {
      while place < mentions.count, mentions[place].range.start < sentence.range.start {
        place += 1
      }
      let first = place
      while place < mentions.count, mentions[place].range.start < sentence.range.end { place += 1 }
      if place > first { result.append((index, first..<place)) }
    }
    return result
  }
}
