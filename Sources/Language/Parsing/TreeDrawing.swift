public import Text

/// Draws dependency trees with characters, for people.
public enum TreeDrawing {
  /// The tree as lines: the root first, below each word those that hang on it, in text order.
  ///
  /// - Complexity: O(*n* · *d*) for a tree of depth *d*, whose indents are that long.
  public static func lines(of tree: ParsedSentence, in text: SourceText) -> [String] {
    var dependents = [[Int]](repeating: [], count: tree.words.count)
    for (index, word) in tree.words.enumerated() where word.head >= 0 {
      dependents[Int(word.head)].append(index)
    }
    var lines: [String] = []
    // Not a recursion: the depth is as the text makes it.
    var open = tree.root.map { [(word: $0, lead: "", branch: "", below: "")] } ?? []
    while let next = open.popLast() {
      let word = tree.words[next.word]
      lines.append(
        next.lead + next.branch + text.string(in: word.range)
          + "  \(word.relation.rawValue) \(word.tag.rawValue)")
      for (place, child) in dependents[next.word].enumerated().reversed() {
        let isLast = place == dependents[next.word].count - 1
        open.append(
          (
            child, next.lead + next.below, isLast ? "└─ " : "├─ ", isLast ? "   " : "│  "
          ))
      }
    }
    return lines
  }
}
