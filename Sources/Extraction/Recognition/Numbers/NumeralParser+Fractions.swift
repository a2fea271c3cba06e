import Knowledge
import Text

/// Fractions, and numbers that go on behind an 'and'.
extension NumeralParser {
  /// 'two thirds', 'three-quarters', 'one fifth', 'thirty-two fifths'.
  mutating func readParts(_ parts: Int, isPlural: Bool, at token: Int) -> Bool {
    guard isInWords, !isVague, last != .fraction, last != .none, parts > 0 else { return false }
    let count = total + (current ?? .zero)
    guard count == .one || isPlural && parts > 2, .zero < count,
      // 'two quarters' are times, and so is what follows a magnitude.
      parts != 4 || magnitude == nil && count < DecimalNumber(4) && count != DecimalNumber(2),
      let value = count / DecimalNumber(Int128(parts))
    else { return false }
    isFractional = true
    (total, current, magnitude) = (.zero, value, nil)
    last = .fraction
    next = token + 1
    return true
  }

  /// The 'twenty-fifth' of 'one twenty-fifth'.
  mutating func readTensOfParts(_ tens: Int, at token: Int) -> Bool {
    guard tens >= 20, isInWords, last == .unit, current == .one, total == .zero else {
      return false
    }
    var token = token + 1
    if token < limit, page.isHyphen(token) { token += 1 }
    guard case .ordinal(let unit, isPlural: false) = role(token), unit < 10 else { return false }
    return readParts(tens + unit, isPlural: false, at: token)
  }

  /// 'hundred and six', 'two and a half', 'million and a half', 'three and three quarters'.
  mutating func readAnd() -> Bool {
    guard case .and = role(next), last != .fraction, last != .none, !isVague else { return false }
    let token = next + 1
    switch role(token) {
    case .article:
      guard case .fraction(let parts) = role(token + 1) else { return false }
      return addFraction(.one / DecimalNumber(Int128(parts)), endingAt: token + 2)
    case .fraction(2):
      return addFraction(.one / DecimalNumber(2), endingAt: token + 1)
    case .cardinal(let number):
      if isInWords, last == .hundred || last == .magnitude,
        !begins(larger: magnitude, after: token), last == .magnitude || number < 100,
        !isFraction(from: token)
      {
        next = token
        take(number)
        return true
      }
      return readAddedFraction(from: token)
    default:
      return readHundredAndDigits(at: token)
    }
  }

  /// Whether the small number at `token` is the upper part of a fraction: 'three quarters'.
  private func isFraction(from token: Int) -> Bool {
    guard case .cardinal(let number) = role(token) else { return false }
    var parts = token + 1
    if parts < limit, page.isHyphen(parts) { parts += 1 }
    switch role(parts) {
    case .fraction(let below), .ordinal(let below, isPlural: true): return number < below
    case .ordinal(let below, isPlural: false): return number == 1 && below > 2
    default: return false
    }
  }

  /// The fraction below one that begins at `token`, read as a number of its own.
  private mutating func readAddedFraction(from token: Int) -> Bool {
    guard depth == 0 else { return false }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: token)
    parser.depth = 1
    guard let fraction = parser.parse(), parser.isFractional else { return false }
    if let magnitude, fraction.magnitude != nil {
      // 'one billion and three quarters million'
      guard fraction.value < magnitude else { return false }
      total = total + fraction.value
      last = .fraction
      next = fraction.tokens.upperBound
      return true
    }
    guard fraction.value < .one else { return false }
    return addFraction(fraction.value, endingAt: fraction.tokens.upperBound)
  }

  /// The rest behind a comma, where an 'and' shows that it is one: 'two million, three hundred and
  /// five'.
  mutating func readListedRest() -> Bool {
    guard isInWords, last == .magnitude, depth == 0, !isVague, let known = magnitude,
      next + 1 < limit, page.firstByte(next) == 0x2C, page.tokens[next].range.count == 1
    else { return false }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: next + 1)
    parser.depth = 1
    guard case .cardinal = role(next + 1), let rest = parser.parse(), rest.isInWords,
      rest.value < known, DecimalNumber(100) <= rest.value,
      rest.tokens.contains(where: { if case .and = role($0) { true } else { false } })
    else { return false }
    total = total + rest.value
    next = rest.tokens.upperBound
    last = .fraction
    return true
  }

  /// The '21' of '3 hundred and 21'.
  private mutating func readHundredAndDigits(at token: Int) -> Bool {
    guard last == .hundred, !isInWords, token < limit, page.tokens[token].kind == .number,
      let value = plain(token), .zero < value, value < DecimalNumber(100)
    else { return false }
    switch role(token + 1) {
    case .hundred, .magnitude: return false
    default: break
    }
    current = (current ?? .zero) + value
    last = .digits
    digits = nil
    next = token + 1
    return true
  }

  /// The '3 hundred' of '4 thousand 3 hundred'.
  mutating func readLesserDigits() -> Bool {
    guard !isInWords, last == .magnitude, let known = magnitude, next + 1 < limit,
      page.tokens[next].kind == .number, let value = plain(next), .zero < value
    else { return false }
    switch role(next + 1) {
    case .hundred where DecimalNumber(100) < known && value < DecimalNumber(10): break
    case .magnitude(let factor, isPlural: false)
    where factor < known && value * factor < known:
      break
    default: return false
    }
    current = value
    last = .digits
    next += 1
    return true
  }

  /// 'one over twenty', where nothing goes on behind.
  mutating func readOver() -> Bool {
    guard case .over = role(next), depth == 0, total == .zero, current == .one,
      last == .unit || last == .digits
    else { return false }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: next + 1)
    parser.depth = 1
    guard next + 1 < limit, let below = parser.parse(), .one < below.value, !below.isVague,
      below.letter == nil,
      below.tokens.upperBound >= limit || page.tokens[below.tokens.upperBound].kind == .punctuation,
      let value = .one / below.value
    else { return false }
    current = value
    digits = nil
    last = .fraction
    next = below.tokens.upperBound
    return true
  }

  mutating func addFraction(_ fraction: DecimalNumber?, endingAt end: Int) -> Bool {
    guard let fraction else { return false }
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
