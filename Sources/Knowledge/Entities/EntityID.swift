import Text

/// The stable name of one thing: its Wikidata item (`Q159`) where the gazetteer knows one, else its
/// type and slug (`person:konstantin-sarkisov`).
///
/// An id is an XML NMTOKEN and depends on nothing but the thing itself, so equal ids of two pages
/// mean one node.
public struct EntityID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The id as files hold it.
  public let text: String

  /// Takes an id as a table or a file has it.
  public init(_ text: String) {
    self.text = text
  }

  /// Makes the id of a thing that no table lists: `prefix:slug`, the slug being the folded name in
  /// small letters, its words joined by hyphens; digits made of the name where it has no letter.
  public init(_ prefix: String, named name: String) {
    let slug = Self.slug(of: name)
    text = prefix + ":" + (slug.isEmpty ? Self.digits(of: name) : slug)
  }

  private static func digits(of name: String) -> String {
    SHA256.hexadecimal(Array(SHA256.digest(of: Array(name.utf8)).prefix(8)))
  }

  /// The id as files hold it.
  public var description: String { text }

  /// The Wikidata item, where the id is one.
  public var wikidata: String? {
    guard text.utf8.first == UInt8(ascii: "Q"), text.utf8.count > 1,
      text.utf8.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return text
  }

  /// By the bytes of the text.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The words of `name`, folded and in small letters, joined by hyphens.
  public static func slug(of name: String) -> String {
    var slug = ""
    for scalar in String(decoding: Folding.key(name), as: UTF8.self).unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'", slug.last != "-", !slug.isEmpty {
        slug.append("-")
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }
}
