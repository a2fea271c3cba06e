import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// A phrase that describes what was named before: its tokens and what it means.
  typealias Description = (
    tokens: Range<Int>, form: ResolvedMention.Form, entities: [EntityID]
  )

  /// What the phrase that begins at `token` describes, where it does: 'the two countries', 'both
  /// sides', 'the island nation', 'the Indonesian airline', 'the rebels', 'the French leader'.
  ///
  /// The phrase does not run into the mention that begins at `next`.
  func description(
    at token: Int, before next: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> Description? {
    let end = min(next, here.tokens.upperBound)
    let isArticle = page.readsInAnyCase(token, "the")
    guard isArticle || nameClasses(token).contains(.pair) else { return nil }
    if isArticle, let person = person(describedFrom: token, before: end, here, discourse) {
      return person
    }
    var head = token
    var isPair = nameClasses(token).contains(.pair)
    var steps = 0
    var modifiers = Modifiers()
    repeat {
      head += 1
      steps += 1
      guard head < end, page.tokens[head].kind == .word || page.isHyphen(head) else { return nil }
      if let mention = mention(startingAt: head) {
        add(mention, to: &modifiers)
        head = mention.tokens.upperBound - 1
        continue
      }
      if let countries = lexicon.namedCountries[page.words[head]], page.isCapitalized(head) {
        return named(countries, token..<head + 1)
      }
      if nameClasses(head).contains(.pair), steps == 1 {
        isPair = true
        continue
      }
      if isHead(head, isPair: isPair), !isHeadOfMore(head, before: end) { break }
      guard steps < 5, nameClasses(head).isDisjoint(with: .otherMarker),
        classes(head).isDisjoint(
          with: WordClasses.closesNounPhrase.union([
            .determiner, .coordinator, .verb, .formerly,
          ]))
      else { return nil }
      if let countries = lexicon.describedCountries[page.words[head]] {
        modifiers.limit(to: countries)
      }
    } while true
    let after = head + 1
    // 'The company of', 'the republic of X' name another thing, and so does 'the company X'.
    if after < here.tokens.upperBound, page.reads(after, "of") || isName(after) { return nil }
    let tokens = token..<after
    let classes = nameClasses(head)
    let entities =
      isPair || !classes.isDisjoint(with: .pairHead)
      ? pair(headedBy: head, isCounted: isPair, here, discourse)
      : classes.contains(.leaderNoun)
        ? modifiers.country.flatMap { leader(of: $0, before: token) }.map { [$0] } ?? []
        : classes.contains(.groupHead)
          ? group(headedBy: head, from: token) : single(headedBy: head, modifiers, here, discourse)
    return entities.isEmpty ? nil : (tokens, .phrase, entities)
  }

  /// Whether a name stands at `token`.
  func isName(_ token: Int) -> Bool { mention(startingAt: token)?.form == .name }

  /// What the words before a noun say of what it means.
  struct Modifiers {
    /// ISO 3166-1 alpha-3 of the countries one of which it is, or is of; nothing where they do not
    /// tell.
    private(set) var codes: Set<String>?
    /// The only country named.
    private(set) var country: EntityID?
    /// The regions one of which it lies in.
    fileprivate var regions: Set<EntityID> = []

    fileprivate mutating func limit(to others: Set<String>) {
      codes = codes.map { $0.intersection(others) } ?? others
    }

    /// 'Anglo-Swedish' is of both.
    fileprivate mutating func add(_ country: Entity, codes others: [String]) {
      self.country = codes == nil ? country.id : nil
      codes = (codes ?? []).union(others)
    }

    /// Whether something of these countries may be meant.
    func allow(_ others: [String]) -> Bool {
      codes.map { !$0.isDisjoint(with: others) } ?? true
    }
  }

  private func add(_ mention: ResolvedMention, to modifiers: inout Modifiers) {
    guard let id = mention.entity, let known = entities[id] else { return }
    if known.entity.type == .country {
      let codes = known.entry.map { gazetteer.entry($0).countries }
      modifiers.add(known.entity, codes: codes ?? known.entity.country.map { [$0] } ?? [])
    } else if let codes = lexicon.describedCountries[page.words[mention.tokens.lowerBound]] {
      modifiers.limit(to: codes)
    } else if known.entity.type == .place {
      modifiers.regions.insert(id)
    }
  }

  private func isHead(_ token: Int, isPair: Bool) -> Bool {
    let classes = nameClasses(token)
    if isPair { return !classes.isDisjoint(with: .pairHead) }
    return !classes.isDisjoint(
      with: NameClasses.description.union([.groupHead, .pairOfCountries, .leaderNoun]))
  }

  /// Whether the next word is the head instead: 'the bank group', 'the island nation'.
  private func isHeadOfMore(_ token: Int, before end: Int) -> Bool {
    token + 1 < end && page.isJoined(token, to: token + 1)
      && (page.isHyphen(token + 1) || page.tokens[token + 1].kind == .word)
      && !page.isPossessive(token + 1)
      || token + 1 < end && !nameClasses(token + 1).isDisjoint(with: .description)
  }

  /// 'The two Koreas', or 'the North' where the page speaks of it.
  private func named(_ countries: [EntityID], _ tokens: Range<Int>) -> Description? {
    if countries.count == 1 {
      guard let entry = gazetteer.index(of: countries[0]), self.countries[entry] != nil,
        tokens.count == 2, entities[countries[0]] != nil,
        candidateAt[tokens.upperBound - 1] < 0
      else { return nil }
      let after = tokens.upperBound
      if after < page.tokens.count, page.isCapitalized(after) || page.reads(after, "of") {
        return nil
      }
      return (tokens, .phrase, countries)
    }
    return countries.allSatisfy({ entities[$0] != nil || gazetteer.index(of: $0) != nil })
      ? (tokens, .phrase, countries) : nil
  }

  // MARK: Two at once

  /// The two that a noun such as 'sides' means: those that 'and' joined last, or the only two of a
  /// sentence.
  private func pair(
    headedBy head: Int, isCounted: Bool, _ here: SpokenSentence, _ discourse: Discourse
  ) -> [EntityID] {
    let wanted = nameClasses(head)
    func isWanted(_ id: EntityID) -> Bool {
      switch entities[id]?.entity.type {
      case .country: wanted.contains(.pairOfCountries) || wanted.contains(.pairOfAny)
      case .person: wanted.contains(.pairOfPersons)
      case .organization: wanted.contains(.pairOfOrganizations) || wanted.contains(.pairOfAny)
      default: false
      }
    }
    let recent = discourse.recent(from: here.block)
    for sentence in [here] + recent.reversed() {
      var all: [EntityID] = []
      for id in sentence.recent.flatMap(\.entities) where isWanted(id) && !all.contains(id) {
        all.append(id)
      }
      if let joined = sentence.recent.last(where: { one in
        one.entities.count == 2 && one.entities.allSatisfy(isWanted)
      }) {
        return all.count == 2 || sentence.subject?.tokens == joined.tokens ? joined.entities : []
      }
      if all.count == 2 {
        return isCounted && all.allSatisfy { entities[$0]?.entity.type == .country } ? all : []
      }
      // One here and its partner in the sentence before are still two.
      if all.count > 2 { return [] }
    }
    let together = ([here] + recent.reversed()).flatMap { $0.recent.flatMap(\.entities) }
      .filter(isWanted)
    var distinct: [EntityID] = []
    for id in together where !distinct.contains(id) { distinct.append(id) }
    return isCounted && distinct.count == 2
      && distinct.allSatisfy { entities[$0]?.entity.type == .country } ? distinct : []
  }

  // MARK: One

  /// The group last spoken of with the same noun: 'the rebels' after 'Sudanese rebels'.
  private func group(headedBy head: Int, from token: Int) -> [EntityID] {
    guard head == token + 1 else { return [] }
    // The groups stand in the order of the text.
    var (low, high) = (0, groups.count)
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    for mention in groups[..<low].suffix(Self.mostGroups).reversed() {
      guard token - mention.tokens.upperBound < Self.groupReach else { return [] }
      if let id = mention.entity,
        mention.tokens.contains(where: { page.words[$0] == page.words[head] })
      {
        return [id]
      }
    }
    return []
  }

  /// How many groups back the same one may have been named.
  private static var mostGroups: Int { 12 }

  /// How many tokens back a group may have been named.
  private static var groupReach: Int { 400 }

  /// The country or body last spoken of that the noun fits.
  private func single(
    headedBy head: Int, _ modifiers: Modifiers, _ here: SpokenSentence, _ discourse: Discourse
  ) -> [EntityID] {
    let noun = page.words[head]
    let isCountry = nameClasses(head).contains(.countryNoun)
    func isWanted(_ id: EntityID) -> Bool { fits(id, noun, nameClasses(head), modifiers) }
    // In its own clause the subject is another.
    let near = here.recent.filter { one in
      !(one.isNominative && one.tokens == here.subject?.tokens) || opensClauseAfter(one, head)
    }
    let recent = Array(discourse.recent(from: here.block).reversed())
    for (place, spoken) in ([near] + recent.map { Array($0.recent) }).enumerated() {
      var all: [EntityID] = []
      for one in spoken where isCountry || one.form != .adjective {
        for id in one.entities where isWanted(id) && !all.contains(id) { all.append(id) }
      }
      if all.count == 1 { return all }
      if all.count > 1 {
        let subject = place == 0 ? nil : recent[place - 1].subject
        if let subject, subject.entities.count == 1, isWanted(subject.entities[0]),
          !spoken.contains(where: { one in
            one.isNominative && one.entities != subject.entities
              && one.entities.contains(where: isWanted)
          })
        {
          return subject.entities
        }
        return []
      }
    }
    return []
  }

  private func opensClauseAfter(_ spoken: Spoken, _ token: Int) -> Bool {
    spoken.tokens.upperBound.to(token).contains { place in
      classes(place).contains(.subordinator) || classes(place).contains(.clauseBreak)
        || page.reads(place, ",") || page.reads(place, ";")
    }
  }

  /// Whether an entity can be described by a noun with these words before it.
  private func fits(
    _ id: EntityID, _ noun: WordID, _ classes: NameClasses, _ modifiers: Modifiers
  ) -> Bool {
    guard let known = entities[id] else { return false }
    let entity = known.entity
    if classes.contains(.countryNoun), entity.type == .country {
      return isCountry(known, noun, modifiers)
    }
    guard entity.type == .organization, entity.kind != "group",
      entity.country.map({ modifiers.allow([$0]) }) ?? (known.entry == nil)
        || modifiers.codes == nil
    else { return false }
    let name = Self.words(of: entity.name, in: lexicon)
    if name.contains(noun) { return true }
    if let kind = entity.kind {
      if lexicon.describedKinds[noun]?.contains(kind) ?? false { return true }
      if Self.words(of: kind, in: lexicon).contains(noun) { return true }
    }
    if let words = lexicon.describedNames[noun], name.contains(where: words.contains) {
      return true
    }
    guard classes.contains(.companyNoun) else { return false }
    if known.entry != nil { return entity.kind == "company" || entity.kind == "bank" }
    return !name.contains { word in
      lexicon.classes(of: word).contains(.state)
        || lexicon.nameClasses(of: word).contains(.bodyNoun)
    }
  }

  /// Whether a country is one of those that a noun describes: 'kingdom', 'the Baltic state'.
  private func isCountry(_ known: PageEntity, _ noun: WordID, _ modifiers: Modifiers) -> Bool {
    guard let entry = known.entry.map({ gazetteer.entry($0) }) else { return true }
    if !modifiers.allow(entry.countries) { return false }
    if !modifiers.regions.isEmpty, modifiers.regions.isDisjoint(with: entry.regions) {
      return false
    }
    if let codes = lexicon.describedCountries[noun] {
      return !codes.isDisjoint(with: entry.countries)
    }
    guard lexicon.nameClasses(of: noun).contains(.officialNoun) else { return true }
    return Self.words(of: entry["official"], in: lexicon).contains(noun)
  }

  static func words(of name: String, in lexicon: Lexicon) -> [WordID] {
    let text = SourceText(name)
    var tokens: [Token] = []
    Tokenizer().append(tokensOf: text, in: text.range, to: &tokens)
    return tokens.map { lexicon.vocabulary.id(of: $0.range, in: text.bytes.span) }
  }
}
