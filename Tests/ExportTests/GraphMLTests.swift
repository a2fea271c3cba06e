import Foundation
import Graph
import Knowledge
import SamplePages
import Testing
import Text

@testable import Export

@Suite struct GraphMLTests {
  private func text(_ page: SamplePage, including selection: ClaimSelection = []) throws -> String {
    var builder = GraphBuilder()
    builder.add(page.annotation)
    let origin = Origin(version: "1", gazetteer: "00")
    let graph = builder.graph(including: selection)
    return String(decoding: try GraphFormat.graphML.bytes(of: graph, origin: origin), as: UTF8.self)
  }

  @Test func `keys have speaking ids of their own, one type a name, and stand for one element`() {
    let keys = GraphMLKey.ofNodes + GraphMLKey.ofEdges
    #expect(Set(keys.map(\.id)).count == keys.count)
    for (name, same) in Dictionary(grouping: keys, by: \.name) {
      #expect(Set(same.map(\.type)).count == 1, "\(name) has several types")
    }
    // Gephi takes these for size, colour, place and weight.
    let reserved = ["size", "x", "y", "z", "r", "g", "b", "color", "id"]
    #expect(!keys.contains { reserved.contains($0.name) })
  }

  @Test func `the file goes keys, nodes, edges, the edge's type first`() throws {
    let text = try text(.gasDeal)
    let lastKey = try #require(text.ranges(of: "<key ").last)
    let firstNode = try #require(text.firstRange(of: "<node "))
    let lastNode = try #require(text.ranges(of: "<node ").last)
    let firstEdge = try #require(text.firstRange(of: "<edge "))
    #expect(lastKey.lowerBound < firstNode.lowerBound)
    #expect(lastNode.lowerBound < firstEdge.lowerBound)
    let edge = text[firstEdge.lowerBound...].split(separator: "\n")
    #expect(edge[1] == "      <data key=\"label\">AGREE</data>")
    #expect(edge[2] == "      <data key=\"e_interaction\">AGREE</data>")
  }

  @Test func `numbers are plain and nothing is empty`() throws {
    let text = try text(.gasDeal)
    #expect(text.contains("<data key=\"value\">2000000000</data>"))
    #expect(text.contains("<data key=\"e_weight\">1</data>"))
    #expect(text.contains("<data key=\"low\">0.03</data>"))
    #expect(!text.contains("\"></data>"))
  }

  @Test func `an edge says for which countries its ends act`() throws {
    let text = try text(.gasDeal, including: [.negated])
    let accusation = try #require(
      text.components(separatedBy: "<edge ").first { $0.contains(">ACCUSE<") })
    #expect(accusation.contains("source=\"person:kari-nordmann\""))
    #expect(accusation.contains("<data key=\"subject_country\">NOR</data>"))
    #expect(accusation.contains("<data key=\"object_country\">POL</data>"))
  }

  @Test func `claims that were asked for are marked`() throws {
    let text = try text(.gasDeal, including: [.negated, .hypothetical])
    #expect(text.contains("<data key=\"negated\">true</data>"))
    #expect(text.contains("<data key=\"modality\">hypothetical</data>"))
  }

  @Test(
    "Content is what XML takes",
    arguments: [
      ("plain", "Finland's", "Finland's"),
      ("beyond ASCII", "Åland’s 🧵", "<![CDATA[Åland’s 🧵]]>"),
      ("ampersand", "AT&T", "<![CDATA[AT&T]]>"),
      ("tag", "a<b>", "<![CDATA[a<b>]]>"),
      ("angle alone", "a>b", "<![CDATA[a>b]]>"),
      ("end of CDATA", "x]]>y", "<![CDATA[x]]]]><![CDATA[>y]]>"),
      ("end of CDATA with tag", "<]]>]]>", "<![CDATA[<]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
      ("substitute character", "Foo\u{1A}Bar", "FooBar"),
      ("carriage return", "a\r\nb", "a\nb"),
      ("non-characters", "a\u{FFFE}\u{FFFF}\u{FFFD}b", "<![CDATA[a\u{FFFD}b]]>"),
      ("right to left", "שלום \u{202E}x", "<![CDATA[שלום \u{202E}x]]>"),
      ("nothing left", "\u{0}\u{1}", nil),
      ("empty", "", nil),
    ] as [(String, String, String?)])
  func content(_ name: String, _ text: String, _ expected: String?) {
    let content = XMLText.content(text).map { String(decoding: $0, as: UTF8.self) }
    #expect(content == expected, "\(name)")
  }

  @Test(
    "Ids become name tokens that stay apart",
    arguments: [
      ("Q159", "Q159"), ("person:li-keqiang", "person:li-keqiang"),
      ("person:путин", "person:путин"), ("a b", "a_20_b"), ("x\u{1A}", "x_1A_"), ("", "_"),
      ("group:\"<&", "group:_22__3C__26_"), ("e:🧵", "e:_1F9F5_"),
    ])
  func nameTokens(_ id: String, _ expected: String) {
    #expect(XMLText.nameToken(id) == expected)
  }

  @Test func `a bar inside a value does not part a list`() throws {
    var page = SamplePage("a.txt", "Foo.")
    page.add(.organization, "Q1", "Foo", aliases: ["A|B", "C"])
    #expect(try text(page).contains("<data key=\"aliases\">A/B|C</data>"))
  }
}
