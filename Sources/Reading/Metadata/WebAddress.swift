/// Completes the addresses that pages write.
enum WebAddress {
  /// Whether `address` is a whole address of the web.
  static func isWhole(_ address: String) -> Bool {
    let small = address.prefix(8).lowercased()
    return small.hasPrefix("http://") || small.hasPrefix("https://")
  }

  /// The first whole address in `text`, without brackets and marks around it.
  static func first(in text: String) -> String? {
    first(in: Array(text.utf8)[...])
  }

  /// The first whole address in `text`, which is UTF-8.
  static func first(in text: ArraySlice<UInt8>) -> String? {
    guard let start = start(in: text) else { return nil }
    let rest = String(decoding: text[start...], as: UTF8.self)
    let address = rest.prefix { !$0.isWhitespace && !"<>\"".contains($0) }
    let end = address.lastIndex { !".,;:)]'’”".contains($0) } ?? address.startIndex
    let trimmed = String(address[...end])
    return isWhole(trimmed) ? trimmed : nil
  }

  /// Where the first "http" begins in `text`: before it no address does.
  static func start(in text: ArraySlice<UInt8>) -> Int? {
    let bytes = text.span
    var offset = 3
    while offset < bytes.count {
      // Every fourth byte tells: one of the four letters must stand there.
      let byte = bytes[offset]
      if byte == 0x70 || byte == 0x74 || byte == 0x68 {
        for start in max(0, offset - 3)...offset where start + 4 <= bytes.count {
          if bytes[start] == 0x68, bytes[start + 1] == 0x74, bytes[start + 2] == 0x74,
            bytes[start + 3] == 0x70
          {
            return text.startIndex + start
          }
        }
      }
      offset += 4
    }
    return nil
  }

  /// `reference` as seen from the page at `base`; nothing where it points to no page.
  ///
  /// Source: RFC 3986, section 5, without dot segments in the middle of a path.
  static func resolved(_ reference: String, against base: String?) -> String? {
    let reference = reference.trimmingSpaces()
    if isWhole(reference) { return reference }
    guard !reference.isEmpty, !reference.hasPrefix("#") else { return nil }
    if let colon = reference.firstIndex(of: ":"),
      !reference[..<colon].contains(where: { $0 == "/" || $0 == "?" || $0 == "#" })
    {
      return nil
    }
    guard let base, isWhole(base), let authority = base.range(ofDoubleSlash: ()) else {
      return reference
    }
    if reference.hasPrefix("//") { return base[..<authority.scheme] + reference }
    let origin = base[..<authority.pathStart]
    if reference.hasPrefix("/") { return origin + reference }
    let path = base[authority.pathStart...].prefix { $0 != "?" && $0 != "#" }
    if reference.hasPrefix("?") { return origin + path + reference }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "/"
    return origin + folder + reference
  }
}

extension String {
  /// Where an address's scheme ends, and where its path begins.
  fileprivate func range(ofDoubleSlash: Void) -> (scheme: Index, pathStart: Index)? {
    guard let colon = firstIndex(of: ":") else { return nil }
    let scheme = index(after: colon)
    guard let host = index(scheme, offsetBy: 2, limitedBy: endIndex) else { return nil }
    let pathStart = self[host...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? endIndex
    return (scheme, pathStart)
  }
}
