import Knowledge
import Testing
import Text

@testable import Gazetteer

@Suite struct LookUpTests {
  private func day(_ text: String) throws -> CalendarDate {
    try #require(CalendarDate(iso: text))
  }

  @Test(
    "Knows who held an office",
    arguments: [
      ("2006-09-25", []), ("2006-09-26", ["Aiko Mori"]), ("2009-09-16", ["Aiko Mori", "Ken Mori"]),
      ("2009", ["Aiko Mori", "Ken Mori"]), ("2010-06-01", ["Ken Mori"]),
      // The source knew Ken Mori in 2010 and does not say when he left: when the next one came.
      ("2011", ["Ken Mori"]), ("2012-05-01", ["Igor Mori"]),
      // It knew Igor Mori in 2014: so long after, nothing tells whether he is still there.
      ("2015-12-01", ["Igor Mori"]), ("2024", []),
    ])
  func holders(date: String, names: [String]) throws {
    for gazetteer in [try smallGazetteer(), try mappedSmallGazetteer()] {
      let japan = try #require(gazetteer.country(iso3: "JPN"))
      let holders = gazetteer.holders(of: .headOfGovernment, in: japan, on: try day(date))
      #expect(holders.map { gazetteer.entry($0.person).name } == names)
    }
  }

  @Test func `a person's terms come by their first day`() throws {
    let gazetteer = try smallGazetteer()
    let person = try #require(gazetteer.index(of: EntityID("person:aiko-mori")))
    let terms = gazetteer.holdings(of: person)
    #expect(terms.map(\.title) == ["Foreign Minister", "Prime Minister"])
    #expect(terms.map(\.kind) == [.foreign, .headOfGovernment])
    #expect(terms.map { $0.to?.iso } == ["2003-02", "2009-09-16"])
    #expect(gazetteer.holders(of: .finance, in: terms[0].body, on: try day("2002")) == [])
    #expect(gazetteer.isInOffice(terms[0], on: try day("2003-02-20")))
    #expect(!gazetteer.isInOffice(terms[0], on: try day("2003-03-01")))
  }

  @Test func `an entry tells what its table knows`() throws {
    let gazetteer = try mappedSmallGazetteer()
    let japan = gazetteer.entry(try #require(gazetteer.index(of: EntityID("Q17"))))
    #expect(japan.type == .country)
    #expect(japan.country == "JPN")
    #expect(japan.aliases == ["Nippon", "State of Japan"])
    #expect(japan.memberOf == [EntityID("Q1065")])
    #expect(japan.currency == "JPY")
    #expect(japan.source == "countries.tsv:2")
    let union = gazetteer.entry(try #require(gazetteer.country(iso3: "SUN")))
    #expect(union.to?.iso == "1991-12-26")
    let islands = gazetteer.entry(try #require(gazetteer.index(of: EntityID("place:kurils"))))
    #expect(islands.type == .place)
    #expect(islands.claimedBy == ["JPN"])
    #expect(islands.population == nil)
    let person = gazetteer.entry(try #require(gazetteer.index(of: EntityID("person:aiko-mori"))))
    #expect(person.type == .person)
    #expect(person.gender == .female)
    #expect(person.born?.iso == "1950-02")
    let bank = gazetteer.entry(
      try #require(gazetteer.index(of: EntityID("organization:toyama-bank"))))
    #expect(bank.type == .organization)
    #expect(bank.parents == [EntityID("Q1065")])
    #expect(gazetteer.index(of: EntityID("Q1")) == nil)
    #expect(gazetteer.country(iso3: "XXX") == nil)
  }

  @Test func `given and family names are known in any case`() throws {
    let gazetteer = try smallGazetteer()
    func gender(_ name: String) -> Gender? {
      gazetteer.gender(ofGivenName: FoldedText.folded(name))
    }
    #expect(gender("AIKO") == .female)
    #expect(gender("Kim") == .either)
    #expect(gender("Jose") == .male)
    #expect(gender("Mori") == nil)
    #expect(gazetteer.isSurname(FoldedText.folded("O'BRIEN")))
    #expect(!gazetteer.isSurname(FoldedText.folded("Aiko")))
  }

  @Test func `a name is found with all that it may mean`() throws {
    let gazetteer = try smallGazetteer()
    let moscow = gazetteer.find("Moscow")
    #expect(moscow.map(\.use) == [.name, .metonym])
    #expect(moscow.map { $0.entry?.name } == ["Moscow", "Russia"])
    #expect(moscow.map(\.source) == ["cities.tsv:2", "metonyms.tsv:3"])
    #expect(gazetteer.find("Ken Mori").first?.holdings.map(\.title) == ["Prime Minister"])
    #expect(gazetteer.find("person:ken-mori").first?.entry?.name == "Ken Mori")
    #expect(gazetteer.find("Nobody").isEmpty)
  }
}

@Suite struct GazetteerMatchTests {
  /// What `text` holds, as 'words use entity-or-table' with the guard's rule.
  private func found(_ text: String) throws -> [[String]] {
    let gazetteer = try mappedSmallGazetteer()
    let source = SourceText(text)
    return gazetteer.matches(in: FoldedText(source.bytes)).map { match in
      [source.string(in: match.range)]
        + match.readings.map { reading in
          let meaning = reading.entry.map { gazetteer.entry($0).name } ?? reading.table.rawValue
          let rule = reading.guardRule.map { " (\($0.rawValue))" } ?? ""
          return "\(reading.use) \(meaning)\(rule)"
        }
    }
  }

  @Test(
    "Gives every reading of a name",
    arguments: [
      ("Japan’s sea", [["Japan", "name Japan"]]),
      ("In Moscow.", [["Moscow", "name Moscow", "metonym Russia"]]),
      ("Japanese", [["Japanese", "adjective Japan", "demonym Japan"]]),
      ("the UN", [["UN", "acronym United Nations (context)"]]),
      // The highest office first, then the latest.
      (
        "Mori",
        [
          [
            "Mori", "surname Igor Mori (surname)", "surname Ken Mori (surname)",
            "surname Aiko Mori (surname)",
          ]
        ]
      ),
      (
        "Russo–Japanese and Russo and Russo-",
        [
          ["Russo", "combiningForm Russia"], ["Japanese", "adjective Japan", "demonym Japan"],
        ]
      ),
      (
        "the Prime Minister, a prime minister, Prime minister, PRIME minister",
        [
          ["Prime Minister", "office offices"], ["prime minister", "office offices"],
          ["Prime minister", "office offices"],
        ]
      ),
      (
        "a PM at 6 pm, the Secretary of State",
        [["PM", "office offices"], ["Secretary of State", "office offices"]]
      ),
      (
        "Mr Crude, crude, Crude oil",
        [
          ["Mr", "honorific honorifics"], ["Crude", "commodity commodities"],
          ["Crude oil", "commodity commodities"],
        ]
      ),
    ])
  func readings(text: String, expected: [[String]]) throws {
    #expect(try found(text) == expected)
  }
}
