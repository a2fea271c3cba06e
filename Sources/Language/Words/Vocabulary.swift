/// The rows of known words, by hash, the commoner word first.
package struct Vocabulary: Sendable {
  /// The row of every word that is not known.
  package static let unknown = 0
  /// The row of the root.
  package static let root = 1
  /// The row of the commonest word.
  package static let firstWord = 2

  /// Hashes by open addressing; 0 where a place is free. Their number is a power of two.
  private let keys: ModelSlice<UInt64>
  private let rows: ModelSlice<UInt16>
  private let mask: Int

  /// Reads the vocabulary of a model.
  package init(_ file: ModelFile) throws(ModelError) {
    keys = try file.slice("words.keys")
    rows = try file.slice("words.rows")
    guard keys.count == rows.count, keys.count > 0, keys.count & (keys.count - 1) == 0 else {
      throw file.malformed("vocabulary")
    }
    mask = keys.count - 1
  }

  /// The row of the word with this hash, else `unknown`.
  package func row(of hash: UInt64) -> Int {
    let key = max(1, hash)
    var place = Int(truncatingIfNeeded: key) & mask
    // A file with no free place must not make this run for ever.
    for _ in 0...mask {
      let found = keys[place]
      if found == key { return Int(rows[place]) }
      if found == 0 { return Self.unknown }
      place = (place + 1) & mask
    }
    return Self.unknown
  }

  /// Adds a vocabulary to a model that is being written; word *i* of `hashes` gets row *i* + 2.
  package static func write(_ hashes: [UInt64], to writer: inout ModelWriter) {
    precondition(hashes.count + firstWord <= 65_536, "rows are 16 bits wide")
    var capacity = 16
    while capacity < hashes.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var rows = [UInt16](repeating: 0, count: capacity)
    for (index, hash) in hashes.enumerated() {
      let key = max(1, hash)
      var place = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[place] != 0 && keys[place] != key { place = (place + 1) & (capacity - 1) }
      guard keys[place] == 0 else { continue }
      keys[place] = key
      rows[place] = UInt16(index + firstWord)
    }
    writer.add("words.keys", keys)
    writer.add("words.rows", rows)
  }
}
