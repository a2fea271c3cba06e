import Glibc
import Pipeline

/// What `skein --help` shows.
let overview = """
  Skein turns news pages into one graph of who did what to whom, when, and for how much.

  Usage: skein SUBCOMMAND ...

  Subcommands:
  \(Subcommand.list(Subcommand.all))

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
  case let name? where Subcommand.group(name) != nil && words.dropFirst().first == "--help":
    Terminal.print(Subcommand.group(name) ?? "")
    return .done
  default:
    guard let subcommand = Subcommand.all.first(where: { words.starts(with: $0.words) }) else {
      let name = words.prefix(Subcommand.group(words[0]) == nil ? 1 : 2).joined(separator: " ")
      throw UsageError("unknown subcommand '\(name)'; 'skein --help' lists them")
    }
    let operands = words.dropFirst(subcommand.words.count)
    let arguments = try Arguments(operands, flags: subcommand.flags + [.help])
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
