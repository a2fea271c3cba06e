/// Counts values, to choose the one that most documents give.
struct Tally: Sendable {
  private var counts: [String: Int] = [:]

  /// Counts `value` once more.
  mutating func add(_ value: String) {
    counts[value, default: 0] += 1
  }

  /// All values.
  var values: some Sequence<String> { counts.keys }

  /// The most frequent value; of equals the longest, then the first by bytes.
  var best: String? {
    counts.min { left, right in
      if left.value != right.value { return left.value > right.value }
      let (leftLength, rightLength) = (left.key.utf8.count, right.key.utf8.count)
      if leftLength != rightLength { return leftLength > rightLength }
      return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }?.key
  }
}

extension Sequence<String> {
  /// The strings in the order of their bytes, which no language setting changes.
  func sortedByBytes() -> [String] {
    sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
