import Text

/// Entries by the hash of their ids: a table of numbers plus one, 0 for none, of which at most two
/// thirds are taken; it runs on behind its nominal end.
///
/// What an entry's id is stands in its row, so a number found here must be held against it.
enum IDIndex {
  /// The words of the table for entries whose `hashes` are given by number.
  static func words(of hashes: [UInt64]) -> [UInt32] {
    let range = self.range(ofCount: hashes.count)
    var words = [UInt32](repeating: 0, count: range + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(ChunkHash.slot(hash, of: UInt64(range)))
      while words[slot] != 0 {
        slot += 1
        if slot + 1 >= words.count { words.append(0) }
      }
      words[slot] = UInt32(number) + 1
    }
    return words
  }

  /// The entry of which `isMeant`, among those that may have the id with `hash`; `count` is the
  /// number of all.
  static func entry(
    withHash hash: UInt64, count: Int, in words: Span<UInt32>, isMeant: (UInt32) -> Bool
  ) -> UInt32? {
    var slot = Int(ChunkHash.slot(hash, of: UInt64(range(ofCount: count))))
    while slot < words.count, words[slot] != 0 {
      if isMeant(words[slot] - 1) { return words[slot] - 1 }
      slot += 1
    }
    return nil
  }

  /// The hash of an id.
  static func hash(_ id: Span<UInt8>) -> UInt64 {
    var hash = UInt64(id.count)
    var offset = 0
    while offset < id.count {
      hash = ChunkHash.hash(hash ^ id.chunk(at: offset))
      offset += 8
    }
    return hash
  }

  private static func range(ofCount count: Int) -> Int { max(count + count / 2, 1) }
}
