import Gazetteer
import Knowledge
import Text

extension NameMerging {
  /// A tagged name without the words around it that are none of it.
  func proposal(of name: NameTagging.Name) -> Proposal? {
    var (start, end) = (name.tokens.lowerBound, name.tokens.upperBound)
    // "Syria's Aleppo" is the city alone.
    for token in start..<end where page.isPossessive(token) {
      if token > start,
        token + 1 == end || listedName(at: token - 1).map({ listed[$0].isEntity }) ?? false
      {
        if token + 1 == end { end = token } else { start = token + 1 }
      }
    }
    end = start.to(end).first { $0 > start && !canStandInside($0) } ?? end
    while start < end, !canBegin(start) || name.type == .person && isTitle(start) { start += 1 }
    while end > start, !canEnd(end - 1) { end -= 1 }
    guard start < end, (start..<end).contains(where: isCapitalizedWord) else { return nil }
    (start, end) = joinedByHyphens(start..<end, isPerson: name.type == .person)
    if name.type == .person, start > 0, isCapitalizedWord(start - 1),
      lexicon.classes(of: page.words[start - 1]).contains(.nameParticle),
      page.sentence(ofToken: start - 1) == page.sentence(ofToken: start)
    {
      start -= 1
    }
    if name.type == .person, end - start == 1, isGivenName(before: start) { start -= 1 }
    if end - start == 1 {
      // A single word needs letters, and a capital that is not its place's in the sentence.
      let sentence = page.sentences[page.sentence(ofToken: start)]
      guard page.tokens[start].range.count > 1 else { return nil }
      let classes = lexicon.classes(of: page.words[start])
      if !classes.isDisjoint(with: WordClasses.closesNounPhrase) { return nil }
      if start == sentence.tokens.lowerBound, page.words[start] != .unknown { return nil }
      if !nameClasses(start).isDisjoint(with: [.peopleAdjective, .noName]) { return nil }
    }
    return Proposal(
      tokens: start..<end, type: type(of: start..<end, tagged: name.type), isTagged: true)
  }

  /// Whether a given name stands right before a family name, though it be a city's too: 'Paris Lund',
  /// but not 'in Paris Lund said'.
  private func isGivenName(before token: Int) -> Bool {
    guard token > 0, isCapitalizedWord(token - 1), page.tokens[token - 1].range.count > 1,
      page.sentence(ofToken: token - 1) == page.sentence(ofToken: token)
    else { return false }
    let isGiven = gazetteer.gender(ofGivenName: page.folded(token - 1)) != nil
    guard let index = listedName(at: token - 1) else { return isGiven }
    let name = listed[index]
    guard name.tokens.count == 1, !name.isTitle,
      !name.readings.contains(where: { $0.table == .countries && $0.guardRule == nil })
    else { return false }
    return isGiven
      || name.readings.contains { $0.table == .cities } && !isAfterPlacePreposition(name.tokens)
  }

  /// With the capitalised words, in no table by themselves, that hyphens join to the name.
  private func joinedByHyphens(_ tokens: Range<Int>, isPerson: Bool) -> (Int, Int) {
    var (start, end) = (tokens.lowerBound, tokens.upperBound)
    let sentence = page.sentences[page.sentence(ofToken: start)].tokens
    while end + 1 < sentence.upperBound, end - tokens.upperBound < 8, page.isHyphen(end),
      page.isJoined(end - 1, to: end),
      page.isJoined(end, to: end + 1), isCapitalizedWord(end + 1), isNoEntity(end + 1)
    {
      end += 2
    }
    while start - 2 >= sentence.lowerBound, tokens.lowerBound - start < 8,
      page.isHyphen(start - 1),
      page.isJoined(start - 1, to: start), page.isJoined(start - 2, to: start - 1),
      isCapitalizedWord(start - 2),
      isNoEntity(start - 2)
        || isPerson && gazetteer.gender(ofGivenName: page.folded(start - 2)) != nil
    {
      start -= 2
    }
    return (start, end)
  }

  /// Whether no table lists a word by itself but as a name that people have.
  private func isNoEntity(_ token: Int) -> Bool {
    listedName(at: token).map { !listed[$0].isEntity && !listed[$0].isTitle } ?? true
  }

  /// The type that the words of the name give it, else the tagger's: what ends in 'River' is a place,
  /// and so is what stands after 'near'.
  private func type(of tokens: Range<Int>, tagged: EntityType) -> EntityType {
    let last = lexicon.classes(of: page.words[tokens.upperBound - 1])
    if tokens.count > 1 {
      if nameClasses(tokens.upperBound - 1).contains(.placeHead), !last.contains(.organizationHead)
      {
        return .place
      }
      if tagged != .organization,
        nameClasses(tokens.lowerBound).contains(.placeBefore)
      {
        return .place
      }
    }
    guard tagged == .person, tokens.lowerBound > 0, isAfterPlacePreposition(tokens),
      gazetteer.gender(ofGivenName: page.folded(tokens.lowerBound)) == nil
        || lexicon.classes(of: page.words[tokens.lowerBound]).contains(.nameParticle)
    else { return tagged }
    return .place
  }

  func isAfterPlacePreposition(_ tokens: Range<Int>) -> Bool {
    tokens.lowerBound > 0
      && lexicon.classes(of: page.words[tokens.lowerBound - 1]).contains(.placePreposition)
      && lexicon.classes(of: page.words[tokens.lowerBound - 1]).contains(.preposition)
  }

  func isCapitalizedWord(_ token: Int) -> Bool {
    page.tokens[token].kind == .word && page.isCapitalized(token)
  }

  private func canBegin(_ token: Int) -> Bool {
    guard page.tokens[token].kind == .word || page.tokens[token].kind == .number else {
      return false
    }
    if page.isPossessive(token) { return false }
    let classes = lexicon.classes(of: page.words[token])
    if !page.isCapitalized(token) {
      return classes.contains(.nameParticle) || page.tokens[token].kind == .number
        || page.document.text.bytes[page.tokens[token].range.start..<page.tokens[token].range.end]
          .contains { (0x41...0x5A).contains($0) }
    }
    return classes.isDisjoint(
      with: [
        .determiner, .preposition, .subordinator, .coordinator, .relative, .be, .have, .he, .she,
      ])
      || classes.contains(.nameParticle)
  }

  /// Whether a word can be part of a name: one in small letters only where names have such.
  private func canStandInside(_ token: Int) -> Bool {
    guard page.tokens[token].kind == .word, !page.isCapitalized(token), !page.isPossessive(token)
    else { return true }
    let classes = lexicon.classes(of: page.words[token])
    return !classes.isDisjoint(with: [.preposition, .coordinator, .determiner, .nameParticle])
      || nameClasses(token).contains(.placeHead)
      || page.document.text.bytes[page.tokens[token].range.start..<page.tokens[token].range.end]
        .contains { (0x41...0x5A).contains($0) }
  }

  private func canEnd(_ token: Int) -> Bool {
    page.tokens[token].kind == .word && !page.isPossessive(token)
      || page.tokens[token].kind == .number
  }

  func isTitle(_ token: Int) -> Bool {
    listedName(at: token).map { listed[$0].isTitle && !listed[$0].isEntity } ?? false
  }
}
