internal import Language

/// How long and how fast to train.
struct TrainingPlan {
  var epochs = 30
  var batchSize = 8
  var rate: Float = 0.001
  var lastRate: Float = 0.00002
  var dropout: Float = 0.3
  var tagWeight: Float = 0.5
  /// The share of the run whose weights are averaged.
  var averagedShare = 0.25
  var seed: UInt64 = 1
}

/// Trains tagger and parser.
struct ParserTraining {
  let network: ParserNetwork
  let plan: TrainingPlan

  /// Runs all epochs over `sentences`, and reports on `dev` after each one.
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
    for epoch in 1...plan.epochs {
      var order = usable
      random.shuffle(&order)
      var loss: Float = 0
      for first in stride(from: 0, to: order.count, by: plan.batchSize) {
        let batch = order[first..<min(order.count, first + plan.batchSize)].map { sentences[$0] }
        loss += learn(batch, explores: epoch > 1, &classifier, &random)
        step += 1
        let progress = Float(step) / Float(total)
        let rate = plan.rate + (plan.lastRate - plan.rate) * progress
        for parameter in network.parameters { parameter.step(rate: rate, batch: step) }
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

  private func learn(
    _ batch: [TrainingSentence], explores: Bool, _ classifier: inout TransitionClassifier,
    _ random: inout RandomSource
  ) -> Float {
    let layout = BatchLayout(lengths: batch.map(\.count))
    let features = batch.map { dropWords($0, &random) }
    network.run(features, layout, dropout: plan.dropout, &random)
    network.beginLearning(layout)
    var loss =
      plan.tagWeight * network.learnTags(batch.flatMap(\.tags), layout, weight: plan.tagWeight)
    var row = 0
    for sentence in batch {
      loss += classifier.learn(
        sentence, row: row, explores: explores, dropout: plan.dropout, &random)
      row += sentence.count
    }
    network.learn(features, layout)
    return loss
  }

  /// Makes rare words unknown now and then, so that the unknown word's vector is learned.
  private func dropWords(
    _ sentence: TrainingSentence, _ random: inout RandomSource
  ) -> [WordFeatures] {
    var features = sentence.features
    for index in 1..<features.count {
      let count = Float(sentence.counts[index])
      if random.uniform() < 0.5 * 0.25 / (0.25 + count) {
        features[index].rows[0] = Int32(Vocabulary.unknown)
      }
    }
    return features
  }

  /// UPOS with XPOS, attachment with and without labels over `sentences`.
  func score(_ sentences: [TrainingSentence], _ random: inout RandomSource) -> String {
    var words = 0
    var tags = 0
    var heads = 0
    var labels = 0
    var classifier = TransitionClassifier(network)
    for first in stride(from: 0, to: sentences.count, by: 8) {
      let batch = Array(sentences[first..<min(sentences.count, first + 8)])
      let layout = BatchLayout(lengths: batch.map(\.count))
      network.run(batch.map(\.features), layout, dropout: 0, &random)
      var row = 0
      for sentence in batch {
        let parse = classifier.parse(count: sentence.count, row: row, &random)
        for token in 1..<sentence.count {
          words += 1
          var best = 0
          for tag in 1..<network.tagCount
          where network.tagScores[row + token, tag] > network.tagScores[row + token, best] {
            best = tag
          }
          if best == Int(sentence.tags[token]) { tags += 1 }
          guard parse.heads[token] == sentence.heads[token] else { continue }
          heads += 1
          if parse.labels[token] == sentence.labels[token] { labels += 1 }
        }
        row += sentence.count
      }
    }
    func percent(_ count: Int) -> Double {
      (Double(count) / Double(words) * 10_000).rounded() / 100
    }
    return "tags \(percent(tags)) UAS \(percent(heads)) LAS \(percent(labels))"
  }
}
