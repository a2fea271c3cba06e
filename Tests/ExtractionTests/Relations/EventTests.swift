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
      expected: ["CONCEDE Brazil > Chile"]),
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
      expected: ["SUPPORT Angela Merkel > François Hollande"]),
    Case(
      text: "Merkel and President Hollande signed a treaty.",
      expected: [
        "AGREE Angela Merkel > François Hollande", "holdsOffice François Hollande > France",
      ]),
    Case(
      text: "Louisiana's voters re-elected Governor Marta Lindqvist.", expected: []),
    Case(text: "Russia beat Croatia.", expected: []),
    Case(
      text: "Britain returned the island to Spain.",
      expected: ["RETREAT United Kingdom > Spain"]),
    Case(
      text: "Dutch and Danish troops attacked Libya.",
      expected: ["ASSAULT Denmark > Libya", "ASSAULT Netherlands > Libya"]),
    Case(
      text: "France urged Germany to sanction Iran.",
      expected: ["REQUEST France > Germany", "SANCTION Germany > Iran hypothetical"]),
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
      text: "Russia denied it, and state-owned Gazprom sells gas to Turkey.",
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
}
