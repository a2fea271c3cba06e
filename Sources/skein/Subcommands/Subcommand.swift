/// A subcommand: what its help says, which options it takes, and what it does.
struct Subcommand: Sendable {
  /// The words that call it.
  let name: String
  /// What its help shows after its name.
  let operands: String
  /// What it does, in one line.
  let summary: String
  /// What else there is to say.
  let discussion: String
  /// Command lines, each with what it does.
  let examples: [(command: String, meaning: String)]
  /// The options that it takes, besides `--help`.
  let flags: [Flag]
  /// Does it.
  let run: @Sendable (Arguments) async throws -> ExitStatus

  /// All subcommands, in the order of the help.
  static let all = [
    extract, annotate, figures, explain, parse, gazetteerCheck, gazetteerBuild, gazetteerFind,
    gazetteerGaps, gazetteerDiff,
  ]

  /// A line for the name and one for the summary of each of `subcommands`.
  static func list(_ subcommands: [Subcommand]) -> String {
    subcommands.map { "  \($0.name)\n      \($0.summary)" }.joined(separator: "\n")
  }

  /// The help for the subcommands whose names begin with `name` and go on.
  static func group(_ name: String) -> String? {
    let members = all.filter { $0.words.count > 1 && $0.words[0] == name }
    return members.isEmpty ? nil : "Subcommands of \(name):\n\(list(members))\n"
  }

  /// The words of the name.
  var words: [String] { name.split(separator: " ").map(String.init) }

  /// The help.
  var help: String {
    let flags = flags + [Flag.help]
    let width = flags.map(\.usage.count).max() ?? 0
    var text = "\(summary)\n\nUsage: skein \(name) \(operands)\n"
    if !discussion.isEmpty { text += "\n\(discussion)\n" }
    text += "\nOptions:\n"
    for flag in flags {
      let padding = String(repeating: " ", count: width - flag.usage.count)
      text += "  \(flag.usage)\(padding)  \(flag.summary)\n"
    }
    text += "\nExamples:\n"
    for (command, meaning) in examples { text += "  \(command)\n      \(meaning)\n" }
    return text
  }
}
