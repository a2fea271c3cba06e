import Gazetteer
import Knowledge
import Language
import Text

/// Draws the standing facts of one sentence that no verb tells: titles, compounds ('X-based Y',
/// 'state-owned X'), disputed places and bylines.
struct FactFinder {
  let view: SyntaxView
  let events: EventLexicon
  /// Those of this sentence.
  let titles: ArraySlice<OfficeTitle>

  /// The claims of the sentence; none has a date.
  func claims() -> [DraftClaim] {
    officeClaims() + RoleFinder(view: view, events: events, titles: titles).claims()
      + compoundClaims() + disputeClaims() + bylineClaims() + birthClaims()
      + namedBodyClaims()
  }

  // MARK: Births

  private func birthClaims() -> [DraftClaim] {
    let actors = ActorReader(view: view, events: events)
    return LifeReader(view: view).births().flatMap { birth in
      actors.withGreater(Actor(mention: birth.place, distance: 0)).compactMap { place in
        guard let person = view.mentions[birth.person].entity,
          let born = view.mentions[place.mention].entity,
          let node = view.tree.node(ofToken: birth.trigger)
        else { return nil }
        return draft(.bornIn, person, born, node, "life dates")
      }
    }
  }

  // MARK: Offices

  private func officeClaims() -> [DraftClaim] {
    titles.compactMap { title in
      guard let body = title.body, let bodyType = view.entities[body]?.entity.type,
        let node = view.tree.node(ofToken: title.tokens.lowerBound)
      else { return nil }
      let type: RelationType =
        switch (bodyType, title.kind) {
        case (.organization, .other), (.organization, .deputyHead): .affiliation
        case (.organization, .executive), (.organization, .secretaryGeneral),
          (.organization, .headOfState), (.organization, .headOfGovernment),
          (.organization, .centralBank):
          .leads
        default: .holdsOffice
        }
      // A 'Labour minister' or a 'Republican president' has no office in the party.
      let isOfState =
        type != .leads || title.kind == .headOfState || title.kind == .headOfGovernment
      let told: RelationType = isOfState && view.isParty(entity: body) ? .party : type
      var claim = Claim(
        type: told, subject: title.person, object: body, confidence: 0.9, rule: "office title",
        trigger: view.page.range(of: title.tokens), sentence: view.sentence.range)
      claim.office = view.page.document.text.string(in: claim.trigger)
      if title.isFormer { claim.modality = .historical }
      return DraftClaim(claim: claim, node: node, isNews: false)
    }
  }

  // MARK: Compounds

  /// 'X-based Y', 'X-owned Y', 'state-owned Y'.
  private func compoundClaims() -> [DraftClaim] {
    let actors = ActorReader(view: view, events: events)
    var claims: [DraftClaim] = []
    for node in view.nodes.indices {
      let token = view.nodes[node].tokens.lowerBound
      guard let frames = events.adjectiveFrames[view.word(node)],
        token - 2 >= view.sentence.tokens.lowerBound, view.page.isHyphen(token - 1),
        let noun = view.nodes[node].head
      else { continue }
      let isDeed = frames.contains { $0.type?.isEvent == true }
      var named = actors.actors(at: noun).filter { !isDeed || $0.distance == 0 }.map(\.mention)
        .filter { view.mentions[$0].form == .name || isDeed && view.mentions[$0].form == .phrase }
      // 'X, head of Y, a Z-based company'.
      if actors.isBodyNoun(noun), named.contains(where: { view.type(of: $0) == .person }) {
        named = actors.identified(by: noun, depth: 0).map(\.mention)
          .filter { view.type(of: $0) != .person }
        if named.isEmpty { continue }
      }
      for owned in named.isEmpty ? nameBehind(token) : named {
        guard let subject = view.mentions[owned].entity else { continue }
        for frame in frames {
          let object = endingMention(at: token - 1) ?? home(of: subject, frame, before: token)
          guard let object, let type = frame.type else { continue }
          // Who is behind somebody does it, and who is owned or based is so.
          let (from, to) =
            frame.subject.contains(.modifier) ? (object, subject) : (subject, object)
          claims += [draft(type, from, to, node, frame.rule + " adjective")].compactMap { $0 }
        }
      }
    }
    return claims
  }

