import Graph
import Knowledge
import Text

/// Countries, persons, organizations and places, and the offices that persons hold.
extension JSONLDWriter {
  mutating func write(_ entityNode: EntityNode) {
    let entity = entityNode.entity
    node.begin(IRI.node(entity.id), [Self.type(of: entity), "sem:Actor"])
    node.write(.name, entity.name)
    node.write(.alternateName, entity.aliases)
    if entity.type == .country {
      node.write(.identifier, entity.country)
    } else {
      node.write(.country, entity.country)
    }
    node.write(.sameAs, entity.sameAs.compactMap(IRI.address))
    node.write(.demonym, entityNode.demonyms)
    node.write(.kind, entity.kind)
    node.write(.mentionCount, entityNode.mentionCount)
    node.write(.documentCount, entityNode.documentCount)
    writeStatements(of: entity.id)
    node.end()
  }

  mutating func write(_ membership: PlainStatements.Membership) {
    node.begin(IRI.node(membership.id), "org:Membership")
    node.write(.membershipMember, IRI.node(membership.person))
    node.write(.membershipOrganization, IRI.node(membership.organization))
    node.write(.membershipRole, membership.office.map(Self.role))
    node.write(.startDate, membership.dates.compactMap(\.firstDay).min())
    node.write(.endDate, membership.dates.compactMap(\.lastDay).max())
    node.end()
  }

  mutating func write(office: String) {
    node.begin(Self.role(office), "org:Role")
    node.write(.name, office)
    node.end()
  }

  private static func role(_ office: String) -> String {
    IRI.node(EntityID(hashing: [office], prefix: "office"))
  }

  /// The class of schema.org that fits an entity, as fine as its kind allows.
  private static func type(of entity: Entity) -> String {
    switch (entity.type, entity.kind) {
    case (.country, _): "schema:Country"
    case (.person, _): "schema:Person"
    case (.organization, "company"): "schema:Corporation"
    case (.organization, "university"): "schema:CollegeOrUniversity"
    case (.organization, "party"): "schema:PoliticalParty"
    case (.organization, "government"), (.organization, "ministry"),
      (.organization, "legislature"), (.organization, "agency"), (.organization, "military"):
      "schema:GovernmentOrganization"
    case (.organization, "media"): "schema:NewsMediaOrganization"
    case (.organization, "ngo"): "schema:NGO"
    case (.organization, _): "schema:Organization"
    case (.place, "city"): "schema:City"
    case (.place, "region"), (.place, "province"), (.place, "state"): "schema:AdministrativeArea"
    case (.place, _): "schema:Place"
    }
  }
}
