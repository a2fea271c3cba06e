public import Text

/// Finds persons, places and organisations that no table lists.
///
/// A linear model over a window of features, decoded by Viterbi's algorithm over labels that must
/// follow each other. Source: Michael Collins, EMNLP 2002.
public struct NameTagger: Sendable {
  private let extractor: WordFeatureExtractor
  private let classes: WordClasses
  private let weights: ModelSlice<SIMD8<Int16>>
  private let transitions: [Int32]

  /// Takes the name tagger out of `model`.
  ///
  /// - Throws: `ModelError.malformed` where a part is missing or has the wrong size.
  public init(model: ModelFile) throws(ModelError) {
    extractor = WordFeatureExtractor(vocabulary: try Vocabulary(model))
    classes = try WordClasses(model)
    weights = try model.slice("names", count: NameFeatures.rows)
    transitions = try model.slice("names.transitions", of: Int16.self, count: 64).array
      .map(Int32.init)
  }

  /// Finds the names in a sentence.
  ///
  /// - Parameters:
  ///   - tokens: the ranges of the sentence's tokens in `text`.
  ///   - text: the text itself.
  ///   - tags: the tags of the sentence's tokens, as the parser gives them.
  ///   - hints: what tables know of each token; where there are fewer than tokens, the rest is
  ///     unknown.
  /// - Returns: The names in order; they never overlap.
  /// - Complexity: O(*n*) in the tokens.
  public func names(
    in tokens: [ByteRange], of text: SourceText, tags: [PennTag], hints: [NameHints] = []
  ) -> [TaggedName] {
    guard !tokens.isEmpty else { return [] }
    var features = NameFeatures()
    features.read(
      tokens.span, in: text.bytes.span, hints: hints.span, tags: tags.span, extractor,
      classes)
    var rows: [Int32] = []
    var lattice = NameLattice(count: tokens.count)
    for index in tokens.indices {
      features.fill(index, &rows)
      var sums = SIMD8<Int32>.zero
      for row in rows { sums &+= SIMD8<Int32>(truncatingIfNeeded: weights[Int(row)]) }
      lattice.append(sums, transitions)
    }
    return NameLabel.names(lattice.best)
  }
}

/// The best row of labels up to each token.
package struct NameLattice {
  private var scores = SIMD8<Int32>(repeating: .min / 2)
  private var back: [SIMD8<UInt8>] = []

  package init(count: Int) {
    back.reserveCapacity(count)
    // Before the first token stands an outside.
    scores[NameLabel.outside] = 0
  }

  /// Takes the next token's scores; `transitions` has eight rows of eight, by the label before.
  package mutating func append(_ sums: SIMD8<Int32>, _ transitions: [Int32]) {
    var next = SIMD8<Int32>(repeating: .min / 2)
    var from = SIMD8<UInt8>.zero
    for label in 0..<NameLabel.count {
      for previous in 0..<NameLabel.count where NameLabel.isAllowed(label, after: previous) {
        let score = scores[previous] &+ transitions[previous * 8 + label] &+ sums[label]
        if score > next[label] {
          next[label] = score
          from[label] = UInt8(previous)
        }
      }
    }
    // Only differences matter, so that no length of sentence can overflow.
    scores = next &- SIMD8(repeating: next[NameLabel.outside])
    for label in 0..<8 where scores[label] < .min / 4 { scores[label] = .min / 2 }
    back.append(from)
  }

  /// The best labels of all tokens.
  package var best: [Int] {
    var label = 0
    for other in 1..<NameLabel.count where scores[other] > scores[label] { label = other }
    var labels = [Int](repeating: 0, count: back.count)
    for index in back.indices.reversed() {
      labels[index] = label
      label = Int(back[index][label])
    }
    return labels
  }
}
