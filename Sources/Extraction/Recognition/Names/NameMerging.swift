import Gazetteer
import Knowledge
import Text

/// Puts together what the tables list, what patterns find and what the trained tagger finds.
///
/// A name that no table lists wins over the listed names inside it: the 'East Asian' of 'School of
/// East Asian Studies' is part of that name, and the 'Norwich' of 'Bank of Norwich'.
struct NameMerging {
  let page: Page
  let lexicon: Lexicon
  let gazetteer: CompiledGazetteer
  let listed: [NameCandidate]
  /// For each token the listed name that holds it, or -1.
  let listedAt: [Int32]

  /// A name that no table lists, while it is weighed.
  struct Proposal {
    var tokens: Range<Int>
    var type: EntityType
    var isTagged: Bool
  }

  init(page: Page, lexicon: Lexicon, gazetteer: CompiledGazetteer, listed: [NameCandidate]) {
    self.page = page
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.listed = listed
    var listedAt = [Int32](repeating: -1, count: page.tokens.count)
    for (index, name) in listed.enumerated() {
      for token in name.tokens { listedAt[token] = Int32(index) }
    }
    self.listedAt = listedAt
  }

  /// The candidates in the order of the text; none overlaps another.
  func candidates(
    patterns: [NameCandidate], tagged: [NameTagging.Name], taken: [ByteRange]
  ) -> [NameCandidate] {
    var listed = listed
    for name in tagged {
      guard let index = listedName(at: name.tokens.lowerBound),
        listed[index].tokens == name.tokens
      else { continue }
      listed[index].tagged = name.type
    }
    let proposals = reconciled(
      patterns.compactMap { pattern in
        guard case .pattern(let type) = pattern.evidence else { return nil }
        return Proposal(tokens: pattern.tokens, type: type, isTagged: false)
      }, tagged.compactMap(proposal(of:)))
    var place = 0
    let unlisted = joined(proposals.compactMap(trimmed)).compactMap(settled).filter { candidate in
      while place < taken.count, taken[place].end <= candidate.range.start { place += 1 }
      return place == taken.count || !taken[place].overlaps(candidate.range)
    }
    return interleaved(listed, agreed(unlisted))
  }

  /// With one type for all names of the same words: the one that most of them have.
  private func agreed(_ names: [NameCandidate]) -> [NameCandidate] {
    var votes: [String: [EntityType: Int]] = [:]
    for name in names {
      guard case .pattern(let type) = name.evidence else { continue }
      votes[page.document.text.string(in: name.range), default: [:]][type, default: 0] += 1
    }
    guard votes.values.contains(where: { $0.count > 1 }) else { return names }
    return names.map { name in
      guard let types = votes[page.document.text.string(in: name.range)], types.count > 1,
        let most = types.values.max(),
        let type = EntityType.allCases.first(where: { types[$0] == most })
      else { return name }
      var name = name
      name.evidence = .pattern(type)
      return name
    }
  }

  func listedName(at token: Int) -> Int? {
    page.tokens.indices.contains(token) && listedAt[token] >= 0 ? Int(listedAt[token]) : nil
  }

  private func interleaved(
    _ listed: [NameCandidate], _ unlisted: [NameCandidate]
  ) -> [NameCandidate] {
    var merged: [NameCandidate] = []
    merged.reserveCapacity(listed.count + unlisted.count)
    var next = 0
    for name in listed {
      while next < unlisted.count, unlisted[next].range.start <= name.range.start {
        merged.append(unlisted[next])
        next += 1
      }
      if let last = merged.last, last.range.overlaps(name.range) { continue }
      if next < unlisted.count, unlisted[next].range.overlaps(name.range) { continue }
      merged.append(name)
    }
    merged.append(contentsOf: unlisted[next...])
    return merged
  }

  // MARK: Patterns and tagger

