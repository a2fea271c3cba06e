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

  /// The table whose rows the file `name` holds: `NAME.tsv` and `NAME-*.tsv` hold rows of NAME.
  static func table(ofFile name: String) -> TableName? {
    guard name.hasSuffix(".tsv") else { return nil }
    let stem = name.dropLast(4)
    return TableName(rawValue: String(stem.prefix { $0 != "-" }))
  }
}
