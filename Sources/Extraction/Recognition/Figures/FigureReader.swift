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

  func numeral(at token: Int) -> Numeral? {
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
      // '90.4 a dollar' is a rate.
      if token > sentence.lowerBound, page.tokens[token - 1].kind == .number { return nil }
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
}
