/// Works on many inputs at once and hands on the results in the order of the inputs.
///
/// No input is asked for before a worker is near to it, and no result is kept longer than those
/// before it take, so memory depends on the width and not on the number of inputs.
struct OrderedBatch: Sendable {
  /// How many inputs are worked on at once.
  var width: Int

  /// Calls `work` on each input that `next` gives, many at once, and `take` on each result, one
  /// after the other.
  ///
  /// - Throws: What `take` throws; the inputs that are not yet begun are then left alone.
  func run<Input: Sendable, Output: Sendable>(
    next: () -> Input?,
    work: @escaping @Sendable (Input) -> Output,
    take: (Output) throws -> Void
  ) async throws {
    // One after the other needs no tasks, and no waking of threads between them.
    if width <= 1 {
      while let input = next() { try take(work(input)) }
      return
    }
    // One slow input must not fill memory with the results behind it.
    let horizon = 4 * width
    try await withThrowingTaskGroup(of: (index: Int, output: Output).self) { group in
      var (begun, running, taken) = (0, 0, 0)
      var waiting: [Int: Output] = [:]
      while true {
        while running < width, begun - taken < horizon, let input = next() {
          let index = begun
          group.addTask { (index, work(input)) }
          begun += 1
          running += 1
        }
        guard let (index, output) = try await group.next() else { return }
        running -= 1
        waiting[index] = output
        while let result = waiting.removeValue(forKey: taken) {
          taken += 1
          try take(result)
        }
      }
    }
  }
}
