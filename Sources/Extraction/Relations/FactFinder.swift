import Gazetteer
import Knowledge
import Text

/// Draws the standing facts of one sentence that hang on nouns and adjectives: roles ('analyst at'),
/// titles, origins ('the Norwegian banker X'), owners ('state-owned X') and disputes.
struct FactFinder {
  let view: SentenceView
  let events: EventLexicon
  /// Those of this sentence.
  let titles: ArraySlice<OfficeTitle>
  private let slots: SlotReader

  init(view: SentenceView, events: EventLexicon, titles: ArraySlice<OfficeTitle>) {
    self.view = view
    self.events = events
    self.titles = titles
    slots = SlotReader(view: view, events: events)
  }

  /// The claims of the sentence; the date is not set yet.
  func claims() -> [Claim] {
    officeClaims() + roleClaims() + compoundClaims() + originClaims() + disputeClaims()
      + bylineClaims()
  }

  // MARK: Offices

  private func officeClaims() -> [Claim] {
    titles.compactMap { title in
      guard let body = title.body, let bodyType = view.entities[body]?.entity.type else {
        return nil
      }
      let type: RelationType =
        switch (bodyType, title.kind) {
        case (.organization, .executive), (.organization, .secretaryGeneral): .leads
        case (.organization, .other): .affiliation
        default: .holdsOffice
        }
      var claim = Claim(
        type: type, subject: title.person, object: body, confidence: 0.9, rule: "office title",
        trigger: view.page.range(of: title.tokens), sentence: view.sentence.range)
      claim.office = view.page.document.text.string(in: claim.trigger)
      if title.isFormer { claim.modality = .historical }
      return claim
    }
  }

  // MARK: Roles

  /// 'X is a N at Y', 'X, a N of Y', 'Y N X'.
  private func roleClaims() -> [Claim] {
    var claims: [Claim] = []
    for unit in view.units.indices {
      for noun in view.nouns(unit) {
        let frames = (events.nounFrames[noun.lemma] ?? []).filter {
          $0.subject.contains(.role) || $0.object.contains(.role)
        }
        for frame in frames
        where frame.fixed.indices.allSatisfy({ index in
          view.word(unit - frame.fixed.count + index) == frame.fixed[index]
        }) {
          let found = roleClaims(frame, at: unit)
          if !found.isEmpty {
            claims += found
            break
          }
        }
      }
    }
    return claims
  }

  private func roleClaims(_ frame: Frame, at noun: Int) -> [Claim] {
    guard let holder = roleHolder(ofNounAt: noun, fixed: frame.fixed.count) else { return [] }
    let others = frame.subject.contains(.role) ? frame.object : frame.subject
    for slot in others {
      let bodies: [Int] =
        switch slot {
        case .preposition(let word): chain(from: prepositional(word, after: noun))
        case .possessor: [slots.possessor(ofNounAt: noun - frame.fixed.count)].compactMap { $0 }
        case .modifier: [slots.modifier(ofNounAt: noun - frame.fixed.count)].compactMap { $0 }
        default: []
        }
      let claims = bodies.compactMap { body in
        frame.subject.contains(.role)
          ? claim(frame.type, holder.unit, body, noun, frame.rule, holder.isPast)
          : claim(frame.type, body, holder.unit, noun, frame.rule, holder.isPast)
      }
      if !claims.isEmpty { return claims }
    }
    return []
  }

  /// Who has the role that the noun names.
  private func roleHolder(ofNounAt noun: Int, fixed: Int) -> (unit: Int, isPast: Bool)? {
    if let name = view.mention(noun + 1), name.form == .name { return (noun + 1, false) }
    var unit = noun - fixed - 1
    var isPast = false
    var steps = 0
    while unit >= 0, steps < 7 {
      let classes = view.classes(unit)
      if classes.contains(.formerly) { isPast = true }
      if classes.contains(.be) {
        if view.page.text(view.units[unit].tokens.lowerBound).hasPrefix("w") { isPast = true }
        unit -= 1
        while view.isAdverb(unit) || !view.classes(unit).isDisjoint(with: WordClasses.auxiliary) {
          unit -= 1
        }
        return view.mention(unit).map { _ in (unit, isPast) }
      }
      if view.isMark(unit, ",") {
        guard let name = view.mention(unit - 1), name.form == .name else { return nil }
        return (unit - 1, isPast)
      }
      guard
        view.isOpenWord(unit) || classes.contains(.determiner) || classes.contains(.coordinator)
          || view.mention(unit)?.form == .adjective || view.isInnerHyphen(unit)
      else { return nil }
      unit -= 1
      steps += 1
    }
    return nil
  }

  private func prepositional(_ word: WordID, after noun: Int) -> Int? {
    guard view.word(noun + 1) == word else { return nil }
    return slots.object(at: noun + 2)
  }

  /// A body and those that a comma joins to it: 'the School of Law, University of Y'.
  private func chain(from first: Int?) -> [Int] {
    guard let first else { return [] }
    var all = [first]
    while let last = all.last, view.isMark(last + 1, ","), let next = view.mention(last + 2),
      view.type(of: next) == .organization
    {
      all.append(last + 2)
    }
    return all
  }

  // MARK: Compounds

