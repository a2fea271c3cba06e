import Gazetteer
import Glibc

/// Which tables of facts a run uses.
public struct TableSelection: Hashable, Sendable {
  /// Folders with the user's own tables, the later before the earlier.
  public var folders: [String] = []
  /// The names of the tables that only the user's folders provide.
  public var replaced: Set<String> = []
  /// Whether rows that are wrong are left out; else the run stops.
  public var leavesOutWrongRows = false

  /// The names of all tables.
  public static let tableNames = TableName.allCases.map(\.rawValue)

  /// Takes the tables that come with the program.
  public init() {}

  /// Whether `folder` has all that a gazetteer needs, that is countries of its own.
  static func standsAlone(_ folder: String) -> Bool {
    unsafe access(folder + "/countries.tsv", R_OK) == 0
  }

  /// Where the tables stand.
  func location() throws(PipelineError) -> GazetteerLocation {
    var location = try PipelineError.rethrowing { () throws(GazetteerError) in
      try GazetteerLocation.standard(additional: folders)
    }
    location.replacedTables = Set(replaced.compactMap(TableName.init(rawValue:)))
    location.leavesOutWrongRows = leavesOutWrongRows
    return location
  }
}
