import Gazetteer
import Text

/// The goods that a page names, by which its deals are told apart.
struct DealGoods {
  let page: Page
  let lexicon: Lexicon
  let gazetteer: CompiledGazetteer
  /// The names of commodities in the order of the text.
  let names: [NameCandidate]

  /// How many tokens before a noun its commodity may stand.
  private static let reach = 5

  /// The commodity before the noun at `token`, as part of its phrase: 'a gas supply contract'.
  func commodity(before token: Int, in sentence: Sentence) -> String? {
    let low = firstName(endingAfter: token)
    guard low > 0,
      names[low - 1].tokens.lowerBound >= max(sentence.tokens.lowerBound, token - Self.reach)
    else { return nil }
    let good = names[low - 1]
    // Nothing but other parts of the compound may stand between.
    for place in good.tokens.upperBound..<token
    where !lexicon.classes(of: page.words[place])
      .isDisjoint(with: WordClasses.closesNounPhrase.union(.coordinator))
    {
      return nil
    }
    return name(of: good)
  }

  /// The commodity whose name begins in `tokens`.
  func commodity(in tokens: Range<Int>) -> String? {
    var place = firstName(endingAfter: tokens.lowerBound)
    while place < names.count, names[place].tokens.lowerBound < tokens.upperBound {
      if let name = name(of: names[place]) { return name }
      place += 1
    }
    return nil
  }

  private func name(of good: NameCandidate) -> String? {
    good.readings.first { $0.use == .commodity }
      .map { gazetteer.rows(of: .commodities)[$0.row, "name"] }
  }

  private func firstName(endingAfter token: Int) -> Int {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
