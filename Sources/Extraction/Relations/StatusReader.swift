import Knowledge
import Language
import Text

/// Reads off the tree how a sentence puts an event: climbs from the word for it to the root and
/// takes in what each word on the way makes of it.
struct StatusReader {
  let view: SyntaxView
  let events: EventLexicon
  var words: FunctionWords { events.words }

  /// The status of what the word at `node` says.
  func status(of node: Int) -> ClaimStatus {
    var status = ClaimStatus()
    status.isNews = isTold(node)
    if view.isNominal(node) { status.confidence = 0.8 }
    takeMarkers(of: node, sharedFrom: nil, into: &status)
    var place = node
    for _ in view.nodes.indices {
      guard let head = view.nodes[place].head else { break }
      guard climb(from: place, to: head, &status) else { break }
      place = head
    }
    if view.isQuestion { status.weaken(to: .hypothetical) }
    return status
  }

  // MARK: One step up

  /// Takes in what `head` makes of `node`; says whether what stands above it counts as well.
  private func climb(from node: Int, to head: Int, _ status: inout ClaimStatus) -> Bool {
    switch view.relation(node) {
    case .conj:
      takeMarkers(of: head, sharedFrom: node, into: &status)
      return true
    case .ccomp, .csubj, .csubjPass:
      govern(head, over: node, &status)
      takeMarkers(of: head, sharedFrom: nil, negates: false, into: &status)
      return true
    case .xcomp:
      govern(head, over: node, &status)
      takeMarkers(of: head, sharedFrom: nil, into: &status)
      return true
    case .aclRelcl:
      // 'the claim that X attacked Y', which looks like a relative clause.
      if !view.classes(head).isDisjoint(with: [.dispute, .hypothesis])
        || isOpinion(head, that: node)
      {
        status.weaken(to: .hypothetical)
      }
      return false
    case .acl where !view.isPassive(node), .advcl where isComplement(node, of: head):
      govern(head, over: node, &status)
      takeMarkers(of: head, sharedFrom: nil, into: &status)
      return true
    case .advcl:
      if view.isMarked(node, by: words.to), view.nodes[node].pennTag == .vb {
        // 'dumped milk to protest': the deed is the protest.
        if isProtest(node) { return false }
        // 'flew to X to meet Y': what is meant to come.
        status.weaken(to: .future)
        // 'agreed to send troops to protect X' agrees to it, too.
        return view.relation(head) == .xcomp
      }
      return false
    case .acl:
      return true
    case .obj, .nsubjPass, .obl, .oblAgent, .nmod, .nsubj, .compound, .nmodPoss, .appos, .iobj:
      return climbNoun(from: node, to: head, &status)
    default:
      return false
    }
  }

  /// Whether a clause after a preposition or 'to' completes its head instead of telling its
  /// circumstances: 'called on X to V', 'accused X of V-ing'.
  private func isComplement(_ clause: Int, of head: Int) -> Bool {
    let isControlled = events.verbControl(view.verbs(head)) != nil
    guard isControlled || view.isNominal(head) else {
      return [words.of, words.against, words.from].contains { view.isMarked(clause, by: $0) }
    }
    // 'ruled out attacking': right behind the verb, and its particle, what it governs.
    if isControlled, view.nodes[clause].pennTag == .vbg, view.markers(of: clause).isEmpty,
      (head + 1..<max(clause, head + 1)).allSatisfy({ view.relation($0) == .compoundPrt })
    {
      return true
    }
    // 'pressed X into V-ing'.
    return [words.to, words.of, words.against, words.from, words.into].contains {
      view.isMarked(clause, by: $0)
    }
  }

