import Knowledge

extension [Evidence] {
  /// The number of independent documents among the pieces of evidence: those of one document, of
  /// copies of one article, and of copies of one sentence belong together.
  ///
  /// - Complexity: O(*n* α(*n*)) by union-find.
  func independentCount(in documents: [EntityID: DocumentNode]) -> Int {
    guard count > 1 else { return count }
    var parents = Array<Int>(indices)
    var firstOfArticle: [UInt64: Int] = [:]
    var firstOfSentence: [UInt64: Int] = [:]
    func root(of index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    func join(_ index: Int, with key: UInt64, in firsts: inout [UInt64: Int]) {
      if let first = firsts[key] {
        parents[root(of: index)] = root(of: first)
      } else {
        firsts[key] = index
      }
    }
    for (index, piece) in enumerated() {
      if let document = documents[piece.document] {
        join(index, with: document.fingerprint, in: &firstOfArticle)
      }
      if piece.sentence != nil { join(index, with: piece.fingerprint, in: &firstOfSentence) }
    }
    return indices.count { parents[$0] == $0 }
  }

  /// The pieces in the order of the documents and their texts, each once.
  func sorted(by rank: [EntityID: Int]) -> [Evidence] {
    guard count > 1 else { return self }
    let sorted = sorted { left, right in
      let (leftRank, rightRank) = (rank[left.document] ?? 0, rank[right.document] ?? 0)
      if leftRank != rightRank { return leftRank < rightRank }
      let (leftStart, rightStart) = (left.sentence?.start ?? 0, right.sentence?.start ?? 0)
      if leftStart != rightStart { return leftStart < rightStart }
      if left.confidence != right.confidence { return left.confidence > right.confidence }
      let leftText = [left.claim, left.rule, left.trigger].joined(separator: "\u{1F}")
      let rightText = [right.claim, right.rule, right.trigger].joined(separator: "\u{1F}")
      return leftText.utf8.lexicographicallyPrecedes(rightText.utf8)
    }
    return sorted.enumerated().filter { $0.offset == 0 || sorted[$0.offset - 1] != $0.element }
      .map(\.element)
  }
}
