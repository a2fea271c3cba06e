/// A value for some of the words of a vocabulary, found by the word's number without a search.
///
/// Words without a value of their own cost four bytes, whatever the values are.
struct SparseWordTable<Value: Sendable>: Sendable {
  private var places: WordTable<Int32>
  /// The value of all other words, then those that were set.
  private var values: [Value]

  /// Starts with `fallback` for all words; room for `capacity` of them spares copying.
  init(default fallback: Value, capacity: Int = 1) {
    places = WordTable(default: 0, capacity: capacity)
    values = [fallback]
  }

  /// The value of `word`; that of the unknown word is never set.
  subscript(word: WordID) -> Value {
    get { values[Int(places[word])] }
    _modify {
      if places[word] == 0 {
        places[word] = Int32(values.count)
        values.append(values[0])
      }
      yield &values[Int(places[word])]
    }
  }

  /// The words whose values are as `isWanted` says.
  func words(where isWanted: (Value) -> Bool) -> WordSet {
    places.words { $0 != 0 && isWanted(values[Int($0)]) }
  }
}
