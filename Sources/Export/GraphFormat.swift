public import Graph

/// A format that graphs are written in.
public enum GraphFormat: String, Hashable, Sendable, CaseIterable {
  /// GraphML in the plain profile that every reader opens.
  case graphML = ".graphml"
  /// JSON-LD 1.1 with all evidence and mentions.
  case jsonLD = ".jsonld"

  /// The format that the ending of `path` names, in small or capital letters.
  public init?(path: String) {
    let path = path.lowercased()
    guard let format = Self.allCases.first(where: { path.hasSuffix($0.rawValue) }) else {
      return nil
    }
    self = format
  }

  /// The ending of such files' names.
  public var ending: String { rawValue }

  /// Whether files of the format hold where each entity is spoken of.
  public var needsMentions: Bool { self == .jsonLD }

  /// Writes `graph` to the file at `path`: beside it first, and then in its place.
  ///
  /// - Throws: `ExportError.unwritable` where the system does not take the file.
  public func write(
    _ graph: KnowledgeGraph, origin: Origin, to path: String
  ) throws(ExportError) {
    var file = try ReplacementFile(path: path)
    do {
      try write(graph, origin: origin, to: &file.output)
    } catch .notWritten(let number) {
      throw .unwritable(path: path, errno: number)
    }
    try file.putInPlace()
  }

  /// Tries whether a file can be written at `path`, and leaves nothing there: a long run shall not
  /// end in finding out that it cannot.
  ///
  /// - Throws: `ExportError.unwritable` where the system does not take the file.
  public static func tryWriting(to path: String) throws(ExportError) {
    _ = try ReplacementFile(path: path)
  }

  /// Writes `graph` into memory.
  func bytes(of graph: KnowledgeGraph, origin: Origin) throws(ExportError) -> [UInt8] {
    var output = ByteOutput()
    try write(graph, origin: origin, to: &output)
    return output.bytes
  }

  private func write(
    _ graph: KnowledgeGraph, origin: Origin, to output: inout ByteOutput
  ) throws(ExportError) {
    switch self {
    case .graphML: try GraphMLWriter.write(graph, to: &output)
    case .jsonLD: try JSONLDWriter.write(graph, origin: origin, to: &output)
    }
  }
}

/// What made a graph, for files that say so.
public struct Origin: Hashable, Sendable {
  /// The version of Skein.
  public var version: String
  /// The SHA-256 of the gazetteer's tables, in hexadecimal digits.
  public var gazetteer: String

  /// Makes an origin.
  public init(version: String, gazetteer: String) {
    self.version = version
    self.gazetteer = gazetteer
  }
}
