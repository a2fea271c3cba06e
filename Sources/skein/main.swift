import Glibc
import Pipeline

/// What `skein --help` shows.
let overview = """
  Skein turns news pages into one graph of who did what to whom, when, and for how much.

  Usage: skein SUBCOMMAND ...

  Subcommands:
  \(Subcommand.all.map { "  \($0.name)\n      \($0.summary)" }.joined(separator: "\n"))

  'skein SUBCOMMAND --help' says more. 'skein --version' prints the version.

  """

/// Does what the command line says.
func run(_ words: [String]) async throws -> ExitStatus {
  switch words.first {
  case "--help", "-h", "help":
    Terminal.print(overview)
    return .done
  case "--version":
    Terminal.print("skein \(Pipeline.version)\n")
    return .done
  case nil:
    throw UsageError("no subcommand; 'skein --help' lists them")
  case let name?:
    guard let subcommand = Subcommand.all.first(where: { $0.name == name }) else {
      throw UsageError("unknown subcommand '\(name)'; 'skein --help' lists them")
    }
    let arguments = try Arguments(words.dropFirst(), flags: subcommand.flags + [.help])
    if arguments.wantsHelp {
      Terminal.print(subcommand.help)
      return .done
    }
    return try await subcommand.run(arguments)
  }
}

// Who closes the pipe that we print into wants no more; that is no fault.
signal(SIGPIPE, SIG_DFL)
do {
  exit(try await run(Array(CommandLine.arguments.dropFirst())).rawValue)
} catch let error as UsageError {
  Terminal.complain(error.message)
  exit(ExitStatus.usage.rawValue)
} catch {
  Terminal.complain("\(error)")
  exit(ExitStatus(after: error).rawValue)
}
