internal import Language
internal import Text

/// `skein-train parse`: a model's own reading of a CoNLL-U file, or of plain text, to score it.
enum EvaluationCommand {
  static func run(_ words: ArraySlice<String>) throws {
    let arguments = try Arguments(
      words, known: ["--model", "--conllu", "--text", "--output", "--repeat"])
    let model = try ModelFile(path: arguments.required("--model"))
    let parser = try Parser(model: model)
    let writer = ConlluWriter(parser: parser, lemmatizer: try Lemmatizer(model: model))
    let workspace = ParserWorkspace()
    var sentences: [ConlluSentence] = []
    for path in arguments.list("--conllu") {
      sentences += writer.filled(try ParserCommand.treebank(path), workspace: workspace)
    }
    for path in arguments.list("--text") {
      let document = Document(id: path, text: SourceText(decoding: try Files.bytes(of: path)))
      let clock = ContinuousClock()
      var trees: [ParsedSentence] = []
      var segmentation = Segmentation(tokens: [], sentences: [])
      for _ in 0..<(try arguments.number("--repeat", or: 1)) {
        let cut = clock.measure { segmentation = Segmenter().segmentation(of: document) }
        let parsed = clock.measure {
          trees = parser.parse(
            segmentation.sentences.indices, of: segmentation, in: document.text,
            workspace: workspace)
        }
        Files.report("\(segmentation.tokens.count) words cut in \(cut), parsed in \(parsed)")
      }
      sentences += trees.map { writer.sentence($0, of: document.text) }
    }
    try Files.write(ConlluWriter.bytes(of: sentences), to: arguments.required("--output"))
  }
}