  /// What a governing word makes of the event under it.
  private func govern(_ head: Int, over node: Int, _ status: inout ClaimStatus) {
    let isInfinitive = view.isMarked(node, by: words.to)
    if isInfinitive, isPurpose(node, of: head) {
      status.weaken(to: .future)
      return
    }
    let isReported =
      view.relation(node) == .ccomp && !isInfinitive
      && view.verbs(head).contains { events.reports.contains($0.lemma) }
    if let control = control(at: head, over: node), !isReported {
      if view.relation(node) != .ccomp || control.effect == .hypothetical || isInfinitive {
        status.apply(control)
        // 'unlikely' speaks of what is to come as well, and who has 'not ruled out' V-ing has not
        // done it.
        if control.effect == .negated, view.nodes[head].tag == .adjective || isDenied(head) {
          status.weaken(to: .hypothetical)
        }
      } else if control.effect == .negated || control.effect == .requested {
        // 'denied that X attacked Y' leaves it open.
        status.weaken(to: .hypothetical)
      }
      status.confidence -= 0.05
      return
    }
    let isGerund = view.nodes[node].pennTag == .vbg
    if [words.of, words.against, words.from].contains(where: { view.isMarked(node, by: $0) }) {
      // 'accused X of V-ing' only alleges it, and 'warned X against V-ing' is before it.
      status.weaken(to: .hypothetical)
    } else if isInfinitive, view.tree.dependent(of: head, .cop) == nil, !isGerund,
      isBe(head)
    {
      status.weaken(to: .future)
    } else if view.classes(head).contains(.dispute) || view.classes(head).contains(.hypothesis) {
      status.weaken(to: .hypothetical)
    }
    if isDoubted(head) || isOpinion(head, that: node) { status.weaken(to: .hypothetical) }
    // 'has yet to V'.
    if isInfinitive, view.classes(head).contains(.have),
      (view.nodes[head].dependents + view.nodes[node].dependents)
        .contains(where: { view.classes($0).contains(.yet) })
    {
      status.isNegated.toggle()
    }
  }

  private func isDenied(_ verb: Int) -> Bool {
    view.tree.dependents(of: verb, in: [.advmod]).contains { isNegation($0) }
  }

  private func isProtest(_ verb: Int) -> Bool {
    view.verbs(verb).contains { reading in
      events.verbFrames[reading.lemma]?.contains { $0.type == .protest && $0.fixed.isEmpty }
        == true
    } && view.tree.dependents(of: verb, in: [.obj]).isEmpty
  }

  /// Whether an infinitive says what for: 'blocked a road to protest' does not block a protest.
  ///
  /// Of the verbs that undo what they govern only those without an object govern an infinitive.
  private func isPurpose(_ clause: Int, of verb: Int) -> Bool {
    guard view.nodes[verb].tag == .verb, view.tree.dependent(of: verb, .obj) != nil else {
      return false
    }
    return events.verbControl(view.verbs(verb))?.effect == .negated
  }

  func isBe(_ node: Int) -> Bool { view.classes(node).contains(.be) }

  /// Whether the word that governs a clause is itself denied: 'it is not true that', 'nobody thinks
  /// that'.
  private func isDoubted(_ head: Int) -> Bool {
    view.nodes[head].dependents.contains { dependent in
      isNegation(dependent)
        || view.relation(dependent) == .nsubj
          && !view.classes(dependent).isDisjoint(with: [.negation, .hypothesis])
    }
  }

  /// Whether a clause says what a noun holds to be so: 'criticism that', 'the idea that'.
  private func isOpinion(_ noun: Int, that clause: Int) -> Bool {
    guard view.isNominal(noun), view.nodes[noun].tag == .noun,
      view.tree.dependent(of: noun, .cop) == nil,
      view.isMarked(clause, by: words.that) || isConjunction(of: clause, behind: noun)
    else { return false }
    return !view.nouns(noun).contains { events.certainties.contains($0.lemma) }
  }

  /// Whether 'that' opens a clause as a conjunction that the parser took for its relative pronoun: the
  /// clause has an object besides, or its noun blames.
  private func isConjunction(of clause: Int, behind noun: Int) -> Bool {
    let objects = view.tree.dependents(of: clause, in: [.obj])
    let blames = view.nouns(noun).contains { reading in
      events.nounFrames[reading.lemma]?.contains { $0.type == .accuse } == true
    }
    return objects.contains {
      view.word($0) == words.that
        && (objects.count > 1 || blames && view.nodes[$0].pennTag == .in)
    }
  }

