import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Who the pronoun at `token` means: by gender and number, by the rule that an object is not its
  /// clause's subject, by what the text is about; nobody where two are equally likely.
  func pronoun(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let (word, name) = (classes(token), nameClasses(token))
    if word.contains(.whose) || word.contains(.who) || name.contains(.neuterRelative) {
      return relative(at: token, here)
    }
    if !word.isDisjoint(with: [.he, .she, .his, .her]) {
      return person(at: token, here, discourse)
    }
    if name.contains(.neuterPronoun) || word.contains(.its) {
      return thing(at: token, here, discourse)
    }
    if name.contains(.pluralPronoun) || name.contains(.pluralPossessive) {
      return several(at: token, here, discourse)
    }
    return nil
  }

  // MARK: Who, which, whose

  /// The antecedent of a relative pronoun: what ends right before it, or before a comma.
  private func relative(
    at token: Int, _ here: SpokenSentence
  ) -> (ResolvedMention.Form, [EntityID])? {
    let word = classes(token)
    guard !word.contains(.determiner) || word.contains(.who) || word.contains(.whose),
      !page.readsInAnyCase(token, "that"), let last = here.spoken.last
    else { return nil }
    let gap = last.tokens.upperBound.to(token)
    guard last.tokens.upperBound <= token,
      gap.isEmpty || gap.count == 1 && page.reads(gap.lowerBound, ","), last.form != .adjective,
      last.form != .possessive
    else { return nil }
    let isPerson = last.entities.allSatisfy { id in
      entities[id].map { $0.entity.type == .person || $0.entity.kind == "group" } ?? false
    }
    if word.contains(.whose) { return (.possessive, last.entities) }
    return isPerson == !nameClasses(token).contains(.neuterRelative)
      ? (.pronoun, last.entities) : nil
  }

  // MARK: He, she, his, her

  private func person(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (ResolvedMention.Form, [EntityID])? {
    let word = classes(token)
    let gender: Gender = word.isDisjoint(with: [.she, .her]) ? .male : .female
    let isPossessive =
      word.contains(.his) || word.contains(.her) && (!word.contains(.she) || opensPhrase(token + 1))
    let form: ResolvedMention.Form = isPossessive ? .possessive : .pronoun
    func isWanted(_ id: EntityID) -> Bool {
      guard let person = entities[id], person.entity.type == .person else { return false }
      return person.gender == nil || person.gender == gender
    }
    var near = Array(here.recent)
    let isObject =
      !isPossessive
      && (nameClasses(token).contains(.objectPronoun)
        || word.contains(.her) && word.contains(.she)
          && page.readsInAnyCase(token, "her"))
    if nameClasses(token).contains(.reflexive) {
      guard let subject = clauseSubject(before: token, here), subject.entities.count == 1,
        isWanted(subject.entities[0])
      else { return nil }
      return (form, subject.entities)
    }
    if isObject, let subject = clauseSubject(before: token, here) {
      near.removeAll { !Set($0.entities).isDisjoint(with: subject.entities) }
    }
    let recent = discourse.recent(from: here.block)
    switch likeliest(near, topic: recent.last, isWanted) {
    case .one(let id): return (form, [id])
    case .several: return nil
    case .none: break
    }
    for (distance, sentence) in recent.reversed().enumerated() {
      let before = recent.dropLast(distance + 1).last
      switch likeliest(Array(sentence.recent), topic: before, isWanted) {
      case .one(let id): return (form, [id])
      case .several: return nil
      case .none: continue
      }
    }
    return nil
  }

  private enum Likeliest {
    case none
    case one(EntityID)
    case several
  }

  /// The only one wanted; of several the one that the sentence before was about, or that owns
  /// nothing and hangs on nothing where all others do.
  private func likeliest(
    _ spoken: [Spoken], topic: SpokenSentence?, _ isWanted: (EntityID) -> Bool
  ) -> Likeliest {
    var ids: [EntityID] = []
    var free: Set<EntityID> = []
    for one in spoken where one.form != .adjective {
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

  /// The subject of the clause in which `token` stands, as far as the words before tell: the last
  /// that nothing governs, with no new clause between.
  private func clauseSubject(before token: Int, _ here: SpokenSentence) -> Spoken? {
    let clause = here.recent.filter { $0.isNominative && $0.form != .possessive }
    guard let first = clause.last else { return nil }
    // Of those in one clause the first is the subject.
    var subject = first
    for one in clause.reversed() {
      let gap = one.tokens.upperBound.to(subject.tokens.lowerBound)
      if gap.contains(where: opensClause) { break }
      if nameClassesOrWho(subject.tokens.lowerBound) { break }
      subject = one
    }
    return subject.tokens.upperBound.to(token).contains(where: opensClause) ? nil : subject
  }

  private func opensClause(_ token: Int) -> Bool {
    classes(token).contains(.subordinator) || classes(token).contains(.clauseBreak)
      || page.reads(token, ";") || page.reads(token, ":")
      || classes(token).contains(.coordinator) && !page.reads(token, "and")
  }

  private func nameClassesOrWho(_ token: Int) -> Bool {
    classes(token).contains(.who) || nameClasses(token).contains(.neuterRelative)
      || !classes(token).isDisjoint(with: [.he, .she])
  }

  // MARK: It, its

  private func thing(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (ResolvedMention.Form, [EntityID])? {
    let isPossessive = classes(token).contains(.its)
    let form: ResolvedMention.Form = isPossessive ? .possessive : .pronoun
    func isWanted(_ id: EntityID) -> Bool {
      guard let entity = entities[id]?.entity else { return false }
      return entity.type == .country || entity.type == .organization && entity.kind != "group"
    }
    if nameClasses(token).contains(.reflexive) {
      guard let subject = clauseSubject(before: token, here), subject.entities.count == 1,
        isWanted(subject.entities[0])
      else { return nil }
      return (form, subject.entities)
    }
    if !isPossessive, isExpletive(token) { return nil }
    // 'It' stands for what can act; a place, or what only hangs on another word, is left out.
    var near = here.recent.filter { $0.form != .adjective && (isPossessive || $0.isNominative) }
    if !isPossessive, isGoverned(token, in: here.tokens) || !isClauseInitial(token),
      let subject = clauseSubject(before: token, here)
    {
      near.removeAll { !Set($0.entities).isDisjoint(with: subject.entities) }
    }
    var things: [EntityID] = []
    for id in near.flatMap(\.entities) where isWanted(id) && !things.contains(id) {
      things.append(id)
    }
    if things.count == 1 { return (form, things) }
    if things.count > 1 {
      guard isPossessive, let last = near.last(where: { $0.entities.contains(where: isWanted) }),
        last.isNominative, last.entities.count == 1,
        clauseSubject(before: token, here)?.entities == last.entities
      else { return nil }
      return (form, last.entities)
    }
    // What the sentence before was about.
    guard isPossessive || isClauseInitial(token), here.spoken.isEmpty || !isPossessive,
      let subject = discourse.recent(from: here.block).last?.subject,
      subject.entities.count == 1, isWanted(subject.entities[0]),
      !isPossessive || opensSentence(token, here)
    else { return nil }
    return (form, subject.entities)
  }

  private func opensSentence(_ token: Int, _ here: SpokenSentence) -> Bool {
    token - here.tokens.lowerBound <= 1
  }

  /// Whether a pronoun begins a clause, where subjects stand.
  func isClauseInitial(_ token: Int) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    guard token > sentence.lowerBound else { return true }
    let before = token - 1
    return opensClause(before) || classes(before).contains(.coordinator)
      || page.tokens[before].kind == .punctuation
      || token + 1 < sentence.upperBound
        && !classes(token + 1).isDisjoint(with: [.modal, .be, .have, .do])
  }

  /// Whether 'it' stands for no thing: 'it is clear that', 'it was late', 'it took years to'.
  private func isExpletive(_ token: Int) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    guard token + 1 < sentence.upperBound else { return false }
    guard
      !classes(token + 1).isDisjoint(with: [.be, .modal, .have]) || page.isPossessive(token + 1)
        || classes(token + 1).contains(.adverb)
    else { return false }
    // 'it will hand him over', 'it has sent troops': only a form of 'be' makes it a filler.
    var next = token + 1
    while next < sentence.upperBound, next - token < 4,
      !classes(next).isDisjoint(with: [.modal, .have, .adverb, .negation]),
      classes(next).isDisjoint(with: .be)
    {
      next += 1
    }
    guard next < sentence.upperBound, classes(next).contains(.be) || page.isPossessive(next) else {
      return false
    }
    // A clause or an infinitive follows, or nothing but an adjective.
    let rest = (next + 1).to(min(next + 7, sentence.upperBound))
    if rest.contains(where: { classes($0).contains(.to) || classes($0).contains(.subordinator) }) {
      return true
    }
    return !rest.contains { mention(startingAt: $0) != nil } && rest.count < 3
      || rest.prefix(2).contains { page.tokens[$0].kind == .punctuation }
      || rest.first.map { page.text($0).hasSuffix("ing") } ?? false
  }
}
