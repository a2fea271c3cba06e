/// The ways in which a folded name whose case does not matter is written in running text.
enum CaseVariants {
  /// Returns `name` as it is, in small letters, with its first word and with all words capital.
  ///
  /// 'secretary of state' also becomes 'Secretary of State', its short words small. A name that
  /// has a capital inside a word, such as 'PM', is left as it is.
  static func variants(of name: [UInt8]) -> [[UInt8]] {
    let words = wordStarts(in: name)
    guard !hasInitials(name, words) else { return [name] }
    let small = name.map(lowercased)
    var first = small
    var title = small
    var longWords = small
    for (index, word) in words.enumerated() {
      let capital = uppercased(small[word.lowerBound])
      if index == 0 { first[word.lowerBound] = capital }
      title[word.lowerBound] = capital
      // Titles leave 'of', 'and', 'the' small.
      if index == 0 || word.count > 3 { longWords[word.lowerBound] = capital }
    }
    var variants = [name]
    for variant in [small, first, title, longWords] where !variants.contains(variant) {
      variants.append(variant)
    }
    return variants
  }

  private static func wordStarts(in name: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for offset in 0...name.count where offset == name.count || !isLetter(name[offset]) {
      if start < offset { words.append(start..<offset) }
      start = offset + 1
    }
    return words
  }

  private static func hasInitials(_ name: [UInt8], _ words: [Range<Int>]) -> Bool {
    words.contains { word in
      word.count > 1 && name[word.dropFirst()].contains { (0x41...0x5A).contains($0) }
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || byte == 0x27
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func uppercased(_ byte: UInt8) -> UInt8 {
    (0x61...0x7A).contains(byte) ? byte & ~0x20 : byte
  }
}
