import Knowledge

/// Checks that a deal's price, length, yearly volume and unit price fit together.
enum DealCheck {
  /// The seconds of a year, a month, a week and a day, by which lengths become years.
  private static let perYear: [String: Int128] = [
    "decade": 0, "year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365,
  ]

  /// Sets the check of `deal`, and the term that was missing where it follows from the others.
  ///
  /// price = years × volume a year × unit price; without a length, price = volume × unit price.
  static func check(_ deal: inout Deal) {
    guard deal.money != nil || deal.unitPrice != nil else { return }
    let money = deal.money?.amount.value
    let quantity = total(of: deal)
    let price = deal.unitPrice?.amount.value
    if let first = deal.money?.currency, let second = deal.unitPrice?.currency, first != second {
      deal.check = Deal.Check(verdict: .notEnough)
      return
    }
    switch (money, quantity, price) {
    case (let money?, let quantity?, let price?):
      guard let implied = money / quantity, let factor = price / implied else { return }
      let fits = isWithin(tolerance(of: deal), factor)
      deal.check = Deal.Check(
        verdict: fits ? .consistent : .inconsistent,
        impliedUnitPrice: implied.rounded(toDigits: 4),
        factor: fits ? nil : factor.rounded(toDigits: 4))
    case (let money?, let quantity?, nil):
      guard let implied = (money / quantity)?.rounded(toDigits: 4) else { return }
      deal.unitPrice = Deal.Term(
        amount: .init(value: implied), currency: deal.money?.currency, per: deal.quantity?.unit)
      deal.check = Deal.Check(
        verdict: .derived, impliedUnitPrice: implied, derived: "unitPrice")
    case (nil, let quantity?, let price?):
      deal.money = Deal.Term(
        amount: .init(value: (quantity * price).rounded(toDigits: 4)),
        currency: deal.unitPrice?.currency)
      deal.check = Deal.Check(verdict: .derived, derived: "money")
    default:
      deal.check = Deal.Check(verdict: .notEnough)
    }
  }

  /// All that is delivered: the volume, times the years where it is a yearly one.
  private static func total(of deal: Deal) -> DecimalNumber? {
    guard let quantity = deal.quantity, let volume = quantity.amount.value else { return nil }
    guard let per = quantity.per else { return deal.duration == nil ? volume : nil }
    guard let duration = deal.duration, let length = duration.amount.value,
      let years = years(length, duration.unit), let rate = perYear[per], rate > 0
    else { return nil }
    return volume * DecimalNumber(rate) * years
  }

  private static func years(_ length: DecimalNumber, _ unit: String?) -> DecimalNumber? {
    if unit == "decade" { return length * DecimalNumber(10) }
    guard let unit, let parts = perYear[unit], parts > 0 else { return nil }
    return length / DecimalNumber(parts)
  }

  /// How far the two unit prices may lie apart: half a unit of the last digit written, for each
  /// term, and five hundredths where the text calls one rough.
  private static func tolerance(of deal: Deal) -> Double {
    [deal.money, deal.duration, deal.quantity, deal.unitPrice].compactMap { $0 }.reduce(0.005) {
      guard let value = $1.amount.value, value.significand != 0 else { return $0 }
      let precision = min(0.5 / Double(value.significand.magnitude), 0.05)
      return $0 + precision + ($1.isApproximate ? 0.05 : 0)
    }
  }

  private static func isWithin(_ tolerance: Double, _ factor: DecimalNumber) -> Bool {
    abs(factor.double - 1) <= tolerance
  }
}
