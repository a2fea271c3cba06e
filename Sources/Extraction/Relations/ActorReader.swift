import Knowledge

/// Finds who acts: reads a sentence leftwards from a verb to its subject, through auxiliaries,
/// governing verbs, coordination and relative clauses.
struct ActorReader {
  /// The subjects of a verb, first in the text first, and how the clause puts its event.
  struct Reading {
    /// Units that are mentions.
    var actors: [Int]
    var status: ClaimStatus
  }

  let view: SentenceView
  let events: EventLexicon
  /// How many verbs the reading may go through before it gives up.
  private static let deepest = 5

  /// The subjects of the verb at `verb`, whose form is one of `forms`.
  func subjects(of verb: Int, forms: VerbForms) -> Reading? {
    read(leftFrom: verb - 1, forms: forms, status: ClaimStatus(), depth: 0)
  }

  /// Whether the verb at `verb` is passive: a participle after a form of 'be', or right after a
  /// noun with 'by' behind.
  func isPassive(_ verb: Int, forms: VerbForms) -> Bool {
    guard forms.contains(.participle) else { return false }
    var unit = verb - 1
    while unit >= 0, view.isAdverb(unit) || view.classes(unit).contains(.negation) { unit -= 1 }
    if view.classes(unit).contains(.be) { return true }
    return view.word(verb + 1) == events.by && !view.classes(unit).contains(.have)
  }

  // MARK: Leftwards

  private func read(
    leftFrom start: Int, forms: VerbForms, status: ClaimStatus, depth: Int
  ) -> Reading? {
    guard depth < Self.deepest else { return nil }
    var status = status
    var unit = start
    while unit >= 0 {
      let classes = view.classes(unit)
      if classes.contains(.negation) {
        status.isNegated.toggle()
      } else if classes.contains(.to) {
        return readInfinitive(leftFrom: unit - 1, status: status, depth: depth)
      } else if classes.contains(.modal) {
        status.weaken(to: classes.contains(.future) ? .future : .hypothetical)
      } else if !classes.isDisjoint(with: [.be, .have, .do]) {
        // Auxiliaries say no more here.
      } else if view.isAdverb(unit) {
        if classes.contains(.rumour) { status.confidence -= 0.2 }
      } else if view.classes(unit).contains(.coordinator) || view.isMark(unit, ",") {
        return readCoordination(leftFrom: unit, forms: forms, status: status, depth: depth)
      } else if classes.contains(.who),
        !classes.contains(.determiner) || view.mention(unit - 1) != nil
      {
        return readAntecedent(leftFrom: unit - 1, status: status)
      } else if classes.contains(.preposition), forms.contains(.gerund) {
        return readGerund(after: unit, status: status, depth: depth)
      } else {
        return readNounPhrase(endingAt: unit, forms: forms, status: status)
      }
      unit -= 1
    }
    return nil
  }

  /// 'decided to V', 'readiness to V', 'ready to V', 'urged X to V'.
  private func readInfinitive(leftFrom start: Int, status: ClaimStatus, depth: Int) -> Reading? {
    var (unit, status) = (start, status)
    while events.adjectiveControls[view.word(unit)] == nil,
      view.isAdverb(unit) || view.classes(unit).contains(.negation)
    {
      if view.classes(unit).contains(.negation) { status.isNegated.toggle() }
      unit -= 1
    }
    // 'X is to V'.
    if view.classes(unit).contains(.be) {
      status.weaken(to: .future)
      return read(leftFrom: unit - 1, forms: .base, status: status, depth: depth + 1)
    }
    for verb in view.verbs(unit) {
      guard let control = events.verbControls[verb.lemma] else { continue }
      status.apply(control)
      status.confidence -= 0.05
      return read(leftFrom: unit - 1, forms: verb.forms, status: status, depth: depth + 1)
    }
    for noun in view.nouns(unit) {
      guard let control = events.nounControls[noun.lemma] else { continue }
      return readGoverningNoun(at: unit, control, status: status, depth: depth)
    }
    if let control = events.adjectiveControls[view.word(unit)] {
      status.apply(control)
      // 'unlikely' speaks of what is to come as well.
      if control.effect == .negated { status.weaken(to: .hypothetical) }
      return read(leftFrom: unit - 1, forms: .base, status: status, depth: depth + 1)
    }
    // The one who is asked is the one who would act.
    if view.mention(unit) != nil, let asking = governingVerb(before: unit) {
      status.apply(asking)
      status.governingType = nil
      status.weaken(to: .hypothetical)
      return Reading(actors: [unit], status: status)
    }
    return nil
  }

