import Gazetteer
import Knowledge
import Text

/// Words for an office in a sentence, with what stands around them.
struct OfficePhrase {
  /// The words for the office alone.
  var tokens: Range<Int>
  /// With the words that say of which country or body.
  var whole: Range<Int>
  var readings: [NameReading]
  var body: EntityID?
  var isFormer: Bool
}

extension PageResolver {
  /// Resolves offices: to the person named beside, to who held it when the page came out, or to the
  /// country whose unnamed official it is.
  mutating func resolveOffices() {
    for index in candidates.indices where decided[index] == nil {
      let readings = candidates[index].readings.filter { $0.use == .office }
      guard !readings.isEmpty else { continue }
      var phrase = officePhrase(candidates[index].tokens, readings)
      guard let kind = kind(of: &phrase) else { continue }
      if let person = personBeside(phrase) {
        let body = phrase.body ?? bodyFromGazetteer(of: person, kind: kind)
        if !phrase.isFormer {
          holdersByTitle[kind, default: []].insert(person)
          if isMonarch(phrase) { monarchs.insert(person) }
        }
        titles.append(
          OfficeTitle(
            tokens: phrase.tokens, kind: kind, body: body, person: person,
            isFormer: phrase.isFormer))
      } else if let mention = unnamedHolder(of: kind, phrase) {
        add(mention)
      }
    }
  }

  // MARK: The words around

  private func officePhrase(_ tokens: Range<Int>, _ readings: [NameReading]) -> OfficePhrase {
    var phrase = OfficePhrase(
      tokens: tokens, whole: tokens, readings: readings, body: nil, isFormer: false)
    let sentence = page.sentences[page.sentence(ofToken: tokens.lowerBound)]
    var before = tokens.lowerBound - 1
    // 'Japan's new prime minister', 'the former French president', 'then-Polish premier'.
    var steps = 0
    var skipped = 0
    var isOwner = false
    while before >= sentence.tokens.lowerBound, steps < 4 {
      let classes = classes(before)
      if classes.contains(.formerly), skipped == 0 {
        phrase.isFormer = true
      } else if phrase.body == nil, let body = mention(endingAt: before + 1) {
        // Other words may stand between only after a possessive: 'Norway's long-serving premier'.
        guard body.form != .possessive, isBody(body.entity), skipped == 0 || isOwner else { break }
        phrase.body = body.entity
        phrase.whole = body.tokens.lowerBound..<phrase.whole.upperBound
        before = body.tokens.lowerBound
      } else if page.isPossessive(before) {
        isOwner = true
      } else if classes.isEmpty, !page.isCapitalized(before), page.tokens[before].kind == .word,
        !isOwner, phrase.body == nil
      {
        skipped += 1
      } else if !page.isHyphen(before), !classes.contains(.acting) {
        break
      }
      before -= 1
      steps += 1
    }
    if let body = bodyAfter(tokens.upperBound, in: sentence) {
      // An envoy is sent to a country, not its own.
      if !page.reads(tokens.upperBound, "to") { phrase.body = phrase.body ?? body.entity }
      phrase.whole = phrase.whole.lowerBound..<body.tokens.upperBound
    }
    return phrase
  }

  /// 'president of the United States', 'ambassador to Norway'.
  private func bodyAfter(_ token: Int, in sentence: Sentence) -> ResolvedMention? {
    guard token + 1 < sentence.tokens.upperBound,
      ["of", "to", "at"].contains(page.text(token))
    else { return nil }
    var place = token + 1
    if classes(place).contains(.determiner) { place += 1 }
    guard let body = mention(startingAt: place), isBody(body.entity), body.form == .name else {
      return nil
    }
    return body
  }

  private func isBody(_ id: EntityID?) -> Bool {
    guard let id, let type = entities[id]?.entity.type else { return false }
    return type == .country || type == .organization
  }

  /// The sort of the office, by the reading that fits the body; the readings shrink to it.
  func kind(of phrase: inout OfficePhrase) -> OfficeKind? {
    let rows = gazetteer.rows(of: .offices)
    func limits(_ reading: NameReading) -> [String] { rows.items(reading.row, "of") }
    let fitting = phrase.readings.filter { reading in
      let limits = limits(reading)
      guard !limits.isEmpty else { return true }
      return phrase.body.map { limits.contains($0.text) } ?? true
    }
    let reading =
      fitting.first { !limits($0).isEmpty && phrase.body != nil }
      ?? fitting.first { limits($0).isEmpty } ?? onlyReading(of: fitting, phrase)
    guard let reading else { return nil }
    phrase.readings = [reading]
    // An office that only one country has needs no word for it.
    let only = limits(reading)
    if phrase.body == nil, only.count == 1, let entry = gazetteer.index(of: EntityID(only[0])),
      countries[entry] != nil
    {
      phrase.body = gazetteer.entry(entry).id
    }
    return OfficeKind(rawValue: rows[reading.row, "kind"])
  }

