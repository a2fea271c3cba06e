import Knowledge
import Text

/// Reads where people were born from the brackets behind their names, which works of reference fill
/// with dates and places: 'X (born 3 May 1950 in Y)', 'X (3 May 1950, Y – 1 June 2001, Z)'.
struct LifeReader {
  let view: SyntaxView
  private var page: Page { view.page }

  /// A person and the place of birth, with the token that says so.
  struct Birth {
    var person: Int
    var place: Int
    var trigger: Int
  }

  /// The births that the sentence tells in brackets.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence for each person in it.
  func births() -> [Birth] {
    view.numbers.filter { view.mentions[$0].form == .name && view.type(of: $0) == .person }
      .compactMap { birth(of: $0) }
  }

  private func birth(of person: Int) -> Birth? {
    var token = endOfName(person)
    for _ in 0..<Self.mostBrackets {
      guard isText(token, "("), let end = closing(of: token) else { return nil }
      var start = token + 1
      while start < end {
        let part = start..<((start..<end).first { page.reads($0, ";") } ?? end)
        if let found = birth(of: person, in: part) { return found }
        start = part.upperBound + 1
      }
      token = end + 1
    }
    return nil
  }

  /// How many brackets may follow each other behind a name: 'X (in Greek: …) (born 1950)'.
  private static let mostBrackets = 2
  private static let longestSuffix = 6
  private static let longestBracket = 80

  /// The token behind a name and what belongs to it: 'X, Jr.', 'X, OBE'.
  private func endOfName(_ person: Int) -> Int {
    let end = view.mentions[person].tokens.upperBound
    var token = end
    while token < min(end + Self.longestSuffix, view.sentence.tokens.upperBound) {
      if page.reads(token, "(") { return token }
      let isSuffix = view.lexicon.nameClasses(of: page.words[token]).contains(.nameSuffix)
      guard page.tokens[token].kind == .punctuation || isSuffix || isInCapitals(token) else {
        break
      }
      token += 1
    }
    return end
  }

  private func isInCapitals(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    return range.count > 1
      && page.document.text.bytes[range.start..<range.end].allSatisfy { (0x41...0x5A).contains($0) }
  }

  private func closing(of bracket: Int) -> Int? {
    let limit = min(bracket + Self.longestBracket, view.sentence.tokens.upperBound)
    return (bracket + 1..<max(bracket + 1, limit)).first { page.reads($0, ")") }
  }

  // MARK: One bracket

  /// '[born] [name,] date in|, place' and 'born place, date'.
  private func birth(of person: Int, in part: Range<Int>) -> Birth? {
    var token = part.lowerBound
    let trigger = token
    let saysBorn = classes(token).contains(.birth)
    if saysBorn {
      token += 1
      while token < part.upperBound, page.reads(token, ":") || page.reads(token, ".") {
        token += 1
      }
      if let place = place(at: token) {
        return Birth(person: person, place: place, trigger: trigger)
      }
      if let name = mention(at: token), view.type(of: name) == .person {
        token = view.mentions[name].tokens.upperBound
      }
    }
    let start = token
    while token < part.upperBound, isInDate(token) { token += 1 }
    let date = start..<token
    let hasYear = date.contains {
      page.tokens[$0].kind == .number && page.tokens[$0].range.count > 2
    }
    guard hasYear || saysBorn else { return nil }
    let behindDate = token
    if token < part.upperBound, classes(token).contains(.placePreposition) { token += 1 }
    while token < part.upperBound, classes(token).contains(.determiner) { token += 1 }
    guard let place = place(at: token), behindDate < token || behindDate > start else { return nil }
    guard
      saysBorn || date.contains(where: { classes($0).contains(.month) }) || isSpan(behind: place)
    else { return nil }
    return Birth(person: person, place: place, trigger: trigger)
  }

  private func isInDate(_ token: Int) -> Bool {
    if page.tokens[token].kind == .number { return true }
    if page.reads(token, ",") || page.reads(token, ".") { return true }
    return !classes(token).isDisjoint(with: [.month, .besideDate])
  }

  /// Whether a dash stands behind a place, or behind the greater one that it lies in: a life ended.
  private func isSpan(behind place: Int) -> Bool {
    let end = view.mentions[place].tokens.upperBound
    return (end..<min(end + Self.longestSuffix, view.sentence.tokens.upperBound)).contains {
      page.reads($0, "–") || page.reads($0, "—") || page.reads($0, "-")
    }
  }

  private func place(at token: Int) -> Int? {
    mention(at: token).flatMap { number in
      let type = view.type(of: number)
      return type == .place || type == .country ? number : nil
    }
  }

  private func mention(at token: Int) -> Int? {
    view.numbers.first {
      view.mentions[$0].tokens.lowerBound == token && view.mentions[$0].form == .name
        && view.mentions[$0].entity != nil
    }
  }

  /// The classes of a token's word, of an abbreviation those of the word without its full stop.
  private func classes(_ token: Int) -> WordClasses {
    let range = page.tokens[token].range
    let text = page.document.text
    let whole = view.lexicon.classes(of: page.words[token])
    guard range.count > 1, text.bytes[range.end - 1] == 0x2E else { return whole }
    let word = ByteRange(range.start, range.end - 1)
    return whole.union(
      view.lexicon.classes(of: view.lexicon.vocabulary.id(of: word, in: text.bytes.span)))
  }

  private func isText(_ token: Int, _ text: String) -> Bool {
    token < view.sentence.tokens.upperBound && page.text(token) == text
  }
}
