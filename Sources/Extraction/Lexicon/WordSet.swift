/// A set of words as one bit a word: the vocabulary is small, and pages ask for every token.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  /// Adds a word; says whether it was not there yet.
  @discardableResult
  mutating func insert(_ word: WordID) -> Bool {
    let (place, bit) = (Int(word.value >> 6), UInt64(1) << UInt64(word.value & 63))
    if place >= bits.count {
      bits.append(contentsOf: repeatElement(0, count: place + 1 - bits.count))
    }
    let isNew = bits[place] & bit == 0
    bits[place] |= bit
    return isNew
  }

  /// Adds the words of `other`.
  mutating func formUnion(_ other: WordSet) {
    if other.bits.count > bits.count {
      bits.append(contentsOf: repeatElement(0, count: other.bits.count - bits.count))
    }
    for (place, word) in other.bits.enumerated() { bits[place] |= word }
  }

  /// Whether a word is in the set; the unknown word is in none.
  func contains(_ word: WordID) -> Bool {
    let place = Int(word.value >> 6)
    guard word != .unknown, place < bits.count else { return false }
    return bits[place] & UInt64(1) << UInt64(word.value & 63) != 0
  }
}
