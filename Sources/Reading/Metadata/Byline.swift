/// Reads the names of authors out of the lines that name them.
enum Byline {
  /// The names in `line`: 'By Ann Lee and Bo Dahl', 'Author: Ann Lee, University of Nowhere'.
  static func names(in line: String) -> [String] {
    let (_, words) = split(line)
    var names: [String] = []
    for part in parts(of: words) {
      let name = part.trimmingSpaces()
      // What follows a name and is none says where the author works.
      guard isName(name) else {
        guard names.isEmpty else { break }
        continue
      }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// Whether `line` begins as lines do that name authors, and names one.
  static func isByline(_ line: String) -> Bool {
    line.utf8.count <= 160 && split(line).isMarked && !names(in: line).isEmpty
  }

  /// The words before the names.
  private static let beginnings = [
    "authors:", "author:", "written by", "story by", "words by", "reported by", "posted by",
    "text by", "by:", "by", "von", "por", "par",
  ]

  private static func split(_ line: String) -> (isMarked: Bool, words: Substring) {
    let trimmed = line.trimmingSpaces()
    for beginning in beginnings where begins(trimmed, with: beginning) {
      let rest = trimmed.dropFirst(beginning.count)
      if beginning.hasSuffix(":") || rest.first?.isWhitespace == true { return (true, rest) }
    }
    return (false, trimmed[...])
  }

  /// Whether `line` begins with `words`, which are ASCII in small letters, in any case.
  private static func begins(_ line: String, with words: String) -> Bool {
    line.utf8.count >= words.utf8.count
      && zip(line.utf8, words.utf8).allSatisfy {
        $0 == $1 || (0x41...0x5A).contains($0) && $0 | 0x20 == $1
      }
  }

  private static func parts(of words: Substring) -> [String] {
    var parts: [String] = []
    var part: [Substring] = []
    func finish() {
      parts.append(part.joined(separator: " "))
      part = []
    }
    for word in words.split(whereSeparator: \.isWhitespace) {
      if ["and", "&", "|", "-", "–", "—", "•", "·", "und", "y", "et", "e"].contains(word) {
        finish()
      } else if let last = word.last, last == "," || last == ";" {
        part.append(word.dropLast())
        finish()
      } else {
        part.append(word)
      }
    }
    finish()
    return parts
  }

  /// Words of which no person's name is made.
  private static let otherWords: Set<String> = [
    "university", "institute", "college", "school", "news", "press", "times", "post", "staff",
    "editor", "editors", "reporter", "reporters", "correspondent", "writer", "contributor",
    "columnist", "agency", "desk", "team", "admin", "administrator", "editorial", "service",
    "services", "media", "magazine", "journal", "online", "associated", "guest", "senior",
    "special", "bureau", "center", "centre", "council", "group", "daily", "network", "company",
    "inc", "inc.", "business", "insider", "reuters", "ltd", "published", "updated", "posted",
    "today", "the", "of", "at", "in", "for",
    "on", "follow", "author", "minutes", "ago", "hours", "webdesk", "newsroom",
  ]

  /// Whether `name` could be a person's: two to five words, most with a capital, no digits.
  private static func isName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), name.utf8.count <= 60 else { return false }
    guard !name.contains(where: { $0.isNumber || "@/:|<>()[]{}\"".contains($0) }) else {
      return false
    }
    guard !words.contains(where: { otherWords.contains($0.lowercased()) }) else { return false }
    guard let first = words.first?.first, let last = words.last?.first else { return false }
    return !first.isLowercase && !last.isLowercase
  }
}

extension String {
  /// The string without white space at its ends.
  func trimmingSpaces() -> String {
    let start = drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
