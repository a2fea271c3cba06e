import Knowledge
import Text

/// Fractions, and numbers that go on behind an 'and'.
extension NumeralParser {
  /// 'two thirds', 'three-quarters', 'one fifth'.
  mutating func readParts(_ parts: Int, isPlural: Bool, at token: Int) -> Bool {
    guard isInWords, let count = current, magnitude == nil, last == .unit || last == .tens,
      count == .one || isPlural, count < DecimalNumber(Int128(parts)), parts > 0,
      parts != 4 || count != DecimalNumber(2),
      let value = count / DecimalNumber(Int128(parts))
    else { return false }
    current = value
    last = .fraction
    next = token + 1
    return true
  }

  /// 'hundred and six', 'two and a half', 'million and a half', 'three and three quarters'.
  mutating func readAnd() -> Bool {
    guard case .and = role(next), last != .fraction, !isVague else { return false }
    var token = next + 1
    switch role(token) {
    case .article:
      token += 1
      guard case .fraction(let parts) = role(token) else { return false }
      return addFraction(count: 1, of: parts, endingAt: token + 1)
    case .fraction(2):
      return addFraction(count: 1, of: 2, endingAt: token + 1)
    case .cardinal(let number):
      var parts = token + 1
      if parts < limit, page.isHyphen(parts) { parts += 1 }
      switch role(parts) {
      case .fraction(let below), .ordinal(let below, isPlural: true):
        if number < below { return addFraction(count: number, of: below, endingAt: parts + 1) }
        return false
      default: break
      }
      guard isInWords, last == .hundred || last == .magnitude,
        !begins(larger: magnitude, after: token), last == .magnitude || number < 100
      else { return false }
      next = token
      take(number)
      return true
    default:
      return false
    }
  }

  mutating func addFraction(count: Int, of parts: Int, endingAt end: Int) -> Bool {
    guard parts > 0,
      let fraction = DecimalNumber(Int128(count)) / DecimalNumber(Int128(parts))
    else { return false }
    if let value = current {
      current = value + fraction
    } else if let magnitude {
      total = total + fraction * magnitude
    }
    last = .fraction
    next = end
    return true
  }

  /// The 'of a million' of 'three quarters of a million'.
  mutating func readFractionOfMagnitude() {
    guard last == .fraction, let value = current, case .of = role(next),
      case .article = role(next + 1), case .magnitude(let factor, isPlural: false) = role(next + 2)
    else { return }
    total = total + value * factor
    current = nil
    magnitude = factor
    last = .magnitude
    next += 3
  }
}
