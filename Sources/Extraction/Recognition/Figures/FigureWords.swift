import Gazetteer
import Knowledge

/// The words around numbers that say what they are: bounds, approximations, rates, what is counted.
struct FigureWords: Sendable {
  /// What a phrase before a number says of it.
  enum Qualifier: Sendable {
    case approximate
    /// At least; with a value, only of amounts and not of times ('over 30 years').
    case low(isForTime: Bool)
    case high
  }

  /// What one word is to a number beside it.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32
    static let counted = Roles(rawValue: 1)
    /// Before a number it makes it a name's part: 'page 5', 'Resolution 2118'.
    static let numbered = Roles(rawValue: 2)
    /// Behind a number it makes it a time of day.
    static let clock = Roles(rawValue: 4)
    static let massContext = Roles(rawValue: 8)
    static let per = Roles(rawValue: 16)
    /// A word that no noun phrase holds inside.
    static let closing = Roles(rawValue: 32)
    static let to = Roles(rawValue: 64)
    static let and = Roles(rawValue: 128)
    static let or = Roles(rawValue: 256)
    static let between = Roles(rawValue: 512)
    static let of = Roles(rawValue: 1024)
    static let from = Roles(rawValue: 2048)
    static let determiner = Roles(rawValue: 4096)
    /// Between a number and its unit: 'two more years'.
    static let more = Roles(rawValue: 8192)
    /// Before a length of time: 'for'.
    static let length = Roles(rawValue: 16384)
    static let squared = Roles(rawValue: 32768)
    static let cubed = Roles(rawValue: 65536)
    /// 'another'.
    static let another = Roles(rawValue: 262144)
    /// The last word of 'more than', 'about' and their like.
    static let qualifierEnd = Roles(rawValue: 524288)
    /// What money is told for each of, behind an article: 'a share'.
    static let priced = Roles(rawValue: 1 << 23)
    /// Behind an amount it is that of one of several: 'each'.
    static let each = Roles(rawValue: 1 << 24)
    static let out = Roles(rawValue: 1 << 20)
    static let street = Roles(rawValue: 1 << 21)
    /// Joined to a number it is nothing that is counted: '20-fold'.
    static let degree = Roles(rawValue: 1 << 22)
    /// A preposition that is also a short name of the inch.
    static let inch = Roles(rawValue: 131072)
  }

  /// Phrases that end right before a number, by their words in reverse.
  private var qualifiers = PhraseTable<Qualifier>()
  /// 'a year', 'annually', with the time.
  private(set) var rates = PhraseTable<String>()
  private var roles: [Roles] = []

  /// Words that a noun phrase cannot hold, by their classes in `words.tsv`.
  private static let closingClasses: Set<String> = [
    "preposition", "subordinator", "relative", "be", "have", "do", "modal", "to", "clausebreak",
    "coordinator", "determiner", "negation", "pronoun.n", "pronoun.p", "pronoun.person.m",
    "pronoun.person.f", "past", "adverb",
  ]

  init(_ gazetteer: CompiledGazetteer, vocabulary: inout Vocabulary) {
    let rows = gazetteer.rows(of: .words)
    let (wordColumn, classColumn) = (rows.column("word"), rows.column("class"))
    let valueColumn = rows.column("value")
    // Rows of one class stand together.
    var known: UInt32?
    var name = ""
    var isClosing = false
    for row in 0..<rows.count {
      let number = rows.number(row, classColumn)
      if known != number {
        known = number
        name = rows[row, classColumn]
        isClosing = Self.closingClasses.contains(name)
      }
      // Most rows say nothing of figures: their words are not even read.
      var word: String { rows[row, wordColumn] }
      var value: String { rows[row, valueColumn] }
      switch name {
      case "approximate": insert(word, .approximate, into: &vocabulary)
      case "bound.low": insert(word, .low(isForTime: value != "amount"), into: &vocabulary)
      case "bound.high": insert(word, .high, into: &vocabulary)
      case "annual": rates.insert(word, value: value, into: &vocabulary)
      case "counted": add(.counted, to: vocabulary.insert(word))
      case "per": add(.per, to: vocabulary.insert(word))
      default:
        if isClosing { add(.closing, to: vocabulary.insert(word)) }
        if name == "determiner" { add(.determiner, to: vocabulary.insert(word)) }
      }
    }
    let numbers = gazetteer.rows(of: .numbers)
    for row in 0..<numbers.count {
      let word = numbers[row, "word"]
      switch numbers[row, "class"] {
      case "numbered": add(.numbered, to: vocabulary.insert(word))
      case "clock": add(.clock, to: vocabulary.insert(word))
      case "unit.modifier": add(.more, to: vocabulary.insert(word))
      case "price.each": add(.priced, to: vocabulary.insert(word))
      case "price.item": add(.each, to: vocabulary.insert(word))
      case "counted.end": add(.closing, to: vocabulary.insert(word))
      case "street": add(.street, to: vocabulary.insert(word))
      case "compound.degree": add(.degree, to: vocabulary.insert(word))
      case "length.another": add(.another, to: vocabulary.insert(word))
      case "length.lead": add(.length, to: vocabulary.insert(word))
      case "mass.context": add(.massContext, to: vocabulary.insert(word))
      default: break
      }
    }
    add(.squared, to: vocabulary.insert("squared"))
    add(.cubed, to: vocabulary.insert("cubed"))
    add(.inch, to: vocabulary.insert("in"))
    add(.out, to: vocabulary.insert("out"))
    add(.to, to: vocabulary.insert("to"))
    add(.and, to: vocabulary.insert("and"))
    add(.or, to: vocabulary.insert("or"))
    add(.between, to: vocabulary.insert("between"))
    add(.of, to: vocabulary.insert("of"))
    add(.from, to: vocabulary.insert("from"))
  }

  /// What `word` is to a number beside it.
  func roles(of word: WordID) -> Roles {
    Int(word.value) < roles.count ? roles[Int(word.value)] : []
  }

  /// Whether a qualifier can end with `word`.
  func endsQualifier(_ word: WordID) -> Bool { roles(of: word).contains(.qualifierEnd) }

  /// The qualifier that ends right before `token` and begins at `start` or later, and its first
  /// token.
  func qualifier(before token: Int, in page: Page, from start: Int) -> (Qualifier, Int)? {
    let first = max(start, token - 6)
    guard first < token, endsQualifier(page.words[token - 1]) else { return nil }
    let reversed = Array(page.words[first..<token].reversed())
    guard let match = qualifiers.longestMatch(at: 0, in: reversed, before: reversed.count),
      let value = match.values.first
    else { return nil }
    return (value, token - match.length)
  }

  private mutating func insert(
    _ phrase: String, _ qualifier: Qualifier, into vocabulary: inout Vocabulary
  ) {
    let words = PhraseTable<Qualifier>.words(of: phrase, into: &vocabulary)
    guard let last = words.last else { return }
    add(.qualifierEnd, to: last)
    qualifiers.insert(first: last, rest: words.dropLast().reversed(), value: qualifier)
  }

  private mutating func add(_ role: Roles, to word: WordID) {
    let place = Int(word.value)
    if place >= roles.count {
      roles.append(contentsOf: repeatElement([], count: place + 1 - roles.count))
    }
    roles[place].insert(role)
  }
}
