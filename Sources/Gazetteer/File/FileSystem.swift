import Glibc

/// The few things that the gazetteer asks of the file system.
enum FileSystem {
  /// What tells that a file has changed, without reading it.
  struct Stamp: Hashable {
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
    var inode: UInt64
  }

  /// The names in the folder at `path`, sorted.
  static func names(in path: String) throws(GazetteerError) -> [String] {
    guard let folder = unsafe opendir(path) else {
      throw .unreadable(path: path, reason: lastErrorText())
    }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // SAFETY: `d_name` is a string that ends in NUL inside the entry, which lives until the next
      // call of `readdir`; it is copied before that.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe String(cString: UnsafeRawPointer(pointer).assumingMemoryBound(to: CChar.self))
      }
      names.append(name)
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The bytes of the file at `path`.
  static func bytes(of path: String) throws(GazetteerError) -> [UInt8] {
    guard let stamp = stamp(of: path) else {
      throw .unreadable(path: path, reason: lastErrorText())
    }
    if stamp.size == 0 { return [] }
    let image = try FileImage(mapping: path)
    return image.withBytes(at: 0, count: image.byteCount) { span in
      // SAFETY: the pointer is used only inside the closure, and the bytes are copied there.
      unsafe span.withUnsafeBufferPointer { unsafe Array($0) }
    }
  }

  /// The stamp of the plain file at `path`; nothing where there is none.
  static func stamp(of path: String) -> Stamp? {
    var status = Glibc.stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Stamp(
      size: Int64(status.st_size), seconds: Int64(status.st_mtim.tv_sec),
      nanoseconds: Int64(status.st_mtim.tv_nsec), inode: UInt64(status.st_ino))
  }

  /// Whether `path` is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = Glibc.stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folder `path` and those above it; whether it is there and can be written.
  static func makeFolder(_ path: String) -> Bool {
    if !isFolder(path) {
      let parent = parent(of: path)
      if parent != path, !isFolder(parent), !makeFolder(parent) { return false }
      _ = unsafe mkdir(path, 0o755)
    }
    return unsafe isFolder(path) && access(path, W_OK) == 0
  }

  /// Whether the folder `path` belongs to the user and nobody else may write in it.
  static func isOwnFolder(_ path: String) -> Bool {
    var status = Glibc.stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & S_IWOTH == 0
  }

  /// The folder in which `path` stands.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// `path` without symbolic links; nothing where there is no such file.
  static func realPath(_ path: String) -> String? {
    // SAFETY: with no buffer given `realpath` returns a string that the caller frees.
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The value of an environment variable, where it is set and not empty.
  static func environment(_ name: String) -> String? {
    // SAFETY: `getenv` returns a string that ends in NUL; it is copied at once.
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}
