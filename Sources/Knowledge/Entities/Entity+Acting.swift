extension Entity {
  /// The country for which it acts, as ISO 3166-1 alpha-3; nothing where it acts for none.
  ///
  /// A country acts for itself, a person and a body for the country whose office they hold or to
  /// which they belong. A group without a name ('Sudanese rebels') and an armed group never act for
  /// the country in which they are, and a place does not act.
  public var actsFor: String? {
    switch type {
    case .country, .person: country
    case .organization: kind == "group" || kind == "armed group" ? nil : country
    case .place: nil
    }
  }

  /// The country that an act on it is done to, as ISO 3166-1 alpha-3: the one for which it acts, of
  /// a place the one in which it lies.
  public var countryActedOn: String? { type == .place ? country : actsFor }
}
