import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Makes groups without a name entities of their own: 'Sudanese rebels' are not Sudan.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  mutating func resolveGroups() {
    for token in page.tokens.indices where page.tokens[token].kind == .word {
      if nameClasses(token).contains(.groupHead),
        classes(token).contains(.group) || !page.isCapitalized(token)
      {
        resolveGroup(headedBy: token, from: isTail(token) ? token - 1 : nil)
      } else if nameClasses(token).contains(.peopleAdjective), page.isCapitalized(token),
        mention(startingAt: token) == nil, candidateAt[token] < 0,
        let head = groupHead(from: token + 1)
      {
        addGroup(token..<head + 1, country: nil)
      } else if isTail(token) {
        resolveGroup(headedBy: token, from: token - 1)
      } else if isMember(token) {
        resolveGroup(headedBy: token)
      } else {
        resolvePeople(at: token)
      }
    }
  }

  /// Whether a noun behind that of a group is the head of the phrase: 'rebel leaders'.
  private func isTail(_ token: Int) -> Bool {
    nameClasses(token).contains(.groupTail) && !page.isCapitalized(token) && token > 0
      && classes(token - 1).contains(.group)
  }

  /// Whether a noun means one of a group without a name; before a name it is a title of that.
  private func isMember(_ token: Int) -> Bool {
    nameClasses(token).contains(.groupMember) && !page.isCapitalized(token)
      && (token + 1 >= page.tokens.count || !page.isCapitalized(token + 1))
  }

  /// A people that is no state: 'Kurds', 'ethnic Russians', 'Bosnian Serbs'.
  private mutating func resolvePeople(at token: Int) {
    guard page.isCapitalized(token) else { return }
    let owner = mention(endingAt: token).flatMap { $0.form == .adjective ? $0 : nil }
    let country = owner?.entity.flatMap { entities[$0]?.entity.country }
    if nameClasses(token).contains(.peopleNoun), mention(startingAt: token) == nil,
      !isCovered(token)
    {
      return addGroup((owner?.tokens.lowerBound ?? token)..<token + 1, country: country)
    }
    guard let people = mention(startingAt: token), people.via == .demonym, isPlural(token),
      people.tokens.count == 1, token > 0
    else { return }
    if nameClasses(token - 1).contains(.ethnic) {
      addGroup(token - 1..<token + 1, country: nil)
    } else if let owner, owner.entity != people.entity {
      addGroup(owner.tokens.lowerBound..<token + 1, country: country)
    }
  }

  /// The group of which the noun at `head` is the head, where words beside it say whose; `first` is
  /// the noun of a group before it, if there is one.
  private mutating func resolveGroup(headedBy head: Int, from first: Int? = nil) {
    if let owner = ownerOfGroup(before: first ?? head) {
      addGroup(owner.tokens.lowerBound..<head + 1, country: owner.country)
    } else if first != nil || classes(head).contains(.group), mention(startingAt: head) == nil,
      !isCovered(first ?? head), let place = placeOfGroup(after: head)
    {
      addGroup((first ?? head)..<place.upperBound, country: place.country)
    }
  }

  private func isCovered(_ token: Int) -> Bool {
    candidateAt[token] >= 0 && decided[Int(candidateAt[token])] != nil
      || found.last.map { $0.tokens.contains(token) } ?? false
  }

  private mutating func addGroup(_ tokens: Range<Int>, country: String?) {
    let range = page.range(of: tokens)
    let group = admit(
      .organization, prefix: "group", name: page.document.text.string(in: range), country: country,
      kind: "group")
    let mention = ResolvedMention(
      tokens: tokens, range: range, entity: group, via: .description, form: .phrase)
    // The adjective is part of the phrase; the place after 'in' stays a place by itself.
    for index in candidateIndices(in: tokens)
    where decided[index]?.form == .adjective
      || decided[index]?.form == .joined || page.isPossessive(candidates[index].tokens.upperBound)
      || candidates[index].tokens.lowerBound == tokens.lowerBound
      || candidates[index].tokens.upperBound == tokens.upperBound && decided[index]?.via == .demonym
    {
      decided[index] = nil
    }
    add(mention)
    groups.append(mention)
  }

  private func candidateIndices(in tokens: Range<Int>) -> [Int] {
    var indices: [Int] = []
    for token in tokens where candidateAt[token] >= 0 {
      let index = Int(candidateAt[token])
      if indices.last != index { indices.append(index) }
    }
    return indices
  }

  // MARK: Whose

  /// The longest run of words that a group's noun may have before it.
  private static var mostModifiers: Int { 3 }

  /// The country's adjective, or its name with a possessive, before a group's noun and what
  /// modifies it; with 'pro-' before it or '-backed' behind, no country acts.
  private func ownerOfGroup(before head: Int) -> (tokens: Range<Int>, country: String?)? {
    let sentence = page.sentences[page.sentence(ofToken: head)].tokens
    var token = head - 1
    var isOwned = false
    var isSided = false
    while token >= sentence.lowerBound, head - token <= Self.mostModifiers + 2 {
      if let owner = mention(endingAt: token + 1), owner.form != .pronoun,
        owner.form != .possessive
      {
        return ownerOfGroup(owner, of: head, isOwned: isOwned, isSided: isSided, in: sentence)
      }
      if page.isPossessive(token), !isOwned {
        isOwned = true
      } else if page.isHyphen(token), page.isJoined(token, to: token + 1) {
        isSided = true
      } else if isOwned || isSided || !isModifier(token, of: head) {
        return nil
      }
      token -= 1
    }
    return nil
  }

  private func ownerOfGroup(
    _ owner: ResolvedMention, of head: Int, isOwned: Bool, isSided: Bool, in sentence: Range<Int>
  ) -> (tokens: Range<Int>, country: String?)? {
    guard let id = owner.entity, let entity = entities[id]?.entity else { return nil }
    let isAdjective =
      owner.form == .adjective || owner.via == .demonym
      || entity.type == .place && owner.via == .alias
    let isCompound =
      owner.form == .name && !isOwned && !isSided && classes(head).contains(.group)
      && owner.tokens.upperBound >= head - 1 && !isBehindPlacePreposition(owner, in: sentence)
    guard
      isAdjective || isSided || isCompound
        || isOwned && entity.type == .country && classes(head).contains(.group),
      !isOwned || !isSided,
      entity.type == .country || entity.type == .place || isSided
    else { return nil }
    let start = owner.tokens.lowerBound
    // 'pro-Russian gunmen' are not Russia's.
    if start - 2 >= sentence.lowerBound, page.isHyphen(start - 1),
      page.isJoined(start - 2, to: start - 1), classes(start - 2).contains(.anti)
    {
      return (start - 2..<owner.tokens.upperBound, nil)
    }
    return (owner.tokens, isSided ? nil : entity.country)
  }

  /// 'In Syria rebels …' is about where, 'from Darfur rebels' about whose.
  private func isBehindPlacePreposition(
    _ owner: ResolvedMention, in sentence: Range<Int>
  ) -> Bool {
    let before = owner.tokens.lowerBound - 1
    return before >= sentence.lowerBound && classes(before).contains(.placePreposition)
      && !page.reads(before, "from")
  }

  /// Whether a word before a group's noun belongs to its phrase: an open word of no other use.
  private func isModifier(_ token: Int, of head: Int) -> Bool {
    guard page.tokens[token].kind == .word, !page.isCapitalized(token), candidateAt[token] < 0
    else { return false }
    if nameClasses(token).contains(.groupModifier) { return true }
    let classes = classes(token)
    return classes.isDisjoint(
      with: WordClasses.closesNounPhrase.union([
        .verb, .coordinator, .determiner, .state, .agent, .adverb, .negation, .his, .her, .its,
      ])) && !nameClasses(token).contains(.groupHead) && (head - token == 1 || !isPlural(token))
  }

  private func isPlural(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    return page.document.text.bytes[range.end - 1] == 0x73
  }

  /// The group's noun that follows, with what may stand between.
  private func groupHead(from start: Int) -> Int? {
    guard start < page.tokens.count else { return nil }
    let sentence = page.sentences[page.sentence(ofToken: start - 1)].tokens
    for token in start.to(min(start + Self.mostModifiers, sentence.upperBound)) {
      if nameClasses(token).contains(.groupHead) { return token }
      guard isModifier(token, of: token + 1) else { return nil }
    }
    return nil
  }

  /// The country or place in or from which a group is, right behind its noun.
  private func placeOfGroup(after head: Int) -> (upperBound: Int, country: String?)? {
    let sentence = page.sentences[page.sentence(ofToken: head)].tokens
    guard head + 2 < sentence.upperBound, classes(head + 1).contains(.placePreposition) else {
      return nil
    }
    var token = head + 2
    for _ in 0..<2 where token < sentence.upperBound && candidateAt[token] < 0 {
      guard classes(token).contains(.determiner) || classes(token).isEmpty,
        !page.isCapitalized(token)
      else { return nil }
      token += 1
    }
    guard let place = mention(startingAt: token), place.form == .name, let id = place.entity,
      let entity = entities[id]?.entity, entity.type == .country || entity.type == .place,
      place.tokens.upperBound >= sentence.upperBound || !page.isPossessive(place.tokens.upperBound)
    else { return nil }
    return (place.tokens.upperBound, entity.country)
  }
}
