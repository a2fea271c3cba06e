import Gazetteer
import Knowledge
import Text

extension NamePatterns {
  /// The name right behind the noun that says what sort of body it is: 'the shipping company
  /// Nordhav'.
  func named(in run: NameRun) -> NameCandidate? {
    let page = run.page
    let noun = run.start - 1
    guard noun > run.sentence.tokens.lowerBound, page.tokens[noun].kind == .word,
      !page.isCapitalized(noun), !page.isPossessive(noun),
      run.lexicon.nameClasses(of: page.words[noun]).contains(.companyNoun),
      isDescribed(noun, in: run),
      gazetteer.gender(ofGivenName: page.folded(run.start)) == nil
    else { return nil }
    var end = run.start
    while end < run.limit, end - run.start < Self.longestDescribed, isPartOfName(end, in: run) {
      end += 1
    }
    guard end > run.start, end - run.start > 1 || page.tokens[run.start].range.count > 2 else {
      return nil
    }
    return candidate(.organization, run.start..<end, in: run)
  }

  /// The most words that such a name may have.
  private static let longestDescribed = 4

  /// Whether an article or a possessive opens the phrase that the noun closes: 'the Danish turbine
  /// maker'.
  private func isDescribed(_ noun: Int, in run: NameRun) -> Bool {
    for token in stride(
      from: noun - 1, through: max(noun - 5, run.sentence.tokens.lowerBound), by: -1)
    {
      let classes = run.lexicon.classes(of: run.page.words[token])
      if classes.contains(.determiner) || run.page.isPossessive(token) { return true }
      if !classes.isDisjoint(with: WordClasses.closesNounPhrase) { return false }
    }
    return false
  }

  private func isPartOfName(_ token: Int, in run: NameRun) -> Bool {
    let page = run.page
    return page.tokens[token].kind == .word && page.isCapitalized(token)
      && !page.isPossessive(token) && run.listed[token] == nil
      && run.lexicon.classes(of: page.words[token]).isDisjoint(
        with: WordClasses.closesNounPhrase.union([.determiner, .coordinator, .month, .role]))
  }
}
