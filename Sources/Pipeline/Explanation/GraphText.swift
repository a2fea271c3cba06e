import Extraction
import Graph
import Knowledge
import Language
import Reading
import Text

/// What a graph's file says of an edge or a node, in lines for a terminal.
///
/// A file holds sentences and not pages: each sentence is read again, alone.
struct GraphText {
  let graph: StoredGraph
  let extractor: Extractor
  let countries: CountryView

  /// An edge in one line: its id and what it says.
  func line(_ edge: StoredGraph.Edge) -> String { edge.id + "  " + headline(edge) }

  /// All that stands behind the edge or the node that `wanted` names; nothing where there is none.
  func pages(of wanted: String) -> [[String]] {
    let edges = graph.edges.filter { $0.id == wanted }
    guard edges.isEmpty else { return edges.map(lines) }
    let key = Folding.key(wanted)
    return graph.nodes.values.filter { $0.id == wanted || Folding.key($0.name) == key }
      .sorted { $0.id < $1.id }.map(lines)
  }

  private func lines(_ node: StoredGraph.Node) -> [String] {
    let own = graph.edges.filter { $0.subject == node.id || $0.object == node.id }
    return ["\(node.name) \(node.id)"] + Listing.table(node.properties)
      + Listing.section("claims", own.map(line))
  }

  private func lines(_ edge: StoredGraph.Edge) -> [String] {
    var lines = [headline(edge)] + Listing.section("edge", [edge.id])
    lines += Listing.table(edge.properties)
    if edge.evidence.isEmpty {
      lines += Listing.section("sentence", ["the file holds none for this edge"])
    }
    for piece in edge.evidence { lines += [""] + self.lines(piece, of: edge) }
    return lines
  }

  /// A sentence read alone: the claim that it makes, where it makes the edge's.
  private func lines(_ piece: StoredGraph.Evidence, of edge: StoredGraph.Edge) -> [String] {
    let source = graph.nodes[piece.document]
    var document = Document(id: source?.name ?? piece.document, text: SourceText(piece.quote))
    let published = source?.properties.first {
      $0.key == "n_date" || $0.key == "schema:datePublished"
    }
    document.published = published.flatMap { CalendarDate(iso: $0.value) }
    let page = extractor.explanation(of: document)
    let text = PageText(page)
    guard let claim = claim(of: edge, in: page.annotation) else {
      let trees = page.parsedSentences.map {
        TreeDrawing.lines(of: $0.tree, in: document.text)
      }
      return Listing.section("sentence", [text.sentence(document.text.range, [])])
        + Listing.section("document", [document.id])
        + trees.flatMap { Listing.section("tree", $0) }
        + Listing.section("note", ["read without its page, the sentence does not make the claim"])
    }
    return text.details(claim)
  }

  /// The claim of a page with the ends of the edge, or with ends that act for these.
  private func claim(of edge: StoredGraph.Edge, in annotation: Annotation) -> Claim? {
    let ends: Set = [edge.subject, edge.object]
    let found = (annotation.claims + countries.annotation(annotation).claims).first { claim in
      let isType = claim.type.rawValue == edge.type || edge.type.contains(":")
      return isType && [claim.subject.text, claim.object.text].allSatisfy(ends.contains)
    }
    return annotation.claims.first { $0.id == found?.id }
  }

  private func headline(_ edge: StoredGraph.Edge) -> String {
    let names = [edge.subject, edge.object].map { graph.nodes[$0]?.name ?? $0 }
    let kinds = edge.properties.compactMap { key, value -> String? in
      switch (key, value) {
      case ("modality", "actual"): nil
      case ("modality", _): value
      case ("negated", "true"): "negated"
      default: nil
      }
    }
    return (["\(names[0]) \(edge.type) \(names[1])"] + kinds).joined(separator: ", ")
  }
}
