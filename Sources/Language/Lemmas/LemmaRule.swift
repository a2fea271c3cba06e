/// How a word's end changes to make its lemma.
package struct LemmaRule: Hashable, Sendable {
  /// Whether the word keeps its capitals.
  package var keepsCase: Bool
  /// How many bytes fall off the end.
  package var cut: Int
  /// What takes their place.
  package var ending: String

  /// The rule that makes `lemma` of `form`, if their beginnings agree.
  package init?(from form: String, to lemma: String) {
    let small = form.lowercased()
    keepsCase = lemma.lowercased() != lemma
    let (source, target) = (Array((keepsCase ? form : small).utf8), Array(lemma.utf8))
    var common = 0
    while common < min(source.count, target.count), source[common] == target[common] { common += 1 }
    guard let ending = String(validating: target[common...], as: UTF8.self) else { return nil }
    cut = source.count - common
    self.ending = ending
  }

  /// Reads a line of a model.
  package init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let cut = Int(parts[1]), cut >= 0 else { return nil }
    keepsCase = parts[0] == "C"
    self.cut = cut
    ending = String(parts[2])
  }

  /// The rule as a line of a model.
  package var line: String { "\(keepsCase ? "C" : "s") \(cut) \(ending)" }

  /// The lemma that the rule makes; the word itself where it is too short.
  package func lemma(of form: String) -> String {
    let source = keepsCase ? form : form.lowercased()
    guard cut <= source.utf8.count else { return source }
    return String(decoding: source.utf8.dropLast(cut), as: UTF8.self) + ending
  }
}
