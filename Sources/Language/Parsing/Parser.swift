public import Text

/// Tags and parses sentences: the trained network at run time.
///
/// A parser is made once and shared by all threads; each thread brings its own `ParserWorkspace`.
///
/// Source: Eliyahu Kiperwasser, Yoav Goldberg, TACL 2016, with the additive first layer and its
/// cached products of Danqi Chen, Christopher Manning, EMNLP 2014.
public struct Parser: Sendable {
  static let hidden = 192
  /// Steps of a hidden unit's sum to the unit.
  static let hiddenUnit: Float = 512
  /// Tokens that are run through the network together; a longer sentence is parsed in parts.
  static let batchLimit = 320
  /// The longest part of a sentence.
  static let partLimit = 250

  let extractor: WordFeatureExtractor
  let input: InputTables
  let lower: [RecurrentDirection]
  let upper: [RecurrentDirection]
  let tagWeights: WeightPanels
  /// In halves of a whole number's worth, for the tags alone.
  let tagBias: [Int32]
  /// What the upper layer adds to the lower one's scores of tags.
  let upperTagWeights: WeightPanels
  let tags: [(universal: UniversalTag, penn: PennTag)]
  let positions: WeightPanels
  let states: [SIMD8<Int16>]
  let actions: WeightPanels
  let actionBias: [Int32]
  let relations: [Relation]

  /// Takes the parser out of `model`.
  ///
  /// - Throws: `ModelError.malformed` where a part is missing or has the wrong size.
  public init(model: ModelFile) throws(ModelError) {
    extractor = WordFeatureExtractor(vocabulary: try Vocabulary(model))
    input = try InputTables(model)
    let width = RecurrentDirection.width
    lower = [
      try RecurrentDirection(
        model, "lower.forward", inputs: WordFeatures.width, isBackward: false),
      try RecurrentDirection(
        model, "lower.backward", inputs: WordFeatures.width, isBackward: true),
    ]
    upper = [
      try RecurrentDirection(model, "upper.forward", inputs: 2 * width, isBackward: false),
      try RecurrentDirection(model, "upper.backward", inputs: 2 * width, isBackward: true),
    ]
    tags = try model.lines("parser.tags").map { line in
      let parts = line.split(separator: "|", maxSplits: 1).map(String.init)
      return (
        UniversalTag(rawValue: parts.first ?? "") ?? .other,
        PennTag(rawValue: parts.last ?? "") ?? .unknown
      )
    }
    relations = try model.lines("parser.labels").map { Relation(rawValue: $0) ?? .dep }
    guard !tags.isEmpty, tags.count <= 255, relations.count > 1, relations.count <= 120 else {
      throw model.malformed("parser.tags")
    }
    tagWeights = try WeightPanels(
      model, "tags", inputs: 2 * width, outputs: (tags.count + 15) / 16 * 16)
    upperTagWeights = try WeightPanels(
      model, "tags.upper", inputs: 2 * width, outputs: tagWeights.outputs)
    guard tagWeights.scale == upperTagWeights.scale else { throw model.malformed("tags.upper") }
    tagBias = Self.wholeNumbers(
      try model.slice("tags.bias", of: Float.self, count: tagWeights.outputs).array[..<tags.count],
      unit: WeightPanels.largestInput / tagWeights.scale / 2)
    positions = try WeightPanels(
      model, "positions", inputs: 2 * width, outputs: StateFeatures.positionCount * Self.hidden)
    let rows = StateFeatures.tableRows(labelCount: relations.count)
    states = try RecurrentDirection.eights(model.slice("states", count: rows * Self.hidden)).map {
      IntegerKernels.rounded($0 * Self.hiddenUnit)
    }
    let actionCount = 1 + 2 * (relations.count - 1)
    actions = try WeightPanels(
      model, "actions", inputs: Self.hidden, outputs: (actionCount + 15) / 16 * 16)
    actionBias = Self.wholeNumbers(
      try model.slice("actions.bias", of: Float.self, count: actions.outputs).array[...],
      unit: Self.hiddenUnit / actions.scale)
  }

  /// Biases in whole numbers, held within bounds that no sum of products reaches with them.
  private static func wholeNumbers(_ biases: ArraySlice<Float>, unit: Float) -> [Int32] {
    let limit: Float = 400_000_000
    return biases.map { Int32(max(-limit, min(limit, ($0 * unit).isNaN ? 0 : $0 * unit))) }
  }

  /// Tags and parses the sentences of a segmented text.
  ///
  /// - Parameters:
  ///   - sentences: the indices of the sentences to parse; others cost nothing.
  ///   - segmentation: the tokens and sentences of `text`.
  ///   - text: the text itself.
  ///   - workspace: the calling thread's memory.
  /// - Returns: A tree for each sentence asked for, in the same order. Its words are those of
  ///   `UniversalWords`: mostly one for each token, and ascending with them.
  /// - Complexity: O(*n*) in the tokens parsed.
  public func parse(
    _ sentences: some Collection<Int>, of segmentation: Segmentation, in text: SourceText,
    workspace: ParserWorkspace
  ) -> [ParsedSentence] {
    var ranges: [ByteRange] = []
    var bounds: [Range<Int>] = []
    for index in sentences {
      let first = ranges.count
      let tokens = segmentation.tokens[segmentation.sentences[index].tokens]
      ranges.append(contentsOf: UniversalWords.words(of: tokens, in: text))
      bounds.append(first..<ranges.count)
    }
    return workspace.parse(bounds, of: ranges, in: text.bytes.span, with: self)
  }

  /// Tags the words of a segmented text without parsing them: a third of the work.
  ///
  /// - Parameters:
  ///   - sentences: the indices of the sentences to tag.
  ///   - segmentation: the tokens and sentences of `text`.
  ///   - text: the text itself.
  ///   - workspace: the calling thread's memory.
  /// - Returns: The tags of each sentence asked for, one for each token.
  /// - Complexity: O(*n*) in the tokens tagged.
  public func tags(
    _ sentences: some Collection<Int>, of segmentation: Segmentation, in text: SourceText,
    workspace: ParserWorkspace
  ) -> [[PennTag]] {
    var ranges: [ByteRange] = []
    var bounds: [Range<Int>] = []
    for index in sentences {
      let first = ranges.count
      for token in segmentation.tokens[segmentation.sentences[index].tokens] {
        ranges.append(token.range)
      }
      bounds.append(first..<ranges.count)
    }
    return workspace.tags(bounds, of: ranges, in: text.bytes.span, with: self)
  }

  /// Tags and parses sentences given by their words' ranges in `text`.
  public func parse(
    words sentences: [[ByteRange]], in text: SourceText, workspace: ParserWorkspace
  ) -> [ParsedSentence] {
    var ranges: [ByteRange] = []
    var bounds: [Range<Int>] = []
    for sentence in sentences {
      bounds.append(ranges.count..<ranges.count + sentence.count)
      ranges.append(contentsOf: sentence)
    }
    return workspace.parse(bounds, of: ranges, in: text.bytes.span, with: self)
  }
}
