/// Addresses of pages and mailboxes, which are one token each.
extension Tokenizer {
  /// Whether the byte behind the first letters of a word leaves open that they begin an address.
  func isInsideAddress(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2E || byte == 0x3A || byte == 0x40
  }

  /// The end of an address such as `https://…`, `www.…` or `name@site`, where one begins.
  func endOfAddress(from start: Int, in bytes: Span<UInt8>, until limit: Int) -> Int? {
    guard
      matches("http://", at: start, in: bytes, until: limit)
        || matches("https://", at: start, in: bytes, until: limit)
        || matches("www.", at: start, in: bytes, until: limit)
    else { return endOfMailAddress(from: start, in: bytes, until: limit) }
    var end = start
    while end < limit, bytes[end] > 0x20, bytes[end] != 0x22, bytes[end] != 0x3C, bytes[end] != 0x3E
    {
      end += 1
    }
    while end > start, isClosing(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21, 0x27, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D: true
    default: false
    }
  }

  private func endOfMailAddress(from start: Int, in bytes: Span<UInt8>, until limit: Int) -> Int? {
    var end = start
    var at: Int?
    // No mailbox is longer than 254 bytes (RFC 5321), which keeps this linear.
    while end < min(limit, start + 254) {
      let byte = bytes[end]
      if byte == 0x40, at == nil, end > start {
        at = end
      } else if !(Folding.isWordByte(byte) && byte < 0x80 || byte == 0x2E || byte == 0x2D) {
        break
      }
      end += 1
    }
    guard let at, end > at + 1 else { return nil }
    while bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
    return end > at + 1 ? end : nil
  }

  private func matches(
    _ word: StaticString, at start: Int, in bytes: Span<UInt8>, until limit: Int
  ) -> Bool {
    guard start + word.utf8CodeUnitCount <= limit else { return false }
    return word.withUTF8Buffer { word in
      for index in word.indices
      where Folding.lowercased(bytes[start + index]) != (unsafe word[index]) {
        return false
      }
      return true
    }
  }
}
