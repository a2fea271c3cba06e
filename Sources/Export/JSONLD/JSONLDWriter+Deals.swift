import Graph
import Knowledge
import Text

/// Deals and their figures.
extension JSONLDWriter {
  mutating func write(_ dealNode: DealNode) {
    let deal = dealNode.deal
    node.begin(IRI.node(deal.id), "skein:Deal", "sem:Event")
    node.write(.name, deal.name)
    node.write(.kind, deal.kind)
    node.write(.seller, (deal.roles["seller"] ?? []).map(IRI.node))
    node.write(.buyer, (deal.roles["buyer"] ?? []).map(IRI.node))
    let roles = deal.roles.sorted { $0.key < $1.key }
    node.write(.partyRole, roles.flatMap { role, ids in ids.map { "\(role) \($0)" } })
    node.write(.object, deal.commodity)
    node.write(.status, deal.status?.rawValue)
    writeTime(deal.date)
    node.write(.duration, deal.duration?.xsdDuration)
    for role in FigureNode.Role.allCases {
      let figures = (figures[deal.id] ?? []).filter { $0.role == role }
      node.write(role.property, figures.map { IRI.node($0.id) })
    }
    node.write(.figureCheck, deal.check?.verdict.rawValue)
    node.write(.impliedUnitPrice, deal.check?.impliedUnitPrice)
    node.write(.figureFactor, deal.check?.factor)
    node.write(.figureSlip, deal.check?.slip?.rawValue)
    node.write(.derivedTerm, deal.check?.derived)
    node.write(.mentionCount, dealNode.mentionCount)
    node.write(.documentCount, dealNode.documentCount)
    writeStatements(of: deal.id)
    node.end()
  }

  mutating func write(_ figure: FigureNode) {
    let (term, id) = (figure.term, IRI.node(figure.id))
    node.begin(id, "skein:Figure", "prov:Entity", figure.role.type)
    node.write(.name, figure.name)
    let isPrice = figure.role == .unitPrice
    node.write(isPrice ? .price : .amount, term.amount.value)
    node.write(isPrice ? .minimumPrice : .minimum, term.amount.low)
    node.write(isPrice ? .maximumPrice : .maximum, term.amount.high)
    node.write(isPrice ? .priceCurrency : .currency, term.currency)
    writeUnit(term.unit)
    if isPrice { node.write(.referenceQuantity, term.per.map { _ in id + ":reference" }) }
    node.write(.per, term.per)
    node.write(.approximate, term.isApproximate)
    node.write(.derived, figure.isDerived)
    node.write(.weight, figure.weight)
    writeSources(of: figure.evidence)
    node.end()
    guard isPrice, let unit = term.per else { return }
    node.begin(id + ":reference", "schema:QuantitativeValue")
    node.write(.amount, DecimalNumber.one)
    writeUnit(unit)
    node.end()
  }

  private mutating func writeUnit(_ unit: String?) {
    node.write(.unitText, unit)
    guard let unit, let codes = Self.unitCodes[unit] else { return }
    node.write(.unitCode, codes.common)
    node.write(.hasUnit, "unit:" + codes.qudt)
  }

  /// The names of units in UN/CEFACT Recommendation 20 and in QUDT.
  private static let unitCodes: [String: (common: String, qudt: String)] = [
    "m": ("MTR", "M"), "m2": ("MTK", "M2"), "m3": ("MTQ", "M3"), "kg": ("KGM", "KiloGM"),
    "s": ("SEC", "SEC"), "W": ("WTT", "W"), "J": ("JOU", "J"), "Pa": ("PAL", "PA"),
    "A": ("AMP", "A"), "V": ("VLT", "V"), "K": ("KEL", "K"), "Hz": ("HTZ", "HZ"),
    "year": ("ANN", "YR"), "month": ("MON", "MO"), "week": ("WEE", "WK"), "day": ("DAY", "DAY"),
    "hour": ("HUR", "HR"),
  ]
}

extension FigureNode.Role {
  /// The property that leads from the deal to the figure.
  fileprivate var property: Property {
    switch self {
    case .money: .totalValue
    case .duration: .length
    case .quantity: .volume
    case .unitPrice: .unitPrice
    }
  }

  /// The class of schema.org.
  fileprivate var type: String {
    switch self {
    case .money: "schema:MonetaryAmount"
    case .duration, .quantity: "schema:QuantitativeValue"
    case .unitPrice: "schema:UnitPriceSpecification"
    }
  }
}

extension Deal.Term {
  /// A length of time as XML Schema writes it; nothing where it is no whole number of a unit.
  fileprivate var xsdDuration: String? {
    guard let value = amount.value, value.exponent >= 0, value.significand > 0 else { return nil }
    return switch unit {
    case "year": "P\(value)Y"
    case "month": "P\(value)M"
    case "day": "P\(value)D"
    case "hour": "PT\(value)H"
    case "s": "PT\(value)S"
    default: nil
    }
  }
}
