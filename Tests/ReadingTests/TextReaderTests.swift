import Reading
import Testing
import Text

private struct Script: CustomTestStringConvertible {
  let name: String
  let text: String
  var format = InputFormat.text
  let blocks: [String]
  var citations: [String] = []
  var testDescription: String { name }
}

@Suite struct TextReaderTests {
  @Test(
    "Reads plain text and Markdown",
    arguments: [
      Script(
        name: "title, date and byline lines",
        text: "Deep water\n\n4th March, 2031\n\nBy Ada Quist\n\nThe council voted on Monday.\n",
        blocks: [
          "title: Deep water", "dateline: 4th March, 2031", "byline: By Ada Quist",
          "paragraph: The council voted on Monday.",
        ]),
      Script(
        name: "lines broken by hand are joined, long ones are paragraphs",
        text: "The council voted\non Monday.\n\n" + String(repeating: "One long line. ", count: 20)
          + "\nAnd another.",
        blocks: [
          "paragraph: The council voted on Monday.",
          "paragraph: " + String(repeating: "One long line. ", count: 20).dropLast(),
          "paragraph: And another.",
        ]),
      Script(
        name: "a paragraph that a blank line breaks in mid-sentence is joined",
        text:
          "Deep water\n\nThe council, which has talked of little else for a year, hopes for talks with\n\n"
          + "Norway, whose ships would profit.\n\nNobody knows.",
        blocks: [
          "title: Deep water",
          "paragraph: The council, which has talked of little else for a year, hopes for talks with "
            + "Norway, whose ships would profit.", "paragraph: Nobody knows.",
        ]),
      Script(
        name: "headings, lists, quotations, tables and rules of Markdown",
        text: """
          # Deep water

          Part one
          --------

          * One
          * Two
          1. Three

          > A quotation
          > of two lines.

          | Year | Ships |
          |------|-------|
          | 2031 | 410   |

          ***
          ## Part two ##
          The *council* voted **on** `Monday` for snake_case.
          """,
        format: .markdown,
        blocks: [
          "title: Deep water", "heading: Part one", "listItem: One", "listItem: Two",
          "listItem: Three", "quote: A quotation of two lines.", "tableRow: Year\tShips",
          "tableRow: 2031\t410", "heading: Part two",
          "paragraph: The council voted on Monday for snake_case.",
        ]),
      Script(
        name: "links, escapes and addresses of Markdown",
        text:
          "See [the *plan*](https://town.example/plan \"Plan\") for US\\$3, <https://sea.example/a>.",
        format: .markdown,
        blocks: ["paragraph: See the plan for US$3, https://sea.example/a."],
        citations: [
          "the plan → https://town.example/plan",
          "https://sea.example/a → https://sea.example/a",
        ]),
      Script(
        name: "numbered footnotes, their list left out, wherever their addresses stand",
        text: """
          The council [voted on Monday](#) ^[1], and the mayor agreed.[2] So did [others][3].

          URL to article:

          <https://pier.example/2031/03/04/deep>

          [1] voted on Monday:

          <https://town.example/minutes>

          [2] agreed: https://town.example/mayor
          [3]: https://town.example/others
          """,
        blocks: ["paragraph: The council voted on Monday, and the mayor agreed. So did others."],
        citations: [
          "voted on Monday → https://town.example/minutes",
          "agreed → https://town.example/mayor", "others → https://town.example/others",
        ]),
      Script(
        name: "numbers in brackets without a note stay",
        text: "The council voted [sic] on item [7].",
        blocks: ["paragraph: The council voted [sic] on item [7]."]),
    ])
  private func reads(_ script: Script) throws {
    let document = try DocumentReader().document(
      id: "a", bytes: Array(script.text.utf8), format: script.format)
    #expect(blocks(of: document) == script.blocks)
    let cited = document.citations.map { "\(document.text.string(in: $0.range)) → \($0.url)" }
    #expect(cited == script.citations)
  }

  @Test(
    "The dateline tells the day of a report",
    arguments: [
      ("OSLO, 4 March 2031 - The council voted on Monday.", "2031-03-04"),
      ("Port Moresby, March 4, 2031 (Pier) — The council voted on Monday.", "2031-03-04"),
      ("OSLO, Tuesday, 4 March 2031: The council voted on Monday.", "2031-03-04"),
      ("OSLO, March 4 - The council voted on Monday.", nil),
      ("In Oslo, on 4 March 2031 - a Tuesday - the council voted.", nil),
      ("The council, which met on 4 March 2031 - it was late - voted.", nil),
      ("Deep water\nBy Ada Quist\n4 March 2031\nThe council voted on Monday.\n", "2031-03-04"),
      ("Posted on Tuesday, 4 March 2031 by admin\nThe council voted.\n", "2031-03-04"),
    ] as [(String, String?)])
  func dateline(_ text: String, _ day: String?) throws {
    let document = try DocumentReader().document(id: "a.txt", bytes: Array(text.utf8))
    #expect(document.published?.iso == day)
  }

  @Test func `A text's own lines tell its title, day, authors, site and address`() throws {
    let text = """
      Deep water

      4th March, 2031

      Author: Ada Quist, University of Nordby

      The council voted on Monday to deepen the channel.

      Article from the Pier: <https://pier.example>

      URL to article: <https://pier.example/deep>
      """
    let document = try DocumentReader().document(id: "a.txt", bytes: Array(text.utf8))
    #expect(document.title == "Deep water")
    #expect(document.published?.iso == "2031-03-04")
    #expect(document.authors == ["Ada Quist"])
    #expect(document.site == "Pier")
    #expect(document.url == "https://pier.example/deep")
    #expect(blocks(of: document).last?.hasPrefix("paragraph: The council") == true)
  }
}
