import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves what refers back: pronouns, 'the two countries', 'the company'.
  ///
  /// Each is decided where the text stands, so that what it means may be referred to in turn; the
  /// `trees` of the sentences that have one tell what stands in one clause.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  mutating func resolveReferences(with trees: PageTrees) {
    let mentions = (decided.compactMap { $0 } + found).sorted { $0.range < $1.range }
    readPersonNouns()
    var discourse = Discourse()
    var place = 0
    for (index, sentence) in page.sentences.enumerated() {
      var here = SpokenSentence(
        block: sentence.block, tokens: sentence.tokens,
        syntax: trees[index].map { ClauseSyntax(tree: $0, page: page, lexicon: lexicon) },
        isQuoted: discourse.isQuoted(in: sentence.block))
      if here.isQuoted { here.speakers = speakers(around: sentence.tokens, discourse) }
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        if place < mentions.count, mentions[place].tokens.lowerBound <= token {
          let mention = mentions[place]
          place += 1
          if isReplaced(mention) { continue }
          speak(of: mention, in: sentence.tokens, &here)
          if place == mentions.count
            || mentions[place].tokens.lowerBound >= mention.tokens.upperBound
          {
            token = max(token, mention.tokens.upperBound)
          }
          continue
        }
        let next =
          mentions[place...].prefix(3).first { !isAdjective($0) }?.tokens.lowerBound ?? Int.max
        token = resolveReference(at: token, before: next, &here, discourse)
      }
      discourse.append(here)
    }
  }

  /// Resolves the reference that begins at `token`, where there is one, and returns where to go on.
  private mutating func resolveReference(
    at token: Int, before next: Int, _ here: inout SpokenSentence, _ discourse: Discourse
  ) -> Int {
    guard page.tokens[token].kind == .word else {
      quote(token, &here, discourse)
      return token + 1
    }
    guard mayRefer(token) else { return token + 1 }
    let reference =
      description(at: token, before: next, here, discourse)
      ?? pronoun(at: token, here, discourse).map { (token..<token + 1, $0.form, $0.entities) }
    guard let (tokens, form, entities) = reference else { return token + 1 }
    if form == .phrase, tokens.count == 2, candidateAt[token + 1] >= 0 {
      // 'The Argentine' is a person, whoever it be, not the country.
      decided[Int(candidateAt[token + 1])] = nil
    }
    guard !entities.isEmpty else { return tokens.upperBound }
    for entity in entities {
      if self.entities[entity] == nil, let entry = gazetteer.index(of: entity) { _ = admit(entry) }
      if let gender = gender(of: token), self.entities[entity]?.entity.type == .person {
        // 'She' tells of whom the name did not.
        self.entities[entity]?.gender = gender
        self.entities[entity]?.isCalledPerson = true
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
          && !nameClasses(tokens.lowerBound).contains(.objectPronoun), isOwner: isOwner
      ).with(here.syntax, isCountry: false))
    if isOwner, entities.count == 1 { resolveOffice(of: entities[0], behind: tokens, &here) }
    return tokens.upperBound
  }

  /// Resolves the office behind a possessive: 'its prime minister', 'the country's president'.
  private mutating func resolveOffice(
    of body: EntityID, behind owner: Range<Int>, _ here: inout SpokenSentence
  ) {
    guard entities[body].map({ $0.entity.type != .person }) ?? false else { return }
    var next = owner.upperBound
    if next < here.tokens.upperBound, page.isPossessive(next) { next += 1 }
    if let mention = officeHolder(
      of: body, from: owner.lowerBound, after: next, in: here.tokens)
    {
      let place = foundAt[owner.lowerBound]
      add(mention)
      // What begins there is found by its first word: the owner.
      if let place { foundAt[owner.lowerBound] = place }
      speak(of: mention, in: here.tokens, &here)
    }
  }

  /// Whether a mention of the names' pass gave way to what it is a part of.
  private func isReplaced(_ mention: ResolvedMention) -> Bool {
    let token = mention.tokens.lowerBound
    return candidateAt[token] >= 0 && decided[Int(candidateAt[token])] == nil
      && foundAt[token] == nil
  }

  // MARK: Quotations

  /// Opens or closes a quotation where `token` is one of its marks.
  private func quote(_ token: Int, _ here: inout SpokenSentence, _ discourse: Discourse) {
    switch page.text(token) {
    case "\"": here.isQuoted.toggle()
    case "“", "«", "„": here.isQuoted = true
    case "”", "»": here.isQuoted = false
    default: return
    }
    if here.isQuoted, here.speakers == nil {
      here.speakers = speakers(around: here.tokens, discourse)
    }
  }

  /// Who says what a sentence quotes; where it does not tell, who spoke in the sentence before.
  private func speakers(around sentence: Range<Int>, _ discourse: Discourse) -> Set<EntityID> {
    let own = speakers(in: sentence)
    return own.isEmpty ? discourse.sentences.last.map { speakers(in: $0.tokens) } ?? [] : own
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

  /// Whether a mention may stand inside a description: 'the Himalayan nation', 'the French bank',
  /// 'the US carmaker'.
  private func isAdjective(_ mention: ResolvedMention) -> Bool {
    if mention.form == .adjective || mention.form == .joined { return true }
    guard let type = mention.entity.flatMap({ entities[$0]?.entity.type }),
      type == .place || type == .country, mention.form == .name
    else { return false }
    let after = mention.tokens.upperBound
    return after < page.tokens.count && page.tokens[after].kind == .word
      && !page.isCapitalized(after) && !page.isPossessive(after)
      && !nameClasses(after).isDisjoint(
        with: NameClasses.description.union([.leaderNoun]))
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
      isOwner: owns || governor.map { page.reads($0, "of") } ?? false
    ).with(here.syntax, isCountry: entities[entity]?.entity.type == .country)
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
          isOwner: spoken.isOwner || last.isOwner, role: last.role))
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

extension Spoken {
  /// With its role in the sentence, which tells more than the words right before it.
  fileprivate func with(_ syntax: ClauseSyntax?, isCountry: Bool) -> Spoken {
    guard let syntax, let role = syntax.role(of: tokens, isCountry: isCountry) else { return self }
    var spoken = self
    spoken.role = role
    guard form != .possessive, !isModifier else { return spoken }
    spoken.isNominative = role.kind == .subject || role.kind == .object
    spoken.isOwner =
      !role.isArgument
      || syntax.isSubordinate(role.head)
    return spoken
  }
}

extension Int {
  /// The tokens from here up to `end`; none where it lies before.
  func to(_ end: Int) -> Range<Int> { self..<Swift.max(self, end) }
}
