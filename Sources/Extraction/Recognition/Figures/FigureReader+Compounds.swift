import Knowledge
import Text

/// Units that are put together: 'km²', 'metres squared', 'grams per litre', 'kWh/m^2'.
extension FigureReader {
  /// `measure` with the powers and divisors that follow its unit.
  func compound(_ measure: Measure) -> Measure {
    guard case .unit(let first) = measure.kind, !first.isTime, !first.isShare else {
      return measure
    }
    var (unit, end) = power(of: first, at: measure.end)
    while end + 1 < limit {
      let isStroke = isStroke(end)
      guard isStroke || words(end).contains(.per) && isWritten("per", at: end),
        let (length, divisor) = recognizer.units.unit(at: end + 1, in: page, before: limit)
      else { break }
      let (below, next) = power(of: divisor, at: end + 1 + length)
      // 'tonnes per year' is a rate of tonnes, and no unit of its own.
      if below.isTime, !isStroke, unit.name == first.name { break }
      unit = unit.divided(by: below)
      end = next
    }
    return Measure(kind: .unit(unit), end: end)
  }

  /// A stroke without spaces around it.
  private func isStroke(_ token: Int) -> Bool {
    page.firstByte(token) == 0x2F && page.tokens[token].range.count == 1
      && page.isJoined(token - 1, to: token) && page.isJoined(token, to: token + 1)
  }

  private func isWritten(_ word: StaticString, at token: Int) -> Bool {
    page.readsInAnyCase(token, word)
  }

  /// `unit` with the power that stands at `token`, and the token after it.
  private func power(of unit: UnitTable.Unit, at token: Int) -> (UnitTable.Unit, Int) {
    guard unit.dimension == "length" || unit.dimension == "time", token < limit else {
      return (unit, token)
    }
    if page.firstByte(token) == 0x5E, token + 1 < limit, page.isJoined(token - 1, to: token),
      page.isJoined(token, to: token + 1)
    {
      switch page.text(token + 1) {
      case "2": return (unit.raised(to: 2), token + 2)
      case "3": return (unit.raised(to: 3), token + 2)
      default: return (unit, token)
      }
    }
    if words(token).contains(.squared) { return (unit.raised(to: 2), token + 1) }
    if words(token).contains(.cubed) { return (unit.raised(to: 3), token + 1) }
    return (unit, token)
  }
}

extension UnitTable.Unit {
  /// The square or cube of the unit.
  func raised(to power: Int) -> Self {
    var unit = self
    unit.name = (power == 2 ? "square " : "cubic ") + name
    unit.dimension = dimension == "length" ? (power == 2 ? "area" : "volume") : dimension
    unit.si = si + String(power)
    unit.factor = factor.map { power == 2 ? $0 * $0 : $0 * $0 * $0 }
    return unit
  }

  /// The unit for each of `other`.
  func divided(by other: Self) -> Self {
    var unit = self
    unit.name = "\(name) per \(other.name)"
    unit.dimension = "\(dimension) per \(other.dimension)"
    unit.si = si.isEmpty || other.si.isEmpty ? "" : "\(si)/\(other.si)"
    unit.factor =
      if let factor, let divisor = other.factor {
        (factor / (divisor * other.multiplier))?.rounded(toDigits: 18)
      } else { nil }
    return unit
  }
}
