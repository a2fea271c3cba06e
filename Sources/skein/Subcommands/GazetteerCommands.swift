import Pipeline

extension Subcommand {
  static let gazetteerCheck = Subcommand(
    name: "gazetteer check",
    operands: "[--gazetteer DIR]...",
    summary: "Checks the tables and names file, line and reason of what is wrong.",
    discussion: """
      The tables are those that come with Skein, and those of each DIR. The exit status is 78 if
      something is wrong; what is only doubtful is a warning.
      """,
    examples: [("skein gazetteer check --gazetteer my-tables", "before using tables of your own")],
    flags: [.gazetteer]
  ) { arguments in
    try arguments.requireNoInputs()
    let (findings, errorCount) = try TableMaintenance(additional: arguments.gazetteers).check()
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
    flags: [.output, .gazetteer]
  ) { arguments in
    try arguments.requireNoInputs()
    let path = try arguments.onlyOutput(of: "gazetteer build")
    let tables = try TableMaintenance(additional: arguments.gazetteers)
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
    flags: [.gazetteer]
  ) { arguments in
    guard !arguments.inputs.isEmpty else { throw UsageError("no name to find") }
    let tables = try TableMaintenance(additional: arguments.gazetteers)
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
}
