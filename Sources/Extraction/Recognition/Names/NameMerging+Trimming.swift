import Knowledge
import Text

extension NameMerging {
  /// The names with those made one that '&' joins to a body's: 'Hale Orr & Moss, LLP'.
  func joined(_ proposals: [Proposal]) -> [Proposal] {
    var result: [Proposal] = []
    for proposal in proposals {
      guard let last = result.last, last.tokens.upperBound + 1 == proposal.tokens.lowerBound,
        page.reads(last.tokens.upperBound, "&"),
        last.type == .organization || proposal.type == .organization
      else {
        result.append(proposal)
        continue
      }
      result[result.count - 1] = Proposal(
        tokens: last.tokens.lowerBound..<proposal.tokens.upperBound, type: .organization,
        isTagged: last.isTagged || proposal.isTagged)
    }
    return result
  }

  /// A name with all of its words and none of those around it: 'Acme Corp, Inc.', and the 'Acme' of
  /// 'Executive Director of Acme'; nothing where no name remains.
  func trimmed(_ proposal: Proposal) -> Proposal? {
    // 'X (née Y)' has one person.
    let before = proposal.tokens.lowerBound - 1
    if proposal.type == .person, before >= 0, nameClasses(before).contains(.formerName) {
      return nil
    }
    return withSuffix(withoutRole(proposal)).flatMap { isSuffixAlone($0.tokens) ? nil : $0 }
  }

  /// Without the role that somebody has in the body: 'Member of the Board of X' is none.
  private func withoutRole(_ proposal: Proposal) -> Proposal? {
    guard proposal.type == .organization, proposal.tokens.count > 2 else { return proposal }
    var proposal = proposal
    while let role = lastOfRole(proposal.tokens) {
      var start = role + 2
      while start < proposal.tokens.upperBound,
        lexicon.classes(of: page.words[start]).contains(.determiner)
      {
        start += 1
      }
      guard start < proposal.tokens.upperBound else { return nil }
      proposal.tokens = start..<proposal.tokens.upperBound
      // 'Professor of Economics' names no body.
      if proposal.tokens.count == 1, listedName(at: start) == nil, !isAcronym(start) { return nil }
    }
    return proposal
  }

  /// The last token of a role before 'of' or 'for' at the beginning of a name: 'Vice-Chairman'.
  private func lastOfRole(_ tokens: Range<Int>) -> Int? {
    tokens.dropLast(2).prefix(Self.longestRole).first { token in
      nameClasses(token).contains(.role)
        && ["of", "for", "at"].contains(page.text(token + 1))
    }
  }

  /// How many tokens a role at the beginning of a name may have: 'Senior Vice-President'.
  private static let longestRole = 5

  private func isAcronym(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    return range.count > 1
      && page.document.text.bytes[range.start..<range.end].allSatisfy { (0x41...0x5A).contains($0) }
  }

  /// With 'Inc.', 'Ltd' or the like behind it, also behind a comma, which makes a body of any name.
  private func withSuffix(_ proposal: Proposal?) -> Proposal? {
    guard var proposal else { return nil }
    let sentence = page.sentences[page.sentence(ofToken: proposal.tokens.lowerBound)].tokens
    var token = proposal.tokens.upperBound
    if token + 1 < sentence.upperBound, page.reads(token, ",") { token += 1 }
    guard token < sentence.upperBound, isBodySuffix(token), listedName(at: token) == nil else {
      return proposal
    }
    proposal.tokens = proposal.tokens.lowerBound..<token + 1
    proposal.type = .organization
    return proposal
  }

  private func isBodySuffix(_ token: Int) -> Bool {
    page.isCapitalized(token) && page.tokens[token].range.count > 1
      && lexicon.classes(of: page.words[token]).contains(.organizationSuffix)
  }

  private func isSuffixAlone(_ tokens: Range<Int>) -> Bool {
    tokens.allSatisfy { token in
      page.tokens[token].kind == .punctuation || nameClasses(token).contains(.nameSuffix)
        || lexicon.classes(of: page.words[token]).contains(.organizationSuffix)
    }
  }
}
