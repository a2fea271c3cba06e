import Testing

@testable import Gazetteer

@Suite struct TableCheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var text: String
    /// What is found in `file`, without its folder.
    var findings: [String]
    var testDescription: String { name }
  }

  @Test func `the small gazetteer has no findings`() throws {
    let folder = try TemporaryFolder.withTables()
    #expect(try GazetteerSource(directories: [folder.path]).check() == [])
  }

  @Test(
    "Names file, line, column and reason",
    arguments: [
      Case(
        name: "unknown column", file: "surnames.tsv", text: "name\tcolour\nMori\tred\n",
        findings: [
          "surnames.tsv:1: error: unknown column 'colour'; table 'surnames' has name, count, source"
        ]),
      Case(
        name: "missing column", file: "guards.tsv", text: "name\nMori\n",
        findings: [
          "guards.tsv:1: error: rule: is missing from the header"
        ]),
      Case(
        name: "column twice", file: "surnames.tsv", text: "name\tname\nMori\tMori\n",
        findings: ["surnames.tsv:1: error: name: stands twice in the header"]),
      Case(
        name: "too many cells", file: "surnames.tsv", text: "name\nMori\nKato\t5\t6\nSato\n",
        findings: ["surnames.tsv:3: error: row has 3 cells, expected 1"]),
      Case(
        name: "no number", file: "surnames.tsv", text: "name\tcount\nMori\tmany\n",
        findings: ["surnames.tsv:2: error: count: 'many' is no number"]),
      Case(
        name: "empty name, Windows line ends", file: "surnames.tsv",
        text: "name\tcount\r\n\t3\r\n",
        findings: ["surnames.tsv:2: error: name: is empty"]),
      Case(
        name: "space around a cell", file: "surnames.tsv", text: "name\n Mori\n",
        findings: ["surnames.tsv:2: error: name: begins or ends with a space; remove it"]),
      Case(
        name: "unknown rule", file: "guards.tsv", text: "name\trule\nMori\tmaybe\n",
        findings: [
          "guards.tsv:2: error: rule: 'maybe' is none of common, surname, given, context, local,"
            + " beside, never"
        ]),
      Case(
        name: "id twice, within a table", file: "currencies.tsv",
        text: "id\tname\nJPY\tyen\nJPY\tJapanese yen\n",
        findings: [
          "currencies.tsv:3: error: id: 'JPY' is also the id of currencies.tsv:2; remove one"
        ]),
      Case(
        name: "id twice, in another table", file: "cities.tsv",
        text: "id\tname\nQ1065\tTurtle Bay\n",
        findings: [
          "cities.tsv:2: error: id: 'Q1065' is also the id of organizations.tsv:2; remove one"
        ]),
      Case(
        name: "id with a space", file: "cities.tsv", text: "id\tname\nQ 649\tMoscow\n",
        findings: [
          "cities.tsv:2: error: id: 'Q 649' is no id: letters, digits, '.', '-', '_' and ':' only"
        ]),
      Case(
        name: "dangling references", file: "metonyms.tsv",
        text: "name\tstandsFor\tkind\nKremlin\tQ1\tseat\nYen\tJPY\tmarket\n",
        findings: [
          "metonyms.tsv:2: error: standsFor: no row has the id 'Q1'",
          "metonyms.tsv:3: error: standsFor: 'JPY' stands in table 'currencies', not an entity",
        ]),
      Case(
        name: "unknown country", file: "cities.tsv",
        text: "id\tname\tcountry\nQ649\tMoscow\tRUS|XYZ\n",
        findings: ["cities.tsv:2: error: country: no country has the code 'XYZ'"]),
      Case(
        name: "empty item", file: "cities.tsv", text: "id\tname\taliases\nQ649\tMoscow\tA||B\n",
        findings: [
          "cities.tsv:2: error: aliases: has an item that is empty or begins or ends with a space"
        ]),
      Case(
        name: "impossible date, end before beginning", file: "officeholders.tsv",
        text: """
          person\toffice\tkind\tof\tfrom\tto
          person:ken-mori\tChair\texecutive\tQ1065\t2011-02-30\t2012
          person:ken-mori\tChair\texecutive\tQ1065\t2014-05\t2013
          """,
        findings: [
          "officeholders.tsv:2: error: from: '2011-02-30' is no date;"
            + " write 2014, 2014-05 or 2014-05-21",
          "officeholders.tsv:3: error: to: '2013' is before from '2014-05'",
        ]),
      Case(
        name: "two in one office", file: "officeholders.tsv",
        text: """
          person\toffice\tkind\tof\tfrom\tto
          person:ken-mori\tPrime Minister\theadOfGovernment\tQ17\t2001\t2005-06-01
          person:aiko-mori\tPrime Minister\theadOfGovernment\tQ17\t2003-06-01\t2004-06-01
          person:igor-mori\tPrime Minister\theadOfGovernment\tQ17\t2005-05-20\t2006
          person:igor-mori\tDeputy\tdeputyHead\tQ17\t2005-05-20\t2006-01-01
          person:ken-mori\tDeputy\tdeputyHead\tQ17\t2005-05-20\t2006-01-01
          """,
        findings: [
          "officeholders.tsv:3: warning: from: overlaps the term of 'person:ken-mori' in"
            + " officeholders.tsv:2; mend the dates, or write 'yes' under shared if both held it"
        ]),
      Case(
        name: "one name twice", file: "cities.tsv",
        text: "id\tname\tcountry\nQ1\tSão Luís\tJPN\nQ2\tSao Luis\tJPN\nQ3\tSao Luis\tRUS\n",
        findings: [
          "cities.tsv:3: warning: name: 'Sao Luis' is also a name of cities.tsv:2;"
            + " merge them, or tell them apart by name, country or kind"
        ]),
      Case(
        name: "two people in an office that is shared", file: "officeholders.tsv",
        text: """
          person\toffice\tkind\tof\tfrom\tto\tshared
          person:ken-mori\tPrime Minister\theadOfGovernment\tQ17\t2001\t2005-06-01\t
          person:aiko-mori\tPrime Minister\theadOfGovernment\tQ17\t2003-06-01\t2004-06-01\tyes
          """,
        findings: []),
      Case(
        name: "one alias of two bodies", file: "companies.tsv",
        text: """
          id\tname\taliases
          company:ore\tOre Works\tOre
          company:ore-2\tNew Ore\tÓre
          """,
        findings: [
          "companies.tsv:3: warning: name: 'Óre' is also a name of companies.tsv:2;"
            + " merge them, or tell them apart by name, country or kind"
        ]),
      Case(
        name: "towns of one name that lie apart", file: "cities.tsv",
        text: """
          id\tname\tcountry\tlatitude\tlongitude
          place:ore\tOre\tJPN\t40.5\t140.5
          place:ore-2\tOre\tJPN\t35.5\t140.5
          """,
        findings: []),
      Case(
        name: "code of a country", file: "countries-more.tsv",
        text: "id\tname\tiso3\nQ2\tXyland\tX1\n",
        findings: ["countries-more.tsv:2: error: iso3: 'X1' is not three capital letters"]),
      Case(
        name: "empty file", file: "surnames.tsv", text: "",
        findings: ["surnames.tsv: error: is empty; it needs a header"]),
    ])
  func finds(_ c: Case) throws {
    let folder = try TemporaryFolder.withTables([c.file: c.text])
    let found = try GazetteerSource(directories: [folder.path]).check()
      .map { $0.description.replacing(folder.path + "/", with: "") }
    #expect(found.filter { $0.hasPrefix(c.file) } == c.findings)
  }

  @Test func `a file that is not UTF-8 is named with the line`() throws {
    let folder = try TemporaryFolder.withTables()
    let bytes = Array("name\nMori\nCu".utf8) + [0xE9] + Array("llar\n".utf8)
    try FileWriter.write(bytes, to: folder.path + "/surnames-more.tsv")
    let found = try GazetteerSource(directories: [folder.path]).check()
    #expect(found.map(\.line) == [3])
    #expect(
      found.map(\.message) == [
        "is not UTF-8; save the file as UTF-8 ('CSV UTF-8' in a spreadsheet)"
      ])
  }

  @Test func `columns stand in any order, behind a byte order mark, and rows in several files`()
    throws
  {
    let folder = try TemporaryFolder.withTables([
      "surnames.tsv": "\u{FEFF}count\tname\r\n3\tSato\r\n", "surnames-more.tsv": "name\nKato",
    ])
    let source = try GazetteerSource(directories: [folder.path])
    #expect(source.check() == [])
    let rows = try CompiledGazetteer(source.compiled().bytes).rows(of: .surnames)
    #expect((0..<rows.count).map { rows[$0, "name"] } == ["Kato", "Sato"])
    #expect((0..<rows.count).map { rows[$0, "count"] } == ["", "3"])
    #expect(
      (0..<rows.count).map { rows.source(of: $0) } == ["surnames-more.tsv:2", "surnames.tsv:2"])
  }

  @Test func `tables with an error are not compiled`() throws {
    let folder = try TemporaryFolder.withTables(["surnames.tsv": "name\nA\tB\n"])
    let error = #expect(throws: GazetteerError.self) {
      try GazetteerSource(directories: [folder.path]).build(to: folder.path + "/compiled")
    }
    #expect(error?.description.contains("surnames.tsv:2: error: row has 2 cells") == true)
  }
}
