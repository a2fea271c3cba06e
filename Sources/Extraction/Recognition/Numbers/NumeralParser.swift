import Knowledge
import Text

/// Reads one number off the tokens of a page.
///
/// Words are added up as they are spoken: units to tens, both to hundreds, and each magnitude word
/// multiplies what stands before it.
struct NumeralParser {
  private let page: Page
  private let words: NumberWords
  private let limit: Int
  private let first: Int
  private var next: Int
  /// What the magnitude words so far have closed.
  private var total = DecimalNumber.zero
  /// What the next magnitude word multiplies.
  private var current: DecimalNumber?
  /// The smallest magnitude word so far.
  private var magnitude: DecimalNumber?
  private var last = Part.none
  private var isInWords = true
  private var isVague = false
  private var letter: DecimalNumber?
  private var digits: DigitReader.Number?

  private enum Part {
    case none, unit, tens, hundred, magnitude, digits, fraction
  }

  /// The number that begins at the token `start` and ends before `limit`.
  static func numeral(
    at start: Int, in page: Page, before limit: Int, words: NumberWords
  ) -> Numeral? {
    guard start < limit else { return nil }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: start)
    return parser.parse()
  }

  /// The number in digits that begins inside the token `start`, at `offset`: '34.6' of 'USD34.6'.
  static func numeral(
    from offset: Int, at start: Int, in page: Page, before limit: Int, words: NumberWords
  ) -> Numeral? {
    let bytes = page.document.text.bytes
    guard let number = DigitReader.number(from: offset, to: bytes.count, in: bytes) else {
      return nil
    }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: start)
    while parser.next < limit, page.tokens[parser.next].range.start < number.end {
      parser.next += 1
    }
    guard page.tokens[parser.next - 1].range.end == number.end else { return nil }
    parser.take(number)
    parser.readScales()
    return parser.numeral()
  }

  private init(page: Page, words: NumberWords, limit: Int, start: Int) {
    self.page = page
    self.words = words
    self.limit = limit
    first = start
    next = start
  }

  private func role(_ token: Int) -> NumberWords.Role {
    token < limit ? words.role(of: page.words[token]) : .none
  }

  private mutating func parse() -> Numeral? {
    if page.tokens[next].kind == .number {
      guard readDigits() else { return nil }
    } else if page.tokens[next].kind == .punctuation {
      guard readPointAndDigits() else { return nil }
    } else {
      guard readFirstWord() else { return nil }
    }
    readScales()
    return numeral()
  }

  private func numeral() -> Numeral? {
    guard current != nil || magnitude != nil else { return nil }
    return Numeral(
      tokens: first..<next, value: total + (current ?? .zero), magnitude: magnitude,
      letter: letter, isVague: isVague, isInWords: isInWords,
      plainDigits: digits.flatMap { $0.isPlain && next == first + 1 ? $0.digits : nil },
      hasLeadingZero: digits?.hasLeadingZero ?? false)
  }

  // MARK: Digits

  private mutating func take(_ number: DigitReader.Number) {
    current = number.value
    digits = number
    isInWords = false
    last = .digits
  }

  private mutating func readDigits() -> Bool {
    let range = page.tokens[next].range
    let bytes = page.document.text.bytes
    guard let number = DigitReader.number(from: range.start, to: range.end, in: bytes),
      number.end == range.end
    else { return false }
    take(number)
    next += 1
    if number.isPlain, number.digits <= 3, !number.hasLeadingZero { readSpacedGroups() }
    if next == first + 1, number.isPlain { readSlashFraction() }
    readExponent()
    return true
  }

  /// The power of ten of '1.3e6' and '2e-5'.
  private mutating func readExponent() {
    guard last == .digits, next < limit, page.isJoined(next - 1, to: next),
      page.firstByte(next) | 0x20 == 0x65
    else { return }
    let text = page.document.text
    var end = next + 1
    if page.tokens[next].range.count == 1, end + 1 < limit, page.isJoined(next, to: end),
      page.isJoined(end, to: end + 1), page.tokens[end].range.count == 1,
      [0x2B, 0x2D].contains(page.firstByte(end))
    {
      end += 2
    }
    let power = text.string(
      in: ByteRange(page.tokens[next].range.start + 1, page.tokens[end - 1].range.end))
    guard let power = Int(power), abs(power) < 100, let value = current else { return }
    current = value * DecimalNumber(1, exponent: power)
    digits = nil
    last = .fraction
    next = end
  }

  /// Groups of three digits apart by one space: '40 000'.
  private mutating func readSpacedGroups() {
    let bytes = page.document.text.bytes
    while next < limit, page.tokens[next].kind == .number, isGroup(page.tokens[next].range) {
      let gap = page.tokens[next - 1].range.end..<page.tokens[next].range.start
      let isOneSpace =
        gap.count == 1 && bytes[gap.lowerBound] == 0x20
        || gap.count > 1 && gap.count <= 3 && bytes[gap.lowerBound] >= 0xC2
      // '74 100%' are two numbers of a table.
      let isShare = next + 1 < limit && page.tokens[next + 1].kind == .symbol
      guard isOneSpace, !isShare,
        let group = DigitReader.number(
          from: page.tokens[next].range.start, to: page.tokens[next].range.end, in: bytes),
        let value = current, value < DecimalNumber(1, exponent: 30)
      else { return }
      current = value * DecimalNumber(1000) + group.value
      next += 1
      if !group.isPlain { return }
    }
  }

  /// Whether three digits, the last group with its decimals, stand at `range`.
  private func isGroup(_ range: ByteRange) -> Bool {
    let bytes = page.document.text.bytes
    let digits = (range.start..<range.end).prefix { (0x30...0x39).contains(bytes[$0]) }.count
    guard digits == 3 else { return false }
    let decimals = range.count - 4
    return decimals < 0
      || decimals > 0 && decimals != 3 && [0x2C, 0x2E].contains(bytes[range.start + 3])
  }

  /// '1/4', and the '1/2' of '10 1/2'.
  private mutating func readSlashFraction() {
    guard let value = current else { return }
    if let fraction = slashFraction(numerator: next - 1) {
      current = fraction
      next += 2
    } else if next + 2 < limit, page.tokens[next].kind == .number,
      !page.isJoined(next - 1, to: next), let fraction = slashFraction(numerator: next),
      fraction < .one
    {
      current = value + fraction
      next += 3
    } else {
      return
    }
    digits = nil
    last = .fraction
  }

  private func slashFraction(numerator: Int) -> DecimalNumber? {
    let slash = numerator + 1
    guard slash + 1 < limit, page.firstByte(slash) == 0x2F, page.tokens[slash].range.count == 1,
      page.tokens[slash + 1].kind == .number, page.isJoined(numerator, to: slash),
      page.isJoined(slash, to: slash + 1),
      slash + 2 >= limit || !page.isJoined(slash + 1, to: slash + 2)
        || page.firstByte(slash + 2) != 0x2F,
      let above = plain(numerator), let below = plain(slash + 1), above < below,
      // '9/11' is a day.
      below <= DecimalNumber(10) || below == DecimalNumber(16)
    else { return nil }
    return above / below
  }

  private func plain(_ token: Int) -> DecimalNumber? {
    let range = page.tokens[token].range
    guard
      let number = DigitReader.number(
        from: range.start, to: range.end, in: page.document.text.bytes),
      number.isPlain, number.end == range.end
    else { return nil }
    return number.value
  }

  /// '.25'.
  private mutating func readPointAndDigits() -> Bool {
    guard page.firstByte(next) == 0x2E, page.tokens[next].range.count == 1, next + 1 < limit,
      page.isJoined(next, to: next + 1), next == 0 || !page.isJoined(next - 1, to: next),
      page.tokens[next + 1].kind == .number, let decimals = plain(next + 1)
    else { return false }
    current = decimals * DecimalNumber(1, exponent: -page.tokens[next + 1].range.count)
    isInWords = false
    last = .fraction
    next += 2
    return true
  }

  // MARK: Words

  private mutating func readFirstWord() -> Bool {
    switch role(next) {
    case .cardinal(let number):
      take(number)
      return true
    case .hundred:
      // 'hundred thousand'
      guard case .magnitude = role(next + 1) else { return false }
      current = DecimalNumber(100)
      last = .hundred
      next += 1
      return true
    case .magnitude(let factor, isPlural: true):
      return readOpenNumber(factor)
    case .article:
      return readArticle()
    case .fraction(let parts):
      return readFraction(parts)
    default:
      return false
    }
  }

  private mutating func take(_ number: Int) {
    current = (current ?? .zero) + DecimalNumber(Int128(number))
    last = number >= 20 ? .tens : .unit
    next += 1
  }

  /// 'dozens', 'hundreds of thousands': at least one of each.
  private mutating func readOpenNumber(_ factor: DecimalNumber) -> Bool {
    magnitude = factor
    total = factor
    isVague = true
    last = .magnitude
    next += 1
    if case .of = role(next), case .magnitude(let larger, isPlural: true) = role(next + 1) {
      total = factor * larger
      magnitude = larger
      next += 2
    }
    return true
  }

  /// 'a hundred', 'a million', 'a quarter of a million', 'a third of'.
  private mutating func readArticle() -> Bool {
    switch role(next + 1) {
    case .hundred, .magnitude(_, isPlural: false):
      current = .one
      last = .unit
      next += 1
      return true
    case .fraction(let parts), .ordinal(let parts, isPlural: false):
      guard parts == 2 && isFraction(next + 1) || parts > 2 && isFollowedByWhole(next + 2),
        let value = .one / DecimalNumber(Int128(parts))
      else { return false }
      current = value
      last = .fraction
      next += 2
      return true
    default:
      return false
    }
  }

  /// Whether what a fraction is of follows: 'of', or a magnitude word.
  private func isFollowedByWhole(_ token: Int) -> Bool {
    switch role(token) {
    case .of, .magnitude(_, isPlural: false): true
    default: false
    }
  }

  private func isFraction(_ token: Int) -> Bool {
    if case .fraction = role(token) { true } else { false }
  }

  /// 'half a billion', 'quarter million', 'half an hour', 'half of'.
  private mutating func readFraction(_ parts: Int) -> Bool {
    current = .one / DecimalNumber(Int128(parts))
    last = .fraction
    switch (role(next + 1), parts) {
    case (.article, 2): next += 2
    case (.magnitude(_, isPlural: false), _), (.of, 2): next += 1
    default: return false
    }
    return true
  }

  /// Whatever goes on with the number after its first part.
  private mutating func readScales() {
    while next < limit {
      if readWord(at: next) { continue }
      if page.isHyphen(next), next + 1 < limit, readWord(at: next + 1) { continue }
      if readAnd() { continue }
      if readDecimals() { continue }
      break
    }
    if !isInWords || last == .fraction { readFractionOfMagnitude() }
    if letter == nil, next < limit, case .letter(let factor) = role(next),
      last == .digits || last == .fraction, page.isJoined(next - 1, to: next)
    {
      letter = factor
    }
  }

  private mutating func readWord(at token: Int) -> Bool {
    switch role(token) {
    case .cardinal(let number):
      let fits =
        last == .tens && number < 10 || last == .hundred && number < 100
        || last == .magnitude && isInWords && !isVague
      guard isInWords, fits, !begins(larger: magnitude, after: token) else { return false }
      next = token
      take(number)
    case .hundred:
      guard let value = current, value < DecimalNumber(100), last != .fraction else { return false }
      current = value * DecimalNumber(100)
      last = .hundred
      next = token + 1
    case .magnitude(let factor, _):
      guard !isVague else { return false }
      if let value = current {
        guard magnitude.map({ factor < $0 }) ?? true else { return false }
        total = total + value * factor
        current = nil
      } else {
        guard let known = magnitude, known < factor else { return false }
        total = total * factor
      }
      magnitude = factor
      last = .magnitude
      next = token + 1
    case .fraction(let parts):
      return readParts(parts, isPlural: parts > 2, at: token)
    case .ordinal(let parts, let isPlural):
      guard parts > 2 else { return false }
      return readParts(parts, isPlural: isPlural, at: token)
    default:
      return false
    }
    return true
  }

  /// Whether the cardinal at `token` counts a magnitude word that is not below `known`, and so
  /// begins a number of its own.
  private func begins(larger known: DecimalNumber?, after token: Int) -> Bool {
    switch role(token + 1) {
    case .hundred: last == .hundred || (known.map { $0 <= DecimalNumber(100) } ?? false)
    case .magnitude(let factor, _):
      known.map { $0 <= factor } ?? (last == .hundred && factor < DecimalNumber(100))
    default: false
    }
  }

  /// 'two thirds', 'three-quarters', 'one fifth'.
  private mutating func readParts(_ parts: Int, isPlural: Bool, at token: Int) -> Bool {
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
  private mutating func readAnd() -> Bool {
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

  private mutating func addFraction(count: Int, of parts: Int, endingAt end: Int) -> Bool {
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

  /// 'nine point nought four'.
  private mutating func readDecimals() -> Bool {
    guard case .point = role(next), isInWords, let whole = current, magnitude == nil,
      last == .unit || last == .tens
    else { return false }
    var token = next + 1
    var decimals = DecimalNumber.zero
    var place = -1
    while case .cardinal(let digit) = role(token), digit < 10, place > -12 {
      decimals = decimals + DecimalNumber(Int128(digit), exponent: place)
      place -= 1
      token += 1
    }
    guard place < -1 else { return false }
    current = whole + decimals
    last = .digits
    next = token
    return true
  }

  /// The 'of a million' of 'three quarters of a million'.
  private mutating func readFractionOfMagnitude() {
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
