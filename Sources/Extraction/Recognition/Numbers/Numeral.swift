import Knowledge

/// A number as it stands in a text, in digits, in words or both: '38 billion', 'twenty-five'.
struct Numeral: Sendable {
  var tokens: Range<Int>
  /// The value with its magnitude words multiplied out; of 'tens of thousands' the least.
  var value: DecimalNumber
  /// The last magnitude word, where there is one.
  var magnitude: DecimalNumber?
  /// What a letter joined to the digits would multiply by ('400m'); its token follows `tokens`.
  var letter: DecimalNumber?
  /// Whether the text leaves the number open: 'dozens', 'tens of thousands'.
  var isVague: Bool
  /// Whether it is written in words alone.
  var isInWords: Bool
  /// Whether it is written in digits without any mark, as years are, and how many they are.
  var plainDigits: Int?
  /// Whether it begins with a needless zero.
  var hasLeadingZero: Bool

  /// The one that the article at `token` stands for.
  static func one(at token: Int) -> Numeral {
    Numeral(
      tokens: token..<token + 1, value: .one, isVague: false, isInWords: true,
      hasLeadingZero: false)
  }

  /// The number multiplied by the letter that follows it.
  func withLetter() -> Numeral {
    guard let letter else { return self }
    var numeral = self
    numeral.tokens = tokens.lowerBound..<tokens.upperBound + 1
    numeral.value = value * letter
    numeral.magnitude = letter
    numeral.letter = nil
    numeral.plainDigits = nil
    return numeral
  }
}
