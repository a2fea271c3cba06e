package import Text

/// The features of the name tagger: words, classes of words, shapes and hints in a window of five
/// tokens, as rows of one hashed table.
package struct NameFeatures {
  /// The rows of the table, a power of two.
  package static let rows = 1 << 17
  private struct Seen {
    var word: UInt64 = 1
    var small: UInt64 = 1
    var shape: UInt64 = 99
    var coarse: UInt64 = 0
    var fine: UInt64 = 0
    var hints: UInt64 = 0
    var tag: UInt64 = 0
    /// How common the word is as written and in small letters, by powers of two.
    var rank: UInt64 = 0
    var smallRank: UInt64 = 0
    var rows = SIMD8<Int32>.zero
  }

  private var tokens: [Seen] = []

  package init() {}

  /// Reads a sentence.
  package mutating func read(
    _ ranges: Span<ByteRange>, in bytes: Span<UInt8>, hints: Span<NameHints>, tags: Span<PennTag>,
    _ extractor: WordFeatureExtractor, _ classes: WordClasses
  ) {
    tokens.removeAll(keepingCapacity: true)
    let isCapitals = WordForm.isInCapitals(ranges, in: bytes)
    for index in ranges.indices {
      let form = WordForm(bytes, ranges[index])
      let features = extractor.features(
        of: form, isInitial: index == 0, isInCapitals: isCapitals)
      var seen = Seen()
      seen.word = form.hash
      seen.small = form.lowercasedHash
      seen.shape = UInt64(features.rows[7])
      (seen.coarse, seen.fine) = classes.classes(of: Int(features.rows[0]))
      if index < hints.count { seen.hints = UInt64(hints[index].rawValue) + 1 }
      if index < tags.count { seen.tag = tags[index].number + 1 }
      seen.rank = Self.rank(extractor.vocabulary.row(of: form.hash))
      seen.smallRank = Self.rank(extractor.vocabulary.row(of: form.lowercasedHash))
      seen.rows = features.rows
      tokens.append(seen)
    }
  }

  private static func rank(_ row: Int) -> UInt64 {
    UInt64(Int.bitWidth - row.leadingZeroBitCount)
  }

  private func token(_ index: Int) -> Seen {
    tokens.indices.contains(index) ? tokens[index] : Seen()
  }

  /// Fills `rows` with the features of the token at `index`.
  package mutating func fill(_ index: Int, _ rows: inout [Int32]) {
    rows.removeAll(keepingCapacity: true)
    var template: UInt64 = 0
    func add(_ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
      template += 1
      var z = (a &* 0x9E37_79B9_7F4A_7C15) ^ (b &* 0xC2B2_AE3D_27D4_EB4F)
      z ^= (c &* 0x1656_67B1_9E37_79F9) ^ (template << 40)
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      rows.append(Int32(truncatingIfNeeded: (z ^ (z >> 31)) & UInt64(Self.rows - 1)))
    }
    let t0 = token(index)
    let before = token(index - 1)
    let after = token(index + 1)
    let before2 = token(index - 2)
    let after2 = token(index + 2)
    add(0)
    add(t0.word)
    add(t0.small)
    add(before.small)
    add(after.small)
    add(before2.small)
    add(after2.small)
    add(before.small, t0.shape)
    add(after.small, t0.shape)
    add(before.small, t0.small)
    add(t0.small, after.small)
    add(t0.shape)
    add(before.shape)
    add(after.shape)
    add(before.shape, t0.shape)
    add(t0.shape, after.shape)
    add(before.shape, t0.shape, after.shape)
    add(t0.coarse)
    add(before.coarse)
    add(after.coarse)
    add(t0.fine)
    add(before.fine)
    add(after.fine)
    add(before2.fine)
    add(after2.fine)
    add(before.coarse, t0.coarse)
    add(t0.coarse, after.coarse)
    add(t0.shape, before.fine)
    add(t0.shape, after.fine)
    add(UInt64(t0.rows[2]), t0.shape)
    add(UInt64(t0.rows[3]), t0.shape)
    add(UInt64(t0.rows[4]))
    add(UInt64(t0.rows[5]))
    add(UInt64(t0.rows[6]))
    add(t0.hints)
    add(before.hints)
    add(after.hints)
    add(t0.hints, t0.shape)
    add(before.hints, t0.hints)
    add(t0.hints, after.hints)
    add(before.hints, t0.hints, after.hints)
    add(before.hints, t0.shape)
    add(after.hints, t0.shape)
    add(t0.hints, before.small)
    add(t0.tag)
    add(before.tag, t0.tag)
    add(t0.tag, after.tag)
    add(before.tag, t0.tag, after.tag)
    add(t0.tag, t0.shape)
    add(t0.tag, t0.hints)
    add(t0.tag, t0.fine)
    add(t0.tag, before.small)
    add(t0.tag, after.small)
    add(t0.rank, t0.smallRank, t0.shape)
    add(t0.smallRank, t0.tag)
    add(before.smallRank, t0.smallRank, t0.shape)
    add(t0.hints, t0.smallRank, t0.shape)
    add(before.tag, t0.shape, after.tag)
    add(t0.coarse, t0.hints, t0.tag)
  }
}

/// Two partitions of the vocabulary by the words' vectors, one coarse and one fine.
package struct WordClasses: Sendable {
  private let coarse: ModelSlice<UInt16>
  private let fine: ModelSlice<UInt16>

  /// Reads the classes of a model.
  package init(_ file: ModelFile) throws(ModelError) {
    coarse = try file.slice("classes.coarse")
    fine = try file.slice("classes.fine", count: coarse.count)
  }

  /// The classes of a word by its row; 0 for words that have none.
  func classes(of row: Int) -> (coarse: UInt64, fine: UInt64) {
    guard row >= Vocabulary.firstWord, row < coarse.count else { return (0, 0) }
    return (UInt64(coarse[row]) + 1, UInt64(fine[row]) + 1)
  }
}
