public import Text

/// Reads.
public struct DocumentReader: Sendable {
  /// Makes a reader.
  public init() {}
  /// Reads.
  public func document(id: String, bytes: [UInt8]) -> Document? {
    PageReader.document(id: id, page: bytes)
  }
}
