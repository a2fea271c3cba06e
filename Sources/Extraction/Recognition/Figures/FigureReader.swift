import Knowledge
import Text

/// Reads one figure off the tokens of a sentence: a number, or two with something between, and the
/// sign, name or unit at either side.
struct FigureReader {
  /// A number with the sign before it.
  struct Quantity {
    var tokens: Range<Int>
    var numeral: Numeral
    /// What the sign before the number may mean.
    var currencies: [Int]?
  }

  /// What a number is of.
  struct Measure {
    enum Kind {
      case currency(CurrencyTable.Match)
      case unit(UnitTable.Unit)
    }
    var kind: Kind
    /// The token after the measure.
    var end: Int
  }

  let recognizer: FigureRecognizer
  let page: Page
  /// The alpha-3 code of the country that the page comes from.
  let country: String?
  /// The sentence's tokens.
  let sentence: Range<Int>
  /// The first token that belongs to no earlier figure or date.
  let floor: Int
  /// The token after the last one that may be read.
  let limit: Int

  /// The figure that begins at `token`, and the token after it; nothing where no number begins.
  ///
  /// Without a figure the text up to there holds numbers that are none: codes, times, years.
  func figure(at token: Int) -> (figure: Figure?, next: Int)? {
    guard let first = quantity(at: token) ?? single(at: token) else { return nil }
    if isInsideCode(first) || isTelephone(first) {
      return (nil, endOfCode(from: first.tokens.upperBound))
    }
    if let ratio = ratio(from: first) { return (ratio, page.tokens(in: ratio.range).upperBound) }
    var draft = FigureDraft(first, measure: measure(after: first))
    readSecond(into: &draft)
    if draft.second == nil, draft.measure == nil, let shared = sharedMeasure(after: draft) {
      draft.measure = Measure(kind: shared, end: draft.tokens.upperBound)
    }
    readAmount(into: &draft)
    switch draft.measure?.kind {
    case .unit(let unit):
      readLesserUnits(of: unit, into: &draft)
      guard case .unit(let unit)? = draft.measure?.kind else { return nil }
      let figure = measured(&draft, in: unit)
      return (of(draft, figure), draft.tokens.upperBound)
    case .currency(let match):
      readTrailingMagnitude(into: &draft)
      readHundredths(of: match, into: &draft)
      let figure = money(&draft, in: first.currencies ?? match.currencies)
      return (of(draft, figure), draft.tokens.upperBound)
    case nil:
      guard let currencies = first.currencies else {
        if draft.second == nil, isScore(draft.tokens.upperBound) {
          return (nil, endOfCode(from: draft.tokens.upperBound))
        }
        return (countOrNumber(draft), draft.tokens.upperBound)
      }
      readHundredths(of: CurrencyTable.Match(length: 0, currencies: currencies), into: &draft)
      let figure = money(&draft, in: currencies)
      return (of(draft, figure), draft.tokens.upperBound)
    }
  }

  /// `figure` with what it is of.
  private func of(_ draft: FigureDraft, _ figure: Figure?) -> Figure? {
    var figure = figure
    figure?.counted = measured(around: draft.tokens)
    return figure
  }

  func role(_ token: Int) -> NumberWords.Role {
    token < limit ? recognizer.numbers.role(of: page.words[token]) : .none
  }

  func words(_ token: Int) -> FigureWords.Roles {
    token >= sentence.lowerBound && token < limit
      ? recognizer.words.roles(of: page.words[token]) : []
  }

  /// The bytes of `draft`; the stop that the tokenizer leaves with a last capital ('$5M.') or that
  /// ends an abbreviation closes the sentence where the sentence ends there.
  func range(of draft: FigureDraft) -> ByteRange {
    let range = page.range(of: draft.tokens)
    let last = page.tokens[draft.tokens.upperBound - 1]
    guard range.count > 1, page.document.text.bytes[last.range.end - 1] == 0x2E,
      last.kind == .word && last.range.count == 2
        || draft.tokens.upperBound == sentence.upperBound
    else { return range }
    return ByteRange(range.start, range.end - 1)
  }

  // MARK: Numbers and their signs

