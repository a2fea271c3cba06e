import Knowledge
import Language
import Text

/// Makes claims of a frame's actors.
extension EventFinder {
  // MARK: Claims

  /// Each of several equals with each that follows; of many only the first with the others.
  ///
  /// Where they are the `sides` of something, what governs it is said of somebody else.
  func pairs(
    _ frame: Frame, _ actors: [Actor], trigger: [Int], node: Int, areSides: Bool = false
  ) -> [DraftClaim] {
    let sources = actors.count > Self.mostEquals ? 1 : actors.count - 1
    return actors.indices.prefix(max(sources, 0)).flatMap { index in
      product(
        frame, [actors[index]], Array(actors[(index + 1)...]), trigger: trigger, node: node,
        isGoverned: !areSides)
    }
  }

  /// Of more equals than these the pairs would say little.
  private static var mostEquals: Int { 4 }

  func product(
    _ frame: Frame, _ sources: [Actor], _ targets: [Actor], trigger: [Int], node: Int,
    isGoverned: Bool = true
  ) -> [DraftClaim] {
    guard !sources.isEmpty, !targets.isEmpty else {
      trace?.missedActor(frame, sources, targets, trigger: trigger, in: view)
      return []
    }
    var status = status.status(of: node)
    if !isGoverned { status = status.ungoverned }
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
    guard let subject = subjectMention.entity,
      let object = objectMention.entity.map({ party(of: $0, in: frame) }),
      subject != object, let from = view.entities[subject], let to = view.entities[object],
      let told = frame.type, told.isEvent || !view.isFormerName(source.mention),
      // Who plays with somebody is not of a body called so.
      told != .affiliation || to.entity.type != .person || to.gender == nil,
      case let status = status.settled(for: told),
      // 'agreed to buy X' is told by the purchase, not by what is then owned.
      told.isEvent || status.governingType == nil,
      case let plain = status.governingType ?? told,
      case let type = view.isParty(target.mention) && from.entity.type == .person
        ? plain.amongPartyMembers : plain,
      let retyping = type.retyping(from, to, mode: frame.mode),
      !isSaidOfPlace(type, to, target), !isFoughtInWords(frame, from, to, node),
      !isMereJourney(frame, from, to, target, node)
    else {
      trace?.refused(frame, source, target, trigger: trigger, in: view)
      return nil
    }
    trace?.drew(frame, source, target, trigger: trigger, in: view)
    let confidence = status.confidence - 0.05 * Double(source.distance + target.distance)
    var claim = Claim(
      type: type, mode: status.governingType == nil ? frame.mode : nil, subject: subject,
      object: object, confidence: max(confidence, 0.1),
      rule: "\(frame.rule) \(frame.trigger.rawValue)",
      trigger: view.range(trigger), sentence: view.sentence.range)
    claim.modality = status.modality
    claim.isNegated = status.isNegated
    claim.isSymmetric =
      type.isSymmetricBetweenEquals && from.isActor && to.isActor
      && claim.mode != "visit" && status.governingType == nil
    return DraftClaim(claim: claim, node: node, isNews: status.isNews, retyping: retyping)
  }

  /// Whether what is said or asked of a thing in a place would be drawn as said of the place: 'a march
  /// against the outcome of the X State poll'.
  private func isSaidOfPlace(_ type: RelationType, _ object: PageEntity, _ target: Actor) -> Bool {
    guard object.entity.type == .place, target.distance > 0 else { return false }
    switch type {
    case .protest, .reject, .threaten: return true
    default: return false
    }
  }

  /// Whether one person fights another one or a body, mostly in words: 'attacked the party over its
  /// record', 'fought the council over a road'.
  private func isFoughtInWords(
    _ frame: Frame, _ from: PageEntity, _ to: PageEntity, _ node: Int
  ) -> Bool {
    frame.type == .assault && frame.trigger == .verb && frame.specificity == 0
      && from.entity.type == .person
      && (to.entity.type == .person || to.entity.type == .organization)
      && view.verbs(node).contains { events.metaphors.contains($0.lemma) }
  }

  /// Whether a journey is no visit: somebody goes where they work or learn ('returned to the University
  /// of X') or to what is somebody's ('to X's farm'), or troops move.
  private func isMereJourney(
    _ frame: Frame, _ from: PageEntity, _ to: PageEntity, _ target: Actor, _ node: Int
  ) -> Bool {
    guard frame.mode == "visit", frame.trigger == .verb, frame.nouns.isEmpty,
      !frame.fixed.isEmpty || !frame.object.contains(.object) && !frame.object.contains(.whom)
    else { return false }
    switch to.entity.type {
    case .organization where from.entity.type == .person: return true
    case .person where target.distance > 0: return true
    default: break
    }
    return subjects.surfaceSubject(of: node).map { subject in
      view.nouns(subject).contains { events.isForce($0.lemma) }
    } ?? false
  }

  func isSomebody(_ actor: Actor) -> Bool {
    guard let entity = entity(of: actor) else { return false }
    return entity.type == .person || entity.type == .country || entity.kind == "group"
  }

  func isBody(_ actor: Actor) -> Bool {
    guard let entity = entity(of: actor) else { return false }
    return entity.type != .person && entity.kind != "group"
  }

  private func entity(of actor: Actor) -> Entity? {
    view.mentions[actor.mention].entity.flatMap { view.entities[$0]?.entity }
  }

  /// Whether a clause under a verb says what is asked: 'asked X whether', 'asked X what'.
  func asksQuestion(_ verb: Int) -> Bool {
    view.tree.dependents(of: verb, in: [.ccomp]).contains { clause in
      let first = min(clause, view.nodes[clause].dependents.min() ?? clause)
      return [.wp, .wrb, .wdt].contains(view.nodes[first].pennTag)
        || view.relation(first) == .mark && view.classes(first).contains(.hypothesis)
    }
  }

  /// Whom an act reaches: who recalls an envoy from a town breaks with its country.
  private func party(of object: EntityID, in frame: Frame) -> EntityID {
    guard frame.type == .sanction, let place = view.entities[object]?.entity,
      place.type == .place, let code = place.country
    else { return object }
    let countries = view.entities.values.filter {
      $0.entity.type == .country && $0.entity.country == code
    }
    return countries.map(\.entity.id).min() ?? object
  }
}
