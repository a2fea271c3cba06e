import Reading
import Testing
import Text

private struct Attack: CustomTestStringConvertible {
  let name: String
  let parts: [(String, Int)]
  /// Words that must be read, all the same.
  var words: String?
  var format = InputFormat.html
  var testDescription: String { name }
  var bytes: [UInt8] { parts.flatMap { Array(String(repeating: $0.0, count: $0.1).utf8) } }
}

private let million = 1_000_000
private let many = 100_000

@Suite(.serialized) struct HostileInputTests {
  @Test(
    "Reads in linear time whatever comes", .timeLimit(.minutes(2)),
    arguments: [
      Attack(
        name: "a million nested divisions",
        parts: [("<div>", million), ("<p>Words in the deep.</p>", 1), ("</div>", million)],
        words: "Words in the deep."),
      Attack(
        name: "a million divisions never closed", parts: [("<div>", million), ("Words here.", 1)],
        words: "Words here."),
      Attack(
        name: "a million nested bold words",
        parts: [("<b>", million), ("Words here.", 1), ("</b>", million)], words: "Words here."),
      Attack(
        name: "end tags that close nothing, in the deep",
        parts: [("<div>", million), ("</x>", many), ("Words here.", 1)], words: "Words here."),
      Attack(
        name: "tables in cells", parts: [("<table><tr><td>", many), ("Words.", 1)]),
      Attack(
        name: "empty cells",
        parts: [("<table><tr>", 1), ("<td>", many), ("Words.", 1)]),
      Attack(name: "brackets alone", parts: [("<", million)]),
      Attack(name: "comments never closed", parts: [("<!--", many), ("x", 1)]),
      Attack(name: "quotation marks never closed", parts: [("<a b=\"", many)]),
      Attack(
        name: "references", parts: [("&amp;&lt;&#x41;&bogus;&#99999999999;", many)]
      ),
      Attack(
        name: "entities that would expand",
        parts: [
          ("<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>&b;&b; Words.</p>", 1)
        ], words: "Words."),
      Attack(
        name: "linked data a million arrays deep",
        parts: [
          ("<script type='application/ld+json'>", 1), ("[", million), ("</script><p>Words.</p>", 1),
        ], words: "Words."),
      Attack(
        name: "links to one note",
        parts: [
          ("<p>w<a href=#n>[1]</a></p>", many), ("<p id=n>https://a.example/b</p>", 1),
        ]),
      Attack(
        name: "Markdown's brackets", parts: [("[", many), (" w", 1)], format: .markdown),
      Attack(
        name: "Markdown's stars", parts: [("*", many), (" w", 1)], words: "w", format: .markdown),
      Attack(name: "Markdown's half links", parts: [("[a](", many)], format: .markdown),
      Attack(name: "footnotes", parts: [("[1] x\n", many)], format: .text),
      Attack(name: "headings", parts: [("# a\n", many)], format: .markdown),
    ])
  private func reads(_ attack: Attack) throws {
    let document = try? DocumentReader().document(
      id: "page", bytes: attack.bytes, format: attack.format)
    if let words = attack.words {
      #expect(try #require(document).text.string.contains(words))
    }
  }

  @Test(
    .timeLimit(.minutes(1)), arguments: ["a%=1 ", "a% ", "a%=\"x\" ", "<!-- <a b=\" --><p a% "])
  func `A tag with tens of thousands of attributes is read in linear time`(
    attribute: String
  ) throws {
    var html = "<p "
    for index in 0..<50_000 {
      html += attribute.split(separator: "%").joined(separator: String(index)) + " "
    }
    html += "><p>Words of the page.</p>"
    _ = try? page(html)
  }

  @Test(.timeLimit(.minutes(2)))
  func `A page of fifty megabytes is read whole`() throws {
    let filler = "<!-- " + String(repeating: "x", count: 999_980) + " -->"
    let paragraph = "<p>The council voted on Monday, and nobody was surprised by the outcome.</p>"
    let html = String(repeating: filler + paragraph, count: 50)
    let document = try page("<article>\(html)</article>")
    #expect(document.blocks.count == 50)
  }

  @Test func `A page with NUL bytes is read as if they were spaces`() throws {
    let document = try page(
      "<html><body><p>One\0two</p>\0<p class='\0'>three four</p></body></html>")
    #expect(document.text.string == "One two\n\nthree four")
  }

  @Test func `Any bytes are read or refused, and blocks lie in the text`() {
    let seed: UInt64 = 20_310_304
    var state = seed
    let alphabet = Array("<>/=\"'&;![]()*_#^ \n\0pdivabt1x\u{FF}".utf8) + [0x80, 0xC3, 0xE2, 0xFF]
    for round in 0..<400 {
      var bytes: [UInt8] = []
      for _ in 0..<200 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      for format in [InputFormat.html, .markdown, .text] {
        guard let document = try? DocumentReader().document(id: "x", bytes: bytes, format: format)
        else { continue }
        let whole = document.text.range
        #expect(
          document.blocks.allSatisfy { whole.contains($0.range) }
            && document.citations.allSatisfy { whole.contains($0.range) },
          "seed \(seed), round \(round)")
      }
    }
  }

  @Test(
    "Refuses what is no text, and says what it is",
    arguments: [
      ("%PDF-1.7 …", "'a' is a PDF file, not text; convert it to HTML or plain text first"),
      ("\0\u{1}\u{2}\u{3}", "'a' is binary data, not text; convert it to HTML or plain text first"),
      (" \n\t ", "'a' holds no text; leave it out"), ("", "'a' holds no text; leave it out"),
    ])
  func refuses(_ content: String, _ message: String) {
    let error = #expect(throws: ReadingError.self) {
      try DocumentReader().document(id: "a", bytes: Array(content.utf8))
    }
    #expect(error?.description == message)
  }
}
