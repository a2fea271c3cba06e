import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves what refers back: pronouns, 'the two countries', 'the company'.
  ///
  /// Each is decided where the text stands, so that what it means may be referred to in turn.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  mutating func resolveReferences() {
    let mentions = (decided.compactMap { $0 } + found).sorted { $0.range < $1.range }
    var discourse = Discourse()
    var place = 0
    /// Where the next mention begins that no description runs into.
    var next = firstNoun(of: mentions[...])
    for sentence in page.sentences {
      var here = SpokenSentence(block: sentence.block, tokens: sentence.tokens)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if place < mentions.count, mentions[place].tokens.lowerBound <= token {
          let mention = mentions[place]
          place += 1
          next = firstNoun(of: mentions[place...])
          speak(of: mention, in: sentence.tokens, &here)
          if place == mentions.count
            || mentions[place].tokens.lowerBound >= mention.tokens.upperBound
          {
            token = max(token, mention.tokens.upperBound)
          }
          continue
        }
        token = resolveReference(at: token, before: next, &here, discourse)
      }
      discourse.append(here)
    }
  }

  /// Resolves the reference that begins at `token`, where there is one, and returns where to go on.
  private mutating func resolveReference(
    at token: Int, before next: Int, _ here: inout SpokenSentence, _ discourse: Discourse
  ) -> Int {
    guard page.tokens[token].kind == .word, mayRefer(token) else { return token + 1 }
    let reference =
      description(at: token, before: next, here, discourse)
      ?? pronoun(at: token, here, discourse).map { (token..<token + 1, $0.form, $0.entities) }
    guard let (tokens, form, entities) = reference, !entities.isEmpty else { return token + 1 }
    for entity in entities {
      if self.entities[entity] == nil, let entry = gazetteer.index(of: entity) { _ = admit(entry) }
      if let gender = gender(of: token), self.entities[entity]?.entity.type == .person {
        // 'She' tells of whom the name did not.
        self.entities[entity]?.gender = gender
      }
      add(
        ResolvedMention(
          tokens: tokens, range: page.range(of: tokens), entity: entity,
          via: form == .phrase ? .description : .pronoun, form: form))
    }
    let isOwner =
      form == .possessive
      || tokens.upperBound < here.tokens.upperBound
        && page.isPossessive(tokens.upperBound)
    here.append(
      Spoken(
        tokens: tokens, entities: entities, form: form,
        isNominative: !isOwner && !isGoverned(tokens.lowerBound, in: here.tokens)
          && !nameClasses(tokens.lowerBound).contains(.objectPronoun), isOwner: isOwner))
    return tokens.upperBound
  }

  /// Whether a reference can begin at `token`: a quick look before the careful one.
  private func mayRefer(_ token: Int) -> Bool {
    !nameClasses(token).isDisjoint(with: [
      .pair, .neuterPronoun, .neuterRelative, .pluralPronoun, .pluralPossessive,
    ])
      || !classes(token).isDisjoint(with: [.whose, .who, .he, .she, .his, .her, .its])
      || page.readsInAnyCase(token, "the")
  }

  private func gender(of pronoun: Int) -> Gender? {
    if !classes(pronoun).isDisjoint(with: [.he, .his]) { return .male }
    return classes(pronoun).isDisjoint(with: [.she, .her]) ? nil : .female
  }

  /// The first token of the first of `mentions` that may not stand inside a description.
  private func firstNoun(of mentions: ArraySlice<ResolvedMention>) -> Int {
    mentions.prefix(3).first { !isAdjective($0) }?.tokens.lowerBound ?? Int.max
  }

  /// Whether a mention may stand inside a description: 'the Himalayan nation', 'the French bank'.
  private func isAdjective(_ mention: ResolvedMention) -> Bool {
    if mention.form == .adjective { return true }
    guard mention.via == .alias, let entity = mention.entity.flatMap({ entities[$0]?.entity })
    else {
      return false
    }
    return entity.type == .place
  }

  /// Enters a mention among what the sentence spoke of, together with those that 'and' joins to it.
  private func speak(
    of mention: ResolvedMention, in sentence: Range<Int>, _ here: inout SpokenSentence
  ) {
    guard let entity = mention.entity else { return }
    let owns =
      mention.tokens.upperBound < sentence.upperBound
      && page.isPossessive(mention.tokens.upperBound)
    let governor = governor(of: mention.tokens.lowerBound, in: sentence)
    let spoken = Spoken(
      tokens: mention.tokens, entities: [entity], form: mention.form,
      isNominative: !owns && governor == nil && mention.form != .adjective,
      isOwner: owns || governor.map { page.reads($0, "of") } ?? false)
    // 'A, B and C' are spoken of together too.
    if let last = here.spoken.last, last.form == spoken.form || last.form == .phrase,
      !last.entities.contains(entity),
      isJoined(last.tokens.upperBound.to(spoken.tokens.lowerBound)),
      type(of: last.entities) == type(of: spoken.entities)
    {
      here.append(
        Spoken(
          tokens: last.tokens.lowerBound..<spoken.tokens.upperBound,
          entities: last.entities + [entity], form: .name, isNominative: last.isNominative,
          isOwner: spoken.isOwner || last.isOwner))
      return
    }
    here.append(spoken)
  }

  /// The type that all have, countries and organisations being alike; nothing where they differ.
  private func type(of ids: [EntityID]) -> EntityType? {
    let types = Set(
      ids.compactMap { entities[$0]?.entity.type }.map { $0 == .organization ? .country : $0 })
    return types.count == 1 ? types.first : nil
  }

  /// Whether only 'and', commas, titles and articles stand between two mentions.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    guard !gap.isEmpty, gap.count <= 6 else { return false }
    var isJoined = false
    for token in gap {
      if page.reads(token, "and") || page.reads(token, ",") || page.reads(token, "&")
        || page.isHyphen(token)
      {
        isJoined = true
      } else if !classes(token).contains(.determiner),
        candidateAt[token] < 0 || !candidates[Int(candidateAt[token])].isTitle
      {
        return false
      }
    }
    return isJoined
  }

  // MARK: What governs a phrase

  func isGoverned(_ start: Int, in sentence: Range<Int>) -> Bool {
    governor(of: start, in: sentence) != nil
  }

  /// The preposition that governs the phrase in which the words from `start` on stand.
  private func governor(of start: Int, in sentence: Range<Int>) -> Int? {
    var token = start - 1
    var steps = 0
    while token >= sentence.lowerBound, steps < 5 {
      let classes = classes(token)
      if classes.contains(.preposition) || classes.contains(.to) {
        // 'that', 'since', 'as' may open a clause of their own.
        return classes.contains(.subordinator) && !classes.contains(.to) ? nil : token
      }
      let isPart =
        classes.contains(.determiner) || page.isPossessive(token)
        || candidateAt[token] >= 0
        || page.tokens[token].kind == .word && classes.isEmpty
          && lexicon.verbs(of: page.words[token]).isEmpty
      guard isPart else { return nil }
      token -= 1
      steps += 1
    }
    return nil
  }
}

extension Int {
  /// The tokens from here up to `end`; none where it lies before.
  func to(_ end: Int) -> Range<Int> { self..<Swift.max(self, end) }
}
