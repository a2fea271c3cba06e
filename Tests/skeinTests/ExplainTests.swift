import Foundation
import Testing

@Suite struct ExplainTests {
  private static let page = """
    Norway will visit Poland in May 2015. Denmark and Iceland slept. Norwegian Foreign Minister Ola \
    Hansen blamed Poland.
    """

  private func explain(_ words: String...) throws -> Program.Outcome {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", Self.page)
    return try Program.run(["explain"] + words, in: scratch.folder)
  }

  /// The lines of `text` without the ids of claims and the lines of rows, which change with the
  /// tables.
  private func plain(_ text: String) -> [String] {
    text.replacing(#/\b(claim:)?c?[0-9a-f]{16}\b/#, with: "…").replacing(#/tsv:\d+/#, with: "tsv")
      .split(separator: "\n").map(String.init)
  }

  @Test func `without a name all claims are listed`() throws {
    let outcome = try explain("a.txt")
    #expect(
      plain(outcome.text) == [
        "…  Norway CONSULT (visit) Poland, future",
        "…  Ola Hansen ACCUSE Poland",
        "…  Ola Hansen holdsOffice Norway: Foreign Minister",
      ])
  }

  @Test(
    "An edge of a page, of its annotation or of its graph shows what stands behind it",
    arguments: ["a.txt", "a.jsonl", "a.graphml", "a.jsonld"])
  func edge(_ file: String) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", Self.page)
    let made = try Program.run(
      file == "a.jsonl"
        ? ["annotate", "a.txt", "-o", file]
        : ["extract", "--include", "future", "a.txt", "-o", "a.graphml", "-o", "a.jsonld"],
      in: scratch.folder)
    try #require(made.status == 0, "\(made.errors)")
    let listed = try Program.run("explain", "a.txt", in: scratch.folder).text
    let claim = try #require(listed.split(separator: " ").first.map(String.init))
    let shown = try Program.run("explain", "a.txt", claim, in: scratch.folder).text
    let edge = try #require(shown.firstMatch(of: #/claim:[0-9a-f]{16}/#)?.output)
    let outcome = try Program.run("explain", file, String(edge), in: scratch.folder)
    let lines = plain(outcome.text)
    for line in [
      "  sentence  [subject Norway] will [trigger visit] [object Poland] in [date May 2015].",
      "            type     CONSULT", "            mode     visit",
      "  status    future: in a graph with --include future",
      "            'will'  modal: future", "  when      2015-05, which the sentence names",
      "  subject   Norway Q20", "            'Norway' name, countries.tsv",
      "  tree      visit  root VERB", "            ├─ Norway  nsubj PROPN",
    ] {
      #expect(lines.contains(line), "\(line)")
    }
  }

  @Test func `a node shows by what words it is meant, and its claims`() throws {
    let outcome = try explain("a.txt", "Norway")
    #expect(
      plain(outcome.text) == [
        "Norway Q20: Country, NOR", "  document  a.txt", "  acts for  NOR",
        "  means it  'Norway' name, countries.tsv",
        "            'Norwegian' demonym, countries.tsv",
        "  claims    …  Norway CONSULT (visit) Poland, future",
        "            …  Ola Hansen holdsOffice Norway: Foreign Minister",
      ])
  }

  @Test func `an edge of the graph of countries leads to the claim of the actors`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", Self.page)
    _ = try Program.run(
      "extract", "--level", "countries", "a.txt", "-o", "c.graphml", in: scratch.folder)
    let listed = try Program.run("explain", "c.graphml", in: scratch.folder).text
    #expect(plain(listed) == ["…  Norway ACCUSE Poland"])
    let edge = try #require(listed.split(separator: " ").first.map(String.init))
    let outcome = try Program.run("explain", "a.txt", edge, in: scratch.folder)
    #expect(outcome.text.hasPrefix("Ola Hansen ACCUSE Poland\n"))
  }

  @Test(
    "Why there is no edge",
    arguments: [
      (
        "Denmark", "Iceland",
        [
          "Denmark and Iceland slept.",
          "  not parsed no word of the event lexicon stands in it, nor an office",
        ]
      ),
      (
        "Poland", "Q20",
        [
          "Norway will visit Poland in May 2015.",
          "  hidden    …  Norway CONSULT (visit) Poland, future",
          "            shown with --include future",
          "Norwegian Foreign Minister Ola Hansen blamed Poland.",
          "  tried     'blamed' events.tsv ACCUSE: subject Ola Hansen, object Poland: drawn between these",
        ]
      ),
      ("Norway", "Norwegian", ["'Norway' and 'Norwegian' both mean Norway (Q20)"]),
    ])
  func whyNot(_ first: String, _ second: String, _ expected: [String]) throws {
    let outcome = try explain("--why-not", first, second, "a.txt")
    #expect(plain(outcome.text) == expected)
  }

  @Test(
    "The exit status tells what went wrong",
    arguments: [
      (["a.txt", "Zambia"], 65), (["--why-not", "Norway", "Zambia", "a.txt"], 65), ([], 64),
      (["a.txt", "b", "c"], 64), (["--why-not", "Norway", "a.txt"], 64), (["gone.txt"], 66),
      (["gone.graphml", "Norway"], 66), (["a.txt", "Norway"], 0),
    ] as [([String], Int32)])
  func status(_ words: [String], _ expected: Int32) throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", Self.page)
    let outcome = try Program.run(["explain"] + words, in: scratch.folder)
    #expect(outcome.status == expected, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty == (expected == 0))
  }
}
