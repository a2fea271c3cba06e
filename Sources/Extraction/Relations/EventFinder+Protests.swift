import Knowledge
import Language
import Text

/// Reads what protests are for, what is said of an actor by an adjective, and where somebody unnamed
/// does something.
extension EventFinder {
  // MARK: Protests

  /// Whom a protest asks something of, by the clause that says what for: 'marched to demand that X
  /// resign', 'rallied calling for the release of prisoners held by X', 'went on strike over pay cuts
  /// by X'.
  ///
  /// The clause may hang on the protest, its noun, or the place of it.
  /// Not those who protest themselves.
  func demanded(under nodes: [Int], but protesters: [Actor]) -> [Actor] {
    var heads = nodes
    for node in nodes {
      heads += view.tree.dependents(of: node, in: [.obj, .obl, .nmod, .acl]).filter { $0 > node }
    }
    // 'blocked roads leading to X to demand …', where the clause hangs on the roads' own.
    for head in heads where view.relation(head) == .acl {
      heads += view.tree.dependents(of: head, in: [.obl])
    }
    for head in heads {
      for clause in view.tree.dependents(of: head, in: [.acl, .advcl, .xcomp, .ccomp, .conj])
      where clause > head && isDemand(clause) {
        let found = targets(ofDemand: clause, but: protesters)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// Whether a clause without a subject of its own says what is asked for or stood up against.
  private func isDemand(_ clause: Int) -> Bool {
    guard view.tree.dependents(of: clause, in: [.nsubj, .nsubjPass]).isEmpty,
      !view.isPassive(clause)
    else { return false }
    return view.verbs(clause).contains { verb in
      events.verbFrames[verb.lemma]?.contains { frame in
        switch frame.type {
        case .request, .accuse, .reject, .protest: true
        default: false
        }
      } == true
    }
  }

  private func targets(ofDemand clause: Int, but protesters: [Actor]) -> [Actor] {
    func others(_ found: [Actor]) -> [Actor] {
      found.filter { actor in !protesters.contains { actors.same($0, actor) } }
    }
    for inner in view.tree.dependents(of: clause, in: [.ccomp, .xcomp]) {
      for subject in view.tree.dependents(of: inner, in: [.nsubj, .nsubjPass]) {
        let found = others(actors.actors(at: subject, .target))
        if !found.isEmpty { return found }
      }
    }
    let objects = view.tree.dependents(of: clause, in: [.obj, .iobj])
    for object in objects {
      let found = others(actors.actors(at: object, .target))
      if !found.isEmpty { return found }
    }
    let words = events.words
    for preposition in [
      words.for, words.by, words.from, words.against, words.of, words.on, words.to,
    ] {
      let found = others(slots.actors(behind: preposition, of: [clause] + objects, .target))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Leaves out the demands that a protest was for: the protest is how they were made.
  func withoutDemands(_ drafts: [DraftClaim]) -> [DraftClaim] {
    let protests = drafts.filter { $0.claim.type == .protest }
    guard !protests.isEmpty else { return drafts }
    return drafts.filter { draft in
      guard [.request, .accuse, .protest].contains(draft.claim.type) else { return true }
      return !protests.contains { protest in
        protest.claim.subject == draft.claim.subject && protest.claim.object == draft.claim.object
          && protest.node != draft.node
          && view.ancestors(of: draft.node).contains(protest.node)
      }
    }
  }

  // MARK: Adjectives

  /// What an adjective says of an actor: 'X is critical of Y', 'X, hostile to Y, …'.
  func predicateClaims(at node: Int) -> [DraftClaim] {
    guard let frames = events.predicateFrames[view.word(node)],
      view.relation(node) != .amod || view.nodes[node].head.map({ $0 < node }) == true
    else { return [] }
    for frame in frames {
      let targets = frame.object.lazy.map { slot -> [Actor] in
        guard case .preposition(let word) = slot else { return [] }
        return slots.actors(behind: word, of: [node], .target)
      }.first { !$0.isEmpty }
      guard let targets else { continue }
      let isPostposed = view.relation(node) == .amod || view.relation(node) == .acl
      let sources =
        isPostposed
        ? view.nodes[node].head.map { actors.actors(at: $0) } ?? []
        : subjects.surfaceSubjects(of: node)
      let found = product(frame, sources, targets, trigger: [node], node: node)
      if !found.isEmpty { return found }
    }
    return []
  }

  // MARK: Venues

  /// Whether a passive says nobody who did it: not 'was held by X in Y'.
  func hasNoDoer(_ verb: Int) -> Bool {
    view.isPassive(verb)
      && !view.tree.dependents(of: verb, in: [.obl, .oblAgent]).contains {
        view.isMarked($0, by: events.words.by)
      }
  }

  /// The country in which something is done by nobody who is named: 'X was jailed in Y'.
  ///
  /// Only a country itself: what is done in a town may be done by anybody.
  func venue(of nodes: [Int]) -> [Actor] {
    let found = nodes.lazy.flatMap { node in
      slots.phrases(behind: events.words.in, of: node).filter { view.nodes[$0].head == node }
    }.map { actors.actors(at: $0) }.first { !$0.isEmpty }
    return found?.filter { view.type(of: $0.mention) == .country } ?? []
  }
}
