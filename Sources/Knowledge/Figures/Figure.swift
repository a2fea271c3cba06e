public import Text

/// An amount that a page states.
public struct Figure: Hashable, Sendable {
  /// The unit of things that are counted one by one: the price of 'each', '40 jets' of a deal.
  public static let item = "item"

  /// What an amount measures.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Money, with its currency.
    case money
    /// A physical quantity, with its unit.
    case quantity
    /// A share of a hundred, or percentage and basis points.
    case percentage
    /// A length of time.
    case duration
    /// Money for one unit of something.
    case unitPrice = "unit price"
    /// How many of something there are.
    case count
    /// A number by itself.
    case number
  }

  /// An amount: one value, or the bounds of it.
  public struct Amount: Hashable, Sendable {
    /// The value, where one is given.
    public var value: DecimalNumber?
    /// The lower bound, where one is given.
    public var low: DecimalNumber?
    /// The upper bound, where one is given.
    public var high: DecimalNumber?

    /// Makes an amount.
    public init(
      value: DecimalNumber? = nil, low: DecimalNumber? = nil, high: DecimalNumber? = nil
    ) {
      self.value = value
      self.low = low
      self.high = high
    }

    /// The amount with every number in it multiplied by `factor`.
    public func scaled(by factor: DecimalNumber) -> Amount {
      Amount(
        value: value.map { $0 * factor }, low: low.map { $0 * factor },
        high: high.map { $0 * factor })
    }
  }

  /// The same amount in plain SI units.
  public struct Plain: Hashable, Sendable {
    /// The amount.
    public var amount: Amount
    /// The SI unit's symbol: `m3`, `s`, `W`.
    public var unit: String

    /// Makes a plain amount.
    public init(amount: Amount, unit: String) {
      self.amount = amount
      self.unit = unit
    }
  }

  /// `f1`, `f2`, … in the order of the text.
  public var id: String
  /// The amount with its unit or currency; of a count the number alone.
  public var range: ByteRange
  /// What the amount measures.
  public var kind: Kind
  /// The amount as written, with magnitude words multiplied out.
  public var amount: Amount
  /// The unit as the text has it, in English and singular; nothing for money, counts and numbers.
  public var unit: String?
  /// The currency's ISO 4217 code.
  public var currency: String?
  /// What the amount is of, for each: the unit of a unit price, `year` of a rate.
  public var per: String?
  /// What a count counts, or another amount is of, in the words of the text.
  public var counted: String?
  /// The same amount in plain SI units, where the unit is known to the gazetteer.
  public var plain: Plain?
  /// Whether the text says that the amount is rough.
  public var isApproximate: Bool
  /// Whether the currency is not written but taken from the page's country or from custom.
  public var isAssumed: Bool

  /// Makes a figure; what is not given is not known.
  public init(
    id: String = "", range: ByteRange, kind: Kind, amount: Amount, unit: String? = nil,
    currency: String? = nil, per: String? = nil, counted: String? = nil, plain: Plain? = nil,
    isApproximate: Bool = false, isAssumed: Bool = false
  ) {
    self.id = id
    self.range = range
    self.kind = kind
    self.amount = amount
    self.unit = unit
    self.currency = currency
    self.per = per
    self.counted = counted
    self.plain = plain
    self.isApproximate = isApproximate
    self.isAssumed = isAssumed
  }
}
