import Foundation
import Graph
import Knowledge
import SamplePages
import Testing
import Text

@testable import Export

@Suite struct JSONLDTests {
  private static func file(_ pages: [SamplePage]) throws -> [UInt8] {
    var builder = GraphBuilder(keepsMentions: true)
    for page in pages { builder.add(page.annotation) }
    let graph = builder.graph(including: [.future, .hypothetical, .historical, .negated])
    let origin = Origin(version: "1.2", gazetteer: String(repeating: "0f", count: 32))
    return try GraphFormat.jsonLD.bytes(of: graph, origin: origin)
  }

  private static func nodes(_ pages: [SamplePage]) throws -> [[String: Any]] {
    let file = try JSONSerialization.jsonObject(with: Data(try file(pages)))
    let object = try #require(file as? [String: Any])
    #expect(object["@context"] is [String: Any], "a context elsewhere would not open offline")
    return try #require(object["@graph"] as? [[String: Any]])
  }

  private func node(_ id: String, in nodes: [[String: Any]]) throws -> [String: Any] {
    try #require(nodes.first { $0["@id"] as? String == id }, "no node \(id)")
  }

  @Test("Every node has a name and stands once", arguments: ["gas deal", "hostile names"])
  func names(_ page: String) throws {
    let nodes = try Self.nodes([page == "gas deal" ? .gasDeal : .hostile])
    let ids = nodes.compactMap { $0["@id"] as? String }
    #expect(ids.count == nodes.count)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.hasPrefix("id:") })
    for node in nodes {
      for (key, value) in node where key != "@type" {
        #expect(!(value is [[String: Any]]), "\(key) holds nodes without a name")
        if let values = value as? [String] { #expect(Set(values).count == values.count) }
      }
    }
  }

  @Test func `every own term stands in the namespace document`() throws {
    let known = Vocabulary.turtle
    for node in try Self.nodes([.gasDeal, .hostile]) {
      let types = try #require(node["@type"] as? [String])
      let values = ["rdf:predicate", "sem:eventType", "sem:roleType"].compactMap {
        node[$0] as? String
      }
      for term in Array(node.keys) + types + values where term.hasPrefix("skein:") {
        let address = "<\(Namespace.terms)\(term.dropFirst(6))> a "
        #expect(known.contains(address), "\(term)")
      }
    }
  }

  @Test func `the namespace document says what the exporter writes`() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Export/Vocabulary/skein.ttl")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Vocabulary.turtle.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded anew; run again without RECORD_SNAPSHOTS")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == Vocabulary.turtle)
  }

  @Test func `an actual claim stands plainly too, others only as claims`() throws {
    let nodes = try Self.nodes([.gasDeal])
    let norway = try node("id:Q20", in: nodes)
    #expect(norway["skein:AGREE"] as? String == "id:Q36")
    let envoy = try node("id:person:kari-nordmann", in: nodes)
    #expect(envoy["skein:ACCUSE"] == nil)
    #expect(envoy["skein:holdsOffice"] as? String == "id:Q20")
    let accusation = try #require(
      nodes.first { $0["rdf:predicate"] as? String == "skein:ACCUSE" })
    #expect(accusation["skein:negated"] as? Bool == true)
    #expect(accusation["skein:subjectCountry"] as? String == "NOR")
    #expect(accusation["skein:objectCountry"] as? String == "POL")
    #expect(accusation["skein:confidence"] as? String == "0.9")
    let sentence = try node(try #require(accusation["prov:wasDerivedFrom"] as? String), in: nodes)
    #expect(sentence["@type"] as? [String] == ["oa:SpecificResource"])
  }

  @Test func `an event has its type, its actors and its time`() throws {
    let nodes = try Self.nodes([.gasDeal])
    let visit = try #require(
      nodes.first { $0["sem:eventType"] as? String == "skein:plover/CONSULT" })
    #expect((visit["sem:hasTimeStamp"] as? [String: String])?["@type"] == "xsd:gYear")
    let roles = try #require(visit["sem:hasActor"] as? [String])
    #expect(
      try roles.map { try node($0, in: nodes)["rdf:value"] as? String } == ["id:Q36", "id:Q20"])
  }

  @Test func `a deal has its figures with units that others know`() throws {
    let nodes = try Self.nodes([.gasDeal])
    let deal = try node("id:deal:contract-norway-poland-gas", in: nodes)
    #expect(deal["schema:seller"] as? String == "id:Q20")
    #expect(Set(try #require(deal["schema:participant"] as? [String])) == ["id:Q20", "id:Q36"])
    #expect(deal["schema:duration"] as? String == "P10Y")
    let money = try node(try #require(deal["skein:totalValue"] as? String), in: nodes)
    #expect(money["schema:value"] as? String == "2000000000")
    #expect(money["schema:currency"] as? String == "USD")
    let volume = try node(try #require(deal["skein:volume"] as? String), in: nodes)
    #expect(volume["schema:unitCode"] as? String == "MTQ")
    #expect(volume["skein:derived"] as? Bool == true)
  }

  @Test func `the author stands on the document`() throws {
    let document = try #require(
      try Self.nodes([.gasDeal]).first { $0["schema:headline"] != nil })
    #expect(document["schema:author"] as? String == "id:person:ola-reporter")
    #expect(document["schema:url"] as? String == "https://news.example/gas?a=1&b=%5B2%5D")
    #expect(document["schema:citation"] as? String == "https://news.example/a%20b")
  }

  @Test func `a mention points to its words`() throws {
    let nodes = try Self.nodes([.gasDeal])
    let mention = try #require(nodes.first { $0["@type"] as? [String] == ["oa:Annotation"] })
    #expect(mention["oa:hasBody"] as? String == "id:Q20")
    let target = try #require(mention["oa:hasTarget"] as? String)
    let quote = try node(target + ":quote", in: nodes)
    #expect(quote["oa:exact"] as? String == "Norway")
    #expect(quote["oa:suffix"] as? String == " and Poland signed a gas contrac")
    let position = try node(target + ":position", in: nodes)
    #expect(position["oa:start"] as? String == "0")
    #expect(position["oa:end"] as? String == "6")
  }

  @Test(
    "Addresses become IRIs or nothing",
    arguments: [
      ("http://a.example/x?y=1#z", "http://a.example/x?y=1#z"),
      ("HTTPS://A.example", "https://A.example"),
      ("http://a.example/b c", "http://a.example/b%20c"),
      ("http://a.example/%41%zz", "http://a.example/%41%25zz"),
      ("http://a.example/#x#y", "http://a.example/#x%23y"),
      ("http://a.example/ü", "http://a.example/%C3%BC"),
      ("http://a.example:80/", "http://a.example:80/"),
      ("http://a.example:b/", nil), ("http://[::1]/", nil), ("http://", nil),
      ("http://a b/", nil), ("ftp://a.example", nil), ("javascript:alert(1)", nil), ("", nil),
    ] as [(String, String?)])
  func addresses(_ text: String, _ expected: String?) {
    #expect(IRI.address(text) == expected)
  }

  /// The check with readers in other languages opens what this writes.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SKEIN_EXPORTS"] != nil))
  func `writes files for the readers`() throws {
    let folder = URL(
      filePath: try #require(ProcessInfo.processInfo.environment["SKEIN_EXPORTS"]))
    for (name, pages) in [
      ("deal", [SamplePage.gasDeal]), ("hostile", [.hostile]), ("both", [.gasDeal, .hostile]),
      ("empty", [SamplePage("empty.txt", "")]),
    ] {
      var builder = GraphBuilder(keepsMentions: true)
      for page in pages { builder.add(page.annotation) }
      let graph = builder.graph(including: [.future, .hypothetical, .historical, .negated])
      for format in GraphFormat.allCases {
        let path = folder.appending(path: name + format.ending).path
        try format.write(graph, origin: Origin(version: "1", gazetteer: "0"), to: path)
      }
    }
  }
}
