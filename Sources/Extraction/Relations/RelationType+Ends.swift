import Knowledge
import Text

extension RelationType {
  /// Whether the relation can hold between a subject and an object of these types.
  func joins(_ subject: EntityType, _ object: EntityType, mode: String?) -> Bool {
    switch self {
    case .holdsOffice, .affiliation:
      subject == .person && (object == .organization || isState(object))
    case .leads, .party, .educatedAt: subject == .person && object == .organization
    case .memberOf: subject != .place && object == .organization
    case .ownedBy: subject == .organization && object != .place
    case .subsidiaryOf: subject == .organization && object == .organization
    case .foundedBy: subject == .organization && object == .person
    case .headquarters: subject == .organization && isStretch(object)
    case .locatedIn: subject != .country && isStretch(object)
    case .nationality: subject == .person && object == .country
    case .bornIn, .livesIn: subject == .person && isStretch(object)
    case .spouse, .childOf: subject == .person && object == .person
    case .suppliesTo, .buysFrom: isSeller(subject) && object != .person
    case .disputes: subject == .country && object == .country
    case .author, .partyTo: false
    // Who takes control of a firm has it, but did it no harm.
    case .assault where mode == "territory": subject != .place && isStretch(object)
    case .coerce where mode == "arrest": subject != .place && object != .place
    case .assault, .coerce, .retreat, .aid, .threaten, .protest, .concede,
      .reject:
      subject != .place
    // Between two persons there are no relations to cut and no troops to move.
    case .sanction, .mobilize: subject != .place && (subject != .person || object != .person)
    case .consult: subject != .place && (object != .place || mode == "visit")
    default: subject != .place && object != .place
    }
  }

  /// Whether what was once so is so for good, as where somebody was born.
  var isForGood: Bool {
    switch self {
    case .bornIn, .childOf, .educatedAt, .foundedBy, .nationality: true
    default: false
    }
  }

  private func isState(_ type: EntityType) -> Bool { type == .country && self == .holdsOffice }
  private func isStretch(_ type: EntityType) -> Bool { type == .place || type == .country }
  private func isSeller(_ type: EntityType) -> Bool { type == .country || type == .organization }
}

extension PageEntity {
  /// Whether it can act: what it does with another one, the other does with it.
  var isActor: Bool { entity.type != .place }
}
