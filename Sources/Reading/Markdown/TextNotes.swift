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
      let block = blocks[index].bytes
      let next = index + 1 < blocks.count ? Self.onlyAddress(in: blocks[index + 1].bytes) : nil
      if let (name, words) = Self.note(block) {
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
      } else if take(origin: block, next: next) {
        index += Self.onlyAddress(in: block) == nil && WebAddress.first(in: block) == nil ? 2 : 1
        continue
      }
      kept.append(blocks[index])
      index += 1
    }
    blocks = kept
  }

  /// Whether `line` begins as a footnote does: '[1] words', '[^1]: words'.
  static func beginsNote(_ line: ArraySlice<UInt8>) -> Bool {
    note(line.prefix(64) + " x".utf8) != nil
  }

  private mutating func add(_ name: String, words: String, url: String) {
    let own = words.drop { $0 == ":" || $0.isWhitespace }.reversed()
      .drop { $0 == ":" || $0 == "<" || $0 == "(" || $0.isWhitespace }.reversed()
    if notes[name] == nil { notes[name] = Note(words: String(own), url: url) }
  }

  private static func note(_ block: ArraySlice<UInt8>) -> (name: String, words: String)? {
    guard block.first == UInt8(ascii: "[") else { return nil }
    let text = String(decoding: block, as: UTF8.self)
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
  private static func onlyAddress(in block: ArraySlice<UInt8>) -> String? {
    // A paragraph of words is no address.
    guard block.contains(UInt8(ascii: ":")), !block.contains(UInt8(ascii: " ")) else { return nil }
    let text = String(decoding: block, as: UTF8.self)
    let inner = text.drop { $0 == "<" || $0 == "(" }.reversed().drop { $0 == ">" || $0 == ")" }
    let address = String(inner.reversed())
    return WebAddress.isWhole(address) && !address.contains(where: \.isWhitespace) ? address : nil
  }

  /// Reads 'URL to article: …' and 'Article from the Name: …'.
  private mutating func take(origin block: ArraySlice<UInt8>, next: String?) -> Bool {
    guard block.count < 400 else { return false }
    // An address is behind the words or in the next block.
    let address = WebAddress.first(in: block)
    guard next != nil || address != nil else { return false }
    let text = String(decoding: block, as: UTF8.self)
    let small = text.lowercased()
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
