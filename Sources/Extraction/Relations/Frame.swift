import Gazetteer
import Knowledge
import Text

/// Where a frame looks for one of its two actors.
enum Slot: Hashable, Sendable {
  /// Before the verb; of a passive verb, after 'by'.
  case subject
  /// After the verb; of a passive verb, before it.
  case object
  /// The object where it is somebody: a person, a group, a country, but no body, which is not received
  /// but had, as a prize or a programme is.
  case whom
  /// The object where it is no person, as with what is bought.
  case what
  /// 'X's N', 'its N', 'whose N'.
  case possessor
  /// 'Dutch N', 'Gazprom N'.
  case modifier
  /// 'the A–B N'.
  case pair
  /// 'N between A and B'.
  case between
  /// 'anti-X N'.
  case anti
  /// The second of two subjects: 'A and B met'.
  case conjunct
  /// The person whose role the noun is: 'X, a N at Y', 'X is N of Y'.
  case role
  /// The noun after an adjective: 'the A-based N'.
  case noun
  /// The subject of the clause under the verb: 'demanded that X leave', 'called for X to leave'.
  case clause
  /// Who does what the verb says that governs the noun: 'X flew in for N with Y'.
  case governor
  /// Whom a protest asks something of: 'X marched to demand that Y resign'.
  case demand
  /// The country where something is done to somebody, by nobody who is named: 'X was jailed in Y'.
  case venue
  /// After this preposition.
  case preposition(WordID)
}

/// One row of the event lexicon under one of its triggers: words, where their two actors stand, and
/// what is then said.
struct Frame: Sendable {
  /// What kind of word triggers the frame.
  enum Trigger: String, Sendable {
    case verb, noun, adjective
  }

  /// What all triggers of a row share.
  final class Row: Sendable {
    let trigger: Trigger
    /// The nouns one of which must be the verb's object ('impose' + 'sanctions'); none for any.
    let nouns: NounSet
    let subject: [Slot]
    let object: [Slot]
    /// What is said; nothing where the words only look like another frame's: 'met the target'.
    let type: RelationType?
    let mode: String?
    let modality: Claim.Modality?
    private let table: TableRows
    private let number: Int
    /// Whether the frame tells of a person's role instead of an event.
    let isRole: Bool

    init(
      trigger: Trigger, nouns: NounSet, subject: [Slot], object: [Slot], type: RelationType?,
      mode: String?, modality: Claim.Modality?, table: TableRows, number: Int
    ) {
      self.trigger = trigger
      self.nouns = nouns
      self.subject = subject
      self.object = object
      self.type = type
      self.mode = mode
      self.modality = modality
      self.table = table
      self.number = number
      isRole = subject.contains(.role) || object.contains(.role)
    }

    /// Names the row in the evidence: `events.tsv:12`.
    var rule: String { table.source(of: number) }
  }

  let row: Row
  /// The fixed words after a verb's first ('break off') or before a noun's last ('state visit').
  let fixed: [WordID]

  var trigger: Trigger { row.trigger }
  var nouns: NounSet { row.nouns }
  var subject: [Slot] { row.subject }
  var object: [Slot] { row.object }
  var type: RelationType? { row.type }
  var mode: String? { row.mode }
  var modality: Claim.Modality? { row.modality }
  var rule: String { row.rule }
  var isRole: Bool { row.isRole }
  /// How much of the sentence's words the frame asks for: the more, the more telling it is.
  var specificity: Int { 2 * fixed.count + (nouns.isEmpty ? 0 : 1) }
}
