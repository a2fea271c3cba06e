import Knowledge
import Testing
import Text

@testable import Extraction

@Suite struct WhyNotTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// The names of the two.
    var between: (String, String)
    /// The step that stopped an edge between them, one for each sentence that has both.
    var expected: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "no word of the lexicon", text: "Denmark likes the songs of Sweden.",
      between: ("Denmark", "Sweden"), expected: ["not parsed"]),
    Case(
      name: "only one of the two is there", text: "Denmark blamed Norway. Sweden slept.",
      between: ("Denmark", "Sweden"), expected: []),
    Case(
      name: "nobody acts", text: "Experts blamed Libya in a letter to Egypt.",
      between: ("Libya", "Egypt"),
      expected: ["tried: blamed, noSubject; letter, noSubject"]),
    Case(
      name: "nobody is acted on", text: "Norway condemned the violence, Sweden slept.",
      between: ("Norway", "Sweden"),
      expected: ["tried: condemned the violence, noObject; violence, noSubject"]),
    Case(
      name: "a row says that the words tell no event", text: "Peru hit a record in Chile.",
      between: ("Peru", "Chile"), expected: ["tried: hit, noEvent"]),
    Case(
      name: "the row's other words are missing", text: "Norway paid heed to Sweden.",
      between: ("Norway", "Sweden"), expected: ["tried: paid, missedWords"]),
    Case(
      name: "an edge of others", text: "Norway blamed Denmark in a hall of Sweden.",
      between: ("Norway", "Sweden"), expected: ["tried: blamed, drawn"]),
    Case(
      name: "denied", text: "Peru did not attack Chile.", between: ("Chile", "Peru"),
      expected: ["hidden: actual negated"]),
    Case(
      name: "supposed", text: "If Peru attacks Chile, nobody wins.", between: ("Peru", "Chile"),
      expected: ["hidden: hypothetical"]),
    Case(
      name: "there is an edge", text: "Peru attacked Chile.", between: ("Peru", "Chile"),
      expected: ["drawn"]),
    Case(
      name: "a game",
      text: "Peru attacked Chile from the kickoff. The goalkeeper stood fast until halftime.",
      between: ("Peru", "Chile"), expected: ["sport"]),
  ]

  @Test("A sentence without an edge says which step stopped it", arguments: cases)
  func step(_ c: Case) throws {
    let page = try ProjectGazetteer.explanation(of: c.text)
    let ids = try [c.between.0, c.between.1].map { name in
      try #require(page.annotation.entities.first { $0.name == name }?.id)
    }
    let steps = page.whyNot(ids[0], ids[1]).flatMap(\.steps)
    #expect(steps.map { Self.text($0, page) } == c.expected)
  }

  private static func text(_ step: WhyNot.Step, _ page: PageExplanation) -> String {
    switch step {
    case .drawn: "drawn"
    case .hidden(let claim):
      "hidden: \(claim.modality.rawValue)" + (claim.isNegated ? " negated" : "")
    case .sport: "sport"
    case .undecided(let words, _): "undecided: \(page.text(words))"
    case .noTrigger: "not parsed"
    case .noFrame: "no frame"
    case .ruledOut: "ruled out"
    case .tried(let trials):
      "tried: "
        + trials.map { "\(page.text($0.trigger)), \($0.outcome)" }.joined(separator: "; ")
    }
  }

  @Test func `a page read with a trace says the same as without`() throws {
    for text in Self.cases.map(\.text) {
      let page = try ProjectGazetteer.explanation(of: text)
      #expect(page.annotation.claims == (try ProjectGazetteer.annotation(of: text)).claims)
    }
  }
}
