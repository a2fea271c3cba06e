/// The universal parts of speech of Universal Dependencies.
public enum UniversalTag: String, Hashable, Sendable, CaseIterable {
  /// An adjective.
  case adjective = "ADJ"
  /// A preposition or postposition.
  case adposition = "ADP"
  /// An adverb.
  case adverb = "ADV"
  /// An auxiliary verb.
  case auxiliary = "AUX"
  /// A coordinating conjunction.
  case coordinator = "CCONJ"
  /// A determiner.
  case determiner = "DET"
  /// An interjection.
  case interjection = "INTJ"
  /// A common noun.
  case noun = "NOUN"
  /// A numeral.
  case numeral = "NUM"
  /// A particle.
  case particle = "PART"
  /// A pronoun.
  case pronoun = "PRON"
  /// A proper noun.
  case properNoun = "PROPN"
  /// A mark.
  case punctuation = "PUNCT"
  /// A subordinating conjunction.
  case subordinator = "SCONJ"
  /// A symbol.
  case symbol = "SYM"
  /// A verb that is no auxiliary.
  case verb = "VERB"
  /// Anything else.
  case other = "X"
}

/// The tags of the Penn Treebank, as the English Web Treebank uses them.
public enum PennTag: String, Hashable, Sendable, CaseIterable {
  /// Conjunctions, numbers, determiners, existential 'there', foreign words, prepositions.
  case cc = "CC", cd = "CD", dt = "DT", ex = "EX", fw = "FW", `in` = "IN"
  /// Adjectives: plain, comparative, superlative; list markers; modals.
  case jj = "JJ", jjr = "JJR", jjs = "JJS", ls = "LS", md = "MD"
  /// Nouns: common and proper, singular and plural.
  case nn = "NN", nns = "NNS", nnp = "NNP", nnps = "NNPS"
  /// Predeterminers, the possessive ending, pronouns.
  case pdt = "PDT", pos = "POS", prp = "PRP", prpPossessive = "PRP$"
  /// Adverbs: plain, comparative, superlative; particles; symbols; 'to'; interjections.
  case rb = "RB", rbr = "RBR", rbs = "RBS", rp = "RP", sym = "SYM", to = "TO", uh = "UH"
  /// Verbs: base, past, gerund, past participle, present, present of the third person.
  case vb = "VB", vbd = "VBD", vbg = "VBG", vbn = "VBN", vbp = "VBP", vbz = "VBZ"
  /// Words that ask: determiners, pronouns, adverbs.
  case wdt = "WDT", wp = "WP", wpPossessive = "WP$", wrb = "WRB"
  /// Marks, and what stands in a list or an address.
  case comma = ",", stop = ".", colon = ":", opening = "-LRB-", closing = "-RRB-"
  /// Quotes, currency, numbers' signs, hyphens, affixes, addresses, unknown words, others.
  case openingQuote = "``", closingQuote = "''", dollar = "$", hash = "#", hyphen = "HYPH"
  /// Affixes, addresses, parts of misspelt words, other marks.
  case affix = "AFX", address = "ADD", misspelt = "GW", mark = "NFP", unknown = "XX"
}

extension PennTag {
  /// The place of each tag in `allCases`.
  private static let numbers: [PennTag: UInt64] = {
    var numbers: [PennTag: UInt64] = [:]
    for (index, tag) in allCases.enumerated() { numbers[tag] = UInt64(index) }
    return numbers
  }()

  /// The place of the tag in `allCases`, which trained features rely on.
  var number: UInt64 { Self.numbers[self] ?? 0 }
}
