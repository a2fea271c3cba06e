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
    configuration.gazetteers = gazetteers
    configuration.jobs = jobs ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    configuration.included = included
    return configuration
  }
}
