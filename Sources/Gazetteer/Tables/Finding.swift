/// Something that `check` has to say of a row, a cell or a file.
public struct Finding: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Hashable, Sendable {
    /// The tables cannot be used before it is mended.
    case error
    /// It may be meant so.
    case warning
  }

  /// The file, as it was found.
  public var file: String
  /// The line, counted from 1, the header being the first; 0 where the whole file is meant.
  public var line: Int
  /// The column's name, where one cell is meant.
  public var column: String?
  /// What is wrong, and what to do.
  public var message: String
  /// How bad it is.
  public var severity: Severity

  /// Makes a finding.
  public init(
    file: String, line: Int, column: String? = nil, message: String, severity: Severity = .error
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.severity = severity
  }
}

extension Finding: Comparable {
  /// By file, line, column and message.
  public static func < (left: Finding, right: Finding) -> Bool {
    (left.file, left.line, left.column ?? "", left.message)
      < (right.file, right.line, right.column ?? "", right.message)
  }
}

extension Finding: CustomStringConvertible {
  /// One line as compilers write it: `people.tsv:12: error: born: '1954-13' is no date`.
  public var description: String {
    let place = line > 0 ? "\(file):\(line)" : file
    let subject = column.map { $0 + ": " } ?? ""
    return "\(place): \(severity.rawValue): \(subject)\(message)"
  }
}
