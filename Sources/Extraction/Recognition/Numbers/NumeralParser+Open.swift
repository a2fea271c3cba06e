import Knowledge

/// Numbers that are left open.
extension NumeralParser {
  /// 'dozens', 'hundreds of thousands': at least one of each.
  mutating func readOpenNumber(_ factor: DecimalNumber) -> Bool {
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

  /// 'several hundred', 'a few thousand', 'a couple of million': at least so many.
  mutating func readOpenCount(_ count: Int) -> Bool {
    var token = next + 1
    if case .of = role(token) { token += 1 }
    let factor: DecimalNumber
    switch role(token) {
    case .hundred: factor = DecimalNumber(100)
    case .magnitude(let value, isPlural: false): factor = value
    default: return false
    }
    magnitude = factor
    total = DecimalNumber(Int128(count)) * factor
    next = token + 1
    if factor == DecimalNumber(100), case .magnitude(let larger, isPlural: false) = role(next) {
      total = total * larger
      magnitude = larger
      next += 1
    }
    isVague = true
    last = .magnitude
    return true
  }
}
