import Knowledge
import Testing

@testable import Extraction

@Suite struct EventTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// All statements that the sentence makes; none where nothing may be drawn.
    var expected: [String]
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Norway blamed Denmark.", expected: ["ACCUSE Norway > Denmark"]),
    Case(text: "Denmark was blamed by Norway.", expected: ["ACCUSE Norway > Denmark"]),
    Case(
      text: "Canada imposed new export bans on Russia.", expected: ["SANCTION Canada > Russia"]),
    Case(
      text: "Brazil lifted its embargo on beef from Canada and lifted sanctions on Chile.",
      expected: ["RETREAT Brazil > Canada", "RETREAT Brazil > Chile"]),
    Case(
      text: "Poland decided to suspend trade talks with Belarus.",
      expected: ["SANCTION Poland > Belarus"]),
    Case(text: "Peru did not attack Chile.", expected: ["ASSAULT Peru > Chile negated"]),
    Case(text: "Peru may attack Chile.", expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(text: "Peru will visit Chile.", expected: ["CONSULT Peru > Chile future"]),
    Case(
      text: "If Peru attacks Chile, nobody wins.", expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(text: "Peru threatened to attack Chile.", expected: ["THREATEN Peru > Chile"]),
    Case(text: "Peru refused to meet Chile.", expected: ["REJECT Peru > Chile"]),
    Case(
      text: "Italy and Spain signed a defence treaty.", expected: ["AGREE Italy > Spain"]),
    Case(
      text: "The gas deal between Norway and Poland pleased many.",
      expected: ["AGREE Norway > Poland"]),
    Case(text: "Norway's visit to Iceland went well.", expected: ["CONSULT Norway > Iceland"]),
    Case(
      text: "Egyptian troops attacked Libya.", expected: ["ASSAULT Egypt > Libya"]),
    Case(text: "Sources in Egypt blamed Libya.", expected: []),
    Case(text: "Experts blamed Libya.", expected: []),
    Case(text: "The reaction of Egypt surprised Libya.", expected: []),
    Case(
      text: "Finland, a neighbour of Sweden, condemned Russia.",
      expected: ["ACCUSE Finland > Russia"]),
    Case(
      text: "Japan condemned North Korea and suspended talks with Iran.",
      expected: ["ACCUSE Japan > North Korea", "SANCTION Japan > Iran"]),
    Case(
      text: "Merkel is to meet the French president, François Hollande.",
      expected: [
        "CONSULT Angela Merkel > François Hollande future",
        "holdsOffice François Hollande > France",
      ]),
    Case(
      text: "Merkel thanked her French colleague François Hollande.",
      expected: [
        "SUPPORT Angela Merkel > François Hollande", "nationality François Hollande > France",
      ]),
    Case(
      text: "Merkel and President Hollande signed a treaty.",
      expected: [
        "AGREE Angela Merkel > François Hollande", "holdsOffice François Hollande > France",
      ]),
    Case(
      text: "Louisiana's voters re-elected Governor Marta Lindqvist.", expected: []),
    Case(text: "Russia beat Croatia.", expected: []),
    Case(
      text: "Though Peru and Chile had met, actually signing a treaty has proved hard.",
      expected: ["CONSULT Peru > Chile"]),
    Case(
      text: "Peru suspended talks with Chile, blaming Brazil.",
      expected: ["ACCUSE Peru > Brazil", "SANCTION Peru > Chile"]),
    Case(
      text: "Britain returned the island to Spain.",
      expected: ["RETREAT United Kingdom > Spain"]),
    Case(
      text: "Dutch and Danish troops attacked Libya.",
      expected: ["ASSAULT Denmark > Libya", "ASSAULT Netherlands > Libya"]),
    Case(
      text: "France urged Germany to sanction Iran.",
      expected: ["REQUEST France > Germany", "SANCTION Germany > Iran hypothetical"]),
    Case(text: "Will Peru attack Chile?", expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(text: "Peru's towns were attacked.", expected: []),
    Case(
      text: "Two ships of Peru were blamed and Chile condemned Brazil.",
      expected: ["ACCUSE Chile > Brazil"]),
    Case(
      text: "The Danes were blamed by Norway.", expected: ["ACCUSE Norway > Denmark"]),
    Case(
      text: "Had Peru attacked Chile, Brazil would have lost.",
      expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(
      text: "The claim that Peru attacked Chile is false.",
      expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(
      text: "It is not true that Peru attacked Chile.",
      expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(
      text:
        "The midfielder met the goalkeeper. Spain were destroyed by Chile, the footballer said.",
      expected: []),
    Case(
      text: "Peru attacked Chile, Brazil and Canada.",
      expected: [
        "ASSAULT Peru > Brazil", "ASSAULT Peru > Canada", "ASSAULT Peru > Chile",
      ]),
    Case(text: "Chad's envoy to Peru condemned Brazil.", expected: ["ACCUSE Chad > Brazil"]),
    Case(
      text: "Imagine that Peru attacks Chile.", expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(
      text: "Nobody believes that Peru will attack Chile.",
      expected: ["ASSAULT Peru > Chile hypothetical"]),
    Case(
      text: "Peru is unlikely to attack Chile.",
      expected: ["ASSAULT Peru > Chile hypothetical negated"]),
    Case(
      text: "Peru refused to condemn Chile.", expected: ["ACCUSE Peru > Chile negated"]),
    Case(text: "Peru agreed to sanction Chile.", expected: ["SANCTION Peru > Chile future"]),
    Case(
      text: "Peru accused Chile of attacking Brazil.",
      expected: ["ACCUSE Peru > Chile", "ASSAULT Chile > Brazil hypothetical"]),
    Case(
      text: "Peru warned Chile against attacking Brazil.",
      expected: ["ASSAULT Chile > Brazil hypothetical", "THREATEN Peru > Chile"]),
    Case(
      text: "Peru condemned Chile for attacking Brazil.",
      expected: ["ACCUSE Peru > Chile", "ASSAULT Chile > Brazil"]),
    Case(
      text: "Norway's visit to Iceland was cancelled.",
      expected: ["CONSULT Norway > Iceland hypothetical"]),
    Case(
      text: "Peruvian helicopters shelled positions of the Chilean army.",
      expected: ["ASSAULT Peru > Chile"]),
    Case(text: "Peru suspended aid deliveries in Chile.", expected: ["SANCTION Peru > Chile"]),
    Case(
      text: "Merkel visits Hollande in Lyon",
      expected: ["CONSULT Angela Merkel > François Hollande"]),
    Case(text: "Turkey called on Peru to leave.", expected: ["REQUEST Turkey > Peru"]),
    Case(
      text: "Peru launched an investigation into crimes committed by Chile.",
      expected: ["ACCUSE Peru > Chile"]),
    Case(
      text: "Peru repeated its demand that Chile leave the valley.",
      expected: ["REQUEST Peru > Chile"]),
    Case(text: "Peru said Chile must leave the valley.", expected: ["REQUEST Peru > Chile"]),
    Case(text: "Peru will send aid to Chile.", expected: ["AGREE Peru > Chile"]),
    Case(
      text: "Without sanctions by Canada on Iran, prices would fall.",
      expected: ["SANCTION Canada > Iran hypothetical"]),
  ]

  @Test("Draws what the sentence says, and how it says it", arguments: cases)
  func draws(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    #expect(annotation.statements.sorted() == c.expected.sorted())
  }

  static let facts = [
    Case(
      text: "Germany's foreign minister, Frank-Walter Steinmeier, was there.",
      expected: ["holdsOffice Frank-Walter Steinmeier > Germany"]),
    Case(
      text: "Norway's envoy to Chad, Marta Lindqvist, left.",
      expected: ["holdsOffice Marta Lindqvist > Norway"]),
    Case(
      text: "Norway's ambassador to Chad blamed Spain.", expected: ["ACCUSE Norway > Spain"]),
    Case(
      text: "She then heard President Hollande.",
      expected: ["holdsOffice François Hollande > France"]),
    Case(
      text: "Marta Lindqvist is an analyst at the Institute of Harbour Studies.",
      expected: ["affiliation Marta Lindqvist > Institute of Harbour Studies"]),
    Case(
      text: "The Norway-based Swedish banker Marta Lindqvist smiled.",
      expected: ["locatedIn Marta Lindqvist > Norway", "nationality Marta Lindqvist > Sweden"]),
    Case(
      text: "State-owned Gazprom of Russia sells gas to Turkey.",
      expected: ["ownedBy Gazprom > Russia", "suppliesTo Gazprom > Turkey"]),
    Case(
      text: "Russia and Japan resumed talks over the Kuril Islands.",
      expected: ["CONSULT Russia > Japan", "disputes Russia > Japan"]),
    Case(text: "The banker Marta Lindqvist smiled.", expected: []),
  ]

  @Test("Draws standing facts", arguments: facts)
  func drawsFacts(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    #expect(annotation.statements.sorted() == c.expected.sorted())
  }

  /// Sentences with who says so: `speaker: statement`.
  static let reports = [
    Case(text: "Peru said that Chile attacked Brazil.", expected: ["Peru: Chile > Brazil"]),
    Case(
      text: "Peru's government told Canada on Monday that Chile had attacked Brazil.",
      expected: ["Peru: Chile > Brazil"]),
    Case(text: "According to Peru, Chile attacked Brazil.", expected: ["Peru: Chile > Brazil"]),
    Case(text: "Chile attacked Brazil, Peru said.", expected: ["Peru: Chile > Brazil"]),
    Case(text: "“Chile attacked Brazil,” said Peru.", expected: ["Peru: Chile > Brazil"]),
    Case(text: "Chile attacked Brazil.", expected: ["nobody: Chile > Brazil"]),
    Case(
      text: "Chile attacked Brazil as Peru reported a good harvest.",
      expected: ["nobody: Chile > Brazil"]),
  ]

  @Test("Says who says so", arguments: reports)
  func attributes(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    let found = annotation.claims.filter { $0.type == .assault }.map { claim in
      let speaker = claim.attributedTo.map { annotation.name(of: $0) } ?? "nobody"
      return
        "\(speaker): \(annotation.name(of: claim.subject)) > \(annotation.name(of: claim.object))"
    }
    #expect(found == c.expected)
  }

  @Test func `a bare year holds for its own sentence only`() throws {
    let annotation = try ProjectGazetteer.annotation(
      of: "Peru attacked Chile in 1879. Canada condemned Brazil.")
    #expect(annotation.claims.map(\.dateSource) == [.sentence, .none])
  }

  @Test func `workers on strike are no game`() throws {
    let annotation = try ProjectGazetteer.annotation(
      of: "The strikers waited for other strikers. Norway blamed Denmark, the strikers said.")
    #expect(annotation.statements == ["ACCUSE Norway > Denmark"])
  }

  @Test func `what is only mentioned takes no date of an earlier sentence`() throws {
    let annotation = try ProjectGazetteer.annotation(
      of: "On 3 May Norway met Sweden. Chile praised Peru for attacking Chad.")
    let dates = annotation.claims.map { "\($0.type.rawValue) \($0.date?.text ?? "none")" }
    #expect(dates.sorted() == ["ASSAULT none", "CONSULT 2014-05-03", "SUPPORT 2014-05-03"])
  }
}
