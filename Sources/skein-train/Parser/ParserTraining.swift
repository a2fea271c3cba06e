internal import Language

/// How long and how fast to train.
struct TrainingPlan {
  var epochs = 20
  var batchSize = 8
  /// Sentences without annotation that follow each batch of the treebank's.
  var unannotatedBatchSize = 5
  var rate: Float = 0.001
  var lastRate: Float = 0.00002
  var dropout: Float = 0.3
  /// The weights of the tags' loss, by the first layer alone and by both.
  var tagWeights: (lower: Float, both: Float) = (0.3, 0.5)
  /// The share of the run whose weights are averaged.
  var averagedShare = 0.25
  var seed: UInt64 = 1

  /// Goes on with a trained network: slower, with less noise, and with more weight on the trees.
  mutating func refine() {
    rate = 0.0005
    dropout = 0.2
    tagWeights = (0.15, 0.3)
  }
}

/// Trains tagger and parser.
struct ParserTraining {
  let network: ParserNetwork
  let plan: TrainingPlan
  /// The universal part of each tag.
  let universal: [UniversalTag]
  /// Trained networks of the same shape, which say what they think of `unannotated`.
  var teachers: [ParserNetwork] = []
  /// Sentences from raw text.
  var unannotated: [TrainingSentence] = []

  /// Runs all epochs over `sentences`, and reports on `dev` after each one.
  ///
  /// Where there are teachers, a batch of their sentences follows each batch of the treebank.
  func run(
    _ sentences: [TrainingSentence], dev: [TrainingSentence], _ random: inout RandomSource,
    report: (String) -> Void
  ) {
    let usable = sentences.indices.filter { sentences[$0].count <= 200 }
    let batchCount = (usable.count + plan.batchSize - 1) / plan.batchSize
    let total = plan.epochs * batchCount
    let firstAveraged = total - Int(Double(total) * plan.averagedShare)
    var step = 0
    var averaged = 0
    var classifier = TransitionClassifier(network)
    var guide = TeacherGuide(teachers: teachers.map(TransitionClassifier.init))
    var rest: [Int] = []
    for epoch in 1...plan.epochs {
      var order = usable
      random.shuffle(&order)
      var loss: Float = 0
      for first in stride(from: 0, to: order.count, by: plan.batchSize) {
        let batch = order[first..<min(order.count, first + plan.batchSize)].map { sentences[$0] }
        let progress = Float(step) / Float(total)
        let rate = plan.rate + (plan.lastRate - plan.rate) * progress
        step += 1
        loss += learn(batch, explores: epoch > 1, &classifier, &random)
        update(rate)
        if !teachers.isEmpty {
          if rest.count < plan.unannotatedBatchSize {
            rest = Array(unannotated.indices)
            random.shuffle(&rest)
          }
          let batch = rest.suffix(plan.unannotatedBatchSize).map { unannotated[$0] }
          rest.removeLast(batch.count)
          learn(batch, from: &guide, &classifier, &random)
          update(rate)
        }
        if step > firstAveraged && step % 50 == 0 {
          for parameter in network.parameters { parameter.accumulate() }
          averaged += 1
        }
      }
      report("epoch \(epoch): loss \(loss / Float(usable.count)); dev \(score(dev, &random))")
    }
    for parameter in network.parameters { parameter.average(over: averaged) }
    report("mean of \(averaged) sets of weights: dev \(score(dev, &random))")
  }

  private func update(_ rate: Float) {
    for parameter in network.parameters { parameter.step(rate: rate) }
  }

  /// Learns from annotated sentences; returns the loss.
  private func learn(
    _ batch: [TrainingSentence], explores: Bool, _ classifier: inout TransitionClassifier,
    _ random: inout RandomSource
  ) -> Float {
    let layout = BatchLayout(lengths: batch.map(\.count))
    let features = batch.map { dropWords($0, &random) }
    network.run(features, layout, dropout: plan.dropout, &random)
    network.beginLearning(layout)
    let wanted = Matrix(rows: layout.rows, columns: network.tagScores.columns)
    for (row, tag) in batch.flatMap(\.tags).enumerated() where tag >= 0 {
      wanted[row, Int(tag)] = 1
    }
    var loss = network.learnTags(wanted.view, layout, weights: plan.tagWeights)
    var row = 0
    for sentence in batch {
      var guide = GoldGuide(sentence: sentence)
      loss += classifier.learn(
        from: &guide, count: sentence.count, row: row, explores: explores, dropout: plan.dropout,
        &random)
      row += sentence.count
    }
    network.learn(features, layout)
    return loss
  }

