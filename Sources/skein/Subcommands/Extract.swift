import Pipeline

extension Subcommand {
  static let extract = Subcommand(
    name: "extract",
    operands: "INPUT... [-o FILE]...",
    summary: "Turns pages into one graph of who did what to whom, and writes graph files.",
    discussion: """
      An INPUT is a file, a folder, or - for standard input. The format of each FILE follows
      its ending: \(GraphFile.knownEndings.joined(separator: ", ")). Without -o the graph goes to
      \(defaultPaths.joined(separator: " and ")) below the current folder.

      Edges join the persons, organizations and countries that the pages name. At the level of
      countries they join the countries for which those act: officials for their state, companies
      and other bodies for theirs; an act on a place is done to the country in which it lies. Groups
      ('Sudanese rebels'), armed groups and bodies of no country act for none, and their edges are
      left out, as are those within one country and the facts of persons.
      """,
    examples: [
      ("skein extract page.html -o graph.graphml", "one page, for Gephi or Cytoscape"),
      (
        "skein extract articles/ -o graph.graphml -o graph.jsonld",
        "all pages of a folder, merged, in two formats"
      ),
      (
        "skein extract --include future,negated page.html -o all.graphml",
        "with what is planned and what is denied, marked as such"
      ),
      (
        "skein extract --level countries articles/ -o countries.graphml",
        "which country did what to which"
      ),
    ],
    flags: [.output, .include, .level, .noRelations, .noUnlistedNames, .format, .jobs]
      + Flag.tables
  ) { arguments in
    let paths = arguments.outputs.isEmpty ? defaultPaths : arguments.outputs
    let files = try paths.map { path throws(UsageError) in
      guard let file = GraphFile(path: path) else {
        let known = GraphFile.knownEndings.joined(separator: ", ")
        throw UsageError("unknown ending of output file '\(path)'; known are \(known)")
      }
      return file
    }
    let pipeline = try Pipeline(try arguments.configuration())
    for row in pipeline.refusedRows { Terminal.complain(row) }
    var progress = ProgressLine()
    if arguments.outputs.isEmpty { try makeFolder("Output") }
    let report = try await pipeline.extract(to: files) { progress.show($0) }
    progress.clear()
    if report.documentCount > 0, arguments.outputs.isEmpty || Terminal.isOnStandardError {
      let size = "\(report.nodeCount) nodes, \(report.edgeCount) edges"
      Terminal.note("wrote \(paths.joined(separator: " and ")): \(size)")
    }
    return ExitStatus(of: report)
  }

  private static let defaultPaths = ["Output/graph.graphml", "Output/graph.jsonld"]
}