  /// 'X-based Y', 'X-owned Y', 'state-owned Y'.
  private func compoundClaims() -> [Claim] {
    var claims: [Claim] = []
    for unit in view.units.indices {
      guard let frames = events.adjectiveFrames[view.word(unit)], view.isInnerHyphen(unit - 1),
        let noun = nameAfter(unit)
      else { continue }
      for frame in frames {
        if view.mention(unit - 2) != nil {
          claims += [claim(frame.type, noun, unit - 2, unit, frame.rule, false)].compactMap { $0 }
        } else if frame.type == .ownedBy, view.classes(unit - 2).contains(.state),
          let home = homeCountry(of: noun)
        {
          claims += [claim(frame.type, noun, owner: home, unit, frame.rule)].compactMap { $0 }
        }
      }
    }
    return claims
  }

  /// The name that an adjective before it belongs to.
  private func nameAfter(_ unit: Int) -> Int? {
    var place = unit + 1
    while place < view.units.count, place - unit < 7 {
      if let mention = view.mention(place) {
        if mention.form == .name { return place }
      } else if !view.isOpenWord(place) {
        return nil
      }
      place += 1
    }
    return nil
  }

  /// The country in which the gazetteer has a body, where the page speaks of it.
  private func homeCountry(of unit: Int) -> EntityID? {
    guard let id = view.mention(unit)?.entity, let code = view.entities[id]?.entity.country else {
      return nil
    }
    return view.entities.values.first {
      $0.entity.type == .country && $0.entity.country == code
    }?.entity.id
  }

  // MARK: Origins

  /// 'the Norwegian banker X': the adjective, a noun for a profession, the name.
  private func originClaims() -> [Claim] {
    var claims: [Claim] = []
    for unit in view.units.indices {
      guard let adjective = view.mention(unit), adjective.form == .adjective,
        !view.isInnerHyphen(unit - 1), !view.isInnerHyphen(unit + 1)
      else { continue }
      var place = unit + 1
      var isRole = false
      while place < view.units.count, place - unit < 5, view.mention(place) == nil,
        view.isOpenWord(place)
      {
        if view.classes(place).contains(.role) { isRole = true }
        place += 1
      }
      guard isRole, let name = view.mention(place), name.form == .name,
        view.type(of: name) == .person, !holdsOffice(name.entity)
      else { continue }
      claims += [claim(.nationality, place, unit, place - 1, "origin before role", false)]
        .compactMap { $0 }
    }
    return claims
  }

  /// Whether the words before a name are an office, whose adjective says of which country it is.
  private func holdsOffice(_ person: EntityID?) -> Bool {
    titles.contains { $0.person == person }
  }

  // MARK: Disputes

  /// Two countries and a place that both claim, in a sentence that speaks of a dispute.
  private func disputeClaims() -> [Claim] {
    var claims: [Claim] = []
    var seen: Set<EntityID> = []
    for unit in view.units.indices {
      guard let place = view.mention(unit)?.entity, let entity = view.entities[place],
        !entity.claimants.isEmpty, !seen.contains(place),
        let word = view.units.indices.first(where: { view.classes($0).contains(.dispute) })
      else { continue }
      let codes = Set(entity.claimants + [entity.entity.country].compactMap { $0 })
      var parties: [Int] = []
      for other in view.units.indices {
        guard let id = view.mention(other)?.entity, let party = view.entities[id]?.entity,
          party.type == .country, let code = party.country, codes.contains(code),
          !parties.contains(where: { view.mention($0)?.entity == id })
        else { continue }
        parties.append(other)
      }
      guard parties.count == 2 else { continue }
      seen.insert(place)
      var found = claim(.disputes, parties[0], parties[1], word, "place claimed by both", false)
      found?.about = place
      found?.isSymmetric = true
      claims += [found].compactMap { $0 }
    }
    return claims
  }

  // MARK: Bylines

  /// 'Author: X, University of Y'.
  private func bylineClaims() -> [Claim] {
    guard view.page.document.blocks[view.sentence.block].kind == .byline else { return [] }
    for unit in view.units.indices {
      guard let person = view.mention(unit), view.type(of: person) == .person,
        view.isMark(unit + 1, ",")
      else { continue }
      return chain(from: view.mention(unit + 2) == nil ? nil : unit + 2).compactMap {
        claim(.affiliation, unit, $0, unit, "byline", false)
      }
    }
    return []
  }

  // MARK: Claims

  private func claim(
    _ type: RelationType, _ subject: Int, _ object: Int, _ trigger: Int, _ rule: String,
    _ isPast: Bool
  ) -> Claim? {
    guard let objectID = view.mention(object)?.entity else { return nil }
    var claim = claim(type, subject, owner: objectID, trigger, rule)
    if isPast { claim?.modality = .historical }
    return claim
  }

  private func claim(
    _ type: RelationType, _ subject: Int, owner object: EntityID, _ trigger: Int, _ rule: String
  ) -> Claim? {
    guard let subjectID = view.mention(subject)?.entity, subjectID != object,
      let subjectType = view.entities[subjectID]?.entity.type,
      let objectType = view.entities[object]?.entity.type,
      type.joins(subjectType, objectType, mode: nil)
    else { return nil }
    return Claim(
      type: type, subject: subjectID, object: object, confidence: 0.85, rule: rule,
      trigger: view.range(trigger...trigger), sentence: view.sentence.range)
  }
}
