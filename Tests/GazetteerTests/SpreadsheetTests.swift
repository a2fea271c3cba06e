import Foundation
import Knowledge
import Testing

@testable import Gazetteer

@Suite struct SpreadsheetTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var file = "companies.csv"
    var bytes: [UInt8]
    var testDescription: String { name }

    init(_ name: String, file: String = "companies.csv", _ text: String) {
      self.init(name, file: file, bytes: Array(text.utf8))
    }

    init(_ name: String, file: String = "companies.csv", bytes: [UInt8]) {
      (self.name, self.file, self.bytes) = (name, file, bytes)
    }
  }

  /// `text` in UTF-16 behind its mark.
  private static func utf16(_ text: String, isLittleEndian: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return isLittleEndian ? [low, high] : [high, low]
    }
  }

  private static let tabs = "id\tname\taliases\ncompany:ore\tÖre & Söhne\tÖre|Ore \"Sons\"\n"

  @Test(
    "Reads a row however a spreadsheet wrote it",
    arguments: [
      Case("tabs", file: "companies.tsv", tabs),
      Case("tabs, Windows line ends", file: "companies.tsv", tabs.replacing("\n", with: "\r\n")),
      Case("tabs, a mark before UTF-8", file: "companies-own.tsv", "\u{FEFF}" + tabs),
      Case(
        "UTF-16, low byte first", file: "companies.tsv", bytes: utf16(tabs, isLittleEndian: true)),
      Case(
        "UTF-16, high byte first", file: "companies.tsv", bytes: utf16(tabs, isLittleEndian: false)),
      Case(
        "tabs, quoted as Excel does", file: "companies.tsv",
        "id\tname\taliases\r\ncompany:ore\tÖre & Söhne\t\"Öre|Ore \"\"Sons\"\"\"\r\n"),
      Case("commas", "id,name,aliases\ncompany:ore,Öre & Söhne,\"Öre|Ore \"\"Sons\"\"\"\n"),
      Case("semicolons", "id;name;aliases\r\ncompany:ore;Öre & Söhne;\"Öre|Ore \"\"Sons\"\"\"\r\n"),
      Case(
        "commas in quotes do not part cells",
        "id;name;\"aliases\"\ncompany:ore;\"Öre & Söhne\";\"Öre|Ore \"\"Sons\"\"\""),
      Case(
        "empty cells behind the last column, empty lines",
        "id,name,aliases,,\n,,,,\ncompany:ore,Öre & Söhne,\"Öre|Ore \"\"Sons\"\"\",,\n\n,,,,\n"),
      Case(
        "UTF-16 with semicolons",
        bytes: utf16(
          "id;name;aliases\r\ncompany:ore;Öre & Söhne;\"Öre|Ore \"\"Sons\"\"\"\r\n",
          isLittleEndian: true)),
    ])
  func reads(_ c: Case) throws {
    let folder = try TemporaryFolder.withTables()
    try Data(c.bytes).write(to: URL(filePath: folder.path + "/" + c.file))
    let source = try GazetteerSource(directories: [folder.path])
    #expect(source.check() == [])
    let gazetteer = try CompiledGazetteer(source.compiled().bytes)
    let index = try #require(gazetteer.index(of: EntityID("company:ore")))
    #expect(gazetteer.entry(index).name == "Öre & Söhne")
    #expect(gazetteer.entry(index).aliases == ["Öre", "Ore \"Sons\""])
  }

  @Test
  func `a quoted cell may hold separators and line breaks, and lines are counted through them`()
    throws
  {
    let folder = try TemporaryFolder.withTables([
      "companies.csv": "id,name,note\ncompany:a,\"Ash, Birch\",\"two\nlines\"\ncompany:b,Birch\n"
    ])
    let source = try GazetteerSource(directories: [folder.path])
    #expect(source.check().map(\.line) == [4])
    #expect(source.check().map(\.message) == ["row has 2 cells, expected 3"])
  }

  @Test(
    "Says what is wrong with a file",
    arguments: [
      (
        "id,name\ncompany:a,\"Ash\n",
        "a quotation mark is never closed; the rest of the file is not read"
      ),
      ("", "is empty; it needs a header"),
    ])
  func refuses(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder.withTables(["companies.csv": text])
    #expect(try GazetteerSource(directories: [folder.path]).check().map(\.message) == [message])
  }

  @Test func `half a UTF-16 unit is refused`() throws {
    let folder = try TemporaryFolder.withTables()
    let bytes = Self.utf16("name\nSato\n", isLittleEndian: true).dropLast()
    try Data(bytes).write(to: URL(filePath: folder.path + "/surnames-own.tsv"))
    #expect(
      try GazetteerSource(directories: [folder.path]).check().map(\.message)
        == ["is no whole UTF-16; save the file again, as UTF-8"])
  }
}
