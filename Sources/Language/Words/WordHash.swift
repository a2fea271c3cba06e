/// The one hash that trained tables and run time share; it must never change within a format
/// version.
///
/// Source: FNV-1a over bytes, finished with the mixing step of SplitMix64.
package struct WordHash {
  private var state: UInt64

  /// Starts a hash; tables that must not mirror each other take different seeds.
  package init(seed: UInt64 = 0) { state = 0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15) }

  /// Takes one more byte in.
  @inline(__always)
  package mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The hash of all bytes so far.
  package var value: UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// The hash of `bytes`.
  package static func of(_ bytes: Span<UInt8>) -> UInt64 {
    var hash = WordHash()
    for index in bytes.indices { hash.combine(bytes[index]) }
    return hash.value
  }
}
