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
    arguments.tables.folders.append(value)
  }

  static let replace = Flag(
    "replace", value: "TABLES",
    "take these tables (people,offices or all) from --gazetteer alone"
  ) { value, arguments throws(UsageError) in
    for name in value.split(separator: ",").map(String.init) {
      if name == "all" {
        arguments.tables.replaced.formUnion(TableSelection.tableNames)
        continue
      }
      guard TableSelection.tableNames.contains(name) else {
        let known = TableSelection.tableNames.joined(separator: ", ")
        throw UsageError("unknown table '\(name)'; known are \(known)")
      }
      arguments.tables.replaced.insert(name)
    }
  }

  static let wrongRows = Flag(
    "wrong-rows", value: "HOW",
    "stop at a wrong row of a table, or skip it: stop, skip; stop if not given"
  ) { value, arguments throws(UsageError) in
    guard ["stop", "skip"].contains(value) else {
      throw UsageError("unknown choice '\(value)' for --wrong-rows; known are stop, skip")
    }
    arguments.tables.leavesOutWrongRows = value == "skip"
  }

  /// The options that say which tables are used.
  static let tables: [Flag] = [.gazetteer, .replace, .wrongRows]

  static let date = Flag(
    "at", value: "DATE", "warn of offices whose holders are not known on DATE"
  ) { value, arguments throws(UsageError) in
    guard TableMaintenance.isDate(value) else {
      throw UsageError("'\(value)' is no date; write 2025, 2025-06 or 2025-06-30")
    }
    arguments.date = value
  }

  static let leastCount = Flag(
    "at-least", value: "N", "leave out names that stand less often; 2 if not given"
  ) { value, arguments throws(UsageError) in
    guard let count = Int(value), count > 0 else {
      throw UsageError("'\(value)' is no count; give one from 1 on")
    }
    arguments.leastCount = count
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
