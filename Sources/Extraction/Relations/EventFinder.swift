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
  let trace: RelationTrace?
  var actors: ActorReader { slots.actors }

  init(view: SyntaxView, events: EventLexicon, trace: RelationTrace? = nil) {
    self.view = view
    self.events = events
    self.trace = trace
    subjects = SubjectReader(view: view, events: events)
    slots = SlotReader(view: view, events: events)
    status = StatusReader(view: view, events: events)
  }

  /// The claims of the sentence, in the order of their triggers.
  func claims() -> [DraftClaim] {
    var claims: [DraftClaim] = []
    var consumed: Set<Int> = []
    for node in view.nodes.indices {
      let told = predicateClaims(at: node)
      claims += told
      guard told.isEmpty, isVerbal(node), !consumed.contains(node) else { continue }
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
    return withoutDemands(claims).sorted { $0.claim.trigger < $1.claim.trigger }
  }

  /// Whether a word is read as a verb: by its tag, or in a headline by its subject.
  private func isVerbal(_ node: Int) -> Bool {
    guard !view.verbs(node).isEmpty else { return false }
    switch view.nodes[node].tag {
    case .verb: return !view.isNominal(node) || view.nouns(node).isEmpty
    case .auxiliary: return true
    case .adjective: return view.nodes[node].relation != .amod && hasSubject(node)
    default:
      if isFiniteByItsSubject(node) || subjects.isFiniteBehindName(node) { return true }
      guard !view.isNominal(node) else { return isFiniteConjunct(node) }
      return hasSubject(node) || view.tree.dependent(of: node, .mark) != nil
    }
  }

  /// Whether a word that 'and' ties to a verb can only be its like: 'studied in X and lives in Y'.
  private func isFiniteConjunct(_ node: Int) -> Bool {
    guard view.relation(node) == .conj, let head = view.nodes[node].head,
      view.nodes[head].tag == .verb || isFiniteByItsSubject(head),
      view.tree.dependent(of: node, .det) == nil
    else { return false }
    return view.verbs(node).contains { !$0.forms.isDisjoint(with: [.thirdPerson, .past]) }
  }

  /// Whether a word that looks like a noun has a subject and no copula: 'X lives and works in Y'.
  private func isFiniteByItsSubject(_ node: Int) -> Bool {
    guard view.nodes[node].tag == .noun, hasSubject(node),
      view.tree.dependents(of: node, in: [.cop, .det, .amod]).isEmpty
    else { return false }
    return view.verbs(node).contains { $0.forms.contains(.thirdPerson) }
  }

  private func hasSubject(_ node: Int) -> Bool {
    !view.tree.dependents(of: node, in: [.nsubj, .nsubjPass]).isEmpty
  }

  // MARK: Verbs

  /// The claims of the first frame for an event that fits a verb and of the first for a fact, and the
  /// nouns that they took as part of their trigger.
  private func firstMatch(
    of frames: ArraySlice<Frame>, verb: Lexicon.VerbReading, at node: Int
  ) -> (claims: [DraftClaim], nouns: [Int])? {
    let objects = subjects.objects(of: node)
    var event: (claims: [DraftClaim], nouns: [Int])?
    var fact: (claims: [DraftClaim], nouns: [Int])?
    var isNoEvent = false
    for frame in frames {
      guard let type = frame.type else {
        if trigger(of: frame, at: node, objects: objects) != nil {
          trace?.note(frame, at: node, .noEvent, in: view)
          isNoEvent = true
        }
        continue
      }
      // 'joined the party' tells no event, and yet a fact; 'A founded B with C' tells one of two.
      guard
        type.isEvent
          ? event == nil && !isNoEvent : fact == nil || fact?.claims.first?.claim.type == type
      else { continue }
      guard let trigger = trigger(of: frame, at: node, objects: objects) else {
        trace?.note(frame, at: node, .missedWords, in: view)
        continue
      }
      let found = claims(
        frame, verb: node, fixed: trigger.fixed, nouns: trigger.nouns, objects: objects)
      guard !found.isEmpty else { continue }
      if type.isEvent {
        event = (found, trigger.nouns + trigger.fixed)
      } else {
        let nouns = (fact?.nouns ?? []) + trigger.nouns + trigger.fixed
        fact = ((fact?.claims ?? []) + found, nouns)
      }
    }
    // What is given as aid is not sold.
    if event?.claims.first?.claim.type == .aid { fact = nil }
    guard event != nil || fact != nil else { return nil }
    return (
      (event?.claims ?? []) + (fact?.claims ?? []), (event?.nouns ?? []) + (fact?.nouns ?? [])
    )
  }

  private func claims(
    _ frame: Frame, verb: Int, fixed: [Int], nouns: [Int], objects: [Int]
  ) -> [DraftClaim] {
    let doers = subjects.doers(of: verb)
    func found(
      _ wanted: [Slot], _ reach: ActorReader.Reach, but others: [Actor] = []
    ) -> [Actor] {
      for slot in wanted {
        let actors = actors(
          in: slot, frame, verb: verb, fixed: fixed, nouns: nouns, objects: objects, doers: doers,
          reach
        ).filter { actor in !others.contains { self.actors.same($0, actor) } }
        if !actors.isEmpty { return actors }
      }
      return []
    }
    if frame.type == .request, frame.nouns.isEmpty, asksQuestion(verb) { return [] }
    let trigger = [verb] + fixed + nouns
    let node = view.relation(verb) == .acl && view.isPassive(verb) ? nouns.first ?? verb : verb
    let sources = found(frame.subject, .actor)
    if frame.object.contains(.between), frame.mode != "mediate" || sources.isEmpty {
      // 'closed the border because of fighting between A and B': nobody else takes part.
      let sides = slots.sides(of: nouns + [verb])
      if sources.isEmpty || !sides.isEmpty {
        return pairs(frame, sides, trigger: trigger, node: node, areSides: true)
      }
    }
    if frame.object.contains(.conjunct), sources.count > 1 {
      let others = found(
        frame.object.filter { $0 != .conjunct && $0 != .between }, .target, but: sources)
      guard !others.isEmpty else { return pairs(frame, sources, trigger: trigger, node: node) }
      return product(frame, sources, others, trigger: trigger, node: node)
    }
    // 'massed troops on its border with X': what is its own is not whom it is done to.
    var targets = found(frame.object, .target, but: sources)
    // Who was born in Oslo, Norway, was born in both.
    if frame.type?.isEvent == false { targets = targets.flatMap(actors.withGreater) }
    // Who stands for the senate, or represents a firm, is none of its party.
    if frame.type == .party { targets = targets.filter { view.isParty($0.mention) } }
    return product(frame, sources, targets, trigger: trigger, node: node)
  }

  private func actors(
    in slot: Slot, _ frame: Frame, verb: Int, fixed: [Int], nouns: [Int], objects: [Int],
    doers: [Actor], _ reach: ActorReader.Reach
  ) -> [Actor] {
    switch slot {
    case .subject: return doers
    case .whom, .what:
      return self.actors(
        in: .object, frame, verb: verb, fixed: fixed, nouns: nouns, objects: objects, doers: doers,
        reach
      ).filter { slot == .whom ? isSomebody($0) : isBody($0) }
    case .object:
      // 'X was engaged in talks': who does it is not told by what is done.
      let told = reach == .actor ? [] : nouns
      for object in told + objects.filter({ !nouns.contains($0) }) {
        // What is so of a thing is not so of its owner: 'X's rival is led by Y'.
        let isOfThing = frame.type.map(Self.ofThings.contains) == true
        let found = actors.actors(at: object, isOfThing ? .actor : .target)
        if !found.isEmpty { return found }
      }
      if let type = frame.type, Self.seating.contains(type) {
        // 'X is a maker of ships based in Y': it is the maker that is based somewhere.
        let makers = objects.filter { view.relation($0) == .nmod }.compactMap {
          view.nodes[$0].head
        }
        let found = makers.flatMap { actors.identified(by: $0, depth: 1) }
        if !found.isEmpty { return found }
      }
      guard let last = fixed.last, objects.isEmpty else { return [] }
      return slots.actors(behind: view.word(last), of: [verb], .target)
    case .preposition(let word):
      if frame.mode == "visit", nouns.isEmpty, !objects.isEmpty, !view.isPassive(verb) { return [] }
      if frame.type?.isEvent == false {
        return standing(behind: word, verb: verb, nouns: nouns, objects: objects)
      }
      let found = slots.actors(
        behind: word, of: [verb] + nouns + fixed + wholes(of: nouns, among: objects), .target)
      if !found.isEmpty || nouns.isEmpty || word != events.words.to && word != events.words.for {
        return found
      }
      return view.tree.dependents(of: verb, in: [.iobj]).flatMap { actors.actors(at: $0, .target) }
    case .clause: return clauseSubjects(of: verb)
    case .anti: return nouns.flatMap { slots.opposed(before: $0) }
    case .possessor: return nouns.flatMap { slots.possessors(of: $0) }
    case .modifier: return nouns.flatMap { slots.modifiers(of: $0) }
    case .pair: return nouns.flatMap { slots.joinedPair(before: $0) }
    case .between: return slots.sides(of: nouns + [verb])
    case .demand: return demanded(under: [verb] + nouns, but: doers)
    case .venue: return hasNoDoer(verb) ? venue(of: [verb] + fixed + nouns) : []
    case .conjunct, .role, .noun, .governor: return []
    }
  }

  /// The objects that the nouns are only a part of: 'a round of talks with X'.
  private func wholes(of nouns: [Int], among objects: [Int]) -> [Int] {
    objects.filter { object in
      !nouns.contains(object) && nouns.contains { view.nodes[$0].head == object }
    }
  }

  /// Who would do what the clause under a verb says: 'demanded that X leave', 'wants X to leave',
  /// 'called for X to leave'.
  private func clauseSubjects(of verb: Int) -> [Actor] {
    for clause in view.tree.dependents(of: verb, in: [.ccomp, .xcomp, .advcl])
    where view.relation(clause) != .ccomp || isAskedFor(clause, by: verb) {
      for subject in view.tree.dependents(of: clause, in: [.nsubj, .nsubjPass]) {
        let found = actors.actors(at: subject, .target)
        if !found.isEmpty, view.relation(clause) != .advcl { return found }
      }
      guard view.isMarked(clause, by: events.words.to) else { continue }
      for asked in view.tree.dependents(of: verb, in: [.obj, .iobj, .obl])
      where view.relation(asked) != .obl || view.isMarked(asked, by: events.words.for) {
        let found = actors.actors(at: asked)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Whether a clause says what ought to be and not what is: 'insisted that X leave', but not
  /// 'insisted that X left'.
  private func isAskedFor(_ clause: Int, by verb: Int) -> Bool {
    guard view.verbs(verb).contains(where: { events.reports.contains($0.lemma) }) else {
      return true
    }
    let auxiliaries = view.tree.dependents(of: clause, in: [.aux, .cop, .auxPass])
    if auxiliaries.contains(where: { view.classes($0).contains(.obligation) }) { return true }
    // The bare form, also where the tagger takes it for the present: 'that Oslo withdraw'.
    let first = auxiliaries.min() ?? clause
    switch view.nodes[first].pennTag {
    case .vb: return true
    case .vbp:
      return view.tree.dependents(of: clause, in: [.nsubj, .nsubjPass]).contains {
        view.nodes[$0].pennTag == .nnp || view.nodes[$0].pennTag == .nn
      }
    default: return false
    }
  }
}
