import Knowledge
import Language
import Text

/// Draws what saying something does: 'X said Y must leave' is a request, 'X said it would help Y' a
/// promise, 'X agreed to let Y in' an agreement, whatever the act is that they speak of.
struct SpeechActFinder {
  let view: SyntaxView
  let events: EventLexicon
  let subjects: SubjectReader
  let slots: SlotReader
  let status: StatusReader

  init(view: SyntaxView, events: EventLexicon) {
    self.view = view
    self.events = events
    subjects = SubjectReader(view: view, events: events)
    slots = SlotReader(view: view, events: events)
    status = StatusReader(view: view, events: events)
  }

  /// Turns what speakers say of their own future acts in `drafts` into promises, threats and
  /// refusals, and adds the speech acts whose content no frame knows.
  func apply(to drafts: inout [DraftClaim]) {
    for node in view.nodes.indices {
      if isReport(node) { applyReport(at: node, to: &drafts) }
      if let type = governingType(at: node) { applyGoverning(type, at: node, to: &drafts) }
    }
  }

  // MARK: 'X said that …'

  private func isReport(_ node: Int) -> Bool {
    view.nodes[node].tag == .verb && view.verbs(node).contains { events.reports.contains($0.lemma) }
  }

  private func applyReport(at verb: Int, to drafts: inout [DraftClaim]) {
    let speakers = subjects.surfaceSubjects(of: verb)
    guard let clause = view.tree.dependent(of: verb, .ccomp), speakers.count == 1,
      let speaker = speakers.first, !view.isPassive(verb)
    else { return }
    let auxiliaries = view.tree.dependents(of: clause, in: [.aux])
    let doers = subjects.surfaceSubjects(of: clause)
    if auxiliaries.contains(where: { view.classes($0).contains(.obligation) }) {
      add(.request, [speaker], doers, trigger: [verb], node: verb, to: &drafts)
    } else if auxiliaries.isEmpty || !isAhead(auxiliaries), isAllegation(verb) {
      accuse(in: clause, by: speaker, verb: verb, to: &drafts)
    } else if auxiliaries.contains(where: {
      !view.classes($0).isDisjoint(with: [.future, .hypothetical])
    }),
      doers.count == 1, entity(doers[0]) == entity(speaker)
    {
      promise(in: clause, by: speaker, verb: verb, to: &drafts)
    }
  }

  private func isAhead(_ auxiliaries: [Int]) -> Bool {
    auxiliaries.contains {
      !view.classes($0).isDisjoint(with: [.future, .hypothetical, .modal])
    }
  }

  /// Whether a verb of saying puts blame: 'alleged that', 'claimed that'.
  private func isAllegation(_ verb: Int) -> Bool {
    view.verbs(verb).contains { events.allegations.contains($0.lemma) }
  }

  /// Blames those of whom a speaker alleges that they did something against somebody.
  private func accuse(
    in clause: Int, by speaker: Actor, verb: Int, to drafts: inout [DraftClaim]
  ) {
    guard !status.status(of: clause).isNegated,
      view.verbs(clause).contains(where: { reading in
        events.verbFrames[reading.lemma]?.contains { $0.type?.isHostile == true } == true
      })
    else { return }
    let doers = subjects.doers(of: clause).filter { !slots.actors.same($0, speaker) }
    add(.accuse, [speaker], doers, trigger: [verb], node: verb, to: &drafts)
  }

