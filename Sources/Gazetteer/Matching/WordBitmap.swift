import Text

/// One bit for each byte of a text: whether it is part of a word, as `Folding.isWordByte` has it.
struct WordBitmap {
  /// Bit `i % 64` of word `i / 64` stands for byte `i`; two words of zeros follow the text's end.
  private(set) var words: [UInt64]

  /// Classifies the bytes of `text`.
  ///
  /// - Complexity: O(*n*), eight bytes at a time.
  init(_ text: Span<UInt8>) {
    let wholeWords = text.count / 64
    words = [UInt64](repeating: 0, count: wholeWords + 3)
    for index in 0..<wholeWords {
      var bits: UInt64 = 0
      let start = index &* 64
      for part in 0..<8 {
        bits |= Self.wordBits(text.chunk(at: start &+ part &* 8)) << UInt64(part &* 8)
      }
      words[index] = bits
    }
    var bits: UInt64 = 0
    for offset in wholeWords * 64..<text.count where Folding.isWordByte(text[offset]) {
      bits |= 1 << UInt64(offset % 64)
    }
    words[wholeWords] = bits
  }

  /// One bit for each of the eight bytes of `chunk`.
  ///
  /// Adding to the low seven bits of each byte carries into its eighth bit where a bound is
  /// reached, never into the next byte; multiplying gathers the eighth bits. Source: Henry S.
  /// Warren, "Hacker's Delight", sections 6-1 and 7-1.
  @inline(__always)
  private static func wordBits(_ chunk: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = chunk & (ones &* 0x7F)
    let small = low | (ones &* 0x20)
    let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B))
    let digits = (low &+ ones &* (0x80 - 0x30)) & ~(low &+ ones &* (0x80 - 0x3A))
    let lowLine = ~((low ^ (ones &* 0x5F)) &+ (ones &* 0x7F))
    let marks = (letters | digits | lowLine | chunk) & (ones &* 0x80)
    return ((marks >> 7) &* 0x0102_0408_1020_4080) >> 56
  }

  /// The offset of the first byte from `offset` on that is no part of a word.
  @inline(__always)
  static func wordEnd(_ words: Span<UInt64>, from offset: Int) -> Int {
    var index = offset &>> 6
    let shift = UInt64(truncatingIfNeeded: offset & 63)
    let rest = ~words[index] &>> shift
    if rest != 0 { return offset &+ rest.trailingZeroBitCount }
    index &+= 1
    while words[index] == ~0 { index &+= 1 }
    return index &<< 6 &+ (~words[index]).trailingZeroBitCount
  }
}
