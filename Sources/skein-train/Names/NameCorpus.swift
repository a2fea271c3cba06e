internal import Language
internal import Text

/// A sentence with the names in it, and what the tables know of its tokens.
struct NamedSentence {
  var words: JoinedWords
  var labels: [Int]
  var hints: [NameHints]
  var tags: [PennTag]
}

/// Reads files with one token and its label a line.
enum NameCorpus {
  /// The sentences of a file in IOB1 or IOB2.
  ///
  /// Its last column holds the labels unless the file is numbered, when the third does. Kinds that the tagger has not count as outside.
  static func sentences(
    _ path: String, _ tables: NameTables, _ parser: Parser, _ workspace: ParserWorkspace
  ) throws -> [NamedSentence] {
    var sentences: [NamedSentence] = []
    var forms: [String] = []
    var labels: [Int] = []
    func finish() {
      guard !forms.isEmpty else { return }
      sentences.append(
        NamedSentence(
          words: JoinedWords(forms), labels: labels, hints: tables.hints(of: forms), tags: []))
      forms = []
      labels = []
    }
    for line in String(decoding: try Files.bytes(of: path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    {
      let isTabbed = line.contains("\t")
      let columns = line.split(separator: isTabbed ? "\t" : " ").map(String.init)
      if columns.isEmpty || columns[0] == "-DOCSTART-" {
        finish()
        continue
      }
      if line.hasPrefix("# ") { continue }
      let isNumbered = isTabbed && columns.count >= 3
      let label = isNumbered ? columns[2] : columns[columns.count - 1]
      forms.append(isNumbered ? columns[1] : columns[0])
      // An account's handle ('@', then its name) is no name in running text.
      let isHandle = forms.last == "@" || forms.dropLast().last == "@"
      labels.append(
        isHandle ? NameLabel.outside : number(of: label, after: labels.last ?? NameLabel.outside))
    }
    finish()
    for index in sentences.indices {
      let words = sentences[index].words
      let tree = parser.parse(
        words: [words.ranges], in: SourceText(decoding: words.bytes), workspace: workspace)
      sentences[index].tags = tree.flatMap { $0.words.map(\.pennTag) }
    }
    return sentences
  }

  private static func number(of label: String, after previous: Int) -> Int {
    guard let kind = NameKind.allCases.firstIndex(where: { label.hasSuffix("-" + $0.rawValue) })
    else { return NameLabel.outside }
    let inside = NameLabel.inside(kind)
    return label.hasPrefix("I-") && NameLabel.isAllowed(inside, after: previous)
      ? inside : NameLabel.begin(kind)
  }
}
