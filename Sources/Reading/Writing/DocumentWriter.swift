internal import Text

/// Writes a document's text block by block: white space collapsed, invisible characters left out,
/// and a blank line between blocks.
struct DocumentWriter {
  private var bytes: [UInt8] = []
  private var blocks: [Block] = []
  private var citations: [Citation] = []
  /// The block begun last; `start` is nil until its first word.
  private var kind = Block.Kind.paragraph
  private var start: Int?
  private var pendingSeparator: UInt8?
  private var link: (start: Int, url: String)?

  /// Begins a block; what was begun before is at its end.
  mutating func begin(_ kind: Block.Kind) {
    finishBlock()
    self.kind = kind
  }

  /// Adds words to the block.
  ///
  /// - Complexity: O(*n*) in bytes; what is ASCII and spaced as it will stand is copied at once.
  mutating func append(_ text: ArraySlice<UInt8>) {
    var invisible = InvisibleScalars()
    let span = text.span
    var offset = 0
    while offset < span.count {
      let byte = span[offset]
      if !invisible.isUndecided, Self.isAlwaysSeen(byte) {
        let end = Self.endOfSpacedWords(from: offset, in: span)
        put(text[text.startIndex + offset..<text.startIndex + end])
        offset = end
        continue
      }
      offset += 1
      if byte <= 0x20 || byte == 0x7F {
        separate(by: 0x20)
        continue
      }
      switch invisible.step(byte) {
      case .visible: put(byte)
      case .undecided: put(byte)
      case .space:
        takeBack(invisible.length)
        separate(by: 0x20)
      case .nothing: takeBack(invisible.length)
      }
    }
  }

  /// Adds white space, which counts only between words; a tab outdoes a space.
  mutating func separate(by separator: UInt8) {
    guard let start, bytes.count > start else { return }
    if pendingSeparator != 0x09 { pendingSeparator = separator }
  }

  /// Takes back white space that is not yet between words.
  mutating func dropSeparator() {
    pendingSeparator = nil
  }

  /// What comes now points to `url`.
  mutating func beginLink(to url: String) {
    endLink()
    link = (-1, url)
  }

  /// The link's words are at their end.
  mutating func endLink() {
    if let link, link.start >= 0, link.start < bytes.count {
      cite(ByteRange(link.start, bytes.count), link.url)
    }
    link = nil
  }

  /// Makes the last word of the block point to `url`.
  mutating func citeLastWord(_ url: String) {
    guard let start, bytes.count > start else { return }
    endLink()
    let isMark = { (byte: UInt8) in [0x2C, 0x2E, 0x3B, 0x3A, 0x22, 0x29].contains(byte) }
    let end = bytes[start...].lastIndex { !isMark($0) } ?? start
    let space = bytes[start...end].lastIndex(of: 0x20)
    cite(ByteRange(space.map { $0 + 1 } ?? start, end + 1), url)
  }

  /// Makes `words` point to `url` where the block ends with them, else its last word.
  mutating func cite(_ words: String, _ url: String) {
    let words = Array(words.utf8)
    if let start, !words.isEmpty, bytes.count - start >= words.count,
      bytes[(bytes.count - words.count)...].elementsEqual(words)
    {
      endLink()
      cite(ByteRange(bytes.count - words.count, bytes.count), url)
    } else {
      citeLastWord(url)
    }
  }

  /// Keeps one citation a place and address.
  private mutating func cite(_ range: ByteRange, _ url: String) {
    let citation = Citation(range: range, url: url)
    if !range.isEmpty, citations.last != citation { citations.append(citation) }
  }

  /// Puts the document together.
  mutating func document(id: String) -> Document {
    finishBlock()
    var document = Document(id: id, text: SourceText(decoding: bytes))
    document.blocks = blocks
    document.citations = citations.sorted { $0.range < $1.range }
    return document
  }

  /// Whether a byte is part of a character that is seen, whatever follows: printing ASCII, and what
  /// does not begin as `InvisibleScalars` do.
  private static func isAlwaysSeen(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x7E: true
    case 0xC2, 0xE2, 0xE3, 0xEF: false
    default: byte >= 0x80
    }
  }

  /// The end of what is always seen from `start` on, in which single spaces may part words.
  private static func endOfSpacedWords(from start: Int, in text: Span<UInt8>) -> Int {
    var end = start + 1
    while end < text.count {
      if isAlwaysSeen(text[end]) {
        end += 1
      } else if text[end] == 0x20, end + 1 < text.count, isAlwaysSeen(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private mutating func put(_ words: ArraySlice<UInt8>) {
    beginWord()
    bytes.append(contentsOf: words)
  }

  private mutating func put(_ byte: UInt8) {
    beginWord()
    bytes.append(byte)
  }

  /// Writes what is to stand before the next word.
  private mutating func beginWord() {
    if start == nil {
      if !bytes.isEmpty { bytes += [0x0A, 0x0A] }
      start = bytes.count
    }
    if let separator = pendingSeparator {
      bytes.append(separator)
      pendingSeparator = nil
    }
    if link?.start == -1 { link?.start = bytes.count }
  }

  /// Takes off the first bytes of a character that turned out to be none that is seen.
  private mutating func takeBack(_ count: Int) {
    guard let start, bytes.count - count >= start else { return }
    bytes.removeLast(count)
    if let link, link.start >= bytes.count { self.link?.start = -1 }
    if bytes.count == start {
      self.start = nil
      if start >= 2 { bytes.removeLast(2) }
    } else if bytes[bytes.count - 1] == 0x20 || bytes[bytes.count - 1] == 0x09 {
      pendingSeparator = bytes.removeLast()
    }
  }

  private mutating func finishBlock() {
    let open = link
    endLink()
    if let open { link = (-1, open.url) }
    if let start { blocks.append(Block(kind: kind, range: ByteRange(start, bytes.count))) }
    start = nil
    pendingSeparator = nil
  }
}

/// Tells, byte by byte, the characters that are white space or that nobody sees.
private struct InvisibleScalars {
  enum Step {
    case visible, undecided, space, nothing
  }

  /// The bytes of the character that `space` and `nothing` speak of, without the last.
  private(set) var length = 0
  private var value: UInt32 = 0

  /// Whether the bytes so far may be the beginning of such a character.
  var isUndecided: Bool { value != 0 }

  mutating func step(_ byte: UInt8) -> Step {
    switch (value, byte) {
    case (0, 0xC2), (0, 0xE2), (0, 0xE3), (0, 0xEF):
      value = UInt32(byte)
      return .undecided
    case (0, _): return .visible
    case (0xC2, 0xA0), (0xC2, 0x85): return finish(1, .space)
    case (0xC2, 0xAD): return finish(1, .nothing)
    case (0xC2, 0x80...0x9F): return finish(1, .nothing)
    case (0xE2, 0x80), (0xE2, 0x81), (0xE3, 0x80), (0xEF, 0xBB):
      value = value << 8 | UInt32(byte)
      return .undecided
    case (0xE280, 0x80...0x8A), (0xE280, 0xA8...0xA9), (0xE280, 0xAF), (0xE281, 0x9F),
      (0xE380, 0x80):
      return finish(2, .space)
    case (0xE280, 0x8B), (0xE280, 0x8E...0x8F), (0xE280, 0xAA...0xAE), (0xE281, 0xA0...0xA4),
      (0xEFBB, 0xBF):
      return finish(2, .nothing)
    default: return finish(0, .visible)
    }
  }

  private mutating func finish(_ length: Int, _ step: Step) -> Step {
    self.length = length
    value = 0
    return step
  }
}
