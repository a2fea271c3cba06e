/// How a name in a text is known to the gazetteer.
public enum NameUse: UInt8, Hashable, Sendable, CaseIterable {
  /// The name to show.
  case name
  /// Another name.
  case alias
  /// Initials.
  case acronym
  /// The word for the people of a country.
  case demonym
  /// The adjective of a country.
  case adjective
  /// A form before a hyphen: 'Sino' in 'Sino-Russian'.
  case combiningForm
  /// A name that stands for a country or a body.
  case metonym
  /// The family name of a person.
  case surname
  /// A word for an office.
  case office
  /// A word before a person's name.
  case honorific
  /// Goods that are traded.
  case commodity
}

/// What care a name needs.
public enum GuardRule: String, Hashable, Sendable, CaseIterable {
  /// Also a common word: only inside a longer name or with context.
  case common
  /// Also a family name.
  case surname
  /// Also a given name.
  case given
  /// Only with a second hint on the page.
  case context
  /// Only as a place, and where the page names its country: 'in Solingen'.
  case local
  /// Only right before its country or region: 'Split, Croatia'.
  case beside
  /// Never.
  case never

  /// All rules; kept, since `allCases` makes an array each time.
  static let all = allCases
}

/// The sort of an office.
public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
  /// Head of state, a monarch too.
  case headOfState
  /// Head of government.
  case headOfGovernment
  /// Deputy of a head of state or of government.
  case deputyHead
  /// Foreign minister.
  case foreign
  /// Minister of finance.
  case finance
  /// Minister of defence.
  case defence
  /// Minister of the interior.
  case interior
  /// Minister of justice.
  case justice
  /// Minister of energy.
  case energy
  /// Minister of trade.
  case trade
  /// Minister of the economy.
  case economy
  /// Governor of the central bank.
  case centralBank
  /// Speaker of a parliament.
  case legislature
  /// Head of an international organisation.
  case secretaryGeneral
  /// Head of a company.
  case executive
  /// Any other minister.
  case minister
  /// Governor of a region.
  case governor
  /// Ambassador.
  case ambassador
  /// Deputy of a minister.
  case deputyMinister
  /// Any other office.
  case other

  /// Whether one person at a time holds the office.
  public var isSingle: Bool {
    switch self {
    case .deputyHead, .minister, .deputyMinister, .governor, .ambassador, .other: false
    default: true
    }
  }

  /// The office's place among all, the highest being 0.
  public var rank: Int { Self.ranked.firstIndex(of: self) ?? Self.ranked.count }

  /// All, the highest first; kept, since `allCases` makes an array each time.
  static let ranked = allCases
}

/// A person's or a name's gender.
public enum Gender: String, Hashable, Sendable, CaseIterable {
  /// Female.
  case female = "f"
  /// Male.
  case male = "m"
  /// Either, of given names.
  case either = "u"
}
