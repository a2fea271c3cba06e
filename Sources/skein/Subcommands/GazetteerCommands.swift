import Pipeline

extension Subcommand {
  static let gazetteerCheck = Subcommand(
    name: "gazetteer check",
    operands: "[--gazetteer DIR]...",
    summary: "Checks the tables and names file, line and reason of what is wrong.",
    discussion: """
      The tables are those that come with Skein, and those of each DIR. The exit status is 78 if
      something is wrong; what is only doubtful is a warning. With --at offices are doubtful, too,
      of which the tables do not know for sure who held them on that day.
      """,
    examples: [
      ("skein gazetteer check --gazetteer my-tables", "before using tables of your own"),
      ("skein gazetteer check --at 2025-06-30", "which offices are stale for pages of that day"),
    ],
    flags: [.date, .gazetteer, .replace]
  ) { arguments in
    try arguments.requireNoInputs()
    let (findings, errorCount) = try TableMaintenance(arguments.tables).check(
      at: arguments.date)
    for finding in findings { Terminal.print(finding + "\n") }
    Terminal.print("\(errorCount) errors, \(findings.count - errorCount) warnings\n")
    return errorCount == 0 ? .done : .configuration
  }

  static let gazetteerBuild = Subcommand(
    name: "gazetteer build",
    operands: "[-o FILE]",
    summary: "Compiles the tables now, so that the next run need not.",
    discussion: """
      Every run compiles by itself what has changed. Without -o the compiled tables go into the
      cache, where runs look for them.
      """,
    examples: [("skein gazetteer build", "after changing a table")],
    flags: [.output] + Flag.tables
  ) { arguments in
    try arguments.requireNoInputs()
    let path = try arguments.onlyOutput(of: "gazetteer build")
    let tables = try TableMaintenance(arguments.tables)
    Terminal.print(try tables.build(to: path) + "\n")
    return .done
  }

  static let gazetteerFind = Subcommand(
    name: "gazetteer find",
    operands: "NAME...",
    summary: "Shows what the gazetteer knows under a name, or about an id.",
    discussion: "Names are written as in texts: 'Turkey' is found, 'turkey' is not.",
    examples: [
      ("skein gazetteer find Georgia", "every reading of the name, and the row that has it"),
      ("skein gazetteer find Q7747", "one entity, with its offices"),
    ],
    flags: Flag.tables
  ) { arguments in
    guard !arguments.inputs.isEmpty else { throw UsageError("no name to find") }
    let tables = try TableMaintenance(arguments.tables)
    var isAllKnown = true
    for name in arguments.inputs {
      let lines = try tables.find(name)
      if lines.isEmpty {
        Terminal.complain("'\(name)' is not in the gazetteer")
        isAllKnown = false
      }
      for line in lines { Terminal.print(line + "\n") }
    }
    return isAllKnown ? .done : .badInput
  }

  static let gazetteerGaps = Subcommand(
    name: "gazetteer gaps",
    operands: "INPUT... [-o FILE.tsv|FOLDER]",
    summary: "Lists the frequent names that no table knows, as rows ready to add.",
    discussion: """
      Each line has how often and in how many documents a name stands, the table that it seems to
      belong to, an id, the name, its country where the page tells it, and some contexts. With -o
      FOLDER the rows go into people.tsv, organizations.tsv and places.tsv in FOLDER, with the
      columns of these tables: look them through, and use them with --gazetteer FOLDER.
      """,
    examples: [
      ("skein gazetteer gaps articles/", "what the tables lack for these pages"),
      (
        "skein gazetteer gaps articles/ --at-least 5 -o my-tables",
        "tables of the names that stand five times or more"
      ),
    ],
    flags: [.output, .leastCount, .format, .jobs] + Flag.tables
  ) { arguments in
    let output = try arguments.onlyOutput(of: "gazetteer gaps")
    var configuration = try arguments.configuration()
    configuration.findsRelations = false
    let pipeline = try Pipeline(configuration)
    for row in pipeline.refusedRows { Terminal.complain(row) }
    var progress = ProgressLine()
    let report = try await pipeline.gaps(to: output, atLeast: arguments.leastCount ?? 2) {
      progress.show($0)
    }
    progress.clear()
    return ExitStatus(of: report)
  }

  static let gazetteerDiff = Subcommand(
    name: "gazetteer diff",
    operands: "A B INPUT...",
    summary: "Shows what a change of tables does to the graph of some pages.",
    discussion: """
      A and B are folders with tables. One that has countries.tsv stands alone; any other is added to
      the tables that come with Skein, and - adds nothing. Lines that begin with + are entities and
      edges that only B gives, with - only A, with ~ both but otherwise.
      """,
    examples: [
      ("skein gazetteer diff - my-tables articles/", "what my-tables changes"),
      ("skein gazetteer diff old/Gazetteer Gazetteer articles/", "two states of whole tables"),
    ],
    flags: [.format, .jobs] + Flag.tables
  ) { arguments in
    guard arguments.inputs.count > 2 else {
      throw UsageError("diff needs two folders of tables and an input")
    }
    var arguments = arguments
    let folders = arguments.inputs.prefix(2).map { $0 == "-" ? "" : $0 }
    arguments.inputs.removeFirst(2)
    var progress = ProgressLine()
    let (difference, report) = try await Pipeline.difference(
      try arguments.configuration(), from: folders[0], to: folders[1]
    ) { progress.show($0) }
    progress.clear()
    for line in difference.lines { Terminal.print(line + "\n") }
    Terminal.print(difference.summary + "\n")
    return ExitStatus(of: report)
  }
}
