public import Knowledge
import Text

/// Turns what pages say of actors into what they say of the countries for which these act.
///
/// It looks at one page at a time, so that what a page says never depends on others.
public struct CountryView: Sendable {
  /// By ISO 3166-1 alpha-3.
  private let countries: [String: Entity]

  /// Takes the countries that a page may need without speaking of them, by ISO 3166-1 alpha-3.
  public init(countries: [String: Entity]) {
    self.countries = countries
  }

  /// `annotation` at the level of countries.
  ///
  /// Events, deliveries and disputes run between countries; what a country does to itself, what is
  /// done by or to somebody who acts for none, and facts of persons and bodies are left out. Each
  /// claim keeps its id, its sentence and its date, and whoever says it where they speak for no
  /// country. A deal keeps the countries of its parties, if they are two or more.
  public func annotation(_ annotation: Annotation) -> Annotation {
    let page = Page(annotation, countries: countries)
    var view = annotation
    view.document.authors = []
    view.claims = annotation.claims.compactMap(page.claim)
    view.deals = annotation.deals.compactMap(page.deal)
    let kept = page.entities(
      of: view.claims.flatMap { [$0.subject, $0.object] }
        + view.claims.flatMap { [$0.attributedTo, $0.about].compactMap(\.self) }
        + view.deals.flatMap(\.parties))
    view.entities = kept.values.sorted { $0.id < $1.id }
    view.mentions = annotation.mentions.filter { mention in
      mention.entity.map { kept[$0] != nil } ?? false
    }
    return view
  }

  /// One page, with its entities by id.
  private struct Page {
    let named: [EntityID: Entity]
    let countries: [String: Entity]

    init(_ annotation: Annotation, countries: [String: Entity]) {
      named = Dictionary(annotation.entities.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      self.countries = countries
    }

    /// The country for which somebody acts.
    func actor(_ id: EntityID) -> EntityID? {
      guard let entity = named[id], entity.type != .country else { return named[id]?.id }
      return entity.actsFor.flatMap { countries[$0]?.id }
    }

    private func target(_ id: EntityID) -> EntityID? {
      guard let entity = named[id], entity.type == .place else { return actor(id) }
      return entity.countryActedOn.flatMap { countries[$0]?.id }
    }

    func claim(_ claim: Claim) -> Claim? {
      guard claim.type.isBetweenCountries, let subject = actor(claim.subject),
        let object = target(claim.object), subject != object
      else { return nil }
      var view = claim
      (view.subject, view.object) = (subject, object)
      // A minister and a country are no equals, the countries for which they act are.
      if named[claim.subject]?.type != named[claim.object]?.type {
        view.isSymmetric = claim.type.isSymmetricBetweenEquals && claim.mode != "visit"
      }
      view.attributedTo = claim.attributedTo.map { actor($0) ?? $0 }
      return view
    }

    func deal(_ deal: Deal) -> Deal? {
      var view = deal
      view.parties = parties(deal.parties)
      view.roles = deal.roles.mapValues(parties).filter { !$0.value.isEmpty }
      return view.parties.count > 1 ? view : nil
    }

    private func parties(_ ids: [EntityID]) -> [EntityID] {
      var parties: [EntityID] = []
      for party in ids.compactMap(actor) where !parties.contains(party) { parties.append(party) }
      return parties
    }

    /// The page's countries and those with `ids`, by id.
    func entities(of ids: [EntityID]) -> [EntityID: Entity] {
      var kept = named.filter { $0.value.type == .country }
      for id in ids where kept[id] == nil { kept[id] = named[id] }
      for country in countries.values where kept[country.id] == nil && ids.contains(country.id) {
        kept[country.id] = country
      }
      return kept
    }
  }
}

extension RelationType {
  /// Whether the relation makes sense between two countries.
  fileprivate var isBetweenCountries: Bool {
    switch self {
    case .suppliesTo, .buysFrom, .disputes: true
    default: isEvent
    }
  }
}
