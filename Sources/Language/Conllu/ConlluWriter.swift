public import Text

/// Writes CoNLL-U.
public struct ConlluWriter: Sendable {
  private let parser: Parser
  private let lemmatizer: Lemmatizer

  /// Takes what fills the columns.
  public init(parser: Parser, lemmatizer: Lemmatizer) {
    self.parser = parser
    self.lemmatizer = lemmatizer
  }

  /// The bytes of `sentences`.
  public static func bytes(of sentences: [ConlluSentence]) -> [UInt8] {
    var bytes: [UInt8] = []
    for sentence in sentences {
      for comment in sentence.comments {
        bytes.append(contentsOf: comment.utf8)
        bytes.append(0x0A)
      }
      for row in sentence.rows {
        for (index, column) in row.columns.enumerated() {
          if index > 0 { bytes.append(0x09) }
          bytes.append(contentsOf: column.utf8)
        }
        bytes.append(0x0A)
      }
      bytes.append(0x0A)
    }
    return bytes
  }

  /// The sentences with tags, lemmas, features, heads and relations filled in anew; words,
  /// comments and the other rows stay.
  public func filled(
    _ sentences: [ConlluSentence], workspace: ParserWorkspace
  ) -> [ConlluSentence] {
    var text: [UInt8] = []
    var words: [[ByteRange]] = []
    for sentence in sentences {
      var ranges: [ByteRange] = []
      for word in sentence.words {
        let start = text.count
        text.append(contentsOf: word.columns[1].utf8)
        ranges.append(ByteRange(start, text.count))
        text.append(0x20)
      }
      words.append(ranges)
    }
    let source = SourceText(decoding: text)
    let trees = parser.parse(words: words, in: source, workspace: workspace)
    return zip(sentences, trees).map { sentence, tree in
      var result = sentence
      var index = 0
      for row in result.rows.indices where result.rows[row].kind == .word {
        fill(&result.rows[row], tree, index)
        index += 1
      }
      return result
    }
  }

  /// A parsed sentence of a text as rows, with its text as a comment.
  public func sentence(_ tree: ParsedSentence, of text: SourceText) -> ConlluSentence {
    var result = ConlluSentence()
    guard let first = tree.words.first, let last = tree.words.last else { return result }
    let line = text.string(in: ByteRange(first.range.start, last.range.end))
    result.comments.append(
      "# text = " + line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    for (index, word) in tree.words.enumerated() {
      var row = ConlluSentence.Row(
        kind: .word, columns: [String](repeating: "_", count: 10))
      row.columns[0] = String(index + 1)
      row.columns[1] = text.string(in: word.range)
      let next = index + 1
      if next < tree.words.count, tree.words[next].range.start == word.range.end {
        row.columns[9] = "SpaceAfter=No"
      }
      fill(&row, tree, index)
      result.rows.append(row)
    }
    return result
  }

  private func fill(_ row: inout ConlluSentence.Row, _ tree: ParsedSentence, _ index: Int) {
    let word = tree.words[index]
    let lemma = lemmatizer.lemma(of: row.columns[1], tag: word.tag, pennTag: word.pennTag)
    row.columns[2] = lemma.isEmpty ? "_" : lemma
    row.columns[3] = word.tag.rawValue
    row.columns[4] = word.pennTag.rawValue
    row.columns[5] = Morphology(of: index, in: tree, lemma: lemma).column
    row.columns[6] = String(word.head + 1)
    row.columns[7] = word.relation.rawValue
    row.columns[8] = "_"
  }
}
