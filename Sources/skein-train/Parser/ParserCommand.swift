internal import Language

/// `skein-train parser`: vectors from raw text, then tagger and parser from a treebank.
enum ParserCommand {
  static func run(_ words: ArraySlice<String>) throws {
    let arguments = try Arguments(
      words,
      known: [
        "--train", "--dev", "--raw", "--epochs", "--vector-epochs", "--seed", "--weights",
        "--teachers", "--start",
        "--output",
      ])
    let output = try arguments.required("--output")
    let train = try treebank(arguments.required("--train"))
    let dev = try treebank(arguments.required("--dev"))
    var plan = TrainingPlan()
    plan.epochs = try arguments.number("--epochs", or: plan.epochs)
    plan.seed = UInt64(try arguments.number("--seed", or: 1))
    var random = RandomSource(seed: plan.seed)

    var corpus = Corpus()
    for sentence in train { corpus.append(words: sentence.words.map { $0.columns[1] }) }
    for path in arguments.list("--raw") { corpus.append(text: try Files.bytes(of: path)) }
    let counted = corpus.counted(minimum: 3, limit: 30_000)
    Files.report("\(counted.rows.reduce(0) { $0 + $1.count }) words, \(counted.hashes.count) known")
    var skipGram = SkipGram()
    skipGram.epochs = try arguments.number("--vector-epochs", or: skipGram.epochs)
    let vectors = skipGram.vectors(of: counted.rows, counts: counted.counts, &random)
    Files.report("vectors of \(vectors.rows) rows")

    var writer = ModelWriter()
    Vocabulary.write(counted.hashes, to: &writer)
    let extractor = WordFeatureExtractor(
      vocabulary: try Vocabulary(ModelFile(bytes: writer.bytes, name: "vocabulary")))
    var forms: [String: Int] = [:]
    for sentence in train { for word in sentence.words { forms[word.columns[1], default: 0] += 1 } }
    var treebank = Treebank(tags: Inventory(), labels: Inventory(["root"]))
    var trainSentences = treebank.sentences(train, extractor, counts: forms, isTraining: true)
    let devSentences = treebank.sentences(dev, extractor, counts: forms, isTraining: false)
    let network = ParserNetwork(
      words: vectors, labelCount: treebank.labels.names.count,
      tagCount: treebank.tags.names.count, &random)
    let universal = treebank.tags.names.map {
      UniversalTag(rawValue: String($0.prefix { $0 != "|" })) ?? .other
    }
    if let path = arguments["--start"] {
      plan.refine()
      try network.load(ModelFile(path: path))
    }
    var training = ParserTraining(network: network, plan: plan, universal: universal)
    for path in arguments.list("--teachers") {
      let teacher = ParserNetwork(
        words: vectors, labelCount: treebank.labels.names.count,
        tagCount: treebank.tags.names.count, &random)
      try teacher.load(ModelFile(path: path))
      training.teachers.append(teacher)
    }
    if !training.teachers.isEmpty {
      for path in arguments.list("--raw") {
        training.unannotated += Treebank.unannotated(
          try Files.bytes(of: path), extractor, counts: counted.counts)
      }
      for index in trainSentences.indices {
        trainSentences[index].counts = Treebank.counts(
          of: trainSentences[index].features, counted.counts)
      }
      Files.report("\(training.unannotated.count) sentences for the teachers")
    }
    training.run(trainSentences, dev: devSentences, &random, report: Files.report)
    if let path = arguments["--weights"] { try Files.write(network.weights, to: path) }
    ParserExport.write(network, treebank, to: &writer)
    LemmaTraining.write(train, to: &writer)
    try Files.write(writer.bytes, to: output)
  }

  static func treebank(_ path: String) throws -> [ConlluSentence] {
    do {
      return try ConlluReader.sentences(in: Files.bytes(of: path))
    } catch let error as ConlluError {
      throw TrainingError.file("'\(path)': \(error)")
    }
  }
}
