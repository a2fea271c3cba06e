import Pipeline

extension Subcommand {
  static let explain = Subcommand(
    name: "explain",
    operands: "FILE [EDGE-OR-NODE]",
    summary: "Shows why an edge was drawn: its sentence, tree, rule, and who is meant by what.",
    discussion: """
      FILE is a page, lines that 'skein annotate' has written, whose texts are read again, or a graph
      (.graphml, .jsonld), whose sentences are read again one by one. An edge is named by its
      claim_id in a graph or by the id of a claim in an annotation, a node by its id or a name.
      Without either, all claims are listed. With --why-not every sentence in which two nodes stand
      is shown with the step that stopped an event between them.
      """,
    examples: [
      ("skein explain page.html", "all claims of a page, with their ids"),
      ("skein explain page.html c0123456789abcdef", "one claim, with all that stands behind it"),
      (
        "skein explain annotations.jsonl 'Angela Merkel'",
        "one person: by what words, in which claims"
      ),
      ("skein explain graph.jsonld claim:0123456789abcdef", "an edge with all its sentences"),
      ("skein explain --why-not Norway Q142 page.html", "why no edge joins Norway and France"),
    ],
    flags: [.whyNot, .format, .noUnlistedNames] + Flag.tables
  ) { arguments in
    var arguments = arguments
    let names =
      arguments.isWhyNot ? Array(arguments.inputs.prefix(2)) : Array(arguments.inputs.dropFirst())
    guard arguments.inputs.count == (arguments.isWhyNot ? 3 : 1 + min(names.count, 1)) else {
      throw UsageError(
        arguments.isWhyNot
          ? "--why-not needs two nodes and a file: skein explain --why-not A B FILE"
          : "explain needs one file, and one edge or node at most")
    }
    arguments.inputs = arguments.isWhyNot ? [arguments.inputs[2]] : [arguments.inputs[0]]
    let explainer = try Explainer(try arguments.configuration())
    let text =
      try arguments.isWhyNot
      ? explainer.whyNot(names[0], names[1]) : explainer.explanation(of: names.first)
    Terminal.print(text)
    guard text.isEmpty, let wanted = names.first else { return .done }
    Terminal.complain(
      arguments.isWhyNot
        ? "no sentence of '\(arguments.inputs[0])' has both '\(wanted)' and '\(names[1])'"
        : "nothing in '\(arguments.inputs[0])' is called '\(wanted)'")
    return .badInput
  }
}

extension Flag {
  static let whyNot = Flag("why-not", "show what stopped an edge between two nodes") {
    _, arguments in
    arguments.isWhyNot = true
  }
}
