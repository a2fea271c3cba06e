import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// What the words before a noun say of what it means.
  struct Modifiers {
    /// ISO 3166-1 alpha-3 of the countries one of which it is, or is of; nothing where they do not
    /// tell.
    private(set) var codes: Set<String>?
    /// The only country named.
    private(set) var country: EntityID?
    /// The regions one of which it lies in.
    var regions: Set<EntityID> = []
    /// ISO 3166-1 alpha-3 of the countries in which those regions lie, where they lie in any.
    var regionCodes: Set<String> = []

    mutating func limit(to others: Set<String>) {
      codes = codes.map { $0.intersection(others) } ?? others
    }

    /// 'Anglo-Swedish' is of both.
    mutating func add(_ country: Entity, codes others: [String]) {
      self.country = codes == nil ? country.id : nil
      codes = (codes ?? []).union(others)
    }

    /// Whether something of these countries may be meant.
    func allow(_ others: [String]) -> Bool {
      codes.map { !$0.isDisjoint(with: others) } ?? true
    }
  }

  func add(_ mention: ResolvedMention, to modifiers: inout Modifiers) {
    guard let id = mention.entity, let known = entities[id] else {
      // 'The Korean firm' is of either.
      let codes = mention.candidates.compactMap { entities[$0]?.entity }
        .filter { $0.type == .country }.compactMap(\.country)
      if !codes.isEmpty { modifiers.limit(to: Set(codes)) }
      return
    }
    if known.entity.type == .country {
      let codes = known.entry.map { gazetteer.entry($0).countries }
      modifiers.add(known.entity, codes: codes ?? known.entity.country.map { [$0] } ?? [])
    } else if let codes = lexicon.describedCountries[page.words[mention.tokens.lowerBound]] {
      modifiers.limit(to: codes)
    } else if known.entity.type == .place {
      modifiers.regions.insert(id)
      if let entry = known.entry {
        modifiers.regionCodes.formUnion(gazetteer.entry(entry).countries)
      }
    }
  }

  // MARK: What fits

  /// Whether an entity can be described by a noun with these words before it.
  func fits(
    _ id: EntityID, _ noun: WordID, _ classes: NameClasses, _ modifiers: Modifiers
  ) -> Bool {
    guard let known = entities[id] else { return false }
    let entity = known.entity
    if classes.contains(.countryNoun), entity.type == .country {
      return isCountry(known, noun, modifiers)
    }
    guard entity.type == .organization, entity.kind != "group",
      entity.country.map({ modifiers.allow([$0]) }) ?? (known.entry == nil)
        || modifiers.codes == nil,
      modifiers.regionCodes.isEmpty
        || entity.country.map(modifiers.regionCodes.contains) ?? (known.entry == nil)
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

  /// Whether the tables, or the words of its name, tell of what sort a body is.
  func isKnown(_ id: EntityID, _ noun: WordID) -> Bool {
    guard let known = entities[id] else { return false }
    if known.entry != nil || known.entity.type == .country { return true }
    let name = Self.words(of: known.entity.name, in: lexicon)
    return name.contains {
      $0 == noun || lexicon.describedNames[noun]?.contains($0) ?? false
        || !lexicon.classes(of: $0).isDisjoint(with: [.organizationHead, .organizationSuffix])
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
