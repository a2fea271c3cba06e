import Reading
import Testing
import Text

/// A web page, and the blocks that it is read as: one a line, as `kind: words`.
private struct Page: CustomTestStringConvertible {
  let name: String
  let html: String
  let blocks: [String]
  var testDescription: String { name }
}

/// The blocks of a document, as `kind: words`.
func blocks(of document: Document) -> [String] {
  document.blocks.map { "\($0.kind.rawValue): \(document.text.string(in: $0.range))" }
}

/// The document that `html` is read as.
func page(_ html: String) throws -> Document {
  try DocumentReader().document(id: "page.html", bytes: Array(html.utf8), format: .html)
}

private let harbour =
  "The harbour council voted on Monday to deepen the northern channel, a work that will take "
  + "three years and cost more than the town earns in ten."
private let ferries =
  "Ferries will run from the southern pier while the dredgers are at work, the council said, and "
  + "fishing boats keep their berths."

@Suite struct ArticleTests {
  @Test(
    "Reads an article's own text",
    arguments: [
      Page(
        name: "menus, sidebar, comments and footer are left out",
        html: """
          <html><body><nav><a href="/">Home</a></nav><div class="menu-main">Weather</div>
          <div id="content"><p>\(harbour)</p><p>\(ferries)</p></div>
          <div class="sidebar"><p>Subscribe to our paper, which comes every morning but Sunday.</p></div>
          <div id="comments"><p>\(harbour) I do not believe a word of it, says a reader.</p></div>
          <footer>All rights reserved</footer></body></html>
          """,
        blocks: ["paragraph: \(harbour)", "paragraph: \(ferries)"]),
      Page(
        name: "scripts and styles are no text",
        html: """
          <p>\(harbour)</p><script>document.write("<p>Buy our boats today</p>")</script>
          <style>p:after { content: "Sale" }</style><p>\(ferries)</p><noscript>Turn it on</noscript>
          """,
        blocks: ["paragraph: \(harbour)", "paragraph: \(ferries)"]),
      Page(
        name: "related lists, share bars and lines that lead elsewhere are left out",
        html: """
          <article><p>\(harbour)</p><p><a href="/x">Read more: the channel in pictures</a></p>
          <div class="share-bar">Tweet</div><p>\(ferries)</p><h3>Related articles</h3>
          <ul><li><a href="/a">Dredgers through the ages, a look back</a></li></ul></article>
          """,
        blocks: ["paragraph: \(harbour)", "paragraph: \(ferries)"]),
      Page(
        name: "headings, lists, quotations and rows of data keep their kinds",
        html: """
          <article><p>\(harbour)</p><h2>What is planned</h2><ul><li>A deeper channel</li>
          <li>A longer pier</li></ul><blockquote>It is high time, said the harbour master.</blockquote>
          <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2031</td><td>410</td></tr></table>
          <p>\(ferries)</p></article>
          """,
        blocks: [
          "paragraph: \(harbour)", "heading: What is planned", "listItem: A deeper channel",
          "listItem: A longer pier", "quote: It is high time, said the harbour master.",
          "tableRow: Year\tShips", "tableRow: 2031\t410", "paragraph: \(ferries)",
        ]),
      Page(
        name: "captions that are sentences stay, those that name a picture or its maker go",
        html: """
          <article><p>\(harbour)</p><figure><img src="a.jpg"><figcaption>The northern channel, where
          the dredgers are to begin in May.</figcaption></figure><figure><img src="b.jpg">
          <figcaption>The pier. Photo: A. Quist / Pier Pictures</figcaption></figure>
          <p>\(ferries)</p></article>
          """,
        blocks: [
          "paragraph: \(harbour)",
          "caption: The northern channel, where the dredgers are to begin in May.",
          "paragraph: \(ferries)",
        ]),
      Page(
        name: "two line breaks part paragraphs, one does not",
        html: "<div>\(harbour)<br><br>The mayor agreed.<br>So did her deputy.</div>",
        blocks: ["paragraph: \(harbour)", "paragraph: The mayor agreed. So did her deputy."]),
      Page(
        name: "a page without the tags that HTML lets one leave out",
        html:
          "<title>Deep water</title><meta name=a content=b><main><p>\(harbour)<p>\(ferries)</main>",
        blocks: ["title: Deep water", "paragraph: \(harbour)", "paragraph: \(ferries)"]),
      Page(
        name: "white space collapses, and what nobody sees goes",
        html:
          "<article><p>  \(harbour)\n\t and&nbsp;&nbsp;so\u{200B} on &shy;it goes</p></article>",
        blocks: ["paragraph: \(harbour) and so on it goes"]),
      Page(
        name: "an article whose frame has a name of boilerplate is read all the same",
        html: """
          <div class="sidebar-layout"><h1>Deep water</h1><div class="widget"><p>\(harbour)</p>
          <p>\(ferries)</p></div></div>
          """,
        blocks: ["title: Deep water", "paragraph: \(harbour)", "paragraph: \(ferries)"]),
      Page(
        name: "the authors' note at the end stays",
        html: """
          <article><p>\(harbour)</p><p>\(ferries)</p>
          <p><em>Ada Quist teaches harbour law at the University of Nordby.</em></p></article>
          """,
        blocks: [
          "paragraph: \(harbour)", "paragraph: \(ferries)",
          "paragraph: Ada Quist teaches harbour law at the University of Nordby.",
        ]),
      Page(
        name: "a body that is not in the page is taken from the linked data",
        html: """
          <script type="application/ld+json">{"@context": "https://schema.org",
          "@graph": [{"@type": "NewsArticle", "articleBody": "\(harbour)\\n\(ferries)"}]}</script>
          <body><p>Loading the article, wait a moment.</p></body>
          """,
        blocks: ["paragraph: \(harbour)", "paragraph: \(ferries)"]),
    ])
  private func reads(_ page: Page) throws {
    #expect(try blocks(of: ReadingTests.page(page.html)) == page.blocks)
  }

