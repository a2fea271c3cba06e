import Knowledge
import Testing
import Text

@testable import Extraction

@Suite struct ResolverTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var published = "2014-07-12"
    /// Readings that must be among the page's.
    var expected: [String]
    /// Entities that must not be there.
    var absent: [String] = []
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "country, demonym and combining form",
      text: "Sino–Russian trade grew as Chinese loans flowed to Russia.",
      expected: ["Sino=China", "Russian=Russia", "Chinese=China", "Russia=Russia"]),
    Case(
      name: "surname of who governs on the day", text: "Merkel met Hollande in the garden.",
      expected: ["Merkel=Angela Merkel", "Hollande=François Hollande"]),
    Case(
      name: "full name brings its surname",
      text: "The analyst Marta Lindqvist agreed. Later Lindqvist left.",
      expected: ["Marta Lindqvist=Marta Lindqvist", "Lindqvist=Marta Lindqvist"]),
    Case(
      name: "office at the page's date",
      text: "Norway's prime minister spoke. The French president listened.",
      expected: [
        "Norway's prime minister=Erna Solberg", "French president=François Hollande",
      ]),
    Case(
      name: "the same office ten years earlier", text: "The French president listened.",
      published: "2004-03-01", expected: ["French president=Jacques Chirac"]),
    Case(
      name: "a capital acts as its country", text: "Moscow said that it would answer Washington.",
      expected: ["Moscow=Russia", "Washington=United States"]),
    Case(
      name: "the name alone of somebody of whose names no table tells the family's",
      text: "The chairman Lee Kun-hee was convicted. Lee appealed.", published: "2008-07-16",
      expected: ["Lee=Lee Kun-hee"]),
    Case(
      name: "a company's legal form", text: "Airbus SE met Siemens AG and Vodafone Group Plc.",
      expected: ["Airbus SE=Airbus", "Siemens AG=Siemens", "Vodafone Group Plc=Vodafone"],
      absent: ["Airbus SE", "Vodafone Group Plc"]),
    Case(
      name: "initials and a dateline's town in capitals",
      text: "OTTAWA (Wire) - The bank met. UNESCO agreed. SABIC said so.",
      expected: [
        "OTTAWA=Ottawa", "UNESCO=United Nations Educational, Scientific and Cultural Organization",
        "SABIC=SABIC",
      ]),
    Case(
      name: "a mayor is a city's", text: "Moscow's mayor spoke, and the mayor of London listened.",
      expected: ["Moscow=Moscow", "London=London"]),
    Case(
      name: "a capital is the city where it locates", text: "They met in Moscow.",
      expected: ["Moscow=Moscow"]),
    Case(
      name: "case tells names from words",
      text: "The us and them of it: turkey for dinner, china on the table.", expected: [],
      absent: ["Turkey", "China", "United States"]),
    Case(
      name: "unlisted organisation",
      text: "The Institute of Harbour Studies praised Vestland Shipping Corp. for it.",
      expected: [
        "Institute of Harbour Studies=Institute of Harbour Studies",
        "Vestland Shipping Corp.=Vestland Shipping Corp.",
      ]),
    Case(
      name: "an ambassador acts as who sent her",
      text: "China's ambassador to Britain accused Spain.",
      expected: ["China's ambassador to Britain=China", "Spain=Spain"]),
    Case(
      name: "a group is not its country", text: "Sudanese rebels took the town.",
      expected: ["Sudanese rebels=Sudanese rebels"], absent: ["Sudan"]),
    Case(
      name: "pronoun with one antecedent",
      text: "Merkel flew home. She had seen enough.", expected: ["She=Angela Merkel"]),
    Case(
      name: "a preposition is nobody", text: "On Monday the ship left. May it return.",
      expected: [], absent: ["Theresa May"]),
    Case(
      name: "headline in capitals", text: "NORWAY SIGNS TREATY WITH CANADA",
      expected: ["NORWAY=Norway", "CANADA=Canada"]),
    Case(
      name: "words of a headline in capitals are no names",
      text: "CANADA MAY SEND TROOPS AND NORWAY SIGN GAS CORP DEAL",
      expected: ["CANADA=Canada", "NORWAY=Norway"], absent: ["MAY SEND TROOPS", "SIGN GAS CORP"]),
  ]

  @Test("Decides who is meant", arguments: cases)
  func resolves(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text, published: c.published)
    for reading in c.expected {
      #expect(annotation.readings.contains(reading), "found \(annotation.readings)")
    }
    for name in c.absent {
      #expect(!annotation.entities.contains { $0.name == name }, "found \(annotation.readings)")
    }
  }

  @Test func `a page of nothing but names is read in linear time`() throws {
    let text = Array(repeating: "the president of Norway said Putin and she met his", count: 4000)
      .joined(separator: " ")
    let annotation = try ProjectGazetteer.annotation(of: text)
    #expect(annotation.mentions.count >= 8000)
  }
}
