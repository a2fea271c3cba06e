package import Text

/// What the network sees of one token: a row in each of its input tables.
package struct WordFeatures: Hashable, Sendable {
  /// Rows for the word, its suffixes of 1 to 4 bytes, its prefixes of 2 and 3, and its shape.
  package var rows: SIMD8<Int32>

  package init(rows: SIMD8<Int32>) { self.rows = rows }

  /// How many rows each table has; the first, the words', is as long as the vocabulary.
  package static let tableRows = [0, 256, 2048, 8192, 16384, 2048, 8192, 64]
  /// How wide each table is.
  package static let tableColumns = [64, 4, 8, 16, 16, 8, 8, 8]
  /// The width of one token's input.
  package static let width = 132

  /// The features of the token 0 that every sentence's root hangs on.
  package static let root = WordFeatures(
    rows: SIMD8(Int32(Vocabulary.root), 1, 1, 1, 1, 1, 1, 63))
}

/// Turns the bytes of tokens into rows of the input tables.
package struct WordFeatureExtractor: Sendable {
  package let vocabulary: Vocabulary

  package init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Appends the features of the tokens at `ranges` of `bytes`, which are one sentence.
  package func append(
    featuresOf ranges: Span<ByteRange>, in bytes: Span<UInt8>, to features: inout [WordFeatures]
  ) {
    let isCapitals = WordForm.isInCapitals(ranges, in: bytes)
    for index in ranges.indices {
      let form = WordForm(bytes, ranges[index])
      features.append(self.features(of: form, isInitial: index == 0, isInCapitals: isCapitals))
    }
  }

  /// The features of one token.
  package func features(of form: WordForm, isInitial: Bool, isInCapitals: Bool) -> WordFeatures {
    var row = vocabulary.row(of: form.hash)
    var shape = form.shape
    if isInitial || isInCapitals || row == Vocabulary.unknown {
      let small = vocabulary.row(of: form.lowercasedHash)
      if small != Vocabulary.unknown, row == Vocabulary.unknown || small < row {
        row = small
        if isInCapitals { shape = .small }
      }
    }
    if isInCapitals || (row == Vocabulary.unknown && shape == .capitals) {
      let title = vocabulary.row(of: form.capitalisedHash)
      if title != Vocabulary.unknown, row == Vocabulary.unknown || title < row {
        row = title
        if isInCapitals { shape = .capitalised }
      }
    }
    let flags = (form.hasMark ? 2 : 0) + (isInitial ? 1 : 0)
    return WordFeatures(
      rows: SIMD8(
        Int32(row), form.suffix(1), form.suffix(2), form.suffix(3), form.suffix(4), form.prefix(2),
        form.prefix(3), Int32(Int(shape.rawValue) * 4 + flags)))
  }
}
