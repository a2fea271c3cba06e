import Knowledge
import Text

/// Numbers that are no figures: parts of codes and names, telephone numbers, addresses, scores,
/// years.
extension FigureReader {
  /// Whether 'zero' is no number that is told, as in 'net zero' and 'zero tolerance'.
  func isIdiom(_ draft: FigureDraft) -> Bool {
    let before = draft.tokens.lowerBound - 1
    guard draft.first.numeral.isInWords, draft.first.numeral.value == .zero,
      before >= sentence.lowerBound, page.tokens[before].kind == .word
    else { return false }
    return words(before).isDisjoint(with: [.to, .of, .or, .and, .from, .between])
  }

  /// Whether letters or digits are joined to the number, so that it is part of a name, a telephone
  /// number, a score or a date: 'F-16', '555-0199', '#5', 'B2'.
  func isInsideCode(_ quantity: Quantity) -> Bool {
    guard quantity.currencies == nil else { return false }
    let (start, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
    if start > sentence.lowerBound, page.isJoined(start - 1, to: start),
      !quantity.numeral.isInWords
    {
      if page.tokens[start - 1].kind != .punctuation {
        let byte = page.firstByte(start - 1)
        // '~50', '<5', '=3' are amounts; 'A5', '#5', '@5' are not.
        if !(byte == 0x7E || (0x3C...0x3E).contains(byte) || byte == 0x2B) { return true }
        // 'P5+1', and the '+44 20' of a telephone number.
        if byte == 0x2B {
          let isSum = start - 1 > sentence.lowerBound && page.isJoined(start - 2, to: start - 1)
          if isSum || end < limit && page.tokens[end].kind == .number { return true }
        }
      }
      let isLink =
        page.isHyphen(start - 1) || [0x2F, 0x3A, 0x2E, 0x2C].contains(page.firstByte(start - 1))
      if isLink, start - 1 > sentence.lowerBound, page.isJoined(start - 2, to: start - 1),
        page.tokens[start - 2].kind != .punctuation
      {
        return true
      }
    }
    guard end + 1 < limit, page.isJoined(end - 1, to: end), page.isJoined(end, to: end + 1),
      page.tokens[end + 1].kind == .number
    else { return false }
    if page.firstByte(end) == 0x2F { return true }
    guard page.isHyphen(end) else { return false }
    // A third number, a zero before one, or no more than the first: no range.
    if end + 3 < limit, page.isHyphen(end + 2), page.tokens[end + 3].kind == .number { return true }
    return page.firstByte(end + 1) == 0x30 || quantity.numeral.hasLeadingZero
  }

  /// Whether groups of digits follow a number that begins with a needless zero: '020 7946 0958'.
  func isTelephone(_ quantity: Quantity) -> Bool {
    let end = quantity.tokens.upperBound
    return quantity.currencies == nil && quantity.numeral.hasLeadingZero && end < limit
      && page.tokens[end].kind == .number
  }

  /// 'one in five', 'three out of four': a share as a number below one.
  func ratio(from quantity: Quantity) -> Figure? {
    let connector = quantity.tokens.upperBound
    let value = quantity.numeral.value
    guard quantity.currencies == nil, quantity.numeral.magnitude == nil, connector + 1 < limit,
      .zero < value, value.exponent >= 0
    else { return nil }
    let start: Int
    if words(connector).contains(.out), words(connector + 1).contains(.of) {
      start = connector + 2
    } else if words(connector).contains(.inch), value == .one {
      start = connector + 1
    } else {
      return nil
    }
    guard start < limit, let whole = self.quantity(at: start), whole.tokens.lowerBound == start,
      whole.currencies == nil, whole.numeral.plainDigits ?? 0 < 4, !whole.numeral.isVague,
      value < whole.numeral.value, whole.numeral.value.exponent >= 0,
      measure(after: whole) == nil, let share = value / whole.numeral.value
    else { return nil }
    let end = whole.tokens.upperBound
    // '1 in 3' may be anything, '1 in 3 voters' is a share.
    guard start > connector + 1 || quantity.numeral.isInWords || counted(after: end) != nil else {
      return nil
    }
    return Figure(
      range: page.range(of: quantity.tokens.lowerBound..<end), kind: .number,
      amount: Figure.Amount(value: share.rounded(toDigits: 18)), counted: counted(after: end))
  }

  /// Whether the number is that of a house: '12 Downing Street'.
  func isAddress(_ draft: FigureDraft) -> Bool {
    guard !draft.first.numeral.isInWords, draft.second == nil else { return false }
    var token = draft.tokens.upperBound
    let end = min(limit, token + 4)
    while token < end, page.tokens[token].kind == .word, page.isCapitalized(token) {
      if words(token).contains(.street) { return true }
      token += 1
    }
    return false
  }

  /// Whether a hyphen and another number are joined to the number that ends before `token`, and the
  /// two are no range: '3-2'.
  func isScore(_ token: Int) -> Bool {
    token + 1 < limit && page.isHyphen(token) && page.isJoined(token - 1, to: token)
      && page.isJoined(token, to: token + 1) && page.tokens[token + 1].kind == .number
  }

  /// The token after the numbers and marks that are joined from `token` on.
  func endOfCode(from token: Int) -> Int {
    var end = token
    while end < limit,
      page.isJoined(end - 1, to: end)
        || page.tokens[end].kind == .number && page.tokens[end - 1].kind == .number
    {
      end += 1
    }
    return end
  }

  /// Whether the number goes on as an ordinal or is the first part of a compound: 'twenty-first',
  /// 'zero-sum'.
  func isPartOfWord(_ end: Int) -> Bool {
    guard end < limit else { return false }
    if case .ordinal(_, isPlural: false) = role(end), page.tokens[end].kind == .word { return true }
    // '5G', '3D'
    if page.tokens[end].kind == .word, page.isJoined(end - 1, to: end) { return true }
    return end + 1 < limit && page.isHyphen(end) && page.isJoined(end - 1, to: end)
      && page.isJoined(end, to: end + 1) && page.tokens[end + 1].kind == .word
  }

  /// The noun that a hyphen joins to digits, where the number counts it: the 'member' of 'a
  /// 15-member council'.
  func compoundNoun(after end: Int, _ numeral: Numeral) -> String? {
    guard !numeral.isInWords, numeral.letter == nil, end + 1 < limit, page.isHyphen(end),
      page.isJoined(end - 1, to: end), page.isJoined(end, to: end + 1),
      page.tokens[end + 1].kind == .word, page.tokens[end + 1].range.count > 2,
      !page.isCapitalized(end + 1), !words(end + 1).contains(.closing),
      end + 2 >= limit || !page.isHyphen(end + 2)
    else { return nil }
    return page.text(end + 1)
  }

  /// Whether the number belongs to the name before it: 'Boeing 737', 'page 5', 'Resolution 2118'.
  func isName(_ draft: FigureDraft) -> Bool {
    let numeral = draft.first.numeral
    let before = draft.tokens.lowerBound - 1
    if numeral.hasLeadingZero { return true }
    guard before >= sentence.lowerBound else { return false }
    if words(before).contains(.numbered) { return true }
    // The 737 of '20 737 MAX jets'
    if page.tokens[before].kind == .number, draft.tokens.count == 1 { return true }
    if page.tokens[before].kind == .punctuation, page.firstByte(before) == 0x2E,
      before > sentence.lowerBound, words(before - 1).contains(.numbered)
    {
      return true
    }
    // 'Big Ten', 'Take-Two'
    if numeral.isInWords, page.isCapitalized(draft.tokens.lowerBound) {
      let word = page.isHyphen(before) ? before - 1 : before
      return word >= sentence.lowerBound && page.tokens[word].kind == .word
        && page.isCapitalized(word) && !words(word).contains(.closing)
    }
    guard !numeral.isInWords, page.tokens[before].kind == .word, holdsCapital(before) else {
      return false
    }
    // At the beginning of a sentence a capital says nothing of a word that the tables know.
    if before == sentence.lowerBound, page.words[before] != .unknown { return false }
    return !words(before).contains(.closing)
  }

  /// Whether a capital is anywhere in the token: 'Windows', 'iPhone'.
  private func holdsCapital(_ token: Int) -> Bool {
    if page.isCapitalized(token) { return true }
    let (range, bytes) = (page.tokens[token].range, page.document.text.bytes)
    return (range.start..<range.end).contains { (0x41...0x5A).contains(bytes[$0]) }
  }

  /// Whether the number looks like a year.
  func isYear(_ draft: FigureDraft) -> Bool {
    let numeral = (draft.second ?? draft.first).numeral
    guard numeral.plainDigits == 4 else { return false }
    return DecimalNumber(1800) <= numeral.value && numeral.value < DecimalNumber(2100)
  }

  func followsYearLead(_ draft: FigureDraft) -> Bool {
    let before = draft.tokens.lowerBound - 1
    guard before >= sentence.lowerBound else { return true }
    return words(before).contains(.closing) || page.isPossessive(before)
  }

  /// Whether the number only numbers: '1.', '2)', '[3]', '(4)'.
  func isListMark(_ draft: FigureDraft) -> Bool {
    let (start, end) = (draft.tokens.lowerBound, draft.tokens.upperBound)
    guard end < sentence.upperBound, draft.second == nil, !draft.first.numeral.isInWords else {
      return false
    }
    if start > sentence.lowerBound {
      switch (page.firstByte(start - 1), page.firstByte(end)) {
      case (0x5B, 0x5D), (0x28, 0x29): return true
      default: return false
      }
    }
    return [0x2E, 0x29].contains(page.firstByte(end)) && page.isJoined(end - 1, to: end)
  }
}
