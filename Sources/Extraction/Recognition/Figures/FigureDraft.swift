import Knowledge

/// A figure while it is read.
struct FigureDraft {
  var first: FigureReader.Quantity
  /// The upper end of a range.
  var second: FigureReader.Quantity?
  var measure: FigureReader.Measure?
  var tokens: Range<Int>
  var amount = Figure.Amount()
  var isApproximate = false

  /// Begins with one number.
  init(_ first: FigureReader.Quantity, measure: FigureReader.Measure?) {
    self.first = first
    self.measure = measure
    tokens = first.tokens.lowerBound..<(measure?.end ?? first.tokens.upperBound)
  }

  /// Moves the end to before the token `end`.
  mutating func extend(to end: Int) {
    tokens = tokens.lowerBound..<end
  }

  /// Adds `part` to the value and to the bound that it is.
  mutating func add(_ part: DecimalNumber) {
    amount = Figure.Amount(
      value: amount.value.map { $0 + part }, low: amount.low.map { $0 + part },
      high: amount.high.map { $0 + part })
  }

  /// Multiplies all numbers by `factor`.
  mutating func scale(by factor: DecimalNumber) {
    amount = amount.scaled(by: factor)
  }
}
