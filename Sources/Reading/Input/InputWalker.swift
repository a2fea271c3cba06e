internal import Glibc

/// One thing to read: a file, what came from standard input, or a record of JSON Lines.
public struct Input: Sendable {
  enum Content: Sendable {
    case file(InputFormat)
    case bytes([UInt8], InputFormat)
    case record([UInt8], line: Int)
  }

  /// The path as given, for a folder's file the folder's path and what follows it; '-' for
  /// standard input.
  public let id: String
  let content: Content
}

/// Expands files, folders, standard input and JSON Lines into inputs, one by one.
///
/// Folders are walked in the order of their names' bytes, so a walk is the same on every disk.
/// Hidden files are passed over; files whose ending says that they hold no page are counted in
/// `skippedCount`. Records are read as they are asked for: memory holds one at a time.
public struct InputWalker: ~Copyable {
  /// The files of folders that were left out because of their endings.
  public private(set) var skippedCount = 0

  private struct Place {
    var path: String
    /// Whether the path was found in a folder, not given.
    var isFound: Bool
  }
  private struct Folder: Hashable {
    var device: UInt
    var number: UInt
  }

  private let format: InputFormat
  /// What is still to be walked, the next last.
  private var places: [Place]
  private var visited: Set<Folder> = []
  private var records: RecordStream?

  /// Makes a walk over `paths` in their order; '-' is standard input.
  ///
  /// Unless `format` is `auto`, every file is taken to be in it.
  public init(_ paths: [String], format: InputFormat = .auto) {
    self.format = format
    places = paths.reversed().map { Place(path: $0, isFound: false) }
  }

  /// The next input, or why there is none at that place; nothing at the end.
  public mutating func next() -> Result<Input, ReadingError>? {
    while true {
      do throws(ReadingError) {
        if let record = try records?.next() { return .success(record) }
        records = nil
        guard let place = places.popLast() else { return nil }
        if let input = try input(at: place) { return .success(input) }
      } catch {
        records = nil
        return .failure(error)
      }
    }
  }

  /// The input at `place`; nothing where it is a folder or a stream of records, which are then
  /// what comes next.
  private mutating func input(at place: Place) throws(ReadingError) -> Input? {
    let path = place.path
    if path != "-" {
      var state = stat()
      guard unsafe stat(path, &state) == 0 else {
        throw .unreadable(path: path, action: "open", reason: ByteSource.reason())
      }
      switch state.st_mode & S_IFMT {
      case S_IFDIR:
        if visited.insert(Folder(device: UInt(state.st_dev), number: UInt(state.st_ino))).inserted {
          try open(folder: path)
        }
        return nil
      case S_IFREG: break
      default: if place.isFound { return nil }
      }
      if place.isFound, InputFormat.isNoPage(path) {
        skippedCount += 1
        return nil
      }
      if let named = format == .auto ? InputFormat.named(by: path) : format, named != .jsonl {
        return Input(id: path, content: .file(named))
      }
    }
    return try inputOfUnknownFormat(path)
  }

  private mutating func inputOfUnknownFormat(_ path: String) throws(ReadingError) -> Input? {
    var source = try ByteSource(path: path)
    var head: [UInt8] = []
    _ = try source.readMore(into: &head)
    let named = format == .auto ? InputFormat.named(by: path) : format
    if (named ?? .detected(in: head)) == .jsonl {
      records = RecordStream(source: source, head: head)
      return nil
    }
    // What cannot be opened twice is read now, what can be, later.
    guard path == "-" else { return Input(id: path, content: .file(format)) }
    while try source.readMore(into: &head) {}
    return Input(id: path, content: .bytes(head, format))
  }

  private mutating func open(folder path: String) throws(ReadingError) {
    guard let folder = unsafe opendir(path) else {
      throw .unreadable(path: path, action: "open", reason: ByteSource.reason())
    }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // SAFETY: the entry's name ends with NUL and is valid until the next call.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    for name in names.reversed() { places.append(Place(path: prefix + name, isFound: true)) }
  }
}
