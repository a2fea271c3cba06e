import Gazetteer
import Knowledge

/// What words do in a number: the part of `numbers.tsv` that is needed to read one.
struct NumberWords: Sendable {
  /// The part of one word.
  enum Role: Sendable {
    case none
    /// Zero to nineteen, and the tens.
    case cardinal(Int)
    case hundred
    /// Thousand, million and so on; in the plural ('millions') a number of them is left open.
    case magnitude(DecimalNumber, isPlural: Bool)
    /// A letter that is joined to digits: '400m'.
    case letter(DecimalNumber)
    /// Half and quarter.
    case fraction(Int)
    case ordinal(Int, isPlural: Bool)
    /// Before a magnitude word a number that is left open: 'several hundred'.
    case open(Int)
    case article
    case negative
    case point
    case and
    case of
    /// Between the parts of a spoken fraction: 'one over twenty'.
    case over
  }

  private var roles = SparseWordTable<Role>(default: .none)
  private var beginnings = WordSet()

  init(_ gazetteer: CompiledGazetteer, vocabulary: inout Vocabulary) {
    let rows = gazetteer.rows(of: .numbers)
    for row in 0..<rows.count {
      let value = rows[row, "value"]
      guard let role = Self.role(class: rows[row, "class"], value: value) else { continue }
      set(role, of: vocabulary.insert(rows[row, "word"]))
    }
    set(.and, of: vocabulary.insert("and"))
    set(.and, of: vocabulary.insert("&"))
    set(.of, of: vocabulary.insert("of"))
    set(.over, of: vocabulary.insert("over"))
  }

  /// The part that a word has in numbers.
  func role(of word: WordID) -> Role {
    roles[word]
  }

  /// Whether a number can begin with `word`.
  func beginsNumber(_ word: WordID) -> Bool { beginnings.contains(word) }

  /// What a magnitude word or letter that is joined to digits multiplies them by.
  func factor(of word: WordID) -> DecimalNumber? {
    switch role(of: word) {
    case .letter(let factor), .magnitude(let factor, isPlural: false): factor
    default: nil
    }
  }

  private static func role(class name: String, value: String) -> Role? {
    switch name {
    case "cardinal": Int(value).map(Role.cardinal)
    case "hundred": .hundred
    case "magnitude": DecimalNumber(value).map { .magnitude($0, isPlural: false) }
    case "magnitude.plural": DecimalNumber(value).map { .magnitude($0, isPlural: true) }
    case "magnitude.letter": DecimalNumber(value).map(Role.letter)
    case "fraction": Int(value).map(Role.fraction)
    case "ordinal": Int(value).map { .ordinal($0, isPlural: false) }
    case "ordinal.plural": Int(value).map { .ordinal($0, isPlural: true) }
    case "open": Int(value).map(Role.open)
    case "article": .article
    case "negative": .negative
    case "point": .point
    default: nil
    }
  }

  private mutating func set(_ role: Role, of word: WordID) {
    if case .none = roles[word] { roles[word] = role }
    switch roles[word] {
    case .cardinal, .hundred, .magnitude, .open, .article, .fraction: beginnings.insert(word)
    default: break
    }
  }
}
