import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// How many tokens back a person may have been named whom 'the minister' means: who was named
  /// longer ago is not meant.
  private static var coreferenceReach: Int { 600 }

  /// The offices of ministers.
  private static let ministries: Set<OfficeKind> = [
    .foreign, .finance, .defence, .interior, .justice, .energy, .trade, .economy, .minister,
  ]

  /// The offices that a phrase can mean: the plain 'minister' those of all ministers.
  func kinds(of phrase: OfficePhrase, _ kind: OfficeKind) -> Set<OfficeKind> {
    kind == .minister && phrase.tokens.count == 1 ? Self.ministries : [kind]
  }

  /// The person last named before an office's words who holds it, by the page or the gazetteer.
  func lastPerson(in kinds: Set<OfficeKind>, _ phrase: OfficePhrase) -> EntityID? {
    let token = phrase.tokens.lowerBound
    for place in stride(from: token - 1, through: max(0, token - Self.coreferenceReach), by: -1) {
      guard let id = mention(startingAt: place)?.entity, let person = entities[id],
        person.entity.type == .person, fits(person.gender, phrase)
      else { continue }
      for kind in kinds where holds(kind, id, asMonarch: isMonarch(phrase)) { return id }
      // Of whom no table knows what they are may head a firm, too.
      if person.entry == nil, kinds.contains(.executive) { return nil }
    }
    return nil
  }

  /// Whether the page or the gazetteer has a person in such an office when the page came out; in a
  /// page without a date, at any time.
  func holds(_ kind: OfficeKind, _ id: EntityID, asMonarch: Bool? = nil) -> Bool {
    if holdersByTitle[kind]?.contains(id) == true,
      asMonarch.map({ $0 == monarchs.contains(id) }) ?? true
    {
      return true
    }
    guard let entry = entities[id]?.entry else { return false }
    return gazetteer.holdings(of: entry).contains { holding in
      holding.kind == kind && isInOffice(holding)
        && (asMonarch.map { $0 == isMonarch(title: holding.title) } ?? true)
    }
  }

  /// Whether a term of office has begun and not ended when the page came out; in a page without a
  /// date every one counts.
  private func isInOffice(_ holding: OfficeHolding) -> Bool {
    published.map { gazetteer.isInOffice(holding, on: $0) } ?? true
  }

  /// Whether the words of an office are a monarch's: 'the queen'.
  func isMonarch(_ phrase: OfficePhrase) -> Bool {
    phrase.tokens.contains { nameClasses($0).contains(.monarchNoun) }
  }

  private func isLeader(title: String) -> Bool {
    Self.words(of: title, in: lexicon).contains {
      lexicon.nameClasses(of: $0).contains(.leaderNoun)
    }
  }

  private func isMonarch(title: String) -> Bool {
    Self.words(of: title, in: lexicon).contains {
      lexicon.nameClasses(of: $0).contains(.monarchNoun)
    }
  }

  /// Whether a person can be called by the words: no woman is 'the king'.
  private func fits(_ gender: Gender?, _ phrase: OfficePhrase) -> Bool {
    guard let gender, gender != .either else { return true }
    let rows = gazetteer.rows(of: .offices)
    // A monarch is a king's word or a queen's, but 'monarch' is either's.
    let words = phrase.readings.compactMap { Gender(rawValue: rows[$0.row, "gender"]) }
    return words.isEmpty || words.contains(gender)
  }

  // MARK: Whose

  /// The office, not yet resolved, whose words stand behind a possessive: 'the country's president',
  /// 'its new prime minister'; `token` is the first one behind it, `start` where the phrase begins.
  mutating func officeHolder(
    of body: EntityID, from start: Int, after token: Int, in sentence: Range<Int>
  ) -> ResolvedMention? {
    var place = token
    while place < sentence.upperBound, place - token < 3,
      candidateAt[place] < 0, page.tokens[place].kind == .word, !page.isCapitalized(place),
      classes(place).isEmpty || classes(place).contains(.acting)
    {
      if nameClasses(place).contains(.leaderNoun) { break }
      place += 1
    }
    guard place < sentence.upperBound else { return nil }
    if candidateAt[place] < 0 {
      guard nameClasses(place).contains(.leaderNoun), mention(startingAt: place + 1) == nil,
        let leader = leader(of: body, before: start)
      else { return nil }
      let tokens = start..<place + 1
      return ResolvedMention(
        tokens: tokens, range: page.range(of: tokens), entity: admitted(leader), via: .description,
        form: .phrase)
    }
    let index = Int(candidateAt[place])
    let tokens = candidates[index].tokens
    let readings = candidates[index].readings.filter { $0.use == .office }
    guard tokens.lowerBound == place, decided[index] == nil, !readings.isEmpty,
      foundAt[place] == nil
    else { return nil }
    var phrase = OfficePhrase(
      tokens: tokens, whole: start..<tokens.upperBound, readings: readings, body: body,
      isFormer: false)
    guard let kind = kind(of: &phrase) else { return nil }
    if let title = titles.firstIndex(where: { $0.tokens == tokens }) {
      titles[title].body = titles[title].body ?? body
      return nil
    }
    return unnamedHolder(of: kind, phrase)
  }

  // MARK: Leaders

  /// Who leads a country, by whatever office: whom the page has named as its head of state or of
  /// government, else the only one who can be meant.
  func leader(of country: EntityID, before token: Int) -> EntityID? {
    guard entities[country]?.entity.type == .country,
      let body = entities[country]?.entry ?? gazetteer.index(of: country)
    else { return nil }
    let heads: [OfficeKind] = [.headOfState, .headOfGovernment]
    var named: Set<EntityID> = []
    for title in titles where heads.contains(title.kind) && !title.isFormer {
      if title.body == country, title.tokens.lowerBound < token { named.insert(title.person) }
    }
    for place in max(0, token - Self.coreferenceReach)..<token {
      guard let id = mention(startingAt: place)?.entity, let entry = entities[id]?.entry,
        entities[id]?.entity.type == .person
      else { continue }
      let leads = gazetteer.holdings(of: entry).contains {
        heads.contains($0.kind) && $0.body == body && isInOffice($0)
      }
      if leads { named.insert(id) }
    }
    if !named.isEmpty { return named.count == 1 ? named.first : nil }
    guard let published else { return nil }
    let holdings = heads.flatMap { gazetteer.holders(of: $0, in: body, on: published) }
    let holders = Set(holdings.map(\.person))
    if holders.count == 1 { return holders.first.map { gazetteer.entry($0).id } }
    // Whose title says it: the supreme leader.
    let titled = Set(holdings.filter { isLeader(title: $0.title) }.map(\.person))
    return titled.count == 1 ? titled.first.map { gazetteer.entry($0).id } : nil
  }

  /// The entity with an id that the tables have, taken among the page's.
  mutating func admitted(_ id: EntityID) -> EntityID {
    if entities[id] == nil, let entry = gazetteer.index(of: id) { return admit(entry) }
    return id
  }
}
