import Gazetteer
import Knowledge
import Language
import Text

/// Asks the trained tagger for the names in sentences where a capital stands that no table explains.
struct NameTagging: Sendable {
  private let gazetteer: CompiledGazetteer
  private let language: LanguageModel

  init(_ gazetteer: CompiledGazetteer, _ language: LanguageModel) {
    self.gazetteer = gazetteer
    self.language = language
  }

  /// A name that the tagger found.
  struct Name {
    var tokens: Range<Int>
    var type: EntityType
  }

  /// The names in the order of the text; they do not overlap.
  ///
  /// `listed` are the gazetteer's, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the tokens of the page.
  func names(in page: Page, lexicon: Lexicon, listed: [NameCandidate]) -> [Name] {
    let sentences = unexplained(in: page, lexicon: lexicon, listed: listed)
    guard !sentences.isEmpty else { return [] }
    let tags = language.withWorkspace { workspace in
      language.parser.tags(
        sentences, of: Segmentation(tokens: page.tokens, sentences: page.sentences),
        in: page.document.text, workspace: workspace)
    }
    var names: [Name] = []
    var place = 0
    for (sentence, tags) in zip(sentences, tags) {
      let tokens = page.sentences[sentence].tokens
      while place < listed.count, listed[place].tokens.upperBound <= tokens.lowerBound {
        place += 1
      }
      var last = place
      while last < listed.count, listed[last].tokens.lowerBound < tokens.upperBound { last += 1 }
      let hints = hints(for: tokens, in: page, listed: listed[place..<last])
      let found = language.names.names(
        in: page.tokens[tokens].map(\.range), of: page.document.text, tags: tags, hints: hints)
      for name in found {
        names.append(
          Name(
            tokens: name.tokens.lowerBound + tokens.lowerBound..<name.tokens.upperBound
              + tokens.lowerBound, type: Self.type(name.kind)))
      }
    }
    return names
  }

  private static func type(_ kind: NameKind) -> EntityType {
    switch kind {
    case .person: .person
    case .place: .place
    case .organization: .organization
    }
  }

  /// The sentences with a capitalised word inside that no table explains beyond doubt.
  private func unexplained(
    in page: Page, lexicon: Lexicon, listed: [NameCandidate]
  ) -> [Int] {
    var isExplained = [Bool](repeating: false, count: page.tokens.count)
    var isGuarded = isExplained
    for candidate in listed {
      let isCertain = Self.isCertain(candidate)
      for token in candidate.tokens {
        isExplained[token] = isCertain
        isGuarded[token] = !isCertain
      }
    }
    return page.sentences.indices.filter { index in
      let tokens = page.sentences[index].tokens
      guard !page.isInCapitals(page.sentences[index]) else { return false }
      return tokens.contains { token in
        // The capital of 'I' says nothing.
        guard !isExplained[token], page.tokens[token].kind == .word,
          page.tokens[token].range.count > 1, page.isCapitalized(token)
        else { return false }
        // The capital of a sentence's first word says nothing of a word that is known.
        if token == tokens.lowerBound { return page.words[token] == .unknown || isGuarded[token] }
        return lexicon.classes(of: page.words[token]).isDisjoint(with: Self.closed)
      }
    }
  }

  private static let closed: WordClasses = WordClasses.closesNounPhrase.union([
    .determiner, .coordinator, .month, .day, .he, .she, .his, .her, .its, .adverb,
  ])

  /// Whether a listed name needs no second opinion.
  private static func isCertain(_ candidate: NameCandidate) -> Bool {
    guard candidate.isEntity || candidate.isTitle else { return false }
    return candidate.readings.allSatisfy { $0.guardRule == nil }
  }

  /// What the tables know of each token of a sentence.
  private func hints(
    for tokens: Range<Int>, in page: Page, listed: ArraySlice<NameCandidate>
  ) -> [NameHints] {
    var hints = [NameHints](repeating: [], count: tokens.count)
    for candidate in listed {
      var known: NameHints = []
      for reading in candidate.readings { known.formUnion(Self.hint(of: reading)) }
      guard !known.isEmpty else { continue }
      for token in candidate.tokens.clamped(to: tokens) {
        hints[token - tokens.lowerBound].formUnion(known)
      }
      if tokens.contains(candidate.tokens.lowerBound) {
        hints[candidate.tokens.lowerBound - tokens.lowerBound].insert(.begins)
      }
    }
    for token in tokens where page.tokens[token].kind == .word && page.isCapitalized(token) {
      let folded = page.folded(token)
      let place = token - tokens.lowerBound
      if gazetteer.gender(ofGivenName: folded) != nil { hints[place].insert(.givenName) }
      if gazetteer.isSurname(folded) { hints[place].insert(.surname) }
      // Each table's own match begins at the word, as in training.
      if hints[place] == .givenName || hints[place] == .surname
        || hints[place] == [.givenName, .surname]
      {
        hints[place].insert(.begins)
      }
    }
    return hints
  }

  private static func hint(of reading: NameReading) -> NameHints {
    switch reading.use {
    case .office, .honorific: return .title
    case .adjective, .demonym, .combiningForm: return .demonym
    case .surname, .commodity, .metonym: return []
    case .name, .alias, .acronym: break
    }
    switch reading.table {
    case .countries, .cities, .places: return .place
    case .people: return .person
    case .organizations, .companies, .universities: return .organization
    default: return []
    }
  }
}
