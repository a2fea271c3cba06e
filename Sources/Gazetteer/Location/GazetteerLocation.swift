/// Where the tables stand that a run is to use.
public struct GazetteerLocation: Hashable, Sendable {
  /// The folders with tables; a later one adds rows to the earlier ones, and overrides theirs.
  public var directories: [String]

  /// The tables of which the folder that comes with the program counts for nothing, so that those of
  /// the other folders replace them.
  public var replacedTables: Set<TableName> = []
  /// Whether rows that are wrong are left out; else nothing is used before they are mended.
  public var leavesOutWrongRows = false
  /// Whether the first folder is the one that comes with the program.
  private(set) var hasOwnTables = false

  /// Takes the folders as they are.
  public init(directories: [String]) {
    self.directories = directories
  }

  private init(own: String, additional: [String]) {
    directories = [own] + additional
    hasOwnTables = true
  }

  /// Finds the folder of tables that belongs to the program, and puts `additional` folders behind
  /// it.
  ///
  /// The first of these counts: the folder that the environment's `SKEIN_GAZETTEER` names; a folder
  /// `Gazetteer` with tables beside the program's file or in any folder above it; the folder
  /// `share/skein/Gazetteer` in any of these, as an installed program has it. The program's own
  /// folder is found wherever the program is called from, and through symbolic links.
  ///
  /// - Throws: `GazetteerError.notFound` where there is none and `additional` is empty.
  public static func standard(additional: [String] = []) throws(GazetteerError) -> GazetteerLocation
  {
    try found(
      named: FileSystem.environment("SKEIN_GAZETTEER"), from: "/proc/self/exe",
      additional: additional)
  }

  /// As above, for the program at `program` and a folder `named` by the environment.
  static func found(
    named: String?, from program: String, additional: [String]
  ) throws(GazetteerError) -> GazetteerLocation {
    if let named { return GazetteerLocation(own: named, additional: additional) }
    var searched: [String] = []
    var folder = FileSystem.parent(of: FileSystem.realPath(program) ?? program)
    while true {
      for name in ["Gazetteer", "share/skein/Gazetteer"] {
        let directory = folder == "/" ? "/" + name : folder + "/" + name
        if FileSystem.stamp(of: directory + "/countries.tsv") != nil {
          return GazetteerLocation(own: directory, additional: additional)
        }
        searched.append(directory)
      }
      let above = FileSystem.parent(of: folder)
      if above == folder { break }
      folder = above
    }
    guard additional.isEmpty else { return GazetteerLocation(directories: additional) }
    throw .notFound(searched: Array(searched.prefix(2)))
  }
}
