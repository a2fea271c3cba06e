import Knowledge
import Text

/// A claim before it has a date and an id, with the word of the tree that says it.
struct DraftClaim {
  var claim: Claim
  /// The node of the trigger's main word.
  var node: Int
  /// Whether a verb with a tense tells it as the page's news.
  var isNews: Bool
  /// Whether it is what the saying itself does: a promise, a threat, a request.
  var isSpeechAct = false
  /// The types that names without an entry must have for the claim to hold.
  var retyping: [EntityID: EntityType] = [:]
}
