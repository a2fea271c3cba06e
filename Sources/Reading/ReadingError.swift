/// Why a file or record could not be read.
public enum ReadingError: Error, Hashable, Sendable {
  /// The system refused `action` ('open', 'read') with `reason`.
  case unreadable(path: String, action: String, reason: String)
  /// There is nothing in it but white space.
  case empty(path: String)
  /// It is larger than the limit; both in bytes.
  case tooLarge(path: String, limit: Int)
  /// It is no text; `kind` says what it seems to be.
  case notText(path: String, kind: String)
  /// The compressed data break off or are damaged.
  case brokenGzip(path: String)
  /// The compressed data are more than `limit` bytes when expanded.
  case gzipTooLarge(path: String, limit: Int)
  /// The record in `line`, counted from 1, is not what a record must be.
  case badRecord(path: String, line: Int, reason: String)
  /// It is no graph that Skein has written; `reason` says why.
  case badGraph(path: String, reason: String)
  /// The page could not be parsed for want of memory.
  case outOfMemory(path: String)

  /// The file, as it was given.
  public var path: String {
    switch self {
    case .unreadable(let path, _, _), .empty(let path), .tooLarge(let path, _),
      .notText(let path, _), .brokenGzip(let path), .gzipTooLarge(let path, _),
      .badRecord(let path, _, _), .badGraph(let path, _), .outOfMemory(let path):
      path
    }
  }
}

extension ReadingError: CustomStringConvertible {
  /// One line: what is wrong with which file, and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let action, let reason):
      "cannot \(action) '\(path)': \(reason)"
    case .empty(let path):
      "'\(path)' holds no text; leave it out"
    case .tooLarge(let path, let limit):
      "'\(path)' is larger than the limit of \(limit) bytes; split it into pages"
    case .notText(let path, let kind):
      "'\(path)' is \(kind), not text; convert it to HTML or plain text first"
    case .brokenGzip(let path):
      "'\(path)' is damaged or cut off: not whole gzip data; fetch it again"
    case .gzipTooLarge(let path, let limit):
      "'\(path)' expands to more than the limit of \(limit) bytes; expand and split it first"
    case .badRecord(let path, let line, let reason):
      "'\(path)' line \(line): \(reason); expected {\"id\": …, \"text\": …} in one line"
    case .badGraph(let path, let reason):
      "'\(path)' is no graph of Skein's: \(reason); write it with 'skein extract'"
    case .outOfMemory(let path):
      "'\(path)' needs more memory than there is; split it"
    }
  }
}
