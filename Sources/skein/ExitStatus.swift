import Pipeline

/// How the program ends, as in sysexits.h.
enum ExitStatus: Int32 {
  /// Everything was done.
  case done = 0
  /// The command line cannot be understood.
  case usage = 64
  /// Some inputs could not be read.
  case badInput = 65
  /// No input could be read.
  case noInput = 66
  /// The fault is our own.
  case software = 70
  /// An output could not be written.
  case cannotWrite = 73
  /// Something is wrong with the configuration or the gazetteer.
  case configuration = 78

  /// Prints what could not be read, and tells how the run ended.
  init(of report: Report) {
    for failure in report.failures { Terminal.complain(failure) }
    guard !report.failures.isEmpty else {
      self = report.documentCount > 0 ? .done : .noInput
      if self == .noInput { Terminal.complain("no documents in the inputs") }
      return
    }
    Terminal.complain(
      "\(report.failures.count) inputs could not be read, \(report.documentCount) documents were")
    self = report.documentCount > 0 ? .badInput : .noInput
  }

  /// How the program ends after `error`.
  init(after error: any Error) {
    switch error {
    case is UsageError: self = .usage
    case PipelineError.gazetteer, PipelineError.model: self = .configuration
    case PipelineError.input: self = .noInput
    case PipelineError.output: self = .cannotWrite
    default: self = .software
    }
  }
}
