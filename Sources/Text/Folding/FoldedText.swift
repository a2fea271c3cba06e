/// A text in the form in which names are looked up: accents off, one kind of dash, apostrophe,
/// quotation mark and space; capitals stay as they are.
///
/// The gazetteer folds its names in the same way, so a name is found by comparing bytes. In the
/// folded bytes a byte of 0x80 or more is part of a letter, never of a mark: marks that have no
/// ASCII form become `FoldedText.otherMark`.
public struct FoldedText: Sendable {
  /// Stands for any mark without an ASCII form.
  public static let otherMark: UInt8 = 0x1F

  /// The folded bytes.
  public let bytes: [UInt8]

  /// Where the two texts shift against each other: from `folded` on, a folded offset `f` stems
  /// from the source offset `source + (f - folded)`.
  private struct Shift {
    var folded: Int
    var source: Int
  }
  private let shifts: [Shift]
  private let sourceCount: Int

  /// Folds the UTF-8 in `source`.
  ///
  /// - Complexity: O(*n*) in bytes; ASCII runs are copied as they are.
  public init(_ source: [UInt8]) {
    sourceCount = source.count
    let span = source.span
    var offset = 0
    // Most names, and many texts but for their line breaks, fold to themselves.
    while offset < span.count, span[offset] &- 0x20 < 0x60 { offset += 1 }
    guard offset < span.count else {
      bytes = source
      shifts = []
      return
    }
    var bytes = Array(source[..<offset])
    bytes.reserveCapacity(source.count)
    var shifts: [Shift] = []
    while offset < span.count {
      // What prints and is ASCII stays: such runs are copied at once.
      var end = offset
      while end < span.count, span[end] &- 0x20 < 0x60 { end += 1 }
      if end > offset {
        bytes.append(contentsOf: source[offset..<end])
        offset = end
        continue
      }
      if span[offset] < 0x20 {
        bytes.append(0x20)
        offset += 1
        continue
      }
      let (scalar, length) = Folding.scalar(in: span, at: offset)
      let before = bytes.count
      Folding.append(scalar, to: &bytes)
      offset += length
      // Inside the folded form of one scalar offsets are never asked for; after it they shift.
      if bytes.count - before != length {
        shifts.append(Shift(folded: bytes.count, source: offset))
      }
    }
    self.bytes = bytes
    self.shifts = shifts
  }

  /// Folds `name`, as the gazetteer does with each of its names.
  public static func folded(_ name: String) -> [UInt8] {
    FoldedText(Array(name.utf8)).bytes
  }

  /// The offset in the source that the folded `offset` stems from.
  ///
  /// - Complexity: O(log *s*) in the number of scalars whose folded form has another length.
  public func sourceOffset(of offset: Int) -> Int {
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].folded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return min(offset, sourceCount) }
    let shift = shifts[low - 1]
    return min(shift.source + (offset - shift.folded), sourceCount)
  }

  /// The range in the source that the folded bytes from `start` up to `end` stem from.
  public func sourceRange(_ start: Int, _ end: Int) -> ByteRange {
    ByteRange(sourceOffset(of: start), sourceOffset(of: end))
  }
}
