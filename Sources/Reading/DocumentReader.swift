public import Text

/// Makes documents of pages, texts and records.
///
/// A reader holds nothing, so one serves all threads.
public struct DocumentReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// Reads one input of a walk.
  ///
  /// - Throws: `ReadingError`, which names the file and says what is wrong with it.
  /// - Complexity: O(*n*) in bytes, whatever the bytes are.
  public func document(from input: Input) throws(ReadingError) -> Document {
    switch input.content {
    case .file(let format):
      var source = try ByteSource(path: input.id)
      return try document(id: input.id, bytes: source.all(), format: format)
    case .bytes(let bytes, let format):
      return try document(id: input.id, bytes: bytes, format: format)
    case .record(let bytes, let line):
      return try Record.document(of: bytes, path: input.id, line: line)
    }
  }

  /// Reads `bytes`, which are no longer compressed, as one document.
  ///
  /// Where `format` is `auto`, the ending of `id` tells it, else the first bytes do. The encoding
  /// is told by a byte order mark, a meta tag, or is UTF-8, else windows-1252.
  ///
  /// - Throws: `ReadingError.empty`, `.notText`, `.tooLarge`, `.badRecord` or `.outOfMemory`.
  public func document(
    id: String, bytes: consuming [UInt8], format: InputFormat = .auto
  ) throws(ReadingError) -> Document {
    guard bytes.count <= ByteSource.largestPage else {
      throw .tooLarge(path: id, limit: ByteSource.largestPage)
    }
    if let kind = BinaryKind.of(bytes) { throw .notText(path: id, kind: kind) }
    let text = Transcoder.text(of: bytes)
    guard text.count <= ByteSource.largestPage else {
      throw .tooLarge(path: id, limit: ByteSource.largestPage)
    }
    guard text.contains(where: { $0 > 0x20 }) else { throw .empty(path: id) }
    var format = format
    if format == .auto { format = InputFormat.named(by: id) ?? .detected(in: text) }
    switch format {
    case .html:
      guard let document = PageReader.document(id: id, page: text) else {
        throw .outOfMemory(path: id)
      }
      return document
    case .jsonl: return try Record.document(of: text, path: id, line: 1)
    case .text, .auto: return TextReader.document(id: id, text: text, isMarkdown: false)
    case .markdown: return TextReader.document(id: id, text: text, isMarkdown: true)
    }
  }
}
