public import Text

/// A stretch of text that means an entity.
public struct Mention: Hashable, Sendable {
  /// By what the text means the entity.
  public enum Via: String, Hashable, Sendable, CaseIterable {
    /// Its name in full.
    case name
    /// Another name, or a part of the name that the page or the gazetteer made clear.
    case alias
    /// Its initials.
    case acronym
    /// The word for its people, or the adjective of it.
    case demonym
    /// A place or a building that stands for it.
    case metonym
    /// The office that it holds.
    case office
    /// A noun that describes it.
    case description
    /// A pronoun.
    case pronoun
    /// The shape of a name that no table lists.
    case pattern
  }

  /// Where it stands.
  public var range: ByteRange
  /// Who or what is meant; nothing where that could not be decided.
  public var entity: EntityID?
  /// The readings that stayed equally likely, where `entity` is nothing.
  public var candidates: [EntityID]
  /// By what the entity is meant.
  public var via: Via

  /// Makes a mention that means `entity`.
  public init(range: ByteRange, entity: EntityID, via: Via) {
    self.range = range
    self.entity = entity
    self.via = via
    candidates = []
  }

  /// Makes a mention that may mean any of `candidates`.
  public init(range: ByteRange, undecided candidates: [EntityID], via: Via) {
    self.range = range
    self.candidates = candidates
    self.via = via
    entity = nil
  }
}
