import Export
import Glibc

/// Lines on their way to standard output or into a file.
struct LineOutput: ~Copyable {
  private var file: ReplacementFile?
  private var standardOutput = ByteOutput(descriptor: STDOUT_FILENO)

  /// Opens the file at `path`; without one the lines go to standard output.
  init(path: String?) throws(PipelineError) {
    guard let path else {
      file = nil
      return
    }
    do { file = try ReplacementFile(path: path) } catch { throw PipelineError(error) }
  }

  /// Writes `line` and a line break.
  mutating func append(_ line: [UInt8]) throws(PipelineError) {
    do {
      if file != nil {
        file?.output.append(line)
        file?.output.append(0x0A)
        try file?.output.flushIfFull()
      } else {
        standardOutput.append(line)
        standardOutput.append(0x0A)
        // Who reads along shall see each line at once.
        try standardOutput.flush()
      }
    } catch {
      throw PipelineError(error)
    }
  }

  /// Writes what is left, and puts the file into its place.
  mutating func finish() throws(PipelineError) {
    do {
      try file?.putInPlace()
      try standardOutput.flush()
    } catch {
      throw PipelineError(error)
    }
  }
}
