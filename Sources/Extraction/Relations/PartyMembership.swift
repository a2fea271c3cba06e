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
