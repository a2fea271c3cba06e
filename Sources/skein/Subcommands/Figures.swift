import Pipeline

extension Subcommand {
  static let figures = Subcommand(
    name: "figures",
    operands: "INPUT... [-o FILE]",
    summary: "Lists every figure in a sheet: as written, normalised, of what, checked, quoted.",
    discussion: """
      The sheet is CSV (RFC 4180, UTF-8) with a row for each figure, and one for each amount of a deal
      that follows from its others. Numbers are exact, magnitude words multiplied out; 'plain' columns
      hold the same in SI units. Cells that a spreadsheet would take for formulas begin with '.
      """,
    examples: [
      ("skein figures page.html -o figures.csv", "one page, into a file"),
      ("skein figures articles/ > figures.csv", "a whole folder, to standard output"),
    ],
    flags: [.output, .noUnlistedNames, .format, .gazetteer, .jobs]
  ) { arguments in
    let output = try arguments.onlyOutput(of: "figures")
    let pipeline = try Pipeline(try arguments.configuration())
    var progress = ProgressLine()
    let report = try await pipeline.listFigures(to: output == "-" ? nil : output) {
      progress.show($0)
    }
    progress.clear()
    return ExitStatus(of: report)
  }
}
