import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// The entity of a name that no table lists; nothing of a single word that a person is called by.
  mutating func unlistedName(at index: Int, _ type: EntityType) -> ResolvedMention? {
    let candidate = candidates[index]
    let name = page.document.text.string(in: candidate.range)
    let id: EntityID
    if type == .person {
      // A family name alone is somebody whom the page names elsewhere, or nobody whom it names.
      guard candidate.tokens.count > 1 else { return nil }
      if isInitial(candidate.tokens.lowerBound), let known = person(withInitials: candidate) {
        id = known
      } else if let known = personNamedAlone(candidate.tokens) {
        return ResolvedMention(
          tokens: candidate.tokens, range: candidate.range, entity: known, via: .alias, form: .name)
      } else {
        id = admitPerson(named: name, candidate)
      }
    } else {
      id = admit(
        type, prefix: type.rawValue.lowercased(), name: name,
        country: type == .organization ? country(inNameOf: candidate.tokens) : nil)
    }
    return ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: id, via: .pattern, form: .name)
  }

  /// Takes a person whom no table lists, with the words that may stand for them alone.
  private mutating func admitPerson(named name: String, _ candidate: NameCandidate) -> EntityID {
    let tokens = candidate.tokens
    let first = page.folded(tokens.lowerBound)
    let known = gazetteer.gender(ofGivenName: first)
    let gender = genderOfTitle(before: tokens.lowerBound) ?? (known == .either ? nil : known)
    let id = admit(.person, prefix: "person", name: name, gender: gender)
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound + 1,
      nameClasses(last).contains(.nameSuffix) || page.tokens[last].kind == .punctuation
    {
      last -= 1
    }
    peopleBySurname[page.folded(last), default: []].insert(id)
    if let double = doubleName(endingAt: last, in: tokens) {
      peopleBySurname[double, default: []].insert(id)
    }
    // Where the family name comes first: 'Zhang Wei'.
    if known == nil, tokens.count <= 3, !isInitial(tokens.lowerBound), gazetteer.isSurname(first),
      peopleBySurname[first] == nil
    {
      peopleBySurname[first] = [id]
    }
    return id
  }

  /// The folded family name of two words that a hyphen joins, of which `last` is the second.
  private func doubleName(endingAt last: Int, in tokens: Range<Int>) -> [UInt8]? {
    guard last - 2 >= tokens.lowerBound, page.isHyphen(last - 1),
      page.isJoined(last - 2, to: last - 1), page.isJoined(last - 1, to: last)
    else { return nil }
    return folded(last - 2..<last + 1)
  }

  private func folded(_ tokens: Range<Int>) -> [UInt8] {
    FoldedText.folded(page.document.text.string(in: page.range(of: tokens)))
  }

  /// The only person of the page whose family name these words are, though it be of several: 'Von
  /// der Leyen' at the beginning of a sentence, 'Obama-Reyes'.
  private func personNamedAlone(_ tokens: Range<Int>) -> EntityID? {
    let last = tokens.upperBound - 1
    var people: Set<EntityID> = []
    if doubleName(endingAt: last, in: tokens) != nil, tokens.count == 3 {
      people = peopleBySurname[folded(tokens)] ?? []
    } else if tokens.dropLast().allSatisfy({ classes($0).contains(.nameParticle) }) {
      var name = folded(tokens)
      if let first = name.first { name[0] = Folding.lowercased(first) }
      people = peopleBySurname[name] ?? peopleBySurname[page.folded(last)] ?? []
    }
    return people.count == 1 ? people.first : nil
  }

  /// The gender that a title before a name tells: 'Mrs'.
  func genderOfTitle(before token: Int) -> Gender? {
    guard let title = titleBefore(token) else { return nil }
    let rows = gazetteer.rows(of: .honorifics)
    for reading in title.readings where reading.use == .honorific {
      if let gender = Gender(rawValue: rows[reading.row, "gender"]) { return gender }
    }
    return nil
  }

  // MARK: Initials

  /// Whether a token is an initial: 'J.', 'J.K.'.
  private func isInitial(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    return range.count >= 2 && page.document.text.bytes[range.end - 1] == 0x2E
      && page.document.text.bytes[range.start + 1] == 0x2E
  }

  /// The person of the page, or the only one in the tables, of this family name and initial.
  private mutating func person(withInitials candidate: NameCandidate) -> EntityID? {
    let tokens = candidate.tokens
    guard tokens.count == 2 else { return nil }
    let initial = page.folded(tokens.lowerBound).first
    let surname = page.folded(tokens.upperBound - 1)
    let known = (peopleBySurname[surname] ?? []).filter { id in
      entities[id].map { FoldedText.folded($0.entity.name).first == initial } ?? false
    }
    if known.count == 1 { return known.first }
    guard known.isEmpty, let readings = gazetteer.readings(ofName: surname) else { return nil }
    var people = readings.filter { $0.use == .surname }.compactMap(\.entry)
      .filter { FoldedText.folded(gazetteer.entry($0).name).first == initial }
    if people.count > 1 {
      // Who was in office when the page came out, else who held the highest office ever.
      var ranked = people.compactMap { person in
        published.flatMap { rank(of: person, on: $0) }.map { (person, $0) }
      }
      if ranked.isEmpty {
        ranked = people.compactMap { person in
          gazetteer.holdings(of: person).map(\.kind.rank).min().map { (person, $0) }
        }
      }
      let best = ranked.map(\.1).min()
      people = ranked.filter { $0.1 == best }.map(\.0)
    }
    return people.count == 1 ? admit(people[0]) : nil
  }

  // MARK: Bodies

  /// The country whose name or adjective is part of a body's name: 'Kenyan Farmers' Union'.
  private func country(inNameOf tokens: Range<Int>) -> String? {
    var codes: Set<String> = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      var length = min(3, tokens.upperBound - token)
      while length > 0 {
        let folded = FoldedText.folded(
          page.document.text.string(in: page.range(of: token..<token + length)))
        let entries = Set(
          gazetteer.readings(ofName: folded)?.filter {
            $0.table == .countries && $0.guardRule == nil
          }.compactMap(\.entry) ?? [])
        if entries.count == 1, let entry = entries.first, page.isCapitalized(token) {
          if let code = gazetteer.entry(entry).country { codes.insert(code) }
          break
        }
        length -= 1
      }
      token += max(1, length)
    }
    return codes.count == 1 ? codes.first : nil
  }
}
