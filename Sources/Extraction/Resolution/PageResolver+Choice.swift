import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// The readings that stay: one where it is settled, several where they are equally likely.
  mutating func choice(
    among readings: [NameReading], for candidate: NameCandidate
  ) -> [NameReading] {
    var readings = readings
    if let type = candidate.tagged {
      let fitting = readings.filter { Self.fits($0, type) }
      if !fitting.isEmpty { readings = fitting }
    }
    let places = readings.filter { $0.table == .places || $0.table == .cities }
    let nations = readings.filter { $0.table == .countries && $0.use != .metonym }
    if !nations.isEmpty { return nation(nations, or: places, for: candidate) }
    let metonyms = readings.filter { $0.use == .metonym || $0.table == .metonyms }
    if !metonyms.isEmpty {
      if !places.isEmpty, isLocation(candidate) || isModifier(candidate) {
        return likeliestPlace(places, for: candidate)
      }
      return seat(mostNamed(metonyms))
    }
    let bodies = readings.filter { [.organizations, .companies, .universities].contains($0.table) }
    if !bodies.isEmpty, places.isEmpty { return bodies }
    if !places.isEmpty, bodies.isEmpty || isLocation(candidate) {
      return likeliestPlace(places, for: candidate)
    }
    if !bodies.isEmpty { return bodies }
    return inOffice(readings.filter { $0.table == .people })
  }

  // MARK: Countries

  /// The country, or its namesake that is a state or city elsewhere: 'Atlanta, Georgia'.
  private mutating func nation(
    _ nations: [NameReading], or places: [NameReading], for candidate: NameCandidate
  ) -> [NameReading] {
    let chosen = mostNamed(nations)
    guard chosen.count == 1, let entry = chosen[0].entry, chosen[0].use == .name else {
      return chosen
    }
    let codes = gazetteer.entry(entry).countries
    let regions = places.filter { place in
      guard let place = place.entry else { return false }
      return Set(gazetteer.entry(place).countries).isDisjoint(with: codes)
    }
    if let inside = countriesOfPlace(before: candidate) {
      guard inside.isDisjoint(with: codes) else { return chosen }
      return regions.filter { place in
        place.entry.map { !inside.isDisjoint(with: gazetteer.entry($0).countries) } ?? false
      }
    }
    guard !regions.isEmpty, isLocation(candidate) else { return chosen }
    let evidence = countryEvidence()
    let others = regions.filter { place in
      guard let place = place.entry else { return false }
      return evidence.localWeight(of: gazetteer.entry(place).countries)
        > evidence.localWeight(of: codes)
    }
    return others.count == 1 && countries[entry] == nil ? others : chosen
  }

  /// The countries in which the place lies that stands before a name and a comma; nothing where none
  /// does, or it may lie anywhere.
  private func countriesOfPlace(before candidate: NameCandidate) -> Set<String>? {
    let comma = candidate.tokens.lowerBound - 1
    guard comma > 0, page.reads(comma, ","), candidateAt[comma - 1] >= 0 else { return nil }
    let readings = candidates[Int(candidateAt[comma - 1])].readings.filter {
      $0.table == .cities || $0.table == .places
    }
    guard !readings.isEmpty else { return nil }
    return readings.reduce(into: Set<String>()) { codes, reading in
      if let entry = reading.entry { codes.formUnion(gazetteer.entry(entry).countries) }
    }
  }

  private mutating func mostNamed(_ readings: [NameReading]) -> [NameReading] {
    let entries = Set(readings.compactMap(\.entry))
    guard entries.count > 1 else { return Array(readings.prefix(1)) }
    let named = readings.filter { $0.entry.map { countries[$0] != nil } ?? false }
    if Set(named.compactMap(\.entry)).count == 1 { return Array(named.prefix(1)) }
    // What lies in one of them, or who governs it, speaks for it.
    let evidence = countryEvidence()
    let weighed = readings.map { reading in
      (
        reading, reading.entry.map { evidence.localWeight(of: gazetteer.entry($0).countries) } ?? 0
      )
    }
    let most = weighed.map(\.1).max() ?? 0
    let first = weighed.filter { $0.1 == most }.map(\.0)
    return most > 0 && Set(first.compactMap(\.entry)).count == 1 ? Array(first.prefix(1)) : readings
  }

  /// Of the bodies and the state that one city stands for, the body whose seat it is.
  private func seat(_ readings: [NameReading]) -> [NameReading] {
    guard readings.count > 1 else { return readings }
    let rows = gazetteer.rows(of: .metonyms)
    let seats = readings.filter { $0.table == .metonyms && rows[$0.row, "kind"] == "seat" }
    return seats.count == 1 ? seats : readings
  }

  // MARK: Places

  /// Whether the name stands as a place: after a word such as 'in', as a dateline, before its
  /// country ('Tbilisi, Georgia').
  func isLocation(_ candidate: NameCandidate) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: candidate.tokens.lowerBound)]
    if isGovernedAsPlace(candidate, in: sentence) { return true }
    let after = candidate.tokens.upperBound
    guard after + 1 < sentence.tokens.upperBound else { return false }
    let next = page.text(after)
    if candidate.tokens.lowerBound == sentence.tokens.lowerBound {
      if next == "(" || isDash(after) { return true }
      // 'OSLO, March 12 - …'
      let dated = (after + 1).to(min(after + 6, sentence.tokens.upperBound))
      if next == ",", dated.contains(where: isDash),
        dated.contains(where: { page.tokens[$0].kind == .number })
      {
        return true
      }
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
      ($0.table == .countries || $0.table == .places) && $0.use == .name
    }
  }

  /// Whether a city's name only modifies what follows, 'London Fashion Week', or stands quite alone:
  /// nobody acts by it then.
  private func isModifier(_ candidate: NameCandidate) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: candidate.tokens.lowerBound)].tokens
    let next = candidate.tokens.upperBound
    guard next < sentence.upperBound else { return sentence.count <= 2 }
    // "London's mayor" is the city's.
    if isCityOffice(page.isPossessive(next) ? next + 1 : next) { return true }
    guard page.tokens[next].kind == .word, !page.isPossessive(next) else { return false }
    if page.isCapitalized(next) {
      return !page.isInCapitals(page.sentences[page.sentence(ofToken: next)])
    }
    guard classes(next).isEmpty, lexicon.verbs(of: page.words[next]).isEmpty else { return false }
    let last = page.document.text.bytes[page.tokens[next].range.end - 1]
    // A verb ends in 's' or 'd', as far as its spelling tells.
    return last != 0x73 && last != 0x64 && nameClasses(next).isDisjoint(with: .groupHead)
  }

  /// Whether the words for an office that a city or a region has stand at `token`.
  private func isCityOffice(_ token: Int) -> Bool {
    guard page.tokens.indices.contains(token), candidateAt[token] >= 0 else { return false }
    let rows = gazetteer.rows(of: .offices)
    return candidates[Int(candidateAt[token])].readings.contains {
      $0.use == .office && rows[$0.row, "kind"] == OfficeKind.governor.rawValue
    }
  }

  private func isDash(_ token: Int) -> Bool {
    page.isHyphen(token) && !page.isJoined(token - 1, to: token)
  }

  /// Whether a preposition of place governs the name, by itself or with others: 'in Oslo', 'in Oslo
  /// and Bergen', 'from Oslo to Bergen', 'the airport of Oslo', 'rockets fell on Oslo'.
  private func isGovernedAsPlace(_ candidate: NameCandidate, in sentence: Sentence) -> Bool {
    var before = candidate.tokens.lowerBound - 1
    var steps = 0
    while before >= sentence.tokens.lowerBound, steps < 6 {
      let here = classes(before)
      if here.contains(.placePreposition) { return true }
      if here.contains(.determiner), steps == 0 {
        before -= 1
        steps += 1
        continue
      }
      guard before > sentence.tokens.lowerBound else { return false }
      if here.contains(.to) {
        return candidateAt[before - 1] >= 0
          && startOfCandidate(at: before - 1).map { classes($0 - 1).contains(.placePreposition) }
            ?? false
      }
      if here.contains(.preposition) {
        let governor = nameClasses(before - 1)
        return governor.contains(.placeHead) || governor.contains(.placeOnto)
          || isCityOffice(before - 1)
      }
      guard here.contains(.coordinator) || page.reads(before, ","),
        let start = startOfCandidate(at: before - 1)
      else { return false }
      before = start - 1
      steps += 1
    }
    return false
  }

  private func startOfCandidate(at token: Int) -> Int? {
    guard token > 0, candidateAt[token] >= 0 else { return nil }
    let start = candidates[Int(candidateAt[token])].tokens.lowerBound
    return start > 0 ? start : nil
  }

  /// The place that is much bigger than the next, the page's countries and a capital's rank counting
  /// as ten times the people; or the one in the country or region named right behind.
  private mutating func likeliestPlace(
    _ readings: [NameReading], for candidate: NameCandidate
  ) -> [NameReading] {
    guard readings.count > 1 else { return readings }
    var readings = readings
    if let codes = countriesAfter(candidate) {
      let fitting = readings.filter { reading in
        reading.entry.map { !codes.isDisjoint(with: gazetteer.entry($0).countries) } ?? false
      }
      if fitting.count == 1 { return fitting }
      if !fitting.isEmpty { readings = fitting }
    }
    let evidence = countryEvidence()
    let weighed = readings.map { reading -> (NameReading, Int) in
      guard let index = reading.entry else { return (reading, 0) }
      let entry = gazetteer.entry(index)
      var weight = max(entry.population ?? 0, Self.leastPopulation)
      if evidence.weight(of: entry.countries) > 0 { weight *= 10 }
      if entry.kind == "capital" { weight *= 10 }
      return (reading, weight)
    }.sorted { $0.1 > $1.1 }
    return weighed[0].1 >= 4 * weighed[1].1 ? [weighed[0].0] : weighed.map(\.0)
  }

  /// What a place counts for of which no table knows the people.
  private static var leastPopulation: Int { 100_000 }

  /// The countries of the country or region that follows a name and a comma: 'Birmingham, Alabama'.
  private func countriesAfter(_ candidate: NameCandidate) -> Set<String>? {
    let comma = candidate.tokens.upperBound
    guard comma + 1 < page.tokens.count, page.reads(comma, ","), candidateAt[comma + 1] >= 0 else {
      return nil
    }
    let next = candidates[Int(candidateAt[comma + 1])]
    let readings = next.readings.filter {
      $0.table == .countries && $0.use == .name || $0.table == .places
    }
    guard !readings.isEmpty else { return nil }
    return readings.reduce(into: Set<String>()) { codes, reading in
      guard let entry = reading.entry else { return }
      codes.formUnion(CountryEvidence.codes(of: gazetteer.entry(entry), gazetteer))
    }
  }

  // MARK: People

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
    gazetteer.holdings(of: person, on: date).map(\.kind.rank).min()
  }
}