  /// One list of both; of two that overlap the better founded.
  private func reconciled(_ patterns: [Proposal], _ tagged: [Proposal]) -> [Proposal] {
    var result: [Proposal] = []
    for proposal in (patterns + tagged).sorted(by: {
      ($0.tokens.lowerBound, $0.tokens.upperBound) < ($1.tokens.lowerBound, $1.tokens.upperBound)
    }) {
      guard let last = result.last, last.tokens.overlaps(proposal.tokens) else {
        result.append(proposal)
        continue
      }
      result[result.count - 1] = better(last, proposal)
    }
    return result
  }

  private func better(_ first: Proposal, _ second: Proposal) -> Proposal {
    guard first.isTagged != second.isTagged else {
      return first.tokens.count >= second.tokens.count ? first : second
    }
    let (pattern, tagged) = first.isTagged ? (second, first) : (first, second)
    if pattern.tokens == tagged.tokens {
      // A word such as 'Union' at its end makes a body, but not of a place; of the rest the tagger
      // knows more.
      if tagged.type == .place, isAfterPlacePreposition(tagged.tokens) { return tagged }
      return pattern.type == .organization ? pattern : tagged
    }
    if pattern.type == .organization {
      if splits(tagged.tokens, pattern.tokens) { return tagged }
      return tagged.type == .organization && tagged.tokens.count > pattern.tokens.count
        ? tagged : pattern
    }
    return tagged.tokens.count > pattern.tokens.count || tagged.type != .person ? tagged : pattern
  }

  /// Whether a tagged name is all that stands on one side of an 'and' in the longer one.
  private func splits(_ part: Range<Int>, _ whole: Range<Int>) -> Bool {
    guard part.isStrictlyWithin(whole) else { return false }
    let before = part.lowerBound - 1
    return part.lowerBound == whole.lowerBound && page.reads(part.upperBound, "and")
      || part.upperBound == whole.upperBound && before > whole.lowerBound
        && page.reads(before, "and")
  }

  // MARK: Against the tables

  /// The proposal as a candidate, where the listed names inside and around it leave it standing.
  private func settled(_ proposal: Proposal) -> NameCandidate? {
    var proposal = proposal
    if proposal.type == .person {
      while let index = listedName(at: proposal.tokens.lowerBound), listed[index].isTitle,
        !listed[index].isEntity, listed[index].tokens.upperBound < proposal.tokens.upperBound
      {
        proposal.tokens = listed[index].tokens.upperBound..<proposal.tokens.upperBound
      }
    }
    // 'Australian Jane Doe', 'CEO of Harbour Group'.
    if let index = listedName(at: proposal.tokens.lowerBound),
      listed[index].tokens.isStrictlyWithin(proposal.tokens)
    {
      let next = listed[index].tokens.upperBound
      if listed[index].readings.contains(where: { $0.use == .adjective }), isCapitalizedWord(next),
        gazetteer.gender(ofGivenName: page.folded(next)) != nil, proposal.isTagged
      {
        proposal.tokens = next..<proposal.tokens.upperBound
        proposal.type = .person
      } else if listed[index].isTitle, next + 1 < proposal.tokens.upperBound,
        lexicon.classes(of: page.words[next]).contains(.preposition)
      {
        proposal.tokens = next + 1..<proposal.tokens.upperBound
      }
    }
    let tokens = proposal.tokens
    var inside: [NameCandidate] = []
    var token = tokens.lowerBound
    while token < tokens.upperBound {
      guard let index = listedName(at: token) else {
        token += 1
        continue
      }
      inside.append(listed[index])
      token = listed[index].tokens.upperBound
    }
    for name in inside where !name.tokens.isStrictlyWithin(tokens) {
      // The tables' own name, or one that reaches beyond.
      if name.isEntity || name.isTitle
        || name.tokens == tokens
          && name.readings.contains(where: {
            $0.use == .surname
          })
      {
        return nil
      }
    }
    let entities = inside.filter { $0.isEntity && $0.tokens.isStrictlyWithin(tokens) }
    if let name = entities.first {
      if let whole = withLegalForm(name, proposal) { return whole }
      if isSame(name, proposal) { return nil }
    }
    if isCovered(tokens, by: entities), !isPersonMadeOfNames(proposal) { return nil }
    return NameCandidate(
      tokens: tokens, range: page.range(of: tokens), evidence: .pattern(proposal.type),
      tagged: proposal.isTagged ? proposal.type : nil)
  }

