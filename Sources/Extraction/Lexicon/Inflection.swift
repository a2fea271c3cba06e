/// The forms that a verb's spelling can have.
struct VerbForms: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let base = VerbForms(rawValue: 1)
  static let thirdPerson = VerbForms(rawValue: 2)
  static let past = VerbForms(rawValue: 4)
  static let participle = VerbForms(rawValue: 8)
  static let gerund = VerbForms(rawValue: 16)

  /// Forms that a subject stands before without an auxiliary.
  static let finite: VerbForms = [.base, .thirdPerson, .past]
}

/// The spellings of English verbs and nouns by rule; what is irregular comes from `words.tsv`.
enum Inflection {
  /// The regular spellings of the verb `lemma`, each with the forms that it can be.
  static func verbSpellings(of lemma: String) -> [(spelling: String, forms: VerbForms)] {
    var spellings: [(String, VerbForms)] = [
      (lemma, .base), (pluralSpelling(of: lemma), .thirdPerson),
    ]
    for stem in stems(of: lemma, before: "ed") {
      spellings.append((stem + "ed", [.past, .participle]))
    }
    for stem in stems(of: lemma, before: "ing") { spellings.append((stem + "ing", .gerund)) }
    return spellings
  }

  /// The plural of a noun, or the third person of a verb, by rule.
  static func pluralSpelling(of lemma: String) -> String {
    let letters = Array(lemma)
    guard let last = letters.last else { return lemma }
    if last == "y", letters.count > 1, !isVowel(letters[letters.count - 2]) {
      return lemma.dropLast() + "ies"
    }
    let hisses =
      lemma.hasSuffix("s") || lemma.hasSuffix("x") || lemma.hasSuffix("z")
      || lemma.hasSuffix("ch") || lemma.hasSuffix("sh") || lemma.hasSuffix("o")
    return lemma + (hisses ? "es" : "s")
  }

  /// The stems that `ending` may be put to: with a doubled consonant both spellings are given, as
  /// British and American English differ ('travelled', 'traveled').
  private static func stems(of lemma: String, before ending: String) -> [String] {
    let letters = Array(lemma)
    guard letters.count > 1, let last = letters.last else { return [lemma] }
    let previous = letters[letters.count - 2]
    if last == "e", previous != "e", previous != "y" || ending == "ed" {
      if lemma.hasSuffix("ie"), ending == "ing" { return [String(lemma.dropLast(2)) + "y"] }
      return [String(lemma.dropLast())]
    }
    if last == "e", ending == "ed" { return [String(lemma.dropLast())] }
    if last == "y", !isVowel(previous), ending == "ed" { return [lemma.dropLast() + "i"] }
    let doubles =
      !isVowel(last) && !"wxyhk".contains(last) && isVowel(previous)
      && (letters.count < 3 || !isVowel(letters[letters.count - 3]))
    if last == "c" { return [lemma + "k", lemma] }
    return doubles ? [lemma, lemma + String(last)] : [lemma]
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiou".contains(letter) }
}
