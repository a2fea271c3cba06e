import Knowledge

/// How a sentence puts an event, as far as it has been read.
struct ClaimStatus: Hashable, Sendable {
  var modality = Claim.Modality.actual
  var isNegated = false
  /// What a governing verb says of the two actors in the event's stead.
  var governingType: RelationType?
  /// Whether the event is told as the page's news, by a verb with a tense.
  ///
  /// Only then may the page's own day be its date: 'annexing X' and 'the attack on X' may be long ago.
  var isNews = true
  /// From 0 to 1: less for each step away from a plain clause.
  var confidence = 0.9

  /// Takes a weaker modality in; what is hypothetical stays so.
  mutating func weaken(to modality: Claim.Modality) {
    guard self.modality != .hypothetical else { return }
    self.modality = modality
  }

  /// Takes in what a governing word does to the event.
  mutating func apply(_ control: EventLexicon.Control) {
    switch control.effect {
    case .actual: break
    case .future: weaken(to: .future)
    case .hypothetical, .requested: weaken(to: .hypothetical)
    case .negated: isNegated.toggle()
    }
    guard let type = control.type else { return }
    // The governing act itself is done, whatever becomes of the act under it.
    governingType = type
    modality = .actual
    isNegated = false
  }
}
