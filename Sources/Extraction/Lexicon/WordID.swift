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
  /// Open addressing with linear probing; a slot without an id is empty.
  ///
  /// The count is a power of two.
  private var slots: [Slot]

  /// Starts without words; holds `capacity` of them, a power of two, before it has to grow.
  init(capacity: Int = 1 << 10) {
    slots = Array(repeating: Slot(), count: capacity * 2)
    pool.reserveCapacity(capacity * 8)
    ends.reserveCapacity(capacity)
  }

  /// A word by what tells it from nearly all others, so that few keys are compared in the pool.
  private struct Slot {
    /// The first eight bytes of the key, zeros behind a shorter one.
    var head: UInt64 = 0
    /// The number of the key's bytes.
    var count: UInt32 = 0
    var id: UInt32 = 0
  }

  /// The number of words, the unknown one among them.
  var count: Int { ends.count }

  /// The number of the word with `key`, as `Folding.key` makes it.
  func id(ofKey key: Span<UInt8>) -> WordID {
    WordID(value: slots[place(ofKey: key)].id)
  }

  /// The slot of the word with `key`, or the empty one where it would be put.
  @inline(__always)
  private func place(ofKey key: Span<UInt8>) -> Int {
    let mask = slots.count - 1
    let head = key.chunk(at: 0)
    let hash =
      key.count <= 8
      ? Self.hash(of: head, after: UInt64(truncatingIfNeeded: key.count)) : Self.hash(of: key)
    let slots = slots.span
    var place = hash & mask
    while slots[place].id != 0 {
      let slot = slots[place]
      if slot.head == head, Int(slot.count) == key.count,
        key.count <= 8 || holds(key, at: Int(slot.id))
      {
        break
      }
      place = (place + 1) & mask
    }
    return place
  }

  /// The number of `word`.
  func id(of word: some StringProtocol) -> WordID { id(ofKey: Folding.key(word).span) }

  /// The number of the word that stands at `range` of `text`.
  ///
  /// - Complexity: O(*m*) in the bytes of the word.
  func id(of range: ByteRange, in text: Span<UInt8>) -> WordID {
    let word = text.extracting(range.start..<range.end)
    if word.count <= 8 {
      // Most words are one chunk, whose capitals are made small at once.
      let chunk = word.chunk(at: 0)
      if chunk & Self.highBits == 0 { return id(ofShortKey: Self.lowercased(chunk), word.count) }
      // The apostrophe of print, alone or before an ending: '’s'.
      if chunk & 0xFEFF_FF == 0x9880_E2, (chunk >> 24) & Self.highBits == 0 {
        return id(ofShortKey: Self.lowercased(chunk >> 24) << 8 | 0x27, word.count - 2)
      }
    }
    for index in word.indices where word[index] >= 0x80 || (0x41...0x5A).contains(word[index]) {
      return id(ofKey: key(of: word).span)
    }
    return id(ofKey: word)
  }

  /// The number of the word whose key, of `count` bytes, is `head` with zeros behind it.
  @inline(__always)
  private func id(ofShortKey head: UInt64, _ count: Int) -> WordID {
    let mask = slots.count - 1
    let slots = slots.span
    var place = Self.hash(of: head, after: UInt64(truncatingIfNeeded: count)) & mask
    while slots[place].id != 0 {
      let slot = slots[place]
      if slot.head == head, Int(slot.count) == count { return WordID(value: slot.id) }
      place = (place + 1) & mask
    }
    return .unknown
  }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080

  /// `chunk`, eight bytes of ASCII, with its capitals made small.
  ///
  /// Adding to each byte carries into its eighth bit where a bound is reached. Source: Henry S.
  /// Warren, "Hacker's Delight", sections 6-1 and 7-1.
  @inline(__always)
  private static func lowercased(_ chunk: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let reachesA = chunk &+ ones &* (0x80 - 0x41)
    let passesZ = chunk &+ ones &* (0x80 - 0x5B)
    return chunk | (reachesA & ~passesZ & highBits) >> 2
  }

  /// Adds `word`, where it is not there yet, and returns its number.
  mutating func insert(_ word: String) -> WordID { insert(word.utf8Span.span) }

  /// Adds the word with the bytes `word`, where it is not there yet, and returns its number.
  mutating func insert(_ word: Span<UInt8>) -> WordID {
    // Most words of the tables are their own keys.
    if Self.areKeys(word) { return insert(key: word) }
    return insert(key: Folding.key(word.string).span)
  }

  /// Whether small ASCII letters and spaces are all that `words` holds, which fold to themselves.
  static func areKeys(_ words: Span<UInt8>) -> Bool {
    for index in words.indices where words[index] &- 0x61 >= 26 && words[index] != 0x20 {
      return false
    }
    return true
  }

  /// Whether small ASCII letters are all that `word` holds, which is then its own key.
  static func isKey(_ word: Span<UInt8>) -> Bool {
    for index in word.indices where word[index] &- 0x61 >= 26 { return false }
    return true
  }

  /// Adds the words with `keys`, which spaces part, and returns their numbers.
  mutating func insert(keys: Span<UInt8>) -> [WordID] {
    var words: [WordID] = []
    var start = 0
    while start < keys.count {
      var end = start
      while end < keys.count, keys[end] != 0x20 { end += 1 }
      if end > start { words.append(insert(key: keys.extracting(start..<end))) }
      start = end + 1
    }
    return words
  }

  /// Adds the word with `key`, where it is not there yet, and returns its number.
  mutating func insert(key: Span<UInt8>) -> WordID {
    let place = place(ofKey: key)
    if slots[place].id != 0 { return WordID(value: slots[place].id) }
    for index in key.indices { pool.append(key[index]) }
    let id = UInt32(ends.count)
    ends.append(pool.count)
    slots[place] = Slot(head: key.chunk(at: 0), count: UInt32(key.count), id: id)
    // At most half of the slots are taken, so that a search is short and ends.
    if ends.count * 2 > slots.count { grow() }
    return WordID(value: id)
  }

  /// The word as it was added, in small letters.
  func word(_ id: WordID) -> String {
    guard id != .unknown else { return "" }
    return String(decoding: pool[ends[Int(id.value) - 1]..<ends[Int(id.value)]], as: UTF8.self)
  }

  /// The key of a word.
  func key(of id: WordID) -> [UInt8] {
    guard id != .unknown else { return [] }
    return Array(pool[ends[Int(id.value) - 1]..<ends[Int(id.value)]])
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

  private mutating func grow() {
    let (old, mask) = (slots, slots.count * 2 - 1)
    slots = Array(repeating: Slot(), count: slots.count * 2)
    for slot in old where slot.id != 0 {
      let (start, end) = (ends[Int(slot.id) - 1], ends[Int(slot.id)])
      var place = Self.hash(of: pool.span.extracting(start..<end)) & mask
      while slots[place].id != 0 { place = (place + 1) & mask }
      slots[place] = slot
    }
  }

  /// Eight bytes at a time, each multiplied with an odd number whose high half is folded in.
  ///
  /// The number is 2^64 divided by the golden ratio. Source: Donald Knuth, "The Art of Computer
  /// Programming", section 6.4.
  @inline(__always)
  private static func hash(of key: Span<UInt8>) -> Int {
    var hash = UInt64(key.count)
    var offset = 0
    repeat {
      hash = UInt64(Self.hash(of: key.chunk(at: offset), after: hash))
      offset += 8
    } while offset < key.count
    return Int(truncatingIfNeeded: hash)
  }

  /// One step of the hash.
  @inline(__always)
  private static func hash(of chunk: UInt64, after hash: UInt64) -> Int {
    let product = (hash ^ chunk).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return Int(truncatingIfNeeded: product.high ^ product.low) & Int.max
  }
}

extension Span<UInt8> {
  /// The text that the bytes are.
  var string: String { String(decoding: indices.map { self[$0] }, as: UTF8.self) }
}
