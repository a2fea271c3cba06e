import Knowledge

/// What one column of a table holds.
struct Column: Hashable, Sendable {
  /// What a cell must be; an empty cell is always allowed, unless the column is required.
  enum Content: Hashable, Sendable {
    /// Any words.
    case text
    /// Words for whoever reads the table; they are not compiled.
    case note
    /// Items parted by `|`, none of them empty.
    case list
    /// An id that no other row of any table has.
    case id
    /// The id of an entity, or several parted by `|`.
    case entity(several: Bool)
    /// The id of a person.
    case person
    /// The code of a country's row, or several parted by `|`.
    case country(several: Bool)
    /// The code of a currency's row.
    case currency
    /// A date as in ISO 8601, as much of it as is known.
    case date
    /// A decimal number.
    case decimal
    /// One of these words.
    case oneOf([String])
  }

  var name: String
  var content: Content
  var isRequired: Bool

  /// A column whose cells may be empty and which a file may leave out.
  static func optional(_ name: String, _ content: Content = .text) -> Column {
    Column(name: name, content: content, isRequired: false)
  }

  /// A column that every file has and whose cells are never empty.
  static func required(_ name: String, _ content: Content = .text) -> Column {
    Column(name: name, content: content, isRequired: true)
  }
}

extension TableName {
  /// The table's columns, in the order in which a compiled row holds them.
  var columns: [Column] { Self.schema[number] }

  /// The place of the column `name` among the table's, where it has one.
  func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }

  /// The columns that tell a row from others: a row of a later folder takes the place of the one
  /// with the same cells there.
  var keyColumns: [String] {
    switch self {
    case .countries, .organizations, .companies, .universities, .places, .cities, .people,
      .currencies:
      ["id"]
    case .officeholders: ["person", "kind", "of", "from"]
    case .metonyms: ["name", "standsFor"]
    case .offices: ["name", "kind", "of"]
    case .honorifics, .givennames, .surnames, .commodities, .guards: ["name"]
    case .units: ["name", "multiplier"]
    case .events, .control: []
    case .words, .deals, .numbers, .calendar: ["word", "class"]
    }
  }

  private static let schema = allCases.map(\.declaredColumns)

  private var declaredColumns: [Column] {
    let source = Column.optional("source", .list)
    let note = Column.optional("note", .note)
    let gender = Column.optional("gender", .oneOf(Gender.allCases.map(\.rawValue)))
    let rule = Column.optional("rule", .oneOf(GuardRule.allCases.map(\.rawValue)))
    let officeKind = Column.required("kind", .oneOf(OfficeKind.allCases.map(\.rawValue)))
    let entity: [Column] = [
      .required("id", .id), .required("name"), .optional("aliases", .list),
    ]
    let body: [Column] = [
      .optional("acronyms", .list), .optional("kind"),
      .optional("country", .country(several: true)),
      .optional("parent", .entity(several: true)), rule, source, note,
    ]
    let place: [Column] = [
      .optional("kind"), .optional("country", .country(several: true)),
      .optional("claimedBy", .country(several: true)), .optional("latitude", .decimal),
      .optional("longitude", .decimal), .optional("population", .decimal),
      .optional("region", .entity(several: false)), rule, source, note,
    ]
    switch self {
    case .countries:
      return entity + [
        .optional("official"), .optional("adjectives", .list), .optional("demonyms", .list),
        .optional("combining", .list), .optional("capital", .list), .optional("iso2"),
        .required("iso3"), .optional("currency", .currency), .optional("regions", .list),
        .optional("memberOf", .entity(several: true)), .optional("from", .date),
        .optional("to", .date), source,
      ]
    case .organizations, .companies, .universities:
      return entity + body
    case .places, .cities:
      return entity + place
    case .people:
      return entity + [
        .optional("surname", .list), gender, .optional("born", .date),
        .optional("country", .country(several: true)), source, note,
      ]
    case .officeholders:
      return [
        .required("person", .person), .required("office"), officeKind,
        .required("of", .entity(several: false)), .optional("from", .date), .optional("to", .date),
        .optional("asOf", .date), .optional("shared", .oneOf(["yes"])), source,
      ]
    case .metonyms:
      return [
        .required("name"), .required("standsFor", .entity(several: false)),
        .required("kind", .oneOf(["capital", "seat", "body", "market"])), source,
      ]
    case .offices:
      return [
        .required("name"), .optional("aliases", .list), officeKind,
        .optional("of", .entity(several: true)), gender, source,
      ]
    case .honorifics:
      return [.required("name"), gender]
    case .givennames:
      return [.required("name"), gender, .optional("count", .decimal), source]
    case .surnames:
      return [.required("name"), .optional("count", .decimal), source]
    case .currencies:
      return [
        .required("id", .id), .required("name"), .optional("plural"), .optional("aliases", .list),
        .optional("symbols", .list), .optional("countries", .country(several: true)), source,
      ]
    case .units:
      return [
        .required("name"), .optional("plural"), .optional("aliases", .list),
        .optional("multiplier", .decimal), .required("dimension"), .optional("si"),
        .optional("factor", .decimal), .optional("per"), source,
      ]
    case .commodities:
      return [.required("name"), .optional("aliases", .list), .optional("unit"), source]
    case .guards:
      return [
        .required("name"), .required("rule", .oneOf(GuardRule.allCases.map(\.rawValue))), source,
      ]
    case .events:
      let type = Column.Content.oneOf(RelationType.allCases.map(\.rawValue))
      return [
        .required("trigger", .list), .required("class", .oneOf(["verb", "noun", "adjective"])),
        .optional("noun", .list), .optional("subject", .list), .optional("object", .list),
        .optional("type", type), .optional("mode"),
        .optional("modality", .oneOf(["future", "hypothetical", "historical"])), source,
      ]
    case .control:
      return [
        .required("trigger", .list), .required("class", .oneOf(["verb", "noun", "adjective"])),
        .required("effect", .oneOf(["actual", "future", "hypothetical", "negated", "requested"])),
        .optional("type", .oneOf(RelationType.allCases.filter(\.isEvent).map(\.rawValue))), source,
      ]
    case .words, .deals, .numbers, .calendar:
      return [.required("word"), .required("class"), .optional("value")]
    }
  }
}
