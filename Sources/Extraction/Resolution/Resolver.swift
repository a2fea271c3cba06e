import Gazetteer
import Knowledge
import Text

/// Decides who or what each name of a page means.
///
/// The passes go from what is certain to what depends on it: names in full, then the parts of them
/// that stand alone, then offices and groups, then what refers back. A name whose readings stay
/// equally likely keeps them all and means nothing yet.
///
/// What refers back is read twice: first by the words alone, which tells the sentences that are worth
/// a parse, then anew with their trees.
struct Resolver: Sendable {
  let gazetteer: CompiledGazetteer
  let lexicon: Lexicon

  init(_ gazetteer: CompiledGazetteer, lexicon: Lexicon) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
  }

  /// Resolves the names among the candidates of `page`, which stand in the order of the text.
  func names(of candidates: [NameCandidate], in page: Page) -> PageResolver {
    var state = PageResolver(
      gazetteer: gazetteer, lexicon: lexicon, page: page, candidates: candidates)
    state.resolveFullNames()
    state.resolveSurnames()
    state.resolveOffices()
    state.resolveGroups()
    return state
  }
}

/// The resolution of one page while it grows.
struct PageResolver {
  let gazetteer: CompiledGazetteer
  let lexicon: Lexicon
  let page: Page
  let candidates: [NameCandidate]

  var entities: [EntityID: PageEntity] = [:]
  /// For each candidate what was decided.
  var decided: [ResolvedMention?]
  /// Mentions that are no candidates: short names, phrases and pronouns.
  var found: [ResolvedMention] = []
  var titles: [OfficeTitle] = []
  /// The groups without a name, in the order of the text.
  var groups: [ResolvedMention] = []
  /// Who holds an office of a kind by the page's own words.
  var holdersByTitle: [OfficeKind: Set<EntityID>] = [:]
  /// Whom the page calls king or queen.
  var monarchs: Set<EntityID> = []
  /// What the page says of its people by which it may speak of them again.
  var personNouns = PersonNouns()
  /// For each token the candidate that holds it, or -1.
  let candidateAt: [Int32]
  /// Where `found` has the mention that begins at a token.
  var foundAt: [Int: Int] = [:]
  /// How often each country is named beyond doubt.
  let countries: [EntryIndex: Int]
  /// What the page's names say of the countries that it speaks of, once it was asked for.
  private var evidence: CountryEvidence?
  private var countryWords: [EntryIndex: Set<WordID>]?
  /// The page's people by the folded words that the page may use alone.
  var peopleBySurname: [[UInt8]: Set<EntityID>] = [:]
  /// The people whom the page names in full by their folded given names, once it was asked for.
  var peopleByGivenName: [[UInt8]: Set<EntityID>]?

  init(
    gazetteer: CompiledGazetteer, lexicon: Lexicon, page: Page, candidates: [NameCandidate]
  ) {
    self.gazetteer = gazetteer
    self.lexicon = lexicon
    self.page = page
    self.candidates = candidates
    decided = Array(repeating: nil, count: candidates.count)
    var candidateAt = Array(repeating: Int32(-1), count: page.tokens.count)
    for (index, candidate) in candidates.enumerated() {
      for token in candidate.tokens { candidateAt[token] = Int32(index) }
    }
    self.candidateAt = candidateAt
    var countries: [EntryIndex: Int] = [:]
    for candidate in candidates {
      guard let first = candidate.readings.first, first.table == .countries,
        let entry = first.entry,
        candidate.readings.allSatisfy({ $0.entry == entry })
      else { continue }
      countries[entry, default: 0] += 1
    }
    self.countries = countries
  }

  /// All that the page's names mean, and what refers back to them, by the words and by `trees`.
  ///
  /// - Complexity: O(*n* log *n*) in the tokens of the page.
  func resolution(with trees: PageTrees) -> Resolution {
    var state = self
    state.resolveReferences(with: trees)
    return state.result()
  }

  /// What was found, in the order of the text.
  private func result() -> Resolution {
    var resolution = Resolution()
    resolution.mentions = (decided.compactMap { $0 } + found).sorted { $0.range < $1.range }
    resolution.titles = titles.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    // A country whose every mention became part of a group is no longer spoken of by itself.
    let used = Set(
      resolution.mentions.compactMap(\.entity) + resolution.titles.compactMap(\.body)
        + resolution.mentions.flatMap(\.candidates))
    resolution.entities = entities.filter { used.contains($0.key) }
    return resolution
  }

