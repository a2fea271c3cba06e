import Knowledge

/// Skein's own namespace as a document in Turtle, made of the terms that the exporter writes.
enum Vocabulary {
  /// The own classes.
  static let classes: [(name: String, meaning: Property.Meaning)] = [
    (
      "Claim",
      Property.Meaning(
        label: "claim", comment: "What documents say: a statement with its evidence.")
    ),
    (
      "Deal",
      Property.Meaning(
        label: "deal",
        comment: "A contract, agreement, treaty, loan, purchase or venture between parties.")
    ),
    (
      "Figure", Property.Meaning(label: "figure", comment: "An amount that documents state.")
    ),
  ]

  /// The roles of actors in an event.
  static let roles: [(name: String, meaning: Property.Meaning)] = [
    ("role/source", Property.Meaning(label: "source", comment: "Who acts in an event.")),
    (
      "role/target", Property.Meaning(label: "target", comment: "On whom or what an event acts.")
    ),
    (
      "role/participant",
      Property.Meaning(label: "participant", comment: "Who takes part in an event among equals.")
    ),
  ]

  /// All own properties.
  static let properties = Property.descriptive + RelationType.allCases.compactMap(\.ownProperty)

  /// The namespace document.
  static var turtle: String {
    var text = """
      # Skein's own terms. Made from the exporter's tables; a test keeps the two the same.
      @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

      <\(Namespace.terms)> a owl:Ontology ;
        rdfs:label "Skein"@en ;
        rdfs:comment "What Skein says of claims, deals, figures and mentions where no other vocabulary has a term."@en .

      """
    for (name, meaning) in classes { text += entry(name, "rdfs:Class", meaning) }
    for property in properties {
      guard let meaning = property.meaning else { continue }
      let kind = property.value == .node ? "owl:ObjectProperty" : "owl:DatatypeProperty"
      text += entry(String(property.name.dropFirst("skein:".count)), kind, meaning)
    }
    let scheme = Property.Meaning(
      label: "event types", comment: "The event types of PLOVER.")
    text += entry("plover", "skos:ConceptScheme", scheme)
    for type in RelationType.allCases where type.isEvent {
      guard let meaning = type.ownProperty?.meaning else { continue }
      let notations = type.cameoRoots.map { "\"\($0)\"" }.joined(separator: ", ")
      text += entry(
        "plover/" + type.rawValue, "skos:Concept", meaning,
        "skos:prefLabel \"\(type.rawValue)\"", "skos:notation \(notations)",
        "skos:inScheme <\(Namespace.terms)plover>")
    }
    for (name, meaning) in roles { text += entry(name, "skos:Concept", meaning) }
    return text
  }

  private static func entry(
    _ name: String, _ type: String, _ meaning: Property.Meaning, _ more: String...
  ) -> String {
    let lines =
      ["rdfs:label \"\(meaning.label)\"@en", "rdfs:comment \"\(meaning.comment)\"@en"] + more
    return "\n<\(Namespace.terms)\(name)> a \(type) ;\n  " + lines.joined(separator: " ;\n  ")
      + " .\n"
  }
}
