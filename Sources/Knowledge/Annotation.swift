public import Text

/// All that Skein finds in one document.
public struct Annotation: Sendable {
  /// The document; every range points into its text.
  public var document: Document
  /// The things that the document speaks of, by id.
  public var entities: [Entity]
  /// Where it speaks of them, in the order of the text.
  public var mentions: [Mention]
  /// The amounts that it states, in the order of the text.
  public var figures: [Figure]
  /// The times that it names, in the order of the text.
  public var dates: [DateMention]
  /// The deals that it speaks of.
  public var deals: [Deal]
  /// What it says of the things, sentence by sentence.
  public var claims: [Claim]

  /// Makes an annotation of `document` that holds nothing yet.
  public init(document: Document) {
    self.document = document
    entities = []
    mentions = []
    figures = []
    dates = []
    deals = []
    claims = []
  }
}
