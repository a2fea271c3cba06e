import Graph
import Knowledge

/// What two graphs of the same documents do not share.
public struct GraphDifference: Sendable {
  /// A line for each entity and edge that only one of them has, or that they have in two ways; those
  /// of the first begin with `-`, of the second with `+`, what both have with `~`.
  public private(set) var lines: [String] = []
  private var counts: [String: [Character: Int]] = [:]

  /// Compares `first` and `second`.
  init(from first: KnowledgeGraph, to second: KnowledgeGraph) {
    compareEntities(first, second)
    compareEdges(first, second)
  }

  /// One line that counts what was gained, lost and changed.
  public var summary: String {
    ["entities", "edges"].map { kind in
      let count = counts[kind, default: [:]]
      return
        "\(kind): \(count["+"] ?? 0) gained, \(count["-"] ?? 0) lost, \(count["~"] ?? 0) changed"
    }.joined(separator: "; ")
  }

  private mutating func add(_ mark: Character, _ kind: String, _ text: String) {
    counts[kind, default: [:]][mark, default: 0] += 1
    lines.append("\(mark) \(kind == "edges" ? "edge" : "entity") \(text)")
  }

  // MARK: Entities

  private mutating func compareEntities(_ first: KnowledgeGraph, _ second: KnowledgeGraph) {
    let known = Dictionary(uniqueKeysWithValues: first.entities.map { ($0.entity.id, $0) })
    let kept = Set(second.entities.map(\.entity.id))
    for node in first.entities where !kept.contains(node.entity.id) {
      add("-", "entities", Self.text(of: node))
    }
    for node in second.entities {
      guard let before = known[node.entity.id] else {
        add("+", "entities", Self.text(of: node))
        continue
      }
      var changes: [String] = []
      func note(_ what: String, _ old: String, _ new: String) {
        if old != new { changes.append("\(what) \(old) → \(new)") }
      }
      note("name", before.entity.name, node.entity.name)
      note("type", before.entity.type.rawValue, node.entity.type.rawValue)
      note("country", before.entity.country ?? "none", node.entity.country ?? "none")
      note("mentions", "\(before.mentionCount)", "\(node.mentionCount)")
      if !changes.isEmpty {
        add(
          "~", "entities",
          "\(node.entity.id) \(node.entity.name): \(changes.joined(separator: ", "))")
      }
    }
  }

  private static func text(of node: EntityNode) -> String {
    let entity = node.entity
    return "\(entity.id) \(entity.name) (\(entity.type.rawValue)), \(node.mentionCount) mentions"
  }

  // MARK: Edges

  /// Where an edge was read: the same place and type with other ends is the same edge, changed.
  private struct Place: Hashable {
    var document: EntityID
    var sentence: String
    var trigger: String
    var type: RelationType
  }

  private mutating func compareEdges(_ first: KnowledgeGraph, _ second: KnowledgeGraph) {
    let (before, after) = (Set(first.edges.map(\.id)), Set(second.edges.map(\.id)))
    let (oldNames, newNames) = (Self.names(of: first), Self.names(of: second))
    var lost: [Place: Edge] = [:]
    var lostInOrder: [(place: Place?, edge: Edge)] = []
    for edge in first.edges where !after.contains(edge.id) {
      let place = Self.place(of: edge)
      if let place { lost[place] = edge }
      lostInOrder.append((place, edge))
    }
    var changed: Set<EntityID> = []
    for edge in second.edges where !before.contains(edge.id) {
      if let place = Self.place(of: edge), let old = lost.removeValue(forKey: place) {
        changed.insert(old.id)
        add(
          "~", "edges",
          "\(Self.text(of: old, oldNames)) → \(Self.text(of: edge, newNames))\(Self.quote(edge))")
      } else {
        add("+", "edges", Self.text(of: edge, newNames) + Self.quote(edge))
      }
    }
    for (_, edge) in lostInOrder where !changed.contains(edge.id) {
      add("-", "edges", Self.text(of: edge, oldNames) + Self.quote(edge))
    }
  }

  private static func names(of graph: KnowledgeGraph) -> [EntityID: String] {
    Dictionary(uniqueKeysWithValues: graph.entities.map { ($0.entity.id, $0.entity.name) })
  }

  private static func place(of edge: Edge) -> Place? {
    guard let piece = edge.evidence.first, let sentence = piece.sentence else { return nil }
    return Place(
      document: piece.document, sentence: sentence.exact, trigger: piece.trigger,
      type: edge.statement.type)
  }

  private static func text(of edge: Edge, _ names: [EntityID: String]) -> String {
    let statement = edge.statement
    func name(_ id: EntityID) -> String { names[id] ?? id.text }
    let date = statement.date.map { " (\($0.text))" } ?? ""
    return "\(name(statement.subject)) \(statement.type.rawValue) \(name(statement.object))\(date)"
  }

  private static func quote(_ edge: Edge) -> String {
    guard let sentence = edge.evidence.first?.sentence else { return "" }
    let words = sentence.exact.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return ": “\(words)”"
  }
}

extension Pipeline {
  /// The graph of all that the documents say, in whatever modality, with the report of the run.
  func wholeGraph(
    progress: (Report) -> Void
  ) async throws -> (graph: KnowledgeGraph, report: Report) {
    var builder = GraphBuilder()
    let report = try await forEachAnnotation(progress: progress) { builder.add($0) }
    let all: ClaimSelection = [.future, .hypothetical, .historical, .negated]
    return (builder.graph(including: all), report)
  }

  /// Draws the graph of the inputs with the tables of `configuration` and those of the folder `first`,
  /// and again with those of `second`, and compares.
  ///
  /// A folder that has countries of its own stands alone; another adds to the tables that come with
  /// the program. An empty name adds nothing.
  ///
  /// - Throws: `PipelineError.gazetteer` where tables cannot be used.
  public static func difference(
    _ configuration: Configuration, from first: String, to second: String,
    progress: (Report) -> Void = { _ in }
  ) async throws -> (difference: GraphDifference, report: Report) {
    var graphs: [KnowledgeGraph] = []
    var last = Report()
    for folder in [first, second] {
      var configuration = configuration
      if !folder.isEmpty {
        if TableSelection.standsAlone(folder) {
          configuration.tables.replaced.formUnion(TableSelection.tableNames)
        }
        configuration.tables.folders.append(folder)
      }
      let (graph, report) = try await Pipeline(configuration).wholeGraph(progress: progress)
      graphs.append(graph)
      last = report
    }
    return (GraphDifference(from: graphs[0], to: graphs[1]), last)
  }
}
