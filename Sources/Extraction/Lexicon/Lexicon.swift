import Gazetteer
import Knowledge
import Text

/// What the tables say of words: their numbers, their classes, and the verbs and nouns whose forms
/// they are.
struct Lexicon: Sendable {
  /// A verb that a word can be a form of.
  struct VerbReading: Hashable, Sendable {
    var lemma: WordID
    var forms: VerbForms
  }

  /// A noun that a word can be a form of.
  struct NounReading: Hashable, Sendable {
    var lemma: WordID
    var isPlural: Bool
  }

  /// About as many words as the tables hold; more only cost copying.
  private static let usualCount = 1 << 14

  private(set) var vocabulary = Vocabulary(capacity: Lexicon.usualCount)
  /// Phrases of several words, with their classes.
  private(set) var phrases = PhraseTable<WordClasses>()
  private var classesByWord = WordTable<WordClasses>(default: [], capacity: Lexicon.usualCount)
  private var verbsByWord = SparseWordTable<[VerbReading]>(
    default: [], capacity: Lexicon.usualCount)
  private var nounsByWord = SparseWordTable<[NounReading]>(
    default: [], capacity: Lexicon.usualCount)
  private var nameClassesByWord = WordTable<NameClasses>(default: [])
  /// What a word such as 'Koreas' names, or 'North' where one of them is spoken of.
  private(set) var namedCountries: [WordID: [EntityID]] = [:]
  /// The countries that a word such as 'Baltic' or 'archipelago' describes, as ISO 3166-1 alpha-3.
  private(set) var describedCountries: [WordID: Set<String>] = [:]
  /// The kinds of bodies that a noun such as 'bloc' describes, and the words that then stand in their
  /// names.
  private(set) var describedKinds: [WordID: Set<String>] = [:]
  private(set) var describedNames: [WordID: Set<WordID>] = [:]
  private var irregular = IrregularForms()
  /// The lemmas whose forms are there.
  private var verbLemmas = WordSet()
  private var nounLemmas = WordSet()

  /// Takes the words of `words.tsv`.
  init(_ gazetteer: CompiledGazetteer) {
    let rows = gazetteer.rows(of: .words)
    let (wordColumn, classColumn) = (rows.column("word"), rows.column("class"))
    let valueColumn = rows.column("value")
    // Rows of one class stand together.
    var known: (name: UInt32, value: UInt32)?
    var name = ""
    var value = ""
    var classes: WordClasses?
    var nameClasses: NameClasses?
    for row in 0..<rows.count {
      let numbers = (rows.number(row, classColumn), rows.number(row, valueColumn))
      if known.map({ $0 != numbers }) ?? true {
        known = numbers
        (name, value) = (rows[row, classColumn], rows[row, valueColumn])
        classes = WordClasses.named[name]
        nameClasses = NameClasses.named[value.isEmpty ? name : name + " " + value]
      }
      switch name {
      case "past": irregular.insert(verb: value, rows[row, wordColumn], .past)
      case "participle": irregular.insert(verb: value, rows[row, wordColumn], .participle)
      case "thirdperson": irregular.insert(verb: value, rows[row, wordColumn], .thirdPerson)
      case "plural": irregular.insert(noun: value, plural: rows[row, wordColumn])
      default:
        if let classes {
          rows.withBytes(row, wordColumn) { insert($0, classes: classes) }
        }
        insert(rows, row, wordColumn, nameClass: name, value: value)
        if let nameClasses {
          rows.withBytes(row, wordColumn) {
            nameClassesByWord[vocabulary.insert($0)].insert(nameClasses)
          }
        }
      }
    }
    let calendar = gazetteer.rows(of: .calendar)
    for row in 0..<calendar.count
    where ["month", "weekday"].contains(calendar[row, "class"]) {
      insert(calendar[row, "word"], classes: .month)
    }
    for row in 0..<calendar.count where calendar[row, "class"] == "month.ambiguous" {
      insert(calendar[row, "word"], classes: .besideDate)
    }
  }

  /// Takes what a row says of the names that stand beside its word.
  private mutating func insert(
    _ rows: TableRows, _ row: Int, _ wordColumn: TableColumn, nameClass name: String, value: String
  ) {
    var items: [String] { value.split(separator: "|").map(String.init) }
    var word: String { rows[row, wordColumn] }
    switch name {
    case "pair.name", "country.side":
      namedCountries[vocabulary.insert(word)] = items.map { EntityID($0) }
    case "describes.country":
      describedCountries[vocabulary.insert(word), default: []].formUnion(items)
    case "describes.kind":
      describedKinds[vocabulary.insert(word), default: []].formUnion(items)
    case "describes.name":
      let words = items.map { vocabulary.insert($0) }
      describedNames[vocabulary.insert(word), default: []].formUnion(words)
    default: break
    }
  }

  /// The classes of a word.
  func classes(of word: WordID) -> WordClasses {
    classesByWord[word]
  }

  /// The classes of a word in and around names.
  func nameClasses(of word: WordID) -> NameClasses {
    nameClassesByWord[word]
  }

  /// The verbs that a word can be a form of.
  func verbs(of word: WordID) -> [VerbReading] {
    verbsByWord[word]
  }

  /// The nouns that a word can be a form of.
  func nouns(of word: WordID) -> [NounReading] {
    nounsByWord[word]
  }

