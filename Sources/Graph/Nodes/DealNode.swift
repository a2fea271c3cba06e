public import Knowledge

/// A deal, as all documents together know it.
public struct DealNode: Hashable, Sendable {
  /// For each field what most documents say; of two that are said equally often, what the first
  /// document says.
  public var deal: Deal
  /// How often the documents speak of it.
  public var mentionCount: Int
  /// How many documents speak of it.
  public var documentCount: Int
}
