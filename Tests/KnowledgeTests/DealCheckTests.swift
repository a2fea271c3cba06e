import Testing

@testable import Knowledge

@Suite struct DealCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    /// Money, years, volume a year and unit price; what is not stated is empty.
    var terms: [String]
    var expected: String
    var rough = false
    var testDescription: String { name }
  }

  private func deal(_ c: Case) -> Deal {
    var deal = Deal(id: EntityID("deal:test"), name: "test", kind: "contract", parties: [])
    func amount(_ text: String) -> Figure.Amount { Figure.Amount(value: DecimalNumber(text)) }
    let terms = c.terms
    if !terms[0].isEmpty { deal.money = Deal.Term(amount: amount(terms[0]), currency: "USD") }
    if !terms[1].isEmpty { deal.duration = Deal.Term(amount: amount(terms[1]), unit: "year") }
    if !terms[2].isEmpty {
      deal.quantity = Deal.Term(amount: amount(terms[2]), unit: "m3", per: "year")
    }
    if !terms[3].isEmpty {
      deal.unitPrice = Deal.Term(
        amount: amount(terms[3]), currency: "USD", per: "m3", isApproximate: c.rough)
    }
    deal.checkFigures()
    return deal
  }

  private func description(_ deal: Deal) -> String {
    guard let check = deal.check else { return "" }
    var words = [check.verdict.rawValue]
    if let factor = check.factor { words.append(factor.text) }
    if let slip = check.slip { words.append(slip.rawValue) }
    switch check.derived {
    case "money": words.append("money \(deal.money?.amount.value?.text ?? "")")
    case "duration": words.append("duration \(deal.duration?.amount.value?.text ?? "")")
    case "quantity": words.append("quantity \(deal.quantity?.amount.value?.text ?? "")")
    case "unitPrice": words.append("unitPrice \(deal.unitPrice?.amount.value?.text ?? "")")
    default: break
    }
    return words.joined(separator: " ")
  }

  @Test(
    "Holds price, length, volume and unit price against each other",
    arguments: [
      Case(name: "they fit", terms: ["12e9", "10", "4e9", "0.3"], expected: "consistent"),
      Case(
        name: "they fit as roundly as written", terms: ["12e9", "10", "4e9", "0.31"],
        expected: "consistent"),
      Case(
        name: "a rough price", terms: ["12e9", "10", "4.12e9", "0.32"], expected: "consistent",
        rough: true),
      Case(
        name: "a thousandth", terms: ["12e6", "10", "4e9", "0.3"],
        expected: "inconsistent 1000 thousand"),
      Case(
        name: "a thousand times", terms: ["12e12", "10", "4e9", "0.3"],
        expected: "inconsistent 0.001 thousand"),
      Case(
        name: "a point", terms: ["12e9", "10", "4e9", "3"],
        expected: "inconsistent 10 whole for year"),
      Case(
        name: "a month for a year", terms: ["12e9", "10", "333e6", "0.3"],
        expected: "inconsistent 0.08325 month"),
      Case(
        name: "feet for metres", terms: ["12e9", "10", "141.26e9", "0.3"],
        expected: "inconsistent 35.32 cubic foot"),
      Case(name: "neither", terms: ["12e9", "10", "4e9", "0.9"], expected: "inconsistent 3"),
      Case(
        name: "no unit price", terms: ["12e9", "10", "4e9", ""], expected: "derived unitPrice 0.3"),
      Case(
        name: "no price", terms: ["", "10", "4e9", "0.3"], expected: "derived money 12000000000"),
      Case(name: "no length", terms: ["12e9", "", "4e9", "0.3"], expected: "derived duration 10"),
      Case(
        name: "no volume", terms: ["12e9", "10", "", "0.3"], expected: "derived quantity 4000000000"
      ),
      Case(name: "a price alone", terms: ["12e9", "", "", ""], expected: "not enough"),
      Case(name: "nothing", terms: ["", "10", "4e9", ""], expected: ""),
    ])
  func check(_ c: Case) {
    #expect(description(deal(c)) == c.expected)
  }

  @Test func `a rate for each second counts by the year`() {
    var deal = Deal(id: EntityID("deal:test"), name: "test", kind: "contract", parties: [])
    deal.quantity = Deal.Term(amount: .init(value: .one), unit: "m3/s")
    deal.duration = Deal.Term(amount: .init(value: .one), unit: "year")
    deal.unitPrice = Deal.Term(amount: .init(value: .one), currency: "USD", per: "m3")
    deal.checkFigures()
    #expect(deal.money?.amount.value?.text == "31560000")
  }

  @Test func `numbers that fit in two currencies are likely to be of one`() {
    var deal = Deal(id: EntityID("deal:test"), name: "test", kind: "contract", parties: [])
    deal.money = Deal.Term(amount: .init(value: DecimalNumber(600)), currency: "EUR")
    deal.quantity = Deal.Term(amount: .init(value: DecimalNumber(200)), unit: "kg")
    deal.unitPrice = Deal.Term(amount: .init(value: DecimalNumber(3)), currency: "USD", per: "kg")
    deal.checkFigures()
    #expect(deal.check?.verdict == .inconsistent)
    #expect(deal.check?.slip == .currency)
  }
}
