import Glibc

/// Why a file was not written.
public enum ExportError: Error, Hashable, Sendable {
  /// The system did not take the bytes; its error number.
  case notWritten(errno: CInt)
  /// A file could not be made, written or put into its place; its path and the error number.
  case unwritable(path: String, errno: CInt)
}

extension ExportError: CustomStringConvertible {
  /// One line that says what failed and why.
  public var description: String {
    switch self {
    case .notWritten(let number): "cannot write: \(Self.reason(number))"
    case .unwritable(let path, let number): "cannot write '\(path)': \(Self.reason(number))"
    }
  }

  private static func reason(_ number: CInt) -> String {
    // SAFETY: `strerror` returns a string that ends with a zero byte and is copied at once.
    unsafe String(cString: strerror(number))
  }
}
