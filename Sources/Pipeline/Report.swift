/// What came of a run.
public struct Report: Hashable, Sendable {
  /// An input that could not be read.
  public struct Failure: Error, Hashable, Sendable {
    /// The file, or the record in a file.
    public var input: String
    /// Why.
    public var reason: String
  }

  /// The number of documents that were read.
  public var documentCount = 0
  /// The inputs that could not be read, in their order.
  public var failures: [Failure] = []
  /// The graph's nodes, where a graph was made.
  public var nodeCount = 0
  /// The graph's edges, where a graph was made.
  public var edgeCount = 0
}