  /// Learns from what the teachers think of sentences without annotation.
  private func learn(
    _ batch: [TrainingSentence], from guide: inout TeacherGuide,
    _ classifier: inout TransitionClassifier, _ random: inout RandomSource
  ) {
    let layout = BatchLayout(lengths: batch.map(\.count))
    let wanted = Matrix(rows: layout.rows, columns: network.tagScores.columns)
    for teacher in teachers {
      teacher.run(batch.map(\.features), layout, dropout: 0, &random)
      teacher.addTagProbabilities(layout, times: 1 / Float(teachers.count), to: wanted)
    }
    let features = batch.map { dropWords($0, &random) }
    network.run(features, layout, dropout: plan.dropout, &random)
    network.beginLearning(layout)
    _ = network.learnTags(wanted.view, layout, weights: plan.tagWeights)
    guide.row = 0
    for sentence in batch {
      _ = classifier.learn(
        from: &guide, count: sentence.count, row: guide.row, explores: true, dropout: plan.dropout,
        &random)
      guide.row += sentence.count
    }
    network.learn(features, layout)
  }

  /// Makes rare words unknown now and then, so that the unknown word's vector is learned; and gives
  /// more of them the vector that raw text alone has taught, as words have that training never saw.
  private func dropWords(
    _ sentence: TrainingSentence, _ random: inout RandomSource
  ) -> [WordFeatures] {
    var features = sentence.features
    for index in 1..<features.count {
      let count = Float(sentence.counts[index])
      let choice = random.uniform()
      let unknown = 0.25 / (0.25 + count) * 0.75
      if choice < unknown {
        features[index].rows[0] = Int32(Vocabulary.unknown)
      } else if choice < unknown + (1 - unknown) / (1 + count) {
        features[index].rows[0] = -features[index].rows[0]
      }
    }
    return features
  }

  /// How well the network does on `sentences`: both kinds of tags together, the universal ones by
  /// the first layer alone and by both layers, attachment without and with labels.
  func score(_ sentences: [TrainingSentence], _ random: inout RandomSource) -> String {
    var counts = Accuracy()
    var classifier = TransitionClassifier(network)
    for first in stride(from: 0, to: sentences.count, by: 8) {
      let batch = Array(sentences[first..<min(sentences.count, first + 8)])
      let layout = BatchLayout(lengths: batch.map(\.count))
      network.run(batch.map(\.features), layout, dropout: 0, &random)
      var row = 0
      for sentence in batch {
        let parse = classifier.parse(count: sentence.count, row: row, &random)
        for token in 1..<sentence.count {
          let lower = network.bestTag(network.lowerTagScores, row + token)
          let both = network.bestTag(network.tagScores, row + token)
          let isAttached = parse.heads[token] == sentence.heads[token]
          counts.words += 1
          if both == Int(sentence.tags[token]) { counts.tags += 1 }
          if universal[lower] == sentence.universal[token] { counts.lower += 1 }
          if universal[both] == sentence.universal[token] { counts.universal += 1 }
          if isAttached { counts.heads += 1 }
          if isAttached && parse.labels[token] == sentence.labels[token] { counts.labels += 1 }
        }
        row += sentence.count
      }
    }
    return counts.text
  }
}

/// Counts of words that were got right.
private struct Accuracy {
  var words = 0
  var tags = 0
  var lower = 0
  var universal = 0
  var heads = 0
  var labels = 0

  var text: String {
    func percent(_ count: Int) -> Double {
      (Double(count) / Double(max(1, words)) * 10_000).rounded() / 100
    }
    return
      "UPOS|XPOS \(percent(tags)), UPOS \(percent(universal)) (first layer \(percent(lower))), "
      + "UAS \(percent(heads)), LAS \(percent(labels))"
  }
}
