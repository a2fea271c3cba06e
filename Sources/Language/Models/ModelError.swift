/// Why a model could not be used.
public enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file cannot be opened, sized or mapped.
  case unreadable(path: String, reason: String)
  /// The file does not begin as a model does.
  case notAModel(path: String)
  /// The file was made for another version of the format.
  case version(path: String, found: Int, expected: Int)
  /// The file is shorter or longer than it says, or its bytes were changed.
  case damaged(path: String)
  /// A part of the model is missing or has the wrong size.
  case malformed(path: String, part: String)
  /// No folder of models was found.
  case notFound(searched: [String])

  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "cannot read model '\(path)': \(reason)"
    case .notAModel(let path):
      "'\(path)' is not a model; fetch it again or rebuild it with 'skein-train'"
    case .version(let path, let found, let expected):
      "model '\(path)' has format version \(found), this build reads version \(expected); "
        + "rebuild it with 'skein-train'"
    case .damaged(let path):
      "model '\(path)' is damaged: its checksum does not fit; fetch it again or rebuild it with "
        + "'skein-train'"
    case .malformed(let path, let part):
      "model '\(path)' has no usable part '\(part)'; rebuild it with 'skein-train'"
    case .notFound(let searched):
      "no models found in \(searched.map { "'\($0)'" }.joined(separator: ", ")); "
        + "set SKEIN_MODELS to their folder"
    }
  }
}
