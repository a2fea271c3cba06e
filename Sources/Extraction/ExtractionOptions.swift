/// What is looked for in a page.
public struct ExtractionOptions: Hashable, Sendable {
  /// Whether persons and organisations that no table lists become entities.
  public var findsUnlistedNames: Bool
  /// Whether relations are drawn.
  public var findsRelations: Bool

  /// Looks for everything.
  public init(findsUnlistedNames: Bool = true, findsRelations: Bool = true) {
    self.findsUnlistedNames = findsUnlistedNames
    self.findsRelations = findsRelations
  }

  /// Whether anything is looked for that takes a model of the language.
  public var needsLanguage: Bool { findsUnlistedNames || findsRelations }
}