  @Test func `Links are cited at their words, completed by the page's address`() throws {
    let document = try page(
      """
      <link rel="canonical" href="https://paper.example/news/channel.html">
      <article><p>\(harbour) See the <a href="/plan.pdf">council's <b>plan</b></a> and
      <a href="https://sea.example/map">the map</a>, <a href="#top">up</a> or
      <a href="mailto:x@y.example">write</a>.</p></article>
      """)
    let cited = document.citations.map { "\(document.text.string(in: $0.range)) → \($0.url)" }
    #expect(
      cited == [
        "council's plan → https://paper.example/plan.pdf", "the map → https://sea.example/map",
      ])
  }

  @Test func `Footnote marks become citations of the word before, and the notes leave`() throws {
    let document = try page(
      """
      <article><p>\(harbour)<a href="#fn1"><sup>[1]</sup></a> \(ferries)</p>
      <ol><li id="fn1">The minutes, <a href="https://town.example/minutes">online</a>.</li></ol>
      </article>
      """)
    #expect(blocks(of: document) == ["paragraph: \(harbour) \(ferries)"])
    #expect(document.citations.map(\.url) == ["https://town.example/minutes"])
    #expect(document.citations.map { document.text.string(in: $0.range) } == ["ten"])
  }

  @Test func `Blocks ascend, lie in the text, and are parted by line breaks alone`() throws {
    let document = try page(
      "<h1>Deep water</h1><p>\(harbour)</p><ul><li>One</li></ul><p>\(ferries)</p>")
    var end = 0
    for block in document.blocks {
      let gap = document.text.bytes[end..<block.range.start]
      #expect(gap.allSatisfy { $0 == 0x0A })
      #expect(!block.range.isEmpty)
      end = block.range.end
    }
    #expect(end == document.text.bytes.count)
  }
}
