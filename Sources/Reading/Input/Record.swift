internal import CJansson
internal import Text

/// A record of JSON Lines.
enum Record {
  /// The document of the record `bytes`: its text as it stands, with a block for each of the parts
  /// between blank lines.
  static func document(
    of bytes: [UInt8], path: String, line: Int
  ) throws(ReadingError) -> Document {
    var failure = json_error_t()
    // SAFETY: jansson copies what it keeps; the value is given back once, below.
    let loaded = unsafe bytes.withUnsafeBytes { buffer -> UnsafeMutablePointer<json_t>? in
      guard let base = buffer.baseAddress else { return nil }
      return unsafe json_loadb(
        base.assumingMemoryBound(to: CChar.self), buffer.count, 0, &failure)
    }
    guard let record = unsafe loaded else {
      // SAFETY: jansson ends the text with NUL within its array.
      let reason = unsafe withUnsafePointer(to: &failure.text) { text in
        unsafe String(cString: UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
      }
      throw .badRecord(path: path, line: line, reason: "no JSON: \(reason)")
    }
    defer { unsafe json_decref(record) }
    guard unsafe record.pointee.type == JSON_OBJECT else {
      throw .badRecord(path: path, line: line, reason: "no JSON object")
    }
    guard let id = unsafe string(record, "id") else {
      throw .badRecord(path: path, line: line, reason: "no \"id\"")
    }
    guard let text = unsafe string(record, "text") else {
      throw .badRecord(path: path, line: line, reason: "no \"text\" in record '\(id)'")
    }
    var document = Document(id: id, text: SourceText(text))
    document.blocks = paragraphs(of: document.text.bytes)
    document.title = unsafe string(record, "title")
    document.url = unsafe string(record, "url")
    if let published = unsafe string(record, "published") {
      document.published = CalendarDate(iso: published) ?? WrittenDate.day(in: published)
    }
    return document
  }

  private static func string(_ record: UnsafeMutablePointer<json_t>, _ key: String) -> String? {
    guard let value = unsafe json_object_get(record, key) else { return nil }
    if unsafe value.pointee.type == JSON_INTEGER {
      return unsafe String(json_integer_value(value))
    }
    guard let text = unsafe json_string_value(value) else { return nil }
    // SAFETY: jansson's strings have the length that it says, and are UTF-8.
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: text, count: json_string_length(value)),
      as: UTF8.self)
  }

  /// The parts between blank lines, without white space at their ends.
  private static func paragraphs(of text: [UInt8]) -> [Block] {
    var blocks: [Block] = []
    var start: Int?
    var end = 0
    var lineBreaks = 0
    for (offset, byte) in text.enumerated() {
      if byte > 0x20 {
        if lineBreaks > 1, let begun = start {
          blocks.append(Block(kind: .paragraph, range: ByteRange(begun, end)))
          start = offset
        }
        start = start ?? offset
        end = offset + 1
        lineBreaks = 0
      } else if byte == 0x0A {
        lineBreaks += 1
      }
    }
    if let start { blocks.append(Block(kind: .paragraph, range: ByteRange(start, end))) }
    return blocks
  }
}
