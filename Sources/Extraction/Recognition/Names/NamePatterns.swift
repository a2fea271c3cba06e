import Gazetteer
import Knowledge
import Text

/// Finds persons and organisations that no table lists, by the shape of the name, the given names
/// that the gazetteer knows, and the words around.
struct NamePatterns: Sendable {
  let gazetteer: CompiledGazetteer

  /// The longest name that is looked for, in tokens.
  static let longest = 8

  init(_ gazetteer: CompiledGazetteer) {
    self.gazetteer = gazetteer
  }

  /// The names in the order of the text; they do not overlap.
  ///
  /// `listed` are the gazetteer's, in the order of the text.
  func names(in page: Page, lexicon: Lexicon, listed: [NameCandidate]) -> [NameCandidate] {
    let listedAt = Dictionary(
      listed.map { ($0.tokens.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
    var names: [NameCandidate] = []
    for sentence in page.sentences where !page.isInCapitals(sentence) {
      var token = sentence.tokens.lowerBound
      while token < sentence.tokens.upperBound {
        guard page.tokens[token].kind == .word, page.isCapitalized(token) else {
          token += 1
          continue
        }
        let run = NameRun(
          page: page, lexicon: lexicon, sentence: sentence, listed: listedAt, start: token)
        if let name = organization(in: run) ?? named(in: run) ?? person(in: run) {
          names.append(name)
          token = name.tokens.upperBound
        } else {
          token = max(token + 1, listedAt[token].map(\.tokens.upperBound) ?? 0)
        }
      }
    }
    return names
  }

  // MARK: Organisations

  /// 'School of East Asian Studies', 'Ministry of Water', 'Harbour Steel Corp.', 'Norsk Vind AS'.
  private func organization(in run: NameRun) -> NameCandidate? {
    let (page, lexicon) = (run.page, run.lexicon)
    let first = lexicon.classes(of: page.words[run.start])
    if first.contains(.organizationOf), run.start + 2 < run.limit,
      page.reads(run.start + 1, "of") || page.reads(run.start + 1, "for")
    {
      var place = run.start + 2
      if page.reads(place, "the"), place + 1 < run.limit { place += 1 }
      let end = endOfList(from: endOfCapitals(from: place, in: run, joining: true), in: run)
      // 'The Government of Norway' is the country itself.
      if first.contains(.state), let listed = run.listed[place], listed.tokens.upperBound == end,
        listed.readings.contains(where: { $0.table == .countries })
      {
        return nil
      }
      if end > place { return candidate(.organization, run.start..<end, in: run) }
    }
    if let tokens = foreignBody(in: run) ?? partners(in: run) {
      return candidate(.organization, tokens, in: run)
    }
    // 'Shares of Acme Corp' at the beginning of a sentence is no name.
    if run.isSentenceInitial, !first.contains(.organizationOf), run.start + 1 < run.limit,
      page.reads(run.start + 1, "of"), run.listed[run.start] == nil
    {
      return nil
    }
    let end = endOfCapitals(from: run.start, in: run, joining: true)
    guard end - run.start >= 2 else { return nil }
    // The last word that makes an organisation of those before it.
    var last = end
    while last > run.start + 1 {
      let classes = lexicon.classes(of: page.words[last - 1])
      if classes.contains(.organizationSuffix) || classes.contains(.organizationHead) { break }
      last -= 1
    }
    guard last > run.start + 1, !first.contains(.determiner), !isTitle(run.start, in: run) else {
      return nil
    }
    // One country's adjective and a word such as 'Government' is the country itself.
    if let listed = run.listed[run.start], listed.tokens.upperBound >= last - 1,
      lexicon.classes(of: page.words[last - 1]).contains(.state)
    {
      return nil
    }
    if let listed = run.listed[run.start], listed.tokens.upperBound >= last { return nil }
    return candidate(.organization, run.start..<last, in: run)
  }

  // MARK: Persons

  /// A given name and what follows, or what follows a title or the word for a profession.
  private func person(in run: NameRun) -> NameCandidate? {
    let page = run.page
    if let listed = run.listed[run.start], isEntity(listed), !isGivenNameToo(listed) { return nil }
    let end = endOfPersonName(from: run.start, in: run)
    let count = end - run.start
    guard count >= 1, count <= 5, !isPlaceName(run.start..<end, in: run) else { return nil }
    let isGiven = gazetteer.gender(ofGivenName: folded(run.start, in: page)) != nil
    if count >= 2 {
      let isKnownSurname = gazetteer.isSurname(folded(end - 1, in: page))
      let isInitial = page.text(run.start).hasSuffix(".")
      guard
        isGiven || isInitial && isKnownSurname || isIntroduced(run.start, in: run)
          || isAuthor(run.start..<end, in: page)
      else { return nil }
      if run.isSentenceInitial, isGiven, isCommon(run.start, in: run), !isKnownSurname {
        return nil
      }
      return candidate(.person, run.start..<end, in: run)
    }
    guard followsHonorific(run.start, in: run), run.listed[run.start] == nil else { return nil }
    return candidate(.person, run.start..<end, in: run)
  }

  /// Whether the words are a place's rather than a person's: 'near Al Raqqa', 'Trump Tower'.
  private func isPlaceName(_ tokens: Range<Int>, in run: NameRun) -> Bool {
    let lexicon = run.lexicon
    if lexicon.nameClasses(of: run.page.words[tokens.upperBound - 1]).contains(.placeHead) {
      return true
    }
    let first = lexicon.classes(of: run.page.words[tokens.lowerBound])
    if lexicon.nameClasses(of: run.page.words[tokens.lowerBound]).contains(.placeBefore) {
      return true
    }
    guard tokens.lowerBound > run.sentence.tokens.lowerBound else { return false }
    return first.contains(.nameParticle)
      && lexicon.classes(of: run.page.words[tokens.lowerBound - 1]).contains(.placePreposition)
  }

  /// Whether the page itself names somebody so as its author.
  private func isAuthor(_ tokens: Range<Int>, in page: Page) -> Bool {
    page.document.authors.contains(page.document.text.string(in: page.range(of: tokens)))
  }

  func endOfPersonName(from start: Int, in run: NameRun) -> Int {
    let page = run.page
    var (end, token) = (start, start)
    while token < run.limit, token - start < 6 {
      if page.tokens[token].kind == .word, page.isCapitalized(token),
        token == start || !isEntityStart(token, in: run)
      {
        if token > start, page.isPossessive(token) { break }
        if isClosedClass(token, in: run), token > start { break }
        token += 1
        end = token
        continue
      }
      // A particle or a hyphen must be followed by another part of the name.
      let isHyphen = page.isHyphen(token) && page.isJoined(token - 1, to: token)
      guard token > start, token + 1 < run.limit,
        isHyphen && page.isJoined(token, to: token + 1)
          || isParticle(token, in: run),
        page.isCapitalized(token + 1) || isParticle(token + 1, in: run)
      else { break }
      token += 1
    }
    return end
  }

  /// Whether a small word stands at `token` that names of persons hold inside: 'van', 'bin'.
  func isParticle(_ token: Int, in run: NameRun) -> Bool {
    !run.page.isCapitalized(token)
      && run.lexicon.classes(of: run.page.words[token]).contains(.nameParticle)
  }

  /// Whether a listed name that is an entity by itself begins at `token`: it is not part of a
  /// person's name, unless it is also a family name.
  private func isEntityStart(_ token: Int, in run: NameRun) -> Bool {
    guard let listed = run.listed[token] else { return false }
    return isEntity(listed) && !listed.readings.contains { $0.use == .surname }
      && !gazetteer.isSurname(folded(token, in: run.page))
  }

  /// Whether a listed name is one word that people are also called by: Jordan, Victoria.
  private func isGivenNameToo(_ candidate: NameCandidate) -> Bool {
    candidate.tokens.count == 1
      && candidate.readings.allSatisfy { $0.guardRule == .given || $0.guardRule == .surname }
  }

  private func isEntity(_ candidate: NameCandidate) -> Bool {
    candidate.readings.contains { reading in
      switch reading.use {
      case .name, .alias, .acronym, .demonym, .adjective, .metonym, .office, .honorific: true
      case .combiningForm, .surname, .commodity: false
      }
    }
  }

  private func followsHonorific(_ token: Int, in run: NameRun) -> Bool {
    guard let before = run.listedBefore(token) else { return false }
    return before.readings.contains { $0.use == .honorific }
  }

  func isTitle(_ token: Int, in run: NameRun) -> Bool {
    run.listed[token]?.readings.contains { $0.use == .honorific || $0.use == .office } ?? false
  }

  /// Whether a title, an office or the word for a profession stands before the name.
  private func isIntroduced(_ token: Int, in run: NameRun) -> Bool {
    if let before = run.listedBefore(token),
      before.readings.contains(where: { $0.use == .honorific || $0.use == .office })
    {
      return true
    }
    guard token > run.sentence.tokens.lowerBound else { return false }
    return run.lexicon.classes(of: run.page.words[token - 1]).contains(.role)
  }

  func isClosedClass(_ token: Int, in run: NameRun) -> Bool {
    !run.lexicon.classes(of: run.page.words[token]).isDisjoint(
      with: WordClasses.closesNounPhrase.union([.determiner, .coordinator, .month]))
  }

  /// Whether the word at `token` is one that begins sentences, so that its capital says nothing.
  private func isCommon(_ token: Int, in run: NameRun) -> Bool {
    !run.lexicon.classes(of: run.page.words[token]).isEmpty
  }

  func folded(_ token: Int, in page: Page) -> [UInt8] {
    page.folded(token)
  }

  func candidate(
    _ type: EntityType, _ tokens: Range<Int>, in run: NameRun
  ) -> NameCandidate {
    NameCandidate(tokens: tokens, range: run.page.range(of: tokens), evidence: .pattern(type))
  }
}
