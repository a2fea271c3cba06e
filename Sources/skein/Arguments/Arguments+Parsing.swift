extension Arguments {
  /// Reads the words after the subcommand, in the manner of GNU: `--jobs=2`, `--jobs 2`, `-j2`,
  /// `-j 2`, options and inputs in any order, and nothing but inputs after `--`.
  init(_ words: some Sequence<String>, flags: [Flag]) throws(UsageError) {
    self.init()
    var words = words.makeIterator()
    while let word = words.next() {
      if word == "--" {
        while let input = words.next() { inputs.append(input) }
      } else if word.hasPrefix("--") {
        let parts = word.dropFirst(2).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let flag = flags.first(where: { $0.name == parts[0] }) else {
          throw UsageError("unknown option '--\(parts[0])'")
        }
        try apply(
          flag, as: "--" + flag.name, attached: parts.count > 1 ? String(parts[1]) : nil, &words)
      } else if word.hasPrefix("-"), let letter = word.dropFirst().first {
        guard let flag = flags.first(where: { $0.letter == letter }) else {
          throw UsageError("unknown option '-\(letter)'")
        }
        let rest = word.dropFirst(2)
        try apply(flag, as: "-\(letter)", attached: rest.isEmpty ? nil : String(rest), &words)
      } else {
        inputs.append(word)
      }
    }
  }

  private mutating func apply(
    _ flag: Flag, as name: String, attached: String?,
    _ words: inout some IteratorProtocol<String>
  ) throws(UsageError) {
    guard let placeholder = flag.placeholder else {
      guard attached == nil else { throw UsageError("option '\(name)' takes no value") }
      try flag.apply("", &self)
      return
    }
    guard let value = attached ?? words.next(), !value.isEmpty else {
      throw UsageError("option '\(name)' needs a value: \(name) \(placeholder)")
    }
    try flag.apply(value, &self)
  }
}
