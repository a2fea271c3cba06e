import Text

/// Tells whether two texts are the same to a reader: case, accents, marks and spaces aside.
enum TextFingerprint {
  /// The fingerprint of the words of `text`.
  ///
  /// Source of the hash: Fowler, Noll and Vo, FNV-1a, 64 bits.
  static func of(_ text: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    mix(text, into: &hash)
    return hash
  }

  /// The fingerprint of an article without its headline, date line and byline, which each site
  /// that copies an article writes anew.
  static func ofArticle(in document: Document) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for block in document.blocks {
      switch block.kind {
      case .title, .dateline, .byline: continue
      default: mix(Array(document.text.bytes[block.range.start..<block.range.end]), into: &hash)
      }
    }
    return hash
  }

  private static func mix(_ text: [UInt8], into hash: inout UInt64) {
    var isInWord = false
    let folded = FoldedText(text).bytes
    for byte in folded {
      guard Folding.isWordByte(byte) else {
        isInWord = false
        continue
      }
      if !isInWord { hash = (hash ^ 0x20) &* 0x100_0000_01b3 }
      isInWord = true
      hash = (hash ^ UInt64(Folding.lowercased(byte))) &* 0x100_0000_01b3
    }
  }
}
