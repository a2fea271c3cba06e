import Glibc
import Pipeline

/// Lines to people, on standard error.
enum Terminal {
  /// Whether somebody looks at standard error.
  static let isOnStandardError = isatty(STDERR_FILENO) == 1

  /// Says what is wrong.
  static func complain(_ message: String) { write("skein: \(message)\n") }

  /// Says what was done.
  static func note(_ message: String) { write("\(message)\n") }

  /// Writes `text` to standard error as it is.
  static func write(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes `text` to standard output as it is.
  static func print(_ text: String) { write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: CInt) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        // SAFETY: the buffer lives until the closure returns, and its own count is given.
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}

/// A line on the terminal that says how far a run is; nothing where nobody looks.
struct ProgressLine {
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?

  /// Shows how far the run is, a few times a second at most.
  mutating func show(_ report: Report) {
    guard Terminal.isOnStandardError else { return }
    let now = ContinuousClock.now
    if let shown, now - shown < .milliseconds(200) { return }
    // Runs that are over at once leave the terminal alone.
    guard now - start > .milliseconds(400) else { return }
    shown = now
    let rate = Double(report.documentCount) / ((now - start) / .seconds(1))
    Terminal.write("\r\u{1B}[K\(report.documentCount) pages, \(Int(rate)) pages/s")
  }

  /// Takes the line away.
  func clear() {
    if shown != nil { Terminal.write("\r\u{1B}[K") }
  }
}

/// Makes the folder at `path` where there is none.
func makeFolder(_ path: String) throws(PipelineError) {
  guard unsafe mkdir(path, 0o777) != 0, errno != EEXIST else { return }
  let reason = unsafe String(cString: strerror(errno))
  throw .output(reason: "cannot make folder '\(path)': \(reason)")
}
