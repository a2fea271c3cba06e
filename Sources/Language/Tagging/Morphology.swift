/// The grammatical features that a word's tags, and its place in the tree, tell.
public struct Morphology: Hashable, Sendable {
  /// When it happens.
  public enum Tense: String, Hashable, Sendable {
    /// The past and the past participle.
    case past = "Past"
    /// The present and the present participle.
    case present = "Pres"
  }
  /// How many.
  public enum Number: String, Hashable, Sendable {
    /// One.
    case singular = "Sing"
    /// Several.
    case plural = "Plur"
  }
  /// What form of the verb.
  public enum VerbForm: String, Hashable, Sendable {
    /// A form that has tense and subject.
    case finite = "Fin"
    /// The form in -ing as a noun or in the progressive.
    case gerund = "Ger"
    /// The base form after 'to' or a modal.
    case infinitive = "Inf"
    /// The past participle.
    case participle = "Part"
  }
  /// The tense of a verb.
  public var tense: Tense?
  /// The number of a noun, pronoun or verb.
  public var number: Number?
  /// 1, 2 or 3 for verbs in -s and personal pronouns.
  public var person: UInt8?
  /// The form of a verb.
  public var verbForm: VerbForm?
  /// Whether the verb stands in the passive.
  public var isPassive = false

  /// Reads the features of the word at `index` of `sentence`, whose lemma is `lemma`.
  ///
  /// - Complexity: O(*n*) in the words of the sentence for participles, else O(1).
  public init(of index: Int, in sentence: ParsedSentence, lemma: String) {
    let word = sentence.words[index]
    switch word.pennTag {
    case .nn, .nnp: number = .singular
    case .nns, .nnps: number = .plural
    case .vb: verbForm = .infinitive
    case .vbd: (tense, verbForm) = (.past, .finite)
    case .vbg: (tense, verbForm) = (.present, .gerund)
    case .vbn:
      (tense, verbForm) = (.past, .participle)
      isPassive = Self.isPassive(index, sentence)
    case .vbp: (tense, verbForm) = (.present, .finite)
    case .vbz: (tense, verbForm, number, person) = (.present, .finite, .singular, 3)
    case .md: verbForm = .finite
    case .prp, .prpPossessive: (number, person) = Self.pronoun(lemma)
    default: break
    }
  }

  /// A participle is passive unless a form of 'have' makes a perfect of it.
  private static func isPassive(_ index: Int, _ sentence: ParsedSentence) -> Bool {
    guard sentence.words[index].tag == .verb else { return false }
    var isPerfect = false
    for dependent in sentence.dependents(of: index) {
      switch sentence.words[dependent].relation {
      case .auxPass, .nsubjPass, .csubjPass, .oblAgent: return true
      case .aux: isPerfect = true
      default: break
      }
    }
    return !isPerfect && sentence.words[index].relation != .root
  }

  private static func pronoun(_ lemma: String) -> (Number?, UInt8?) {
    switch lemma {
    case "I", "i", "my", "myself", "mine": (.singular, 1)
    case "we", "our", "ourselves", "ours": (.plural, 1)
    case "you", "your", "yourself", "yours": (nil, 2)
    case "they", "their", "themselves", "theirs": (.plural, 3)
    default: (.singular, 3)
    }
  }

  /// The features as CoNLL-U writes them, '_' where there are none.
  public var column: String {
    var parts: [String] = []
    if let number { parts.append("Number=" + number.rawValue) }
    if let person { parts.append("Person=\(person)") }
    if let tense { parts.append("Tense=" + tense.rawValue) }
    if let verbForm { parts.append("VerbForm=" + verbForm.rawValue) }
    if isPassive { parts.append("Voice=Pass") }
    return parts.isEmpty ? "_" : parts.joined(separator: "|")
  }
}
