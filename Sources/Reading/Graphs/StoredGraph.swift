/// A graph as a file holds it, as far as people ask about it.
public struct StoredGraph: Sendable {
  /// A node, or an edge's end.
  public struct Node: Sendable {
    /// The id.
    public var id: String
    /// The name to show.
    public var name: String
    /// What else the file says of it, as the file calls it.
    public var properties: [(key: String, value: String)]
  }

  /// An edge with what shows it.
  public struct Edge: Sendable {
    /// The id, which is that of the claim too.
    public var id: String
    /// What is said of the two.
    public var type: String
    /// The id of the subject.
    public var subject: String
    /// The id of the object.
    public var object: String
    /// What else the file says of it, as the file calls it.
    public var properties: [(key: String, value: String)]
    /// The sentences that show it, as far as the file holds them.
    public var evidence: [Evidence]
  }

  /// A sentence that shows an edge.
  public struct Evidence: Hashable, Sendable {
    /// The sentence.
    public var quote: String
    /// The id of its document.
    public var document: String
  }

  /// By id.
  public internal(set) var nodes: [String: Node] = [:]
  /// In the order of the file.
  public internal(set) var edges: [Edge] = []

  /// Reads a file that Skein has written: JSON-LD where the name ends so, else GraphML, which holds
  /// one sentence an edge.
  ///
  /// - Throws: `ReadingError`, which names the file and says what is wrong with it.
  /// - Complexity: O(*n*) in the bytes of the file, all of which is held in memory.
  public init(path: String) throws(ReadingError) {
    var source = try ByteSource(path: path)
    let bytes = try source.all(limit: Int(Int32.max))
    if path.lowercased().hasSuffix(".jsonld") {
      try readJSONLD(bytes, path: path)
    } else {
      try readGraphML(bytes, path: path)
    }
  }
}
