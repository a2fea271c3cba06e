/// Frames by the word that triggers them, one after another in a single array.
struct FrameTable: Sendable {
  /// A frame with its word, before it is put in order.
  struct Entry {
    var word: WordID
    var frame: Frame
    /// Of one word's frames the higher stands first, equals in the order of the table.
    var rank: Int
  }

  /// For each word the place of its first frame, then the number of all.
  private var starts: [UInt32] = [0]
  private var frames: [Frame] = []

  /// Puts `entries` in order.
  ///
  /// - Complexity: O(*n* + *w*) in the entries and words, and O(*m*²) in the frames of one word.
  init(_ entries: [Entry]) {
    guard let last = entries.max(by: { $0.word.value < $1.word.value })?.word.value else { return }
    starts = [UInt32](repeating: 0, count: Int(last) + 2)
    for entry in entries { starts[Int(entry.word.value) + 1] += 1 }
    for word in 1..<starts.count { starts[word] += starts[word - 1] }
    var ends = starts
    var order = [Int](repeating: 0, count: entries.count)
    for (number, entry) in entries.enumerated() {
      let word = Int(entry.word.value)
      var place = Int(ends[word])
      ends[word] += 1
      while place > Int(starts[word]), entries[order[place - 1]].rank < entry.rank {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = number
    }
    frames = order.map { entries[$0].frame }
  }

  /// The frames of `word`, the most telling first; nothing where it has none.
  subscript(word: WordID) -> ArraySlice<Frame>? {
    let number = Int(word.value)
    guard number + 1 < starts.count, starts[number] < starts[number + 1] else { return nil }
    return frames[Int(starts[number])..<Int(starts[number + 1])]
  }
}
