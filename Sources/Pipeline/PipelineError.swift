import Export

/// Why a run stopped.
public enum PipelineError: Error, Hashable, Sendable {
  /// The gazetteer could not be found, compiled or opened.
  case gazetteer(reason: String)
  /// The trained model could not be found or opened.
  case model(reason: String)
  /// An input could not be read.
  case input(reason: String)
  /// A file could not be written.
  case output(reason: String)
}

extension PipelineError: CustomStringConvertible {
  /// One line that says what is wrong.
  public var description: String {
    switch self {
    case .gazetteer(let reason), .model(let reason), .input(let reason), .output(let reason):
      reason
    }
  }

  init(_ error: ExportError) {
    self = .output(reason: error.description)
  }
}
