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
  /// How a form is spelled: the first bytes of the lemma, and an ending.
  struct Spelling {
    /// How many bytes of the lemma stay.
    var kept: Int
    /// The consonant that is put before the ending, or zero.
    var link: UInt8 = 0
    var ending: [UInt8]

    /// Writes the form of `lemma` over `bytes`, which begin with the lemma's kept bytes.
    func write(_ lemma: Span<UInt8>, to bytes: inout [UInt8]) {
      bytes.removeAll(keepingCapacity: true)
      for index in 0..<kept { bytes.append(lemma[index]) }
      if link != 0 { bytes.append(link) }
      bytes.append(contentsOf: ending)
    }
  }

  private static let none: [UInt8] = []
  private static let s = Array("s".utf8)
  private static let es = Array("es".utf8)
  private static let ies = Array("ies".utf8)
  private static let ed = Array("ed".utf8)
  private static let ing = Array("ing".utf8)

  /// Calls `body` with the regular spellings of the verb `lemma`, each with the forms that it can be.
  static func forEachSpelling(
    ofVerb lemma: Span<UInt8>, _ body: (Spelling, VerbForms) -> Void
  ) {
    body(Spelling(kept: lemma.count, ending: none), .base)
    body(plural(of: lemma), .thirdPerson)
    let count = lemma.count
    guard count > 1 else {
      body(Spelling(kept: count, ending: ed), [.past, .participle])
      body(Spelling(kept: count, ending: ing), .gerund)
      return
    }
    let (last, previous) = (lemma[count - 1], lemma[count - 2])
    // The stems before 'ed' and 'ing', and the consonant before the ending of another spelling: with
    // a doubled one both are given, as British and American English differ ('travelled', 'traveled').
    var (past, gerund) = (Spelling(kept: count, ending: ed), Spelling(kept: count, ending: ing))
    var link: UInt8 = 0
    switch last {
    case UInt8(ascii: "e"):
      past.kept -= 1
      if previous == UInt8(ascii: "i") {
        gerund.kept -= 2
        gerund.link = UInt8(ascii: "y")
      } else if previous != UInt8(ascii: "e"), previous != UInt8(ascii: "y") {
        gerund.kept -= 1
      }
    case UInt8(ascii: "y") where !isVowel(previous):
      past.kept -= 1
      past.link = UInt8(ascii: "i")
    case UInt8(ascii: "c"):
      link = UInt8(ascii: "k")
    case _ where doubles(last, after: previous, count > 2 ? lemma[count - 3] : 0):
      link = last
    default: break
    }
    for (plain, forms) in [(past, [.past, .participle] as VerbForms), (gerund, .gerund)] {
      body(plain, forms)
      guard link != 0 else { continue }
      var linked = plain
      linked.link = link
      body(linked, forms)
    }
  }

  /// The plural of a noun, or the third person of a verb, by rule.
  static func plural(of lemma: Span<UInt8>) -> Spelling {
    let count = lemma.count
    guard count > 0 else { return Spelling(kept: 0, ending: none) }
    let (last, previous) = (lemma[count - 1], count > 1 ? lemma[count - 2] : 0)
    switch last {
    case UInt8(ascii: "y") where count > 1 && !isVowel(previous):
      return Spelling(kept: count - 1, ending: ies)
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"), UInt8(ascii: "o"):
      return Spelling(kept: count, ending: es)
    case UInt8(ascii: "h") where previous == UInt8(ascii: "c") || previous == UInt8(ascii: "s"):
      return Spelling(kept: count, ending: es)
    default:
      return Spelling(kept: count, ending: s)
    }
  }

  /// Whether the last consonant may be doubled before an ending.
  private static func doubles(_ last: UInt8, after previous: UInt8, _ before: UInt8) -> Bool {
    !isVowel(last) && last < 0x80 && !undoubled.contains(last) && isVowel(previous)
      && (!isVowel(before) || last == UInt8(ascii: "l"))
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