  private func governingVerb(before unit: Int) -> EventLexicon.Control? {
    for verb in view.verbs(unit - 1) {
      if let control = events.verbControls[verb.lemma], control.effect == .requested {
        return control
      }
    }
    return nil
  }

  /// 'X's readiness to V', 'X expressed the hope of V-ing'.
  private func readGoverningNoun(
    at noun: Int, _ control: EventLexicon.Control, status: ClaimStatus, depth: Int
  ) -> Reading? {
    var status = status
    status.apply(control)
    status.confidence -= 0.1
    var unit = noun - 1
    while unit >= 0, view.isOpenWord(unit) || view.classes(unit).contains(.determiner) {
      if let owner = view.mention(unit), owner.form == .possessive { break }
      if view.isPossessive(unit), view.mention(unit - 1) != nil {
        return Reading(actors: [unit - 1], status: status)
      }
      unit -= 1
    }
    if let owner = view.mention(unit) {
      return owner.form == .possessive || owner.form == .adjective
        ? Reading(actors: [unit], status: status) : nil
    }
    guard let verb = view.verbs(unit).first else { return nil }
    return read(leftFrom: unit - 1, forms: verb.forms, status: status, depth: depth + 1)
  }

  /// 'X did A and did B', 'X did A, citing B': the subject of the verb before, in the same form.
  private func readCoordination(
    leftFrom start: Int, forms: VerbForms, status: ClaimStatus, depth: Int
  ) -> Reading? {
    var unit = start - 1
    var skipped = 0
    // 'X, the ally of Y, did': what stands between two commas says who X is.
    if view.isMark(start, ","), let reading = readInserted(before: start, status: status) {
      return reading
    }
    while unit >= 0, skipped < 30 {
      if view.classes(unit).contains(.clauseBreak) { return nil }
      for verb in view.verbs(unit) where !verb.forms.isDisjoint(with: forms) || forms == .gerund {
        // A participle in a list keeps the subject of the finite verb before it.
        var status = status
        status.confidence -= 0.1
        if view.verbs(unit).isEmpty { continue }
        if let reading = read(
          leftFrom: unit - 1, forms: verb.forms, status: status, depth: depth + 1)
        {
          return reading
        }
      }
      unit -= 1
      skipped += 1
    }
    return nil
  }

  private func readInserted(before comma: Int, status: ClaimStatus) -> Reading? {
    var unit = comma - 1
    while unit > 0, comma - unit < 14 {
      if view.isMark(unit, ",") {
        guard let mention = view.mention(unit - 1), mention.form != .adjective else { return nil }
        var status = status
        status.confidence -= 0.15
        return acting(endingAt: unit - 1, status: status)
      }
      if !view.verbs(unit).isEmpty, view.verbs(unit).contains(where: { $0.forms.contains(.past) }),
        !view.isAdverb(unit)
      {
        return nil
      }
      unit -= 1
    }
    return nil
  }

  /// 'X, who V', 'X that V'.
  private func readAntecedent(leftFrom start: Int, status: ClaimStatus) -> Reading? {
    let unit = view.isMark(start, ",") ? start - 1 : start
    guard view.mention(unit) != nil else { return nil }
    var status = status
    status.confidence -= 0.05
    return Reading(actors: [unit], status: status)
  }

  /// 'blamed X for V-ing', 'in V-ing this, X …', 'the hope of V-ing'.
  private func readGerund(after preposition: Int, status: ClaimStatus, depth: Int) -> Reading? {
    var status = status
    status.confidence -= 0.05
    let before = preposition - 1
    if view.mention(before) != nil {
      // 'accused X of V-ing' only alleges it, and 'warned X against V-ing' is before it.
      if view.word(preposition) != events.for { status.weaken(to: .hypothetical) }
      return acting(endingAt: before, status: status)
    }
    for noun in view.nouns(before) {
      guard let control = events.nounControls[noun.lemma] else { continue }
      return readGoverningNoun(at: before, control, status: status, depth: depth)
    }
    // At the beginning of a sentence the subject comes after the comma.
    guard preposition <= 2 else { return nil }
    var unit = preposition + 1
    while unit < view.units.count, !view.isMark(unit, ",") { unit += 1 }
    unit += 1
    if view.classes(unit).contains(.determiner) { unit += 1 }
    guard let mention = view.mention(unit), mention.form != .adjective,
      !view.isPossessive(unit + 1)
    else { return nil }
    return Reading(actors: [unit], status: status)
  }

