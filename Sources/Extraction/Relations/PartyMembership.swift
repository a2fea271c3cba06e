import Knowledge
import Text

extension RelationType {
  /// What is said of somebody who belongs to a body where the body is a party.
  var amongPartyMembers: RelationType {
    self == .memberOf || self == .affiliation ? .party : self
  }
}

extension SyntaxView {
  /// Whether a mention means a political party: by the gazetteer, or by a word of its name.
  func isParty(_ number: Int) -> Bool {
    let mention = mentions[number]
    guard let id = mention.entity, let entity = entities[id]?.entity,
      entity.type == .organization
    else { return false }
    if let kind = entity.kind, kind != "organization" { return kind == "party" }
    return mention.tokens.contains { lexicon.classes(of: page.words[$0]).contains(.party) }
  }

  /// Whether the gazetteer knows an entity for a party.
  func isParty(entity id: EntityID) -> Bool {
    entities[id]?.entity.kind == "party"
      || numbers.contains { mentions[$0].entity == id && isParty($0) }
  }
}

extension RoleFinder {
  /// The party whose name or adjective stands before any role: 'the Republican governor of Y'.
  func partyClaims(_ frame: Frame, _ holder: Holder, at node: Int) -> [DraftClaim] {
    let parties = slots.modifiers(of: node).filter { view.isParty($0.mention) }
    return holder.actors.filter { view.type(of: $0.mention) == .person }.flatMap { person in
      parties.compactMap { claim(.party, person, $0, frame.rule, holder, at: node, frame) }
    }
  }

  /// Who leads a party belongs to it.
  func membership(ofLeader draft: DraftClaim) -> DraftClaim? {
    guard draft.claim.type == .leads, draft.retyping.isEmpty,
      view.isParty(entity: draft.claim.object)
    else { return nil }
    var draft = draft
    draft.claim.type = .party
    return draft
  }

  /// Whether a body can be meant: what the tables know for something else is no party, and a
  /// 'Republican president' or the 'Republican leader of the Senate' heads neither.
  func isFit(_ body: Actor, for type: RelationType, of node: Int) -> Bool {
    switch type {
    case .party:
      guard let id = view.mentions[body.mention].entity, let known = view.entities[id] else {
        return false
      }
      return known.entry == nil || view.isParty(body.mention)
    case .leads:
      let words = slots.modifiers(of: node).filter { view.isParty($0.mention) }
        .map { view.page.words[view.mentions[$0.mention].tokens.lowerBound] }
      guard words.contains(where: { view.lexicon.classes(of: $0).contains(.partyAdjective) })
      else { return true }
      return view.isParty(body.mention) && view.classes(node).contains(.partyLeader)
        && slots.allActors(behind: events.words.of, of: node).isEmpty
    default: return true
    }
  }
}
