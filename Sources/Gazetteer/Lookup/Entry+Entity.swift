public import Knowledge

extension Entry {
  /// The entry as pages and graphs hold it.
  public var entity: Entity {
    Entity(
      id: id, type: type, name: name, aliases: aliases.sorted(), country: country, kind: kind)
  }
}

extension CompiledGazetteer {
  /// All countries by ISO 3166-1 alpha-3.
  public func countries() -> [String: Entity] {
    let rows = rows(of: .countries)
    var countries: [String: Entity] = [:]
    for row in 0..<rows.count {
      let code = rows[row, "iso3"]
      countries[code] = country(iso3: code).map { entry($0).entity }
    }
    return countries
  }
}