  /// The number at `token`, with a sign of money or a minus before it.
  ///
  /// `isMoney` says that it goes on with a number that is money: the '7m' of '$5-7m'.
  func quantity(at token: Int, isMoney: Bool = false) -> Quantity? {
    var next = token
    var isNegative = false
    if case .negative = role(token) {
      isNegative = true
      next += 1
    }
    guard next < limit else { return nil }
    var currencies: [Int]?
    var numeral: Numeral?
    if let prefix = recognizer.currencies.prefix(at: next, in: page, before: limit) {
      currencies = prefix.currencies
      next += prefix.length
      numeral = self.numeral(at: next)
    } else if let name = nameBefore(next) {
      currencies = name.currencies
      next += name.length
      numeral = self.numeral(at: next)
    } else if page.tokens[next].kind == .word,
      let glued = recognizer.currencies.gluedPrefix(
        next, in: page, vocabulary: recognizer.vocabulary)
    {
      currencies = glued.currencies
      numeral = NumeralParser.numeral(
        from: glued.digits, at: next, in: page, before: limit, words: recognizer.numbers,
        vocabulary: recognizer.vocabulary)
    } else {
      numeral = self.numeral(at: next)
    }
    guard var numeral else { return nil }
    var start = token
    if numeral.letter != nil, isLetterMagnitude(numeral, isMoney: isMoney || currencies != nil) {
      numeral = numeral.withLetter()
    }
    if !isNegative, start > floor, page.isHyphen(start - 1), page.isJoined(start - 1, to: start),
      start - 1 == sentence.lowerBound
        || !page.isJoined(start - 2, to: start - 1) && page.tokens[start - 2].kind != .number
    {
      isNegative = true
      start -= 1
    }
    if isNegative { numeral.value = -numeral.value }
    return Quantity(
      tokens: start..<numeral.tokens.upperBound, numeral: numeral, currencies: currencies)
  }

  /// The name of a currency before an amount that is told in thousands or more: 'Rupees 500 crore',
  /// 'Pounds 20m'.
  private func nameBefore(_ token: Int) -> CurrencyTable.Match? {
    guard let name = recognizer.currencies.nameBeforeNumber(at: token, in: page, before: limit),
      let numeral = numeral(at: token + name.length),
      numeral.letter != nil || numeral.magnitude != nil, !numeral.isInWords,
      recognizer.currencies.suffix(at: numeral.tokens.upperBound, in: page, before: limit) == nil
    else { return nil }
    return name
  }

  private func numeral(at token: Int) -> Numeral? {
    NumeralParser.numeral(at: token, in: page, before: limit, words: recognizer.numbers)
  }

  /// Whether the letter behind the digits multiplies them: '$5m', '5m euros' and '5m people', but
  /// not '5m deep'.
  private func isLetterMagnitude(_ numeral: Numeral, isMoney: Bool) -> Bool {
    if isMoney { return true }
    let letter = numeral.tokens.upperBound
    var next = letter + 1
    if next < limit, page.isHyphen(next), page.isJoined(letter, to: next) { next += 1 }
    if recognizer.currencies.suffix(at: next, in: page, before: limit) != nil { return true }
    // '5m-10m euros', '5m to 10m euros'
    if next > letter + 1 || words(next).contains(.to),
      let upper = self.numeral(at: next > letter + 1 ? next : next + 1), upper.letter != nil,
      recognizer.currencies.suffix(at: upper.tokens.upperBound + 1, in: page, before: limit) != nil
    {
      return true
    }
    if let unit = recognizer.units.unit(at: letter, in: page, before: limit) {
      return unit.length == 1 && counted(after: next) != nil
    }
    return true
  }

  /// The article before a unit that is told and not only named: 'for a year', 'more than an hour',
  /// 'a year and a half', 'about a mile', 'less than a dollar', 'another week'.
  private func single(at token: Int) -> Quantity? {
    let isAnother = words(token).contains(.another)
    if !isAnother { guard case .article = role(token) else { return nil } }
    let one = Quantity(tokens: token..<token + 1, numeral: .one(at: token), currencies: nil)
    let isQualified = recognizer.words.qualifier(before: token, in: page, from: floor) != nil
    guard let (length, unit) = recognizer.units.unit(at: token + 1, in: page, before: limit) else {
      guard
        let name = recognizer.currencies.suffix(at: token + 1, in: page, before: limit)
      else { return nil }
      // 'a dollar' is an amount, 'a dollar bill' none.
      let end = token + 1 + name.length
      let endsClause = end >= limit || page.tokens[end].kind == .punctuation && !page.isHyphen(end)
      return isQualified || endsClause ? one : nil
    }
    let end = token + 1 + length
    guard unit.isTime else { return isQualified ? one : nil }
    return isAnother || isQualified || words(token - 1).contains(.length)
      || trailingFraction(at: end) != nil || hasLesserTime(at: end) ? one : nil
  }

  /// Whether a number of some unit of time follows an 'and': the '30 seconds' of 'an hour and 30
  /// seconds'.
  private func hasLesserTime(at token: Int) -> Bool {
    guard words(token).contains(.and), let numeral = numeral(at: token + 1),
      let next = recognizer.units.unit(at: numeral.tokens.upperBound, in: page, before: limit)
    else { return false }
    return next.unit.isTime
  }

  // MARK: What the number is of

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
  private func sharedMeasure(after draft: FigureDraft) -> Measure.Kind? {
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
