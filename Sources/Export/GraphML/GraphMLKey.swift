/// A column of the plain GraphML profile.
///
/// Ids speak, since Gephi and Neo4j show them or look for them; each name has one type, of the six
/// that every reader knows. No key is for `all`, and none has a default: readers drop both.
struct GraphMLKey {
  /// The types of GraphML's attributes that the profile uses.
  enum ValueType: String {
    case string, int, double, boolean
  }

  let id: String
  let name: String
  let type: ValueType
  /// The start tag of a datum with the key.
  let startTag: [UInt8]

  private init(_ id: String, name: String? = nil, _ type: ValueType = .string) {
    self.id = id
    self.name = name ?? id
    self.type = type
    startTag = Array("      <data key=\"\(id)\">".utf8)
  }
}

extension GraphMLKey {
  // Gephi takes a node's label from `label`, Cytoscape from `name`, Neo4j from `labels`.
  static let label = GraphMLKey("n_label", name: "label")
  static let name = GraphMLKey("n_name", name: "name")
  static let labels = GraphMLKey("labels")
  static let kind = GraphMLKey("n_kind", name: "kind")
  static let category = GraphMLKey("category")
  static let wikidata = GraphMLKey("wikidata")
  static let country = GraphMLKey("country")
  static let aliases = GraphMLKey("aliases")
  static let demonyms = GraphMLKey("demonyms")
  static let mentions = GraphMLKey("mentions", .int)
  static let documents = GraphMLKey("n_documents", name: "documents", .int)
  static let nodeDate = GraphMLKey("n_date", name: "date")
  static let url = GraphMLKey("url")
  static let site = GraphMLKey("site")
  static let language = GraphMLKey("language")
  static let source = GraphMLKey("file")
  static let status = GraphMLKey("status")
  static let commodity = GraphMLKey("commodity")
  static let roles = GraphMLKey("roles")
  static let figureCheck = GraphMLKey("figure_check")
  static let impliedUnitPrice = GraphMLKey("implied_unit_price", .double)
  static let figureFactor = GraphMLKey("figure_factor", .double)
  static let figureSlip = GraphMLKey("figure_slip")
  static let value = GraphMLKey("value", .double)
  static let low = GraphMLKey("low", .double)
  static let high = GraphMLKey("high", .double)
  static let unit = GraphMLKey("unit")
  static let currency = GraphMLKey("currency")
  static let per = GraphMLKey("per")
  static let approximate = GraphMLKey("approximate", .boolean)
  static let derived = GraphMLKey("derived", .boolean)

  /// All keys of nodes, in the order of the file.
  static let ofNodes = [
    label, name, labels, kind, category, wikidata, country, aliases, demonyms, mentions, documents,
    nodeDate, url, site, language, source, status, commodity, roles, figureCheck,
    impliedUnitPrice, figureFactor, figureSlip, value, low, high, unit, currency, per, approximate,
    derived,
  ]

  // Neo4j takes the first data of an edge for its type, Cytoscape `interaction`.
  static let edgeLabel = GraphMLKey("label")
  static let interaction = GraphMLKey("e_interaction", name: "interaction")
  static let weight = GraphMLKey("e_weight", name: "weight", .double)
  static let claim = GraphMLKey("claim_id")
  static let mode = GraphMLKey("mode")
  static let date = GraphMLKey("date")
  static let modality = GraphMLKey("modality")
  static let negated = GraphMLKey("negated", .boolean)
  static let symmetric = GraphMLKey("symmetric", .boolean)
  static let about = GraphMLKey("about")
  static let office = GraphMLKey("office")
  static let attributedTo = GraphMLKey("attributed_to")
  static let subjectCountry = GraphMLKey("subject_country")
  static let objectCountry = GraphMLKey("object_country")
  static let quote = GraphMLKey("quote")
  static let trigger = GraphMLKey("trigger")
  static let document = GraphMLKey("doc")
  static let start = GraphMLKey("start", .int)
  static let end = GraphMLKey("end", .int)
  static let confidence = GraphMLKey("confidence", .double)
  static let rule = GraphMLKey("rule")
  static let evidence = GraphMLKey("evidence", .int)
  static let edgeDocuments = GraphMLKey("e_documents", name: "documents", .int)

  /// All keys of edges, in the order of the file.
  static let ofEdges = [
    edgeLabel, interaction, weight, claim, mode, date, modality, negated, symmetric, about, office,
    attributedTo, subjectCountry, objectCountry, quote, trigger, document, start, end, confidence,
    rule, evidence, edgeDocuments,
  ]
}
