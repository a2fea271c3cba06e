import Knowledge
import Text

/// Tells which words of a sentence only say when: 'on Friday', 'today', 'on 21 May'.
///
/// News puts them anywhere, also between a subject and its verb ('Peru on Friday denounced …'), where
/// a parser stumbles over them. They are left out of the parse and tied to the nearest verb after.
struct TimeAdjuncts {
  let page: Page
  let lexicon: Lexicon
  /// In the order of the text.
  let dates: [DateMention]

  /// The tokens of the adjuncts of `sentence`, ascending, each a stretch of its own.
  func adjuncts(of sentence: Sentence) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var date = firstDate(in: sentence)
    var token = sentence.tokens.lowerBound
    while token < sentence.tokens.upperBound {
      while date < dates.count, dates[date].range.end <= page.tokens[token].range.start {
        date += 1
      }
      var end = token
      if date < dates.count, dates[date].range.start == page.tokens[token].range.start {
        end = min(page.tokens(in: dates[date].range).upperBound, sentence.tokens.upperBound)
      } else if classes(token).contains(.day) {
        end = token + 1
      }
      if end > token, let adjunct = adjunct(token..<end, in: sentence) {
        if let last = found.last, last.upperBound >= adjunct.lowerBound {
          found[found.count - 1] = last.lowerBound..<adjunct.upperBound
        } else {
          found.append(adjunct)
        }
      }
      token = max(end, token + 1)
    }
    return found
  }

  /// The words of a time with the small words before it, where they stand by themselves in the
  /// sentence: not in 'Friday's talks' or 'the May summit'.
  private func adjunct(_ time: Range<Int>, in sentence: Sentence) -> Range<Int>? {
    var first = time.lowerBound
    while first > sentence.tokens.lowerBound, classes(first - 1).contains(.beforeDay) {
      first -= 1
    }
    guard first > sentence.tokens.lowerBound, !page.isHyphen(first - 1),
      classes(first - 1).isDisjoint(with: [.determiner, .preposition, .to, .coordinator]),
      !page.isPossessive(first - 1)
    else { return nil }
    // What closes a phrase after the time shows the parser where the time belongs.
    let next = time.upperBound
    guard next < sentence.tokens.upperBound, !page.isPossessive(next), !page.isHyphen(next) else {
      return nil
    }
    // A bare day may be taken for a part of the name before it: 'met President X Tuesday to …'.
    let isBareDay =
      first == time.lowerBound && time.count == 1
      && classes(first).contains(.day) && !classes(next).contains(.coordinator)
    guard
      isBareDay
        || page.tokens[next].kind == .word && classes(next).isDisjoint(with: Self.closing)
    else { return nil }
    return first..<time.upperBound
  }

  private static let closing: WordClasses = [
    .preposition, .to, .coordinator, .subordinator, .relative, .who,
  ]

  private func firstDate(in sentence: Sentence) -> Int {
    var (low, high) = (0, dates.count)
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].range.end <= sentence.range.start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a token can be a verb in the third person.
  func isFinite(_ token: Int) -> Bool {
    lexicon.verbs(of: page.words[token]).contains { $0.forms.contains(.thirdPerson) }
  }

  /// Whether a token is a participle that news uses as an adjective.
  func isAttributive(_ token: Int) -> Bool { classes(token).contains(.attributive) }

  /// Whether a token can be nothing but a verb in the past: 'froze', not 'led' or 'saw'.
  func isPast(_ token: Int) -> Bool {
    let word = page.words[token]
    let readings = lexicon.verbs(of: word)
    return !readings.isEmpty && readings.allSatisfy { $0.forms == .past }
      && lexicon.nouns(of: word).isEmpty && !page.isCapitalized(token)
  }

  private func classes(_ token: Int) -> WordClasses { lexicon.classes(of: page.words[token]) }
}