  /// Whether the longer name only says more of the listed one: 'Gazprom Corp.', 'Ambassador-at-large
  /// Jane Doe', 'John Doe Jr.', 'Iraqi Army'.
  private func isSame(_ name: NameCandidate, _ proposal: Proposal) -> Bool {
    let before = proposal.tokens.lowerBound..<name.tokens.lowerBound
    let after = name.tokens.upperBound..<proposal.tokens.upperBound
    if name.readings.contains(where: { $0.table == .people && $0.use != .surname }),
      name.tokens.count > 1
    {
      if before.isEmpty { return after.allSatisfy { isSuffix($0) } }
      return after.isEmpty && !before.allSatisfy(isGivenOrInitial)
    }
    return before.isEmpty && after.count == 1 && hasClass(after.lowerBound, .state)
      && name.readings.contains { $0.use == .adjective || $0.table == .countries }
  }

  /// The listed organisation with the legal form behind its name: 'Airbus SE', 'Vodafone Group plc'.
  private func withLegalForm(_ name: NameCandidate, _ proposal: Proposal) -> NameCandidate? {
    let form = name.tokens.upperBound..<proposal.tokens.upperBound
    // 'Gazprom Corp.' is Gazprom, but 'Manhattan Associates' lies in no Manhattan.
    guard proposal.tokens.lowerBound == name.tokens.lowerBound, let last = form.last,
      name.readings.contains(where: { Self.bodies.contains($0.table) }),
      form.allSatisfy({ hasClass($0, [.organizationSuffix, .organizationGroup]) }),
      hasClass(last, .organizationSuffix)
    else { return nil }
    return NameCandidate(
      tokens: proposal.tokens, range: page.range(of: proposal.tokens),
      evidence: .listed(name.readings))
  }

  private static let bodies: Set<TableName> = [.organizations, .companies, .universities]

  private func hasClass(_ token: Int, _ wanted: WordClasses) -> Bool {
    !lexicon.classes(of: page.words[token]).isDisjoint(with: wanted)
      || page.tokens[token].kind == .punctuation
  }

  private func isSuffix(_ token: Int) -> Bool {
    nameClasses(token).contains(.nameSuffix) || page.tokens[token].kind == .punctuation
  }

  func nameClasses(_ token: Int) -> NameClasses {
    lexicon.nameClasses(of: page.words[token])
  }

  private func isGivenOrInitial(_ token: Int) -> Bool {
    gazetteer.gender(ofGivenName: page.folded(token)) != nil || page.text(token).hasSuffix(".")
  }

  /// Whether several listed names make up all of it: 'Paris, London'.
  private func isCovered(_ tokens: Range<Int>, by names: [NameCandidate]) -> Bool {
    names.count > 1
      && tokens.allSatisfy { token in
        !isCapitalizedWord(token) || names.contains { $0.tokens.contains(token) }
      }
  }

  /// Whether a person can be called so though each word is also another listed name: 'Paris Hilton'.
  private func isPersonMadeOfNames(_ proposal: Proposal) -> Bool {
    proposal.type == .person && proposal.isTagged
      && gazetteer.gender(ofGivenName: page.folded(proposal.tokens.lowerBound)) != nil
  }
}

extension Range<Int> {
  /// Whether the range lies in `other` and is shorter.
  fileprivate func isStrictlyWithin(_ other: Range<Int>) -> Bool {
    self != other && other.lowerBound <= lowerBound && upperBound <= other.upperBound
  }
}
