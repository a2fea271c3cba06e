/// Tells in which encoding bytes are written.
enum PageEncoding {
  /// The name of the encoding, how many bytes at the start are its mark, and whether it is UTF-8
  /// without a damaged place.
  ///
  /// In this order: a byte order mark; UTF-8 where the bytes are valid UTF-8, whatever a label
  /// says; the label of a meta tag; UTF-8 with a few damaged places; windows-1252.
  static func detected(in bytes: [UInt8]) -> (
    name: String, mark: Int, isValid: Bool
  ) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3, false) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("UTF-32LE", 4, false) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("UTF-32BE", 4, false) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2, false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2, false) }
    let label = label(in: bytes)
    // ISO-2022-JP is written in ASCII bytes.
    if label == "ISO-2022-JP" { return ("ISO-2022-JP", 0, false) }
    if (try? UTF8Span(validating: bytes.span)) != nil { return ("UTF-8", 0, true) }
    if let label { return (label, 0, false) }
    return (isMostlyUTF8(bytes) ? "UTF-8" : "WINDOWS-1252", 0, false)
  }

  /// Whether at least nine of ten characters beyond ASCII are UTF-8.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (whole, broken) = (0, 0)
    var offset = 0
    while offset < bytes.count {
      let lead = bytes[offset]
      offset += 1
      guard lead >= 0x80 else { continue }
      let following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
      let tail = bytes[offset...].prefix(following)
      if lead >= 0xC2, lead < 0xF5, tail.count == following,
        tail.allSatisfy({ $0 & 0xC0 == 0x80 })
      {
        whole += 1
        offset += following
      } else {
        broken += 1
      }
    }
    return whole > broken * 9
  }

  /// The encoding that a meta tag or an XML declaration names, as iconv knows it.
  private static func label(in bytes: [UInt8]) -> String? {
    // A label has a value.
    guard bytes.prefix(8192).contains(UInt8(ascii: "=")) else { return nil }
    let head = bytes.prefix(8192).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    let text = String(decoding: head, as: UTF8.self)
    for key in ["charset", "encoding"] {
      var rest = text[...]
      while let found = rest.firstRange(of: key) {
        rest = rest[found.upperBound...]
        let value = rest.drop { $0 == " " }
        guard value.first == "=" else { continue }
        let name = value.dropFirst().drop { $0 == " " || $0 == "\"" || $0 == "'" }
          .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
        if !name.isEmpty { return known(String(name)) }
      }
    }
    return nil
  }

  /// The name under which iconv reads what browsers take the label `name` to mean.
  ///
  /// Source: WHATWG Encoding Standard, section 4.2, for the labels whose common use differs from
  /// their name.
  private static func known(_ name: String) -> String? {
    switch name {
    case "utf-8", "utf8", "unicode-1-1-utf-8": "UTF-8"
    // A page that could be read so far is not UTF-16.
    case "utf-16", "utf-16le", "utf-16be": nil
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252",
      "cp1252", "ansi", "x-cp1252":
      "WINDOWS-1252"
    case "iso-8859-9", "latin5": "WINDOWS-1254"
    case "tis-620", "iso-8859-11", "windows-874": "CP874"
    case "gb2312", "gbk", "gb_2312-80", "x-gbk", "gb18030": "GB18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j": "CP932"
    case "euc-kr", "ks_c_5601-1987", "korean", "windows-949": "CP949"
    case "big5", "big5-hkscs", "x-x-big5": "BIG5-HKSCS"
    case "x-mac-roman", "macintosh": "MACINTOSH"
    case "x-user-defined": "WINDOWS-1252"
    default: name.uppercased()
    }
  }
}
