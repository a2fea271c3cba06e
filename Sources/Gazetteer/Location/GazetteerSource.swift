public import Text

/// The tables of some folders with the hash of their contents: what `check` and `build` work on.
public struct GazetteerSource: Sendable {
  /// The SHA-256 over names and contents of the tables, in hexadecimal digits; the folders' own
  /// paths do not count.
  public var contentHash: String { SHA256.hexadecimal(digest) }

  private let digest: [UInt8]
  private let contents: [(file: TableFolders.File, bytes: [UInt8])]
  private let leavesOutWrongRows: Bool

  /// Reads the tables at `location`.
  ///
  /// - Throws: As below.
  public init(_ location: GazetteerLocation) throws(GazetteerError) {
    try self.init(TableFolders(location))
  }

  /// Reads the tables in `directories`.
  ///
  /// - Throws: `GazetteerError.unreadable`, or `.notFound` where there is no table.
  public init(directories: [String]) throws(GazetteerError) {
    try self.init(TableFolders(directories))
  }

  init(_ folders: TableFolders) throws(GazetteerError) {
    var contents: [(file: TableFolders.File, bytes: [UInt8])] = []
    var hash = SHA256()
    leavesOutWrongRows = folders.leavesOutWrongRows
    // The same tables make two gazetteers.
    if leavesOutWrongRows { hash.update(Array("without wrong rows\n".utf8)) }
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
  ///
  /// Where a `date` is given, also the offices whose holders on it the tables do not know for sure.
  public func check(at date: CalendarDate? = nil) -> [Finding] {
    let tables = Tables(contents)
    let findings = TableCheck.findings(in: tables)
    guard let date else { return findings }
    return (findings + StalenessCheck.findings(in: tables, at: date)).sorted()
  }

  /// Compiles the tables into the file at `path`, which is replaced as a whole.
  ///
  /// - Throws: `GazetteerError.invalidTables` where `check` finds an error, or `.unwritable`.
  public func build(to path: String) throws(GazetteerError) -> GazetteerBuild {
    let (bytes, findings) = try compiled()
    try FileWriter.write(bytes, to: path)
    return GazetteerBuild(
      path: path, byteCount: bytes.count, contentHash: contentHash, findings: findings)
  }

  /// The compiled file and what `check` finds: warnings, and errors of rows that are left out.
  func compiled() throws(GazetteerError) -> (bytes: [UInt8], findings: [Finding]) {
    var tables = Tables(contents)
    var check = TableCheck(tables)
    check.run()
    var findings = check.findings
    var refusals = tables.findings
    if leavesOutWrongRows {
      // A row that is left out can make others wrong that speak of it.
      while !check.wrongRows.isEmpty {
        refusals += check.findings.filter { $0.severity == .error && !tables.findings.contains($0) }
        tables.remove(check.wrongRows)
        check = TableCheck(tables)
        check.run()
      }
      findings = refusals + check.findings.filter { $0.severity == .warning }
    }
    findings.sort()
    guard leavesOutWrongRows || !findings.contains(where: { $0.severity == .error }) else {
      throw .invalidTables(findings)
    }
    let bytes = GazetteerCompiler.file(
      of: tables, contentHash: digest, refusals: refusals.sorted())
    return (bytes, findings)
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
  /// What is doubtful in the tables, and what was left out.
  public var findings: [Finding]
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
    let folders = try TableFolders(location)
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
