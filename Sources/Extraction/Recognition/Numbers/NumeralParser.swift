import Knowledge
import Text

/// Reads one number off the tokens of a page.
///
/// Words are added up as they are spoken: units to tens, both to hundreds, and each magnitude word
/// multiplies what stands before it.
struct NumeralParser {
  let page: Page
  let words: NumberWords
  let limit: Int
  let first: Int
  var next: Int
  /// What the magnitude words so far have closed.
  var total = DecimalNumber.zero
  /// What the next magnitude word multiplies.
  var current: DecimalNumber?
  /// The smallest magnitude word so far.
  var magnitude: DecimalNumber?
  var last = Part.none
  var isInWords = true
  var isVague = false
  var letter: DecimalNumber?
  var digits: DigitReader.Number?
  /// How many numbers this one is read inside of.
  var depth = 0
  /// Whether a fraction is in it.
  var isFractional = false

  enum Part {
    case none, unit, tens, hundred, magnitude, digits, fraction
  }

  /// The number that begins at the token `start` and ends before `limit`.
  static func numeral(
    at start: Int, in page: Page, before limit: Int, words: NumberWords
  ) -> Numeral? {
    guard start < limit, mayBegin(at: start, in: page, words: words) else { return nil }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: start)
    return parser.parse()
  }

  /// Whether a number can begin at the token `start`: a quick look before the careful one.
  private static func mayBegin(at start: Int, in page: Page, words: NumberWords) -> Bool {
    switch page.tokens[start].kind {
    case .number: return true
    case .punctuation: return page.firstByte(start) == 0x2E
    case .word, .symbol: return words.beginsNumber(page.words[start])
    }
  }

  /// The number in digits that begins inside the token `start`, at `offset`: '34.6' of 'USD34.6'.
  static func numeral(
    from offset: Int, at start: Int, in page: Page, before limit: Int, words: NumberWords,
    vocabulary: Vocabulary
  ) -> Numeral? {
    let bytes = page.document.text.bytes
    guard let number = DigitReader.number(from: offset, to: bytes.count, in: bytes) else {
      return nil
    }
    var parser = NumeralParser(page: page, words: words, limit: limit, start: start)
    while parser.next < limit, page.tokens[parser.next].range.start < number.end {
      parser.next += 1
    }
    parser.take(number)
    let end = page.tokens[parser.next - 1].range.end
    if end != number.end {
      // 'SEK500m', 'EUR5bn'
      let word = vocabulary.id(of: ByteRange(number.end, end), in: bytes.span)
      guard let current = parser.current, let factor = words.factor(of: word) else { return nil }
      parser.total = current * factor
      parser.current = nil
      parser.magnitude = factor
      parser.last = .magnitude
      return parser.numeral()
    }
    parser.readScales()
    return parser.numeral()
  }

  init(page: Page, words: NumberWords, limit: Int, start: Int) {
    self.page = page
    self.words = words
    self.limit = limit
    first = start
    next = start
  }

  func role(_ token: Int) -> NumberWords.Role {
    token < limit ? words.role(of: page.words[token]) : .none
  }

  mutating func parse() -> Numeral? {
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

  func numeral() -> Numeral? {
    guard current != nil || magnitude != nil else { return nil }
    return Numeral(
      tokens: first..<next, value: total + (current ?? .zero), magnitude: magnitude,
      letter: letter, isVague: isVague, isInWords: isInWords,
      plainDigits: digits.flatMap { $0.isPlain && next == first + 1 ? $0.digits : nil },
      hasLeadingZero: digits?.hasLeadingZero ?? false)
  }

  // MARK: Words

  mutating func readFirstWord() -> Bool {
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
    case .open(let count):
      return readOpenCount(count)
    case .article:
      return readArticle()
    case .fraction(let parts):
      return readFraction(parts)
    default:
      return false
    }
  }

  mutating func take(_ number: Int) {
    current = (current ?? .zero) + DecimalNumber(Int128(number))
    last = number >= 20 ? .tens : .unit
    next += 1
  }

  /// 'a hundred', 'a million', 'a quarter of a million', 'a third of'.
  mutating func readArticle() -> Bool {
    switch role(next + 1) {
    case .open(let count):
      next += 1
      return readOpenCount(count)
    case .hundred, .magnitude(_, isPlural: false):
      current = .one
      last = .unit
      next += 1
      return true
    case .fraction(let parts), .ordinal(let parts, isPlural: false):
      guard
        parts == 2 && isFraction(next + 1) || parts > 2 && isFollowedByWhole(next + 2)
          || parts >= 10 && endsClause(next + 2),
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
  func isFollowedByWhole(_ token: Int) -> Bool {
    switch role(token) {
    case .of, .magnitude(_, isPlural: false): true
    default: false
    }
  }

  /// Whether nothing, or a mark, stands at `token`.
  func endsClause(_ token: Int) -> Bool {
    token >= limit || page.tokens[token].kind == .punctuation && !page.isHyphen(token)
  }

  func isFraction(_ token: Int) -> Bool {
    if case .fraction = role(token) { true } else { false }
  }

  /// 'half a billion', 'quarter million', 'half an hour', 'half of'.
  mutating func readFraction(_ parts: Int) -> Bool {
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
  mutating func readScales() {
    while next < limit {
      if readWord(at: next) { continue }
      if page.isHyphen(next), next + 1 < limit, readWord(at: next + 1) { continue }
      if readAnd() || readListedRest() || readDecimals() || readLesserDigits() || readOver() {
        continue
      }
      break
    }
    if !isInWords || last == .fraction { readFractionOfMagnitude() }
    if letter == nil, next < limit, case .letter(let factor) = role(next),
      last == .digits || last == .fraction, page.isJoined(next - 1, to: next)
    {
      letter = factor
    }
  }

  mutating func readWord(at token: Int) -> Bool {
    switch role(token) {
    case .cardinal(let number):
      if readTensOfParts(number, at: token) { return true }
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
  func begins(larger known: DecimalNumber?, after token: Int) -> Bool {
    switch role(token + 1) {
    case .hundred: last == .hundred || (known.map { $0 <= DecimalNumber(100) } ?? false)
    case .magnitude(let factor, _):
      known.map { $0 <= factor } ?? (last == .hundred && factor < DecimalNumber(100))
    default: false
    }
  }

  /// 'nine point nought four'.
  mutating func readDecimals() -> Bool {
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
}
