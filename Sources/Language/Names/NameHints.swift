/// What tables know of one token: plain features for the name tagger.
public struct NameHints: OptionSet, Hashable, Sendable {
  /// One bit for each hint.
  public let rawValue: UInt16

  /// Takes the bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Part of the listed name of a person.
  public static let person = NameHints(rawValue: 1)
  /// Part of the listed name of an organisation.
  public static let organization = NameHints(rawValue: 2)
  /// Part of the listed name of a place or country.
  public static let place = NameHints(rawValue: 4)
  /// A given name.
  public static let givenName = NameHints(rawValue: 8)
  /// A surname.
  public static let surname = NameHints(rawValue: 16)
  /// A word for the people or the things of a country ('Japanese').
  public static let demonym = NameHints(rawValue: 32)
  /// An honorific or the name of an office.
  public static let title = NameHints(rawValue: 64)
  /// The first token of what a table lists.
  public static let begins = NameHints(rawValue: 128)
}
