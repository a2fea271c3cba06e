internal import Glibc

/// Finds the models that lie in the package or beside an installed program.
public enum ModelLocation {
  /// The name of the file that holds parser, lemmatizer and name tagger for English.
  public static let english = "english.model"

  /// The path of the model called `name`.
  ///
  /// It looks in the folder that `SKEIN_MODELS` names, if it is set; else in `Models` and in
  /// `share/skein/Models` of each folder from the program's own upwards, so that it is found from
  /// a build folder inside the package and from `<prefix>/bin` alike.
  ///
  /// - Throws: `ModelError.notFound` with the folders searched.
  public static func path(of name: String = english) throws(ModelError) -> String {
    if let folder = environment("SKEIN_MODELS"), !folder.isEmpty {
      let path = folder + "/" + name
      guard isFile(path) else { throw .notFound(searched: [folder]) }
      return path
    }
    var searched: [String] = []
    var folder = programFolder[...]
    while true {
      for inner in ["/Models", "/share/skein/Models"] {
        let candidate = folder + inner
        searched.append(String(candidate))
        if isFile(candidate + "/" + name) { return candidate + "/" + name }
      }
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
    }
    throw .notFound(searched: searched.suffix(6).reversed())
  }

  private static func environment(_ name: String) -> String? {
    // SAFETY: getenv returns nil or a string that ends in zero, copied at once.
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  private static func isFile(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  /// The folder of the running program.
  private static var programFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    // SAFETY: readlink writes at most `buffer.count` bytes.
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard count > 0 else { return "" }
    let path = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
