import Foundation
import Testing

@Suite struct OwnTablesTests {
  private static let text = "Maria Brunswold met Boris Johnson in London. Brunswold left early."

  @Test func `gaps lists the names that no table knows, as rows that can be used`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", Self.text)
    _ = try scratch.file("b.txt", "Maria Brunswold praised France.")
    let list = try Program.run("gazetteer", "gaps", "a.txt", "b.txt", in: scratch.folder)
    #expect(list.status == 0, "\(list.errors)")
    let line = try #require(list.text.split(separator: "\n").first { $0.contains("Brunswold") })
    #expect(
      line.hasPrefix("3\t2\tpeople\tperson:maria-brunswold\tMaria Brunswold\t\t"), "\(list.text)")
    #expect(!list.text.contains("Johnson\t"))

    let tables = try Program.run(
      "gazetteer", "gaps", "a.txt", "b.txt", "-o", "own", in: scratch.folder)
    #expect(tables.status == 0, "\(tables.errors)")
    let check = try Program.run("gazetteer", "check", "--gazetteer", "own", in: scratch.folder)
    #expect(check.text.contains("\n0 errors") || check.text.hasPrefix("0 errors"))
    let again = try Program.run(
      "gazetteer", "gaps", "a.txt", "b.txt", "--gazetteer", "own", in: scratch.folder)
    #expect(!again.text.contains("Brunswold"))
  }

  @Test func `diff shows what a table gives and takes`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "France met the Brunswold Combine on Monday.")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "own"), withIntermediateDirectories: true)
    _ = try scratch.file(
      "own/companies.csv", "id;name;country\r\ncompany:brunswold;Brunswold Combine;FRA\r\n")
    let same = try Program.run("gazetteer", "diff", "-", "-", "a.txt", in: scratch.folder)
    #expect(
      same.text == """
        entities: 0 gained, 0 lost, 0 changed; edges: 0 gained, 0 lost, 0 changed

        """)
    let outcome = try Program.run("gazetteer", "diff", "-", "own", "a.txt", in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.text.contains(
        "+ entity company:brunswold Brunswold Combine (Organization), 1 mentions"))
    #expect(outcome.text.contains("entities: 1 gained"))
  }

  @Test func `a wrong row stops the run, or is named and left out`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "France met Zorbland Steel.")
    try FileManager.default.createDirectory(
      at: scratch.folder.appending(path: "own"), withIntermediateDirectories: true)
    _ = try scratch.file(
      "own/companies.csv",
      "id,name,country\ncompany:zorbland,Zorbland Steel,FRA\ncompany:bad,Bad Steel,FRANCE\n")
    let stopped = try Program.run("annotate", "a.txt", "--gazetteer", "own", in: scratch.folder)
    #expect(stopped.status == 78)
    #expect(stopped.errors.contains("own/companies.csv:3: error: country: no country has the code"))
    // The second run finds the compiled tables in the cache, and says the same.
    for _ in 0..<2 {
      let outcome = try Program.run(
        "annotate", "a.txt", "--gazetteer", "own", "--wrong-rows", "skip", in: scratch.folder)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("own/companies.csv:3: error: country: no country has"))
      #expect(outcome.text.contains("company:zorbland"))
    }
  }

  @Test(
    "What cannot be meant is refused",
    arguments: [
      ["annotate", "a.txt", "--replace", "peeple"], ["annotate", "a.txt", "--wrong-rows", "maybe"],
      ["gazetteer", "check", "--at", "yesterday"], ["gazetteer", "gaps"],
      ["gazetteer", "gaps", "a.txt", "--at-least", "none"], ["gazetteer", "diff", "-", "a.txt"],
    ])
  func refuses(_ words: [String]) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "Japan met France.")
    #expect(try Program.run(words, in: scratch.folder).status == 64)
  }
}
