import Foundation
import SamplePages
import Testing
import Text

@testable import Knowledge

@Suite struct AnnotationJSONTests {
  private func object(_ page: SamplePage) throws -> [String: Any] {
    let line = page.annotation.jsonLine()
    #expect(!line.contains(0x0A))
    return try #require(JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
  }

  @Test func `every offset counts code points of the text`() throws {
    let page = SamplePage.gasDeal
    let line = try object(page)
    let text = Array(try #require(line["text"] as? String).unicodeScalars)
    func words(_ span: [String: Any]) throws -> String {
      let start = try #require(span["start"] as? Int)
      let end = try #require(span["end"] as? Int)
      var words = String.UnicodeScalarView()
      words.append(contentsOf: text[start..<end])
      return String(words)
    }
    let mentions = try #require(line["mentions"] as? [[String: Any]])
    let expected = ["Norway", "Poland", "Oslo", "Kari Nordmann", "Poland", "Polish", "Norway"]
    #expect(try mentions.map(words) == expected)
    let relations = try #require(line["relations"] as? [[String: Any]])
    let triggers = try relations.map { try words(#require($0["trigger"] as? [String: Any])) }
    #expect(triggers == ["signed", "criticise", "envoy", "visit"])
    #expect(try words(#require(relations[1]["sentence"] as? [String: Any])).hasPrefix("Oslo’s"))
  }

  @Test func `a deal has its terms and its check`() throws {
    let line = try object(.gasDeal)
    let deal = try #require((line["deals"] as? [[String: Any]])?.first)
    #expect(deal["parties"] as? [String] == ["Q20", "Q36"])
    #expect(deal["roles"] as? [String: [String]] == ["seller": ["Q20"], "buyer": ["Q36"]])
    #expect((deal["money"] as? [String: Any])?["value"] as? Double == 2e9)
    #expect((deal["unitPrice"] as? [String: Any])?["low"] as? Double == 0.03)
    #expect((deal["check"] as? [String: Any])?["verdict"] as? String == "derived")
    #expect((deal["check"] as? [String: Any])?["derived"] as? String == "quantity")
  }

  @Test func `an undecided mention names its candidates`() throws {
    var page = SamplePage("g.txt", "Georgia won.")
    page.annotation.mentions = [
      Mention(
        range: page.range(of: "Georgia"), undecided: [EntityID("Q230"), EntityID("Q1428")],
        via: .name)
    ]
    let mention = try #require((try object(page)["mentions"] as? [[String: Any]])?.first)
    #expect(mention["entity"] is NSNull)
    #expect(mention["candidates"] as? [String] == ["Q230", "Q1428"])
  }

  @Test func `keys with nothing to say are left out`() {
    let page = SamplePage("empty.txt", "")
    #expect(
      String(decoding: page.annotation.jsonLine(), as: UTF8.self)
        == #"{"id":"empty.txt","text":""}"#)
  }

  @Test(
    "Strings come through whatever they hold",
    arguments: [
      "quote \" and \\ backslash", "line\nbreak\r\ttab", "\u{0}\u{1A}\u{1F}\u{7F}", "emoji 🧵 x",
      "עברית \u{202E}turned", "\u{2028}\u{FFFF}",
    ])
  func strings(_ text: String) throws {
    var page = SamplePage(text, text)
    page.annotation.document.title = text
    let line = try object(page)
    #expect(line["text"] as? String == text)
    #expect(line["title"] as? String == text)
    #expect(line["id"] as? String == text)
  }

  @Test(
    "Numbers stand in plain digits",
    arguments: [
      (0.9, "0.9"), (1, "1"), (0, "0"), (0.00001, "0.00001"),
      (1e21, "1" + String(repeating: "0", count: 21)),
    ])
  func numbers(_ number: Double, _ expected: String) {
    var json = JSONWriter()
    json.number(number)
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }
}
