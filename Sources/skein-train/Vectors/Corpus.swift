internal import Language
internal import Text

/// Running text as rows of a vocabulary that is counted over it.
struct Corpus {
  /// Sentences of forms: as written, in small letters, capitalised, and whether case tells nothing.
  private var sentences: [[(hash: UInt64, small: UInt64, capitalised: UInt64)]] = []
  private var areCapitals: [Bool] = []

  /// Adds plain text; each line is a paragraph.
  mutating func append(text: [UInt8]) {
    let segmenter = Segmenter()
    for line in text.split(separator: 0x0A) {
      let document = Document(id: "", text: SourceText(decoding: Array(line)))
      let segmentation = segmenter.segmentation(of: document)
      for sentence in segmentation.sentences {
        append(
          segmentation.tokens[sentence.tokens].map(\.range), of: document.text.bytes)
      }
    }
  }

  /// Adds a sentence of ready words.
  mutating func append(words: [String]) {
    let joined = JoinedWords(words)
    append(joined.ranges, of: joined.bytes)
  }

  private mutating func append(_ ranges: [ByteRange], of bytes: [UInt8]) {
    areCapitals.append(WordForm.isInCapitals(ranges.span, in: bytes.span))
    sentences.append(
      ranges.map {
        let form = WordForm(bytes.span, $0)
        return (form.hash, form.lowercasedHash, form.capitalisedHash)
      })
  }

  /// The hashes of the words that stand at least `minimum` times, the commonest first; the text as
  /// rows of the vocabulary, 0 for other words; and how often each row stands.
  ///
  /// The first words of sentences, and headlines in capitals, take the case that is commonest
  /// elsewhere.
  func counted(
    minimum: Int, limit: Int
  ) -> (hashes: [UInt64], rows: [[Int32]], counts: [Int]) {
    var inside: [UInt64: Int] = [:]
    for (sentence, isCapitals) in zip(sentences, areCapitals) where !isCapitals {
      for word in sentence.dropFirst() { inside[word.hash, default: 0] += 1 }
    }
    var counts: [UInt64: Int] = [:]
    var words: [[UInt64]] = []
    for (sentence, isCapitals) in zip(sentences, areCapitals) {
      var row: [UInt64] = []
      for (index, word) in sentence.enumerated() {
        var best = word.hash
        if index == 0 || isCapitals {
          for other in [word.small, word.capitalised]
          where inside[other, default: 0] > inside[best, default: 0] {
            best = other
          }
        }
        counts[best, default: 0] += 1
        row.append(best)
      }
      words.append(row)
    }
    let known = counts.filter { $0.value >= minimum }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit)
    var numbers: [UInt64: Int32] = [:]
    for (index, entry) in known.enumerated() {
      numbers[entry.key] = Int32(index + Vocabulary.firstWord)
    }
    return (
      known.map(\.key), words.map { $0.map { numbers[$0] ?? 0 } },
      [0, 0] + known.map(\.value)
    )
  }
}
