import Knowledge

/// What a page says of its people by which it may speak of them again: 'the banker' after 'Jane Doe,
/// a banker', 'the 44-year-old' after 'John Doe, 44,'.
struct PersonNouns: Sendable {
  /// Of whom a noun was said.
  private(set) var people: [WordID: Set<EntityID>] = [:]
  /// Whose age the page tells.
  private(set) var ages: [Int: Set<EntityID>] = [:]

  /// Enters that `person` was called by `noun`.
  mutating func add(_ person: EntityID, noun: WordID) { people[noun, default: []].insert(person) }

  /// Enters the age of `person`.
  mutating func add(_ person: EntityID, age: Int) { ages[age, default: []].insert(person) }
}
