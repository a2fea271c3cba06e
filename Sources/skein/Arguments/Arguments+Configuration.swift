import Glibc
import Pipeline

extension Arguments {
  /// The arguments as a checked whole.
  func configuration() throws(UsageError) -> Configuration {
    guard !inputs.isEmpty else {
      throw UsageError("no input; name files or folders, or - for standard input")
    }
    var configuration = Configuration(inputs: inputs)
    configuration.format = format
    configuration.tables = tables
    configuration.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    configuration.findsUnlistedNames = findsUnlistedNames
    configuration.findsRelations = findsRelations
    configuration.included = included
    configuration.level = level
    return configuration
  }

  /// Refuses inputs where a subcommand takes none.
  func requireNoInputs() throws(UsageError) {
    if let input = inputs.first { throw UsageError("unexpected argument '\(input)'") }
  }

  /// The one file to write, or nothing for standard output.
  func onlyOutput(of subcommand: String) throws(UsageError) -> String? {
    guard outputs.count < 2 else {
      throw UsageError("\(subcommand) writes one file, but -o was given \(outputs.count) times")
    }
    return outputs.first
  }
}
