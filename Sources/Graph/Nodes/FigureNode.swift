public import Knowledge

/// An amount of a deal.
///
/// Documents that state different amounts make different figures.
public struct FigureNode: Hashable, Sendable {
  /// What the amount is to its deal.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// The whole price.
    case money
    /// How long the deal runs.
    case duration
    /// How much is delivered.
    case quantity
    /// The price of a unit.
    case unitPrice
  }

  /// Made of the deal, the role and the amount.
  public var id: EntityID
  /// The amount as a document writes it, else in digits.
  public var name: String
  /// The deal that it belongs to.
  public var deal: EntityID
  /// What it is to the deal.
  public var role: Role
  /// The amount with its unit or currency.
  public var term: Deal.Term
  /// Whether it was derived from the deal's other figures.
  public var isDerived: Bool
  /// Where the documents state it.
  public var evidence: [Evidence]
  /// The number of independent documents that state it.
  public var weight: Int
}

extension Deal {
  /// The deal's amounts with their roles, as far as they are known.
  package var terms: [(role: FigureNode.Role, term: Term)] {
    let all: [(FigureNode.Role, Term?)] = [
      (.money, money), (.duration, duration), (.quantity, quantity), (.unitPrice, unitPrice),
    ]
    return all.compactMap { role, term in term.map { (role, $0) } }
  }
}
