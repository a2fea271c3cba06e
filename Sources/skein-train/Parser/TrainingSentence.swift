internal import Language
internal import Text

/// One sentence of a treebank as numbers; token 0 is the root.
struct TrainingSentence {
  var features: [WordFeatures]
  /// How often each token's word stands in the training part; for word dropout.
  var counts: [Int32]
  var tags: [Int32]
  var universal: [UniversalTag]
  var heads: [Int32]
  var labels: [UInt8]
  /// The dependents of each token, ascending.
  var dependents: [[Int32]]

  var count: Int { features.count }
}

/// The tags and labels of a treebank, numbered by their first use.
struct Inventory {
  private(set) var names: [String]
  private var numbers: [String: Int] = [:]

  init(_ names: [String] = []) {
    self.names = []
    for name in names { _ = number(of: name) }
  }

  /// The number of `name`, which is added where it is new.
  mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  /// The number of `name`, where it is known.
  func known(_ name: String) -> Int? { numbers[name] }
}

/// A sentence's words joined by spaces, with their ranges: what the extractor of features reads.
struct JoinedWords {
  var bytes: [UInt8] = []
  var ranges: [ByteRange] = []

  init(_ forms: [String]) {
    for form in forms {
      let start = bytes.count
      bytes.append(contentsOf: form.utf8)
      ranges.append(ByteRange(start, bytes.count))
      bytes.append(0x20)
    }
  }
}
