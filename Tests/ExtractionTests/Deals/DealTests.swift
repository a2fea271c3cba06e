import Knowledge
import Testing

@testable import Extraction

@Suite struct DealTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Each deal as its name and its verdict, with the factor by which its figures do not fit.
    var expected: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "price, length, volume and unit price fit",
      text: """
        Norway and Poland signed a gas contract worth $12 billion over 10 years for 4 billion cubic \
        metres a year at a price of $300 per thousand cubic metres.
        """,
      expected: ["Norway–Poland natural gas contract consistent"]),
    Case(
      name: "the price is ten times too high",
      text: """
        Norway and Poland signed a gas contract worth $120 billion over 10 years for 4 billion cubic \
        metres a year at a price of $300 per thousand cubic metres.
        """,
      expected: ["Norway–Poland natural gas contract inconsistent"]),
    Case(
      name: "the unit price follows",
      text: """
        Norway and Poland signed a gas contract worth $12 billion over 10 years for 4 billion cubic \
        metres a year.
        """,
      expected: ["Norway–Poland natural gas contract derived"]),
    Case(
      name: "a price alone proves nothing",
      text: "Norway and Poland signed a gas contract worth $12 billion.",
      expected: ["Norway–Poland natural gas contract not enough"]),
    Case(
      name: "a deal without figures has no verdict",
      text: "Norway and Poland signed a gas contract.",
      expected: ["Norway–Poland natural gas contract"]),
    Case(
      name: "the deal is the one named before",
      text: "Norway and Poland signed a gas contract. The deal is worth $12 billion.",
      expected: ["Norway–Poland natural gas contract not enough"]),
    Case(
      name: "two deals stay two",
      text: "Norway and Poland signed a gas contract. Chile and Peru signed a copper contract.",
      expected: ["Norway–Poland natural gas contract", "Chile–Peru copper contract"]),
    Case(
      name: "two goods between the same parties are two deals",
      text: "Chile and Peru signed a gas contract. Chile and Peru signed a copper contract.",
      expected: ["Chile–Peru natural gas contract", "Chile–Peru copper contract"]),
    Case(
      name: "what is denied is no deal", text: "Norway and Poland did not sign a gas contract.",
      expected: []),
  ]

  @Test("Ties parties and figures to a deal and checks them", arguments: cases)
  func finds(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    let found = annotation.deals.map { deal in
      [deal.name, deal.check?.verdict.rawValue].compactMap { $0 }.joined(separator: " ")
    }
    #expect(found == c.expected)
  }

  @Test func `says by which factor the figures do not fit`() throws {
    let deal = try #require(ProjectGazetteer.annotation(of: Self.cases[1].text).deals.first)
    #expect(deal.check?.factor?.double == 0.1)
  }
}
