import Pipeline

extension Subcommand {
  static let parse = Subcommand(
    name: "parse",
    operands: "INPUT...",
    summary: "Prints sentences as dependency trees: CoNLL-U, or drawn.",
    discussion: """
      Tags and relations are those of Universal Dependencies, as rows of the event lexicon name
      them. With --format conllu the inputs are CoNLL-U files, whose sentences and words stay.
      """,
    examples: [
      ("skein parse page.html", "every sentence of the article, as CoNLL-U"),
      ("skein parse --draw note.txt", "the same as drawn trees"),
      ("skein parse --format conllu treebank.conllu", "the file's words with Skein's trees"),
    ],
    flags: [.parseFormat, .draw]
  ) { arguments in
    guard !arguments.inputs.isEmpty else { throw UsageError("no input to parse") }
    guard !(arguments.readsConllu && arguments.drawsTrees) else {
      throw UsageError("--draw and --format conllu exclude each other")
    }
    let trees = try SentenceTrees()
    for path in arguments.inputs {
      Terminal.print(
        arguments.readsConllu
          ? try trees.filled(conllu: path)
          : try trees.trees(of: path, format: arguments.format, drawn: arguments.drawsTrees))
    }
    return .done
  }
}

extension Flag {
  static let parseFormat = Flag(
    "format", value: "FORMAT",
    "what the inputs are: conllu, \(InputFormat.allCases.map(\.rawValue).joined(separator: ", "))"
  ) { value, arguments throws(UsageError) in
    if value == "conllu" {
      arguments.readsConllu = true
    } else {
      try Flag.format.apply(value, &arguments)
    }
  }

  static let draw = Flag("draw", "draw each tree with lines") { _, arguments in
    arguments.drawsTrees = true
  }
}
