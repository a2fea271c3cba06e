import Knowledge
import Language
import Text

/// Draws the standing facts that a noun for a role tells of a person or a body: 'X is an analyst at
/// Y', 'the Norwegian banker X', 'X, a subsidiary of Y'.
struct RoleFinder {
  let view: SyntaxView
  let events: EventLexicon
  /// Whose words for an office stand in the sentence.
  let titles: ArraySlice<OfficeTitle>
  let slots: SlotReader
  let subjects: SubjectReader

  init(view: SyntaxView, events: EventLexicon, titles: ArraySlice<OfficeTitle>) {
    self.view = view
    self.events = events
    self.titles = titles
    slots = SlotReader(view: view, events: events)
    subjects = SubjectReader(view: view, events: events)
  }

  /// Of whom a noun is said, and whether it is over.
  struct Holder {
    var actors: [Actor]
    var isPast = false
    /// Whether the role is what a verb says of them: 'X is a N', 'X became N'.
    var isPredicate = false
  }

  /// The claims of the sentence.
  func claims() -> [DraftClaim] {
    var claims: [DraftClaim] = []
    for node in view.nodes.indices where view.nodes[node].tag != .verb {
      let frames = self.frames(at: node)
      let origins = self.origins(of: node)
      guard !frames.isEmpty || !origins.isEmpty, let holder = holder(of: node) else { continue }
      claims += origins.flatMap { nationality(of: holder, $0, at: node) }
      var found: [DraftClaim] = []
      for frame in frames where found.isEmpty { found = self.claims(frame, holder, at: node) }
      claims += found
      claims += found.compactMap { membership(ofLeader: $0) }
      if let frame = frames.first(where: { $0.subject.contains(.role) }) {
        claims += partyClaims(frame, holder, at: node)
      }
    }
    return claims
  }

  // MARK: Of whom

  private func holder(of node: Int) -> Holder? {
    var past = isFormer(node)
    if let copula = view.tree.dependent(of: node, .cop) {
      let actors = subjects.surfaceSubjects(of: node)
      // 'Among its authors are the poet X and …'.
      guard !actors.isEmpty else { return named(beside: node, past) }
      if view.nodes[copula].pennTag == .vbd { past = true }
      return Holder(actors: actors, isPast: past, isPredicate: true)
    }
    if let opening = nameBehindOpening(node) {
      return Holder(actors: [Actor(mention: opening, distance: 0)], isPast: past)
    }
    guard let head = view.nodes[node].head else { return named(beside: node, past) }
    switch view.relation(node) {
    case .appos, .nmodDesc:
      let isPlural = view.nodes[node].pennTag == .nns
      if !isPlural, let nearest = nearestName(before: node, but: head) {
        return Holder(actors: [Actor(mention: nearest, distance: 1)], isPast: past)
      }
      if isPlace(head, before: node) {
        return isApart(node) ? named(beside: node, past) : subject(of: view.nodes[head].head, past)
      }
      if let found = holder(at: head, past, isPlural: isPlural) ?? named(beside: node, past) {
        return found
      }
      // 'X is a businessman, head of Y'.
      guard view.mention(covering: head) == nil, view.isNominal(head) else { return nil }
      // 'X was a pupil of Y and Z, both heads of W' says nothing of X alone.
      return holder(of: head).flatMap { isPlural && $0.actors.count < 2 ? nil : $0 }
    case .parataxis where view.nodes[head].tag == .verb && commaBefore(node) != nil:
      return named(beside: node, past) ?? (isApart(node) ? nil : subject(of: head, past))
    case .flat where !placeInsideName(of: node).isEmpty:
      return holder(of: head)
    case .conj:
      // 'X, chief of Y and member of Z', which the parser may take for a row of equals.
      if isPlace(head, before: node), !isApart(node) {
        return subject(of: view.nodes[head].head, past)
      }
      if view.nodes[head].tag == .verb, view.tree.dependent(of: node, .cc) == nil,
        let name = nearestName(before: node, but: head)
      {
        return Holder(actors: [Actor(mention: name, distance: 1)], isPast: past)
      }
      if view.mention(covering: head) != nil, view.tree.dependent(of: node, .cc) == nil,
        let found = holder(at: head, past)
      {
        return found
      }
      if let found = named(beside: node, past) { return found }
      // 'A and his wife' are two.
      if view.tree.dependent(of: node, .nmodPoss) != nil, view.tree.dependent(of: node, .cc) != nil
      {
        return nil
      }
      // 'chief of X and member of Y', where the parser ties the second role to X.
      if view.mention(covering: head) != nil, let role = view.nodes[head].head, role < head {
        return self.holder(of: role)
      }
      var shared = self.holder(of: head)
      // 'a former N, a current N': what has an article of its own is not over.
      if !past, isFormer(head), view.tree.dependent(of: node, .det) != nil {
        shared?.isPast = false
      }
      return shared
    case .nsubj where view.tree.dependent(of: head, .cop) != nil:
      // 'the chief of Y is X', 'her husband was the banker X'.
      return holder(at: head, past) ?? named(beside: node, past) ?? named(beside: head, past)
    case .xcomp, .obl, .obj, .advcl:
      // 'became N of Y', 'was named N', 'works as N'.
      if view.relation(node) == .obl, !view.isMarked(node, by: events.words.as) {
        return named(beside: node, past)
      }
      if view.relation(node) == .obj, !isBecoming(head), !view.isPassive(head) {
        return named(beside: node, past)
      }
      if let found = named(beside: node, past) { return found }
      // 'resigned as N of Y'.
      if view.classes(head).contains(.leaving) { past = true }
      let actors =
        if view.classes(head).contains(.comingAs), view.isMarked(head, by: events.words.to) {
          // 'to succeed X as head of Y, Z named W'.
          [Actor]()
        } else if let object = view.tree.dependent(of: head, .obj), object != node,
          !view.isPassive(head), !view.classes(head).contains(.comingAs)
        {
          slots.actors.actors(at: object)
        } else {
          subjects.surfaceSubjects(of: head)
        }
      return actors.isEmpty ? nil : Holder(actors: actors, isPast: past, isPredicate: true)
    default:
      return named(beside: node, past)
    }
  }