  /// Of several offices that one word means in several countries the one that somebody holds whom
  /// the page has named, else that of the only such country that it speaks of: 'the chancellor'.
  private func onlyReading(of readings: [NameReading], _ phrase: OfficePhrase) -> NameReading? {
    guard readings.count > 1 else { return readings.first }
    let rows = gazetteer.rows(of: .offices)
    func kind(_ reading: NameReading) -> OfficeKind? {
      OfficeKind(rawValue: rows[reading.row, "kind"])
    }
    if let person = lastPerson(in: Set(readings.compactMap(kind)), phrase) {
      let held = readings.filter { reading in
        kind(reading).map { holds($0, person) } ?? false
      }
      if held.count == 1 { return held[0] }
    }
    let named = readings.filter { reading in
      rows.items(reading.row, "of").contains { id in
        gazetteer.index(of: EntityID(id)).map { countries[$0] != nil } ?? false
      }
    }
    return named.count == 1 ? named[0] : nil
  }

  // MARK: Who holds it

  /// The person right after the office, or before it and a comma.
  private func personBeside(_ phrase: OfficePhrase) -> EntityID? {
    let sentence = page.sentences[page.sentence(ofToken: phrase.tokens.lowerBound)]
    var after = phrase.tokens.upperBound
    if let name = person(at: after) { return name }
    if phrase.whole.upperBound > after {
      after = phrase.whole.upperBound
      if let name = person(at: after) { return name }
    }
    if after + 1 < sentence.tokens.upperBound, page.reads(after, ","),
      phrase.body != nil, let name = person(at: after + 1)
    {
      return name
    }
    var before = phrase.whole.lowerBound - 1
    while before > sentence.tokens.lowerBound,
      classes(before).contains(.determiner) || classes(before).contains(.formerly)
    {
      before -= 1
    }
    guard before > sentence.tokens.lowerBound, page.reads(before, ","),
      let name = mention(endingAt: before), let id = name.entity,
      entities[id]?.entity.type == .person
    else { return nil }
    return id
  }

  private func person(at token: Int) -> EntityID? {
    guard let mention = mention(startingAt: token), let id = mention.entity,
      entities[id]?.entity.type == .person
    else { return nil }
    return id
  }

  /// The country or organisation in which the gazetteer has `person` in such an office when the
  /// page came out.
  private mutating func bodyFromGazetteer(of person: EntityID, kind: OfficeKind) -> EntityID? {
    guard let published, let entry = entities[person]?.entry else { return nil }
    let bodies = gazetteer.holdings(of: entry, on: published).filter { $0.kind == kind }
      .map(\.body)
    return Set(bodies).count == 1 ? admit(bodies[0]) : nil
  }

  mutating func unnamedHolder(
    of kind: OfficeKind, _ phrase: OfficePhrase
  ) -> ResolvedMention? {
    guard !phrase.isFormer else { return nil }
    let range = page.range(of: phrase.whole)
    if let body = phrase.body, let entry = entities[body]?.entry ?? gazetteer.index(of: body) {
      if let published {
        let holders = Set(gazetteer.holders(of: kind, in: entry, on: published).map(\.person))
        if holders.count == 1, let holder = holders.first, kind.isSingle {
          return ResolvedMention(
            tokens: phrase.whole, range: range, entity: admit(holder), via: .office, form: .phrase)
        }
      }
      // Nobody knows the name: the official acts as the country.
      guard entities[body]?.entity.type == .country else { return nil }
      return ResolvedMention(
        tokens: phrase.whole, range: range, entity: body, via: .description, form: .phrase)
    }
    // 'the prime minister' after one was named.
    let before = phrase.tokens.lowerBound - 1
    guard before >= 0, page.readsInAnyCase(before, "the"),
      let person = lastPerson(in: kinds(of: phrase, kind), phrase)
    else { return nil }
    return ResolvedMention(
      tokens: phrase.tokens, range: page.range(of: phrase.tokens), entity: person, via: .office,
      form: .phrase)
  }
}
