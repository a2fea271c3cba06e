import Knowledge
import Text

/// What the gazetteer knows under a name: one reading with all about it, for people to read.
public struct FoundName: Sendable {
  /// How the name is known.
  public var use: NameUse
  /// The entity, where it is one; of a metonym what it stands for.
  public var entry: Entry?
  /// What care the name needs.
  public var guardRule: GuardRule?
  /// The row that has the name, as `people.tsv:12`.
  public var source: String
  /// The terms of office of a person, by their first day.
  public var holdings: [OfficeHolding]
}

extension CompiledGazetteer {
  /// Returns all that `name` may mean, in the order of its readings; where it is the id of an
  /// entity, that one.
  public func find(_ name: String) -> [FoundName] {
    if let index = index(of: EntityID(name)) {
      let entry = entry(index)
      return [
        FoundName(
          use: .name, entry: entry, source: entry.source, holdings: holdings(of: index))
      ]
    }
    guard let readings = readings(ofName: FoldedText(Array(name.utf8)).bytes) else { return [] }
    return readings.map { reading in
      FoundName(
        use: reading.use, entry: reading.entry.map(entry), guardRule: reading.guardRule,
        source: source(ofRow: reading.row, of: reading.table),
        holdings: reading.entry.map(holdings) ?? [])
    }
  }
}
