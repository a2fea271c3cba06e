internal import Text

/// Reads what stands inside a block of Markdown: links, footnote marks, emphasis, escapes.
struct TextInline {
  private let bytes: [UInt8]
  private let notes: [String: TextNotes.Note]
  private let isMarkdown: Bool
  private var position = 0

  /// A link's words and its address are no longer than this.
  private static let longestLink = 2000

  /// Writes `text`; without `isMarkdown`, only footnote marks and addresses are looked for.
  ///
  /// - Complexity: O(*n*) in bytes.
  static func write(
    _ text: ArraySlice<UInt8>, notes: [String: TextNotes.Note], isMarkdown: Bool,
    to writer: inout DocumentWriter
  ) {
    var inline = TextInline(bytes: Array(text), notes: notes, isMarkdown: isMarkdown)
    inline.write(to: &writer)
  }

  /// The words of `text` without marks.
  static func plain(_ text: ArraySlice<UInt8>) -> String {
    var writer = DocumentWriter()
    writer.begin(.paragraph)
    write(text, notes: [:], isMarkdown: true, to: &writer)
    return writer.document(id: "").text.string
  }

  private init(bytes: [UInt8], notes: [String: TextNotes.Note], isMarkdown: Bool) {
    self.bytes = bytes
    self.notes = notes
    self.isMarkdown = isMarkdown
  }

  private mutating func write(to writer: inout DocumentWriter) {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x5B, 0x5E:
        if writeFootnoteMark(to: &writer) || isMarkdown && writeLink(to: &writer) { continue }
      case 0x21 where isMarkdown && next == 0x5B:
        if skipImage() { continue }
      case 0x5C where isMarkdown:
        if let next, Self.isPunctuation(next) { position += 1 }
      case 0x3C where isMarkdown, 0x68:
        if writeAddress(to: &writer) { continue }
      case 0x2A, 0x60, 0x5F:
        if isMarkdown, isEmphasis(byte) {
          position += 1
          continue
        }
      case 0x09:
        writer.separate(by: 0x09)
        position += 1
        continue
      default: break
      }
      let start = position
      repeat { position += 1 } while position < bytes.count && Self.isPlain(bytes[position])
      writer.append(bytes[start..<position])
    }
  }

  /// Whether a byte has no meaning here whatever stands around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x21, 0x2A, 0x3C, 0x5B, 0x5C, 0x5E, 0x5F, 0x60, 0x68: false
    default: byte < 0x80
    }
  }

  private var next: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
      || (0x7B...0x7E).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
  }

  /// Emphasis has no more marks in a row.
  private static let longestMark = 4

  /// Whether the mark at the place stands at the edge of words, not inside one or between spaces.
  private func isEmphasis(_ mark: UInt8) -> Bool {
    var (before, after) = (position - 1, position + 1)
    while before >= 0, bytes[before] == mark, position - before < Self.longestMark { before -= 1 }
    while after < bytes.count, bytes[after] == mark, after - position < Self.longestMark {
      after += 1
    }
    let previous = before >= 0 ? bytes[before] : 0x20
    let following = after < bytes.count ? bytes[after] : 0x20
    if mark == 0x60 { return true }
    if previous <= 0x20, following <= 0x20 { return false }
    return mark == 0x2A || !(Self.isWordByte(previous) && Self.isWordByte(following))
  }

  /// The place of the bracket that closes the one at `start`.
  private func closing(_ close: UInt8, opening: UInt8, from start: Int) -> Int? {
    var depth = 0
    for index in start..<min(bytes.count, start + Self.longestLink) {
      if bytes[index] == opening { depth += 1 }
      if bytes[index] == close {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  /// The mark of a known footnote at `start`: its note, and the place after it.
  private func footnoteMark(at start: Int) -> (note: TextNotes.Note, end: Int)? {
    var index = start
    if index < bytes.count, bytes[index] == 0x5E { index += 1 }
    guard index < bytes.count, bytes[index] == 0x5B else { return nil }
    index += 1
    if index < bytes.count, bytes[index] == 0x5E { index += 1 }
    let name = bytes[index...].prefix(8).prefix { Self.isWordByte($0) }
    let end = index + name.count
    guard !name.isEmpty, end < bytes.count, bytes[end] == 0x5D,
      let note = notes[String(decoding: name, as: UTF8.self)],
      end + 1 >= bytes.count || bytes[end + 1] != 0x28
    else { return nil }
    return (note, end + 1)
  }

  private mutating func writeFootnoteMark(to writer: inout DocumentWriter) -> Bool {
    guard let (note, end) = footnoteMark(at: position) else { return false }
    writer.cite(note.words, note.url)
    writer.dropSeparator()
    position = end
    return true
  }

  /// Writes '[words](address)' or '[words][name]', with a footnote mark that may follow.
  private mutating func writeLink(to writer: inout DocumentWriter) -> Bool {
    guard bytes[position] == 0x5B,
      let close = closing(0x5D, opening: 0x5B, from: position), close + 1 < bytes.count
    else { return false }
    var address: String?
    var end = close + 1
    if bytes[end] == 0x28, let last = closing(0x29, opening: 0x28, from: end) {
      let target = bytes[(end + 1)..<last].split(separator: 0x20).first ?? []
      let written = String(decoding: target, as: UTF8.self)
      address = WebAddress.resolved(
        String(written.drop { $0 == "<" }.prefix { $0 != ">" }), against: nil)
      end = last + 1
    } else if let (note, after) = footnoteMark(at: end) {
      address = note.url
      end = after
    } else {
      return false
    }
    var markStart = end
    while markStart < bytes.count, bytes[markStart] == 0x20 { markStart += 1 }
    if let (note, after) = footnoteMark(at: markStart) {
      address = address ?? note.url
      end = after
    }
    if let address { writer.beginLink(to: address) }
    let words = bytes[(position + 1)..<close]
    writer.append(TextInline.words(of: words)[...])
    writer.endLink()
    position = end
    return true
  }

  /// A link's words without marks; links do not stand in links.
  private static func words(of text: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isEscaped = false
    for byte in text {
      if !isEscaped, byte == 0x5C {
        isEscaped = true
        continue
      }
      if isEscaped || byte != 0x2A && byte != 0x60 { words.append(byte) }
      isEscaped = false
    }
    return words
  }

  private mutating func skipImage() -> Bool {
    guard let close = closing(0x5D, opening: 0x5B, from: position + 1), close + 1 < bytes.count,
      bytes[close + 1] == 0x28, let last = closing(0x29, opening: 0x28, from: close + 1)
    else { return false }
    position = last + 1
    return true
  }

  /// Writes an address, in angle brackets or bare, that points to itself.
  private mutating func writeAddress(to writer: inout DocumentWriter) -> Bool {
    let start = bytes[position] == 0x3C ? position + 1 : position
    guard start == position + 1 || position == 0 || !Self.isWordByte(bytes[position - 1]),
      start + 8 < bytes.count, bytes[start] == 0x68
    else { return false }
    let run = bytes[start...].prefix(Self.longestLink).prefix { $0 > 0x20 && $0 != 0x3E }
    guard let address = WebAddress.first(in: String(decoding: run, as: UTF8.self)),
      run.starts(with: address.utf8)
    else { return false }
    writer.beginLink(to: address)
    writer.append(Array(address.utf8)[...])
    writer.endLink()
    position = start + address.utf8.count
    if start > 0, bytes[start - 1] == 0x3C, position < bytes.count, bytes[position] == 0x3E {
      position += 1
    }
    return true
  }
}
