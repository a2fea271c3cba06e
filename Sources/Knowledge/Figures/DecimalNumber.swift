/// An exact decimal number: a whole significand times a power of ten.
///
/// Two numbers are equal when their values are; trailing zeros of the significand are dropped.
/// Thirty-six digits are exact; what goes beyond is rounded half away from zero.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits, with the sign; never a multiple of ten but for zero.
  public let significand: Int128
  /// The power of ten that the significand is multiplied by; 0 for zero.
  public let exponent: Int

  private static let limit: Int128 = 1_000_000_000_000_000_000_000_000_000_000_000_000

  /// Makes `significand` × 10^`exponent`.
  public init(_ significand: Int128, exponent: Int = 0) {
    var (significand, exponent) = (significand, exponent)
    while significand.magnitude >= Self.limit.magnitude {
      significand = Self.rounded(significand, by: 10)
      exponent += 1
    }
    while significand != 0, significand % 10 == 0 {
      significand /= 10
      exponent += 1
    }
    self.significand = significand
    self.exponent = significand == 0 ? 0 : exponent
  }

  /// Reads digits with at most one point and at most one sign, such as `-38.50` or `1e6`; nothing
  /// where `text` is anything else or longer than thirty-six digits.
  public init?(_ text: some StringProtocol) {
    var (significand, exponent, digits) = (Int128(0), 0, 0)
    var isNegative = false
    var seenPoint = false
    var rest = Substring(text).utf8[...]
    if let sign = rest.first, sign == 0x2D || sign == 0x2B {
      isNegative = sign == 0x2D
      rest.removeFirst()
    }
    while let byte = rest.first {
      switch byte {
      case 0x30...0x39:
        guard digits < 36 else { return nil }
        significand = significand * 10 + Int128(byte - 0x30)
        digits += 1
        if seenPoint { exponent -= 1 }
      case 0x2E where !seenPoint:
        seenPoint = true
      case 0x65 where digits > 0, 0x45 where digits > 0:
        guard let power = Int(Substring(rest.dropFirst())), (-400...400).contains(power) else {
          return nil
        }
        self.init(isNegative ? -significand : significand, exponent: exponent + power)
        return
      default:
        return nil
      }
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    self.init(isNegative ? -significand : significand, exponent: exponent)
  }

  /// Nought.
  public static let zero = DecimalNumber(0)
  /// One.
  public static let one = DecimalNumber(1)

  /// The nearest binary floating-point number.
  public var double: Double { Double(text) ?? .nan }

  /// The exact product, rounded to thirty-six digits where it has more.
  public static func * (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    var (a, b, exponent) = (left.significand, right.significand, left.exponent + right.exponent)
    var (product, overflow) = a.multipliedReportingOverflow(by: b)
    while overflow {
      if a.magnitude > b.magnitude { a = rounded(a, by: 10) } else { b = rounded(b, by: 10) }
      exponent += 1
      (product, overflow) = a.multipliedReportingOverflow(by: b)
    }
    return DecimalNumber(product, exponent: exponent)
  }

  /// The quotient to at least eighteen digits; nothing where `right` is zero.
  public static func / (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber? {
    guard right.significand != 0 else { return nil }
    var (dividend, exponent) = (left.significand, left.exponent - right.exponent)
    while dividend.magnitude < limit.magnitude / 10 && dividend != 0 {
      dividend *= 10
      exponent -= 1
    }
    return DecimalNumber(rounded(dividend, by: right.significand), exponent: exponent)
  }

  /// The exact sum, rounded to thirty-six digits where it has more.
  public static func + (left: DecimalNumber, right: DecimalNumber) -> DecimalNumber {
    if left.significand == 0 { return right }
    if right.significand == 0 { return left }
    let (high, low) = left.exponent > right.exponent ? (left, right) : (right, left)
    var (significand, exponent) = (high.significand, high.exponent)
    while exponent > low.exponent, significand.magnitude < limit.magnitude {
      significand *= 10
      exponent -= 1
    }
    var addend = low.significand
    for _ in 0..<min(exponent - low.exponent, 40) { addend = rounded(addend, by: 10) }
    return DecimalNumber(significand + addend, exponent: exponent)
  }

  /// The number with its sign turned.
  public static prefix func - (number: DecimalNumber) -> DecimalNumber {
    DecimalNumber(-number.significand, exponent: number.exponent)
  }

  /// The number rounded half away from zero to `digits` significant digits.
  public func rounded(toDigits digits: Int) -> DecimalNumber {
    var (significand, exponent) = (significand, exponent)
    let drop = String(significand.magnitude).utf8.count - digits
    guard drop > 0 else { return self }
    var divisor: Int128 = 1
    for _ in 0..<drop { divisor *= 10 }
    significand = Self.rounded(significand, by: divisor)
    exponent += drop
    return DecimalNumber(significand, exponent: exponent)
  }

  /// The quotient rounded half away from zero.
  private static func rounded(_ dividend: Int128, by divisor: Int128) -> Int128 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return quotient + ((dividend < 0) == (divisor < 0) ? 1 : -1)
  }
}

extension DecimalNumber: Comparable {
  /// By value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    (left + -right).significand < 0
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits without an exponent, such as `400000000000` or `0.0025`, as JSON and CSV take
  /// them; beyond forty digits with an exponent.
  public var description: String { text }

  /// Plain digits; see `description`.
  public var text: String {
    let sign = significand < 0 ? "-" : ""
    let digits = String(significand.magnitude)
    if exponent >= 0 {
      guard exponent + digits.utf8.count <= 40 else { return "\(sign)\(digits)e\(exponent)" }
      return sign + digits + String(repeating: "0", count: exponent)
    }
    let point = digits.utf8.count + exponent
    guard point > -40 else { return "\(sign)\(digits)e\(exponent)" }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }
}
