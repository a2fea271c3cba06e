import Gazetteer
import Knowledge

/// The words of `deals.tsv`: nouns and verbs for deals with their kinds, and words that tell how
/// far one is.
struct DealLexicon: Sendable {
  /// Kinds by noun lemma.
  private(set) var kinds: [WordID: String] = [:]
  /// The words before the noun in names of kinds, one list of which must stand there: the 'aid' of
  /// 'aid package'.
  private(set) var openings: [WordID: [[WordID]]] = [:]
  /// Kinds by the lemma of a verb that tells a trade by itself.
  private(set) var verbs: [WordID: String] = [:]
  /// Those of them that tell a trade only where a price stands with them: 'order'.
  private(set) var pricedVerbs: Set<WordID> = []
  /// Statuses by verb lemma.
  private(set) var statuses: [WordID: Deal.Status] = [:]
  /// Statuses by an adjective before the noun.
  private(set) var adjectives: [WordID: Deal.Status] = [:]
  /// Statuses by the noun that the deal's noun hangs on: 'talks'.
  private(set) var heads: [WordID: Deal.Status] = [:]
  /// Places of a phrase by preposition.
  private(set) var slots: [WordID: String] = [:]
  /// Words before a length of time that make it the deal's: 'over', 'for'.
  private(set) var lengths: Set<WordID> = []
  /// Verbs whose subject has the figure that follows: 'cost', 'run'.
  private(set) var measuring: Set<WordID> = []
  /// For each kind the roles by place.
  private var roles: [String: [String: String]] = [:]

  /// Reads the table and adds its words, in all forms, to `lexicon`.
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {
    let rows = gazetteer.rows(of: .deals)
    for row in 0..<rows.count {
      let (name, value) = (rows[row, "class"], rows[row, "value"])
      // Of 'joint venture' the last word is the noun, of 'tear up' the first one the verb.
      let words = lexicon.insertWords(of: rows[row, "word"])
      guard let first = words.first, let last = words.last else { continue }
      switch name {
      case "kind":
        let noun = lexicon.insert(noun: lexicon.vocabulary.word(last))
        if words.count > 1 {
          if kinds[noun] == nil || openings[noun] != nil {
            openings[noun, default: []].append(Array(words.dropLast()))
            kinds[noun] = value
          }
        } else {
          kinds[noun] = value
          openings[noun] = nil
        }
      case "verb", "verb.priced":
        let verb = lexicon.insert(verb: lexicon.vocabulary.word(first))
        verbs[verb] = value
        if name == "verb.priced" { pricedVerbs.insert(verb) }
      case "status":
        statuses[lexicon.insert(verb: lexicon.vocabulary.word(first))] =
          Deal.Status(rawValue: value)
      case "status.adjective": adjectives[first] = Deal.Status(rawValue: value)
      case "status.head": heads[first] = Deal.Status(rawValue: value)
      case "slot": slots[first] = value
      case "length": lengths.insert(first)
      case "measuring": measuring.insert(lexicon.insert(verb: lexicon.vocabulary.word(first)))
      default:
        guard name.hasPrefix("role.") else { continue }
        roles[String(name.dropFirst(5)), default: [:]][rows[row, "word"]] = value
      }
    }
  }

  /// Whether a word can be a noun or verb for a deal.
  func isTelling(_ word: WordID, _ lexicon: Lexicon) -> Bool {
    lexicon.nouns(of: word).contains { kinds[$0.lemma] != nil && !$0.isPlural }
      || lexicon.verbs(of: word).contains { verbs[$0.lemma] != nil }
  }

  /// The role in a deal of `kind` of a party that stands in the place `slot`.
  func role(of slot: String, in kind: String) -> String? { roles[kind]?[slot] }
}
