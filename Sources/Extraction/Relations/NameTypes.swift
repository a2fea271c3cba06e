import Knowledge

/// What relations tell of the names that no table lists: who heads 'Cole Carbide' heads a body, and
/// what is headquartered in a town is no person, whatever its name looks like.
struct NameTypes {
  /// The types that names must have instead of those that their shape suggested.
  private(set) var types: [EntityID: EntityType] = [:]

  /// Decides from the claims of a page: a name changes its type where several claims, or the only
  /// ones, ask for the same other type, and no fact holds of it as it is.
  init(_ drafts: [DraftClaim]) {
    var votes: [EntityID: [EntityType: Int]] = [:]
    var settled: Set<EntityID> = []
    for draft in drafts {
      for (id, type) in draft.retyping { votes[id, default: [:]][type, default: 0] += 1 }
      guard draft.retyping.isEmpty, !draft.claim.type.isEvent else { continue }
      for id in [draft.claim.subject, draft.claim.object]
      where draft.claim.type.tells(typeOf: id, in: draft.claim) {
        settled.insert(id)
      }
    }
    for (id, counts) in votes where counts.count == 1 && !settled.contains(id) {
      types[id] = counts.keys.first
    }
  }

  /// Whether all that a claim asks of its names was granted.
  func allow(_ draft: DraftClaim) -> Bool {
    draft.retyping.allSatisfy { types[$0] == $1 }
  }
}

extension RelationType {
  /// The only type that the subject of a fact can have; nothing where several are possible.
  private var subjectType: EntityType? {
    switch self {
    case .leads, .affiliation, .party, .educatedAt, .bornIn, .livesIn, .nationality, .spouse,
      .childOf:
      .person
    case .ownedBy, .subsidiaryOf, .foundedBy, .headquarters: .organization
    default: nil
    }
  }

  /// The only type that the object of a fact can have; nothing where several are possible.
  private var objectType: EntityType? {
    switch self {
    case .leads, .affiliation, .party, .educatedAt, .memberOf, .subsidiaryOf: .organization
    case .foundedBy, .spouse, .childOf: .person
    default: nil
    }
  }

  /// Whether a claim of this kind shows of which type one of its ends is.
  func tells(typeOf id: EntityID, in claim: Claim) -> Bool {
    id == claim.subject ? subjectType != nil : objectType != nil
  }

  /// Which of the two ends would have to be of another type for the relation to hold: none where it
  /// holds as it is, nil where it cannot hold.
  ///
  /// Only names that no table lists can change.
  func retyping(
    _ subject: PageEntity, _ object: PageEntity, mode: String?
  ) -> [EntityID: EntityType]? {
    let (from, to) = (subject.entity.type, object.entity.type)
    if joins(from, to, mode: mode) { return [:] }
    var changes: [EntityID: EntityType] = [:]
    if let wanted = subjectType, wanted != from {
      guard subject.isUnlisted else { return nil }
      changes[subject.entity.id] = wanted
    }
    if let wanted = objectType, wanted != to {
      guard object.isUnlisted else { return nil }
      changes[object.entity.id] = wanted
    }
    let holds = joins(
      changes[subject.entity.id] ?? from, changes[object.entity.id] ?? to, mode: mode)
    return holds && !changes.isEmpty ? changes : nil
  }
}

extension PageEntity {
  /// Whether only the shape of its name says what it is.
  fileprivate var isUnlisted: Bool { entry == nil && entity.kind != "group" && !isCalledPerson }
}

extension Resolution {
  /// Gives names the types that relations showed, and returns their new ids.
  mutating func retype(_ types: [EntityID: EntityType]) -> [EntityID: EntityID] {
    var ids: [EntityID: EntityID] = [:]
    for (old, type) in types.sorted(by: { $0.key < $1.key }) {
      guard var known = entities.removeValue(forKey: old) else { continue }
      let id = EntityID(type.rawValue.lowercased(), named: known.entity.name)
      known.entity = Entity(
        id: id, type: type, name: known.entity.name, aliases: known.entity.aliases,
        country: known.entity.country, kind: known.entity.kind)
      if entities[id] == nil { entities[id] = known }
      ids[old] = id
    }
    guard !ids.isEmpty else { return [:] }
    for index in mentions.indices {
      if let id = mentions[index].entity, let new = ids[id] { mentions[index].entity = new }
      mentions[index].candidates = mentions[index].candidates.map { ids[$0] ?? $0 }
    }
    return ids
  }
}
