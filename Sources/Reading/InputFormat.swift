/// What an input is written in.
public enum InputFormat: String, Hashable, Sendable, CaseIterable {
  /// Told by the name's ending and the first bytes.
  case auto
  /// A web page.
  case html
  /// Plain text.
  case text
  /// Markdown.
  case markdown
  /// JSON Lines: one record `{"id", "text", "published"?, "title"?, "url"?}` a line, whose text is
  /// taken as it stands.
  case jsonl

  /// The format that the ending of `path` names, without '.gz'; nothing where it names none.
  static func named(by path: String) -> InputFormat? {
    switch ending(of: path) {
    case "html", "htm", "xhtml", "shtml", "xht": .html
    case "txt", "text": .text
    case "md", "markdown", "mdown", "mkd": .markdown
    case "jsonl", "ndjson": .jsonl
    default: nil
    }
  }

  /// Whether the ending of `path` says that it holds no page.
  static func isNoPage(_ path: String) -> Bool {
    otherEndings.contains(ending(of: path))
  }

  private static let otherEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "ico", "bmp", "tif", "tiff", "avif", "css", "js",
    "mjs", "map", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "mov", "avi",
    "mkv", "webm", "ogg", "wav", "flac", "pdf", "zip", "tar", "tgz", "bz2", "xz", "7z", "rar",
    "zst",
    "doc", "docx", "xls", "xlsx", "ppt", "pptx", "exe", "so", "o", "a", "bin", "db", "sqlite",
    "pyc", "class", "jar", "swf", "json", "graphml", "gexf", "jsonld", "csv", "tsv", "log", "lock",
  ]

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2, parts.last == "gz" { parts.removeLast() }
    return parts.count > 1 ? String(parts.last ?? "") : ""
  }

  /// The format that the first of `bytes`, which are UTF-8, look like.
  static func detected(in bytes: [UInt8]) -> InputFormat {
    let head = bytes.prefix(4096)
    guard let first = head.firstIndex(where: { $0 > 0x20 }) else { return .text }
    if head[first] == 0x7B {
      let line = head[first...].prefix { $0 != 0x0A }
      return line.firstRange(of: Array("\"text\"".utf8)) != nil ? .jsonl : .text
    }
    let small = String(decoding: head, as: UTF8.self).lowercased()
    if head[first] == 0x3C {
      let marks = [
        "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<div", "<p", "<!--",
      ]
      if marks.contains(where: small.contains) { return .html }
    }
    return ["<html", "<body", "</p>", "</div>"].contains(where: small.contains) ? .html : .text
  }
}
