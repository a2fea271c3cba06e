import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// How far behind a name and a comma the noun may stand that says who it is.
  private static var longestApposition: Int { 8 }

  /// Reads what stands right before and right behind the names of people.
  ///
  /// - Complexity: O(*n*) in the mentions.
  mutating func readPersonNouns() {
    var nouns = PersonNouns()
    for mention in decided {
      guard let mention, let id = mention.entity, mention.form == .name,
        entities[id]?.entity.type == .person
      else { continue }
      let sentence = page.sentences[page.sentence(ofToken: mention.tokens.lowerBound)].tokens
      // 'the billionaire Jane Doe'.
      var token = mention.tokens.lowerBound - 1
      while token >= sentence.lowerBound, isPersonNoun(token) {
        nouns.add(id, noun: page.words[token])
        token -= 1
      }
      let comma = mention.tokens.upperBound
      guard comma + 1 < sentence.upperBound, page.reads(comma, ",") else { continue }
      if let age = Int(page.text(comma + 1)), Self.ages.contains(age),
        comma + 2 == sentence.upperBound || page.tokens[comma + 2].kind == .punctuation
      {
        nouns.add(id, age: age)
        continue
      }
      guard classes(comma + 1).contains(.determiner) || classes(comma + 1).contains(.formerly)
      else { continue }
      for token in (comma + 1).to(min(comma + Self.longestApposition, sentence.upperBound)) {
        if let (age, _) = age(at: token) { nouns.add(id, age: age) }
        if page.reads(token, ",") || classes(token).contains(.preposition)
          || classes(token).contains(.who)
        {
          break
        }
        if isPersonNoun(token) { nouns.add(id, noun: page.words[token]) }
      }
    }
    personNouns = nouns
  }

  private static let ages = 1...120

  func isPersonNoun(_ token: Int) -> Bool {
    page.tokens[token].kind == .word && !page.isCapitalized(token)
      && (classes(token).contains(.role)
        || !nameClasses(token).isDisjoint(with: [.personNoun, .epithet]))
  }

  /// The age that '44-year-old' tells, and the token behind it.
  func age(at token: Int) -> (age: Int, end: Int)? {
    let end = token + 5
    guard end <= page.tokens.count, let age = Int(page.text(token)), Self.ages.contains(age),
      page.isHyphen(token + 1), page.reads(token + 2, "year"), page.isHyphen(token + 3),
      page.reads(token + 4, "old")
    else { return nil }
    return (age, end)
  }

  // MARK: Who is described

  /// The person whom a phrase from the article at `token` on describes: 'the 44-year-old', 'the
  /// former banker', 'the billionaire', 'the Frenchman'.
  func person(
    describedFrom token: Int, before next: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> Description? {
    let end = here.tokens.upperBound
    if let countryman = countryman(at: token + 1, in: here.tokens) {
      let people = peopleInReach(here, discourse) { entity in
        countryman.codes.contains(entity.country ?? "")
      }
      // Who is of no known country may be of this one.
      let others = people.isEmpty ? peopleInReach(here, discourse) { $0.country == nil } : people
      return others.count == 1
        ? (token..<token + 2, .phrase, others) : (token..<token + 2, .phrase, [])
    }
    var place = token + 1
    var age: Int?
    var isAnaphoric = false
    var codes: Set<String>?
    var head: Int?
    while place < end, place - token < 10 {
      if let (years, after) = self.age(at: place) {
        age = years
        isAnaphoric = true
        head = after - 1
        place = after
        continue
      }
      if let mention = mention(startingAt: place) {
        guard mention.form == .adjective, let id = mention.entity, let known = entities[id] else {
          break
        }
        codes = Set(known.entry.map { gazetteer.entry($0).countries } ?? [])
        place = mention.tokens.upperBound
        continue
      }
      guard page.tokens[place].kind == .word, !page.isCapitalized(place) else { break }
      if classes(place).contains(.formerly) {
        isAnaphoric = true
      } else if isPersonNoun(place) {
        head = place
        if nameClasses(place).contains(.epithet) { isAnaphoric = true }
      } else if age != nil || !classes(place).isEmpty || candidateAt[place] >= 0 {
        break
      }
      place += 1
    }
    guard let head, head + 1 >= end || !isName(head + 1) && !page.reads(head + 1, "of"),
      !isPossessedBy(head)
    else { return nil }
    func isOf(_ entity: Entity) -> Bool {
      guard let codes, let country = entity.country else { return true }
      return codes.contains(country)
    }
    var people: Set<EntityID> = []
    if let age, let known = personNouns.ages[age] { people = known }
    if age == nil, let known = personNouns.people[page.words[head]] { people = known }
    people = people.filter { entities[$0].map { isOf($0.entity) } ?? false }
    if people.isEmpty, isAnaphoric {
      people = Set(peopleInReach(here, discourse, isOf))
      // A trade of which the page has not spoken must at least be that of whom it speaks.
      if age == nil, !nameClasses(head).contains(.epithet), let last = discourse.sentences.last,
        last.block != here.block || !people.isSubset(of: last.subject?.entities ?? [])
      {
        people = []
      }
    }
    guard people.count == 1, let person = people.first else { return nil }
    return (token..<head + 1, .phrase, [person])
  }

  /// Whether a possessive's ending follows that makes the phrase whose something is; it is then no
  /// less a person.
  private func isPossessedBy(_ head: Int) -> Bool {
    head + 1 < page.tokens.count && page.isHyphen(head + 1) && page.isJoined(head, to: head + 1)
  }

  /// The people of whom the sentence, or the last one before it that spoke of any, has spoken.
  private func peopleInReach(
    _ here: SpokenSentence, _ discourse: Discourse, _ isWanted: (Entity) -> Bool
  ) -> [EntityID] {
    for sentence in [here] + discourse.recent(from: here.block).reversed() {
      var people: [EntityID] = []
      for id in sentence.recent.flatMap(\.entities) {
        guard let entity = entities[id]?.entity, entity.type == .person, isWanted(entity),
          !people.contains(id)
        else { continue }
        people.append(id)
      }
      if !people.isEmpty { return people }
    }
    return []
  }

  /// The country of one of whose people the word at `token` speaks, where it is no adjective of what
  /// follows: 'the Frenchman', 'the Argentine said', not 'the Dutch'.
  private func countryman(
    at token: Int, in sentence: Range<Int>
  ) -> (id: EntityID, codes: [String])? {
    guard let mention = mention(startingAt: token), mention.tokens.count == 1,
      mention.via == .demonym, mention.form != .joined, let id = mention.entity,
      let entry = entities[id]?.entry, entities[id]?.entity.type == .country
    else { return nil }
    let word = page.folded(token)
    let isSingular =
      word.suffix(3) == Array("man".utf8)[...]
      || gazetteer.readings(ofName: word + [0x73])?.contains {
        $0.use == .demonym && $0.entry == entry
      } ?? false
    guard isSingular, token + 1 == sentence.upperBound || endsPhrase(token + 1) else { return nil }
    return (id, gazetteer.entry(entry).countries)
  }

  /// Whether a word shows that the noun phrase before it is over.
  private func endsPhrase(_ token: Int) -> Bool {
    if page.tokens[token].kind == .punctuation { return !page.isHyphen(token) }
    let classes = classes(token)
    if !classes.isDisjoint(
      with: WordClasses.closesNounPhrase.union([.adverb, .negation, .who])), !classes.contains(.to)
    {
      return true
    }
    let verbs = lexicon.verbs(of: page.words[token])
    if verbs.isEmpty { return page.folded(token).suffix(2) == Array("ed".utf8)[...] }
    return lexicon.nouns(of: page.words[token]).isEmpty
      && verbs.contains { !$0.forms.isDisjoint(with: [.past, .thirdPerson]) }
  }
}
