import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves names in full, whether the gazetteer lists them or only their shape tells.
  mutating func resolveFullNames() {
    for index in candidates.indices {
      switch candidates[index].evidence {
      case .listed(let readings): decided[index] = listedName(at: index, readings)
      case .pattern(let type): decided[index] = unlistedName(at: index, type)
      }
    }
    // What only its neighbours could settle: the same name read once is read so everywhere.
    let certain = Set(decided.compactMap { $0?.entity })
    for index in candidates.indices {
      guard let mention = decided[index], mention.entity == nil else { continue }
      let known = mention.candidates.filter(certain.contains)
      guard known.count == 1 else { continue }
      decided[index]?.entity = known[0]
      decided[index]?.candidates = []
    }
  }

  // MARK: Listed names

  private mutating func listedName(at index: Int, _ readings: [NameReading]) -> ResolvedMention? {
    let candidate = candidates[index]
    var entityReadings = readings.filter { reading in
      switch reading.use {
      case .surname, .office, .honorific, .commodity: false
      default: reading.entry != nil
      }
    }
    // An office or a title that is also a name ('Speaker') is left to the later passes.
    guard !entityReadings.isEmpty, !readings.contains(where: { $0.use == .honorific }),
      passesGuards(candidate, entityReadings)
    else { return nil }
    entityReadings = withoutHistoric(entityReadings)
    let chosen = choice(among: entityReadings, for: candidate)
    switch chosen.count {
    case 0: return nil
    case 1: return mention(candidate, chosen[0])
    default:
      let ids = Array(Set(chosen.compactMap(\.entry))).sorted().map { admit($0) }
      if ids.count == 1 { return mention(candidate, chosen[0]) }
      return ResolvedMention(
        tokens: candidate.tokens, range: candidate.range, entity: nil, candidates: ids, via: .name,
        form: .name)
    }
  }

  private mutating func mention(
    _ candidate: NameCandidate, _ reading: NameReading
  ) -> ResolvedMention? {
    guard let entry = reading.entry else { return nil }
    let (via, form): (Mention.Via, ResolvedMention.Form) =
      switch reading.use {
      case .name: (.name, .name)
      case .acronym: (.acronym, .name)
      case .demonym: (.demonym, .name)
      case .adjective: (.demonym, .adjective)
      case .combiningForm: (.demonym, .joined)
      case .metonym: (.metonym, .name)
      default: (.alias, .name)
      }
    return ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: admit(entry), via: via, form: form)
  }

  /// Whether the care that the name needs is satisfied here.
  private func passesGuards(_ candidate: NameCandidate, _ readings: [NameReading]) -> Bool {
    for reading in readings {
      switch reading.guardRule {
      case .never: return false
      case .common where startsSentence(candidate.tokens.lowerBound): return false
      case .surname, .given:
        if hasCapitalizedNeighbour(candidate.tokens) { return false }
      case .context:
        guard let entry = reading.entry, isNearby(gazetteer.entry(entry)) else { return false }
      case .common, .local, .beside, nil: break
      }
    }
    return true
  }

  private func startsSentence(_ token: Int) -> Bool {
    page.sentences[page.sentence(ofToken: token)].tokens.lowerBound == token
  }

  /// Whether a capitalised word that is no listed name stands right beside: the name is then part
  /// of a longer one.
  func hasCapitalizedNeighbour(_ tokens: Range<Int>) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: tokens.lowerBound)]
    func isPartOfName(_ token: Int) -> Bool {
      guard sentence.tokens.contains(token), page.tokens[token].kind == .word,
        page.isCapitalized(token), classes(token).isEmpty, candidateAt[token] < 0
      else { return false }
      return true
    }
    return isPartOfName(tokens.upperBound)
      || tokens.lowerBound - 1 > sentence.tokens.lowerBound && isPartOfName(tokens.lowerBound - 1)
  }

  /// Without the countries that were gone, or not yet there, when the page came out, as long as
  /// others remain.
  private func withoutHistoric(_ readings: [NameReading]) -> [NameReading] {
    guard let published else { return readings }
    let present = readings.filter { reading in
      guard reading.table == .countries, let index = reading.entry else { return true }
      let entry = gazetteer.entry(index)
      if let to = entry.to, to.lastDay.dayNumber < published.dayNumber { return false }
      if let from = entry.from, from.dayNumber > published.dayNumber { return false }
      return true
    }
    return present.isEmpty ? readings : present
  }

  /// The readings that stay: one where it is settled, several where they are equally likely.
  private func choice(
    among readings: [NameReading], for candidate: NameCandidate
  ) -> [NameReading] {
    let byTable = Dictionary(grouping: readings, by: \.table)
    let nations = readings.filter { $0.table == .countries && $0.use != .metonym }
    if !nations.isEmpty { return mostNamed(nations) }
    let metonyms = readings.filter { $0.use == .metonym || $0.table == .metonyms }
    let places = (byTable[.places] ?? []) + (byTable[.cities] ?? [])
    if !metonyms.isEmpty {
      if !places.isEmpty, isLocation(candidate) { return mostPopulous(places) }
      return mostNamed(metonyms)
    }
    let bodies = readings.filter { [.organizations, .companies, .universities].contains($0.table) }
    if !bodies.isEmpty, places.isEmpty { return bodies }
    if !places.isEmpty, bodies.isEmpty || isLocation(candidate) { return mostPopulous(places) }
    if !bodies.isEmpty { return bodies }
    return inOffice(byTable[.people] ?? [])
  }

  /// Whether the name stands as a place: after a word such as 'in', as a dateline, before its
  /// country ('Tbilisi, Georgia').
  private func isLocation(_ candidate: NameCandidate) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: candidate.tokens.lowerBound)]
    let before = candidate.tokens.lowerBound - 1
    if before >= sentence.tokens.lowerBound, classes(before).contains(.placePreposition) {
      return true
    }
    let after = candidate.tokens.upperBound
    guard after + 1 < sentence.tokens.upperBound else { return false }
    let isFirst = before < sentence.tokens.lowerBound
    let next = page.text(after)
    if isFirst, next == "(" || page.isHyphen(after) && !page.isJoined(after - 1, to: after) {
      return true
    }
    if page.isHyphen(after), page.isJoined(after - 1, to: after),
      page.isJoined(after, to: after + 1),
      page.text(after + 1).hasPrefix("base")
    {
      return true
    }
    guard next == "," else { return false }
    guard candidateAt[after + 1] >= 0 else { return false }
    return candidates[Int(candidateAt[after + 1])].readings.contains {
      $0.table == .countries && $0.use == .name
    }
  }

  private func mostNamed(_ readings: [NameReading]) -> [NameReading] {
    let entries = Set(readings.compactMap(\.entry))
    guard entries.count > 1 else { return Array(readings.prefix(1)) }
    let named = readings.filter { $0.entry.map { countries[$0] != nil } ?? false }
    return Set(named.compactMap(\.entry)).count == 1 ? Array(named.prefix(1)) : readings
  }

  /// The place that is ten times as big as the next, or in a country that the page names.
  private func mostPopulous(_ readings: [NameReading]) -> [NameReading] {
    guard readings.count > 1 else { return readings }
    let nearby = readings.filter { $0.entry.map { isNearby(gazetteer.entry($0)) } ?? false }
    if nearby.count == 1 { return nearby }
    let sized = (nearby.isEmpty ? readings : nearby).map { reading in
      (reading, reading.entry.flatMap { gazetteer.entry($0).population } ?? 0)
    }.sorted { $0.1 > $1.1 }
    return sized[0].1 >= 10 * sized[1].1 ? [sized[0].0] : sized.map(\.0)
  }

  /// Of several people with one name those who held an office when the page came out, the highest
  /// office first.
  private func inOffice(_ readings: [NameReading]) -> [NameReading] {
    guard readings.count > 1, let published else { return readings }
    let ranked = readings.compactMap { reading -> (NameReading, Int)? in
      guard let person = reading.entry, let rank = rank(of: person, on: published) else {
        return nil
      }
      return (reading, rank)
    }
    guard let best = ranked.map(\.1).min() else { return readings }
    return ranked.filter { $0.1 == best }.map(\.0)
  }

  /// The rank of the highest office that `person` held on `date`; the highest of all is 0.
  func rank(of person: EntryIndex, on date: CalendarDate) -> Int? {
    gazetteer.holdings(of: person).filter { gazetteer.isInOffice($0, on: date) }
      .map(\.kind.rank).min()
  }

  // MARK: Unlisted names

  private mutating func unlistedName(at index: Int, _ type: EntityType) -> ResolvedMention? {
    let candidate = candidates[index]
    let name = page.document.text.string(in: candidate.range)
    let id: EntityID
    if type == .person {
      // A family name alone after a title is somebody whom the page names elsewhere, or nobody.
      guard candidate.tokens.count > 1 else { return nil }
      let given = FoldedText.folded(page.text(candidate.tokens.lowerBound))
      let gender = gazetteer.gender(ofGivenName: given)
      id = admit(.person, prefix: "person", name: name, gender: gender == .either ? nil : gender)
      let surname = FoldedText.folded(page.text(candidate.tokens.upperBound - 1))
      peopleBySurname[surname, default: []].insert(id)
    } else {
      id = admit(type, prefix: type.rawValue.lowercased(), name: name)
    }
    return ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: id, via: .pattern, form: .name)
  }
}
