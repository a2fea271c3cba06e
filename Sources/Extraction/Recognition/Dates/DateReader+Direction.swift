import Text

/// Whether a sentence speaks of what lies ahead or behind.
extension DateReader {
  /// How far behind a date that opens its clause the verb may stand, in tokens.
  private static let reach = 14

  /// Whether the words around `token` make its date lie ahead.
  ///
  /// The nearest word before it that looks ahead or back decides, or 'will' behind a date that opens
  /// the clause. 'may' looks ahead, the month does not.
  func isForward(before token: Int) -> Bool {
    var word = token - 1
    while word >= sentence.lowerBound {
      if let reading = reading(word) {
        if reading.isForward, reading.month == nil || !page.isCapitalized(word) { return true }
        if reading.isForwardBeforeTo, leadsOn(from: word, isDue: reading.isDue) { return true }
        if reading.isBackward { return false }
      }
      word -= 1
    }
    guard opensClause(token) else { return false }
    for word in token..<min(sentence.upperBound, token + Self.reach) {
      guard let reading = reading(word) else { continue }
      if reading.isForward, reading.month == nil, reading.pageOffset == nil { return true }
      if reading.isBackward { return false }
    }
    return false
  }

  /// Whether 'to' or 'for' follows ('plans to', 'set for'), or of 'due' and its like a preposition
  /// of time or a date.
  private func leadsOn(from word: Int, isDue: Bool) -> Bool {
    let next = word + 1
    if isWord("to", next) || isWord("for", next) { return true }
    guard isDue, let reading = reading(next) else { return isDue && isWord("on", next) }
    return reading.isLead || reading.isPart || reading.weekday != nil || reading.month != nil
  }

  /// Whether the date at `token`, with its preposition, begins the sentence or follows a mark.
  private func opensClause(_ token: Int) -> Bool {
    var first = token
    while first > sentence.lowerBound, token - first < 3, isLeading(first - 1) { first -= 1 }
    return first == sentence.lowerBound || page.tokens[first - 1].kind == .punctuation
  }

  private func isLeading(_ token: Int) -> Bool {
    isWord("on", token) || isThe(token)
      || reading(token).map { $0.isLead || $0.isPart } ?? false
  }
}
