public import Text

/// One word of a parsed sentence.
public struct ParsedWord: Hashable, Sendable {
  /// Where the word stands in the text.
  public var range: ByteRange
  /// The index of its head in the sentence; -1 for the root.
  public var head: Int32
  /// How it relates to its head.
  public var relation: Relation
  /// Its part of speech.
  public var tag: UniversalTag
  /// Its finer tag.
  public var pennTag: PennTag

  /// Makes a word.
  public init(
    range: ByteRange, head: Int32, relation: Relation, tag: UniversalTag, pennTag: PennTag
  ) {
    self.range = range
    self.head = head
    self.relation = relation
    self.tag = tag
    self.pennTag = pennTag
  }
}

/// A sentence as a tree: one word is the root, every other hangs on a word of the same sentence.
public struct ParsedSentence: Hashable, Sendable {
  /// The words in the order of the text.
  public var words: [ParsedWord]

  /// Makes a sentence.
  public init(words: [ParsedWord]) { self.words = words }

  /// The index of the root; nil for a sentence without words.
  public var root: Int? { words.firstIndex { $0.head < 0 } }

  /// The indices of the words that hang on the word at `index`, ascending.
  ///
  /// - Complexity: O(*n*) in the words of the sentence.
  public func dependents(of index: Int) -> [Int] {
    words.indices.filter { Int(words[$0].head) == index }
  }
}
