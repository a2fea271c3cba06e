import Pipeline

extension Subcommand {
  static let annotate = Subcommand(
    name: "annotate",
    operands: "INPUT... [-o FILE]",
    summary: "Prints what each document says: one line of JSON a document.",
    discussion: """
      The lines come in the order of the inputs. Offsets count Unicode code points of the line's
      "text". With --format jsonl the inputs hold records {"id": …, "text": …} instead of pages,
      one a line, whose text is taken as it stands.
      """,
    examples: [
      ("skein annotate page.html", "to standard output"),
      ("skein annotate articles/ -o annotations.jsonl", "a whole folder, into a file"),
      ("skein annotate --format jsonl records.jsonl", "texts that are already cut out"),
    ],
    flags: [.output, .noRelations, .noUnlistedNames, .format, .jobs] + Flag.tables
  ) { arguments in
    let output = try arguments.onlyOutput(of: "annotate")
    let pipeline = try Pipeline(try arguments.configuration())
    for row in pipeline.refusedRows { Terminal.complain(row) }
    var progress = ProgressLine()
    let report = try await pipeline.annotate(to: output == "-" ? nil : output) { progress.show($0) }
    progress.clear()
    return ExitStatus(of: report)
  }
}
