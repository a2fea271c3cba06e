internal import Language
internal import Text

/// A treebank read into numbers.
struct Treebank {
  /// UPOS and XPOS, joined by '|'.
  var tags: Inventory
  /// Relations; "root" is number 0.
  var labels: Inventory

  /// The sentences as the network sees them; `counts` says how often a form stands in training.
  mutating func sentences(
    _ source: [ConlluSentence], _ extractor: WordFeatureExtractor, counts: [String: Int],
    isTraining: Bool
  ) -> [TrainingSentence] {
    var result: [TrainingSentence] = []
    for sentence in source {
      let words = sentence.words
      let joined = JoinedWords(words.map { $0.columns[1] })
      var features = [WordFeatures.root]
      extractor.append(
        featuresOf: joined.ranges.span, in: joined.bytes.span, to: &features)
      var numbers = TrainingSentence(
        features: features, counts: [1_000_000], tags: [-1], universal: [.other], heads: [-1],
        labels: [0],
        dependents: Array(repeating: [], count: words.count + 1))
      for (index, word) in words.enumerated() {
        let tag = word.columns[3] + "|" + word.columns[4]
        numbers.tags.append(
          Int32(isTraining ? tags.number(of: tag) : tags.known(tag) ?? -1))
        numbers.labels.append(
          UInt8(
            isTraining ? labels.number(of: word.columns[7]) : labels.known(word.columns[7]) ?? 255))
        numbers.universal.append(UniversalTag(rawValue: word.columns[3]) ?? .other)
        let head = Int(word.columns[6]) ?? 0
        numbers.heads.append(Int32(head))
        if numbers.dependents.indices.contains(head) {
          numbers.dependents[head].append(Int32(index + 1))
        }
        numbers.counts.append(Int32(counts[word.columns[1]] ?? 0))
      }
      result.append(numbers)
    }
    return result
  }

  /// Sentences of plain text, each line of which is a paragraph; none of a few or very many words.
  static func unannotated(
    _ text: [UInt8], _ extractor: WordFeatureExtractor, counts: [Int]
  ) -> [TrainingSentence] {
    var result: [TrainingSentence] = []
    for line in text.split(separator: 0x0A) {
      let document = Document(id: "", text: SourceText(decoding: Array(line)))
      let segmentation = Segmenter().segmentation(of: document)
      for sentence in segmentation.sentences {
        let words = UniversalWords.words(
          of: segmentation.tokens[sentence.tokens], in: document.text)
        guard (4...60).contains(words.count) else { continue }
        var features = [WordFeatures.root]
        extractor.append(
          featuresOf: words.span, in: document.text.bytes.span, to: &features)
        result.append(
          TrainingSentence(
            features: features, counts: Self.counts(of: features, counts), tags: [], universal: [],
            heads: [], labels: [], dependents: []))
      }
    }
    return result
  }

  /// How often each token's row stands in `counts`; the root and unknown words need no dropping.
  static func counts(of features: [WordFeatures], _ counts: [Int]) -> [Int32] {
    features.map {
      let row = Int($0.rows[0])
      return row < Vocabulary.firstWord ? 1_000_000 : Int32(counts[row])
    }
  }
}
