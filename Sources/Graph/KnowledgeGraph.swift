/// What many documents say, merged: each thing once, each claim once with all its evidence.
///
/// A graph is the same value, in the same order, in whatever order its documents came.
public struct KnowledgeGraph: Sendable {
  /// Countries, persons, organizations and places, by id.
  public var entities: [EntityNode]
  /// Deals, by id.
  public var deals: [DealNode]
  /// The figures of the deals, by id.
  public var figures: [FigureNode]
  /// The documents, by source, then by id.
  public var documents: [DocumentNode]
  /// What is said of the nodes: by source, target and type, then by id.
  public var edges: [Edge]
  /// Where the documents speak of the entities, in the order of the documents and their texts;
  /// empty where the builder was not told to keep them.
  public var mentions: [MentionRecord]

  /// The number of nodes of every kind.
  public var nodeCount: Int {
    entities.count + deals.count + figures.count + documents.count
  }

  /// The number of edges, those from a deal to its figures among them.
  public var edgeCount: Int { edges.count + figures.count }
}
