import Reading
import Testing
import Text

private struct Head: CustomTestStringConvertible {
  let name: String
  let html: String
  var title: String?
  var authors: [String] = []
  var published: String?
  var site: String?
  var url: String?
  var language: String?
  var testDescription: String { name }
}

private let body = "<p>The harbour council voted on Monday to deepen the northern channel.</p>"

@Suite struct PageMetadataTests {
  @Test(
    "Tells what a page says of itself",
    arguments: [
      Head(
        name: "meta tags",
        html: """
          <html lang="en_GB"><head><title>Deep water | The Pier</title>
          <meta property="og:title" content="Deep water"><meta name="author" content="Ada Quist">
          <meta property="og:site_name" content="The Pier">
          <meta property="article:published_time" content="2031-03-04T23:30:00-05:00">
          <link rel="canonical" href="https://pier.example/deep"></head><body>\(body)
          """,
        title: "Deep water", authors: ["Ada Quist"], published: "2031-03-04", site: "The Pier",
        url: "https://pier.example/deep", language: "en-GB"),
      Head(
        name: "linked data, with line breaks in its strings",
        html: """
          <script type="application/ld+json">[{"@type": ["NewsArticle"], "headline": "Deep water",
          "datePublished": "2031-03-04", "description": "a
          b", "author": [{"@type": "Person", "name": "Ada Quist"}, {"name": "Bo Dahl"}],
          "publisher": {"name": "The Pier"}, "inLanguage": "da",
          "mainEntityOfPage": {"@id": "https://pier.example/deep"}}]</script>\(body)
          """,
        title: "Deep water", authors: ["Ada Quist", "Bo Dahl"], published: "2031-03-04",
        site: "The Pier", url: "https://pier.example/deep", language: "da"),
      Head(
        name: "lines on the page, the site's own heading passed over",
        html: """
          <title>Deep water in the north &ndash; The Pier</title><h1>The Pier</h1>
          <h2>Deep water in the north</h2><p class="byline">By Ada Quist and Bo Dahl, Pier News</p>
          <span class="date">4th March, 2031</span>\(body)
          """,
        title: "Deep water in the north", authors: ["Ada Quist", "Bo Dahl"],
        published: "2031-03-04"),
      Head(
        name: "a time element, and the day in the address as a last resort",
        html:
          "<link rel=canonical href=https://pier.example/2031/03/04/deep><h1>Deep water</h1>\(body)",
        title: "Deep water", published: "2031-03-04", url: "https://pier.example/2031/03/04/deep"),
      Head(name: "nothing", html: body),
      Head(
        name: "linked data that is no JSON",
        html: "<title>Deep water</title><script type='application/ld+json'>{oops</script>\(body)",
        title: "Deep water"),
    ])
  private func tells(_ head: Head) throws {
    let document = try page(head.html)
    #expect(document.title == head.title)
    #expect(document.authors == head.authors)
    #expect(document.published?.iso == head.published)
    #expect(document.site == head.site)
    #expect(document.url == head.url)
    #expect(document.language == head.language)
  }

  @Test func `Title, date line and byline come first in the text, once`() throws {
    let document = try page(
      """
      <article><h1>Deep water</h1><div class="entry-meta"><span class="date">4 March 2031</span></div>
      <p class="author">Author: Ada Quist, University of Nordby</p>\(body)</article>
      """)
    #expect(
      blocks(of: document) == [
        "title: Deep water", "dateline: 4 March 2031",
        "byline: Author: Ada Quist, University of Nordby",
        "paragraph: The harbour council voted on Monday to deepen the northern channel.",
      ])
  }
}
