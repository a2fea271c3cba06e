/// The arithmetic of a deal: price = years × volume a year × unit price; without a length,
/// price = volume × unit price.
extension Deal {
  /// Sets the check, and the one term that was missing where it follows from the others.
  public mutating func checkFigures() {
    check = nil
    guard money != nil || unitPrice != nil else { return }
    if let first = money?.currency, let second = unitPrice?.currency, first != second {
      check = checkOfOtherCurrency()
      return
    }
    if let quantity, let per = unitPrice?.per, Self.volumeUnit(of: quantity) != per {
      check = Check(verdict: .notEnough)
      return
    }
    switch (money?.known, wholeQuantity, unitPrice?.known) {
    case (let money?, let whole?, let price?):
      guard let implied = money / whole, let factor = price / implied else { return }
      let fits = Self.fits(factor, to: .one, within: tolerance)
      check = Check(
        verdict: fits ? .consistent : .inconsistent, impliedUnitPrice: implied.rounded(toDigits: 4),
        factor: fits ? nil : factor.rounded(toDigits: 4), slip: fits ? nil : slip(for: factor))
    case (let money?, let whole?, nil):
      deriveUnitPrice(money, whole)
    case (nil, let whole?, let price?):
      money = Term(
        amount: .init(value: (whole * price).rounded(toDigits: 4)), currency: unitPrice?.currency)
      check = Check(verdict: .derived, derived: "money")
    case (let money?, nil, let price?):
      deriveLengthOrQuantity(from: money, price)
    default:
      check = Check(verdict: .notEnough)
    }
  }

  // MARK: What is derived

  private mutating func deriveUnitPrice(_ money: DecimalNumber, _ whole: DecimalNumber) {
    guard let implied = (money / whole)?.rounded(toDigits: 4) else { return }
    unitPrice = Term(
      amount: .init(value: implied), currency: self.money?.currency,
      per: quantity.flatMap(Self.volumeUnit))
    check = Check(verdict: .derived, impliedUnitPrice: implied, derived: "unitPrice")
  }

  private mutating func deriveLengthOrQuantity(
    from money: DecimalNumber, _ price: DecimalNumber
  ) {
    guard let whole = money / price else {
      check = Check(verdict: .notEnough)
      return
    }
    if let quantity, let yearly = Self.yearly(quantity), duration == nil,
      let years = whole / yearly
    {
      duration = Term(amount: .init(value: years.rounded(toDigits: 3)), unit: "year")
      check = Check(verdict: .derived, derived: "duration")
    } else if quantity == nil, let per = unitPrice?.per {
      let years = duration.flatMap(Self.years)
      guard let volume = years.map({ whole / $0 }) ?? whole else { return }
      quantity = Term(
        amount: .init(value: volume.rounded(toDigits: 4)), unit: per,
        per: years == nil ? nil : "year")
      check = Check(verdict: .derived, derived: "quantity")
    } else {
      check = Check(verdict: .notEnough)
    }
  }

  // MARK: What went wrong

  /// Two currencies cannot be held against each other without a rate; numbers that fit all the same
  /// are likely to be of one.
  private func checkOfOtherCurrency() -> Check {
    guard let money = money?.known, let whole = wholeQuantity, let price = unitPrice?.known,
      let implied = money / whole, let factor = price / implied,
      Self.fits(factor, to: .one, within: tolerance)
    else { return Check(verdict: .notEnough) }
    return Check(
      verdict: .inconsistent, impliedUnitPrice: implied.rounded(toDigits: 4), slip: .currency)
  }

  /// The mistake that most likely makes the unit price `factor` times what it ought to be.
  private func slip(for factor: DecimalNumber) -> Check.Slip? {
    var factors: [(Check.Slip, DecimalNumber)] = [
      (.thousand, DecimalNumber(1000)), (.million, DecimalNumber(1_000_000)),
      (.billion, DecimalNumber(1_000_000_000)), (.tenfold, DecimalNumber(10)),
      (.month, DecimalNumber(12)),
    ]
    if quantity?.unit == "m3" {
      // Cubic feet and barrels in a cubic metre: the units of gas and of oil.
      factors.append((.cubicFoot, DecimalNumber(353_146_667, exponent: -7)))
      factors.append((.barrel, DecimalNumber(628_981_077, exponent: -8)))
    }
    if let years = duration.flatMap(Self.years), years > .one {
      factors.insert((.wholeForYear, years), at: 0)
    }
    let inverse = .one / factor
    return factors.first { _, value in
      Self.fits(factor, to: value, within: tolerance)
        || inverse.map { Self.fits($0, to: value, within: tolerance) } ?? false
    }?.0
  }

