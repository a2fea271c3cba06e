internal import Text

/// The gate sums of the first layer for the words met last, so that a common word costs a copy.
///
/// A word's place is given by its hash alone: a newer word takes the place of an older one.
final class InputCache {
  private static let places = 1024
  private static let width = 2 * RecurrentDirection.gates
  private var keys = [UInt64](repeating: 0, count: places)
  private let values = AlignedBuffer(byteCount: (places + 1) * width * 2)
  /// The words that are computed together, since the weights are read but once for all of them.
  private static let block = 8
  private let input = AlignedBuffer(byteCount: block * WordFeatures.width * 2)
  private let sums = AlignedBuffer(byteCount: block * RecurrentDirection.gates * 4)
  /// The places of the words in `input`, and the rows that wait for them.
  private var missing: [Int] = []
  private var waiting: [(place: Int, row: Int)] = []

  /// Writes the gate sums of a sentence's tokens, the root first, from `row` on.
  func write(
    _ ranges: Span<ByteRange>, in bytes: Span<UInt8>, _ parser: Parser, row: Int,
    forward: AlignedBuffer, backward: AlignedBuffer
  ) {
    if !isCached(1) { add(1, .root, parser) }
    waiting.append((Self.place(of: 1), row))
    let isCapitals = WordForm.isInCapitals(ranges, in: bytes)
    for index in ranges.indices {
      let form = WordForm(bytes, ranges[index])
      var key = form.hash &+ (index == 0 ? 0x9E37_79B9_7F4A_7C15 : 0)
      key = max(2, key ^ (isCapitals ? 0xD6E8_FEB8_6659_FD93 : 0))
      if !isCached(key) {
        // A word that waits for its sums must not lose its place to this one.
        let place = Self.place(of: key)
        if missing.count == Self.block || waiting.contains(where: { $0.place == place }) {
          copyWaiting(forward, backward, parser)
        }
        let features = parser.extractor.features(
          of: form, isInitial: index == 0, isInCapitals: isCapitals)
        add(key, features, parser)
      }
      waiting.append((Self.place(of: key), row + index + 1))
    }
    copyWaiting(forward, backward, parser)
  }

  private static func place(of key: UInt64) -> Int { Int(key % UInt64(places)) }

  private func isCached(_ key: UInt64) -> Bool { keys[Self.place(of: key)] == key }

  /// Gives a word its place, the sums of which are still to be computed.
  private func add(_ key: UInt64, _ features: WordFeatures, _ parser: Parser) {
    let place = Self.place(of: key)
    keys[place] = key
    parser.input.write(features, to: input, row: missing.count)
    missing.append(place)
  }

  /// Computes the sums of the words that have none yet, and copies all that wait to their rows.
  private func copyWaiting(
    _ forward: AlignedBuffer, _ backward: AlignedBuffer, _ parser: Parser
  ) {
    for (index, direction) in parser.lower.enumerated() where !missing.isEmpty {
      IntegerKernels.multiply(
        direction.input, panels: 0..<RecurrentDirection.gates / 8, input: input, first: 0,
        rows: missing.count, result: sums)
      for (row, place) in missing.enumerated() {
        FixedPoint.write(
          sums, from: row, rows: 1,
          scale: direction.input.scale * 512 * parser.input.largest / WeightPanels.largestInput,
          bias: direction.bias, unit: RecurrentDirection.gateUnit, to: values,
          first: place * 2 + index, width: RecurrentDirection.gates)
      }
    }
    missing.removeAll(keepingCapacity: true)
    for (place, row) in waiting { copy(place, row, forward, backward) }
    waiting.removeAll(keepingCapacity: true)
  }

  private func copy(
    _ place: Int, _ row: Int, _ forward: AlignedBuffer, _ backward: AlignedBuffer
  ) {
    let size = RecurrentDirection.gates * 2
    precondition(
      row >= 0 && (row + 1) * size <= forward.byteCount && forward.byteCount == backward.byteCount)
    // SAFETY: place < places, and the row was checked in the line above.
    unsafe (forward.base + row * size).copyMemory(
      from: values.base + place * 2 * size, byteCount: size)
    unsafe (backward.base + row * size).copyMemory(
      from: values.base + (place * 2 + 1) * size, byteCount: size)
  }
}
