internal import Text

/// The footnotes of a text, and the lines in which it says where it comes from.
struct TextNotes {
  /// A footnote: the words that it belongs to, where it repeats them, and its address.
  struct Note {
    var words: String
    var url: String
  }

  private(set) var notes: [String: Note] = [:]
  private(set) var url: String?
  private(set) var site: String?

  /// Takes the notes out of `blocks`.
  init(takingFrom blocks: inout [TextBlock]) {
    var kept: [TextBlock] = []
    var index = 0
    while index < blocks.count {
      let text = blocks[index].text
      let next = index + 1 < blocks.count ? Self.onlyAddress(in: blocks[index + 1].text) : nil
      if let (name, words) = Self.note(text) {
        // The address follows in the line, or stands in the next block.
        if let address = WebAddress.first(in: words) {
          let own = words[..<(words.firstRange(of: address)?.lowerBound ?? words.startIndex)]
          add(name, words: String(own), url: address)
          index += 1
          continue
        }
        if let next {
          add(name, words: words, url: next)
          index += 2
          continue
        }
      } else if take(origin: text, next: next) {
        index += Self.onlyAddress(in: text) == nil && WebAddress.first(in: text) == nil ? 2 : 1
        continue
      }
      kept.append(blocks[index])
      index += 1
    }
    blocks = kept
  }

  /// Whether `line` begins as a footnote does: '[1] words', '[^1]: words'.
  static func beginsNote(_ line: Substring) -> Bool {
    note(String(line.prefix(16)) + " x") != nil
  }

  private mutating func add(_ name: String, words: String, url: String) {
    let own = words.drop { $0 == ":" || $0.isWhitespace }.reversed()
      .drop { $0 == ":" || $0 == "<" || $0 == "(" || $0.isWhitespace }.reversed()
    if notes[name] == nil { notes[name] = Note(words: String(own), url: url) }
  }

  private static func note(_ text: String) -> (name: String, words: String)? {
    guard text.hasPrefix("[") else { return nil }
    let inside = text.dropFirst().prefix(12)
    guard let close = inside.firstIndex(of: "]") else { return nil }
    let name = inside[..<close].drop { $0 == "^" }
    let rest = text[inside.index(after: close)...]
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }),
      name.allSatisfy(\.isNumber) || rest.hasPrefix(":"), rest.first != "("
    else { return nil }
    return (String(name), String(rest))
  }

  /// The address that is all of `text`.
  private static func onlyAddress(in text: String) -> String? {
    // A paragraph of words is no address.
    if text.utf8.contains(UInt8(ascii: " ")) { return nil }
    let inner = text.drop { $0 == "<" || $0 == "(" }.reversed().drop { $0 == ">" || $0 == ")" }
    let address = String(inner.reversed())
    return WebAddress.isWhole(address) && !address.contains(where: \.isWhitespace) ? address : nil
  }

  /// Reads 'URL to article: …' and 'Article from the Name: …'.
  private mutating func take(origin text: String, next: String?) -> Bool {
    // An address is behind the words or in the next block; most paragraphs show at a glance that
    // they have none.
    guard text.utf8.count < 400,
      next != nil || text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "/"))
        || text.utf8.count(where: { $0 | 0x20 == UInt8(ascii: "w") }) > 2
    else { return false }
    guard next != nil || WebAddress.first(in: text) != nil else { return false }
    let small = text.lowercased()
    let address = WebAddress.first(in: text)
    let head =
      address.flatMap { text.firstRange(of: $0) }.map { text[..<$0.lowerBound] } ?? text[...]
    let label = String(head.reversed().drop { "<( :".contains($0) }.reversed())
    let lead = label.lowercased()
    if Self.addressLabels.contains(lead), let found = address ?? next {
      url = url ?? found
      return true
    }
    for beginning in ["article from ", "from ", "published by ", "published in "]
    where small.hasPrefix(beginning) && label.utf8.count < 80 {
      guard address != nil || next != nil, text.contains(":") else { continue }
      let name = label.dropFirst(beginning.count)
      site =
        site ?? (name.lowercased().hasPrefix("the ") ? String(name.dropFirst(4)) : String(name))
      return true
    }
    return false
  }

  private static let addressLabels: Set<String> = [
    "url to article", "url", "link", "permalink", "source", "source url", "original", "address",
    "original article", "article url", "link to article", "retrieved from", "canonical",
    "read the original article",
  ]
}
