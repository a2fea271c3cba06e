internal import Text

/// Reads plain text and Markdown.
struct TextReader {
  private var blocks: [TextBlock]
  private let notes: TextNotes
  private let isMarkdown: Bool
  private var title: String?
  private var authors: [String] = []
  private var published: CalendarDate?

  /// The document of `text`, which is UTF-8.
  ///
  /// A text that has links as Markdown writes them is read as Markdown, whatever its name.
  static func document(id: String, text: [UInt8], isMarkdown: Bool) -> Document {
    let isMarkdown = isMarkdown || hasMarkdownLink(text)
    var reader = TextReader(text: text, isMarkdown: isMarkdown)
    reader.readHead()
    reader.joinBrokenParagraphs()
    return reader.document(id: id)
  }

  private static func hasMarkdownLink(_ text: [UInt8]) -> Bool {
    let bytes = text.span
    var index = 0
    while index < bytes.count {
      index += 1
      guard index < bytes.count, bytes[index] == 0x28, bytes[index - 1] == 0x5D else { continue }
      let target = text[(index + 1)...].prefix(5)
      if target.first == 0x23 || target.elementsEqual("http:".utf8)
        || target.elementsEqual("https".utf8)
      {
        return true
      }
    }
    return false
  }

  private init(text: [UInt8], isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    var blocks = TextSegmenter.blocks(of: text, isMarkdown: isMarkdown)
    notes = TextNotes(takingFrom: &blocks)
    self.blocks = blocks
  }

  /// How many blocks at the start may be title, date line and byline.
  private static let headCount = 6
  private static let longestTitle = 200

  /// Recognises the title, the date line and the byline, in any order after the title.
  private mutating func readHead() {
    if blocks.count > 1, blocks[0].kind == .title || isTitle(blocks[0]) { blocks[0].kind = .title }
    for index in blocks.indices.prefix(Self.headCount) {
      if blocks[index].kind != .title, isRunningText(blocks[index].bytes) { break }
      let text = TextInline.plain(blocks[index].bytes)
      if blocks[index].kind == .title {
        title = title ?? text
      } else if published == nil, WrittenDate.isDateLine(text) {
        published = WrittenDate.day(in: text)
        blocks[index].kind = .dateline
      } else if authors.isEmpty, Byline.isByline(text) {
        authors = Byline.names(in: text)
        published = published ?? WrittenDate.day(in: text)
        blocks[index].kind = .byline
      } else if text.utf8.count > Self.longestTitle {
        break
      }
    }
    guard published == nil else { return }
    let report = blocks.prefix(Self.headCount).first { $0.kind == .paragraph }
    published = report.flatMap { WrittenDate.day(inDatelineOf: TextInline.plain($0.bytes)) }
  }

  /// Whether a block is too long for a line that tells of the page, whatever marks are in it.
  private func isRunningText(_ text: ArraySlice<UInt8>) -> Bool {
    text.count > 2 * Self.longestTitle && !text.contains(UInt8(ascii: "["))
  }

  private func isTitle(_ block: TextBlock) -> Bool {
    guard block.kind == .paragraph, block.lines <= 2, block.bytes.count <= Self.longestTitle,
      let last = block.bytes.last, !".:,".utf8.contains(last)
    else { return false }
    return !WrittenDate.isDateLine(block.text) && !Byline.isByline(block.text)
  }

  /// A paragraph shorter than this may be a line of its own, though no mark ends it.
  private static let shortestBroken = 60

  /// Puts paragraphs together again that a blank line parts in mid-sentence.
  private mutating func joinBrokenParagraphs() {
    var joined: [TextBlock] = []
    for block in blocks {
      if let last = joined.indices.last, joined[last].kind == .paragraph, block.kind == .paragraph,
        breaksOff(joined[last].bytes), Self.endsSentence(block.bytes)
      {
        joined[last].bytes += [UInt8(ascii: " ")] + block.bytes
      } else {
        joined.append(block)
      }
    }
    blocks = joined
  }

  private func breaksOff(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count >= Self.shortestBroken, let last = text.last else { return false }
    guard last >= 0x80 else {
      return (0x61...0x7A).contains(last | 0x20) || (0x30...0x39).contains(last) || last == 0x2C
    }
    return String(decoding: text, as: UTF8.self).last.map { $0.isLetter || $0.isNumber } ?? false
  }

  private static func endsSentence(_ text: ArraySlice<UInt8>) -> Bool {
    let end = String(decoding: text, as: UTF8.self).reversed()
      .drop { "\"'”’»)]*_".contains($0) }.first
    return end.map { ".!?…:;".contains($0) } ?? false
  }

  private func document(id: String) -> Document {
    var writer = DocumentWriter()
    for block in blocks {
      writer.begin(block.kind)
      if isMarkdown || !notes.notes.isEmpty || WebAddress.start(in: block.bytes) != nil {
        TextInline.write(block.bytes, notes: notes.notes, isMarkdown: isMarkdown, to: &writer)
      } else {
        writer.append(text: block)
      }
    }
    var document = writer.document(id: id)
    document.title = title
    document.authors = authors
    document.url = notes.url
    document.site = notes.site
    document.published = published ?? notes.url.flatMap { WrittenDate.day(inAddress: $0) }
    return document
  }
}

extension DocumentWriter {
  /// Adds a block's words as they stand; tabs part the cells of a table's row.
  mutating func append(text block: TextBlock) {
    for cell in block.bytes.split(separator: 0x09) {
      separate(by: 0x09)
      append(cell)
    }
  }
}
