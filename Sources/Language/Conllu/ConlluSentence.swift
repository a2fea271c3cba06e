/// One sentence of a CoNLL-U file: its comment lines and its rows, in order.
///
/// Source: Universal Dependencies, CoNLL-U format, https://universaldependencies.org/format.html
public struct ConlluSentence: Hashable, Sendable {
  /// What a row of the file stands for.
  public enum Kind: UInt8, Hashable, Sendable {
    /// A syntactic word ("3").
    case word
    /// A written token that several words share ("3-4").
    case multiword
    /// A word that was left out of the text ("3.1").
    case empty
  }

  /// One row and its ten columns as text.
  public struct Row: Hashable, Sendable {
    /// What the row stands for.
    public var kind: Kind
    /// ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC.
    public var columns: [String]

    /// Makes a row.
    public init(kind: Kind, columns: [String]) {
      self.kind = kind
      self.columns = columns
    }
  }

  /// The lines that begin with '#', as they stand.
  public var comments: [String]
  /// All rows in order.
  public var rows: [Row]

  /// Makes a sentence.
  public init(comments: [String] = [], rows: [Row] = []) {
    self.comments = comments
    self.rows = rows
  }

  /// The rows of words alone; the word with ID *n* is at index *n* - 1.
  public var words: [Row] { rows.filter { $0.kind == .word } }
}

/// Why a CoNLL-U file could not be read.
public enum ConlluError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A row has not ten columns.
  case columns(line: Int, count: Int)
  /// A row's ID is none.
  case identifier(line: Int, text: String)
  /// A line is not UTF-8.
  case encoding(line: Int)

  /// What is wrong, and where.
  public var description: String {
    switch self {
    case .columns(let line, let count):
      "line \(line) has \(count) columns, CoNLL-U has 10"
    case .identifier(let line, let text):
      "line \(line) begins with '\(text)', expected the number of the next word"
    case .encoding(let line):
      "line \(line) is not UTF-8"
    }
  }
}
