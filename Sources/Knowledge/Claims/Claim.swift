public import Text

/// What one sentence says: a relation between two entities, and how it is said.
public struct Claim: Hashable, Sendable {
  /// How the sentence puts what it says.
  public enum Modality: String, Hashable, Sendable, CaseIterable {
    /// It is so, or has come to be so.
    case actual
    /// It is planned, promised or expected.
    case future
    /// It might be so, or would be so under some condition.
    case hypothetical
    /// It was so in a past that the page looks back on.
    case historical
  }

  /// From where a claim's date was taken.
  public enum DateSource: String, Hashable, Sendable, CaseIterable {
    /// From the sentence itself.
    case sentence
    /// From an earlier sentence of the paragraph.
    case paragraph
    /// From the page's own date.
    case page
    /// There is no date.
    case none
  }

  /// Stable: made of the document, the sentence's place and what is said.
  public var id: String
  /// What is said of the two.
  public var type: RelationType
  /// The kind of event where it is clear: `visit`, `phone`, `discontinue`, `territory`.
  public var mode: String?
  /// Who acts, or of whom the fact is said.
  public var subject: EntityID
  /// On whom or what.
  public var object: EntityID
  /// Whether it runs both ways, the subject being first in the text.
  public var isSymmetric: Bool
  /// What a dispute is about.
  public var about: EntityID?
  /// The name of the office that is held.
  public var office: String?
  /// When it happened or held.
  public var date: DateValue?
  /// From where `date` was taken.
  public var dateSource: DateSource
  /// How the sentence puts it.
  public var modality: Modality
  /// Whether the sentence denies it.
  public var isNegated: Bool
  /// Who says so, where the sentence puts it into a mouth.
  public var attributedTo: EntityID?
  /// From 0 to 1.
  public var confidence: Double
  /// The rule and the gazetteer row that drew it.
  public var rule: String
  /// The words that say so.
  public var trigger: ByteRange
  /// The sentence that it stands on.
  public var sentence: ByteRange

  /// Makes an actual claim that is not denied, put into nobody's mouth and without a date.
  public init(
    type: RelationType, mode: String? = nil, subject: EntityID, object: EntityID,
    confidence: Double, rule: String, trigger: ByteRange, sentence: ByteRange
  ) {
    id = ""
    self.type = type
    self.mode = mode
    self.subject = subject
    self.object = object
    isSymmetric = false
    dateSource = .none
    modality = .actual
    isNegated = false
    self.confidence = confidence
    self.rule = rule
    self.trigger = trigger
    self.sentence = sentence
  }
}
