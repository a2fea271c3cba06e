import Knowledge
import Testing
import Text

@testable import Gazetteer

@Suite struct OwnTablesTests {
  /// Opens the small tables as the program's own, and `folders` behind them.
  private func gazetteer(
    _ folders: [[String: String]], replaced: Set<TableName> = [], leavesOutWrongRows: Bool = false
  ) throws -> CompiledGazetteer {
    let own = try TemporaryFolder.withTables()
    let others = try folders.map { tables in
      let folder = try TemporaryFolder()
      for (name, text) in tables { try folder.write(text, to: name) }
      return folder
    }
    var location = try GazetteerLocation.found(
      named: own.path, from: "/", additional: others.map(\.path))
    location.replacedTables = replaced
    location.leavesOutWrongRows = leavesOutWrongRows
    return try CompiledGazetteer(GazetteerSource(location).compiled().bytes)
  }

  private static let kenInOffice = "2009-09-16"

  @Test func `rows are added, and those with a known id take the place of the known`() throws {
    let gazetteer = try gazetteer([
      ["people.tsv": "id\tname\nperson:aiko-mori\tAiko Mori-Sato\nperson:jun-abe\tJun Abe\n"],
      ["people.csv": "id,name\nperson:jun-abe,Jun Abé\n"],
    ])
    #expect(gazetteer.find("Aiko Mori").isEmpty)
    #expect(gazetteer.find("Aiko Mori-Sato").map(\.source) == ["people.tsv:2"])
    #expect(gazetteer.find("Jun Abe").map { $0.entry?.name } == ["Jun Abé"])
    #expect(gazetteer.find("Ken Mori").count == 1)
  }

  @Test func `a term of office is ended by the row with the same person, office and first day`()
    throws
  {
    let gazetteer = try gazetteer([
      [
        "officeholders.tsv": """
        person\toffice\tkind\tof\tfrom\tto
        person:ken-mori\tPrime Minister\theadOfGovernment\tQ17\t\(Self.kenInOffice)\t2010-06-08
        """
      ]
    ])
    let japan = try #require(gazetteer.index(of: EntityID("Q17")))
    let terms = gazetteer.allHolders(of: .headOfGovernment, in: japan)
    #expect(terms.map { $0.to?.iso } == ["2009-09-16", "2010-06-08", nil])
  }

  @Test func `a guard of one's own counts instead of the one that is there`() throws {
    let gazetteer = try gazetteer([["guards.tsv": "name\trule\nMori\tnever\nUN\tgiven\n"]])
    #expect(gazetteer.find("Mori").isEmpty)
    #expect(gazetteer.find("UN").map(\.guardRule) == [.given])
  }

  @Test func `a replaced table has only one's own rows`() throws {
    let gazetteer = try gazetteer(
      [["cities.tsv": "id\tname\nplace:ore\tOre\n"]], replaced: [.cities])
    #expect(gazetteer.find("Moskva").isEmpty)
    #expect(gazetteer.find("Ore").count == 1)
    #expect(gazetteer.find("Japan").count == 1)
  }

  @Test func `wrong rows are left out with all that speaks of them, where that is asked for`()
    throws
  {
    let tables = [
      "people.tsv": "id\tname\tborn\nperson:a\tAda Ore\t1970-13\nperson:b\tBo Ore\t1970\n",
      "officeholders.tsv": """
      person\toffice\tkind\tof\tfrom
      person:a\tChair\texecutive\tQ1065\t2001
      person:b\tChair\texecutive\tQ1065\t2005
      """,
    ]
    #expect(throws: GazetteerError.self) { try self.gazetteer([tables]) }
    let gazetteer = try gazetteer([tables], leavesOutWrongRows: true)
    #expect(gazetteer.find("Ada Ore").isEmpty)
    #expect(gazetteer.find("Bo Ore").map(\.holdings.count) == [1])
    #expect(
      gazetteer.refusals.map { String($0.drop { $0 != ":" }) } == [
        ":2: error: person: no row has the id 'person:a'",
        ":2: error: born: '1970-13' is no date; write 2014, 2014-05 or 2014-05-21",
      ])
  }

  @Test func `a row's own rule guards all its names`() throws {
    let gazetteer = try gazetteer([
      ["cities.tsv": "id\tname\taliases\tcountry\trule\nplace:ore\tOre\tMori\tJPN\tlocal\n"]
    ])
    #expect(gazetteer.find("Ore").map(\.guardRule) == [.local])
    // The stricter of two counts.
    #expect(gazetteer.find("Mori").first?.guardRule == .local)
  }

  @Test(
    "Offices are stale where nobody is known for sure",
    arguments: [
      ("2009-12-01", []), ("2010-06-01", []),
      (
        "2015-06-01",
        ["asOf: the office 'headOfGovernment' of 'Q17' was last known of before 2015-06-01"]
      ),
    ])
  func stale(_ date: String, _ expected: [String]) throws {
    let folder = try TemporaryFolder.withTables([
      "officeholders.tsv": """
      person\toffice\tkind\tof\tfrom\tto\tasOf
      person:aiko-mori\tPrime Minister\theadOfGovernment\tQ17\t2006-09-26\t2009-09-16\t
      person:ken-mori\tPrime Minister\theadOfGovernment\tQ17\t2009-09-16\t\t2010-01
      """
    ])
    let found = try GazetteerSource(directories: [folder.path])
      .check(at: CalendarDate(iso: date)).map(\.description)
    #expect(found.count == expected.count)
    for (finding, words) in zip(found, expected) { #expect(finding.contains(words)) }
  }
}
