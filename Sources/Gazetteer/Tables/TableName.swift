/// The tables of a gazetteer; the rows of one stand in `NAME.tsv` and in all `NAME-*.tsv`.
public enum TableName: String, Hashable, Sendable, CaseIterable {
  /// States and territories.
  case countries
  /// Bodies of any kind.
  case organizations
  /// Companies.
  case companies
  /// Universities.
  case universities
  /// Seas, regions, disputed places.
  case places
  /// Cities and towns.
  case cities
  /// People.
  case people
  /// Who held which office of which country or body, from when to when.
  case officeholders
  /// Names that stand for a country or a body.
  case metonyms
  /// Words for offices in running text.
  case offices
  /// Words before a person's name.
  case honorifics
  /// Given names.
  case givennames
  /// Family names.
  case surnames
  /// Currencies.
  case currencies
  /// Units of measure.
  case units
  /// Goods that are traded.
  case commodities
  /// Names that need care.
  case guards
  /// Words that tell an event.
  case events
  /// Words that govern an event.
  case control
  /// Words by what they do in a sentence.
  case words
  /// Nouns for deals.
  case deals
  /// Number words.
  case numbers
  /// Names of months, days and seasons.
  case calendar

  /// All tables; kept, since `allCases` makes an array each time.
  static let all = allCases

  /// The tables whose rows are entities, in the order in which entries are numbered.
  static let entityTables: [TableName] = [
    .countries, .organizations, .companies, .universities, .places, .cities, .people,
  ]
}