  /// What a speaker says of an act of their own that lies ahead.
  private func promise(
    in clause: Int, by speaker: Actor, verb: Int, to drafts: inout [DraftClaim]
  ) {
    let isRefusal = status.status(of: clause).isNegated
    let isUltimatum = !conditions(of: [clause, verb], but: [speaker], ultimatum: true).isEmpty
    let told = drafts.indices.filter {
      isUnder(drafts[$0].node, clause) && drafts[$0].claim.subject == entity(speaker)
    }
    guard told.isEmpty else {
      for index in told where drafts[index].claim.type.isEvent {
        let act = drafts[index].claim.type
        guard act != .consult, act != .agree || isRefusal, act != .request else { continue }
        drafts[index].claim.type =
          isUltimatum || act.isHostile && !isRefusal ? .threaten : isRefusal ? .reject : .agree
        drafts[index].claim.mode = nil
        drafts[index].isSpeechAct = true
        drafts[index].claim.isNegated = false
        drafts[index].claim.isSymmetric = false
        drafts[index].claim.modality = status.status(of: verb).modality
      }
      return
    }
    guard !isUltimatum else {
      let targets = conditions(of: [clause, verb], but: [speaker], ultimatum: true)
      return add(.threaten, [speaker], targets, trigger: [verb, clause], node: verb, to: &drafts)
    }
    add(
      isRefusal ? .reject : .agree, [speaker], targets(of: clause), trigger: [verb, clause],
      node: verb, to: &drafts)
  }

  /// Turns plain announcements of help into what they are, promises: 'X will send aid to Y'.
  ///
  /// Not where somebody else says so: what a rival or an expert expects is no promise. `drafts` know
  /// who says them.
  func takeAnnouncements(in drafts: inout [DraftClaim]) {
    for index in drafts.indices {
      let claim = drafts[index].claim
      guard claim.modality == .future, !claim.isNegated, claim.type.isGiving,
        view.tree.dependents(of: drafts[index].node, in: [.aux])
          .contains(where: { view.classes($0).contains(.future) }),
        isOwn(claim)
      else { continue }
      drafts[index].claim.type = .agree
      drafts[index].claim.mode = nil
      drafts[index].claim.isSymmetric = false
      drafts[index].claim.modality = .actual
      drafts[index].claim.confidence -= 0.1
    }
  }

  /// Whether a claim is said by nobody else than its subject, or somebody of the same country.
  private func isOwn(_ claim: Claim) -> Bool {
    guard let speaker = claim.attributedTo, speaker != claim.subject else { return true }
    let home = view.entities[claim.subject]?.entity.country
    return home != nil && home == view.entities[speaker]?.entity.country
  }

  /// Whether a node belongs to a clause or to an infinitive under it.
  private func isUnder(_ node: Int, _ clause: Int) -> Bool {
    // 'would return the arms seized from X': what was seized is no part of the promise.
    if view.isNominal(node), !view.tree.dependents(of: node, in: [.acl]).isEmpty { return false }
    for place in view.ancestors(of: node) {
      if place == clause { return true }
      switch view.relation(place) {
      case .xcomp, .obj, .obl, .conj: continue
      default: return false
      }
    }
    return false
  }

  // MARK: 'X agreed to …'

  /// What a governing verb, noun or adjective itself does: to agree, to threaten, to refuse.
  private func governingType(at node: Int) -> RelationType? {
    if view.nodes[node].tag == .verb { return events.verbControl(view.verbs(node))?.type }
    if view.tree.dependent(of: node, .cop) != nil {
      return events.adjectiveControls[view.word(node)]?.type
    }
    return nil
  }

  private func applyGoverning(
    _ type: RelationType, at node: Int, to drafts: inout [DraftClaim]
  ) {
    let clauses = view.tree.dependents(of: node, in: [.xcomp, .advcl, .ccomp]).filter {
      view.isMarked($0, by: events.words.to) && view.nodes[$0].pennTag == .vb
    }
    // Who 'declined to comment to the press' did not reject it.
    guard let clause = clauses.first,
      type != .reject || !view.verbs(clause).contains(where: { events.comments.contains($0.lemma) }),
      !drafts.contains(where: { isUnder($0.node, clause) || $0.node == node })
    else { return }
    let speakers = subjects.surfaceSubjects(of: node)
    guard view.tree.dependents(of: node, in: [.obj, .iobj]).isEmpty else { return }
    var targets = targets(of: clause)
    if targets.isEmpty, type == .threaten {
      targets = slots.actors(behind: events.words.in, of: [clause], .target)
    }
    if targets.isEmpty, type == .threaten || type == .reject {
      targets = conditions(of: [clause, node], but: speakers)
    }
    if targets.isEmpty, type == .reject { targets = pressing(on: [clause, node]) }
    add(type, speakers, targets, trigger: [node], node: node, to: &drafts)
  }

