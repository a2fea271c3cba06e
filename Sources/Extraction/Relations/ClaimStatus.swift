import Knowledge
import Text

/// How a sentence puts an event, as far as it has been read.
struct ClaimStatus: Hashable, Sendable {
  var modality = Claim.Modality.actual
  var isNegated = false
  /// What a governing verb says of the two actors in the event's stead.
  var governingType: RelationType?
  /// How the event under that verb itself stands.
  private var governedModality = Claim.Modality.actual
  private var isGovernedNegated = false
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
    (governedModality, isGovernedNegated) = (modality, isNegated)
    governingType = type
    modality = .actual
    isNegated = false
  }

  /// The status for an event of `type`.
  ///
  /// A governing verb speaks of the same two actors only where it goes with the event: to threaten
  /// to attack is to threaten, but to agree to attack is no agreement with the attacked, and to
  /// refuse to condemn turns nobody down.
  func settled(for type: RelationType) -> ClaimStatus {
    guard let governingType, governingType != .threaten, type.isHostile else { return self }
    return ungoverned
  }

  /// The status for an event between others than the one who governs it: 'agreed to host talks
  /// between A and B'.
  var ungoverned: ClaimStatus {
    guard governingType != nil else { return self }
    var status = self
    status.governingType = nil
    status.modality = governedModality
    status.isNegated = isGovernedNegated
    return status
  }
}

extension RelationType {
  /// Whether the event gives its object something, so that to announce it is to promise it.
  var isGiving: Bool {
    switch self {
    case .aid, .retreat, .concede, .cooperate, .support: true
    default: false
    }
  }

  /// Whether the event is one of force, of which sport borrows the words: 'fired a shot at X'.
  var isForceful: Bool {
    switch self {
    case .assault, .mobilize, .retreat, .threaten, .concede: true
    default: false
    }
  }

  /// Whether the event is done against its object.
  var isHostile: Bool {
    switch self {
    case .accuse, .reject, .threaten, .protest, .sanction, .mobilize, .coerce, .assault: true
    default: false
    }
  }
}
