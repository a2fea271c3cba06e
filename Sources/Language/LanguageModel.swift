internal import Synchronization

/// All that was learned of English: one file, opened once and shared by all threads.
public final class LanguageModel: Sendable {
  /// Tags words and parses sentences.
  public let parser: Parser
  /// Finds the lemmas of tagged words.
  public let lemmatizer: Lemmatizer
  /// Finds names that no table lists.
  public let names: NameTagger
  /// Workspaces that no thread uses just now.
  private let idle = Mutex<[Lease]>([])

  /// A workspace on its way from one thread to the next.
  // SAFETY: the pool hands each workspace to one caller at a time, hence `@unchecked`.
  private struct Lease: @unchecked Sendable {
    let workspace: ParserWorkspace
  }

  /// Takes parser, lemmatizer and name tagger out of `model`.
  ///
  /// - Throws: `ModelError.malformed` where a part is missing or has the wrong size.
  public init(_ model: ModelFile) throws(ModelError) {
    parser = try Parser(model: model)
    lemmatizer = try Lemmatizer(model: model)
    names = try NameTagger(model: model)
  }

  /// Calls `body` with a workspace that no other thread uses meanwhile; as many are made as there
  /// are threads at work at once.
  public func withWorkspace<Result>(_ body: (ParserWorkspace) -> Result) -> Result {
    let lease =
      idle.withLock { $0.popLast() } ?? Lease(workspace: ParserWorkspace())
    defer { idle.withLock { $0.append(lease) } }
    return body(lease.workspace)
  }
}
