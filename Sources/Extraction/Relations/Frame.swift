import Knowledge
import Text

/// Where a frame looks for one of its two actors.
enum Slot: Hashable, Sendable {
  /// Before the verb; of a passive verb, after 'by'.
  case subject
  /// After the verb; of a passive verb, before it.
  case object
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
  /// After this preposition.
  case preposition(WordID)
}

/// One row of the event lexicon: words, where their two actors stand, and what is then said.
struct Frame: Hashable, Sendable {
  /// What kind of word triggers the frame.
  enum Trigger: String, Hashable, Sendable {
    case verb, noun, adjective
  }

  var trigger: Trigger
  /// The fixed words after a verb's first ('break off') or before a noun's last ('state visit').
  var fixed: [WordID]
  /// The nouns one of which must be the verb's object ('impose' + 'sanctions'); none for any.
  ///
  /// Each is its words, the last one as a lemma.
  var nouns: Set<[WordID]>
  var subject: [Slot]
  var object: [Slot]
  /// What is said; nothing where the words only look like another frame's: 'met the target'.
  var type: RelationType?
  var mode: String?
  var modality: Claim.Modality?
  /// Names the row in the evidence: `events.tsv:12`.
  var rule: String

  /// Whether the frame tells of a person's role instead of an event.
  var isRole: Bool { subject.contains(.role) || object.contains(.role) }
  /// How much of the sentence's words the frame asks for: the more, the more telling it is.
  var specificity: Int { 2 * fixed.count + (nouns.isEmpty ? 0 : 1) }
}
