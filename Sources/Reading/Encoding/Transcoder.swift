internal import Glibc

/// Turns bytes of any encoding that the system knows into UTF-8.
enum Transcoder {
  /// The text of `bytes` as valid UTF-8 without NUL: what cannot be read becomes U+FFFD, and NUL a
  /// space.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    let encoding = PageEncoding.detected(in: bytes)
    var text: [UInt8]
    if encoding.isValid {
      text = bytes
    } else if encoding.name == "UTF-8" {
      text = valid(encoding.mark > 0 ? Array(bytes.dropFirst(encoding.mark)) : bytes)
    } else {
      text =
        converted(bytes, from: encoding.name, skipping: encoding.mark)
        ?? converted(bytes, from: "WINDOWS-1252", skipping: 0) ?? valid(bytes)
    }
    if text.contains(0) {
      for offset in text.indices where text[offset] == 0 { text[offset] = 0x20 }
    }
    return text
  }

  private static func valid(_ bytes: [UInt8]) -> [UInt8] {
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  /// The conversion by iconv; nothing where it does not know the encoding.
  private static func converted(
    _ bytes: [UInt8], from encoding: String, skipping mark: Int
  ) -> [UInt8]? {
    let converter = unsafe iconv_open("UTF-8", encoding)
    // iconv_open reports failure as a pointer of all ones.
    guard Int(bitPattern: converter) != -1 else { return nil }
    defer { unsafe iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    var source = bytes
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    // SAFETY: iconv reads and writes within the counts that it is given and updates, and the
    // buffers are not touched elsewhere while it runs.
    unsafe source.withUnsafeMutableBytes { source in
      guard let start = source.baseAddress else { return }
      var next: UnsafeMutablePointer<CChar>? = unsafe start.advanced(by: mark)
        .assumingMemoryBound(to: CChar.self)
      var left = source.count - mark
      while left > 0 {
        let (written, failure) = unsafe piece.withUnsafeMutableBytes { piece -> (Int, Int32) in
          var target = unsafe piece.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = piece.count
          errno = 0
          let result = unsafe iconv(converter, &next, &left, &target, &room)
          return (piece.count - room, result == -1 ? errno : 0)
        }
        output.append(contentsOf: piece[..<written])
        if failure == EILSEQ || failure == EINVAL, left > 0 {
          output.append(contentsOf: [0xEF, 0xBF, 0xBD])
          unsafe next = next?.advanced(by: 1)
          left -= 1
        } else if failure != E2BIG, failure != 0 {
          break
        }
      }
    }
    return output
  }
}
