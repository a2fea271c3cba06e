import Knowledge
import Text

/// Draws the events of one sentence: matches the frames of the event lexicon on its verbs and nouns.
struct EventFinder {
  let view: SentenceView
  let events: EventLexicon
  private let actors: ActorReader
  let slots: SlotReader

  init(view: SentenceView, events: EventLexicon) {
    self.view = view
    self.events = events
    actors = ActorReader(view: view, events: events)
    slots = SlotReader(view: view, events: events)
  }

  /// The claims of the sentence, in the order of their triggers; the date is not set yet, but its
  /// source is the widest from which it may be taken.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    var consumed: Set<Int> = []
    for unit in view.units.indices where view.units[unit].kind == .word {
      for verb in view.verbs(unit) {
        guard let frames = events.verbFrames[verb.lemma] else { continue }
        if let (claim, nouns) = firstClaim(frames, verb: verb, at: unit) {
          claims += claim
          consumed.formUnion(nouns)
          break
        }
      }
    }
    for unit in view.units.indices where view.units[unit].kind == .word && !consumed.contains(unit)
    {
      for noun in view.nouns(unit) {
        guard let frames = events.nounFrames[noun.lemma] else { continue }
        let found = nominalClaims(frames, at: unit)
        claims += found
        if !found.isEmpty { break }
      }
    }
    return claims
  }

  // MARK: Verbs

  /// The claims of the first frame that fits, and the nouns that it took as part of its trigger.
  private func firstClaim(
    _ frames: [Frame], verb: Lexicon.VerbReading, at unit: Int
  ) -> ([Claim], [Int])? {
    // A noun that only looks like the verb ('the visit') has a determiner or an adjective before it.
    guard !isNominal(unit, verb) else { return nil }
    let isPassive = actors.isPassive(unit, forms: verb.forms)
    guard let reading = actors.subjects(of: unit, forms: verb.forms) ?? (isPassive ? nil : nil)
    else { return passiveWithoutSubject(frames, verb: verb, at: unit, isPassive: isPassive) }
    for frame in frames {
      guard let (end, nouns) = trigger(of: frame, at: unit, isPassive: isPassive) else { continue }
      let built = claims(
        frame, verb: unit, end: end, nouns: nouns, reading: reading, isPassive: isPassive)
      if !built.isEmpty { return (built, nouns) }
    }
    return nil
  }

  /// 'sanctions imposed by A on B': the noun before a participle carries the frame.
  private func passiveWithoutSubject(
    _ frames: [Frame], verb: Lexicon.VerbReading, at unit: Int, isPassive: Bool
  ) -> ([Claim], [Int])? {
    guard verb.forms.contains(.participle) else { return nil }
    for frame in frames where !frame.nouns.isEmpty {
      guard let noun = nounBefore(unit, of: frame) else { continue }
      let agent = slots.object(of: events.by, from: unit + 1)
      let pair = slots.pair(after: unit + 1)
      let status = nominalStatus(at: noun)
      if frame.object.contains(.between), let pair {
        return (
          [claim(frame, pair.0, pair.1, trigger: noun...unit, status)].compactMap { $0 }, [noun]
        )
      }
      guard let agent else { continue }
      for slot in frame.object {
        guard case .preposition(let word) = slot,
          let target = slots.object(of: word, from: unit + 1)
        else { continue }
        return (
          [claim(frame, agent, target, trigger: noun...unit, status)].compactMap { $0 }, [noun]
        )
      }
    }
    return nil
  }

  private func nounBefore(_ unit: Int, of frame: Frame) -> Int? {
    var place = unit - 1
    while view.isAdverb(place) || view.classes(place).contains(.be)
      || view.classes(place).contains(.have)
    {
      place -= 1
    }
    return view.nouns(place).contains { frame.nouns.contains([$0.lemma]) } ? place : nil
  }

  private func isNominal(_ unit: Int, _ verb: Lexicon.VerbReading) -> Bool {
    guard !view.nouns(unit).isEmpty || verb.forms.contains(.base) else { return false }
    let before = unit - 1
    if view.classes(before).contains(.determiner) || view.isPossessive(before) { return true }
    if let mention = view.mention(before) {
      return mention.form == .adjective || mention.form == .possessive
    }
    return view.classes(before).contains(.preposition) && !view.classes(before).contains(.to)
      && !verb.forms.contains(.gerund)
  }

  /// Where the frame's trigger ends, and the nouns in it; nothing where its words are not there.
  private func trigger(of frame: Frame, at unit: Int, isPassive: Bool) -> (Int, [Int])? {
    var end = unit
    for word in frame.fixed {
      guard view.word(end + 1) == word else { return nil }
      end += 1
    }
    guard !frame.nouns.isEmpty else { return (end, []) }
    if isPassive { return nounBefore(unit, of: frame).map { (end, [$0]) } }
    var place = end + 1
    while place < view.units.count, place - end <= 8 {
      if let noun = view.nouns(place).first(where: { holds(frame, $0.lemma, at: place) }),
        !isFollowedByNoun(place, noun)
      {
        return (place, [place])
      }
      guard
        view.isOpenWord(place) || view.isInnerHyphen(place) || view.isAdverb(place)
          || view.mention(place).map({
            $0.form != .name || view.isPossessive(place + 1)
              || view.isInnerHyphen(place - 1) || view.isOpenWord(place + 1)
          }) ?? false
          || view.isPossessive(place) || view.units[place].kind == .quantity
          || view.classes(place).contains(.coordinator) || !view.nouns(place).isEmpty
      else { return nil }
      place += 1
    }
    return nil
  }

  private func holds(_ frame: Frame, _ lemma: WordID, at unit: Int) -> Bool {
    if frame.nouns.contains([lemma]) { return true }
    return frame.nouns.contains { words in
      words.count > 1 && words.last == lemma
        && (1..<words.count).allSatisfy { view.word(unit - $0) == words[words.count - 1 - $0] }
    }
  }

  /// Whether the word is the first half of a compound whose second is a noun of the lexicon too:
  /// 'visa' in 'visa bans'.
  private func isFollowedByNoun(_ unit: Int, _ noun: Lexicon.NounReading) -> Bool {
    !noun.isPlural && !view.nouns(unit + 1).isEmpty && view.isOpenWord(unit + 1)
      && view.nouns(unit + 1).contains { $0.isPlural }
  }

  private func claims(
    _ frame: Frame, verb: Int, end: Int, nouns: [Int], reading: ActorReader.Reading,
    isPassive: Bool
  ) -> [Claim] {
    let span = min(verb, nouns.first ?? verb)...max(end, nouns.last ?? end)
    var status = reading.status
    status.isNews = view.verbs(verb).contains { $0.forms != .gerund }
    if let modality = frame.modality { status.weaken(to: modality) }
    func targets(_ slots: [Slot]) -> [Int] {
      for slot in slots {
        let found = mentions(
          in: slot, verb: verb, end: end, nouns: nouns, reading, isPassive,
          isEvent: frame.type.isEvent)
        if !found.isEmpty { return found }
      }
      return []
    }
    let subjects = targets(frame.subject)
    let objects = targets(frame.object)
    if frame.object.contains(.between), let pair = slots.pair(after: end + 1), subjects.isEmpty {
      return [claim(frame, pair.0, pair.1, trigger: span, status)].compactMap { $0 }
    }
    let last = max(span.upperBound, isPassive ? 0 : objects.last ?? 0)
    guard status.isNews || !isSubject(endingAt: last) else { return [] }
    return subjects.flatMap { subject in
      objects.compactMap { claim(frame, subject, $0, trigger: span, status) }
    }
  }

  /// Whether what ends at `unit` is itself the subject of a verb: 'signing a deal has proved hard'.
  private func isSubject(endingAt unit: Int) -> Bool {
    !view.classes(unit + 1).isDisjoint(with: WordClasses.auxiliary)
  }

  private func mentions(
    in slot: Slot, verb: Int, end: Int, nouns: [Int], _ reading: ActorReader.Reading,
    _ isPassive: Bool, isEvent: Bool
  ) -> [Int] {
    switch slot {
    case .subject:
      return isPassive
        ? [slots.object(of: events.by, from: end + 1)].compactMap { $0 }
        : reading.actors
    case .object:
      return isPassive ? reading.actors : coordinated(slots.object(at: end + 1))
    case .conjunct:
      return reading.actors.count > 1 ? Array(reading.actors.dropFirst()) : []
    case .anti:
      return nouns.compactMap { slots.opposed(beforeNounAt: $0) }
    case .preposition(let word):
      // An intransitive verb has its preposition right behind: 'flew to X', not 'flew Y to X'.
      return coordinated(
        slots.object(of: word, from: end + 1, adjacent: nouns.isEmpty && isEvent))
    case .possessor:
      return nouns.compactMap { slots.possessor(ofNounAt: $0) }
    case .modifier, .pair, .between, .role, .noun:
      return []
    }
  }

  /// The mention and those that 'and' or commas add to it.
  private func coordinated(_ first: Int?) -> [Int] {
    guard let first else { return [] }
    var all = [first]
    var isClosed = false
    var unit = first + 1
    while unit < view.units.count, view.word(unit) == events.and || view.isMark(unit, ",") {
      let isLast = view.word(unit) == events.and
      var next = unit + 1
      let hasAnd = isLast || view.word(next) == events.and
      if hasAnd, !isLast { next += 1 }
      if view.classes(next).contains(.determiner) { next += 1 }
      guard let mention = view.mention(next), mention.form == .name,
        view.type(of: mention) == view.mention(first).flatMap({ view.type(of: $0) }),
        view.verbs(next + 1).isEmpty, !view.isPossessive(next + 1),
        view.classes(next + 1).isDisjoint(with: WordClasses.auxiliary)
      else { break }
      all.append(next)
      unit = next + 1
      isClosed = isClosed || hasAnd
    }
    // Commas make a list only where an 'and' ends it: not in 'attacked X, Y said'.
    return isClosed ? all : [first]
  }

  // MARK: Claims

  /// The claim between two mentions, where both are decided, differ, and can stand there.
  func claim(
    _ frame: Frame, _ subject: Int, _ object: Int, trigger: ClosedRange<Int>, _ status: ClaimStatus
  ) -> Claim? {
    guard let subjectMention = view.mention(subject), let objectMention = view.mention(object),
      let subjectID = subjectMention.entity, let objectID = objectMention.entity,
      subjectID != objectID, let subjectType = view.type(of: subjectMention),
      let objectType = view.type(of: objectMention),
      case let status = status.settled(for: frame.type),
      (status.governingType ?? frame.type).joins(subjectType, objectType, mode: frame.mode)
    else { return nil }
    var claim = Claim(
      type: status.governingType ?? frame.type,
      mode: status.governingType == nil ? frame.mode : nil,
      subject: subjectID, object: objectID, confidence: max(status.confidence, 0.1),
      rule: "\(frame.rule) \(frame.trigger.rawValue)", trigger: view.range(trigger),
      sentence: view.sentence.range)
    claim.modality =
      view.isQuestion || isConditional(before: trigger.lowerBound) ? .hypothetical : status.modality
    claim.isNegated = status.isNegated
    claim.dateSource = status.isNews ? .page : .none
    claim.isSymmetric =
      claim.type.isSymmetricBetweenEquals
      && view.entities[subjectID]?.entity.type == view.entities[objectID]?.entity.type
      && claim.mode != "visit" && status.governingType == nil
    return claim
  }

  private func isConditional(before unit: Int) -> Bool {
    var place = unit - 1
    while place >= 0, !view.isMark(place, ","), !view.isMark(place, ";") {
      let classes = view.classes(place)
      // 'were' and 'had' suppose something only where they open the sentence: 'Were X to V'.
      if classes.contains(.hypothesis), place == 0 || !classes.contains(.be) { return true }
      if place == 0, classes.contains(.have), view.mention(1) != nil { return true }
      if view.word(place) == events.that, isDoubted(clauseAt: place) { return true }
      place -= 1
    }
    return false
  }

  /// Whether what stands before the 'that' at `unit` leaves open whether the clause is so: 'the claim
  /// that', 'it is not true that', 'denied that'.
  private func isDoubted(clauseAt unit: Int) -> Bool {
    view.classes(unit - 1).contains(.dispute)
      || events.verbControl(view.verbs(unit - 1))?.effect == .negated
      || (1...3).contains { view.classes(unit - $0).contains(.negation) }
  }
}
