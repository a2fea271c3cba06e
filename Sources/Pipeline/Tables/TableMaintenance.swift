import Gazetteer
import Knowledge
import Text

/// What people do with the tables of the gazetteer.
public struct TableMaintenance: Sendable {
  private let location: GazetteerLocation

  /// Finds the tables that come with the program, and takes the user's to them.
  ///
  /// - Throws: `PipelineError.gazetteer` where there are none.
  public init(_ tables: TableSelection) throws(PipelineError) {
    location = try tables.location()
  }

  /// Finds what is wrong or doubtful in the tables, one line each, and counts what is wrong.
  ///
  /// Where a `date` is given, as ISO 8601, offices whose holders on it are not known for sure are
  /// doubtful, too.
  ///
  /// - Throws: `PipelineError.gazetteer` where a table cannot be read.
  public func check(at date: String?) throws(PipelineError) -> (findings: [String], errorCount: Int)
  {
    let findings = try PipelineError.rethrowing { () throws(GazetteerError) in
      try GazetteerSource(location).check(at: date.flatMap { CalendarDate(iso: $0) })
    }
    return (findings.map(\.description), findings.count { $0.severity == .error })
  }

  /// Whether `text` is a date as tables have it.
  public static func isDate(_ text: String) -> Bool { CalendarDate(iso: text)?.iso == text }

  /// Compiles the tables into the file at `path`, or into the cache, and returns one line that says
  /// so.
  ///
  /// - Throws: `PipelineError.gazetteer` where a table is wrong or a file cannot be written.
  public func build(to path: String?) throws(PipelineError) -> String {
    try PipelineError.rethrowing { () throws(GazetteerError) in
      guard let path else {
        let gazetteer = try CompiledGazetteer.open(location)
        return "compiled \(gazetteer.byteCount) bytes, contents \(gazetteer.contentHash)"
      }
      let build = try GazetteerSource(location).build(to: path)
      return "compiled \(build.byteCount) bytes into \(path), contents \(build.contentHash)"
    }
  }

  /// Returns what the gazetteer knows under `name`, or about the entity with that id: a line for
  /// each reading, and below it one for each office.
  ///
  /// - Throws: `PipelineError.gazetteer` where the tables cannot be used.
  public func find(_ name: String) throws(PipelineError) -> [String] {
    let gazetteer = try PipelineError.rethrowing { () throws(GazetteerError) in
      try CompiledGazetteer.open(location)
    }
    return gazetteer.find(name).flatMap { found -> [String] in
      let guarded = found.guardRule.map { " (guarded: \($0))" } ?? ""
      let what =
        found.entry.map { "\($0.id) \($0.type.rawValue) \($0.name)" } ?? "\(found.use)"
      let offices = found.holdings.map { holding in
        let body = gazetteer.entry(holding.body).name
        let from = holding.from?.iso ?? "…"
        return "    \(holding.title), \(body), \(from) to \(holding.to?.iso ?? "…")"
      }
      return ["\(what) [\(found.use)\(guarded), \(found.source)]"] + offices
    }
  }
}

extension PipelineError {
  /// Calls `body`; an error of the gazetteer becomes one of the run.
  static func rethrowing<Value>(
    _ body: () throws(GazetteerError) -> Value
  ) throws(PipelineError) -> Value {
    do { return try body() } catch { throw .gazetteer(reason: error.description) }
  }
}
