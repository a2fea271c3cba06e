import Knowledge
import Language
import Text

/// Draws what the verbs and nouns of one sentence say: matches the frames of the event lexicon on its
/// tree.
struct EventFinder {
  let view: SyntaxView
  let events: EventLexicon
  let subjects: SubjectReader
  let slots: SlotReader
  let status: StatusReader
  var actors: ActorReader { slots.actors }

  init(view: SyntaxView, events: EventLexicon) {
    self.view = view
    self.events = events
    subjects = SubjectReader(view: view, events: events)
    slots = SlotReader(view: view, events: events)
    status = StatusReader(view: view, events: events)
  }

  /// The claims of the sentence, in the order of their triggers.
  func claims() -> [DraftClaim] {
    var claims: [DraftClaim] = []
    var consumed: Set<Int> = []
    for node in view.nodes.indices where isVerbal(node) {
      for verb in view.verbs(node) {
        guard let frames = events.verbFrames[verb.lemma],
          let found = firstMatch(of: frames, verb: verb, at: node)
        else { continue }
        claims += found.claims
        consumed.formUnion(found.nouns)
        break
      }
    }
    for node in view.nodes.indices where !consumed.contains(node) && !isVerbal(node) {
      for noun in view.nouns(node) {
        guard let frames = events.nounFrames[noun.lemma] else { continue }
        let found = nominalClaims(frames, at: node)
        claims += found
        if !found.isEmpty { break }
      }
    }
    return claims.sorted { $0.claim.trigger < $1.claim.trigger }
  }

  /// Whether a word is read as a verb: by its tag, or in a headline by its subject.
  private func isVerbal(_ node: Int) -> Bool {
    guard !view.verbs(node).isEmpty else { return false }
    switch view.nodes[node].tag {
    case .verb: return !view.isNominal(node) || view.nouns(node).isEmpty
    case .auxiliary: return true
    case .adjective: return view.nodes[node].relation != .amod && hasSubject(node)
    default:
      guard !view.isNominal(node) else { return false }
      return hasSubject(node) || view.tree.dependent(of: node, .mark) != nil
    }
  }

