/// What came of a run.
public struct Report: Hashable, Sendable {
  /// The number of documents that were read.
  public var documentCount = 0
  /// A line for each input that could not be read, in the order of the inputs.
  public var failures: [String] = []
  /// The number of files in folders that were passed over, since their names say that they hold no
  /// page.
  public var skippedCount = 0
  /// The graph's nodes, where a graph was made.
  public var nodeCount = 0
  /// The graph's edges, where a graph was made.
  public var edgeCount = 0
}
