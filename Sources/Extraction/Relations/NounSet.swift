/// Nouns of one word or of several, each given by its lemma.
struct NounSet: Sendable {
  /// The lemmas of single words, ascending.
  private var lemmas: [WordID] = []
  /// The words of longer ones, the last of which is a lemma.
  private(set) var phrases: [[WordID]] = []

  var isEmpty: Bool { lemmas.isEmpty && phrases.isEmpty }

  /// Adds a noun of the words `before` and the lemma `last`.
  mutating func insert(_ before: [WordID], _ last: WordID) {
    if before.isEmpty {
      if lemmas.isEmpty { lemmas.reserveCapacity(16) }
      lemmas.append(last)
    } else {
      phrases.append(before + [last])
    }
  }

  /// Orders the nouns for the search, after the last was added.
  mutating func finish() { lemmas.sort { $0.value < $1.value } }

  /// Whether the single word `lemma` is among the nouns.
  func contains(_ lemma: WordID) -> Bool {
    var (low, high) = (0, lemmas.count)
    while low < high {
      let middle = (low + high) / 2
      if lemmas[middle].value < lemma.value { low = middle + 1 } else { high = middle }
    }
    return low < lemmas.count && lemmas[low] == lemma
  }
}
