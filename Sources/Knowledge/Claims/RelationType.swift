/// What a claim says of its subject and its object.
///
/// The first sixteen are the event types of PLOVER (https://github.com/openeventdata/PLOVER), the
/// others facts that stand for a while.
public enum RelationType: String, Hashable, Sendable, CaseIterable {
  /// Promises, accepts, signs.
  case agree = "AGREE"
  /// Meets, visits, phones, negotiates.
  case consult = "CONSULT"
  /// Backs, praises, recognises.
  case support = "SUPPORT"
  /// Gives way in words.
  case concede = "CONCEDE"
  /// Trades, exercises, exchanges.
  case cooperate = "COOPERATE"
  /// Gives.
  case aid = "AID"
  /// Gives way in deeds.
  case retreat = "RETREAT"
  /// Asks, demands, orders.
  case request = "REQUEST"
  /// Blames, criticises, investigates, sues.
  case accuse = "ACCUSE"
  /// Refuses.
  case reject = "REJECT"
  /// Warns.
  case threaten = "THREATEN"
  /// Demonstrates against.
  case protest = "PROTEST"
  /// Cuts or suspends relations, talks, visits, trade.
  case sanction = "SANCTION"
  /// Shows force.
  case mobilize = "MOBILIZE"
  /// Represses, seizes, restricts, arrests, hacks.
  case coerce = "COERCE"
  /// Uses violence, occupies, annexes.
  case assault = "ASSAULT"

  /// Person to country or organization, with the office's name.
  case holdsOffice
  /// Person to organization.
  case leads
  /// Person to organization: works, studies, teaches, speaks for.
  case affiliation
  /// Person to political party.
  case party
  /// Person to organization.
  case educatedAt
  /// Person, country or organization to organization.
  case memberOf
  /// Owned to owner.
  case ownedBy
  /// Child to parent organization.
  case subsidiaryOf
  /// Organization to person.
  case foundedBy
  /// Organization to place or country.
  case headquarters
  /// Organization, place or person to place or country.
  case locatedIn
  /// Person to country.
  case nationality
  /// Person to place or country.
  case bornIn
  /// Person to place or country.
  case livesIn
  /// Person to person.
  case spouse
  /// Child to parent.
  case childOf
  /// Seller to buyer.
  case suppliesTo
  /// Buyer to seller.
  case buysFrom
  /// Country to country, about a place.
  case disputes
  /// Person to document.
  case author
  /// Actor to deal.
  case partyTo

  /// Whether the claim is of an event, a PLOVER type, and not of a standing fact.
  public var isEvent: Bool { rawValue.utf8.allSatisfy { $0 < 0x61 } }

  /// Whether a claim between equals runs both ways.
  public var isSymmetricBetweenEquals: Bool {
    switch self {
    case .agree, .consult, .cooperate, .spouse, .disputes: true
    default: false
    }
  }
}