  /// The next name, where only words of its own phrase can stand before it.
  private func nameBehind(_ token: Int) -> [Int] {
    guard
      let number = view.numbers.first(where: {
        view.mentions[$0].tokens.lowerBound > token && view.mentions[$0].form == .name
      }), view.mentions[number].tokens.lowerBound - token <= Self.phraseReach
    else { return [] }
    let between = token + 1..<view.mentions[number].tokens.lowerBound
    let isOnePhrase = between.allSatisfy {
      view.page.tokens[$0].kind == .word
        && view.lexicon.classes(of: view.page.words[$0])
          .isDisjoint(with: WordClasses.closesNounPhrase.union([.coordinator, .determiner]))
    }
    return isOnePhrase ? [number] : []
  }

  /// How many tokens a phrase may have before its name.
  private static let phraseReach = 6

  private func endingMention(at token: Int) -> EntityID? {
    view.numbers.first { view.mentions[$0].tokens.upperBound == token }
      .flatMap { view.mentions[$0].entity }
  }

  /// The country in which the gazetteer has a body, where it is 'state-owned' and the page speaks of
  /// the country.
  private func home(of body: EntityID, _ frame: Frame, before token: Int) -> EntityID? {
    guard frame.type == .ownedBy,
      view.lexicon.classes(of: view.page.words[token - 2]).contains(.state),
      let code = view.entities[body]?.entity.country
    else { return nil }
    return view.entities.values.filter {
      $0.entity.type == .country && $0.entity.country == code
    }.map(\.entity.id).min()
  }

  // MARK: Disputes

  /// Two countries and a place that both claim, in a sentence that speaks of a dispute.
  private func disputeClaims() -> [DraftClaim] {
    guard let word = view.nodes.indices.first(where: { view.classes($0).contains(.dispute) }) else {
      return []
    }
    var claims: [DraftClaim] = []
    var seen: Set<EntityID> = []
    for number in view.numbers {
      guard let place = view.mentions[number].entity, let entity = view.entities[place],
        !entity.claimants.isEmpty, seen.insert(place).inserted
      else { continue }
      let parties = parties(Set(entity.claimants + [entity.entity.country].compactMap { $0 }))
      guard parties.count == 2,
        var found = draft(.disputes, parties[0], parties[1], word, "place claimed by both")
      else { continue }
      found.claim.about = place
      found.claim.isSymmetric = true
      claims.append(found)
    }
    return claims
  }

  /// The countries with these codes that the sentence names, first in the text first.
  private func parties(_ codes: Set<String>) -> [EntityID] {
    var parties: [EntityID] = []
    for number in view.numbers {
      guard let id = view.mentions[number].entity, let entity = view.entities[id]?.entity,
        entity.type == .country, let code = entity.country, codes.contains(code),
        !parties.contains(id)
      else { continue }
      parties.append(id)
    }
    return parties
  }

  // MARK: Bylines

  /// 'Author: X, University of Y'.
  private func bylineClaims() -> [DraftClaim] {
    guard view.page.document.blocks[view.sentence.block].kind == .byline else { return [] }
    let numbers = Array(view.numbers)
    guard let person = numbers.firstIndex(where: { view.type(of: $0) == .person }),
      let subject = view.mentions[numbers[person]].entity,
      let node = view.tree.head(of: view.mentions[numbers[person]].tokens)
    else { return [] }
    var end = view.mentions[numbers[person]].tokens.upperBound
    var claims: [DraftClaim] = []
    for number in numbers[(person + 1)...] {
      let tokens = view.mentions[number].tokens
      guard tokens.lowerBound == end + 1, view.page.reads(end, ","),
        view.type(of: number) == .organization, let body = view.mentions[number].entity
      else { break }
      claims += [draft(.affiliation, subject, body, node, "byline")].compactMap { $0 }
      end = tokens.upperBound
    }
    return claims
  }

  func draft(
    _ type: RelationType, _ subject: EntityID, _ object: EntityID, _ node: Int, _ rule: String
  ) -> DraftClaim? {
    guard subject != object, let subjectType = view.entities[subject]?.entity.type,
      let objectType = view.entities[object]?.entity.type,
      type.joins(subjectType, objectType, mode: nil)
    else { return nil }
    let claim = Claim(
      type: type, subject: subject, object: object, confidence: 0.85, rule: rule,
      trigger: view.range([node]), sentence: view.sentence.range)
    return DraftClaim(claim: claim, node: node, isNews: false)
  }
}
