import Foundation
import Knowledge
import Text

/// A text with the right readings of some of its names: `[Moscow=Russia] said …`.
///
/// A reading is the name of the entity meant, or its id; `Type:Name` where the name is not enough;
/// `!Name` for anything but that; `A+B` for several at once; `?` for nobody decided; `-` for no
/// mention at all.
struct MarkedReading: Sendable {
  /// A stretch of the text, and what it means.
  struct Mark: Sendable {
    var range: ByteRange
    var reading: String
  }

  /// What the case is a case of.
  var kind: String
  var published: String
  var text: String
  var marks: [Mark]

  /// Reads a line of a table: the date, ` | `, the marked text.
  init?(kind: String, line: Substring) {
    guard let bar = line.range(of: " | ") else { return nil }
    self.kind = kind
    published = String(line[..<bar.lowerBound])
    var text = ""
    var marks: [Mark] = []
    var rest = line[bar.upperBound...]
    while let open = rest.firstIndex(of: "["),
      let close = rest[open...].firstIndex(of: "]"),
      let equals = rest[open..<close].firstIndex(of: "=")
    {
      text += rest[..<open]
      let start = text.utf8.count
      text += rest[rest.index(after: open)..<equals]
      marks.append(
        Mark(
          range: ByteRange(start, text.utf8.count),
          reading: String(rest[rest.index(after: equals)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    self.marks = marks
  }

  /// All cases of the tables beside this file; a line that begins with `#` opens a kind.
  static func all() throws -> [MarkedReading] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Readings")
    return try [
      "names", "persons", "bodies", "pronouns", "clauses", "descriptions", "things", "offices",
    ].flatMap { file -> [MarkedReading] in
      var kind = ""
      let lines = try String(contentsOf: folder.appending(path: file + ".txt"), encoding: .utf8)
        .split(separator: "\n")
      return lines.compactMap { line in
        if line.hasPrefix("# ") {
          kind = String(line.dropFirst(2))
          return nil
        }
        return MarkedReading(kind: kind, line: line)
      }
    }
  }

  /// What `annotation` reads otherwise; empty where all is right.
  func misses(in annotation: Annotation) -> [String] {
    marks.compactMap { mark in
      let found = entities(at: mark.range, in: annotation)
      guard !fits(mark.reading, found, in: annotation) else { return nil }
      let words = annotation.document.text.string(in: mark.range)
      let names = found.map { annotation.name(of: $0) }.joined(separator: ", ")
      return "\(words) should be \(mark.reading), is \(found.isEmpty ? "nothing" : names)"
    }
  }

  /// What the mention over the marked words means, or the longest that ends there.
  private func entities(at range: ByteRange, in annotation: Annotation) -> [EntityID?] {
    let covering = annotation.mentions.filter {
      $0.range.start < range.end && range.end <= $0.range.end
    }
    let exact = covering.filter { $0.range == range }
    let longest = covering.map(\.range.count).max() ?? 0
    return (exact.isEmpty ? covering.filter { $0.range.count == longest } : exact).map(\.entity)
  }

  private func fits(_ reading: String, _ found: [EntityID?], in annotation: Annotation) -> Bool {
    switch reading.first {
    case "-": return found.isEmpty
    case "?": return found.allSatisfy { $0 == nil }
    case "!":
      let other = String(reading.dropFirst())
      return found.allSatisfy { !isNamed(other, $0, in: annotation) }
    default:
      let parts = reading.split(separator: "+").map(String.init)
      return found.count == parts.count
        && parts.allSatisfy { part in found.contains { isNamed(part, $0, in: annotation) } }
    }
  }

  private func isNamed(_ name: String, _ id: EntityID?, in annotation: Annotation) -> Bool {
    guard let id, let entity = annotation.entities.first(where: { $0.id == id }) else {
      return false
    }
    if id.text == name { return true }
    var name = name
    for type in EntityType.allCases where name.hasPrefix(type.rawValue + ":") {
      guard entity.type == type else { return false }
      name = String(name.dropFirst(type.rawValue.count + 1))
    }
    return Folding.key(entity.name) == Folding.key(name)
  }
}
