import Gazetteer
import Knowledge
import Text

/// Finds the times that a page names, and resolves them against the page's date and the text.
final class DateRecognizer: Sendable {
  let calendar: CalendarWords
  let numbers: NumberWords
  /// For each word whether a date can begin with it.
  private let openings: [Opening]

  /// How a word can begin a date.
  private enum Opening {
    case never
    /// By itself.
    case word
    /// With a stretch of time behind it: 'a year ago'.
    case article
    /// As the first of several words: 'the day before yesterday'.
    case phrase
  }

  /// Takes the words of `gazetteer`, and adds them to `lexicon`.
  init(_ gazetteer: CompiledGazetteer, lexicon: inout Lexicon) {
    (calendar, numbers) = lexicon.extendVocabulary { vocabulary in
      (
        CalendarWords(gazetteer, vocabulary: &vocabulary),
        NumberWords(gazetteer, vocabulary: &vocabulary)
      )
    }
    openings = (0..<lexicon.vocabulary.count).map { [calendar, numbers] number in
      let word = WordID(value: UInt32(number))
      if calendar.beginsOnlyPhrases(word), !numbers.beginsNumber(word) { return .phrase }
      if calendar.canBegin(word) { return .word }
      switch numbers.role(of: word) {
      case .cardinal, .ordinal(_, isPlural: false): return .word
      case .article: return .article
      default: return .never
      }
    }
  }

  /// The dates of `page` in the order of the text; they do not overlap.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  func dates(in page: Page) -> [DateMention] {
    var reader = DateReader(recognizer: self, page: page)
    for (index, sentence) in page.sentences.enumerated() {
      reader.begin(sentence, at: index)
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        token = mayBegin(token, in: page) ? reader.read(at: token) : token + 1
      }
    }
    return reader.mentions
  }

  /// Whether a date can begin at `token`: a quick look before the careful one.
  private func mayBegin(_ token: Int, in page: Page) -> Bool {
    switch page.tokens[token].kind {
    case .number: return true
    case .word:
      let word = Int(page.words[token].value)
      let opening = word < openings.count ? openings[word] : .never
      switch opening {
      case .word: return true
      case .article:
        return token + 1 < page.words.count
          && calendar.reading(of: page.words[token + 1])?.period != nil
      case .phrase, .never:
        if opening == .phrase, calendar.hasPhrase(at: token, in: page.words) { return true }
        let first = page.firstByte(token)
        return (0x30...0x39).contains(first)
          || first == UInt8(ascii: "F")
            && isFiscalYear(token, in: page)
      }
    case .punctuation, .symbol: return false
    }
  }

  /// Whether the word at `token` is a company's year: 'FY15'.
  private func isFiscalYear(_ token: Int, in page: Page) -> Bool {
    let range = page.tokens[token].range
    let bytes = page.document.text.bytes
    return range.count >= 4 && bytes[range.start + 1] == UInt8(ascii: "Y")
      && (0x30...0x39).contains(bytes[range.start + 2])
  }
}
