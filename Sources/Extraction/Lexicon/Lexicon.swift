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

  private(set) var vocabulary = Vocabulary()
  /// Phrases of several words, with their classes.
  private(set) var phrases = PhraseTable<WordClasses>()
  private var classesByWord = WordTable<WordClasses>(default: [])
  private var verbsByWord = SparseWordTable<[VerbReading]>(default: [])
  private var nounsByWord = SparseWordTable<[NounReading]>(default: [])
  private var nameClassesByWord = WordTable<NameClasses>(default: [])
  /// What a word such as 'Koreas' names, or 'North' where one of them is spoken of.
  private(set) var namedCountries: [WordID: [EntityID]] = [:]
  /// The countries that a word such as 'Baltic' or 'archipelago' describes, as ISO 3166-1 alpha-3.
  private(set) var describedCountries: [WordID: Set<String>] = [:]
  /// The kinds of bodies that a noun such as 'bloc' describes, and the words that then stand in their
  /// names.
  private(set) var describedKinds: [WordID: Set<String>] = [:]
  private(set) var describedNames: [WordID: Set<WordID>] = [:]
  /// Irregular forms by lemma.
  private var irregularVerbs: [String: [(spelling: String, forms: VerbForms)]] = [:]
  private var irregularPlurals: [String: [String]] = [:]

  /// Takes the words of `words.tsv`.
  init(_ gazetteer: CompiledGazetteer) {
    let rows = gazetteer.rows(of: .words)
    for row in 0..<rows.count {
      let (word, name) = (rows[row, "word"], rows[row, "class"])
      switch name {
      case "past": irregularVerbs[rows[row, "value"], default: []].append((word, .past))
      case "participle": irregularVerbs[rows[row, "value"], default: []].append((word, .participle))
      case "thirdperson":
        irregularVerbs[rows[row, "value"], default: []].append((word, .thirdPerson))
      case "plural": irregularPlurals[rows[row, "value"], default: []].append(word)
      default:
        if let classes = WordClasses.named[name] { insert(word, classes: classes) }
        insert(word, nameClass: name, value: rows[row, "value"])
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

  private mutating func insert(_ word: String, nameClass name: String, value: String) {
    if name == "pair.name" || name == "country.side" {
      let ids = value.split(separator: "|").map { EntityID(String($0)) }
      namedCountries[vocabulary.insert(word)] = ids
      return
    }
    let items = value.split(separator: "|").map(String.init)
    switch name {
    case "describes.country":
      describedCountries[vocabulary.insert(word), default: []].formUnion(items)
    case "describes.kind":
      describedKinds[vocabulary.insert(word), default: []].formUnion(items)
    case "describes.name":
      let words = items.map { vocabulary.insert($0) }
      describedNames[vocabulary.insert(word), default: []].formUnion(words)
    default: break
    }
    if let classes = NameClasses.named[value.isEmpty ? name : name + " " + value] {
      nameClassesByWord[vocabulary.insert(word)].insert(classes)
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
    let words = PhraseTable<WordClasses>.words(of: text, into: &vocabulary)
    if words.count == 1, let word = words.first {
      classesByWord[word].insert(classes)
    } else if let first = words.first {
      phrases.insert(first: first, rest: Array(words.dropFirst()), value: classes)
    }
  }

  /// Adds the verb `lemma`, a single word, with all its forms.
  @discardableResult
  mutating func insert(verb lemma: String) -> WordID {
    let id = vocabulary.insert(lemma)
    insert(verb: id)
    return id
  }

  /// Adds the verb `lemma`, a word that is there already, with all its forms.
  mutating func insert(verb id: WordID) {
    guard !verbsByWord[id].contains(where: { $0.lemma == id }) else { return }
    for (spelling, forms) in spellings(ofVerb: vocabulary.word(id)) {
      let word = vocabulary.insert(spelling)
      classesByWord[word].insert(.verb)
      if let known = verbsByWord[word].firstIndex(where: { $0.lemma == id }) {
        verbsByWord[word][known].forms.formUnion(forms)
      } else {
        verbsByWord[word].append(VerbReading(lemma: id, forms: forms))
      }
    }
  }

  /// All forms of the verbs `lemmas`, which were added before.
  ///
  /// - Complexity: O(*n*) in all words.
  func forms(ofVerbs lemmas: WordSet) -> WordSet {
    verbsByWord.words { readings in readings.contains { lemmas.contains($0.lemma) } }
  }

  /// Both numbers of the noun `lemma`, which was added before.
  func forms(ofNoun lemma: WordID) -> [WordID] {
    [lemma] + plurals(of: vocabulary.word(lemma)).map { vocabulary.id(of: $0) }
  }

  private func plurals(of lemma: String) -> [String] {
    irregularPlurals[lemma] ?? [Inflection.pluralSpelling(of: lemma)]
  }

  /// The spellings of the verb `lemma`, regular or not, each with the forms that it can be.
  func spellings(ofVerb lemma: String) -> [(spelling: String, forms: VerbForms)] {
    var spellings = Inflection.verbSpellings(of: lemma)
    if let irregular = irregularVerbs[lemma] {
      let replaced = irregular.reduce(into: VerbForms()) { $0.formUnion($1.forms) }
      spellings.removeAll { !$0.forms.isDisjoint(with: replaced) }
      spellings.append(contentsOf: irregular)
    }
    return spellings
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
    guard insert(noun: lemma, spelling: lemma, isPlural: false) else { return }
    for plural in plurals(of: vocabulary.word(lemma)) {
      insert(noun: lemma, spelling: vocabulary.insert(plural), isPlural: true)
    }
  }

  /// Adds one spelling of a noun; says whether it was not there yet.
  @discardableResult
  private mutating func insert(noun lemma: WordID, spelling: WordID, isPlural: Bool) -> Bool {
    let reading = NounReading(lemma: lemma, isPlural: isPlural)
    guard !nounsByWord[spelling].contains(reading) else { return false }
    nounsByWord[spelling].append(reading)
    return true
  }

  /// Adds the words of `text`, as the tokenizer cuts it.
  mutating func insertWords(of text: String) -> [WordID] {
    PhraseTable<WordClasses>.words(of: text, into: &vocabulary)
  }

  /// Gives `body` the vocabulary to add to, for a table that is looked up by phrase.
  mutating func extendVocabulary<Result>(_ body: (inout Vocabulary) -> Result) -> Result {
    body(&vocabulary)
  }
}
