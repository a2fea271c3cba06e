import Pipeline

extension Flag {
  static let output = Flag(
    "output", letter: "o", value: "FILE", "write to FILE; may be given several times"
  ) { value, arguments in
    arguments.outputs.append(value)
  }

  static let format = Flag(
    "format", value: "FORMAT",
    "what the inputs are: \(list(of: InputFormat.self)); auto goes by name and content"
  ) { value, arguments throws(UsageError) in
    guard let format = InputFormat(rawValue: value) else {
      throw UsageError("unknown format '\(value)'; known are \(list(of: InputFormat.self))")
    }
    arguments.format = format
  }

  static let gazetteer = Flag(
    "gazetteer", value: "DIR", "take the tables in DIR too; may be given several times"
  ) { value, arguments in
    arguments.gazetteers.append(value)
  }

  static let jobs = Flag(
    "jobs", letter: "j", value: "N",
    "work on N documents at once; one for each processor core if not given"
  ) { value, arguments throws(UsageError) in
    guard let jobs = Int(value), (1...1024).contains(jobs) else {
      throw UsageError("'\(value)' is no number of jobs; give one from 1 to 1024")
    }
    arguments.jobs = jobs
  }

  static let include = Flag(
    "include", value: "KINDS",
    "put these claims into the graph too, marked: \(list(of: ClaimKind.self))"
  ) { value, arguments throws(UsageError) in
    for word in value.split(separator: ",", omittingEmptySubsequences: false) {
      guard let kind = ClaimKind(rawValue: String(word)) else {
        throw UsageError("unknown kind of claim '\(word)'; known are \(list(of: ClaimKind.self))")
      }
      arguments.included.insert(kind)
    }
  }

  static let level = Flag(
    "level", value: "LEVEL",
    "whom edges join: \(list(of: GraphLevel.self)); the actors if not given"
  ) { value, arguments throws(UsageError) in
    guard let level = GraphLevel(rawValue: value) else {
      throw UsageError("unknown level '\(value)'; known are \(list(of: GraphLevel.self))")
    }
    arguments.level = level
  }

  static let noUnlistedNames = Flag(
    "no-unlisted-names", "leave out persons and organisations that no table lists"
  ) { _, arguments in
    arguments.findsUnlistedNames = false
  }

  static let noRelations = Flag("no-relations", "draw no relations") { _, arguments in
    arguments.findsRelations = false
  }

  static let help = Flag("help", letter: "h", "show this help") { _, arguments in
    arguments.wantsHelp = true
  }

  private static func list<Value: RawRepresentable & CaseIterable>(of type: Value.Type) -> String
  where Value.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: ",")
  }
}
