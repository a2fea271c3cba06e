import Knowledge
import Text

/// Quantities, shares and lengths of time.
extension FigureReader {
  /// The lesser units that follow: the inches of '5 feet 2 inches', the months of '2 years and 3
  /// months'.
  func readLesserUnits(of unit: UnitTable.Unit, into draft: inout FigureDraft) {
    guard var greater = unit.factor, unit.per == nil, !unit.isShare, draft.second == nil else {
      return
    }
    if let (fraction, end) = trailingFraction(at: draft.tokens.upperBound) {
      draft.add(fraction)
      draft.extend(to: end)
      return
    }
    var smallest = greater
    while draft.amount.value != nil {
      var token = draft.tokens.upperBound
      if words(token).contains(.and) || unit.isTime && isComma(token) { token += 1 }
      guard token < limit, let small = quantity(at: token), small.tokens.lowerBound == token,
        small.currencies == nil, let measure = measure(after: small) ?? inches(after: small, unit),
        case .unit(let lesser) = measure.kind, lesser.dimension == unit.dimension,
        lesser.per == nil, let factor = lesser.factor, factor < smallest,
        let part = small.numeral.value * factor / greater
      else { return }
      if unit.isTime, part.rounded(toDigits: 12) != part, let ratio = greater / factor,
        ratio.exponent >= 0
      {
        // What is no decimal of the greater time is told in the lesser: '1 hour 20 minutes'.
        draft.scale(by: ratio)
        draft.add(small.numeral.value)
        draft.measure = measure
        greater = factor
      } else {
        draft.add(part)
      }
      draft.extend(to: measure.end)
      smallest = factor
    }
  }

  /// The 'in' of '5 ft 2 in'.
  private func inches(after quantity: Quantity, _ unit: UnitTable.Unit) -> Measure? {
    let token = quantity.tokens.upperBound
    guard unit.name == "foot", words(token).contains(.inch), let inch = recognizer.units.inch else {
      return nil
    }
    return Measure(kind: .unit(inch), end: token + 1)
  }

  private func isComma(_ token: Int) -> Bool {
    token < limit && page.tokens[token].kind == .punctuation && page.firstByte(token) == 0x2C
  }

  /// The fraction behind a unit, and the token after it: 'a year and a half'.
  func trailingFraction(at token: Int) -> (DecimalNumber, Int)? {
    guard words(token).contains(.and) else { return nil }
    var next = token + 1
    if case .article = role(next) { next += 1 }
    guard case .fraction(let parts) = role(next),
      let fraction = .one / DecimalNumber(Int128(parts))
    else { return nil }
    return (fraction, next + 1)
  }

  /// The quantity, share or time of `draft`.
  func measured(_ draft: inout FigureDraft, in unit: UnitTable.Unit) -> Figure? {
    if unit.multiplier != .one { draft.scale(by: unit.multiplier) }
    var figure = Figure(
      range: range(of: draft), kind: .quantity, amount: draft.amount,
      unit: unit.name, isApproximate: draft.isApproximate)
    if unit.isShare, unit.name != "part per million" {
      figure.kind = .percentage
      figure.unit = unit.name == "per cent" ? "percent" : unit.name
      figure.per = rate(around: draft.tokens)
      return figure
    }
    figure.plain = recognizer.units.plain(draft.amount, of: unit)
    if unit.isTime {
      figure.kind = .duration
      return figure
    }
    if unit.per == nil, let (time, end) = clockTime(at: draft.tokens.upperBound) {
      draft.extend(to: end)
      figure.range = range(of: draft)
      figure.unit = "\(unit.name) per \(time.name)"
      if let factor = time.factor, let length = recognizer.units.siFactor(of: unit),
        let speed = length / factor
      {
        figure.plain = Figure.Plain(
          amount: draft.amount.scaled(by: speed), unit: "\(unit.si)/s")
      }
    } else if unit.per == nil {
      figure.per = rate(around: draft.tokens)
    }
    return figure
  }

  /// The time of a speed: 'an hour', 'per second', '/h'.
  private func clockTime(at token: Int) -> (UnitTable.Unit, Int)? {
    guard token + 1 < limit,
      words(token).contains(.per)
        || page.tokens[token].kind == .punctuation && page.firstByte(token) == 0x2F,
      let (length, unit) = recognizer.units.unit(at: token + 1, in: page, before: limit),
      unit.isTime, let factor = unit.factor, factor <= DecimalNumber(3600)
    else { return nil }
    return (unit, token + 1 + length)
  }
}
