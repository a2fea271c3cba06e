import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Whether a name is that of a thing that nobody is: a product, a ship, a law, a disease, a prize.
  ///
  /// A body that a table lists stays itself: the 'Airbus' of 'Airbus jets' makes them.
  func isThing(_ candidate: NameCandidate) -> Bool {
    guard isUnlisted(candidate) || isTown(candidate) else { return false }
    let tokens = candidate.tokens
    let sentence = page.sentences[page.sentence(ofToken: tokens.lowerBound)].tokens
    if isPartOfThing(tokens, in: sentence) { return true }
    if isIntroducedAsThing(tokens, in: sentence) { return true }
    guard isUnlisted(candidate) else { return isFollowedByThing(tokens, in: sentence) }
    // 'Clean Air Act'; 'USS', 'Hurricane Katrina'.
    if tokens.count > 1, nameClasses(tokens.upperBound - 1).contains(.thingHead),
      !tokens.contains(where: {
        !classes($0).isDisjoint(with: [.organizationHead, .organizationOf])
      })
    {
      return true
    }
    if isThingPrefix(tokens.lowerBound),
      tokens.count > 1
        || sentence.contains(tokens.upperBound)
          && page.isCapitalized(tokens.upperBound)
    {
      return true
    }
    if isVersion(tokens, in: sentence) || isModel(candidate, in: sentence) { return true }
    return tokens.count == 1 && isFollowedByThing(tokens, in: sentence)
  }

  private func isUnlisted(_ candidate: NameCandidate) -> Bool {
    if case .pattern = candidate.evidence { return true }
    return candidate.readings.allSatisfy { $0.use == .surname }
  }

  private func isTown(_ candidate: NameCandidate) -> Bool {
    candidate.readings.allSatisfy {
      $0.table == .cities || $0.table == .metonyms || $0.use == .metonym
    }
  }

  /// Whether a town only tells one treaty from others: 'Treaty of Lisbon', 'Kyoto Protocol'.
  private func isPartOfThing(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    func isHead(_ token: Int) -> Bool {
      sentence.contains(token) && page.isCapitalized(token)
        && nameClasses(token).contains(.thingHead)
    }
    return isHead(tokens.upperBound)
      || isHead(tokens.lowerBound - 2) && page.reads(tokens.lowerBound - 1, "of")
  }

  /// Whether the word for a thing stands before its name: 'the tanker Stena Impero', 'USS Mason'.
  private func isIntroducedAsThing(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let before = tokens.lowerBound - 1
    guard sentence.contains(before) else { return false }
    if isThingPrefix(before) { return true }
    if page.isCapitalized(before) { return false }
    if nameClasses(before).contains(.thingBefore) { return true }
    // 'the tanker, the Stena Impero', 'the film "Titanic"'.
    guard before - 2 >= sentence.lowerBound, classes(before).contains(.determiner),
      page.reads(before - 1, ",")
    else { return false }
    return nameClasses(before - 2).contains(.thingBefore)
  }

  /// 'USS' and the like in capitals, 'Hurricane' with one.
  private func isThingPrefix(_ token: Int) -> Bool {
    guard nameClasses(token).contains(.thingPrefix), page.isCapitalized(token) else { return false }
    let range = page.tokens[token].range
    return range.count > 4
      || page.document.text.bytes[range.start..<range.end].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// Whether the word for a thing stands behind its name: 'Patriot missiles', "Lyme disease".
  private func isFollowedByThing(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    var after = tokens.upperBound
    if sentence.contains(after), page.isPossessive(after) {
      after += 1
      return sentence.contains(after) && nameClasses(after).contains(.thingDisease)
    }
    return sentence.contains(after) && page.tokens[after].kind == .word
      && nameClasses(after).contains(.thingAfter) && !page.isCapitalized(after)
  }

  /// Whether a number tells which of its kind a thing is: 'Tianwen-1', 'the Leopard 2', 'Sputnik V'.
  private func isVersion(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let after = tokens.upperBound
    if sentence.contains(after + 1), page.isHyphen(after), page.isJoined(after - 1, to: after),
      page.isJoined(after, to: after + 1), page.tokens[after + 1].kind == .number
    {
      return true
    }
    let last = page.tokens[tokens.upperBound - 1].range
    if tokens.count > 1, last.count == 1, tokens.lowerBound > sentence.lowerBound,
      classes(tokens.lowerBound - 1).contains(.determiner)
    {
      return true
    }
    guard tokens.lowerBound > sentence.lowerBound, tokens.count <= 2,
      sentence.contains(after), page.tokens[after].kind == .number,
      page.tokens[after].range.count < 4
    else { return false }
    return classes(tokens.lowerBound - 1).contains(.determiner)
  }

  /// Whether a maker's name and a word behind an article are one of its models: 'the Toyota Corolla'.
  private func isModel(_ candidate: NameCandidate, in sentence: Range<Int>) -> Bool {
    let tokens = candidate.tokens
    guard tokens.count > 1, tokens.lowerBound > sentence.lowerBound,
      case .pattern(let type) = candidate.evidence, type == .organization
    else { return false }
    let last = classes(tokens.upperBound - 1)
    guard last.isDisjoint(with: [.organizationHead, .organizationSuffix]),
      !classes(tokens.lowerBound - 1).isDisjoint(with: [.determiner, .his, .her, .its])
    else { return false }
    let maker = FoldedText.folded(page.text(tokens.lowerBound))
    return gazetteer.readings(ofName: maker)?.contains { $0.table == .companies } ?? false
  }
}