  /// What the page's names say of the countries that it speaks of.
  mutating func countryEvidence() -> CountryEvidence {
    if let evidence { return evidence }
    let evidence = CountryEvidence(candidates, gazetteer: gazetteer)
    self.evidence = evidence
    return evidence
  }

  /// The first words of all names that can only mean one country, by the country.
  mutating func wordsOfCountries() -> [EntryIndex: Set<WordID>] {
    if let countryWords { return countryWords }
    var words: [EntryIndex: Set<WordID>] = [:]
    for candidate in candidates {
      for reading in candidate.readings where reading.use != .surname {
        if let entry = reading.entry, reading.table == .countries || reading.table == .metonyms {
          words[entry, default: []].insert(page.words[candidate.tokens.lowerBound])
        }
      }
    }
    countryWords = words
    return words
  }

  /// Takes a gazetteer entry among the page's entities and returns its id.
  mutating func admit(_ index: EntryIndex) -> EntityID {
    let entry = gazetteer.entry(index)
    let id = entry.id
    if entities[id] == nil {
      entities[id] = PageEntity(
        entity: entry.entity, entry: index, gender: gender(of: entry), claimants: entry.claimedBy)
      if entry.type == .person {
        for surname in namesAlone(of: entry) {
          peopleBySurname[FoldedText.folded(surname), default: []].insert(id)
        }
      }
    }
    return id
  }

  /// The gender of a person: the table's, else that of the given name with which the name begins.
  private func gender(of entry: Entry) -> Gender? {
    if let known = entry.gender { return known }
    guard entry.type == .person,
      let first = entry.name.split(separator: " ").first.map(String.init),
      !entry.items("surname").contains(first)
    else { return nil }
    let given = gazetteer.gender(ofGivenName: FoldedText.folded(first))
    return given == .either ? nil : given
  }

  /// The words by which a page may call a person alone, once it has named them in full: the table's
  /// family names, and either end of the name that can be one ('Lee' of 'Lee Kun-hee').
  private func namesAlone(of entry: Entry) -> [String] {
    var names = entry.items("surname")
    let words = entry.name.split(separator: " ").map(String.init)
    guard words.count > 1, words.count < 5, !words.contains("of") else { return names }
    for word in [words[0], words[words.count - 1]] where !names.contains(word) {
      let folded = FoldedText.folded(word)
      let canBe = gazetteer.isSurname(folded) || gazetteer.gender(ofGivenName: folded) == nil
      if canBe, !word.allSatisfy({ "IVX.".contains($0) }) { names.append(word) }
    }
    return names
  }

  /// Takes an entity that no table lists among the page's entities and returns its id.
  mutating func admit(
    _ type: EntityType, prefix: String, name: String, country: String? = nil, kind: String? = nil,
    gender: Gender? = nil
  ) -> EntityID {
    let id = EntityID(prefix, named: name)
    if entities[id] == nil {
      let entity = Entity(id: id, type: type, name: name, country: country, kind: kind)
      entities[id] = PageEntity(entity: entity, entry: nil, gender: gender)
    }
    return id
  }

  /// Adds a mention that is no candidate.
  mutating func add(_ mention: ResolvedMention) {
    foundAt[mention.tokens.lowerBound] = found.count
    found.append(mention)
  }

  /// The mention of which `token` is the first.
  func mention(startingAt token: Int) -> ResolvedMention? {
    guard page.tokens.indices.contains(token) else { return nil }
    if candidateAt[token] >= 0, let mention = decided[Int(candidateAt[token])],
      mention.tokens.lowerBound == token
    {
      return mention
    }
    return foundAt[token].map { found[$0] }
  }

  /// The mention of which the token before `token` is the last.
  func mention(endingAt token: Int) -> ResolvedMention? {
    guard token > 0 else { return nil }
    if candidateAt[token - 1] >= 0, let mention = decided[Int(candidateAt[token - 1])],
      mention.tokens.upperBound == token
    {
      return mention
    }
    guard let place = foundAt[token - 1], found[place].tokens.upperBound == token else {
      return nil
    }
    return found[place]
  }

  /// The classes of a token's word.
  func classes(_ token: Int) -> WordClasses { lexicon.classes(of: page.words[token]) }

  /// The classes of a token's word in and around names.
  func nameClasses(_ token: Int) -> NameClasses { lexicon.nameClasses(of: page.words[token]) }

  /// The day against which offices are dated.
  var published: CalendarDate? { page.document.published }

  /// Whether a candidate's country is named on the page by itself.
  func isNearby(_ entry: Entry) -> Bool {
    entry.countries.contains { code in
      gazetteer.country(iso3: code).map { countries[$0] != nil } ?? false
    }
  }
}
