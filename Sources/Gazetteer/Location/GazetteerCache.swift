import Glibc
import Text

/// The folder in which compiled gazetteers are kept from run to run.
///
/// A compiled gazetteer is named by the hash of its tables' contents. A small file beside it, named
/// by the tables' paths, keeps size, time and inode of each table, so that nothing is read but that
/// file as long as no table is touched. Both are only ever replaced as a whole, so runs at the same
/// time do not disturb each other; a file that is damaged is made anew.
struct GazetteerCache {
  let directory: String

  /// The first folder that can be written of: `$XDG_CACHE_HOME/skein`, `~/.cache/skein`, `.cache`
  /// in the folder of the tables, a folder for temporary files.
  static func standard(besides tables: String?) -> GazetteerCache? {
    var candidates: [String] = []
    if let cache = FileSystem.environment("XDG_CACHE_HOME") { candidates.append(cache + "/skein") }
    if let home = FileSystem.environment("HOME") { candidates.append(home + "/.cache/skein") }
    if let tables { candidates.append(tables + "/.cache") }
    // A folder that all may write must not be one that somebody else has prepared.
    let temporary = FileSystem.environment("TMPDIR") ?? P_tmpdir
    candidates.append(temporary + "/skein-\(getuid())")
    return candidates.first { FileSystem.makeFolder($0) && FileSystem.isOwnFolder($0) }
      .map(GazetteerCache.init(directory:))
  }

  /// Opens the compiled form of the tables in `folders`, which is made first where it is not there.
  func gazetteer(of folders: TableFolders) throws(GazetteerError) -> CompiledGazetteer {
    let stamps = Self.stamps(of: folders)
    let stampPath = directory + "/" + Self.stampName(of: folders)
    let kept = Self.lines(of: stampPath)
    if let kept, let hash = kept.first, Array(kept.dropFirst()) == stamps,
      Self.isSettled(folders, stampPath: stampPath),
      let gazetteer = try? CompiledGazetteer(mapping: path(ofHash: hash)),
      gazetteer.contentHash == hash
    {
      return gazetteer
    }
    let source = try GazetteerSource(folders)
    let hash = source.contentHash
    let stampText = ([hash] + stamps).joined(separator: "\n") + "\n"
    if let gazetteer = try? CompiledGazetteer(mapping: path(ofHash: hash)),
      gazetteer.contentHash == hash
    {
      try? FileWriter.write(Array(stampText.utf8), to: stampPath)
      return gazetteer
    }
    let bytes = try source.compiled().bytes
    do {
      try FileWriter.write(bytes, to: path(ofHash: hash))
      try FileWriter.write(Array(stampText.utf8), to: stampPath)
    } catch {
      // A full or a read-only disk costs the next run its time, not this one its result.
      return try CompiledGazetteer(bytes)
    }
    if let old = kept?.first, old != hash { Self.remove(path(ofHash: old)) }
    return try CompiledGazetteer(mapping: path(ofHash: hash))
  }

  private func path(ofHash hash: String) -> String {
    directory + "/\(hash)-\(FileLayout.version).gazetteer"
  }

  private static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  private static func stampName(of folders: TableFolders) -> String {
    var folder = -1
    var paths = folders.leavesOutWrongRows ? ["without wrong rows"] : []
    for file in folders.files where file.folder != folder {
      let parent = FileSystem.parent(of: file.path)
      paths.append(FileSystem.realPath(parent) ?? parent)
      folder = file.folder
    }
    let digest = SHA256.digest(of: Array(paths.joined(separator: "\n").utf8))
    return SHA256.hexadecimal(Array(digest.prefix(16))) + ".stamps"
  }

  private static func stamps(of folders: TableFolders) -> [String] {
    folders.files.map { file in
      let stamp = FileSystem.stamp(of: file.path)
      let numbers = stamp.map { "\($0.size) \($0.seconds) \($0.nanoseconds) \($0.inode)" }
      return "\(file.name)\t\(numbers ?? "gone")"
    }
  }

  /// Whether all tables were older than the stamps when these were written: a table that was
  /// written again within the clock's tick would have the same stamp.
  private static func isSettled(_ folders: TableFolders, stampPath: String) -> Bool {
    guard let stamps = FileSystem.stamp(of: stampPath) else { return false }
    return folders.files.allSatisfy { file in
      guard let table = FileSystem.stamp(of: file.path) else { return false }
      let seconds = stamps.seconds - table.seconds
      return seconds > 1
        || seconds * 1_000_000_000 + stamps.nanoseconds - table.nanoseconds
          > 20_000_000
    }
  }

  private static func lines(of path: String) -> [String]? {
    guard let bytes = try? FileSystem.bytes(of: path) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
