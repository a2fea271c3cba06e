/// What kind of thing a node of the graph is.
public enum EntityType: String, Hashable, Sendable, CaseIterable {
  /// A state or a territory with its own code.
  case country = "Country"
  /// A human being.
  case person = "Person"
  /// A body, a company, a party, or a group without a name.
  case organization = "Organization"
  /// A stretch of land or water, a city, a building.
  case place = "Place"
}

/// One thing that a page speaks of.
public struct Entity: Hashable, Sendable {
  /// The stable id.
  public var id: EntityID
  /// What kind of thing it is.
  public var type: EntityType
  /// The name to show.
  public var name: String
  /// Other names that the page or the gazetteer gives it, sorted, without `name`.
  public var aliases: [String]
  /// ISO 3166-1 alpha-3: the country itself, or the one that it acts for or lies in.
  public var country: String?
  /// Finer than the type, in the gazetteer's words: `bloc`, `company`, `sea`, `group`.
  public var kind: String?
  /// Addresses of the same thing elsewhere.
  public var sameAs: [String]

  /// Makes an entity; its Wikidata address follows from its id.
  public init(
    id: EntityID, type: EntityType, name: String, aliases: [String] = [], country: String? = nil,
    kind: String? = nil
  ) {
    self.id = id
    self.type = type
    self.name = name
    self.aliases = aliases
    self.country = country
    self.kind = kind
    sameAs = id.wikidata.map { ["http://www.wikidata.org/entity/" + $0] } ?? []
  }
}
