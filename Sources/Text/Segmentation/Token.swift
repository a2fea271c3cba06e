/// One word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// What the token's bytes are.
  public enum Kind: UInt8, Hashable, Sendable {
    /// Letters, with the hyphens, apostrophes and full stops that belong to the word.
    case word
    /// Digits, with the commas and points that belong to the number.
    case number
    /// A mark that divides or encloses.
    case punctuation
    /// Anything else that prints: currency signs, per cent, arithmetic.
    case symbol
  }

  /// Where the token stands.
  public var range: ByteRange
  /// What it is.
  public var kind: Kind

  /// Makes a token.
  public init(range: ByteRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

/// One sentence: its bytes, and its tokens by index.
public struct Sentence: Hashable, Sendable {
  /// From the first token's start to the last one's end.
  public var range: ByteRange
  /// The indices of its tokens in the document's.
  public var tokens: Range<Int>
  /// The index of the block in which it stands.
  public var block: Int

  /// Makes a sentence.
  public init(range: ByteRange, tokens: Range<Int>, block: Int) {
    self.range = range
    self.tokens = tokens
    self.block = block
  }
}

/// The tokens and sentences of one document, in order.
public struct Segmentation: Hashable, Sendable {
  /// All tokens; their ranges ascend and never overlap.
  public var tokens: [Token]
  /// All sentences; each lies in one block.
  public var sentences: [Sentence]

  /// Makes a segmentation.
  public init(tokens: [Token], sentences: [Sentence]) {
    self.tokens = tokens
    self.sentences = sentences
  }
}
