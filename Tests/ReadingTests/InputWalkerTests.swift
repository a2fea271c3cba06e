import CZlib
import Glibc
import Reading
import Testing
import Text

/// A folder that lives as long as its value.
private final class Folder {
  let path: String

  init() throws {
    var template = Array("\(P_tmpdir)/reading-tests-XXXXXX".utf8CString)
    let made = unsafe mkdtemp(&template)
    path = unsafe String(cString: try #require(unsafe made))
  }

  deinit {
    removeAll(path)
  }

  private func removeAll(_ path: String) {
    guard let folder = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
        unsafe String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      guard name != ".", name != ".." else { continue }
      if unsafe unlink("\(path)/\(name)") != 0 { removeAll("\(path)/\(name)") }
    }
    unsafe closedir(folder)
    unsafe rmdir(path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let file = unsafe try #require(unsafe fopen("\(path)/\(name)", "w"))
    #expect(unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count)
    unsafe fclose(file)
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }
}

/// `bytes` as gzip data.
private func gzip(_ bytes: [UInt8]) -> [UInt8] {
  var stream = unsafe z_stream()
  var input = bytes
  var output = [UInt8](repeating: 0, count: bytes.count + 1000)
  let size = unsafe Int32(MemoryLayout<z_stream>.size)
  unsafe deflateInit2_(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
  let count = unsafe input.withUnsafeMutableBufferPointer { input in
    unsafe output.withUnsafeMutableBufferPointer { output in
      unsafe stream.next_in = input.baseAddress
      unsafe stream.avail_in = UInt32(input.count)
      unsafe stream.next_out = output.baseAddress
      unsafe stream.avail_out = UInt32(output.count)
      unsafe deflate(&stream, Z_FINISH)
      return unsafe Int(stream.total_out)
    }
  }
  unsafe deflateEnd(&stream)
  return Array(output[..<count])
}

/// Reads all of `paths`: each document as its id and text, each failure as its message.
private func read(_ paths: [String], format: InputFormat = .auto) -> (lines: [String], skipped: Int)
{
  var walker = InputWalker(paths, format: format)
  var lines: [String] = []
  while let next = walker.next() {
    do {
      let document = try DocumentReader().document(from: next.get())
      lines.append("\(document.id): \(document.text.string)")
    } catch {
      lines.append("\(error)")
    }
  }
  return (lines, walker.skippedCount)
}

@Suite struct InputWalkerTests {
  @Test func `A folder is walked in the order of names, without what holds no page`() throws {
    let folder = try Folder()
    unsafe mkdir("\(folder.path)/b", 0o755)
    try folder.write("two", to: "b/x.txt")
    try folder.write("three", to: "c.txt")
    try folder.write("<p>one</p>", to: "a.html")
    try folder.write([0xFF, 0xD8, 0xFF], to: "a.jpg")
    try folder.write("body { }", to: "style.css")
    try folder.write("hidden", to: ".hidden.txt")
    unsafe symlink(folder.path, "\(folder.path)/b/loop")
    let (lines, skipped) = read([folder.path])
    #expect(
      lines == [
        "\(folder.path)/a.html: one", "\(folder.path)/b/x.txt: two", "\(folder.path)/c.txt: three",
      ])
    #expect(skipped == 2)
  }

  @Test func `What cannot be read is said in one line, and the others go on`() throws {
    let folder = try Folder()
    try folder.write("words", to: "good.txt")
    try folder.write("", to: "empty.txt")
    try folder.write(gzip(Array("words of a page".utf8)).dropLast(9) + [], to: "cut.txt.gz")
    try folder.write([0x89, 0x50, 0x4E, 0x47, 0, 0], to: "picture.png")
    let path = folder.path
    let given = ["none.txt", "empty.txt", "cut.txt.gz", "picture.png", "good.txt"]
    #expect(
      read(given.map { "\(path)/\($0)" }).lines == [
        "cannot open '\(path)/none.txt': No such file or directory",
        "'\(path)/empty.txt' holds no text; leave it out",
        "'\(path)/cut.txt.gz' is damaged or cut off: not whole gzip data; fetch it again",
        "'\(path)/picture.png' is a PNG image, not text; convert it to HTML or plain text first",
        "\(path)/good.txt: words",
      ])
  }

  @Test func `Gzip data are expanded, several members as one`() throws {
    let folder = try Folder()
    let members = gzip(Array("<p>one ".utf8)) + gzip(Array("two</p>".utf8))
    try folder.write(members, to: "page.html.gz")
    #expect(read(["\(folder.path)/page.html.gz"]).lines == ["\(folder.path)/page.html.gz: one two"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A gzip bomb is refused`() throws {
    let folder = try Folder()
    // White space expands a thousandfold.
    let member = gzip([UInt8](repeating: 0x20, count: 8 << 20))
    try folder.write(Array([[UInt8]](repeating: member, count: 9).joined()), to: "bomb.txt.gz")
    let path = "\(folder.path)/bomb.txt.gz"
    #expect(
      read([path]).lines == [
        "'\(path)' expands to more than the limit of 67108864 bytes; expand and split it first"
      ])
  }

  @Test func `Records are read one by one, their text as it stands`() throws {
    let folder = try Folder()
    let path = "\(folder.path)/records.jsonl"
    try folder.write(
      """
      {"id": "a", "text": " two  spaces \\u00f8\\n\\nand more", "published": "2031-03-04", "title": "T"}

      {"id": 7, "text": "seven"}
      {"id": "b"}
      [1]
      {"id": "c", "text": "cut
      {"id": "d", "text": "", "url": "https://a.example"}
      """, to: "records.jsonl")
    var walker = InputWalker([path])
    var documents: [Document] = []
    var failures: [String] = []
    while let next = walker.next() {
      do {
        try documents.append(DocumentReader().document(from: next.get()))
      } catch {
        failures.append("\(error)")
      }
    }
    #expect(documents.map(\.id) == ["a", "7", "d"])
    #expect(documents.first?.text.string == " two  spaces ø\n\nand more")
    #expect(documents.first?.blocks.map(\.range) == [ByteRange(1, 15), ByteRange(17, 25)])
    #expect(documents.first?.published?.iso == "2031-03-04")
    #expect(documents.first?.title == "T")
    #expect(documents.last?.url == "https://a.example")
    let expected = "expected {\"id\": …, \"text\": …} in one line"
    try #require(failures.count == 3)
    #expect(failures[0] == "'\(path)' line 4: no \"text\" in record 'b'; \(expected)")
    #expect(failures[1] == "'\(path)' line 5: no JSON object; \(expected)")
    #expect(failures[2].hasPrefix("'\(path)' line 6: no JSON: "))
  }

  @Test func `Records are known by their first bytes, compressed or not`() throws {
    let folder = try Folder()
    let lines = (0..<30_000).map { "{\"id\": \"r\($0)\", \"text\": \"words \($0)\"}\n" }.joined()
    try folder.write(gzip(Array(lines.utf8)), to: "records.gz")
    let read = read(["\(folder.path)/records.gz"]).lines
    #expect(read.count == 30_000)
    #expect(read.last == "r29999: words 29999")
  }
}
