/// Finds the lemma of a tagged word: an exception that was learned, else the rule of its longest
/// known ending.
public struct Lemmatizer: Sendable {
  /// The longest ending that rules look at, in bytes.
  package static let longestEnding = 5

  private let table: HashedNumbers
  private let rules: [LemmaRule]

  /// Takes the lemmatizer out of `model`.
  ///
  /// - Throws: `ModelError.malformed` where a part is missing or has the wrong size.
  public init(model: ModelFile) throws(ModelError) {
    table = try HashedNumbers(model, "lemmas")
    var rules: [LemmaRule] = []
    for line in try model.lines("lemmas.rules") {
      guard let rule = LemmaRule(line: line) else { throw model.malformed("lemmas.rules") }
      rules.append(rule)
    }
    self.rules = rules
  }

  /// The lemma of `form`, in small letters unless it is a name.
  ///
  /// - Complexity: O(*n*) in the bytes of `form`.
  public func lemma(of form: String, tag: UniversalTag, pennTag: PennTag) -> String {
    let small = Array(form.lowercased().utf8)
    let tags = tag.rawValue + "|" + pennTag.rawValue
    if let rule = table[Self.key(tags, small[...], isWhole: true)], rule < rules.count {
      return rules[rule].lemma(of: form)
    }
    for length in stride(from: min(Self.longestEnding, small.count), through: 0, by: -1) {
      if let rule = table[Self.key(tags, small.suffix(length), isWhole: false)], rule < rules.count
      {
        return rules[rule].lemma(of: form)
      }
    }
    return tag == .properNoun ? form : form.lowercased()
  }

  /// The key of a word or an ending under a pair of tags.
  package static func key(
    _ tags: String, _ ending: ArraySlice<UInt8>, isWhole: Bool
  ) -> UInt64 {
    var hash = WordHash(seed: isWhole ? 21 : 22)
    for byte in tags.utf8 { hash.combine(byte) }
    hash.combine(0x20)
    for byte in ending { hash.combine(byte) }
    return hash.value
  }
}
