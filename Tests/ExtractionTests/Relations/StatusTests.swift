import Knowledge
import Testing

@testable import Extraction

/// Sentences whose event is denied, planned, supposed, put into a mouth or embedded under another
/// verb, each with how it must be read.
@Suite struct StatusTests {
  /// Reads the lines of `cases`: a sentence, then what it says of one pair, with `future`,
  /// `hypothetical`, `historical` or `negated` where it is not plain, and `by X` where X says so.
  static let lines = StatusCases.all.split(separator: "\n").map(String.init)

  @Test("the status of at least 95 in 100 sentences is right")
  func status() throws {
    var misses: [String] = []
    for line in Self.lines {
      let parts = line.split(separator: " => ").map(String.init)
      let text = try #require(parts.first)
      let expected = try #require(parts.last)
      let found = try Self.statements(of: text)
      if !found.contains(expected) { misses.append("\(text)\n  \(expected)\n  \(found)") }
    }
    #expect(Self.lines.count >= 150)
    let share = 1 - Double(misses.count) / Double(Self.lines.count)
    #expect(share >= 0.95, "\(misses.joined(separator: "\n"))")
  }

  private static func statements(of text: String) throws -> [String] {
    let annotation = try ProjectGazetteer.annotation(of: text)
    return annotation.claims.map { claim in
      var words = [
        claim.type.rawValue, annotation.name(of: claim.subject), ">",
        annotation.name(of: claim.object),
      ]
      if claim.modality != .actual { words.append(claim.modality.rawValue) }
      if claim.isNegated { words.append("negated") }
      if let speaker = claim.attributedTo { words.append("by \(annotation.name(of: speaker))") }
      return words.joined(separator: " ")
    }
  }
}
