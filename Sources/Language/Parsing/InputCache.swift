internal import Text

/// The gate sums of the first layer for the words met last, so that a common word costs a copy.
///
/// A word's place is given by its hash alone: a newer word takes the place of an older one.
final class InputCache {
  private static let places = 1024
  private static let width = 2 * RecurrentDirection.gates
  private var keys = [UInt64](repeating: 0, count: places)
  private let values = AlignedBuffer(byteCount: (places + 1) * width * 2)
  private let input = AlignedBuffer(byteCount: WordFeatures.width * 2)
  private let sums = AlignedBuffer(byteCount: RecurrentDirection.gates * 4)

  /// Writes the gate sums of a sentence's tokens, the root first, from `row` on.
  func write(
    _ ranges: Span<ByteRange>, in bytes: Span<UInt8>, _ parser: Parser, row: Int,
    forward: AlignedBuffer, backward: AlignedBuffer
  ) {
    copy(place(1, .root, parser), row, forward, backward)
    let isCapitals = WordForm.isInCapitals(ranges, in: bytes)
    for index in ranges.indices {
      let form = WordForm(bytes, ranges[index])
      var key = form.hash &+ (index == 0 ? 0x9E37_79B9_7F4A_7C15 : 0)
      key = max(2, key ^ (isCapitals ? 0xD6E8_FEB8_6659_FD93 : 0))
      if isCached(key) {
        copy(Int(key % UInt64(Self.places)), row + index + 1, forward, backward)
        continue
      }
      let features = parser.extractor.features(
        of: form, isInitial: index == 0, isInCapitals: isCapitals)
      copy(place(key, features, parser), row + index + 1, forward, backward)
    }
  }

  private func isCached(_ key: UInt64) -> Bool { keys[Int(key % UInt64(Self.places))] == key }

  private func place(_ key: UInt64, _ features: WordFeatures, _ parser: Parser) -> Int {
    let place = Int(key % UInt64(Self.places))
    if keys[place] == key { return place }
    keys[place] = key
    parser.input.write(features, to: input)
    for (index, direction) in parser.lower.enumerated() {
      IntegerKernels.multiply(
        direction.input, panels: 0..<RecurrentDirection.gates / 8, input: input, first: 0, rows: 1,
        result: sums)
      FixedPoint.write(
        sums, rows: 1,
        scale: direction.input.scale * 512 * parser.input.largest / WeightPanels.largestInput,
        bias: direction.bias, unit: RecurrentDirection.gateUnit, to: values,
        first: place * 2 + index, width: RecurrentDirection.gates)
    }
    return place
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
