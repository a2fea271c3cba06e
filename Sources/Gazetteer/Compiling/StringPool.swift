import Text

/// Strings, each kept once and numbered in the order in which they came, the empty one being 0.
///
/// They stand one after another: the length, seven bits a byte, the lowest first, and the top bit of
/// a byte set where another follows; then the bytes.
struct StringPool {
  /// Begins with the empty string, whose offset is 0.
  private(set) var bytes: [UInt8] = [0]
  /// For each string where it begins in `bytes`.
  private var offsets: [UInt32] = [0]
  private var hashes: [UInt32] = [0]
  /// Numbers by hash, 0 for none; a power of two, at most half of it taken.
  private var slots = [UInt32](repeating: 0, count: 1 << 10)

  /// The number of strings.
  var count: Int { offsets.count }

  /// The number of `string`, which is added if need be.
  mutating func number(of string: Span<UInt8>) -> Int {
    if string.isEmpty { return 0 }
    let hash = Self.hash(string)
    let (number, slot) = place(of: string, hash: hash)
    if number > 0 { return number }
    slots[slot] = UInt32(offsets.count)
    offsets.append(UInt32(bytes.count))
    hashes.append(hash)
    var length = string.count
    while length > 0x7F {
      bytes.append(UInt8(length & 0x7F | 0x80))
      length >>= 7
    }
    bytes.append(UInt8(length))
    // SAFETY: the pointer is used only inside the closure, and the bytes are copied there.
    unsafe string.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    if offsets.count * 2 > slots.count { grow() }
    return offsets.count - 1
  }

  /// The offset of `string` in `bytes`; it is added if need be.
  mutating func offset(of string: Span<UInt8>) -> UInt32 { offsets[number(of: string)] }

  /// The number of `string`, where it is there.
  func find(_ string: Span<UInt8>) -> Int? {
    if string.isEmpty { return 0 }
    let number = place(of: string, hash: Self.hash(string)).number
    return number > 0 ? number : nil
  }

  /// Where the string with `number` begins in `bytes`.
  func offset(_ number: Int) -> UInt32 { offsets[number] }

  /// The string with `number`.
  func string(_ number: Int) -> ArraySlice<UInt8> {
    let (start, count) = extent(Int(offsets[number]))
    return bytes[start..<start + count]
  }

  /// The number of `string`, or 0 and the slot in which it would stand.
  private func place(of string: Span<UInt8>, hash: UInt32) -> (number: Int, slot: Int) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(string, at: Int(offsets[number])) { return (number, slot) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (0, slot)
  }

  /// Where the bytes of the string at `offset` begin, and how many they are.
  private func extent(_ offset: Int) -> (start: Int, count: Int) {
    var (start, count, shift) = (offset, 0, 0)
    while bytes[start] > 0x7F {
      count |= Int(bytes[start] & 0x7F) << shift
      (start, shift) = (start + 1, shift + 7)
    }
    return (start + 1, count | Int(bytes[start]) << shift)
  }

  private func isEqual(_ string: Span<UInt8>, at offset: Int) -> Bool {
    let (start, count) = extent(offset)
    guard count == string.count else { return false }
    let known = bytes.span
    var index = 0
    while index + 8 <= count {
      if known.chunk(at: start + index) != string.chunk(at: index) { return false }
      index += 8
    }
    while index < count {
      if known[start + index] != string[index] { return false }
      index += 1
    }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for number in 1..<offsets.count {
      var slot = Int(hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number)
    }
  }

  private static func hash(_ string: Span<UInt8>) -> UInt32 {
    var hash = UInt64(string.count)
    var offset = 0
    while offset < string.count {
      hash = ChunkHash.hash(hash ^ string.chunk(at: offset))
      offset += 8
    }
    return UInt32(truncatingIfNeeded: hash >> 16)
  }
}
