internal import Text

/// A part of a plain or Markdown text, before its words are looked at.
///
/// Its bytes are those of the text itself wherever no lines were joined, so most blocks cost no copy.
struct TextBlock {
  var kind: Block.Kind
  var bytes: ArraySlice<UInt8>
  /// The number of lines that it had.
  var lines = 1

  /// The words as a string, for those few blocks that are looked at closely.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(kind: Block.Kind, bytes: ArraySlice<UInt8>, lines: Int = 1) {
    self.kind = kind
    self.bytes = bytes
    self.lines = lines
  }

  init(kind: Block.Kind, text: String) {
    self.init(kind: kind, bytes: Array(text.utf8)[...])
  }
}

/// Cuts plain text and Markdown into blocks.
struct TextSegmenter {
  private let text: [UInt8]
  private let isMarkdown: Bool
  private var blocks: [TextBlock] = []
  /// The lines of the block at hand, without white space before them.
  private var lines: [ArraySlice<UInt8>] = []
  private var isInFence = false

  /// The blocks of `text`, which is UTF-8.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func blocks(of text: [UInt8], isMarkdown: Bool) -> [TextBlock] {
    var segmenter = TextSegmenter(text, isMarkdown: isMarkdown)
    var start = 0
    while let end = WhiteSpace.endOfLine(from: start, in: text) {
      segmenter.take(text[start..<end.before])
      start = end.after
    }
    segmenter.take(text[start...])
    segmenter.finish()
    return segmenter.blocks
  }

  private init(_ text: [UInt8], isMarkdown: Bool) {
    self.text = text
    self.isMarkdown = isMarkdown
  }

  private mutating func take(_ line: ArraySlice<UInt8>) {
    let trimmed = WhiteSpace.droppingBefore(line)
    guard !trimmed.isEmpty else {
      finish()
      return
    }
    if TextNotes.beginsNote(trimmed) {
      finish()
    } else if isMarkdown, takeMarkdown(String(decoding: trimmed, as: UTF8.self)[...]) {
      return
    } else if Self.mayBeginItem(trimmed),
      let item = Self.listItem(
        String(decoding: trimmed, as: UTF8.self)[...], isMarkdown: isMarkdown)
    {
      finish()
      blocks.append(TextBlock(kind: .listItem, text: String(item)))
      // A line that follows belongs to the item.
      return
    }
    guard blocks.count + lines.count >= Self.headCount || !Self.isHeadLine(trimmed) else {
      // The lines of a head need no blank lines between.
      finish()
      lines.append(trimmed)
      finish()
      return
    }
    lines.append(trimmed)
  }

  /// How many lines at the start may be the title, the date and the byline.
  private static let headCount = 5

  private static func isHeadLine(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 120 else { return false }
    let text = String(decoding: line, as: UTF8.self)
    return WrittenDate.isDateLine(text) || Byline.isByline(text)
  }

  /// Takes a line that has a mark of Markdown at its start.
  private mutating func takeMarkdown(_ line: Substring) -> Bool {
    if line.hasPrefix("```") || line.hasPrefix("~~~") {
      finish()
      isInFence.toggle()
      return true
    }
    guard !isInFence else { return false }
    if line.hasPrefix("#") {
      let title = line.drop { $0 == "#" }
      guard title.first?.isWhitespace == true else { return false }
      finish()
      let words = String(title).trimmingSpaces()
      let closed = words.reversed().drop { $0 == "#" }.reversed()
      blocks.append(
        TextBlock(kind: blocks.isEmpty ? .title : .heading, text: String(closed).trimmingSpaces()))
      return true
    }
    let marks = line.filter { !$0.isWhitespace }
    if marks.count >= 3, let mark = marks.first, "=-*_".contains(mark),
      marks.allSatisfy({ $0 == mark })
    {
      // Under a line a rule makes it a heading; alone it only parts.
      if lines.count == 1, mark == "=" || mark == "-", let heading = lines.first {
        let kind: Block.Kind = blocks.isEmpty && mark == "=" ? .title : .heading
        lines = []
        blocks.append(TextBlock(kind: kind, bytes: WhiteSpace.droppingAfter(heading)))
      } else {
        finish()
      }
      return true
    }
    if line.hasPrefix(">") {
      if !lines.isEmpty { finish() }
      let words = String(line.drop { $0 == ">" || $0.isWhitespace })
      if let last = blocks.indices.last, blocks[last].kind == .quote, lines.isEmpty, !words.isEmpty,
        !endedQuote
      {
        blocks[last].bytes.append(contentsOf: (" " + words).utf8)
      } else if !words.isEmpty {
        blocks.append(TextBlock(kind: .quote, text: words))
      }
      endedQuote = words.isEmpty
      return true
    }
    if line.hasPrefix("|"), line.count > 2 {
      finish()
      let cells = line.split(separator: "|").map { String($0).trimmingSpaces() }
      if !cells.allSatisfy({ $0.allSatisfy { "-: ".contains($0) } }) {
        blocks.append(TextBlock(kind: .tableRow, text: cells.joined(separator: "\t")))
      }
      return true
    }
    return false
  }

  private var endedQuote = false

  /// Whether a line can be an item of a list by its first byte: '-', '*', '+', '•' or a digit.
  private static func mayBeginItem(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return first < 0x80 ? "*+-0123456789".utf8.contains(first) : line.starts(with: "•".utf8)
  }

  /// The words of a line that begins as an item of a list.
  private static func listItem(_ line: Substring, isMarkdown: Bool) -> Substring? {
    let marks: Set<Character> = isMarkdown ? ["-", "*", "+", "•"] : ["•", "*", "-"]
    guard let first = line.first else { return nil }
    if marks.contains(first), line.dropFirst().first?.isWhitespace == true {
      return line.dropFirst(2)
    }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard isMarkdown, (1...3).contains(number.count), rest.first == "." || rest.first == ")",
      rest.dropFirst().first?.isWhitespace == true
    else { return nil }
    return rest.dropFirst(2)
  }

  private mutating func finish() {
    endedQuote = true
    guard let first = lines.first else { return }
    // Lines too long to have been broken by hand are paragraphs of their own.
    if lines.count == 1 || !isMarkdown && lines.contains(where: { $0.count > 160 }) {
      for line in lines {
        blocks.append(TextBlock(kind: .paragraph, bytes: WhiteSpace.droppingAfter(line)))
      }
    } else {
      var joined = Array(WhiteSpace.droppingAfter(first))
      for line in lines.dropFirst() {
        joined.append(UInt8(ascii: " "))
        joined.append(contentsOf: WhiteSpace.droppingAfter(line))
      }
      blocks.append(TextBlock(kind: .paragraph, bytes: joined[...], lines: lines.count))
    }
    lines.removeAll(keepingCapacity: true)
  }
}
