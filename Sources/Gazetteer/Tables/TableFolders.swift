/// The files of tables in one folder or in several, in the order in which they count: those of a
/// later folder override rows of an earlier one.
struct TableFolders {
  /// One file that holds rows of a table.
  struct File: Hashable {
    var table: TableName
    var path: String
    var name: String
    /// The place of its folder among the folders.
    var folder: Int
  }

  let files: [File]
  /// Whether rows that are wrong are left out.
  var leavesOutWrongRows = false

  /// Lists the tables at `location`, but for those of the program's own that are replaced.
  ///
  /// - Throws: As below.
  init(_ location: GazetteerLocation) throws(GazetteerError) {
    let all = try TableFolders(location.directories).files
    files = all.filter { file in
      !(location.hasOwnTables && file.folder == 0 && location.replacedTables.contains(file.table))
    }
    leavesOutWrongRows = location.leavesOutWrongRows
  }

  /// Lists the tables in `directories`.
  ///
  /// - Throws: `GazetteerError.unreadable` where a folder cannot be read, `.notFound` where none of
  ///   them holds a table.
  init(_ directories: [String]) throws(GazetteerError) {
    var files: [File] = []
    for (folder, directory) in directories.enumerated() {
      let inFolder = try FileSystem.names(in: directory).compactMap { name in
        Self.table(ofFile: name).map {
          File(table: $0, path: directory + "/" + name, name: name, folder: folder)
        }
      }
      // By table first, so that the rows of one table stand together.
      files += TableName.allCases.flatMap { table in inFolder.filter { $0.table == table } }
    }
    guard !files.isEmpty else { throw .notFound(searched: directories) }
    self.files = files
  }

  /// The table whose rows the file `name` holds: `NAME.tsv`, `NAME.csv` and `NAME-*` with these
  /// endings hold rows of NAME.
  static func table(ofFile name: String) -> TableName? {
    guard name.hasSuffix(".tsv") || name.hasSuffix(".csv") else { return nil }
    let stem = name.dropLast(4)
    return TableName(rawValue: String(stem.prefix { $0 != "-" }))
  }
}
