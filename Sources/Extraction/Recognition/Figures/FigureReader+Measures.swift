import Knowledge
import Text

/// Tells what a number is of: the currency or unit behind it.
extension FigureReader {
  /// The currency or unit behind the number.
  func measure(after quantity: Quantity) -> Measure? {
    var token = quantity.tokens.upperBound
    if token + 1 < limit, page.isHyphen(token),
      page.isJoined(token - 1, to: token) == page.isJoined(token, to: token + 1)
    {
      token += 1
    } else if words(token).contains(.more) || quantity.numeral.isVague && words(token).contains(.of)
    {
      token += 1
    }
    let money = recognizer.currencies.suffix(
      at: token, in: page, before: limit, isLarge: DecimalNumber(1000) <= quantity.numeral.value)
    if let known = quantity.currencies {
      // '$10 dollars', 'US$5 USD': the same once more.
      guard let money, money.fraction == .one, token == quantity.tokens.upperBound,
        !Set(money.currencies).isDisjoint(with: known)
      else { return nil }
      return Measure(
        kind: .currency(
          CurrencyTable.Match(
            length: money.length, currencies: known.filter(money.currencies.contains))),
        end: token + money.length)
    }
    if let money, !isMass(token, money, quantity.numeral) {
      return Measure(kind: .currency(money), end: token + money.length)
    }
    if quantity.numeral.isInWords, quantity.numeral.value < .one, words(token).contains(.of),
      case .article = role(token + 1),
      let (length, unit) = recognizer.units.unit(at: token + 2, in: page, before: limit)
    {
      // 'a quarter of a percentage point'
      return Measure(kind: .unit(unit), end: token + 2 + length)
    }
    if let (length, unit) = recognizer.units.unit(at: token, in: page, before: limit) {
      return compound(Measure(kind: .unit(unit), end: token + length))
    }
    return bracketedUnit(at: token) ?? shortInch(at: token)
  }

  /// The 'in' that ends a sentence or stands before a mark behind a number: a preposition does not.
  private func shortInch(at token: Int) -> Measure? {
    guard words(token).contains(.inch), token > 0, page.tokens[token - 1].kind == .number,
      token + 1 == sentence.upperBound
        || token + 1 < limit && page.tokens[token + 1].kind == .punctuation,
      let inch = recognizer.units.inch
    else { return nil }
    return Measure(kind: .unit(inch), end: token + 1)
  }

  /// What the next number is of, where an 'and' or 'or' alone stands between: '45 and 50 mg'.
  func sharedMeasure(after draft: FigureDraft) -> Measure.Kind? {
    let connector = draft.tokens.upperBound
    let numeral = draft.first.numeral
    guard draft.first.currencies == nil, !numeral.isVague, numeral.letter == nil,
      numeral.plainDigits ?? 0 < 4,
      !words(connector).isDisjoint(with: [.and, .or]), let next = quantity(at: connector + 1),
      next.tokens.lowerBound == connector + 1, next.currencies == nil,
      next.numeral.isInWords == numeral.isInWords, let measure = measure(after: next)
    else { return nil }
    switch measure.kind {
    case .unit: return measure.kind
    case .currency(let money): return money.fraction == .one ? nil : measure.kind
    }
  }

  /// '20 (kg)'.
  private func bracketedUnit(at token: Int) -> Measure? {
    guard token + 2 < limit, page.tokens[token].kind == .punctuation,
      [0x28, 0x5B, 0x7B].contains(page.firstByte(token)),
      let (length, unit) = recognizer.units.unit(at: token + 1, in: page, before: limit),
      token + 1 + length < limit, page.tokens[token + 1 + length].kind == .punctuation,
      [0x29, 0x5D, 0x7D].contains(page.firstByte(token + 1 + length))
    else { return nil }
    return Measure(kind: .unit(unit), end: token + length + 2)
  }

  /// Whether a word that is a currency and a unit, such as 'pounds', is the unit: 'six pounds of
  /// meat', 'weighing 300 pounds', '500 pounds (227 kg)'.
  private func isMass(_ token: Int, _ money: CurrencyTable.Match, _ numeral: Numeral) -> Bool {
    guard case let (length, unit)? = recognizer.units.unit(at: token, in: page, before: limit),
      length >= money.length, unit.dimension == "mass", money.fraction == .one
    else { return false }
    if numeral.magnitude == nil, words(token + length).contains(.of) { return true }
    let near = max(sentence.lowerBound, token - 10)..<min(limit, token + 10)
    return near.contains { other in
      words(other).contains(.massContext)
        || other != token
          && recognizer.units.unit(at: other, in: page, before: limit).map {
            $0.unit.dimension == "mass" && $0.unit.name != unit.name
          } ?? false
    }
  }
}
