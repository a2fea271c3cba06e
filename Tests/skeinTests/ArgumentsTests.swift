import Pipeline
import Testing

@testable import skein

@Suite struct ArgumentsTests {
  private func arguments(_ words: String...) throws -> Arguments {
    try Arguments(words, flags: Subcommand.extract.flags + [.help])
  }

  @Test(
    "An option is understood however it is written",
    arguments: [
      ["--jobs=2", "in.html"], ["--jobs", "2", "in.html"], ["-j2", "in.html"],
      ["-j", "2", "in.html"], ["in.html", "-j2"], ["-j1", "in.html", "--jobs", "2"],
    ])
  func spellings(_ words: [String]) throws {
    let arguments = try Arguments(words, flags: Subcommand.extract.flags)
    #expect(arguments.jobs == 2)
    #expect(arguments.inputs == ["in.html"])
  }

  @Test func `an option that may be repeated keeps all values in their order`() throws {
    let arguments = try arguments("-o", "b.graphml", "x", "--output=a.jsonld", "-oc.graphml")
    #expect(arguments.outputs == ["b.graphml", "a.jsonld", "c.graphml"])
    #expect(arguments.inputs == ["x"])
  }

  @Test func `after two hyphens everything is an input, and one hyphen alone is one`() throws {
    #expect(try arguments("-", "--", "-j", "--", "--help").inputs == ["-", "-j", "--", "--help"])
  }

  @Test func `kinds of claims are a list`() throws {
    #expect(try arguments("--include", "future,negated").included == [.future, .negated])
    #expect(
      try arguments("--include=future", "--include=historical").included == [.future, .historical])
  }

  @Test(
    "A wrong command line is refused with what is wrong and what would be right",
    arguments: [
      (["--nonsense"], "unknown option '--nonsense'"),
      (["--nonsense=1"], "unknown option '--nonsense'"),
      (["-x"], "unknown option '-x'"),
      (["--jobs"], "option '--jobs' needs a value: --jobs N"),
      (["-o"], "option '-o' needs a value: -o FILE"),
      (["--output="], "option '--output' needs a value: --output FILE"),
      (["--help=yes"], "option '--help' takes no value"),
      (["--jobs=0"], "'0' is no number of jobs; give one from 1 to 1024"),
      (["--jobs=-1"], "'-1' is no number of jobs; give one from 1 to 1024"),
      (["--jobs=many"], "'many' is no number of jobs; give one from 1 to 1024"),
      (["--format=pdf"], "unknown format 'pdf'; known are auto,html,text,markdown,jsonl"),
      (
        ["--include=all"],
        "unknown kind of claim 'all'; known are future,hypothetical,historical,negated"
      ),
      (
        ["--include=future,"],
        "unknown kind of claim ''; known are future,hypothetical,historical,negated"
      ),
    ])
  func refuses(_ words: [String], _ message: String) {
    #expect(throws: UsageError(message)) {
      try Arguments(words, flags: Subcommand.extract.flags + [.help])
    }
  }

  @Test func `every subcommand has a help that shows its options and examples`() {
    for subcommand in Subcommand.all {
      let help = subcommand.help
      #expect(help.contains("Usage: skein \(subcommand.name)"))
      #expect(!subcommand.examples.isEmpty)
      for flag in subcommand.flags {
        #expect(help.contains("--\(flag.name)"))
      }
      for line in help.split(separator: "\n") {
        #expect(line.count <= 110, "\(line)")
      }
    }
  }

  @Test func `the examples of the help are command lines that are understood`() throws {
    for subcommand in Subcommand.all {
      for (command, _) in subcommand.examples {
        let words = command.split(separator: " ").map(String.init)
        #expect(Array(words.dropFirst().prefix(subcommand.words.count)) == subcommand.words)
        _ = try Arguments(
          words.dropFirst(1 + subcommand.words.count), flags: subcommand.flags + [.help])
      }
    }
  }
}
