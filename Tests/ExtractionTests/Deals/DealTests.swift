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
      name: "so many at so much each",
      text: "Norway ordered 40 jets from Lockheed Martin for $4.4 billion, or $110 million each.",
      expected: ["Norway–Lockheed Martin jets purchase consistent"]),
    Case(
      name: "so many at too little each",
      text: "Norway ordered 40 jets from Lockheed Martin for $4.4 billion, or $11 million each.",
      expected: ["Norway–Lockheed Martin jets purchase inconsistent"]),
    Case(
      name: "the price of each follows",
      text: "Norway bought 40 jets from Lockheed Martin for $4.4bn.",
      expected: ["Norway–Lockheed Martin jets purchase derived"]),
    Case(
      name: "who is lent to stands before the money", text: "Norway lent Peru $3.8 billion.",
      expected: ["Norway–Peru loan not enough"]),
    Case(
      name: "an owner before the second party",
      text: "Norway and Peru's Petroperu signed a $2 billion agreement.",
      expected: ["Norway–Petroperu agreement not enough"]),
    Case(
      name: "an order that buys nothing", text: "Norway ordered its troops home from Mali.",
      expected: []),
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
    #expect(deal.check?.slip == .wholeForYear)
  }

  @Test(
    "Tells kind, roles and status",
    arguments: [
      (
        "Siemens bought Gamesa for $4 billion.",
        "Siemens–Gamesa purchase completed acquired=Gamesa buyer=Siemens"
      ),
      (
        "The World Bank approved a $300 million loan to Kenya.",
        "Kenya–World Bank loan agreed borrower=Kenya lender=World Bank"
      ),
      (
        "Chile sold 20 tonnes of copper to Peru for $90,000.",
        "Chile–Peru copper purchase completed buyer=Peru seller=Chile"
      ),
      (
        "Canada plans to sign a $9bn arms deal with Chile.",
        "Chile–Canada weapons agreement planned"
      ),
      (
        "Siemens agreed on Monday to sell its fleet to Chile for $9bn.",
        "Siemens–Chile purchase agreed buyer=Chile seller=Siemens"
      ),
      ("Peru cancelled its contract with Siemens.", "Siemens–Peru contract cancelled"),
      ("Kenya and Chad reached a ceasefire.", "Kenya–Chad ceasefire agreed"),
      (
        "Talks on a trade deal between Peru and Japan dragged on.",
        "Peru–Japan agreement under negotiation"
      ),
      ("The merger between Fiat and Peugeot was completed.", "Fiat–Peugeot merger completed"),
    ])
  func standing(_ text: String, _ expected: String) throws {
    let annotation = try ProjectGazetteer.annotation(of: text)
    let found = annotation.deals.map { deal in
      let roles = deal.roles.filter { $0.key != "signatory" }.sorted { $0.key < $1.key }
        .flatMap { role, ids in ids.map { role + "=" + annotation.name(of: $0) } }
      return ([deal.name, deal.status?.rawValue].compactMap { $0 } + roles).joined(separator: " ")
    }
    #expect(found == [expected])
  }

  @Test func `takes no figure of what is built for the deal`() throws {
    let text = """
      Norway and Poland signed a gas contract. The deal, which needs new pipes costing $3 billion, is \
      worth $12 billion.
      """
    let deal = try #require(ProjectGazetteer.annotation(of: text).deals.first)
    #expect(deal.money?.amount.value?.text == "12000000000")
  }

  @Test func `a time before the deal is not its length`() throws {
    let text = "After 10 years of talks Norway and Poland signed a gas contract."
    let deal = try #require(ProjectGazetteer.annotation(of: text).deals.first)
    #expect(deal.duration == nil)
  }

  @Test func `pages that tell of one deal name it alike`() throws {
    let pages = [
      "On 21 May 2014 Norway and Poland signed a gas contract.",
      "The gas deal that Norway and Poland signed in May 2014 is large.",
    ]
    let ids = try pages.map { try ProjectGazetteer.annotation(of: $0).deals.map(\.id.text) }
    #expect(
      ids == [
        ["deal:norway-poland-natural-gas-deal-2014"], ["deal:norway-poland-natural-gas-deal-2014"],
      ])
  }
}
