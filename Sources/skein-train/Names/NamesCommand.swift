internal import Language

/// `skein-train names`: adds the name tagger to a model that holds a vocabulary and its vectors.
enum NamesCommand {
  static func run(_ words: ArraySlice<String>) throws {
    let arguments = try Arguments(
      words, known: ["--model", "--train", "--test", "--tables", "--epochs", "--output"])
    let parser = try ModelFile(path: arguments.required("--model"))
    var writer = ModelWriter(
      copying: parser, without: ["names", "names.transitions", "classes.coarse", "classes.fine"])
    let vectors = try vectors(of: parser)
    writer.add("classes.coarse", WordClustering.classes(vectors, count: 64))
    writer.add("classes.fine", WordClustering.classes(vectors, count: 512))
    let model = try ModelFile(bytes: writer.bytes, name: "classes")
    let tables = try NameTables(folder: arguments.required("--tables"))
    var random = RandomSource(seed: 2)
    let tagger = try Parser(model: model)
    let workspace = ParserWorkspace()
    func read(_ path: String) throws -> [NamedSentence] {
      try NameCorpus.sentences(path, tables, tagger, workspace)
    }
    var sentences: [NamedSentence] = []
    for path in arguments.list("--train") { sentences += try read(path) }
    let training = NameTraining(
      WordFeatureExtractor(vocabulary: try Vocabulary(model)), try WordClasses(model))
    training.run(sentences, epochs: try arguments.number("--epochs", or: 6), &random)
    for path in arguments.list("--test") {
      Files.report("\(path): \(training.score(try read(path)))")
    }
    training.write(to: &writer)
    try Files.write(writer.bytes, to: arguments.required("--output"))
  }

  /// The words' vectors as the parser has trained them.
  private static func vectors(of model: ModelFile) throws -> Matrix {
    let columns = WordFeatures.tableColumns[0]
    let scales: ModelSlice<Float> = try model.slice("input.0.scale")
    let numbers: ModelSlice<Int8> = try model.slice("input.0", count: scales.count * columns)
    let vectors = Matrix(rows: scales.count, columns: columns)
    for index in 0..<numbers.count {
      let row = index / columns
      vectors[row, index % columns] = Float(numbers[index]) * scales[row]
    }
    return vectors
  }
}