  // MARK: The subject itself

  private func readNounPhrase(
    endingAt unit: Int, forms: VerbForms, status: ClaimStatus
  ) -> Reading? {
    acting(endingAt: unit, status: status)
  }

  /// The actors of the noun phrase that ends at `end`, where its head is one: a name, or a noun
  /// under which a country acts, with its country.
  private func acting(endingAt end: Int, status: ClaimStatus) -> Reading? {
    var status = status
    var actors: [Int] = []
    var unit = end
    if let mention = view.mention(unit) {
      guard mention.form != .adjective || mention.via == .demonym && isPluralHead(unit) else {
        return nil
      }
      if view.isPossessive(unit + 1) && end == unit { return nil }
      actors = [unit]
    } else if view.classes(unit).contains(.state) {
      guard let owner = owner(ofNounAt: unit) else { return nil }
      actors = [owner]
      // 'Dutch and Danish troops'.
      while let first = actors.first, view.mention(first)?.form == .adjective,
        view.word(first - 1) == events.and || view.isMark(first - 1, ","),
        view.mention(first - 2)?.form == .adjective
      {
        actors.insert(first - 2, at: 0)
      }
      status.confidence -= 0.05
    } else {
      return nil
    }
    unit = beforePhrase(actors.first ?? unit)
    // 'A and B', 'A, B and C'.
    while unit > 0, view.word(unit) == events.and || view.isMark(unit, ",") {
      let isLast = view.word(unit) == events.and
      var other = unit - 1
      if isLast, view.isMark(other, ",") { other -= 1 }
      guard let mention = view.mention(other), mention.form != .adjective,
        isLast || actors.count > 1
      else { break }
      actors.insert(other, at: 0)
      unit = beforePhrase(other)
    }
    return isGoverned(before: (actors.first ?? unit) - 1)
      ? nil : Reading(actors: actors, status: status)
  }

  /// The unit before a name with its title and determiner.
  private func beforePhrase(_ name: Int) -> Int {
    var unit = name - 1
    while unit >= 0, view.units[unit].kind == .title || view.classes(unit).contains(.determiner) {
      unit -= 1
    }
    return unit
  }

  /// Whether a demonym stands for people and not before a noun: 'the Dutch agreed'.
  private func isPluralHead(_ unit: Int) -> Bool {
    view.classes(unit - 1).contains(.determiner)
  }

  /// The mention whose government, troops or officials the noun at `noun` are.
  func owner(ofNounAt noun: Int) -> Int? {
    var unit = noun - 1
    var steps = 0
    while unit >= 0, steps < 4 {
      if let mention = view.mention(unit) {
        let joins =
          mention.form == .adjective || mention.form == .joined || mention.form == .possessive
          || mention.form == .name
        return joins ? unit : nil
      }
      guard view.isPossessive(unit) || view.isOpenWord(unit) else { break }
      unit -= 1
      steps += 1
    }
    // 'the government of X'.
    if view.word(noun + 1) == events.of {
      let after = view.classes(noun + 2).contains(.determiner) ? noun + 3 : noun + 2
      if view.mention(after) != nil { return after }
    }
    return nil
  }

  /// Whether the noun phrase hangs on a preposition, so that its name is not the subject: 'sources
  /// in X said', but not 'With X doing'.
  private func isGoverned(before start: Int) -> Bool {
    var unit = start
    while unit >= 0, view.isOpenWord(unit) || view.classes(unit).contains(.determiner) {
      if view.isPunctuation(unit) { return false }
      unit -= 1
    }
    // 'X's envoy to Y': the words of the office end in the preposition.
    if view.mention(unit) != nil, let last = view.units[unit].tokens.last,
      view.lexicon.classes(of: view.page.words[last]).contains(.preposition)
    {
      return true
    }
    guard view.classes(unit).contains(.preposition) else { return false }
    // A preposition that opens the sentence may hold a whole clause.
    return !(unit == 0 && view.classes(unit).contains(.preposition))
      && !view.classes(unit).contains(.subordinator)
      && !(unit > 0 && view.isMark(unit - 1, ","))
  }
}
