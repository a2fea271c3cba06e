import Text

/// The tables of some folders with the hash of their contents: what `check` and `build` work on.
public struct GazetteerSource: Sendable {
  /// The SHA-256 over names and contents of the tables, in hexadecimal digits; the folders' own
  /// paths do not count.
  public var contentHash: String { SHA256.hexadecimal(digest) }

  private let digest: [UInt8]
  private let contents: [(file: TableFolders.File, bytes: [UInt8])]

  /// Reads the tables in `directories`.
  ///
  /// - Throws: `GazetteerError.unreadable`, or `.notFound` where there is no table.
  public init(directories: [String]) throws(GazetteerError) {
    try self.init(TableFolders(directories))
  }

  init(_ folders: TableFolders) throws(GazetteerError) {
    var contents: [(file: TableFolders.File, bytes: [UInt8])] = []
    var hash = SHA256()
    for file in folders.files {
      let bytes = try FileSystem.bytes(of: file.path)
      hash.update(Array("\(file.folder)\t\(file.name)\t\(bytes.count)\n".utf8))
      hash.update(bytes)
      contents.append((file, bytes))
    }
    self.contents = contents
    digest = hash.finalized()
  }

  /// Returns all that is wrong or doubtful in the tables, by file and line.
  public func check() -> [Finding] {
    TableCheck.findings(in: Tables(contents))
  }

  /// Compiles the tables into the file at `path`, which is replaced as a whole.
  ///
  /// - Throws: `GazetteerError.invalidTables` where `check` finds an error, or `.unwritable`.
  public func build(to path: String) throws(GazetteerError) -> GazetteerBuild {
    let (bytes, warnings) = try compiled()
    try FileWriter.write(bytes, to: path)
    return GazetteerBuild(
      path: path, byteCount: bytes.count, contentHash: contentHash, warnings: warnings)
  }

  /// The compiled file and the warnings of `check`.
  func compiled() throws(GazetteerError) -> (bytes: [UInt8], warnings: [Finding]) {
    let tables = Tables(contents)
    let findings = TableCheck.findings(in: tables)
    guard !findings.contains(where: { $0.severity == .error }) else {
      throw .invalidTables(findings)
    }
    return (GazetteerCompiler.file(of: tables, contentHash: digest), findings)
  }
}

/// What `build` made.
public struct GazetteerBuild: Hashable, Sendable {
  /// The file.
  public var path: String
  /// Its size.
  public var byteCount: Int
  /// The SHA-256 of the tables' contents.
  public var contentHash: String
  /// What is doubtful in the tables.
  public var warnings: [Finding]
}

extension CompiledGazetteer {
  /// Opens the gazetteer of the tables at `location`; it is compiled first where no compiled form
  /// of the same contents is kept.
  ///
  /// `cacheDirectory` is where compiled forms are kept; where it is not given, `skein` in the user's
  /// cache folder, or else a folder that can be written. Where none can, nothing is kept.
  ///
  /// - Throws: `GazetteerError.invalidTables` where the tables hold an error, `.unreadable` or
  ///   `.notFound` where they cannot be read.
  /// - Complexity: O(*f*) in the tables' files where they have not changed since the last run.
  public static func open(
    _ location: GazetteerLocation, cacheDirectory: String? = nil
  ) throws(GazetteerError) -> CompiledGazetteer {
    let folders = try TableFolders(location.directories)
    let cache: GazetteerCache? =
      if let cacheDirectory {
        FileSystem.makeFolder(cacheDirectory) ? GazetteerCache(directory: cacheDirectory) : nil
      } else {
        GazetteerCache.standard(besides: location.directories.first)
      }
    if let cache { return try cache.gazetteer(of: folders) }
    return try CompiledGazetteer(GazetteerSource(folders).compiled().bytes)
  }
}
