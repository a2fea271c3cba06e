import Knowledge
import Text

/// Money, and its price for one unit of something.
extension FigureReader {
  /// The magnitude word behind a code: '75 USD million'.
  func readTrailingMagnitude(into draft: inout FigureDraft) {
    guard draft.first.numeral.magnitude == nil,
      case .magnitude(let factor, isPlural: false) = role(draft.tokens.upperBound)
    else { return }
    draft.scale(by: factor)
    draft.extend(to: draft.tokens.upperBound + 1)
  }

  /// 'three dollars and fifty cents'.
  func readHundredths(of match: CurrencyTable.Match, into draft: inout FigureDraft) {
    guard match.fraction == .one, draft.amount.value != nil else { return }
    var token = draft.tokens.upperBound
    if words(token).contains(.and) { token += 1 }
    guard token < limit, let small = quantity(at: token), small.currencies == nil,
      small.tokens.lowerBound == token
    else { return }
    if let measure = measure(after: small), case .currency(let cents) = measure.kind,
      cents.fraction < .one
    {
      draft.add(small.numeral.value * cents.fraction)
      draft.extend(to: measure.end)
    } else if draft.first.currencies == nil, isSpokenHundredths(small) {
      draft.add(small.numeral.value * DecimalNumber(1, exponent: -2))
      draft.extend(to: small.tokens.upperBound)
    }
  }

  /// Whether two digits that end a clause are the hundredths of what stands before them: 'nine
  /// dollars fifty'.
  private func isSpokenHundredths(_ small: Quantity) -> Bool {
    let (value, end) = (small.numeral.value, small.tokens.upperBound)
    return value.exponent >= 0 && DecimalNumber(10) <= value && value < DecimalNumber(100)
      && small.numeral.letter == nil
      && (end >= limit || page.tokens[end].kind == .punctuation && !page.isHyphen(end))
  }

  /// The money of `draft`, with what it is for where that is said.
  func money(_ draft: inout FigureDraft, in currencies: [Int]) -> Figure? {
    guard let choice = recognizer.currencies.choice(of: currencies, country: country) else {
      return nil
    }
    if case .currency(let match) = draft.measure?.kind { draft.scale(by: match.fraction) }
    var figure = Figure(
      range: range(of: draft), kind: .money, amount: draft.amount,
      currency: choice.code, isApproximate: draft.isApproximate, isAssumed: choice.isAssumed)
    if words(draft.tokens.upperBound).contains(.each) {
      figure.kind = .unitPrice
      figure.per = Figure.item
    } else if let price = denominator(at: draft.tokens.upperBound) {
      if price.unit.isTime {
        figure.per = price.unit.name
      } else {
        draft.extend(to: price.end)
        figure.range = range(of: draft)
        figure.kind = .unitPrice
        figure.per = price.text
        figure.plain = plainPrice(draft.amount, currency: choice.code, for: price)
      }
    } else {
      figure.per = rate(around: draft.tokens) ?? countedDenominator(at: draft.tokens.upperBound)
    }
    return figure
  }

  /// What a price is for where that is no unit: 'per share', 'a head'.
  private func countedDenominator(at token: Int) -> String? {
    guard token + 1 < limit, words(token).contains(.per), page.tokens[token + 1].kind == .word,
      !page.isCapitalized(token + 1), !words(token + 1).contains(.closing),
      words(token + 1).contains(.priced) || page.tokens[token].range.count > 2
    else { return nil }
    return page.text(token + 1)
  }

  /// What a price is for: 'a barrel', 'per thousand cubic metres', '/kWh'.
  private struct Denominator {
    var unit: UnitTable.Unit
    var count: DecimalNumber
    var end: Int

    var text: String { count == .one ? unit.name : "\(count.text) \(unit.name)" }
  }

  private func denominator(at token: Int) -> Denominator? {
    guard token + 1 < limit else { return nil }
    let isSlash = page.tokens[token].kind == .punctuation && page.firstByte(token) == 0x2F
    // '$100-a-barrel'
    let isHyphened =
      page.isHyphen(token) && token + 3 < limit && page.isHyphen(token + 2)
      && words(token + 1).contains(.per)
    guard isSlash || isHyphened || words(token).contains(.per) else { return nil }
    var next = isHyphened ? token + 3 : token + 1
    // The unit's own name comes first: 'million Btu' is one.
    if let (length, unit) = recognizer.units.unit(at: next, in: page, before: limit) {
      return Denominator(unit: unit, count: unit.multiplier, end: next + length)
    }
    var count = DecimalNumber.one
    if case .magnitude(let factor, isPlural: false) = role(next) {
      count = factor
      next += 1
    } else if let numeral = NumeralParser.numeral(
      at: next, in: page, before: limit, words: recognizer.numbers), !numeral.isVague
    {
      count = numeral.value
      next = numeral.tokens.upperBound
    }
    guard let (length, unit) = recognizer.units.unit(at: next, in: page, before: limit),
      count != .zero
    else { return nil }
    return Denominator(unit: unit, count: count * unit.multiplier, end: next + length)
  }

  private func plainPrice(
    _ amount: Figure.Amount, currency: String, for price: Denominator
  ) -> Figure.Plain? {
    guard let factor = recognizer.units.siFactor(of: price.unit), factor != .zero else {
      return nil
    }
    let divisor = factor * price.count
    func divided(_ number: DecimalNumber?) -> DecimalNumber? {
      // A quotient that ends is exact; of others eighteen digits are kept.
      number.flatMap { $0 / divisor }.map { $0.rounded(toDigits: 18) }
    }
    return Figure.Plain(
      amount: Figure.Amount(
        value: divided(amount.value), low: divided(amount.low), high: divided(amount.high)),
      unit: "\(currency)/\(price.unit.si)")
  }

  /// The time that an amount is for, said behind it ('a year', 'of gas annually') or before it
  /// ('annual supplies of').
  func rate(around tokens: Range<Int>) -> String? {
    let rates = recognizer.words.rates
    var token = tokens.upperBound
    let end = words(token).contains(.of) ? min(limit, token + 6) : min(limit, token + 1)
    while token < end {
      if let match = rates.longestMatch(at: token, in: page.words, before: limit) {
        return match.values.first
      }
      if page.tokens[token].kind == .punctuation, !page.isHyphen(token) { break }
      token += 1
    }
    token = tokens.lowerBound - 1
    let start = max(floor, tokens.lowerBound - 8)
    while token >= start {
      if page.tokens[token].kind == .punctuation, !page.isHyphen(token) { break }
      if let match = rates.longestMatch(at: token, in: page.words, before: token + 1) {
        return match.values.first
      }
      token -= 1
    }
    return nil
  }
}
