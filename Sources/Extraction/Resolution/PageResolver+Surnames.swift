import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves family names that stand alone: to the person whom the page names in full, else to the
  /// one who held a high office when the page came out, else, behind 'Mr' or where the tagger sees a
  /// person, to somebody whom nothing else is known of.
  mutating func resolveSurnames() {
    for index in candidates.indices where decided[index] == nil {
      resolveSurname(at: index)
    }
    resolveUnlistedSurnames()
    for index in candidates.indices where decided[index] == nil && !isThing(candidates[index]) {
      if isSingleName(index) {
        decided[index] = strangerNamed(at: index)
      } else if candidates[index].isEntity, candidates[index].tokens.count == 1,
        !isNamesakeBehindTitle(index)
      {
        // No person after all.
        decided[index] = listedName(at: index, candidates[index].readings)
      }
    }
  }

  /// Whether a number behind a name makes it a monarch's given name: 'Abdullah II'.
  func isNumbered(_ tokens: Range<Int>) -> Bool {
    let next = tokens.upperBound
    guard next < page.tokens.count, page.tokens[next].range.count < 5 else { return false }
    let range = page.tokens[next].range
    return page.document.text.bytes[range.start..<range.end].allSatisfy {
      $0 == 0x49 || $0 == 0x56 || $0 == 0x58
    }
  }

  /// Whether a place or a body only shares its name with somebody whose office stands before it:
  /// 'former President Bush'.
  private func isNamesakeBehindTitle(_ index: Int) -> Bool {
    titleBefore(candidates[index].tokens.lowerBound) != nil
      && candidates[index].readings.contains { $0.use == .surname }
  }

  private mutating func resolveSurname(at index: Int) {
    let candidate = candidates[index]
    let people = candidate.readings.filter { $0.use == .surname }
    let isPattern = if case .pattern = candidate.evidence { true } else { false }
    let key = FoldedText.folded(page.document.text.string(in: candidate.range))
    let known = peopleBySurname[key]
    guard !people.isEmpty || isPattern || known != nil, !candidate.isTitle || known != nil,
      known != nil || !isThing(candidate)
    else { return }
    let title = titleBefore(candidate.tokens.lowerBound)
    // A word of the language ('On', 'May') is a family name only after a title.
    let isWord = candidate.tokens.count == 1 && !classes(candidate.tokens.lowerBound).isEmpty
    guard isPattern || !hasCapitalizedNeighbour(candidate.tokens),
      known != nil || !isNumbered(candidate.tokens),
      !isWord || title != nil || candidate.tagged == .person,
      title != nil || !isPronounHere(candidate.tokens)
    else { return }
    if let known {
      if !isCommonWordHere(candidate) {
        decided[index] = mention(candidate, of: Array(known).sorted())
      }
      return
    }
    let holders = likeliest(of: people, at: index).map { admit($0) }
    if !holders.isEmpty { decided[index] = mention(candidate, of: holders) }
  }

  /// Whether a name that is also a word opens the sentence, so that its capital says nothing.
  private func isCommonWordHere(_ candidate: NameCandidate) -> Bool {
    guard candidate.tagged != .person,
      candidate.readings.contains(where: { $0.guardRule == .common })
    else { return false }
    let token = candidate.tokens.lowerBound
    return page.sentences[page.sentence(ofToken: token)].tokens.lowerBound == token
      && page.words[token] != .unknown
  }

  private func mention(_ candidate: NameCandidate, of people: [EntityID]) -> ResolvedMention {
    var mention = ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: nil, via: .alias, form: .name)
    if people.count == 1 { mention.entity = people[0] } else { mention.candidates = people }
    return mention
  }

  /// The office holders whom a family name can mean here; none where it is rather somebody else.
  private mutating func likeliest(of readings: [NameReading], at index: Int) -> [EntryIndex] {
    let token = candidates[index].tokens.lowerBound
    let title = titleBefore(token)
    let titles = titleKinds(of: title)
    let gender = genderOfTitle(before: token)
    if let title, !titles.isEmpty, published == nil || isFormer(title) {
      return everHeld(titles, gender, by: readings)
    }
    guard let published else { return [] }
    let isPerson = title != nil || candidates[index].tagged == .person
    let guarded = readings.contains { $0.guardRule != nil }
    let evidence = countryEvidence()
    let key = page.folded(token)
    let isCommon = gazetteer.isSurname(key) || gazetteer.gender(ofGivenName: key) != nil
    var ranked: [(person: EntryIndex, rank: Int, isAtHome: Bool)] = []
    for reading in readings {
      guard let person = reading.entry else { continue }
      let entry = gazetteer.entry(person)
      if let gender, let known = entry.gender, known != gender { continue }
      let terms = gazetteer.holdings(of: person, on: published).filter {
        titles.isEmpty || titles.contains($0.kind)
      }
      guard let rank = terms.map(\.kind.rank).min() else { continue }
      // The head of a country may be named without a word of introduction; others need their
      // country on the page, and so does everybody whose name is also a common word.
      let isHead = rank <= OfficeKind.headOfGovernment.rank
      let isAtHome = terms.contains {
        countries[$0.body] != nil
          || isHead && evidence.weight(of: gazetteer.entry($0.body).countries) > 0
      }
      if isAtHome && (isHead || isPerson || !guarded) || title != nil
        || isHead && (!guarded || isPerson) && (!isCommon || leadsGreatPower(terms))
      {
        ranked.append((person, rank, isAtHome))
      }
    }
    guard let best = ranked.map(\.rank).min() else { return [] }
    let first = ranked.filter { $0.rank == best }
    let atHome = first.filter(\.isAtHome)
    return Array(Set((atHome.isEmpty ? first : atHome).map(\.person))).sorted()
  }

  /// Whether an office is said to be over: 'former President'.
  private func isFormer(_ title: NameCandidate) -> Bool {
    let before = title.tokens.lowerBound - 1
    return before >= 0 && page.sentence(ofToken: before) == page.sentence(ofToken: before + 1)
      && classes(before).contains(.formerly)
  }

  /// Those of a family name who held one of the offices at any time, in a page without a date, or
  /// before it came out: whose the words say it was, where it is only one.
  private func everHeld(
    _ kinds: Set<OfficeKind>, _ gender: Gender?, by readings: [NameReading]
  ) -> [EntryIndex] {
    var holders: Set<EntryIndex> = []
    for person in readings.compactMap(\.entry) {
      if let gender, let known = gazetteer.entry(person).gender, known != gender { continue }
      let held = gazetteer.holdings(of: person).contains { holding in
        guard kinds.contains(holding.kind) else { return false }
        guard let published else { return true }
        let begin = holding.from?.firstDay.dayNumber ?? 0
        return begin <= published.dayNumber && !gazetteer.isInOffice(holding, on: published)
      }
      if held { holders.insert(person) }
    }
    return holders.sorted()
  }

  /// Whether the press may name the holder of one of the offices without his country: that of a
  /// member of the G20.
  private func leadsGreatPower(_ terms: [OfficeHolding]) -> Bool {
    terms.contains { gazetteer.entry($0.body).memberOf.contains(Self.greatPowers) }
  }

  /// The G20, as the tables have it.
  private static var greatPowers: EntityID { EntityID("Q19771") }

  /// The kinds of the office that stands before a name: 'president' is that of a country or of a
  /// company.
  private func titleKinds(of title: NameCandidate?) -> Set<OfficeKind> {
    guard let title else { return [] }
    let rows = gazetteer.rows(of: .offices)
    return Set(
      title.readings.filter { $0.use == .office }
        .compactMap { OfficeKind(rawValue: rows[$0.row, "kind"]) })
  }

  // MARK: People whom no table lists

  /// The family names of people whom no table lists, wherever they stand by themselves.
  private mutating func resolveUnlistedSurnames() {
    guard !peopleBySurname.isEmpty else { return }
    for token in page.tokens.indices
    where page.tokens[token].kind == .word && page.isCapitalized(token) {
      if candidateAt[token] >= 0 {
        let index = Int(candidateAt[token])
        guard decided[index] == nil, !candidates[index].isTitle, candidates[index].tokens.count == 1
        else { continue }
      }
      guard foundAt[token] == nil, let people = peopleBySurname[page.folded(token)],
        !hasCapitalizedNeighbour(token..<token + 1), !isPronounHere(token..<token + 1)
      else { continue }
      let start = startOfParticles(before: token)
      var mention = ResolvedMention(
        tokens: start..<token + 1, range: page.range(of: start..<token + 1), entity: nil,
        via: .alias, form: .name)
      if people.count == 1 {
        mention.entity = people.first
      } else {
        mention.candidates = people.sorted()
      }
      add(mention)
    }
  }

  /// Where a family name begins with its small words or what a hyphen joins to it: 'van der Meulen'.
  private func startOfParticles(before token: Int) -> Int {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    var start = token
    while start > sentence.lowerBound {
      if classes(start - 1).contains(.nameParticle), candidateAt[start - 1] < 0 {
        start -= 1
      } else if start - 2 >= sentence.lowerBound, page.isHyphen(start - 1),
        page.isJoined(start - 2, to: start - 1), page.isJoined(start - 1, to: start),
        page.isCapitalized(start - 2),
        candidateAt[start - 2] < 0 || decided[Int(candidateAt[start - 2])] == nil
      {
        start -= 2
      } else {
        break
      }
    }
    return start
  }

  /// Whether a single word that nothing resolved names somebody: the tagger says so, or 'Mr' does.
  private func isSingleName(_ index: Int) -> Bool {
    let candidate = candidates[index]
    guard candidate.tokens.count == 1, !candidate.isTitle,
      foundAt[candidate.tokens.lowerBound] == nil
    else { return false }
    let token = candidate.tokens.lowerBound
    // 'Mark the date', 'Davis Cup'.
    if token + 1 < page.tokens.count, classes(token + 1).contains(.determiner) { return false }
    if hasCapitalizedNeighbour(candidate.tokens) { return false }
    let hasHonorific =
      titleBefore(token)?.readings.contains { $0.use == .honorific } ?? false
    if case .pattern(.person) = candidate.evidence {
      // The tagger alone takes many a firm for a person.
      let folded = page.folded(token)
      return titleBefore(token) != nil || gazetteer.isSurname(folded)
        || gazetteer.gender(ofGivenName: folded) != nil || isSpokenOfAsPerson(token)
    }
    return candidate.readings.contains { $0.use == .surname } && !candidate.isEntity
      && (candidate.tagged == .person || hasHonorific)
  }

  /// Whether the words behind a name are said of people: 'was born', 'received her degree'.
  private func isSpokenOfAsPerson(_ token: Int) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    for next in (token + 1).to(min(token + 4, sentence.upperBound)) {
      if nameClasses(next).contains(.personVerb) || classes(next).contains(.who) { return true }
      if page.tokens[next].kind == .punctuation { break }
    }
    return (token + 1).to(min(token + 30, sentence.upperBound)).contains { place in
      !classes(place).isDisjoint(with: [.he, .she, .his, .her])
    }
  }

  /// Somebody of whom the page tells one word of the name: an entity of this page alone, for two
  /// pages may mean two people by it.
  private mutating func strangerNamed(at index: Int) -> ResolvedMention {
    let candidate = candidates[index]
    let name = page.document.text.string(in: candidate.range)
    if let known = personOfGivenName(candidate.tokens.lowerBound) {
      return ResolvedMention(
        tokens: candidate.tokens, range: candidate.range, entity: known, via: .alias, form: .name)
    }
    let mark = SHA256.hexadecimal(Array(SHA256.digest(of: Array(page.document.id.utf8)).prefix(4)))
    let id = EntityID(EntityID("person", named: name).text + "." + mark)
    if entities[id] == nil {
      let given = gazetteer.gender(ofGivenName: page.folded(candidate.tokens.lowerBound))
      let gender =
        genderOfTitle(before: candidate.tokens.lowerBound) ?? (given == .either ? nil : given)
      entities[id] = PageEntity(
        entity: Entity(id: id, type: .person, name: name), entry: nil, gender: gender)
    }
    return ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: id, via: .pattern, form: .name)
  }

  /// The only person whom the page names in full that has this given name: 'Petra'.
  private mutating func personOfGivenName(_ token: Int) -> EntityID? {
    if peopleByGivenName == nil {
      var people: [[UInt8]: Set<EntityID>] = [:]
      for (id, person) in entities where person.entity.type == .person {
        let name = FoldedText.folded(person.entity.name)
        guard let end = name.firstIndex(of: 0x20) else { continue }
        people[Array(name[..<end]), default: []].insert(id)
      }
      peopleByGivenName = people
    }
    guard let known = peopleByGivenName?[page.folded(token)], known.count == 1 else { return nil }
    return known.first
  }
}
