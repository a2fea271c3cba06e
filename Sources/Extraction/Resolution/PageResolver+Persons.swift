import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Who 'he', 'she', 'his' or 'her' means.
  func person(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let word = classes(token)
    let gender: Gender = word.isDisjoint(with: [.she, .her]) ? .male : .female
    let isPossessive =
      word.contains(.his) || word.contains(.her) && (!word.contains(.she) || opensPhrase(token + 1))
    let form: ResolvedMention.Form = isPossessive ? .possessive : .pronoun
    let isObject =
      !isPossessive
      && (nameClasses(token).contains(.objectPronoun)
        || word.contains(.her) && word.contains(.she)
          && page.readsInAnyCase(token, "her"))
    let speakers = here.isQuoted ? here.speakers ?? [] : []
    func isWanted(_ id: EntityID) -> Bool {
      guard let person = entities[id], person.entity.type == .person else { return false }
      return (person.gender == nil || person.gender == gender) && !speakers.contains(id)
    }
    if nameClasses(token).contains(.reflexive) {
      return reflexive(at: token, here, isWanted).map { (form, $0) }
    }
    let recent = discourse.recent(from: here.block)
    // Of whom nothing tells the gender gives way to the woman whom 'her' fits for sure.
    func isSure(_ id: EntityID) -> Bool {
      gender != .female || entities[id]?.gender == gender
        || !([here] + recent).contains { sentence in
          sentence.recent.contains { one in
            one.entities.contains {
              $0 != id && isWanted($0) && entities[$0]?.gender == gender
            }
          }
        }
    }
    let barred = barred(at: token, isObject: isObject, here)
    let near = here.recent.filter { !$0.isModifier && barred.isDisjoint(with: $0.entities) }
    if near.contains(where: { $0.entities.contains(where: isWanted) }) {
      var found = argument(around: token, of: near, here, persons: true, isWanted)
      if case .none = found { found = likeliest(near, topic: recent.last, isWanted) }
      guard let id = one(found), !isPossessive && !isObject || isSure(id),
        !isPossessive || !isUnresolvedObject(before: token, in: here.tokens)
      else { return nil }
      // 'When X was a boy, Y robbed his father': either's.
      if isPossessive,
        near.contains(where: { one in
          one.role?.kind == .subject && one.entities.contains { $0 != id && isWanted($0) }
        })
      {
        return nil
      }
      // 'X was freed. Y said that Z would help him': the text may go on about X.
      if isObject, here.syntax != nil, let topic = recent.last?.subject,
        topic.entities.contains(where: { $0 != id && isWanted($0) && !barred.contains($0) })
      {
        return nil
      }
      return (form, [id])
    }
    let before = antecedent(at: token, in: recent) { isWanted($0) && !barred.contains($0) }
    if let ahead = subjectAhead(of: token, here), isWanted(ahead), !barred.contains(ahead) {
      // 'When he arrived in Paris, Macron …', unless the text speaks of another man.
      switch before {
      case .none: return (form, [ahead])
      case .one(let id):
        return id == ahead || !isSubject(id, of: recent.last) ? (form, [ahead]) : nil
      case .several: return nil
      }
    }
    guard let id = one(before), isSubject(id, of: recent.last) || isSure(id),
      !isObject || recent.last?.block == here.block && isSubject(id, of: recent.last)
        || isAlone(id, in: recent, { isWanted($0) && !barred.contains($0) })
    else { return nil }
    return (form, [id])
  }

  /// Whether 'him' or 'her' stands before that means nobody known, so that 'his' may mean him, too.
  private func isUnresolvedObject(before token: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, token - 8)..<token).contains { place in
      nameClasses(place).contains(.objectPronoun)
        && !classes(place).isDisjoint(with: [.he, .she]) && foundAt[place] == nil
    }
  }

  /// Whether the sentences before speak of nobody else who is wanted.
  private func isAlone(
    _ id: EntityID, in recent: ArraySlice<SpokenSentence>, _ isWanted: (EntityID) -> Bool
  ) -> Bool {
    !recent.contains { sentence in
      sentence.recent.contains { $0.entities.contains { $0 != id && isWanted($0) } }
    }
  }

  private func one(_ antecedent: Antecedent) -> EntityID? {
    if case .one(let id) = antecedent { return id }
    return nil
  }

  private func isSubject(_ id: EntityID, of sentence: SpokenSentence?) -> Bool {
    sentence?.subject?.entities.contains(id) ?? false
  }

  /// The entity that is the subject behind the opening clause or phrase in which a pronoun stands.
  private func subjectAhead(of token: Int, _ here: SpokenSentence) -> EntityID? {
    guard let syntax = here.syntax else { return nameBehindComma(after: token, here) }
    guard let node = syntax.tree.node(ofToken: token),
      let subject = syntax.followingSubject(of: node)
    else { return nil }
    let first = syntax.tree.nodes[subject].tokens.lowerBound
    guard candidateAt[first] >= 0 else { return foundAt[first].flatMap { found[$0].entity } }
    return decided[Int(candidateAt[first])]?.entity
  }

  /// The name right behind the comma that closes the opening clause or phrase of a sentence.
  private func nameBehindComma(after token: Int, _ here: SpokenSentence) -> EntityID? {
    let opening = classes(here.tokens.lowerBound)
    guard !opening.isDisjoint(with: [.subordinator, .preposition]), token != here.tokens.lowerBound,
      let comma = (token + 1).to(min(token + Self.longestOpening, here.tokens.upperBound)).first(
        where: { page.reads($0, ",") })
    else { return nil }
    var name = comma + 1
    if name < here.tokens.upperBound, candidateAt[name] >= 0,
      candidates[Int(candidateAt[name])].isTitle
    {
      name = candidates[Int(candidateAt[name])].tokens.upperBound
    }
    guard let mention = mention(startingAt: name), mention.form == .name,
      mention.tokens.upperBound < here.tokens.upperBound,
      !page.isPossessive(mention.tokens.upperBound)
    else { return nil }
    return mention.entity
  }

  /// How far ahead the comma may stand that closes the opening of a sentence.
  private static var longestOpening: Int { 20 }

  // MARK: Sentences before

  /// Whom a pronoun means of those whom the last sentence spoke of that spoke of any.
  private func antecedent(
    at token: Int, in recent: ArraySlice<SpokenSentence>, _ isWanted: (EntityID) -> Bool
  ) -> Antecedent {
    for (distance, sentence) in recent.reversed().enumerated() {
      let before = recent.dropLast(distance + 1).last
      let found = likeliest(Array(sentence.recent), topic: before, isWanted)
      if sentence.syntax?.isAboutPerson(sentence) ?? false { return .several }
      switch found {
      case .one: return found
      case .none: continue
      case .several:
        // Who spoke goes on speaking: 'X said that Y … He added'.
        guard distance == 0, isReport(after: token), let speaker = speaker(in: sentence),
          isWanted(speaker)
        else { return found }
        return .one(speaker)
      }
    }
    return .none
  }

  /// The only one wanted; of several the one that the sentence before was about, or the only one
  /// that is no part of another phrase or of a clause by the way.
  private func likeliest(
    _ spoken: [Spoken], topic: SpokenSentence?, _ isWanted: (EntityID) -> Bool
  ) -> Antecedent {
    var ids: [EntityID] = []
    var free: Set<EntityID> = []
    for one in spoken where !one.isModifier {
      for id in one.entities where isWanted(id) {
        if !ids.contains(id) { ids.append(id) }
        if !one.isOwner { free.insert(id) }
      }
    }
    guard let first = ids.first else { return .none }
    if ids.count == 1 { return .one(first) }
    if let subject = topic?.subject, subject.entities.count == 1, ids.contains(subject.entities[0]),
      let topic,
      !topic.recent.contains(where: { one in
        one.entities.contains { $0 != subject.entities[0] && isWanted($0) }
      })
    {
      return .one(subject.entities[0])
    }
    if free.count == 1, let id = free.first { return .one(id) }
    return .several
  }

  /// Whether the word at `token` goes on with a phrase, so that 'her' before it owns.
  private func opensPhrase(_ token: Int) -> Bool {
    guard page.tokens.indices.contains(token), page.tokens[token].kind == .word else {
      return false
    }
    return classes(token).isDisjoint(
      with: WordClasses.closesNounPhrase.union([.coordinator, .determiner, .adverb, .negation]))
  }

  // MARK: Speakers

  /// Whether a verb of saying follows, adverbs and auxiliaries aside.
  func isReport(after token: Int) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    for next in (token + 1).to(min(token + 4, sentence.upperBound)) {
      if isReport(next) { return true }
      guard !classes(next).isDisjoint(with: [.adverb, .have]) else { return false }
    }
    return false
  }

  func isReport(_ token: Int) -> Bool {
    lexicon.verbs(of: page.words[token]).contains {
      lexicon.classes(of: $0.lemma).contains(.report)
    }
  }

  /// Who says all that a sentence says; nobody where it says to whom.
  private func speaker(in sentence: SpokenSentence) -> EntityID? {
    guard let syntax = sentence.syntax, let subject = sentence.subject,
      subject.entities.count == 1, let role = subject.role,
      isReport(syntax.tree.nodes[role.head].tokens.lowerBound),
      !sentence.recent.contains(where: { one in
        one.role.map { $0.head == role.head && $0.kind != .subject } ?? false
          && one.entities.contains { entities[$0]?.entity.type == .person }
      })
    else { return nil }
    return subject.entities[0]
  }

  /// Who says what a sentence quotes: 'X said', 'said President X'.
  func speakers(in sentence: Range<Int>) -> Set<EntityID> {
    var speakers: Set<EntityID> = []
    for token in sentence where isReport(token) {
      var after = token + 1
      if after < sentence.upperBound, candidateAt[after] >= 0,
        candidates[Int(candidateAt[after])].isTitle
      {
        after = candidates[Int(candidateAt[after])].tokens.upperBound
      }
      for mention in [mention(endingAt: token), mention(startingAt: after)] {
        if let mention, mention.form == .name || mention.form == .phrase, let id = mention.entity {
          speakers.insert(id)
        }
      }
    }
    return speakers
  }
}
