public import Text

/// A contract, agreement, treaty, loan, purchase or venture between parties.
public struct Deal: Hashable, Sendable {
  /// How far a deal has come.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Put into force by signature.
    case signed
    /// Settled between the parties.
    case agreed
    /// Meant to come.
    case planned
    /// Talked about.
    case negotiated = "under negotiation"
    /// Called off.
    case cancelled
    /// Carried out.
    case completed
    /// Said to be coming, by others.
    case rumoured
  }

  /// One figure of a deal: an amount, its unit or currency, and for what each.
  public struct Term: Hashable, Sendable {
    /// The amount.
    public var amount: Figure.Amount
    /// The SI unit's symbol, or `year`, `month`, `day` for a duration as written.
    public var unit: String?
    /// The currency's ISO 4217 code.
    public var currency: String?
    /// What the amount is for each of: `year` of a rate, an SI unit of a unit price.
    public var per: String?
    /// Whether the text calls it rough.
    public var isApproximate: Bool
    /// Half a unit of the last digit as written, as a part of the amount.
    public var precision: DecimalNumber?
    /// The figure of the page, or nothing where the term was derived from the others.
    public var figure: String?

    /// Makes a term.
    public init(
      amount: Figure.Amount, unit: String? = nil, currency: String? = nil, per: String? = nil,
      isApproximate: Bool = false, precision: DecimalNumber? = nil, figure: String? = nil
    ) {
      self.amount = amount
      self.unit = unit
      self.currency = currency
      self.per = per
      self.isApproximate = isApproximate
      self.precision = precision
      self.figure = figure
    }
  }

  /// What the arithmetic of a deal's figures shows.
  public struct Check: Hashable, Sendable {
    /// Whether the figures fit.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
      /// All are given, and fit.
      case consistent
      /// All are given, and do not fit.
      case inconsistent
      /// One was missing and follows from the others.
      case derived
      /// More than one is missing.
      case notEnough = "not enough"
    }

    /// The mistake that most likely stands behind figures that do not fit.
    public enum Slip: String, Hashable, Sendable, CaseIterable {
      /// A thousand for a million, a million for a billion.
      case thousand
      /// A thousand for a billion.
      case million
      /// A thousand for a trillion.
      case billion
      /// A misplaced point.
      case tenfold
      /// A month for a year.
      case month
      /// The whole amount for that of a year.
      case wholeForYear = "whole for year"
      /// Cubic feet for cubic metres.
      case cubicFoot = "cubic foot"
      /// Barrels for cubic metres.
      case barrel
      /// One currency for another.
      case currency
    }

    /// Whether the figures fit.
    public var verdict: Verdict
    /// The price for one plain unit that money, duration and quantity imply.
    public var impliedUnitPrice: DecimalNumber?
    /// The unit price as written over the implied one, where they do not fit.
    public var factor: DecimalNumber?
    /// What most likely went wrong, where that can be told.
    public var slip: Slip?
    /// Which term was derived: `money`, `duration`, `quantity`, `unitPrice`.
    public var derived: String?

    /// Makes a check.
    public init(
      verdict: Verdict, impliedUnitPrice: DecimalNumber? = nil, factor: DecimalNumber? = nil,
      slip: Slip? = nil, derived: String? = nil
    ) {
      self.verdict = verdict
      self.impliedUnitPrice = impliedUnitPrice
      self.factor = factor
      self.slip = slip
      self.derived = derived
    }
  }

  /// Stable, made of kind, parties, commodity and date: `deal:…`.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// What it is: `contract`, `agreement`, `treaty`, `loan`, `purchase`, `venture`.
  public var kind: String
  /// The parties, in the order of the text.
  public var parties: [EntityID]
  /// The parties by role: `seller`, `buyer`, `signatory`.
  public var roles: [String: [EntityID]]
  /// How far it has come, where the page says so.
  public var status: Status?
  /// When it was signed, agreed or planned.
  public var date: DateValue?
  /// What is sold, in the gazetteer's words.
  public var commodity: String?
  /// Its whole price.
  public var money: Term?
  /// How long it runs.
  public var duration: Term?
  /// How much is delivered.
  public var quantity: Term?
  /// The price of a unit.
  public var unitPrice: Term?
  /// What the arithmetic of the four shows.
  public var check: Check?
  /// Where the page speaks of it.
  public var evidence: [ByteRange]

  /// Makes a deal between `parties`.
  public init(id: EntityID, name: String, kind: String, parties: [EntityID]) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parties = parties
    roles = [:]
    evidence = []
  }
}
