import Text

/// Makes a compiled gazetteer of tables that `check` found no error in.
///
/// The same tables give the same bytes.
struct GazetteerCompiler {
  private let tables: Tables
  private var pool = StringPool()
  private var names: NameCollection
  private var ids = NameIndexBuilder()
  private var countryCodes = NameIndexBuilder()
  private var entryOfID: [String: UInt32] = [:]
  private var terms: TermsOfOffice

  /// Compiles `tables`, whose contents have the SHA-256 `contentHash`.
  static func file(of tables: Tables, contentHash: [UInt8]) -> [UInt8] {
    var compiler = GazetteerCompiler(tables)
    let (directory, cells) = compiler.compileTables()
    compiler.numberEntries()
    compiler.terms = TermsOfOffice(tables, entryOfID: compiler.entryOfID)
    compiler.addNames()
    let (lists, readings, names) = compiler.names.sections()
    let sections: [Section: [UInt8]] = [
      .strings: compiler.pool.bytes, .tables: directory, .cells: cells, .readingLists: lists,
      .readings: readings, .holdings: compiler.terms.records,
      .holdingsByBody: compiler.terms.byBody, .holdingsByPerson: compiler.terms.byPerson,
      .names: names, .ids: compiler.ids.finishedBytes(),
      .countryCodes: compiler.countryCodes.finishedBytes(),
      .givenNames: compiler.givenNames(), .surnames: compiler.surnames(),
    ]
    return FileLayout.file(
      contentHash: contentHash, sections: Section.allCases.map { sections[$0] ?? [] })
  }

  private init(_ tables: Tables) {
    self.tables = tables
    names = NameCollection(guards: Self.guards(in: tables))
    terms = TermsOfOffice()
  }

  /// The rule for each guarded name, folded; of several the strictest.
  private static func guards(in tables: Tables) -> [[UInt8]: GuardRule] {
    let strictness: [GuardRule] = [.never, .common, .context, .surname, .given]
    var guards: [[UInt8]: GuardRule] = [:]
    for row in tables.rows(of: .guards) {
      guard let rule = GuardRule(rawValue: tables.text(row, .guards, "rule")) else { continue }
      let name = FoldedText(Array(tables.bytes(row, .guards, "name"))).bytes
      let known = guards[name].flatMap { strictness.firstIndex(of: $0) } ?? strictness.count
      if let place = strictness.firstIndex(of: rule), place < known { guards[name] = rule }
    }
    return guards
  }

  /// All cells, and where each table's begin.
  private mutating func compileTables() -> (directory: [UInt8], cells: [UInt8]) {
    var directory: [UInt8] = []
    var cells: [UInt8] = []
    let fileNames = tables.files.map { pool.offset(of: Array($0.name.utf8)[...]) }
    for table in TableName.allCases {
      let rows = tables.rows(of: table)
      let columns = table.columns.count
      FileWriter.append(UInt32(cells.count / 4), to: &directory)
      FileWriter.append(UInt32(rows.count), to: &directory)
      FileWriter.append(UInt32(columns + 2), to: &directory)
      for row in rows {
        for column in 0..<columns {
          FileWriter.append(pool.offset(of: tables.bytes(row, column)), to: &cells)
        }
        FileWriter.append(fileNames[row.file], to: &cells)
        FileWriter.append(UInt32(tables.files[row.file].lines[row.row]), to: &cells)
      }
    }
    return (directory, cells)
  }

  private mutating func numberEntries() {
    var number: UInt32 = 0
    for table in TableName.entityTables {
      for row in tables.rows(of: table) {
        let id = tables.text(row, table, "id")
        entryOfID[id] = number
        ids.insert(Array(id.utf8).span, value: number)
        if table == .countries {
          countryCodes.insert(Array(tables.bytes(row, table, "iso3")).span, value: number)
        }
        number += 1
      }
    }
  }

  private mutating func addNames() {
    var entry: UInt32 = 0
    for table in TableName.entityTables {
      let uses = Self.entityNames(of: table)
      for (row, place) in tables.rows(of: table).enumerated() {
        for (column, use) in uses {
          for name in tables.bytes(place, column).split(separator: UInt8(ascii: "|")) {
            names.add(
              name,
              group: use == .surname
                ? .familyName
                : use == .combiningForm
                  ? .combiningForm : .entity,
              rank: use == .surname ? terms.rank(of: entry) : 0, use: use, entry: entry,
              table: table, row: row)
          }
        }
        entry += 1
      }
    }
    for (row, place) in tables.rows(of: .metonyms).enumerated() {
      guard let entry = entryOfID[tables.text(place, .metonyms, "standsFor")] else { continue }
      names.add(
        tables.bytes(place, .metonyms, "name"), group: .otherTable, use: .metonym, entry: entry,
        table: .metonyms, row: row)
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
            name, anyCase: true, group: .otherTable, use: use, table: table, row: row)
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
        for name in tables.items(row, column) {
          let key = Folding.key(name)
          if !key.isEmpty { builder.insert(key.span, value: 0) }
        }
      }
    }
    return builder.finishedBytes()
  }
}