  private func hasSubject(_ node: Int) -> Bool {
    !view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).isEmpty
  }

  // MARK: Verbs

  /// The claims of the first frame that fits a verb, and the nouns that it took as part of its
  /// trigger.
  private func firstMatch(
    of frames: [Frame], verb: Lexicon.VerbReading, at node: Int
  ) -> (claims: [DraftClaim], nouns: [Int])? {
    let objects = subjects.objects(of: node)
    for frame in frames {
      guard let fixed = fixedWords(of: frame, at: node) else { continue }
      var nouns: [Int] = []
      if !frame.nouns.isEmpty {
        nouns = objects.compactMap { required(in: frame, at: $0) }
        if nouns.isEmpty { continue }
      }
      let found = claims(frame, verb: node, fixed: fixed, nouns: nouns, objects: objects)
      if !found.isEmpty { return (found, nouns) }
    }
    return nil
  }

  /// The nodes of the words that must follow the verb; nothing where they do not.
  private func fixedWords(of frame: Frame, at verb: Int) -> [Int]? {
    var found: [Int] = []
    var next = verb + 1
    for word in frame.fixed {
      while next < view.nodes.count, view.relation(next) == .advmod, view.word(next) != word {
        next += 1
      }
      if next < view.nodes.count, view.word(next) == word {
        found.append(next)
        next += 1
      } else if let particle = view.tree.dependents(of: verb, in: [.compoundPrt, .advmod])
        .first(where: { view.word($0) == word })
      {
        found.append(particle)
      } else {
        return nil
      }
    }
    return found
  }

  /// The noun of `frame` at `object`, or in what it is a part of: 'a round of talks'.
  private func required(in frame: Frame, at object: Int) -> Int? {
    var candidates = [object] + view.tree.dependents(of: object, in: [.conj])
    candidates += view.tree.dependents(of: object, in: [.nmod]).filter {
      view.isMarked($0, by: events.words.of)
    }
    let direct = candidates.first { isRequired(in: frame, at: $0) }
    if let direct { return direct }
    // 'the negotiation process' is the negotiation, where no frame knows the other noun.
    let isVague = view.nouns(object).allSatisfy { events.nounFrames[$0.lemma] == nil }
    guard isVague,
      view.tree.dependents(of: object, in: [.compound]).contains(where: {
        isRequired(in: frame, at: $0)
      })
    else { return nil }
    return object
  }

  private func isRequired(in frame: Frame, at node: Int) -> Bool {
    view.nouns(node).contains { holds(frame, $0.lemma, at: node) }
  }

  private func holds(_ frame: Frame, _ lemma: WordID, at node: Int) -> Bool {
    if frame.nouns.contains([lemma]) { return true }
    return frame.nouns.contains { words in
      words.count > 1 && words.last == lemma
        && (1..<words.count).allSatisfy { back in
          node - back >= 0 && view.word(node - back) == words[words.count - 1 - back]
        }
    }
  }

  private func claims(
    _ frame: Frame, verb: Int, fixed: [Int], nouns: [Int], objects: [Int]
  ) -> [DraftClaim] {
    let doers = subjects.doers(of: verb)
    func found(_ wanted: [Slot], _ reach: ActorReader.Reach) -> [Actor] {
      for slot in wanted {
        let actors = actors(
          in: slot, frame, verb: verb, fixed: fixed, nouns: nouns, objects: objects, doers: doers,
          reach)
        if !actors.isEmpty { return actors }
      }
      return []
    }
    let trigger = [verb] + fixed + nouns
    let node = view.relation(verb) == .acl && view.isPassive(verb) ? nouns.first ?? verb : verb
    let sources = found(frame.subject, .actor)
    if sources.isEmpty, frame.object.contains(.between) {
      let sides = slots.sides(of: nouns + [verb])
      return pairs(frame, sides, trigger: trigger, node: node)
    }
    if frame.object.contains(.conjunct), sources.count > 1 {
      let others = found(frame.object.filter { $0 != .conjunct }, .target)
      guard !others.isEmpty else { return pairs(frame, sources, trigger: trigger, node: node) }
      return product(frame, sources, others, trigger: trigger, node: node)
    }
    return product(
      frame, sources, found(frame.object, .target), trigger: trigger, node: node)
  }

  private func actors(
    in slot: Slot, _ frame: Frame, verb: Int, fixed: [Int], nouns: [Int], objects: [Int],
    doers: [Actor], _ reach: ActorReader.Reach
  ) -> [Actor] {
    switch slot {
    case .subject: return doers
    case .object:
      for object in nouns.isEmpty ? objects : nouns {
        let found = actors.actors(at: object, .target)
        if !found.isEmpty { return found }
      }
      guard let last = fixed.last, objects.isEmpty else { return [] }
      return slots.actors(behind: view.word(last), of: [verb], .target)
    case .preposition(let word):
      if frame.mode == "visit", nouns.isEmpty, !objects.isEmpty, !view.isPassive(verb) { return [] }
      let found = slots.actors(behind: word, of: [verb] + nouns, .target)
      if !found.isEmpty || nouns.isEmpty || word != events.words.to && word != events.words.for {
        return found
      }
      return view.tree.dependents(of: verb, in: [.iobj]).flatMap { actors.actors(at: $0, .target) }
    case .clause:
      return view.tree.dependents(of: verb, in: [.ccomp]).flatMap { clause in
        view.tree.dependents(of: clause, in: [.nsubj, .nsubjPass]).flatMap {
          actors.actors(at: $0)
        }
      }
    case .anti: return nouns.flatMap { slots.opposed(before: $0) }
    case .possessor: return nouns.flatMap { slots.possessors(of: $0) }
    case .modifier: return nouns.flatMap { slots.modifiers(of: $0) }
    case .pair: return nouns.flatMap { slots.joinedPair(before: $0) }
    case .conjunct, .between, .role, .noun, .governor: return []
    }
  }

  // MARK: Claims

  /// The first of several equals with each of the others.
  func pairs(_ frame: Frame, _ actors: [Actor], trigger: [Int], node: Int) -> [DraftClaim] {
    guard let first = actors.first else { return [] }
    return product(frame, [first], Array(actors.dropFirst()), trigger: trigger, node: node)
  }

  func product(
    _ frame: Frame, _ sources: [Actor], _ targets: [Actor], trigger: [Int], node: Int
  ) -> [DraftClaim] {
    guard !sources.isEmpty, !targets.isEmpty else { return [] }
    var status = status.status(of: node)
    if let modality = frame.modality { status.weaken(to: modality) }
    return sources.flatMap { source in
      targets.compactMap { claim(frame, source, $0, trigger: trigger, node: node, status) }
    }
  }

  /// The claim between two actors, where both are decided, differ, and can stand there.
  private func claim(
    _ frame: Frame, _ source: Actor, _ target: Actor, trigger: [Int], node: Int,
    _ status: ClaimStatus
  ) -> DraftClaim? {
    let (subjectMention, objectMention) =
      (view.mentions[source.mention], view.mentions[target.mention])
    guard let subject = subjectMention.entity, let object = objectMention.entity,
      subject != object, let subjectType = view.entities[subject]?.entity.type,
      let objectType = view.entities[object]?.entity.type,
      case let status = status.settled(for: frame.type),
      case let type = status.governingType ?? frame.type,
      type.joins(subjectType, objectType, mode: frame.mode)
    else { return nil }
    let confidence = status.confidence - 0.05 * Double(source.distance + target.distance)
    var claim = Claim(
      type: type, mode: status.governingType == nil ? frame.mode : nil, subject: subject,
      object: object, confidence: max(confidence, 0.1),
      rule: "\(frame.rule) \(frame.trigger.rawValue)",
      trigger: view.range(trigger), sentence: view.sentence.range)
    claim.modality = status.modality
    claim.isNegated = status.isNegated
    claim.isSymmetric =
      type.isSymmetricBetweenEquals && subjectType == objectType && claim.mode != "visit"
      && status.governingType == nil
    return DraftClaim(claim: claim, node: node, isNews: status.isNews)
  }
}