  /// Whether `number` is `value` but for `tolerance`, a part of it.
  private static func fits(
    _ number: DecimalNumber, to value: DecimalNumber, within tolerance: DecimalNumber
  ) -> Bool {
    let distance = number + -value
    return (distance < .zero ? -distance : distance) <= value * tolerance
  }

  /// How far the terms may lie apart as a part of the whole: what the precision of each leaves open,
  /// and half a hundredth.
  private var tolerance: DecimalNumber {
    [money, duration, quantity, unitPrice].compactMap { $0?.openPart }
      .reduce(DecimalNumber(5, exponent: -3), +)
  }

  // MARK: The whole

  /// All that is delivered: the volume, times the years where it is a yearly one.
  private var wholeQuantity: DecimalNumber? {
    guard let quantity, let volume = quantity.known else { return nil }
    if let yearly = Self.yearly(quantity) {
      return duration.flatMap(Self.years).map { yearly * $0 }
    }
    return duration == nil ? volume : nil
  }

  /// The volume of a year, where `quantity` is a rate.
  private static func yearly(_ quantity: Term) -> DecimalNumber? {
    guard let volume = quantity.known else { return nil }
    if quantity.unit?.hasSuffix("/s") == true { return volume * secondsInYear }
    return quantity.per.flatMap { perYear[$0] }.map { volume * DecimalNumber($0) }
  }

  /// The unit of what is delivered, without the time of a rate.
  private static func volumeUnit(of quantity: Term) -> String? {
    guard let unit = quantity.unit else { return nil }
    return unit.hasSuffix("/s") ? String(unit.dropLast(2)) : unit
  }

  private static func years(_ duration: Term) -> DecimalNumber? {
    guard let length = duration.known, let unit = duration.unit else { return nil }
    switch unit {
    case "century": return length * DecimalNumber(100)
    case "decade": return length * DecimalNumber(10)
    default:
      return perYear[unit].flatMap { length / DecimalNumber($0) }
    }
  }

  /// How many of each time a year has.
  private static let perYear: [String: Int128] = [
    "year": 1, "quarter": 4, "month": 12, "week": 52, "day": 365, "hour": 8760,
  ]
  /// The seconds of the Gregorian mean year.
  private static let secondsInYear = DecimalNumber(31_556_952)
}

extension Deal.Term {
  /// The value, or the middle of a range.
  fileprivate var known: DecimalNumber? {
    if let value = amount.value { return value == .zero ? nil : value }
    guard let low = amount.low, let high = amount.high else { return nil }
    return (low + high) / DecimalNumber(2)
  }

  /// What part of the amount its precision leaves open: half a unit of the last digit as written, at
  /// most a twentieth, and a twentieth more where the text calls it rough or bounds it; of a range
  /// half its width.
  fileprivate var openPart: DecimalNumber {
    let twentieth = DecimalNumber(5, exponent: -2)
    if amount.value == nil, let low = amount.low, let high = amount.high, let known,
      let part = (high + -low) / (known * DecimalNumber(2))
    {
      return part
    }
    let written = precision ?? amount.value.flatMap(Self.precision(of:)) ?? .zero
    let isRough = isApproximate || amount.low != nil || amount.high != nil
    return min(written, twentieth) + (isRough ? twentieth : .zero)
  }

  /// Half a unit of the last digit of `value` as a part of it.
  public static func precision(of value: DecimalNumber) -> DecimalNumber? {
    guard value.significand != 0 else { return nil }
    let digits =
      DecimalNumber(value.significand < 0 ? -value.significand : value.significand)
      * DecimalNumber(2)
    return (.one / digits)?.rounded(toDigits: 6)
  }
}
