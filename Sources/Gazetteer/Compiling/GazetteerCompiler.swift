import Text

/// Makes a compiled gazetteer of tables that `check` found no error in.
///
/// The same tables give the same bytes.
struct GazetteerCompiler {
  private let tables: Tables
  private var names: NameCollection
  private var ids = StringPool()
  private var idHashes: [UInt64] = []
  private var countryCodes = NameIndexBuilder()
  private var terms = TermsOfOffice()
  private var metonymEntries: [UInt32] = []

  /// Compiles `tables`, whose contents have the SHA-256 `contentHash`; `refusals` are kept in it.
  static func file(
    of tables: Tables, contentHash: [UInt8], refusals: [Finding] = []
  ) -> [UInt8] {
    var compiler = GazetteerCompiler(tables)
    let cells = CellTable(tables)
    compiler.numberEntries()
    compiler.terms = TermsOfOffice(tables) { compiler.entry(withID: $0) }
    compiler.addNames()
    let (readings, names) = compiler.names.sections()
    let sections: [Section: [UInt8]] = [
      .strings: cells.pool.bytes, .tables: FileWriter.bytes(of: cells.directory),
      .cells: FileWriter.bytes(of: cells.cells), .lineRuns: FileWriter.bytes(of: cells.lineRuns),
      .readings: readings, .metonymEntries: FileWriter.bytes(of: compiler.metonymEntries),
      .holdings: FileWriter.bytes(of: compiler.terms.records),
      .holdingsByBody: FileWriter.bytes(of: compiler.terms.byBody),
      .holdingsByPerson: FileWriter.bytes(of: compiler.terms.byPerson),
      .names: names, .ids: FileWriter.bytes(of: IDIndex.words(of: compiler.idHashes)),
      .countryCodes: compiler.countryCodes.finishedBytes(),
      .givenNames: compiler.givenNames(), .surnames: compiler.surnames(),
      .refusals: Array(refusals.map(\.description).joined(separator: "\n").utf8),
    ]
    return FileLayout.file(
      contentHash: contentHash, sections: Section.allCases.map { sections[$0] ?? [] })
  }

  private init(_ tables: Tables) {
    self.tables = tables
    names = NameCollection(guards: NameGuards(tables))
  }

  /// The number of the entity with `id`: the pool numbers from 1 in the order of the entries.
  private func entry(withID id: ArraySlice<UInt8>) -> UInt32? {
    ids.find(id.span).flatMap { $0 > 0 ? UInt32($0 - 1) : nil }
  }

  private mutating func numberEntries() {
    for table in TableName.entityTables {
      let code = table.columnIndex("iso3")
      for row in tables.rows(of: table) {
        let id = tables.bytes(row, 0)
        if table == .countries, let code {
          countryCodes.insert(tables.bytes(row, code).span, value: UInt32(idHashes.count))
        }
        _ = ids.number(of: id.span)
        idHashes.append(IDIndex.hash(id.span))
      }
    }
  }

  private mutating func addNames() {
    var entry = 0
    for table in TableName.entityTables {
      let uses = Self.entityNames(of: table)
      let ruleColumn = table.columnIndex("rule")
      for row in tables.rows(of: table) {
        let rule = ruleColumn.flatMap { GuardRule(rawValue: tables.text(row, $0)) }
        for (column, use) in uses {
          let cell = tables.bytes(row, column)
          if cell.isEmpty { continue }
          let group: NameCollection.Group =
            use == .surname ? .familyName : use == .combiningForm ? .combiningForm : .entity
          let rank = use == .surname ? terms.rank(of: UInt32(entry)) : 0
          for name in cell.split(separator: UInt8(ascii: "|")) {
            names.add(
              name, group: group, rank: rank, use: use, number: entry, table: table, rule: rule)
          }
        }
        entry += 1
      }
    }
    for (row, place) in tables.rows(of: .metonyms).enumerated() {
      let entry = self.entry(withID: tables.bytes(place, .metonyms, "standsFor"))
      metonymEntries.append(entry ?? .max)
      guard entry != nil else { continue }
      names.add(
        tables.bytes(place, .metonyms, "name"), group: .otherTable, use: .metonym, number: row,
        table: .metonyms)
    }
    addWords(of: .offices, use: .office)
    addWords(of: .honorifics, use: .honorific)
    addWords(of: .commodities, use: .commodity)
  }

  /// The columns of an entity table that hold names, and how each is used.
  private static func entityNames(of table: TableName) -> [(column: Int, use: NameUse)] {
    let uses: [(String, NameUse)] = [
      ("name", .name), ("official", .alias), ("aliases", .alias), ("acronyms", .acronym),
      ("adjectives", .adjective), ("demonyms", .demonym), ("combining", .combiningForm),
      ("surname", .surname),
    ]
    return uses.compactMap { name, use in table.columnIndex(name).map { ($0, use) } }
  }

  private mutating func addWords(of table: TableName, use: NameUse) {
    let columns = ["name", "aliases"].compactMap(table.columnIndex)
    for (row, place) in tables.rows(of: table).enumerated() {
      for column in columns {
        for name in tables.bytes(place, column).split(separator: UInt8(ascii: "|")) {
          names.add(
            name, anyCase: true, group: .otherTable, use: use, number: row, table: table)
        }
      }
    }
  }

  private func givenNames() -> [UInt8] {
    var genders: [[UInt8]: Gender] = [:]
    var order: [[UInt8]] = []
    for row in tables.rows(of: .givennames) {
      let name = Folding.key(tables.text(row, .givennames, "name"))
      let gender = Gender(rawValue: tables.text(row, .givennames, "gender")) ?? .either
      if let known = genders[name] {
        genders[name] = known == gender ? known : .either
      } else if !name.isEmpty {
        genders[name] = gender
        order.append(name)
      }
    }
    var builder = NameIndexBuilder()
    for name in order {
      let gender = genders[name].flatMap { Gender.allCases.firstIndex(of: $0) } ?? 0
      builder.insert(name.span, value: UInt32(gender))
    }
    return builder.finishedBytes()
  }

  private func surnames() -> [UInt8] {
    var builder = NameIndexBuilder()
    for (table, column) in [(TableName.surnames, "name"), (.people, "surname")] {
      guard let column = table.columnIndex(column) else { continue }
      for row in tables.rows(of: table) {
        for name in tables.bytes(row, column).split(separator: UInt8(ascii: "|")) {
          let key = FoldedText(Array(name)).bytes.map(Folding.lowercased)
          if !key.isEmpty { builder.insert(key.span, value: 0) }
        }
      }
    }
    return builder.finishedBytes()
  }
}
