internal import Text

/// A part of a plain or Markdown text, before its words are looked at.
struct TextBlock {
  var kind: Block.Kind
  var text: String
  /// The number of lines that it had.
  var lines = 1
}

/// Cuts plain text and Markdown into blocks.
struct TextSegmenter {
  private let isMarkdown: Bool
  private var blocks: [TextBlock] = []
  private var lines: [Substring] = []
  private var isInFence = false

  static func blocks(of text: [UInt8], isMarkdown: Bool) -> [TextBlock] {
    var segmenter = TextSegmenter(isMarkdown: isMarkdown)
    let string = String(decoding: text, as: UTF8.self)
    for line in string.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      segmenter.take(line)
    }
    segmenter.finish()
    return segmenter.blocks
  }

  private init(isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
  }

  private mutating func take(_ line: Substring) {
    let trimmed = line.drop(while: \.isWhitespace)
    guard !trimmed.isEmpty else {
      finish()
      return
    }
    if TextNotes.beginsNote(trimmed) {
      finish()
    } else if isMarkdown, takeMarkdown(trimmed) {
      return
    } else if let item = Self.listItem(trimmed, isMarkdown: isMarkdown) {
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

  private static func isHeadLine(_ line: Substring) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    return WrittenDate.isDateLine(String(line)) || Byline.isByline(String(line))
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
        blocks.append(TextBlock(kind: kind, text: String(heading).trimmingSpaces()))
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
        blocks[last].text += " " + words
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
    defer { lines = [] }
    guard !lines.isEmpty else { return }
    let longest = lines.map(\.utf8.count).max() ?? 0
    // Lines too long to have been broken by hand are paragraphs of their own.
    if !isMarkdown, longest > 160 {
      for line in lines {
        blocks.append(TextBlock(kind: .paragraph, text: String(line).trimmingSpaces()))
      }
    } else {
      let text = lines.map { String($0).trimmingSpaces() }.joined(separator: " ")
      blocks.append(TextBlock(kind: .paragraph, text: text, lines: lines.count))
    }
  }
}
