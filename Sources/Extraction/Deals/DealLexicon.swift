import Gazetteer
import Knowledge

/// The words of `deals.tsv`: nouns for deals with their kinds, and verbs that tell how far one is.
struct DealLexicon: Sendable {
  /// Kinds by noun lemma.
  private(set) var kinds: [WordID: String] = [:]
  /// Statuses by verb lemma.
  private(set) var statuses: [WordID: Deal.Status] = [:]

  /// Reads the table and adds its words, in all forms, to `lexicon`.
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {
    let rows = gazetteer.rows(of: .deals)
    for row in 0..<rows.count {
      let value = rows[row, "value"]
      // Of 'joint venture' the last word is the noun, of 'tear up' the first one the verb.
      let words = lexicon.insertWords(of: rows[row, "word"])
      guard let first = words.first, let last = words.last else { continue }
      switch rows[row, "class"] {
      case "kind": kinds[lexicon.insert(noun: lexicon.vocabulary.word(last))] = value
      case "status":
        statuses[lexicon.insert(verb: lexicon.vocabulary.word(first))] =
          Deal.Status(rawValue: value)
      default: break
      }
    }
  }
}
