import Text

/// A set of names, each with a number, that are found in a text as whole words.
///
/// A match is the longest name at its start; the scan goes on after it. A name begins where no
/// part of a word stands before it and ends where none follows, as `grep -F -w -o` has it, whatever
/// its own first and last bytes are. Names and texts are compared byte by byte: fold both.
///
/// **How it works.** Names and text are cut at the bytes that belong to no word: 'New York' into
/// the units 'New' and ' York', 'U.S.' into 'U', '.S' and '.'. A unit is a mark, if any, with the
/// word behind it, if any. Because a text is cut in the same places as a name that stands in it as
/// whole words, the names form a trie over units, and each unit is a step or two over chunks of at
/// most eight bytes. The edges of the trie are one hash table: an edge holds the node that it comes
/// from and its chunk, and its slot numbers the node that it leads to, so a step is one
/// multiplication and, mostly, one cache line; words that begin no name are dropped before that by
/// their first two bytes and by a Bloom filter over first chunks.
///
/// Layout, in 64-bit words after a header of eight:
///
///     first two bytes (1,024) | filter of first chunks | slots, two words each
///     slot: chunk | payload (high half), node of origin (low half); an empty one is zero
///     payload: twice the value plus one, 0 for no name; bit 0: whether edges leave the node
public struct NameIndex: Sendable {
  /// The largest value that a name can have.
  public static let maximumValue = UInt32(1) << 30 - 1

  let image: FileImage
  /// Where the index begins in the image.
  let offset: Int
  let layout: Layout

  /// The sizes that the header names.
  struct Layout {
    static let headerWords = 8
    static let prefixWords = 1024
    var filterWords: Int
    /// The slots among which hashes are spread; the table runs on behind them.
    var range: Int
    var slots: Int
    var beginsWithMark: Bool

    var filterStart: Int { Self.headerWords + Self.prefixWords }
    var slotStart: Int { filterStart + filterWords }
    var wordCount: Int { slotStart + slots * 2 }
  }

  /// Builds the index of `names`; where a name comes twice, the first value stays.
  ///
  /// A name is not empty, holds no NUL, and its value is at most `maximumValue`.
  ///
  /// - Complexity: O(*n*) in the bytes of all names.
  public init(_ names: [(name: [UInt8], value: UInt32)]) {
    var builder = NameIndexBuilder(capacity: names.count)
    for (name, value) in names { builder.insert(name.span, value: value) }
    let bytes = builder.finishedBytes()
    image = FileImage(copying: bytes)
    offset = 0
    layout = builder.layout
  }

  /// Takes the index that stands in `image` from `offset` on, in `byteCount` bytes; nothing where
  /// its header does not fit.
  init?(image: FileImage, offset: Int, byteCount: Int) {
    guard byteCount >= Layout.headerWords * 8 else { return nil }
    let header = image.withWords64(at: offset, count: Layout.headerWords) { words in
      (words[0], words[1], words[2], words[3])
    }
    guard header.1 > 0, header.0 > 0, header.0.nonzeroBitCount == 1, header.0 < 1 << 40,
      header.2 < 1 << 32, header.2 >= header.1
    else { return nil }
    layout = Layout(
      filterWords: Int(header.0), range: Int(header.1), slots: Int(header.2),
      beginsWithMark: header.3 != 0)
    guard layout.wordCount * 8 == byteCount else { return nil }
    self.image = image
    self.offset = offset
  }

  /// The bytes that the index takes.
  public var byteCount: Int { layout.wordCount * 8 }

  @inline(__always)
  func withWords<Result>(_ body: (Span<UInt64>) -> Result) -> Result {
    image.withWords64(at: offset, count: layout.wordCount, body)
  }
}

/// A name in a text: folded bytes from `start` up to `end`, and the name's number.
public struct NameIndexMatch: Hashable, Sendable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int
  /// The value that the name was given.
  public var value: UInt32

  /// Makes a match.
  public init(start: Int, end: Int, value: UInt32) {
    self.start = start
    self.end = end
    self.value = value
  }
}

/// How chunks are hashed; the same when the index is built and when it is read.
enum ChunkHash {
  /// The node from which the first chunks leave; any other's number is its slot plus one.
  static let root: UInt32 = 0

  /// The hash of a first chunk: the halves of its product with an odd number, folded together.
  ///
  /// The number is 2^64 divided by the golden ratio. Source: Donald Knuth, "The Art of Computer
  /// Programming", section 6.4.
  @inline(__always)
  static func hash(_ chunk: UInt64) -> UInt64 {
    let product = chunk.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  /// The hash of an edge.
  @inline(__always)
  static func hash(_ chunk: UInt64, from node: UInt32) -> UInt64 {
    hash(chunk ^ (UInt64(node) &* 0xD6E8_FEB8_6659_FD93))
  }

  /// The slot, of the first `range`, that an edge with `hash` belongs into.
  @inline(__always)
  static func slot(_ hash: UInt64, of range: UInt64) -> UInt64 {
    ((hash &>> 32) &* range) &>> 32
  }

  /// The two bits of a filter's word that stand for a chunk with `hash`; the word is chosen by the
  /// hash's high bits.
  @inline(__always)
  static func filterBits(_ hash: UInt64) -> UInt64 {
    1 &<< (hash & 63) | 1 &<< ((hash &>> 6) & 63)
  }

  /// The first `count` bytes of `chunk`, which has eight.
  @inline(__always)
  static func first(_ count: Int, of chunk: UInt64) -> UInt64 {
    count >= 8 ? chunk : chunk & ~(~0 &<< UInt64(truncatingIfNeeded: count &* 8))
  }
}
