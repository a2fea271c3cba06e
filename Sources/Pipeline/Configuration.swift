/// What a run reads and how.
public struct Configuration: Sendable {
  /// Files and folders; `-` is standard input.
  public var inputs: [String]
  /// What the inputs are.
  public var format: InputFormat = .automatic
  /// The tables of facts.
  public var tables = TableSelection()
  /// Whether persons and organisations that no table lists become entities.
  public var findsUnlistedNames = true
  /// Whether relations are drawn.
  public var findsRelations = true
  /// How many documents are worked on at once.
  public var jobs = 1
  /// Which claims go into a graph beside the actual ones that are not denied.
  public var included: Set<ClaimKind> = []
  /// Between whom the edges of a graph run.
  public var level = GraphLevel.actors

  /// Makes a configuration with everything else as it is usual.
  public init(inputs: [String]) {
    self.inputs = inputs
  }
}

/// What an input is.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// As its name and its first bytes tell.
  case automatic = "auto"
  /// A web page.
  case html
  /// Plain text.
  case text
  /// Markdown.
  case markdown
  /// One record a line: `{"id": …, "text": …}`.
  case jsonLines = "jsonl"
}

/// Between whom the edges of a graph run.
public enum GraphLevel: String, Hashable, Sendable, CaseIterable {
  /// The persons, organizations and countries that the pages name.
  case actors
  /// The countries for which those act.
  case countries
}

/// Claims that a graph leaves out where they are not asked for.
public enum ClaimKind: String, Hashable, Sendable, CaseIterable {
  /// Of what is planned or expected.
  case future
  /// Of what might be.
  case hypothetical
  /// Of what once was.
  case historical
  /// That are denied.
  case negated
}
