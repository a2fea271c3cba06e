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
    if isInsideCode(first) { return (nil, endOfCode(from: first.tokens.upperBound)) }
    var draft = FigureDraft(first, measure: measure(after: first))
    readSecond(into: &draft)
    readAmount(into: &draft)
    switch draft.measure?.kind {
    case .unit(let unit):
      readLesserUnits(of: unit, into: &draft)
      return (measured(&draft, in: unit), draft.tokens.upperBound)
    case .currency(let match):
      readTrailingMagnitude(into: &draft)
      readHundredths(of: match, into: &draft)
      return (money(&draft, in: first.currencies ?? match.currencies), draft.tokens.upperBound)
    case nil:
      guard let currencies = first.currencies else {
        if draft.second == nil, isScore(draft.tokens.upperBound) {
          return (nil, endOfCode(from: draft.tokens.upperBound))
        }
        return (countOrNumber(draft), draft.tokens.upperBound)
      }
      return (money(&draft, in: currencies), draft.tokens.upperBound)
    }
  }

  func role(_ token: Int) -> NumberWords.Role {
    token < limit ? recognizer.numbers.role(of: page.words[token]) : .none
  }

  func words(_ token: Int) -> FigureWords.Roles {
    token >= sentence.lowerBound && token < limit
      ? recognizer.words.roles(of: page.words[token]) : []
  }

  /// The bytes of `draft`; the stop that the tokenizer leaves with a last capital ('$5M.') closes
  /// the sentence.
  func range(of draft: FigureDraft) -> ByteRange {
    let range = page.range(of: draft.tokens)
    let last = page.tokens[draft.tokens.upperBound - 1]
    guard last.kind == .word, last.range.count == 2,
      page.document.text.bytes[last.range.end - 1] == 0x2E
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
    } else if page.tokens[next].kind == .word,
      let glued = recognizer.currencies.gluedPrefix(
        next, in: page, vocabulary: recognizer.vocabulary)
    {
      currencies = glued.currencies
      numeral = NumeralParser.numeral(
        from: glued.digits, at: next, in: page, before: limit, words: recognizer.numbers)
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
    if let unit = recognizer.units.unit(at: letter, in: page, before: limit) {
      return unit.length == 1 && counted(after: next) != nil
    }
    return true
  }

  /// The article before a length of time that is told: 'for a year', 'more than an hour', 'a year
  /// and a half'.
  private func single(at token: Int) -> Quantity? {
    guard case .article = role(token),
      let (length, unit) = recognizer.units.unit(at: token + 1, in: page, before: limit),
      unit.isTime,
      words(token - 1).contains(.length)
        || recognizer.words.qualifier(before: token, in: page, from: floor) != nil
        || trailingFraction(at: token + 1 + length) != nil
    else { return nil }
    return Quantity(tokens: token..<token + 1, numeral: .one(at: token), currencies: nil)
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
    if let (length, unit) = recognizer.units.unit(at: token, in: page, before: limit) {
      return Measure(kind: .unit(unit), end: token + length)
    }
    return bracketedUnit(at: token)
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
