import Knowledge
import Text

/// Counts and bare numbers, and numbers that are neither.
extension FigureReader {
  /// The count or number of `draft`, which has neither currency nor unit.
  func countOrNumber(_ draft: FigureDraft) -> Figure? {
    let numeral = (draft.second ?? draft.first).numeral
    let end = draft.tokens.upperBound
    guard !words(end).contains(.clock), !isName(draft), !isAddress(draft),
      !isPartOfWord(end) || compoundNoun(after: end, numeral) != nil
    else { return nil }
    var figure = Figure(
      range: range(of: draft), kind: .number, amount: draft.amount,
      isApproximate: draft.isApproximate)
    if let counted = compoundNoun(after: end, numeral) {
      guard numeral.value.exponent >= 0, !words(end + 1).contains(.degree) else { return figure }
      figure.kind = .count
      figure.counted = counted
      return figure
    }
    let isOne = numeral.isInWords && numeral.value == .one
    if let counted = counted(after: end, isVague: numeral.isVague), !isOne {
      guard !isYear(draft) || !followsYearLead(draft) else { return nil }
      figure.kind = .count
      figure.counted = counted
      return figure
    }
    guard !isYear(draft), !isOne, !numeral.isVague, !isListMark(draft), !isIdiom(draft) else {
      return nil
    }
    return figure
  }

  /// The noun phrase behind a number: 'Russian citizens', 'fighter jets'.
  func counted(after token: Int, isVague: Bool = false) -> String? {
    var start = token
    if isVague, words(start).contains(.of) { start += 1 }
    var next = start
    while next < limit, next - start < 4 {
      let isWord = page.tokens[next].kind == .word
      guard isWord || page.isHyphen(next) && next > start else { return nil }
      if isWord {
        guard !words(next).contains(.closing), !page.isPossessive(next) else { return nil }
        if isCountable(next), !isPartOfName(next, from: start) {
          while next + 1 < limit, words(next + 1).contains(.counted) { next += 1 }
          return page.document.text.string(in: page.range(of: start..<next + 1))
        }
      }
      next += 1
    }
    return nil
  }

  /// What an amount is of: the 'arms' of '$5bn of arms', the 'loan' of 'a $5bn loan'.
  func measured(around tokens: Range<Int>) -> String? {
    var start = tokens.upperBound
    if words(start).contains(.of) {
      start += 1
      while start < limit, words(start).contains(.determiner) { start += 1 }
    } else {
      let before = tokens.lowerBound - 1
      guard before >= sentence.lowerBound else { return nil }
      var isNamed = words(before).contains(.determiner) || page.isPossessive(before)
      if case .article = recognizer.numbers.role(of: page.words[before]) { isNamed = true }
      guard isNamed else { return nil }
    }
    var end = start
    while end < limit, end - start < 4, page.tokens[end].kind == .word, !page.isPossessive(end),
      words(end).isDisjoint(with: [.closing, .and, .or, .per]),
      recognizer.words.rates.longestMatch(at: end, in: page.words, before: limit) == nil
    {
      end += 1
    }
    return end > start ? page.document.text.string(in: page.range(of: start..<end)) : nil
  }

  /// Whether a plural with a capital goes on to a noun that is counted: the 'States' of 'two United
  /// States ships'.
  private func isPartOfName(_ token: Int, from start: Int) -> Bool {
    guard page.isCapitalized(token), token > start else { return false }
    var next = token + 1
    while next < min(limit, token + 4), page.tokens[next].kind == .word,
      !words(next).contains(.closing), !page.isPossessive(next)
    {
      if !page.isCapitalized(next), isCountable(next) { return true }
      next += 1
    }
    return false
  }

  /// Whether the word at `token` is the plural of a noun, or one of those that are counted.
  private func isCountable(_ token: Int) -> Bool {
    if words(token).contains(.counted) { return true }
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    guard range.count > 3, bytes[range.end - 1] == 0x73,
      (0x61...0x7A).contains(bytes[range.start])
    else { return false }
    switch bytes[range.end - 2] {
    case 0x73, 0x75, 0x69, 0x27: return false
    default:
      return token + 1 >= limit || !page.isHyphen(token + 1)
    }
  }
}
