public import Knowledge

/// A place in a document that says what an edge says.
public struct Evidence: Hashable, Sendable {
  /// The claim as the document's annotation has it; empty where the edge stems from the document's
  /// own data or from a deal.
  public var claim: String
  /// The document.
  public var document: EntityID
  /// The sentence; nothing where only the document's own data say so.
  public var sentence: Quotation?
  /// The words in the sentence that say so.
  public var trigger: String
  /// The rule that drew the claim.
  public var rule: String
  /// From 0 to 1.
  public var confidence: Double
  /// The same for copies of one sentence.
  let fingerprint: UInt64

  init(
    claim: String = "", document: EntityID, sentence: Quotation?, trigger: String = "",
    rule: String, confidence: Double
  ) {
    self.claim = claim
    self.document = document
    self.sentence = sentence
    self.trigger = trigger
    self.rule = rule
    self.confidence = confidence
    fingerprint = sentence.map { TextFingerprint.of(Array($0.exact.utf8)) } ?? 0
  }
}
