import Text

/// Words of a document with what stands around them, so that they are found again.
public struct Quotation: Hashable, Sendable {
  /// The Unicode scalars of the document's text before the words.
  public var start: Int
  /// The Unicode scalars of the document's text up to the end of the words.
  public var end: Int
  /// The words.
  public var exact: String
  /// What stands before them, thirty-two scalars at most.
  public var prefix: String
  /// What stands after them, thirty-two scalars at most.
  public var suffix: String
}

/// The text of a document that quotations are taken from.
struct QuotedText {
  private static let contextLength = 32

  private let text: SourceText
  private let offsets: ScalarOffsets

  init(_ text: SourceText) {
    self.text = text
    offsets = ScalarOffsets(of: text)
  }

  func quotation(of range: ByteRange) -> Quotation {
    Quotation(
      start: offsets.scalars(before: range.start), end: offsets.scalars(before: range.end),
      exact: text.string(in: range),
      prefix: text.string(in: ByteRange(contextStart(before: range.start), range.start)),
      suffix: text.string(in: ByteRange(range.end, contextEnd(after: range.end))))
  }

  private func contextStart(before end: Int) -> Int {
    var (offset, scalars) = (end, 0)
    while offset > 0, scalars < Self.contextLength {
      offset -= 1
      if text.bytes[offset] & 0xC0 != 0x80 { scalars += 1 }
    }
    return offset
  }

  private func contextEnd(after start: Int) -> Int {
    var (offset, scalars) = (start, 0)
    while offset < text.bytes.count {
      if text.bytes[offset] & 0xC0 != 0x80 {
        if scalars == Self.contextLength { break }
        scalars += 1
      }
      offset += 1
    }
    return offset
  }
}
