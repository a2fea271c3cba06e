import Testing

@testable import Extraction

/// What the frames of the event lexicon draw from plain sentences: `sentence => statements`, the
/// statements parted by semicolons, `-` where nothing may be drawn.
@Suite struct FrameTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [String]
    var testDescription: String { text }

    /// Reads a table of cases.
    static func all(in tables: String...) -> [Case] {
      tables.flatMap { $0.split(separator: "\n") }.compactMap { line in
        guard let arrow = line.firstRange(of: " => ") else { return nil }
        let expected = line[arrow.upperBound...].split(separator: "; ").map(String.init)
        return Case(
          text: String(line[..<arrow.lowerBound]), expected: expected == ["-"] ? [] : expected)
      }
    }
  }

  @Test(
    "Draws what actors do for and with each other",
    arguments: Case.all(
      in: agree, consult, support, concede, cooperate, aid, retreat, request))
  func drawsCooperation(_ c: Case) throws { try check(c) }

  @Test(
    "Draws what actors do against each other",
    arguments: Case.all(
      in: accuse, reject, threaten, protest, sanction, mobilize, coerce, assault))
  func drawsConflict(_ c: Case) throws { try check(c) }

  @Test(
    "Draws each type from every shape of a sentence",
    arguments: Case.all(in: friendlyShapes, hostileShapes, headlineShapes, silentShapes))
  func drawsShapes(_ c: Case) throws { try check(c) }

  @Test(
    "Draws nothing from sport, markets, weather and idioms",
    arguments: Case.all(
      in: nothing, abstentions, otherSenses, opinions, sides))
  func drawsNothing(_ c: Case) throws { try check(c) }

  @Test("Reads how governing words put an event", arguments: Case.all(in: governed))
  func readsStatus(_ c: Case) throws { try check(c) }

  @Test(
    "Draws standing facts",
    arguments: Case.all(
      in: offices, work, membership, ownership, places, lives, families, trade))
  func drawsFacts(_ c: Case) throws { try check(c) }

  @Test(
    "Reads the sentences of newspapers and works of reference",
    arguments: Case.all(in: news, reference, quiet))
  func readsProse(_ c: Case) throws { try check(c) }

  @Test func `each type has at least eight cases`() {
    let tables = [
      Self.agree, Self.consult, Self.support, Self.concede, Self.cooperate, Self.aid, Self.retreat,
      Self.request, Self.accuse, Self.reject, Self.threaten, Self.protest, Self.sanction,
      Self.mobilize, Self.coerce, Self.assault,
    ]
    #expect(tables.allSatisfy { Case.all(in: $0).count >= 8 })
  }

  private func check(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    #expect(annotation.statements.sorted() == c.expected.sorted())
  }
}
