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
    let letters = Array(lemma.utf8)
    guard let last = letters.last else { return lemma }
    let previous = letters.count > 1 ? letters[letters.count - 2] : 0
    switch last {
    case UInt8(ascii: "y") where letters.count > 1 && !isVowel(previous):
      return lemma.dropLast() + "ies"
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"):
      return lemma + "es"
    case UInt8(ascii: "h") where previous == UInt8(ascii: "c") || previous == UInt8(ascii: "s"):
      return lemma + "es"
    default:
      return lemma + "s"
    }
  }

  /// The stems that `ending` may be put to: with a doubled consonant both spellings are given, as
  /// British and American English differ ('travelled', 'traveled').
  private static func stems(of lemma: String, before ending: String) -> [String] {
    let letters = Array(lemma.utf8)
    guard letters.count > 1, let last = letters.last else { return [lemma] }
    let previous = letters[letters.count - 2]
    if last == UInt8(ascii: "e") {
      if ending == "ing", previous == UInt8(ascii: "i") { return [lemma.dropLast(2) + "y"] }
      return ending == "ed" || previous != UInt8(ascii: "e") && previous != UInt8(ascii: "y")
        ? [String(lemma.dropLast())] : [lemma]
    }
    if last == UInt8(ascii: "y"), !isVowel(previous), ending == "ed" {
      return [lemma.dropLast() + "i"]
    }
    if last == UInt8(ascii: "c") { return [lemma + "k", lemma] }
    guard !isVowel(last), !undoubled.contains(last), isVowel(previous),
      letters.count < 3 || !isVowel(letters[letters.count - 3]) || last == UInt8(ascii: "l")
    else { return [lemma] }
    return [lemma, lemma + lemma.suffix(1)]
  }

  /// The consonants that no ending doubles.
  private static let undoubled = Array("wxyhk".utf8)

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }
}
