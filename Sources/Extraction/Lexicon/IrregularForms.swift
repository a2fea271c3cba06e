/// The forms of verbs and nouns that no rule gives.
///
/// Its words are numbered by themselves: most belong to verbs that no other table holds, and are then
/// no words of the lexicon.
struct IrregularForms: Sendable {
  /// One form of a verb.
  typealias VerbForm = (word: WordID, forms: VerbForms)

  private var vocabulary = Vocabulary()
  private var verbs = SparseWordTable<[VerbForm]>(default: [])
  private var nouns = SparseWordTable<[WordID]>(default: [])

  /// Adds a form of the verb `lemma`.
  mutating func insert(verb lemma: String, _ word: String, _ forms: VerbForms) {
    let word = vocabulary.insert(word)
    verbs[vocabulary.insert(lemma)].append((word, forms))
  }

  /// Adds a plural of the noun `lemma`.
  mutating func insert(noun lemma: String, plural word: String) {
    let word = vocabulary.insert(word)
    nouns[vocabulary.insert(lemma)].append(word)
  }

  /// The irregular forms of a verb, in the order of the table.
  func forms(ofVerb lemma: Span<UInt8>) -> [VerbForm] { verbs[vocabulary.id(ofKey: lemma)] }

  /// The irregular plurals of a noun, in the order of the table.
  func plurals(ofNoun lemma: Span<UInt8>) -> [WordID] { nouns[vocabulary.id(ofKey: lemma)] }

  /// The key of a form.
  func key(of word: WordID) -> [UInt8] { vocabulary.key(of: word) }
}
