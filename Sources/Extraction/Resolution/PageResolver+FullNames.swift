import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves names in full, whether the gazetteer lists them or only their shape tells.
  mutating func resolveFullNames() {
    // Names of several words first: a word of them alone may then stand for them.
    for index in candidates.indices where candidates[index].tokens.count > 1 {
      resolveFullName(at: index)
    }
    resolveAcronymsInBrackets()
    for index in candidates.indices
    where candidates[index].tokens.count == 1 && decided[index] == nil {
      resolveFullName(at: index)
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

  private mutating func resolveFullName(at index: Int) {
    if isThing(candidates[index]) { return }
    switch candidates[index].evidence {
    case .listed(let readings):
      if !isFamilyNameHere(index) { decided[index] = listedName(at: index, readings) }
    case .pattern(let type):
      let candidate = candidates[index]
      if candidate.tokens.count == 1,
        peopleBySurname[page.folded(candidate.tokens.lowerBound)] != nil,
        !isLocation(candidate)
      {
        return
      }
      decided[index] = unlistedName(at: index, type)
    }
  }

  /// Whether a single listed word is rather the family name of somebody: after 'Mr', or where the
  /// page names a person so.
  private mutating func isFamilyNameHere(_ index: Int) -> Bool {
    let candidate = candidates[index]
    guard candidate.tokens.count == 1, candidate.isEntity else { return false }
    let token = candidate.tokens.lowerBound
    let key = page.folded(token)
    let isKnown = peopleBySurname[key] != nil
    if let title = titleBefore(token) {
      if title.readings.contains(where: { $0.use == .honorific }), !isNation(candidate) {
        return true
      }
      if isKnown || candidate.readings.contains(where: { $0.use == .surname }) { return true }
    }
    guard isKnown, !isLocation(candidate) else { return false }
    return !isNation(candidate) || !isNamedOtherwise(candidate)
  }

  private func isNation(_ candidate: NameCandidate) -> Bool {
    candidate.readings.contains { $0.table == .countries }
  }

  /// Whether the page names a candidate's country by another word too.
  private mutating func isNamedOtherwise(_ candidate: NameCandidate) -> Bool {
    let word = page.words[candidate.tokens.lowerBound]
    return candidate.readings.contains { reading in
      guard reading.table == .countries, let entry = reading.entry else { return false }
      return (wordsOfCountries()[entry] ?? []).contains { $0 != word || word == .unknown }
    }
  }

  /// The title that stands right before a token.
  func titleBefore(_ token: Int) -> NameCandidate? {
    guard token > 0, candidateAt[token - 1] >= 0 else { return nil }
    let title = candidates[Int(candidateAt[token - 1])]
    return title.tokens.upperBound == token && title.isTitle ? title : nil
  }

  // MARK: Listed names

  /// What a listed name means here; nothing where it is no name here or rather a person's.
  mutating func listedName(at index: Int, _ readings: [NameReading]) -> ResolvedMention? {
    let candidate = candidates[index]
    var entityReadings = readings.filter { reading in
      switch reading.use {
      case .surname, .office, .honorific, .commodity: false
      default: reading.entry != nil
      }
    }
    // An office or a title that is also a name ('Speaker') is left to the later passes.
    if entityReadings.allSatisfy({ $0.table == .people }), isNumbered(candidate.tokens) {
      return nil
    }
    guard !entityReadings.isEmpty, !readings.contains(where: { $0.use == .honorific }),
      !isPartOfHyphenated(candidate, entityReadings)
    else { return nil }
    let all = entityReadings
    entityReadings = guarded(entityReadings, for: candidate)
    guard !entityReadings.isEmpty else { return unlistedParty(candidate, likeNamed: all) }
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

  /// Whether a hyphen joins the name to a capitalised word of no table: 'Obama-Reyes' is one name.
  private func isPartOfHyphenated(_ candidate: NameCandidate, _ readings: [NameReading]) -> Bool {
    if readings.contains(where: { $0.table == .countries || $0.use == .acronym }) { return false }
    func joins(_ hyphen: Int, _ other: Int) -> Bool {
      page.tokens.indices.contains(hyphen) && page.tokens.indices.contains(other)
        && page.isHyphen(hyphen) && page.isJoined(min(hyphen, other), to: max(hyphen, other))
        && page.tokens[other].kind == .word && page.isCapitalized(other) && candidateAt[other] < 0
    }
    let (start, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
    return joins(end, end + 1) && page.isJoined(end - 1, to: end)
      || joins(start - 1, start - 2) && page.isJoined(start - 1, to: start)
  }

  // MARK: Care

  /// The readings whose care is satisfied here.
  private mutating func guarded(
    _ readings: [NameReading], for candidate: NameCandidate
  ) -> [NameReading] {
    var near: [EntryIndex: Bool] = [:]
    for reading in readings where reading.guardRule == .context {
      if let entry = reading.entry { near[entry] = isInContext(entry, candidate) }
    }
    return readings.filter { reading in
      let isTagged = candidate.tagged.map { Self.fits(reading, $0) } ?? false
      switch reading.guardRule {
      case .never: return false
      case .common:
        return !startsSentence(candidate.tokens.lowerBound)
          && !isInTitleCase(candidate.tokens.lowerBound)
          || candidate.tagged == .organization && isTagged
      case .surname, .given:
        if candidate.tagged == .person, reading.table != .people { return false }
        return isTagged || !hasCapitalizedNeighbour(candidate.tokens)
      case .context:
        return reading.entry.flatMap { near[$0] } ?? false
      case .local, .beside, nil: return true
      }
    }
  }

  /// Whether a reading is of the kind that the trained tagger sees.
  static func fits(_ reading: NameReading, _ type: EntityType) -> Bool {
    switch reading.table {
    case .people: type == .person
    case .countries, .cities, .places: type == .place || type == .country
    case .metonyms: type != .person
    default: type == .organization
    }
  }

  private func startsSentence(_ token: Int) -> Bool {
    page.sentences[page.sentence(ofToken: token)].tokens.lowerBound == token
  }

  private static var longestHeadline: Int { 40 }

  /// Whether the words around are capitalised as in a headline, which then tells no name from a word.
  private func isInTitleCase(_ token: Int) -> Bool {
    var (words, capitals) = (0, 0)
    let tokens = page.sentences[page.sentence(ofToken: token)].tokens
    guard tokens.count <= Self.longestHeadline else { return false }
    for token in tokens
    where page.tokens[token].kind == .word && page.tokens[token].range.count > 3 {
      words += 1
      if page.isCapitalized(token) { capitals += 1 }
    }
    return words > 2 && capitals * 5 >= words * 4
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
}
