import Extraction
import Gazetteer
import Graph
import Knowledge
import Reading
import Text

/// Tells people why an edge was drawn, or why not.
public struct Explainer {
  private let configuration: Configuration
  private let extractor: Extractor
  private let countries: CountryView

  /// Finds and opens the gazetteer that `configuration` names, and the model of the language.
  ///
  /// - Throws: `PipelineError.gazetteer` where there is none, or a table is wrong;
  ///   `PipelineError.model` where the model is missing or damaged.
  public init(_ configuration: Configuration) throws(PipelineError) {
    self.configuration = configuration
    let gazetteer = try configuration.gazetteer()
    extractor = try configuration.extractor(with: gazetteer)
    countries = CountryView(countries: gazetteer.countries())
  }

  /// What stands behind the edge or the node that `wanted` names; without it a line for each claim.
  ///
  /// The inputs are pages, lines that `skein annotate` has written, whose text is read again, or the
  /// file of a graph, whose sentences are.
  /// An edge is named by the id of a claim or of an edge of a graph, a node by its id or a name.
  ///
  /// - Returns: Text for a terminal; empty where the inputs have nothing of the name.
  /// - Throws: `PipelineError.input` where an input cannot be read.
  public func explanation(of wanted: String?) throws(PipelineError) -> String {
    var pages: [[String]] = []
    if let path = configuration.inputs.first, GraphFile(path: path) != nil {
      let text = try graph(at: path)
      return Self.joined(wanted.map(text.pages) ?? [text.graph.edges.map(text.line)])
    }
    try forEachPage { page in
      let text = PageText(page)
      guard let wanted else {
        pages.append(page.annotation.claims.map(text.line))
        return
      }
      let claims = claims(of: page.annotation, named: wanted)
      pages += claims.map(text.lines)
      guard claims.isEmpty else { return }
      pages += page.entities(named: wanted).map(text.lines)
    }
    return Self.joined(pages)
  }

  /// The claims with this id, or on the edge with this id of a graph of actors or of countries.
  private func claims(of annotation: Annotation, named wanted: String) -> [Claim] {
    func named(_ claims: [Claim]) -> [Claim] {
      claims.filter { $0.id == wanted || $0.edge.text == wanted }
    }
    let claims = named(annotation.claims)
    guard claims.isEmpty else { return claims }
    let ids = Set(named(countries.annotation(annotation).claims).map(\.id))
    return annotation.claims.filter { ids.contains($0.id) }
  }

  /// The sentences in which both of two things stand, each with the step that stopped an edge
  /// between them.
  ///
  /// - Returns: Text for a terminal; empty where no sentence has both.
  /// - Throws: `PipelineError.input` where an input cannot be read.
  public func whyNot(_ first: String, _ second: String) throws(PipelineError) -> String {
    var pages: [[String]] = []
    try forEachPage { page in
      let text = PageText(page)
      for one in page.entities(named: first) {
        for other in page.entities(named: second) {
          pages +=
            one.id == other.id
            ? [["'\(first)' and '\(second)' both mean \(page.listedName(one.id))"]]
            : page.whyNot(one.id, other.id).map(text.lines)
        }
      }
    }
    return Self.joined(pages)
  }

  private func graph(at path: String) throws(PipelineError) -> GraphText {
    do {
      return GraphText(
        graph: try StoredGraph(path: path), extractor: extractor, countries: countries)
    } catch {
      throw .input(reason: error.description)
    }
  }

  private static func joined(_ parts: [[String]]) -> String {
    parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func forEachPage(_ take: (PageExplanation) -> Void) throws(PipelineError) {
    var walker = InputWalker(configuration.inputs, format: configuration.readingFormat)
    let reader = DocumentReader()
    while let next = walker.next() {
      let document: Document
      do {
        document = try reader.document(from: next.get())
      } catch {
        throw .input(reason: "\(error)")
      }
      take(extractor.explanation(of: document))
    }
  }
}

extension PageExplanation {
  /// The entities with this id or name, else those that the page means by these words.
  fileprivate func entities(named wanted: String) -> [Entity] {
    let key = Folding.key(wanted)
    let named = annotation.entities.filter { entity in
      entity.id.text == wanted
        || ([entity.name] + entity.aliases).contains { Folding.key($0) == key }
    }
    guard named.isEmpty else { return named }
    let meant = annotation.mentions.filter { Folding.key(text($0.range)) == key }
    let ids = Set(meant.flatMap { [$0.entity].compactMap(\.self) + $0.candidates })
    // Readings that stayed undecided are entities of no page; they have nothing but an id.
    return ids.sorted().map { id in
      entity(id) ?? Entity(id: id, type: .organization, name: id.text)
    }
  }
}
