import Export
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

  /// Tries whether the file can be written.
  func tryWriting() throws(PipelineError) {
    do { try GraphFormat.tryWriting(to: path) } catch { throw PipelineError(error) }
  }
}
