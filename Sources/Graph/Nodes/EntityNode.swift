public import Knowledge

/// A country, person, organization or place, as all documents together know it.
public struct EntityNode: Hashable, Sendable {
  /// What the documents agree on, or most of them say; the aliases are those of all.
  public var entity: Entity
  /// The words that the documents use for its people, sorted.
  public var demonyms: [String]
  /// How often the documents speak of it.
  public var mentionCount: Int
  /// How many documents speak of it.
  public var documentCount: Int
}
