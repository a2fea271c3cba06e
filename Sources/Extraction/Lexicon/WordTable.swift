/// A value for each word of a vocabulary, found by the word's number without a search.
struct WordTable<Value: Sendable>: Sendable {
  private var values: [Value]
  private let fallback: Value

  /// Starts with `fallback` for all words; room for `capacity` of them spares copying.
  init(default fallback: Value, capacity: Int = 1) {
    self.fallback = fallback
    values = [fallback]
    values.reserveCapacity(capacity)
  }

  /// The words whose values are as `isWanted` says.
  func words(where isWanted: (Value) -> Bool) -> WordSet {
    var words = WordSet()
    for (number, value) in values.enumerated() where isWanted(value) {
      words.insert(WordID(value: UInt32(number)))
    }
    return words
  }

  /// The value of `word`; that of the unknown word is never set.
  subscript(word: WordID) -> Value {
    get { Int(word.value) < values.count ? values[Int(word.value)] : fallback }
    _modify {
      let place = Int(word.value)
      if place >= values.count {
        // Words come one by one: the table grows by many at once.
        values.append(contentsOf: repeatElement(fallback, count: place + 512 - values.count))
      }
      yield &values[place]
    }
  }
}
