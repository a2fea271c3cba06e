import Export
import Extraction
import Graph

/// A file that a graph is to be written to.
public struct GraphFile: Hashable, Sendable {
  /// Where it is to stand.
  public let path: String
  let format: GraphFormat

  /// The endings of the names of graph files.
  public static let knownEndings = GraphFormat.allCases.map(\.ending)

  /// Takes the format from the ending of `path`; nothing where the ending is not known.
  public init?(path: String) {
    guard let format = GraphFormat(path: path) else { return nil }
    self.path = path
    self.format = format
  }
}

extension ExtractionOptions {
  /// What `configuration` wants to be looked for.
  init(_ configuration: Configuration) {
    self.init(
      findsUnlistedNames: configuration.findsUnlistedNames,
      findsRelations: configuration.findsRelations)
  }
}

extension ClaimSelection {
  /// The same selection as the graph has it.
  init(_ kinds: Set<ClaimKind>) {
    self = []
    for kind in kinds {
      switch kind {
      case .future: insert(.future)
      case .hypothetical: insert(.hypothetical)
      case .historical: insert(.historical)
      case .negated: insert(.negated)
      }
    }
  }
}
