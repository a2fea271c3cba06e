import Knowledge
import Text

/// Words that are dates only in context.
extension DateReader {
  func isDate(_ date: PartialDate) -> Bool {
    let token = date.tokens.lowerBound
    let before = reading(token - 1)
    let own = reading(token)
    let leads = before?.isLead == true || before?.isPart == true || isAfterPart(token)
    switch date.value {
    case .calendar(_, .some, _):
      guard own?.isAmbiguous == true else { return page.isCapitalized(token) || leads }
      guard leads || before?.isWeakLead == true && page.isCapitalized(token) else { return false }
      return !isFollowedByName(date.tokens.upperBound)
    case .weekday:
      // 'every Monday' is no day.
      guard !isDistributive(token - 1) else { return false }
      return own?.isAmbiguous != true || page.isCapitalized(token) && (leads || isOn(token - 1))
    case .dayOfMonth:
      return true
    case .season:
      guard own?.isAmbiguous != true else { return false }
      return leads || isDeterminer(token - 1) && reading(token - 2)?.isLead == true
    case .years:
      // 'his 20s' are an age.
      return leads || isThe(token - 1) || isApostrophe(token - 1)
    case .calendar(let year?, nil, _):
      return isYear(year, token, leads: leads)
    default:
      return true
    }
  }

  /// Whether 'mid-' stands before `token`.
  private func isAfterPart(_ token: Int) -> Bool {
    token - 1 > sentence.lowerBound && page.isHyphen(token - 1)
      && reading(token - 2)?.isPart == true
  }

  func isFollowedByName(_ token: Int) -> Bool {
    token < sentence.upperBound && page.tokens[token].kind == .word && page.isCapitalized(token)
      && reading(token) == nil && !page.isPossessive(token)
  }

  private func isOn(_ token: Int) -> Bool {
    sentence.contains(token) && page.tokens[token].range.count == 2 && page.reads(token, "on")
  }

  private func isDistributive(_ token: Int) -> Bool {
    isWord("every", token) || isWord("each", token)
  }

  func isThe(_ token: Int) -> Bool {
    isWord("the", token)
  }

  func isDeterminer(_ token: Int) -> Bool {
    isThe(token) || isWord("its", token) || isWord("their", token) || isWord("his", token)
      || isWord("her", token)
  }

  private func isApostrophe(_ token: Int) -> Bool {
    sentence.contains(token) && page.tokens[token].kind == .punctuation
      && (page.firstByte(token) == 0x27 || page.firstByte(token) == 0xE2)
  }

  /// Whether a number of four digits is a year and not how many there are of something.
  private func isYear(_ year: Int, _ token: Int, leads: Bool) -> Bool {
    let next = token + 1
    if token > sentence.lowerBound, page.isJoined(token - 1, to: token),
      page.tokens[token - 1].kind != .punctuation || page.isHyphen(token - 1)
        || page.firstByte(token - 1) == 0x2F
    {
      // '$2014', '#2014', 'A-2014', '2/30/2014'
      return false
    }
    if reading(token - 1)?.isNumbered == true { return false }
    if next < sentence.upperBound {
      if page.tokens[next].kind == .symbol, page.isJoined(token, to: next) { return false }
      switch numbers.role(of: page.words[next]) {
      case .magnitude, .hundred, .letter: return false
      default: break
      }
      if page.isHyphen(next) || page.firstByte(next) == 0x2F, page.isJoined(token, to: next) {
        return false
      }
    }
    let isCounted =
      next < sentence.upperBound
      && (isPluralNoun(next) || calendar.isCounted(page.words[next]))
    if leads { return !isCounted || (1900..<2100).contains(year) && !isByOrTo(token - 1) }
    guard (1900..<2100).contains(year) else { return false }
    if isDeterminer(token - 1) || token > sentence.lowerBound && page.isPossessive(token - 1) {
      return true
    }
    return !isCounted && (token == sentence.lowerBound || page.tokens[token - 1].kind != .symbol)
  }

  private func isByOrTo(_ token: Int) -> Bool {
    isWord("by", token) || isWord("to", token) || isWord("from", token)
      || isWord("between", token)
  }

  private func isPluralNoun(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    guard page.tokens[token].kind == .word, range.count > 3 else { return false }
    return (0x61...0x7A).contains(bytes[range.start]) && bytes[range.end - 1] == 0x73
  }
}
