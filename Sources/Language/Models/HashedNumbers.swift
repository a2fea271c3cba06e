/// A map from hashes to small numbers inside a model, by open addressing.
package struct HashedNumbers: Sendable {
  /// Hashes, a power of two of them; 0 where a place is free.
  private let keys: ModelSlice<UInt64>
  private let numbers: ModelSlice<UInt16>
  private let mask: Int

  /// Reads the map called `name`.
  package init(_ file: ModelFile, _ name: String) throws(ModelError) {
    keys = try file.slice(name + ".keys")
    numbers = try file.slice(name + ".rows", count: keys.count)
    guard keys.count > 0, keys.count & (keys.count - 1) == 0 else {
      throw file.malformed(name + ".keys")
    }
    mask = keys.count - 1
  }

  /// The number of `hash`, where it has one.
  package subscript(_ hash: UInt64) -> Int? {
    let key = max(1, hash)
    var place = Int(truncatingIfNeeded: key) & mask
    // A file with no free place must not make this run for ever.
    for _ in 0...mask {
      let found = keys[place]
      if found == key { return Int(numbers[place]) }
      if found == 0 { return nil }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Adds a map to a model that is being written; of equal hashes the first stays.
  package static func write(
    _ entries: [(hash: UInt64, number: Int)], name: String, to writer: inout ModelWriter
  ) {
    var capacity = 16
    while capacity < entries.count * 3 / 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var numbers = [UInt16](repeating: 0, count: capacity)
    for entry in entries {
      let key = max(1, entry.hash)
      var place = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[place] != 0 && keys[place] != key { place = (place + 1) & (capacity - 1) }
      guard keys[place] == 0 else { continue }
      keys[place] = key
      numbers[place] = UInt16(entry.number)
    }
    writer.add(name + ".keys", keys)
    writer.add(name + ".rows", numbers)
  }
}
