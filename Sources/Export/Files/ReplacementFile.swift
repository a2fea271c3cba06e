import Glibc

/// A file that is written beside its place and put there when it is whole, so that nobody ever
/// sees half of it.
package struct ReplacementFile: ~Copyable {
  private let path: String
  private let partial: String
  private let descriptor: CInt
  /// What is to be written.
  package var output: ByteOutput

  /// Opens a new file beside `path`.
  ///
  /// - Throws: `ExportError.unwritable` where it cannot be made.
  package init(path: String) throws(ExportError) {
    self.path = path
    partial = "\(path).\(getpid()).partial"
    descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    output = ByteOutput(descriptor: descriptor)
    guard descriptor >= 0 else { throw .unwritable(path: path, errno: errno) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    // Nothing is there any more where the file was put into its place.
    unsafe unlink(partial)
  }

  /// Writes the rest and puts the file into its place.
  ///
  /// - Throws: `ExportError.unwritable` where the system refuses; what was in the place before is
  ///   then still there.
  package mutating func putInPlace() throws(ExportError) {
    do {
      try output.flush()
    } catch .notWritten(let number) {
      throw .unwritable(path: path, errno: number)
    }
    guard unsafe rename(partial, path) == 0 else { throw .unwritable(path: path, errno: errno) }
  }
}