  private func isBecoming(_ verb: Int) -> Bool { view.classes(verb).contains(.becoming) }

  private func holder(at node: Int, _ isPast: Bool, isPlural: Bool = false) -> Holder? {
    let found = view.mentions(headedBy: node).filter {
      view.mentions[$0].entity != nil && view.mentions[$0].form == .name
    }
    guard !found.isEmpty else { return nil }
    var actors = found.map { Actor(mention: $0, distance: 0) }
    // 'X and Y, both members of Z'.
    if isPlural { actors += slots.actors.actors(at: node).filter { !actors.contains($0) } }
    return Holder(actors: actors, isPast: isPast)
  }

  /// The name beside the noun: 'the Norwegian banker X', 'Y's envoy, X'.
  private func named(beside node: Int, _ isPast: Bool) -> Holder? {
    for dependent in view.tree.dependents(of: node, in: [.appos, .flat, .nmodDesc, .compound]) {
      if dependent > node, var found = holder(at: dependent, isPast) {
        // 'her sons X and Y', but not 'the banker X and Y'.
        if view.nodes[node].pennTag == .nns {
          found.actors += slots.actors.actors(at: dependent).filter { !found.actors.contains($0) }
        }
        return found
      }
    }
    if [.compound, .nmodDesc, .flat].contains(view.relation(node)),
      let head = view.nodes[node].head, head > node, let found = holder(at: head, isPast)
    {
      return found
    }
    let other = slots.actors.displacedName(of: node) ?? slots.actors.sharedName(of: node)
    if let displaced = other {
      return Holder(actors: [Actor(mention: displaced, distance: 1)], isPast: isPast)
    }
    let listed = namesBehind(node)
    if !listed.isEmpty { return Holder(actors: listed, isPast: isPast) }
    // The name right behind, whatever the tree makes of it: 'the banker X', 'his wife, X'.
    var end = view.nodes[node].tokens.upperBound
    if view.tree.dependent(of: node, .nmodPoss) != nil, end < view.sentence.tokens.upperBound,
      view.page.reads(end, ",")
    {
      end = nameBehindComma(end)
    }
    guard let number = view.numbers.first(where: { view.mentions[$0].tokens.lowerBound == end }),
      view.mentions[number].entity != nil, view.type(of: number) == .person,
      view.mentions[number].form == .name
    else { return nil }
    let name = Actor(mention: number, distance: 1)
    let row = view.tree.head(of: view.mentions[number].tokens).map { slots.actors.actors(at: $0) }
    guard let row, view.nodes[node].pennTag == .nns, row.contains(where: { $0.mention == number })
    else { return Holder(actors: [name], isPast: isPast) }
    // 'her sons X and Y'.
    return Holder(actors: row, isPast: isPast)
  }

  private func isFormer(_ node: Int) -> Bool {
    view.nodes[node].dependents.contains { view.classes($0).contains(.formerly) }
  }

  // MARK: Claims

  func claim(
    _ type: RelationType, _ source: Actor, _ target: Actor, _ rule: String, _ holder: Holder,
    at node: Int, _ frame: Frame?
  ) -> DraftClaim? {
    let isTurned = type.isSymmetricBetweenEquals && target.mention < source.mention
    let (source, target) = isTurned ? (target, source) : (source, target)
    let isPartyMember = view.type(of: source.mention) == .person && view.isParty(target.mention)
    var type = isPartyMember ? type.amongPartyMembers : type
    if type == .leads, let frame,
      isBelowLeader(node, frame.fixed.count) || isOfPart(node, of: target)
    {
      type = .affiliation
    }
    guard let subject = view.mentions[source.mention].entity,
      let object = view.mentions[target.mention].entity, subject != object,
      let from = view.entities[subject], let to = view.entities[object],
      let retyping = type.retyping(from, to, mode: nil)
    else { return nil }
    // What stands beside a name is so, whatever the sentence goes on to say: 'X, head of Y, may go'.
    var status = ClaimStatus()
    if holder.isPredicate { status = StatusReader(view: view, events: events).status(of: node) }
    if let modality = frame?.modality { status.weaken(to: modality) }
    var claim = Claim(
      type: type, subject: subject, object: object,
      confidence: 0.85 - 0.05 * Double(source.distance + target.distance),
      rule: frame == nil ? rule : rule + " role",
      trigger: view.range(Array(node - (frame?.fixed.count ?? 0)...node)),
      sentence: view.sentence.range)
    let isOver = holder.isPast && !type.isForGood
    if type == .holdsOffice || type == .leads {
      claim.office = view.page.document.text.string(in: claim.trigger)
    }
    claim.isSymmetric = type.isSymmetricBetweenEquals
    claim.modality = status.modality == .actual && isOver ? .historical : status.modality
    claim.isNegated = status.isNegated
    return DraftClaim(claim: claim, node: node, isNews: false, retyping: retyping)
  }
}
