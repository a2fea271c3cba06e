import Pipeline

/// An option of the command line: one row of the table that parsing, help and errors share.
struct Flag: Sendable {
  /// The name after two hyphens.
  let name: String
  /// The letter after one hyphen.
  let letter: Character?
  /// What the help calls the value; nothing where the option takes none.
  let placeholder: String?
  /// What the help says of it.
  let summary: String
  /// Takes the option, with its value if it has one, into the arguments.
  let apply: @Sendable (_ value: String, _ arguments: inout Arguments) throws(UsageError) -> Void

  init(
    _ name: String, letter: Character? = nil, value placeholder: String? = nil, _ summary: String,
    apply: @escaping @Sendable (String, inout Arguments) throws(UsageError) -> Void
  ) {
    self.name = name
    self.letter = letter
    self.placeholder = placeholder
    self.summary = summary
    self.apply = apply
  }

  /// The option as the help shows it: `-o, --output FILE`.
  var usage: String {
    let short = letter.map { "-\($0), " } ?? "    "
    return short + "--" + name + (placeholder.map { " " + $0 } ?? "")
  }
}

/// What the command line says, word by word, before it is checked as a whole.
struct Arguments: Sendable {
  var inputs: [String] = []
  var outputs: [String] = []
  var format = InputFormat.automatic
  var tables = TableSelection()
  var date: String?
  var leastCount: Int?
  var jobs: Int?
  var included: Set<ClaimKind> = []
  var level = GraphLevel.actors
  var findsUnlistedNames = true
  var findsRelations = true
  var readsConllu = false
  var drawsTrees = false
  var isWhyNot = false
  var wantsHelp = false
}

/// A command line that cannot be understood.
struct UsageError: Error, Hashable {
  let message: String

  init(_ message: String) {
    self.message = message
  }
}
