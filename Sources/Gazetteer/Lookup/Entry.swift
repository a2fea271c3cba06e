public import Knowledge
public import Text

/// The number of an entity (country, organisation, place, person) in one compiled gazetteer.
public struct EntryIndex: Hashable, Sendable, Comparable {
  /// From 0, in the order of the tables.
  public let value: UInt32

  init(_ value: UInt32) { self.value = value }

  /// By number.
  public static func < (left: EntryIndex, right: EntryIndex) -> Bool { left.value < right.value }
}

/// What the gazetteer knows of one entity; each answer is read from the file when it is asked for.
public struct Entry: Sendable {
  /// Its number.
  public let index: EntryIndex
  /// The table in which it stands.
  public let table: TableName
  /// The row in that table.
  public let row: Int

  let gazetteer: CompiledGazetteer

  /// The stable id.
  public var id: EntityID { EntityID(self["id"]) }

  /// What kind of thing it is.
  public var type: EntityType {
    switch table {
    case .countries: .country
    case .people: .person
    case .places, .cities: .place
    default: .organization
    }
  }

  /// The name to show.
  public var name: String { self["name"] }

  /// Other names, as the tables have them: of a country its official name too, of a body its
  /// initials too.
  public var aliases: [String] {
    var aliases = items("aliases")
    if table == .countries, !self["official"].isEmpty { aliases.append(self["official"]) }
    return aliases + items("acronyms")
  }

  /// ISO 3166-1 alpha-3: the country itself, or the first of those in which it lies or to which it
  /// belongs.
  public var country: String? { countries.first }

  /// All countries in which it lies or to which it belongs, as ISO 3166-1 alpha-3.
  public var countries: [String] { table == .countries ? [self["iso3"]] : items("country") }

  /// Finer than the type, in the table's own words: `sea`, `bloc`, `city`.
  public var kind: String? { nonEmpty("kind") }

  /// The gender of a person.
  public var gender: Gender? { Gender(rawValue: self["gender"]) }

  /// The day on which a person was born.
  public var born: CalendarDate? { CalendarDate(iso: self["born"]) }

  /// The countries that claim a place, as ISO 3166-1 alpha-3.
  public var claimedBy: [String] { items("claimedBy") }

  /// The people who live in a place.
  public var population: Int? { Int(self["population"]) }

  /// The region in which a city lies: 'Ohio' of Cleveland.
  public var region: EntityID? { nonEmpty("region").map { EntityID($0) } }

  /// The greater regions in which a country lies: Europe, West Africa.
  public var regions: [EntityID] { items("regions").map { EntityID($0) } }

  /// The bodies of which a country is a member.
  public var memberOf: [EntityID] { items("memberOf").map { EntityID($0) } }

  /// The bodies of which a body is a part.
  public var parents: [EntityID] { items("parent").map { EntityID($0) } }

  /// From when on a historic country was there.
  public var from: CalendarDate? { CalendarDate(iso: self["from"]) }

  /// Until when a historic country was there.
  public var to: CalendarDate? { CalendarDate(iso: self["to"]) }

  /// The currency of a country, as ISO 4217.
  public var currency: String? { nonEmpty("currency") }

  /// Where the row came from, as `people.tsv:12`.
  public var source: String { gazetteer.source(ofRow: row, of: table) }

  /// The cell of `column`; empty where it is unknown or the table has no such column.
  public subscript(column: String) -> String {
    gazetteer.string(at: cell(column))
  }

  /// The items of the list in `column`.
  public func items(_ column: String) -> [String] {
    gazetteer.items(at: cell(column))
  }

  private func cell(_ column: String) -> UInt32 {
    table.columnIndex(column).map { gazetteer.cell(row: row, column: $0, of: table) } ?? 0
  }

  private func nonEmpty(_ column: String) -> String? {
    let text = self[column]
    return text.isEmpty ? nil : text
  }
}

extension CompiledGazetteer {
  /// The number of entities; their numbers go from 0 up to it.
  public var entryCount: Int { entryStarts[entryStarts.count - 1] }

  /// What is known of the entity `index`.
  public func entry(_ index: EntryIndex) -> Entry {
    guard let (table, row) = place(ofEntry: Int(index.value)) else {
      preconditionFailure("there is no entry \(index.value)")
    }
    return Entry(index: index, table: table, row: row, gazetteer: self)
  }

  /// The table and the row of the entry with `number`, where there is one.
  private func place(ofEntry number: Int) -> (table: TableName, row: Int)? {
    guard number < entryCount else { return nil }
    var place = 0
    while entryStarts[place + 1] <= number { place += 1 }
    return (TableName.entityTables[place], number - entryStarts[place])
  }

  /// The entity with `id`.
  public func index(of id: EntityID) -> EntryIndex? {
    let bytes = Array(id.text.utf8)
    let number = withWords(of: .ids) { words in
      IDIndex.entry(withHash: IDIndex.hash(bytes.span), count: entryCount, in: words) { number in
        guard let (table, row) = place(ofEntry: Int(number)) else { return false }
        return isString(at: cell(row: row, column: 0, of: table), equalTo: bytes.span)
      }
    }
    return number.map(EntryIndex.init)
  }

  /// The country with the ISO 3166-1 alpha-3 code `iso3`.
  public func country(iso3: String) -> EntryIndex? {
    countryCodes.value(of: Array(iso3.utf8)).flatMap(checkedEntry)
  }

  /// The entry with `number`, where there is one.
  func checkedEntry(_ number: UInt32) -> EntryIndex? {
    Int(number) < entryCount ? EntryIndex(number) : nil
  }

  /// What is known of the gender of a given name; nothing where it is none.
  ///
  /// `folded` is the name as `FoldedText` folds it; its case does not matter. A given name whose
  /// gender no table tells is `.either`.
  public func gender(ofGivenName folded: [UInt8]) -> Gender? {
    givenNames.value(of: folded.map(Folding.lowercased)).map { number in
      Int(number) < Gender.allCases.count ? Gender.allCases[Int(number)] : .either
    }
  }

  /// Whether `folded`, a name as `FoldedText` folds it, is a family name; its case does not matter.
  public func isSurname(_ folded: [UInt8]) -> Bool {
    surnames.value(of: folded.map(Folding.lowercased)) != nil
  }
}
