/// Strings, each kept once, one after another: four bytes of length, then the bytes.
struct StringPool {
  /// Begins with the empty string, whose offset is 0.
  private(set) var bytes: [UInt8] = [0, 0, 0, 0]
  /// Offsets by hash, 0 for none; a power of two, at most half of it taken.
  private var buckets = [UInt32](repeating: 0, count: 1 << 16)
  private var count = 0

  /// The offset of `string`, which is added if need be.
  mutating func offset(of string: ArraySlice<UInt8>) -> UInt32 {
    if string.isEmpty { return 0 }
    if count * 2 >= buckets.count { grow() }
    var bucket = Self.hash(string) & (buckets.count - 1)
    while buckets[bucket] != 0 {
      if isEqual(string, at: Int(buckets[bucket])) { return buckets[bucket] }
      bucket = (bucket + 1) & (buckets.count - 1)
    }
    let offset = UInt32(bytes.count)
    FileWriter.append(UInt32(string.count), to: &bytes)
    bytes += string
    buckets[bucket] = offset
    count += 1
    return offset
  }

  /// The string at `offset`.
  func string(at offset: UInt32) -> ArraySlice<UInt8> {
    bytes[Int(offset) + 4..<Int(offset) + 4 + length(at: Int(offset))]
  }

  private func length(at offset: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[offset + $1]) << ($1 * 8) }
  }

  private func isEqual(_ string: ArraySlice<UInt8>, at offset: Int) -> Bool {
    length(at: offset) == string.count
      && bytes[offset + 4..<offset + 4 + string.count].elementsEqual(string)
  }

  private mutating func grow() {
    let old = buckets
    buckets = [UInt32](repeating: 0, count: old.count * 4)
    for offset in old where offset != 0 {
      let start = Int(offset) + 4
      let string = bytes[start..<start + length(at: Int(offset))]
      var bucket = Self.hash(string) & (buckets.count - 1)
      while buckets[bucket] != 0 { bucket = (bucket + 1) & (buckets.count - 1) }
      buckets[bucket] = offset
    }
  }

  private static func hash(_ string: ArraySlice<UInt8>) -> Int {
    let span = string.span
    var hash = UInt64(span.count)
    var offset = 0
    while offset < span.count {
      hash = ChunkHash.hash(hash ^ span.chunk(at: offset))
      offset += 8
    }
    return Int(truncatingIfNeeded: hash >> 8)
  }
}
