import Knowledge

/// Tells for which country those people of a page act whom no table lists: by the office that the
/// page gives them.
struct ActingCountries {
  /// By person.
  private var countries: [EntityID: String] = [:]

  /// Reads the offices off `claims`: of a country, else at the head of a body that acts for one.
  ///
  /// Who only works for a body speaks for themselves.
  init(_ claims: [Claim], of named: [EntityID: Entity]) {
    var offices: [EntityID: (ofCountry: Set<String>, ofBody: Set<String>)] = [:]
    for claim in claims where claim.modality == .actual && !claim.isNegated {
      guard claim.type == .holdsOffice || claim.type == .leads, let body = named[claim.object],
        let country = body.actsFor
      else { continue }
      if body.type == .country {
        offices[claim.subject, default: ([], [])].ofCountry.insert(country)
      } else {
        offices[claim.subject, default: ([], [])].ofBody.insert(country)
      }
    }
    for (person, found) in offices {
      let likely = found.ofCountry.isEmpty ? found.ofBody : found.ofCountry
      if likely.count == 1 { countries[person] = likely.first }
    }
  }

  /// The entity with its country, where it has none yet and the page tells.
  func entity(_ entity: Entity) -> Entity {
    guard entity.type == .person, entity.country == nil, let country = countries[entity.id] else {
      return entity
    }
    var entity = entity
    entity.country = country
    return entity
  }
}
