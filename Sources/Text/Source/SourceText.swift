/// The text of one document as UTF-8 bytes, which every offset of its annotation points into.
public struct SourceText: Hashable, Sendable {
  /// Valid UTF-8.
  public let bytes: [UInt8]

  /// Takes the bytes of `string`.
  public init(_ string: String) {
    bytes = Array(string.utf8)
  }

  /// Takes `bytes`; what is not valid UTF-8 in them becomes U+FFFD.
  public init(decoding bytes: [UInt8]) {
    if (try? UTF8Span(validating: bytes.span)) != nil {
      self.bytes = bytes
    } else {
      self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    }
  }

  /// The range of the whole text.
  public var range: ByteRange { ByteRange(0, bytes.count) }

  /// The text of `range`, for people to read.
  public func string(in range: ByteRange) -> String {
    String(decoding: bytes[range.start..<range.end], as: UTF8.self)
  }

  /// The whole text.
  public var string: String { string(in: range) }
}