  /// Adds a word or phrase with its classes.
  mutating func insert(_ text: String, classes: WordClasses) {
    insert(text.utf8Span.span, classes: classes)
  }

  private mutating func insert(_ text: Span<UInt8>, classes: WordClasses) {
    guard let (words, last) = insertPhrase(text) else { return }
    if let first = words.first {
      phrases.insert(first: first, rest: words.dropFirst() + [last], value: classes)
    } else {
      classesByWord[last].insert(classes)
    }
  }

  /// Adds the verb `lemma`, a single word, with all its forms.
  @discardableResult
  mutating func insert(verb lemma: String) -> WordID { insert(verb: lemma.utf8Span.span) }

  /// Adds the verb with the bytes `lemma`, a single word, with all its forms.
  mutating func insert(verb lemma: Span<UInt8>) -> WordID {
    let id = vocabulary.insert(lemma)
    insert(verb: id)
    return id
  }

  /// Adds the verb `lemma`, a word that is there already, with all its forms.
  mutating func insert(verb lemma: WordID) {
    guard verbLemmas.insert(lemma) else { return }
    let key = vocabulary.key(of: lemma)
    let forms = irregular.forms(ofVerb: key.span)
    let replaced = forms.reduce(into: VerbForms()) { $0.formUnion($1.forms) }
    var spelled: [UInt8] = []
    Inflection.forEachSpelling(ofVerb: key.span) { spelling, regular in
      guard regular.isDisjoint(with: replaced) else { return }
      spelling.write(key.span, to: &spelled)
      insert(vocabulary.insert(spelled.span), as: regular, ofVerb: lemma)
    }
    for (word, forms) in forms {
      insert(vocabulary.insert(irregular.key(of: word).span), as: forms, ofVerb: lemma)
    }
  }

  private mutating func insert(_ word: WordID, as forms: VerbForms, ofVerb lemma: WordID) {
    classesByWord[word].insert(.verb)
    if let known = verbsByWord[word].firstIndex(where: { $0.lemma == lemma }) {
      verbsByWord[word][known].forms.formUnion(forms)
    } else {
      verbsByWord[word].append(VerbReading(lemma: lemma, forms: forms))
    }
  }

  /// All forms of the verbs `lemmas`, which were added before.
  ///
  /// - Complexity: O(*n*) in all words.
  func forms(ofVerbs lemmas: WordSet) -> WordSet {
    verbsByWord.words { readings in readings.contains { lemmas.contains($0.lemma) } }
  }

  /// Both numbers of the nouns `lemmas`, which were added before.
  ///
  /// - Complexity: O(*n*) in all words.
  func forms(ofNouns lemmas: WordSet) -> WordSet {
    nounsByWord.words { readings in readings.contains { lemmas.contains($0.lemma) } }
  }

  /// Adds the noun `lemma`, a single word, with its plural.
  @discardableResult
  mutating func insert(noun lemma: String) -> WordID {
    let id = vocabulary.insert(lemma)
    insert(noun: id)
    return id
  }

  /// Adds the noun `lemma`, a word that is there already, with its plural.
  mutating func insert(noun lemma: WordID) {
    guard nounLemmas.insert(lemma) else { return }
    insert(lemma, ofNoun: lemma, isPlural: false)
    let key = vocabulary.key(of: lemma)
    let plurals = irregular.plurals(ofNoun: key.span)
    for word in plurals {
      insert(vocabulary.insert(irregular.key(of: word).span), ofNoun: lemma, isPlural: true)
    }
    guard plurals.isEmpty else { return }
    var spelled: [UInt8] = []
    Inflection.plural(of: key.span).write(key.span, to: &spelled)
    insert(vocabulary.insert(spelled.span), ofNoun: lemma, isPlural: true)
  }

  private mutating func insert(_ word: WordID, ofNoun lemma: WordID, isPlural: Bool) {
    let reading = NounReading(lemma: lemma, isPlural: isPlural)
    if !nounsByWord[word].contains(reading) { nounsByWord[word].append(reading) }
  }

  /// Adds the words of `text`, as the tokenizer cuts it; returns the last and those before it.
  mutating func insertPhrase(_ text: Span<UInt8>) -> (before: [WordID], last: WordID)? {
    // Most phrases are one plain word.
    if !text.isEmpty, Vocabulary.isKey(text) { return ([], vocabulary.insert(key: text)) }
    var words = PhraseTable<WordClasses>.words(of: text, into: &vocabulary)
    return words.popLast().map { (words, $0) }
  }

  /// Adds the words of `text`, as the tokenizer cuts it.
  mutating func insertWords(of text: String) -> [WordID] {
    PhraseTable<WordClasses>.words(of: text, into: &vocabulary)
  }

  /// Adds `word` as one word, however the tokenizer would cut it.
  mutating func insertWord(_ word: Span<UInt8>) -> WordID { vocabulary.insert(word) }

  /// Adds the words of the text with the bytes `text`, as the tokenizer cuts it.
  mutating func insertWords(of text: Span<UInt8>) -> [WordID] {
    PhraseTable<WordClasses>.words(of: text, into: &vocabulary)
  }

  /// Gives `body` the vocabulary to add to, for a table that is looked up by phrase.
  mutating func extendVocabulary<Result>(_ body: (inout Vocabulary) -> Result) -> Result {
    body(&vocabulary)
  }
}
