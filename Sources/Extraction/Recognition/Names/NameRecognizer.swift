import Gazetteer
import Knowledge
import Language
import Text

/// Finds the names of a page: those that the gazetteer lists, and those that look like one.
struct NameRecognizer: Sendable {
  private let gazetteer: CompiledGazetteer
  private let patterns: NamePatterns
  private let tagging: NameTagging?

  /// Without `language` names that no table lists are found by their shape alone.
  init(_ gazetteer: CompiledGazetteer, language: LanguageModel?) {
    self.gazetteer = gazetteer
    patterns = NamePatterns(gazetteer)
    tagging = language.map { NameTagging(gazetteer, $0) }
  }

  /// The candidates in the order of the text; none overlaps another or a range in `taken`.
  ///
  /// A name that no table lists wins over the listed names inside it: the 'East Asian' of 'School of
  /// East Asian Studies' is part of that name.
  func candidates(
    in page: Page, lexicon: Lexicon, taken: [ByteRange], unlisted: Bool
  ) -> [NameCandidate] {
    let listed = listedNames(in: page, lexicon: lexicon, taken: taken)
    guard unlisted, page.isEnglish else { return listed }
    let merging = NameMerging(page: page, lexicon: lexicon, gazetteer: gazetteer, listed: listed)
    return merging.candidates(
      patterns: patterns.names(in: page, lexicon: lexicon, listed: listed),
      tagged: tagging?.names(in: page, lexicon: lexicon, listed: listed) ?? [], taken: taken)
  }

  private func listedNames(
    in page: Page, lexicon: Lexicon, taken: [ByteRange]
  ) -> [NameCandidate] {
    let text = FoldedText(CapitalizedText(page, gazetteer).bytes)
    var matches: [NameMatch] = []
    var candidates: [NameCandidate] = []
    var place = 0
    var hasTowns = false
    for match in gazetteer.matches(in: text) {
      while place < taken.count, taken[place].end <= match.range.start { place += 1 }
      if place < taken.count, taken[place].overlaps(match.range) { continue }
      guard let candidate = candidate(match, in: page) else { continue }
      hasTowns = hasTowns || LocalPlaces.isNeeded(for: candidate.readings)
      matches.append(match)
      candidates.append(candidate)
    }
    guard hasTowns else { return candidates }
    let places = LocalPlaces(candidates, of: page, lexicon: lexicon, gazetteer: gazetteer)
    var settled: [NameCandidate] = []
    for (index, candidate) in candidates.enumerated() {
      guard LocalPlaces.isNeeded(for: candidate.readings) else {
        settled.append(candidate)
        continue
      }
      let readings = places.readings(ofNameAt: index)
      if !readings.isEmpty {
        settled.append(
          NameCandidate(
            tokens: candidate.tokens, range: candidate.range, evidence: .listed(readings)))
      } else if candidate.tokens.count > 1 {
        // The names inside one that means nothing here count instead.
        settled += gazetteer.matches(inside: matches[index], of: text)
          .compactMap { self.candidate($0, in: page) }
          .filter { !LocalPlaces.isNeeded(for: $0.readings) }
      }
    }
    return settled
  }

  /// The match as a candidate, where it begins with a token of the page.
  private func candidate(_ match: NameMatch, in page: Page) -> NameCandidate? {
    let tokens = page.tokens(in: match.range)
    guard !tokens.isEmpty, page.range(of: tokens).start == match.range.start else { return nil }
    return NameCandidate(
      tokens: tokens, range: match.range, evidence: .listed(Array(match.readings)))
  }
}

/// The bytes of a page in which headlines and datelines that are written in capitals are put into
/// the case of names, so that they can be looked up: 'TOKYO' becomes 'Tokyo', but 'UNESCO' stays.
private struct CapitalizedText {
  let bytes: [UInt8]

  /// Words in capitals up to this length may be initials and stay.
  private static let longestAcronym = 5

  init(_ page: Page, _ gazetteer: CompiledGazetteer) {
    var bytes = page.document.text.bytes
    for sentence in page.sentences where Self.mayShout(sentence, in: page) {
      let words = sentence.tokens.filter { page.tokens[$0].kind == .word }
      let shouted = words.filter { Self.isShouted(page.tokens[$0].range, in: bytes) }
      // A whole line in capitals, or a dateline's place before its bracket or dash.
      let isHeadline = words.count > 2 && shouted.count * 5 >= words.count * 4
      for token in isHeadline ? shouted : shouted.filter({ $0 < sentence.tokens.lowerBound + 3 }) {
        let range = page.tokens[token].range
        if !isHeadline, range.count < Self.longestAcronym { continue }
        if isHeadline, range.count < 4 { continue }
        if Self.isName(range, in: bytes, gazetteer) { continue }
        for offset in range.start + 1..<range.end {
          bytes[offset] = Folding.lowercased(bytes[offset])
        }
      }
    }
    self.bytes = bytes
  }

  /// Whether the word is a name as it is written.
  private static func isName(
    _ range: ByteRange, in bytes: [UInt8], _ gazetteer: CompiledGazetteer
  ) -> Bool {
    let word = FoldedText(Array(bytes[range.start..<range.end]))
    return gazetteer.matches(in: word).contains { $0.range.count == range.count }
  }

  /// Whether a sentence may be a headline in capitals or begin with a dateline: a quick look, which
  /// ends where more than one word of five is in small letters.
  private static func mayShout(_ sentence: Sentence, in page: Page) -> Bool {
    let bytes = page.document.text.bytes
    var small = 0
    for (place, token) in sentence.tokens.enumerated() where page.tokens[token].kind == .word {
      if isShouted(page.tokens[token].range, in: bytes) {
        if place < 3 { return true }
      } else {
        small += 1
      }
      if place >= 3, small * 5 > sentence.tokens.count { return false }
    }
    return true
  }

  private static func isShouted(_ range: ByteRange, in bytes: [UInt8]) -> Bool {
    range.count > 1 && bytes[range.start..<range.end].allSatisfy { (0x41...0x5A).contains($0) }
  }
}
