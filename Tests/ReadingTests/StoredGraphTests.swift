import Foundation
import Testing

@testable import Reading

@Suite struct StoredGraphTests {
  private func graph(_ name: String, _ text: String) throws -> StoredGraph {
    let file = FileManager.default.temporaryDirectory
      .appending(path: UUID().uuidString + "-" + name)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try StoredGraph(path: file.path)
  }

  static let graphML = """
    <?xml version="1.0" encoding="UTF-8"?>
    <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
      <key id="n_label" for="node" attr.name="label" attr.type="string"/>
      <graph id="skein" edgedefault="directed">
        <node id="Q20">
          <data key="n_label">Norway</data>
          <data key="country">NOR</data>
        </node>
        <node id="Q36"><data key="n_label"><![CDATA[Poland & Co]]></data></node>
        <edge id="claim:1" source="Q20" target="Q36">
          <data key="label">ACCUSE</data>
          <data key="claim_id">claim:1</data>
          <data key="modality">actual</data>
          <data key="quote"><![CDATA[Norway blamed <Poland>.]]></data>
          <data key="doc">document:1</data>
        </edge>
      </graph>
    </graphml>
    """

  @Test func `GraphML gives nodes, edges, and the sentence of each edge`() throws {
    let graph = try graph("a.graphml", Self.graphML)
    #expect(graph.nodes["Q20"]?.name == "Norway")
    #expect(graph.nodes["Q20"]?.properties.map { "\($0) \($1)" } == ["country NOR"])
    #expect(graph.nodes["Q36"]?.name == "Poland & Co")
    let edge = try #require(graph.edges.first)
    #expect(
      [edge.id, edge.subject, edge.type, edge.object] == ["claim:1", "Q20", "ACCUSE", "Q36"])
    #expect(edge.properties.map { "\($0) \($1)" } == ["modality actual"])
    #expect(edge.evidence == [.init(quote: "Norway blamed <Poland>.", document: "document:1")])
  }

  @Test func `JSON-LD gives all sentences of an edge`() throws {
    let graph = try graph(
      "a.jsonld",
      """
      {"@context": {"id": "urn:skein:"}, "@graph": [
        {"@id": "id:Q20", "@type": ["schema:Country"], "schema:name": "Norway"},
        {"@id": "id:claim:1", "@type": ["skein:Claim"], "rdf:subject": "id:Q20",
          "rdf:predicate": "skein:ACCUSE", "rdf:object": "id:Q36",
          "skein:negated": false, "skein:rule": ["events.tsv:1 verb", "speech act"],
          "prov:wasDerivedFrom": ["id:document:1:0-22", "id:document:2:5-20"]},
        {"@id": "id:document:1:0-22:quote", "oa:exact": "Norway blamed Poland."},
        {"@id": "id:document:2:5-20:quote", "oa:exact": "It blamed Poland."}
      ]}
      """)
    #expect(graph.nodes["Q20"]?.name == "Norway")
    let edge = try #require(graph.edges.first)
    #expect(
      [edge.id, edge.subject, edge.type, edge.object] == ["claim:1", "Q20", "ACCUSE", "Q36"])
    #expect(
      edge.properties.map { "\($0) \($1)" } == [
        "negated false", "rule events.tsv:1 verb | speech act",
      ])
    #expect(
      edge.evidence == [
        .init(quote: "Norway blamed Poland.", document: "document:1"),
        .init(quote: "It blamed Poland.", document: "document:2"),
      ])
  }

  @Test(
    "What is no graph is refused",
    arguments: [
      ("a.graphml", "<graphml><graph>"), ("b.graphml", "Norway"), ("c.graphml", ""),
      ("a.jsonld", "{"), ("b.jsonld", "[]"), ("c.jsonld", #"{"@graph": 1}"#), ("d.jsonld", ""),
    ])
  func refuses(_ name: String, _ text: String) {
    #expect(throws: ReadingError.self) { try graph(name, text) }
  }
}
