import Text

/// The number of a word in one `Vocabulary`: two tokens with the same number are the same word but
/// for case, accents and the kind of apostrophe.
struct WordID: Hashable, Sendable {
  /// The word that no table holds.
  static let unknown = WordID(value: 0)

  let value: UInt32
}

/// The words that the tables hold, numbered; grows while it is built and is then only read.
struct Vocabulary: Sendable {
  /// The keys of all words, one after another.
  private var pool: [UInt8] = []
  /// For each word the end of its key in `pool`; the first entry is the unknown word.
  private var ends: [Int] = [0]
  /// Open addressing with linear probing; 0 is an empty slot.
  ///
  /// The count is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 13)

  /// The number of words, the unknown one among them.
  var count: Int { ends.count }

  /// The number of the word with `key`, as `Folding.key` makes it.
  func id(ofKey key: Span<UInt8>) -> WordID {
    var slot = Self.hash(of: key) & (slots.count - 1)
    while slots[slot] != 0 {
      if holds(key, at: Int(slots[slot])) { return WordID(value: slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return .unknown
  }

  /// The number of `word`.
  func id(of word: some StringProtocol) -> WordID { id(ofKey: Folding.key(word).span) }

  /// The number of the word that stands at `range` of `text`.
  ///
  /// - Complexity: O(*m*) in the bytes of the word.
  func id(of range: ByteRange, in text: Span<UInt8>) -> WordID {
    let word = text.extracting(range.start..<range.end)
    for index in word.indices where word[index] >= 0x80 || (0x41...0x5A).contains(word[index]) {
      return id(ofKey: key(of: word).span)
    }
    return id(ofKey: word)
  }

  /// Adds `word`, where it is not there yet, and returns its number.
  mutating func insert(_ word: some StringProtocol) -> WordID {
    let plain = Array(word.utf8)
    // Most words of the tables are their own keys.
    let key = plain.allSatisfy { (0x61...0x7A).contains($0) } ? plain : Folding.key(word)
    let known = id(ofKey: key.span)
    return known == .unknown ? append(key) : known
  }

  /// Adds the word with `key`, which is not there yet.
  private mutating func append(_ key: [UInt8]) -> WordID {
    if ends.count * 2 > slots.count { grow() }
    pool.append(contentsOf: key)
    ends.append(pool.count)
    let id = UInt32(ends.count - 1)
    place(id, hash: Self.hash(of: key.span))
    return WordID(value: id)
  }

  /// The word as it was added, in small letters.
  func word(_ id: WordID) -> String {
    guard id != .unknown else { return "" }
    return String(decoding: pool[ends[Int(id.value) - 1]..<ends[Int(id.value)]], as: UTF8.self)
  }

  private func key(of word: Span<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(word.count)
    for index in word.indices { bytes.append(word[index]) }
    return FoldedText(bytes).bytes.map(Folding.lowercased)
  }

  private func holds(_ key: Span<UInt8>, at id: Int) -> Bool {
    let start = ends[id - 1]
    guard ends[id] - start == key.count else { return false }
    for index in key.indices where pool[start + index] != key[index] { return false }
    return true
  }

  private mutating func place(_ id: UInt32, hash: Int) {
    var slot = hash & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for id in 1..<ends.count {
      let key = Array(pool[ends[id - 1]..<ends[id]])
      place(UInt32(id), hash: Self.hash(of: key.span))
    }
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(of key: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & Int.max
  }
}
