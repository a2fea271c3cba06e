import Graph
import Knowledge

/// What the actual claims of a graph that are not denied say as plain statements, each once however
/// many claims say it.
struct PlainStatements: Sendable {
  /// An office held in a country or an organization.
  struct Membership: Hashable, Sendable {
    var person: EntityID
    var organization: EntityID
    var office: String?
    /// When the office was held, where a claim gives a span.
    var dates: [DateValue]

    var id: EntityID {
      EntityID(hashing: [person.text, organization.text, office ?? ""], prefix: "membership")
    }
  }

  /// The offices that are held, by person.
  let memberships: [Membership]
  /// The names of these offices, sorted.
  let offices: [String]
  private let places: Set<EntityID>
  private let properties: [EntityID: [Property: Set<EntityID>]]
  private let membershipsOfPerson: [EntityID: [EntityID]]

  /// Collects what `graph` says.
  init(of graph: KnowledgeGraph) {
    places = Set(graph.entities.filter { $0.entity.type == .place }.map(\.entity.id))
    var properties: [EntityID: [Property: Set<EntityID>]] = [:]
    var held: [EntityID: Membership] = [:]
    for edge in graph.edges {
      let said = edge.statement
      guard said.modality == .actual, !said.isNegated else { continue }
      let (property, isTurned) = said.type.property(ofPlace: places.contains(said.subject))
      let ends = isTurned ? (said.object, said.subject) : (said.subject, said.object)
      properties[ends.0, default: [:]][property, default: []].insert(ends.1)
      if said.isSymmetric { properties[ends.1, default: [:]][property, default: []].insert(ends.0) }
      if said.type == .holdsOffice {
        var membership = Membership(
          person: said.subject, organization: said.object, office: said.office, dates: [])
        membership.dates = held[membership.id]?.dates ?? []
        if case .span = said.date, let date = said.date { membership.dates.append(date) }
        held[membership.id] = membership
      }
    }
    for deal in graph.deals {
      properties[deal.deal.id, default: [:]][.participant, default: []]
        .formUnion(deal.deal.parties)
    }
    let countries = Dictionary(
      graph.entities.filter { $0.entity.type == .country }.compactMap { node in
        node.entity.country.map { ($0, node.entity.id) }
      }, uniquingKeysWith: { first, _ in first })
    for node in graph.entities where node.entity.type == .place {
      if let code = node.entity.country, let country = countries[code] {
        properties[node.entity.id, default: [:]][.containedInPlace, default: []].insert(country)
      }
    }
    self.properties = properties
    memberships = held.values.sorted { $0.id < $1.id }
    membershipsOfPerson = Dictionary(grouping: memberships, by: \.person)
      .mapValues { $0.map(\.id) }
    offices = Set(held.values.compactMap(\.office)).sorted()
  }

  /// The property that stands for a statement, and whether it leads from object to subject.
  func property(of said: Statement) -> (property: Property, isTurned: Bool) {
    said.type.property(ofPlace: places.contains(said.subject))
  }

  /// What is said of `subject`: properties by name, each with its values in order.
  func statements(of subject: EntityID) -> [(property: Property, values: [EntityID])] {
    var found = properties[subject] ?? [:]
    if let memberships = membershipsOfPerson[subject] {
      found[.hasMembership] = Set(memberships)
    }
    return found.map { ($0.key, $0.value.sorted()) }.sorted { $0.property.name < $1.property.name }
  }
}
