public import Knowledge

/// Words of a document that mean an entity.
public struct MentionRecord: Hashable, Sendable {
  /// The document that they stand in.
  public var document: EntityID
  /// The words.
  public var quotation: Quotation
  /// Who or what is meant; nothing where that stayed undecided.
  public var entity: EntityID?
  /// The readings that stayed equally likely, where `entity` is nothing.
  public var candidates: [EntityID]
  /// By what the entity is meant.
  public var via: Mention.Via
}
