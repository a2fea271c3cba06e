import Knowledge

/// What the documents so far say of one entity.
struct EntityRecord: Sendable {
  private var types = Tally()
  private var names = Tally()
  private var countries = Tally()
  private var kinds = Tally()
  private var aliases: Set<String> = []
  private var sameAs: Set<String> = []
  private var demonyms: Set<String> = []
  private var mentionCount = 0
  private var documentCount = 0

  /// Takes in what one document says.
  mutating func add(_ entity: Entity) {
    types.add(entity.type.rawValue)
    names.add(entity.name)
    if let country = entity.country { countries.add(country) }
    if let kind = entity.kind { kinds.add(kind) }
    aliases.formUnion(entity.aliases)
    sameAs.formUnion(entity.sameAs)
    documentCount += 1
  }

  /// Counts one mention, `words` long.
  mutating func addMention(_ words: @autoclosure () -> String, via: Mention.Via) {
    mentionCount += 1
    if via == .demonym { demonyms.insert(words()) }
  }

  /// The node, once all documents are in.
  func node(id: EntityID) -> EntityNode {
    let name = names.best ?? id.text
    var entity = Entity(
      id: id, type: types.best.flatMap(EntityType.init) ?? .organization, name: name,
      aliases: aliases.union(names.values).subtracting([name, ""]).sortedByBytes(),
      country: countries.best, kind: kinds.best)
    entity.sameAs = sameAs.union(entity.sameAs).sortedByBytes()
    return EntityNode(
      entity: entity, demonyms: demonyms.sortedByBytes(), mentionCount: mentionCount,
      documentCount: documentCount)
  }
}
