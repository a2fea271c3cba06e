/// Tells files that are no text.
enum BinaryKind {
  /// What `bytes` seem to be, where they are no text.
  ///
  /// A text may have a stray control character; one of which one byte in thirty is a control
  /// character is none, unless a byte order mark says that it is UTF-16 or UTF-32. Where there are
  /// tags, it takes one in four.
  static func of(_ bytes: [UInt8]) -> String? {
    for (kind, beginning) in beginnings where bytes.starts(with: beginning) { return kind }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || bytes.starts(with: [0, 0, 0xFE, 0xFF])
    {
      return nil
    }
    let head = bytes.prefix(1 << 16)
    let span = head.span
    var controls = 0
    for index in span.indices where span[index] < 0x20 {
      switch span[index] {
      case 0x09, 0x0A, 0x0C, 0x0D, 0x1B: break
      default: controls += 1
      }
    }
    // Nearly all texts have none, and the search for tags takes longer than all else.
    if controls == 0 { return nil }
    let isPage = ["<html", "<HTML", "<body", "<p", "<P", "<div", "<!"].contains {
      head.prefix(4096).firstRange(of: Array($0.utf8)) != nil
    }
    return controls * (isPage ? 4 : 30) > head.count ? "binary data" : nil
  }

  private static let beginnings: [(String, [UInt8])] = [
    ("a PDF file", Array("%PDF-".utf8)),
    ("a PNG image", [0x89, 0x50, 0x4E, 0x47]),
    ("a JPEG image", [0xFF, 0xD8, 0xFF]),
    ("a GIF image", Array("GIF8".utf8)),
    ("a ZIP archive", [0x50, 0x4B, 0x03, 0x04]),
    ("an old Word file", [0xD0, 0xCF, 0x11, 0xE0]),
    ("a program", [0x7F, 0x45, 0x4C, 0x46]),
    ("an SQLite database", Array("SQLite format 3".utf8)),
    ("xz data", [0xFD, 0x37, 0x7A, 0x58, 0x5A]),
    ("bzip2 data", Array("BZh".utf8) + [0x39]),
    ("Zstandard data", [0x28, 0xB5, 0x2F, 0xFD]),
    ("a WebP or sound file", Array("RIFF".utf8)),
    ("a web archive (WARC)", Array("WARC/".utf8)),
  ]
}
