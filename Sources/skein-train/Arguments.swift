internal import Glibc

/// The options after a subcommand: each a name that begins with '--' and its value.
struct Arguments {
  private var values: [String: String] = [:]

  init(_ words: ArraySlice<String>, known: Set<String>) throws(TrainingError) {
    var rest = words
    while let name = rest.popFirst() {
      guard known.contains(name) else { throw .usage("unknown option '\(name)'") }
      guard let value = rest.popFirst() else { throw .usage("option '\(name)' needs a value") }
      values[name] = value
    }
  }

  subscript(_ name: String) -> String? { values[name] }

  func required(_ name: String) throws(TrainingError) -> String {
    guard let value = values[name] else { throw .usage("option '\(name)' is missing") }
    return value
  }

  func number(_ name: String, or standard: Int) throws(TrainingError) -> Int {
    guard let value = values[name] else { return standard }
    guard let number = Int(value), number > 0 else {
      throw .usage("option '\(name)' needs a number above 0, not '\(value)'")
    }
    return number
  }

  /// The paths in a value, apart by commas.
  func list(_ name: String) -> [String] {
    (values[name] ?? "").split(separator: ",").map(String.init)
  }
}

/// Why a training run stopped.
enum TrainingError: Error {
  case usage(String)
  case file(String)

  var text: String {
    switch self {
    case .usage(let text), .file(let text): text
    }
  }
}

/// Whole files in and out, and lines for whoever watches.
enum Files {
  /// Prints a line at once, wherever the output goes.
  static func report(_ text: String) { line(text, to: 1) }

  /// Prints what went wrong.
  static func complain(_ text: String) { line("skein-train: " + text, to: 2) }

  private static func line(_ text: String, to descriptor: Int32) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  }

  static func bytes(of path: String) throws(TrainingError) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw .file("cannot open '\(path)'") }
    defer { close(descriptor) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count >= 0 else { throw .file("cannot read '\(path)'") }
      if count == 0 { return result }
      result.append(contentsOf: buffer[0..<count])
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(TrainingError) {
    let partial = path + ".partial"
    let descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .file("cannot write '\(partial)'") }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else {
        close(descriptor)
        throw .file("cannot write '\(partial)'")
      }
      rest = rest.dropFirst(count)
    }
    guard close(descriptor) == 0, unsafe rename(partial, path) == 0 else {
      throw .file("cannot write '\(path)'")
    }
  }
}