  /// What words that govern a noun make of its event: 'the threat of war', 'calls for talks', 'a
  /// visit is due', 'postponed the talks'.
  private func climbNoun(from node: Int, to head: Int, _ status: inout ClaimStatus) -> Bool {
    let isPredicate =
      !view.isNominal(head) || view.nodes[head].tag == .verb
      || view.tree.dependent(of: head, .cop) != nil
    guard !isPredicate else {
      // 'will fly to X for talks with Y'.
      if view.relation(node) == .obl, view.isMarked(node, by: words.for), comesTogether(head) {
        takeMarkers(of: head, sharedFrom: nil, into: &status)
      }
      guard let control = control(at: head) ?? controlBeside(head) else { return true }
      switch control.effect {
      case .actual: break
      case .future: status.weaken(to: .future)
      case .hypothetical, .requested, .negated: status.weaken(to: .hypothetical)
      }
      // 'The visit did not begin', but not 'the deal does not bode well'.
      if [.nsubj, .nsubjPass, .obj].contains(view.relation(node)) {
        takeMarkers(of: head, sharedFrom: nil, into: &status)
      }
      return true
    }
    if let control = events.nounControl(view.nouns(head)) {
      switch control.effect {
      case .actual: break
      case .future, .hypothetical, .requested, .negated: status.weaken(to: .hypothetical)
      }
    }
    return true
  }

  /// Whether a verb brings people to each other: 'travel', 'meet'.
  private func comesTogether(_ verb: Int) -> Bool {
    view.verbs(verb).contains { reading in
      events.verbFrames[reading.lemma]?.contains { $0.type == .consult && $0.nouns.isEmpty } == true
    }
  }

  /// A governing adjective that the parser took for a small word: 'due this autumn'.
  private func controlBeside(_ node: Int) -> EventLexicon.Control? {
    view.markers(of: node).lazy.compactMap { events.adjectiveControls[view.word($0)] }.first
  }

  /// What the word at `node` makes of an event under it; where somebody stands between, as in 'wants
  /// X to V', it asks for the event.
  private func control(at node: Int, over event: Int? = nil) -> EventLexicon.Control? {
    if let control = events.adjectiveControls[view.word(node)],
      view.nodes[node].tag == .adjective || view.tree.dependent(of: node, .cop) != nil
        || view.isPassive(node)
    {
      return control
    }
    if view.isNominal(node), view.nodes[node].tag != .verb {
      return events.nounControl(view.nouns(node)) ?? events.adjectiveControls[view.word(node)]
    }
    if view.nodes[node].tag == .adjective { return events.adjectiveControls[view.word(node)] }
    let isAsking = !view.tree.dependents(of: node, in: [.obj, .iobj]).filter { $0 != event }.isEmpty
    return events.verbControl(view.verbs(node), asking: isAsking, particle: particle(of: node))
      ?? events.adjectiveControls[view.word(node)]
  }

  /// The particle of a verb, which the parser may take for an adverb right behind it: 'sworn in'.
  private func particle(of verb: Int) -> WordID? {
    let particle =
      view.tree.dependent(of: verb, .compoundPrt)
      ?? view.tree.dependents(of: verb, in: [.advmod]).first { $0 == verb + 1 }
    return particle.map { view.word($0) }
  }

  // MARK: News

  /// Whether the event is told as news, by a verb with a tense that governs it.
  ///
  /// Only then may the page's own day be its date: 'annexing X' and 'the attack on X' may be long ago.
  private func isTold(_ node: Int) -> Bool {
    var place = node
    for _ in view.nodes.indices {
      guard !view.isNominal(place) || view.nodes[place].tag == .verb else { return false }
      switch view.nodes[place].pennTag {
      case .vbd, .vbz, .vbp, .md: return true
      case .vbn, .vb, .vbg:
        let auxiliaries = view.tree.dependents(of: place, in: [.aux, .auxPass, .cop])
        if !auxiliaries.isEmpty { return true }
      default:
        if view.tree.dependent(of: place, .cop) != nil { return true }
      }
      guard let head = view.nodes[place].head,
        [.xcomp, .conj].contains(view.relation(place))
          || view.relation(place) == .advcl && isComplement(place, of: head)
      else { return view.nodes[place].head == nil && view.nodes[place].tag == .verb }
      place = head
    }
    return false
  }
}
