import Knowledge
import Text

/// One place at which the page speaks of a deal.
struct DealMention: Sendable {
  /// The number of the noun's token.
  var token: Int
  /// The sentence in which it stands.
  var sentence: Int
  var kind: String
  /// The parties that this place names; none where it only points back.
  var parties: [EntityID]
  /// The parties by role, where the place tells it.
  var roles: [String: [EntityID]] = [:]
  /// Whether it is a verb that tells the deal by itself.
  var isVerb = false
  var commodity: String?
  var status: Deal.Status?
  var date: DateValue?
  var range: ByteRange
}
