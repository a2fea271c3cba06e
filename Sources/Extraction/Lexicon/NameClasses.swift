/// What a word can be in and around names, as the rows of `words.tsv` say: a set of its classes.
struct NameClasses: OptionSet, Sendable {
  let rawValue: UInt32

  /// What may follow a person's name: 'Jr'.
  static let nameSuffix = NameClasses(rawValue: 1 << 0)
  /// A word that ends the name of a place: 'River'.
  static let placeHead = NameClasses(rawValue: 1 << 1)
  /// A word that begins the name of a place: 'Mount'.
  static let placeBefore = NameClasses(rawValue: 1 << 2)
  /// What happens to a place, before 'on': 'fell on Oslo'.
  static let placeOnto = NameClasses(rawValue: 1 << 3)
  /// People or bodies of a sort, in the plural: 'rebels', 'doctors'.
  static let groupHead = NameClasses(rawValue: 1 << 4)
  /// What stands before such a noun and belongs to it: 'opposition'.
  static let groupModifier = NameClasses(rawValue: 1 << 5)
  /// The adjective of a people or a faith that is no country's: 'Tamil'.
  static let peopleAdjective = NameClasses(rawValue: 1 << 6)

  /// The classes by the names that `words.tsv` gives them.
  static let named: [String: NameClasses] = [
    "name.suffix": .nameSuffix, "place.head": .placeHead, "place.before": .placeBefore,
    "place.onto": .placeOnto, "group.head": .groupHead, "group.modifier": .groupModifier,
    "people.adjective": .peopleAdjective,
  ]
}
