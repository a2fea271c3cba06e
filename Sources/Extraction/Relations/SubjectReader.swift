import Knowledge
import Language
import Text

/// Finds who does what a verb says, wherever the sentence puts it: before the verb, behind 'by',
/// shared with another verb, or left to be understood under a governing word.
struct SubjectReader {
  let view: SyntaxView
  let events: EventLexicon
  let actors: ActorReader
  private var words: FunctionWords { events.words }
  private static let deepest = 6

  init(view: SyntaxView, events: EventLexicon) {
    self.view = view
    self.events = events
    actors = ActorReader(view: view, events: events)
  }

  /// The actors of the verb's logical subject: of a passive those behind 'by'.
  func doers(of verb: Int) -> [Actor] {
    guard view.isPassive(verb) else { return surfaceSubjects(of: verb, depth: 0) }
    // 'X was taken to court by Y', where the agent may hang on the court.
    for head in [verb] + joined(to: verb) + view.tree.dependents(of: verb, in: [.xcomp]) {
      for dependent in view.tree.dependents(of: head, in: [.oblAgent, .obl])
      where view.isMarked(dependent, by: words.by) {
        let found = actors.actors(at: dependent)
        if !found.isEmpty { return found }
      }
    }
    // 'X was killed in a Danish raid'.
    for deed in view.tree.dependents(of: verb, in: [.obl]) where view.isMarked(deed, by: words.in) {
      let found = actors.doers(ofDeed: deed)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The nodes of the verb's logical object: of a passive its subject.
  func objects(of verb: Int) -> [Int] {
    // 'X based in Y', where the participle looks like a preposition of Y.
    if view.relation(verb) == .case, let place = view.nodes[verb].head {
      return [nameBeforeComma(verb) ?? view.nodes[place].head].compactMap { $0 }
    }
    if view.isPassive(verb) {
      if let name = nameBeforeComma(verb) { return [name] }
      if isBehindParticiple(verb) { return [] }
      if view.relation(verb) == .acl || view.relation(verb) == .amod,
        let noun = view.nodes[verb].head
      {
        return [noun]
      }
      // 'a bank founded in 1986 and headquartered in X'.
      if view.relation(verb) == .conj, let first = view.nodes[verb].head,
        view.relation(first) == .acl, view.isPassive(first), let noun = view.nodes[first].head
      {
        return [nameBeforeComma(first) ?? noun]
      }
      return [surfaceSubject(of: verb, depth: 0)].compactMap { $0 }
    }
    var direct = view.tree.dependents(of: verb, in: [.obj, .iobj])
    // 'founded and runs X', where the parser gives X to the first verb.
    if direct.isEmpty, view.relation(verb) == .conj {
      direct = joined(to: verb).flatMap { view.tree.dependents(of: $0, in: [.obj]) }
        .filter { $0 > verb }
    }
    // 'armed and trained X', where both verbs act on X.
    if direct.isEmpty,
      let second = view.tree.dependents(of: verb, in: [.conj]).first(where: {
        $0 <= verb + 2 && view.nodes[$0].tag == .verb
          && view.nodes[$0].pennTag == view.nodes[verb].pennTag
      })
    {
      direct = view.tree.dependents(of: second, in: [.obj, .iobj])
    }
    if direct.isEmpty, view.relation(verb) == .aclRelcl, hasOwnSubject(verb),
      let noun = view.nodes[verb].head
    {
      return [noun]
    }
    // 'X told Y a lie': the person before the thing.
    return direct.map { isRelativePronoun($0) ? view.nodes[verb].head ?? $0 : $0 }
  }

  /// Whether a participle may go on another one than the verb that the parser ties it to: 'backed by X,
  /// a firm based in Y and owned by Z'.
  private func isBehindParticiple(_ verb: Int) -> Bool {
    guard view.relation(verb) == .conj, let first = view.nodes[verb].head,
      view.nodes[first].pennTag == .vbn, view.relation(first) != .acl,
      view.tree.dependents(of: verb, in: [.aux, .auxPass, .nsubj, .nsubjPass]).isEmpty
    else { return false }
    return first + 1 < verb
      && (first + 1..<verb).contains { node in
        view.nodes[node].tag == .verb
          && (view.relation(node) == .case || view.relation(node) == .acl)
      }
  }

  /// The verbs that only 'and' parts from a verb: they share what stands behind them, as in 'born and
  /// raised in X', 'founded and led by Y'.
  func joined(to verb: Int) -> [Int] {
    var verbs = view.tree.dependents(of: verb, in: [.conj])
    if view.relation(verb) == .conj, let head = view.nodes[verb].head { verbs.append(head) }
    return verbs.filter { other in
      let (first, second) = (min(verb, other), max(verb, other))
      return second - first <= Self.joint && !view.verbs(other).isEmpty
        && (first + 1..<second).allSatisfy {
          [.cc, .advmod, .aux, .auxPass].contains(view.relation($0))
        }
    }
  }

  private static let joint = 3

  private func hasOwnSubject(_ verb: Int) -> Bool {
    view.tree.dependents(of: verb, in: [.nsubj, .nsubjPass]).contains { !isRelativePronoun($0) }
  }

  /// Who the subject before the verb names, as actors.
  func surfaceSubjects(of verb: Int, depth: Int = 0) -> [Actor] {
    guard let node = surfaceSubject(of: verb, depth: depth) else {
      let owners = governingOwner(of: verb)
      return owners.isEmpty ? nameBefore(verb) : owners
    }
    let found = actors.actors(at: node)
    // 'X and Y did' may be read as two subjects, the second with the 'and'.
    guard let head = view.nodes[node].head else { return found }
    let others = view.tree.dependents(of: head, in: [.nsubj]).filter { $0 < node }
    guard let other = others.first else { return found }
    let first = actors.actors(at: other)
    if found.isEmpty || hasCoordinator(between: other, and: node) { return first + found }
    return found
  }

  private func hasCoordinator(between left: Int, and right: Int) -> Bool {
    (left..<right).contains { view.relation($0) == .cc }
  }

  /// The name that a participle behind a comma belongs to, wherever the tree ties it: 'X, based in Y'.
  private func nameBeforeComma(_ participle: Int) -> Int? {
    guard participle > 1, view.nodes[participle].pennTag == .vbn,
      view.tree.dependents(of: participle, in: [.aux, .auxPass, .nsubjPass]).isEmpty,
      view.page.reads(view.nodes[participle - 1].tokens.lowerBound, ","),
      let number = view.mention(covering: participle - 2), view.mentions[number].form == .name,
      view.mentions[number].tokens.upperBound == view.nodes[participle - 1].tokens.lowerBound
    else { return nil }
    return view.tree.head(of: view.mentions[number].tokens)
  }

  /// The name right before a verb with a tense, where the tree shows no subject.
  private func nameBefore(_ verb: Int) -> [Actor] {
    guard [.vbd, .vbz, .vbp].contains(view.nodes[verb].pennTag), verb > 0,
      view.relation(verb) != .conj, view.markers(of: verb - 1).isEmpty,
      let number = view.mention(covering: verb - 1), view.mentions[number].entity != nil,
      view.mentions[number].tokens.upperBound == view.nodes[verb].tokens.lowerBound,
      view.mentions[number].form == .name || view.mentions[number].form == .phrase,
      let head = view.tree.head(of: view.mentions[number].tokens), view.markers(of: head).isEmpty
    else { return [] }
    return [Actor(mention: number, distance: 1)]
  }

  /// The noun that is the subject of a verb or of a predicate, found through relative pronouns,
  /// coordination and control.
  func surfaceSubject(of verb: Int, depth: Int = 0) -> Int? {
    guard depth < Self.deepest else { return nil }
    if let own = view.tree.dependents(of: verb, in: [.nsubj, .nsubjPass, .nsubjOuter]).last {
      guard isRelativePronoun(own), isRelative(verb), let noun = relativeHead(of: verb) else {
        return own
      }
      return noun
    }
    // 'decided that lifting the tariffs requires …': what requires it is no actor.
    guard let head = view.nodes[verb].head, view.tree.dependent(of: verb, .csubj) == nil else {
      return nil
    }
    switch view.relation(verb) {
    case .conj: return sharedSubject(of: verb, with: head, depth: depth)
    case .ccomp where isFinite(verb): return nil
    case .xcomp, .ccomp: return controller(of: verb, under: head, depth: depth)
    case .advcl:
      return objectControls(verb, under: head)
        ?? (hasClauseSubjectOfItsOwn(verb) ? nil : surfaceSubject(of: head, depth: depth + 1))
    case .acl:
      guard view.isNominal(head) else { return surfaceSubject(of: head, depth: depth + 1) }
      if view.nodes[verb].pennTag == .vbg, view.markers(of: verb).isEmpty,
        !actors.actors(at: head).isEmpty || view.relation(head) != .obj
      {
        return head
      }
      if view.isMarked(verb, by: words.for) || view.isMarked(verb, by: words.of),
        view.mention(covering: head) != nil
      {
        return head
      }
      // 'a case in a tourist visiting X': the noun right before it.
      if view.nodes[verb].pennTag == .vbg, verb - 1 > head, view.isNominal(verb - 1) {
        return verb - 1
      }
      // 'made a decision to V', 'issued a statement V-ing'.
      guard let governor = view.nodes[head].head, view.relation(head) == .obj else { return nil }
      return surfaceSubject(of: governor, depth: depth + 1)
    case _ where isFiniteBehindName(verb): return head
    // 'X, known as Y, was a N', where the parser takes the first verb for the main one.
    case .parataxis where view.tree.dependent(of: verb, .cop) != nil:
      return surfaceSubject(of: head, depth: depth + 1)
    default: return nil
    }
  }

  /// Whether a verb with a tense stands behind the comma that closes what is said beside a name, where
  /// the parser sees no clause: 'X, the widow of Y, lives in Z'.
  func isFiniteBehindName(_ verb: Int) -> Bool {
    guard [.appos, .parataxis].contains(view.relation(verb)), let head = view.nodes[verb].head,
      view.relation(head) == .root, let name = view.mention(covering: head),
      view.mentions[name].form == .name, verb > 0,
      view.page.reads(view.nodes[verb].tokens.lowerBound - 1, ","),
      view.tree.dependents(of: verb, in: [.det, .amod, .nmodPoss, .nsubj, .cop]).isEmpty
    else { return false }
    return view.nodes[verb].tag == .verb && view.nodes[verb].pennTag != .vbg
      && view.nodes[verb].pennTag != .vbn
      || view.verbs(verb).contains { $0.forms.contains(.thirdPerson) }
  }

  /// The owner of the noun that governs a verb: 'X's decision to V', 'X's hope of V-ing'.
  private func governingOwner(of verb: Int) -> [Actor] {
    guard let noun = view.nodes[verb].head, [.acl, .xcomp, .advcl].contains(view.relation(verb)),
      view.isNominal(noun), !view.isPassive(verb)
    else { return [] }
    return actors.owners(of: noun)
  }

  // MARK: Control

  /// Who does what stands under another verb: 'X decided to V', 'X urged Y to V'.
  private func controller(of verb: Int, under head: Int, depth: Int) -> Int? {
    if let object = view.tree.dependents(of: head, in: [.obj, .iobj]).first,
      view.relation(verb) == .xcomp
    {
      return view.isPassive(head) ? surfaceSubject(of: head, depth: depth + 1) : object
    }
    // 'called on Y to V'.
    if view.relation(verb) == .xcomp, let asked = askedBehindPreposition(of: head) { return asked }
    return surfaceSubject(of: head, depth: depth + 1)
  }

  /// Whom 'accused X of V-ing', 'prevented X from V-ing' or 'called on X to V' puts under the verb.
  private func objectControls(_ verb: Int, under head: Int) -> Int? {
    let isControlled =
      [words.of, words.for, words.from, words.against, words.into].contains {
        view.isMarked(verb, by: $0)
      }
    if isControlled {
      if let object = view.tree.dependents(of: head, in: [.obj, .iobj]).first { return object }
      return view.isPassive(head) ? view.tree.dependent(of: head, .nsubjPass) : nil
    }
    guard view.isMarked(verb, by: words.to) else { return nil }
    if events.canAsk(view.verbs(head)), !view.isPassive(head),
      let asked = view.tree.dependents(of: head, in: [.obj, .iobj]).first
    {
      return asked
    }
    return askedBehindPreposition(of: head)
  }

  private func askedBehindPreposition(of verb: Int) -> Int? {
    guard events.canAsk(view.verbs(verb)) else { return nil }
    return view.tree.dependents(of: verb, in: [.obl]).first {
      view.isMarked($0, by: words.on) || view.isMarked($0, by: words.to)
    }
  }

  private func hasClauseSubjectOfItsOwn(_ verb: Int) -> Bool {
    view.tree.dependent(of: verb, .csubj) != nil || view.tree.dependent(of: verb, .expl) != nil
  }

  // MARK: Relative clauses

  private func isRelativePronoun(_ node: Int) -> Bool {
    !view.classes(node).isDisjoint(with: [.who, .relative])
      && view.nodes[node].tag != .noun && view.nodes[node].tag != .properNoun
  }

  private func isRelative(_ verb: Int) -> Bool {
    view.ancestors(of: verb).prefix(Self.deepest).contains { view.relation($0) == .aclRelcl }
  }

  private func relativeHead(of verb: Int) -> Int? {
    for node in view.ancestors(of: verb).prefix(Self.deepest)
    where view.relation(node) == .aclRelcl {
      return view.nodes[node].head
    }
    return nil
  }
}
