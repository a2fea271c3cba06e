/// What a name in running text names.
public enum NameKind: String, Hashable, Sendable, CaseIterable {
  /// A person.
  case person = "PER"
  /// A place, countries among them.
  case place = "LOC"
  /// An organisation.
  case organization = "ORG"
}

/// A name that the tagger found: tokens of the sentence, by index.
public struct TaggedName: Hashable, Sendable {
  /// The tokens of the name.
  public var tokens: Range<Int>
  /// What it names.
  public var kind: NameKind

  /// Makes a tagged name.
  public init(tokens: Range<Int>, kind: NameKind) {
    self.tokens = tokens
    self.kind = kind
  }
}

/// The labels of the tagger: outside, then begin and inside of each kind.
package enum NameLabel {
  package static let outside = 0
  package static let count = 1 + 2 * NameKind.allCases.count

  package static func begin(_ kind: Int) -> Int { 1 + 2 * kind }
  package static func inside(_ kind: Int) -> Int { 2 + 2 * kind }

  /// Whether `label` may follow `previous`: inside only after the same kind.
  package static func isAllowed(_ label: Int, after previous: Int) -> Bool {
    label == outside || label % 2 == 1 || previous == label || previous == label - 1
  }

  /// The names that a row of labels spells.
  package static func names(_ labels: [Int]) -> [TaggedName] {
    var names: [TaggedName] = []
    var index = 0
    while index < labels.count {
      guard labels[index] != outside else {
        index += 1
        continue
      }
      let kind = (labels[index] - 1) / 2
      var end = index + 1
      while end < labels.count, labels[end] == inside(kind) { end += 1 }
      names.append(TaggedName(tokens: index..<end, kind: NameKind.allCases[kind]))
      index = end
    }
    return names
  }
}
