/// Why a gazetteer could not be found, compiled or opened.
public enum GazetteerError: Error, Hashable, Sendable {
  /// No folder with tables was found; the folders that were looked at.
  case notFound(searched: [String])
  /// A file or folder could not be read.
  case unreadable(path: String, reason: String)
  /// A file could not be written.
  case unwritable(path: String, reason: String)
  /// The tables hold errors; all that `check` finds, warnings too.
  case invalidTables([Finding])
  /// The file is none that this module wrote, or not whole.
  case damaged(path: String, reason: String)
  /// The file was compiled by another version of the program.
  case wrongVersion(path: String, found: Int, expected: Int)
}

extension GazetteerError: CustomStringConvertible {
  /// One line that says what is wrong, and what to do where that is known.
  public var description: String {
    switch self {
    case .notFound(let searched):
      return "no gazetteer found in \(searched.map { "'\($0)'" }.joined(separator: ", "));"
        + " name its folder with --gazetteer"
    case .unreadable(let path, let reason):
      return "cannot read '\(path)': \(reason)"
    case .unwritable(let path, let reason):
      return "cannot write '\(path)': \(reason)"
    case .invalidTables(let findings):
      let errors = findings.filter { $0.severity == .error }
      let first = errors.first.map { ": \($0)" } ?? ""
      return "the gazetteer's tables have \(errors.count) errors\(first);"
        + " 'skein gazetteer check' lists all"
    case .damaged(let path, let reason):
      return "'\(path)' is no compiled gazetteer: \(reason); run 'skein gazetteer build' again"
    case .wrongVersion(let path, let found, let expected):
      return "compiled gazetteer '\(path)' has format version \(found), this program reads"
        + " version \(expected); run 'skein gazetteer build' again"
    }
  }
}
