import Gazetteer
import Knowledge
import Text

/// Finds the amounts that a page states: money, measures, shares, lengths of time, counts.
final class FigureRecognizer: Sendable {
  let numbers: NumberWords
  let currencies: CurrencyTable
  let units: UnitTable
  let words: FigureWords
  let home: PageCountry
  let vocabulary: Vocabulary
  /// For each word whether a figure can begin with it.
  private let openings: [Opening]

  /// How a word can begin a figure.
  private enum Opening {
    case never
    /// By itself.
    case number
    /// With what may follow an article.
    case article
    /// As a sign of money.
    case sign
  }

  /// Takes the words and units of `gazetteer`, and adds their words to `lexicon`, which holds those
  /// of `numbers` already.
  ///
  /// No word may be added to `lexicon` behind it, or its vocabulary is copied.
  init(_ gazetteer: CompiledGazetteer, numbers: NumberWords, lexicon: inout Lexicon) {
    self.numbers = numbers
    (currencies, units, words) = lexicon.extendVocabulary { vocabulary in
      (
        CurrencyTable(gazetteer, vocabulary: &vocabulary),
        UnitTable(gazetteer, vocabulary: &vocabulary),
        FigureWords(gazetteer, vocabulary: &vocabulary)
      )
    }
    vocabulary = lexicon.vocabulary
    home = PageCountry(gazetteer)
    openings = (0..<vocabulary.count).map { [numbers, currencies, words] number in
      let word = WordID(value: UInt32(number))
      switch numbers.role(of: word) {
      case .cardinal, .hundred, .magnitude(_, isPlural: true), .fraction, .negative, .open:
        return .number
      case .article: return .article
      default:
        if words.roles(of: word).contains(.another) { return .number }
        return currencies.canBegin(word) ? .sign : .never
      }
    }
  }

  /// The figures of `page` in the order of the text, named f1, f2, …; they overlap neither each
  /// other nor `dates`, which are in the order of the text.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  func figures(in page: Page, dates: [DateMention]) -> [Figure] {
    var figures: [Figure] = []
    var nextDate = 0
    let country = home.country(of: page.document)
    for sentence in page.sentences {
      var token = sentence.tokens.lowerBound
      var floor = token
      while token < sentence.tokens.upperBound {
        while nextDate < dates.count, dates[nextDate].range.end <= page.tokens[token].range.start {
          nextDate += 1
        }
        if nextDate < dates.count, dates[nextDate].range.start < page.tokens[token].range.end {
          token += 1
          floor = token
          continue
        }
        guard mayBegin(token, in: page) else {
          token += 1
          continue
        }
        var limit = sentence.tokens.upperBound
        if nextDate < dates.count, dates[nextDate].range.start < sentence.range.end {
          limit = min(limit, page.firstToken(endingAfter: dates[nextDate].range.start))
        }
        let reader = FigureReader(
          recognizer: self, page: page, country: country, sentence: sentence.tokens, floor: floor,
          limit: limit)
        if let (figure, next) = reader.figure(at: token) {
          if var figure {
            figure.id = "f\(figures.count + 1)"
            figures.append(figure)
          }
          token = max(next, token + 1)
          floor = token
        } else {
          token += 1
        }
      }
    }
    return figures
  }

  /// Whether a figure can begin at `token`: a quick look before the careful one.
  private func mayBegin(_ token: Int, in page: Page) -> Bool {
    switch page.tokens[token].kind {
    case .number, .symbol: return true
    case .punctuation:
      let byte = page.firstByte(token)
      return byte == 0x2E && page.tokens[token].range.count == 1
    case .word:
      let word = page.words[token]
      switch Int(word.value) < openings.count ? openings[Int(word.value)] : .never {
      case .number: return true
      case .article:
        // 'a hundred', 'a third of', 'a year', 'about a mile'
        guard token + 1 < page.words.count else { return false }
        switch numbers.role(of: page.words[token + 1]) {
        case .hundred, .magnitude, .fraction, .ordinal, .open: return true
        default:
          return units.isTime(page.words[token + 1])
            || token > 0 && words.endsQualifier(page.words[token - 1])
            || currencies.suffix(at: token + 1, in: page, before: page.words.count) != nil
        }
      case .sign:
        let limit = min(token + 4, page.words.count)
        return currencies.prefix(at: token, in: page, before: min(token + 3, limit)) != nil
          || currencies.nameBeforeNumber(at: token, in: page, before: limit) != nil
      case .never: if word != .unknown { return false }
      }
      // 'USD34', 'SEK500m'
      let (range, bytes) = (page.tokens[token].range, page.document.text.bytes)
      return range.count > 2 && (0x41...0x5A).contains(bytes[range.start])
        && (range.start + 1..<min(range.end, range.start + 4)).contains {
          (0x30...0x39).contains(bytes[$0])
        }
    }
  }
}