  // MARK: Conditions and pressure

  /// Who would have to act to avert what is threatened: 'threatened to strike unless X yields'.
  ///
  /// Of an `ultimatum` only 'unless'.
  private func conditions(
    of nodes: [Int], but speakers: [Actor], ultimatum: Bool = false
  ) -> [Actor] {
    for node in nodes {
      for clause in view.tree.dependents(of: node, in: [.advcl])
      where view.markers(of: clause).contains(where: {
        ultimatum
          ? view.word($0) == events.words.unless : view.classes($0).contains(.condition)
      }) {
        let found = subjects.doers(of: clause).filter { doer in
          !speakers.contains { slots.actors.same($0, doer) }
        }
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Who presses for what is refused: 'refused to go despite calls from X', 'in defiance of X'.
  private func pressing(on nodes: [Int]) -> [Actor] {
    let words = events.words
    for node in nodes {
      for phrase in view.tree.dependents(of: node, in: [.obl, .advcl])
      where view.isMarked(phrase, by: words.despite) || isDefiance(phrase) {
        for preposition in [words.by, words.from, words.of] {
          let found = slots.actors(behind: preposition, of: [phrase], .target)
          if !found.isEmpty { return found }
        }
        let owners = slots.possessors(of: phrase) + slots.modifiers(of: phrase)
        if !owners.isEmpty { return owners }
      }
    }
    return []
  }

  private func isDefiance(_ phrase: Int) -> Bool {
    view.isMarked(phrase, by: events.words.in)
      && view.nouns(phrase).contains { noun in
        events.nounFrames[noun.lemma]?.contains { $0.type == .reject } == true
      }
  }

  // MARK: Whom it is about

  /// Whom an act that no frame knows is done to, for or with.
  private func targets(of verb: Int, depth: Int = 0) -> [Actor] {
    for object in view.tree.dependents(of: verb, in: [.iobj, .obj]) {
      let found = slots.actors.actors(at: object, .target)
      if !found.isEmpty { return found }
    }
    let nouns = view.tree.dependents(of: verb, in: [.obj])
    for preposition in events.words.reaching {
      var found = slots.actors(behind: preposition, of: [verb] + nouns, .target)
      // 'agreed to meet in X': where, not with whom.
      if preposition == events.words.in {
        found.removeAll { view.type(of: $0.mention) == .place }
      }
      if !found.isEmpty { return found }
    }
    guard depth < 2 else { return [] }
    for clause in view.tree.dependents(of: verb, in: [.xcomp]) {
      let found = targets(of: clause, depth: depth + 1)
      if !found.isEmpty { return found }
    }
    return []
  }

  private func entity(_ actor: Actor) -> EntityID? { view.mentions[actor.mention].entity }

  private func add(
    _ type: RelationType, _ sources: [Actor], _ targets: [Actor], trigger: [Int], node: Int,
    to drafts: inout [DraftClaim]
  ) {
    let status = status.status(of: node)
    for source in sources {
      for target in targets {
        guard let subject = entity(source), let object = entity(target), subject != object,
          let subjectType = view.type(of: source.mention),
          let objectType = view.type(of: target.mention),
          type.joins(subjectType, objectType, mode: nil)
        else { continue }
        var claim = Claim(
          type: type, subject: subject, object: object,
          confidence: max(0.7 - 0.05 * Double(source.distance + target.distance), 0.1),
          rule: "speech act", trigger: view.range(trigger), sentence: view.sentence.range)
        claim.modality = status.modality
        claim.isNegated = status.isNegated
        drafts.append(
          DraftClaim(claim: claim, node: node, isNews: status.isNews, isSpeechAct: true))
      }
    }
  }
}
