import Gazetteer
import Knowledge
import Text

/// Parties share their names: there is a Labour Party in many countries, and 'Conservative' need be
/// none.
extension PageResolver {
  /// Whether the page speaks of what a name is that needs a second hint: of its country, or, for a
  /// party, of a place in it.
  mutating func isInContext(_ index: EntryIndex, _ candidate: NameCandidate) -> Bool {
    let entry = gazetteer.entry(index)
    guard entry.kind == Self.party else { return isNearby(entry) }
    if beginsLikeAWord(candidate) { return false }
    return isNearby(entry) || countryEvidence().weight(of: entry.countries) > 0
  }

  /// The party that a listed name means where none of those listed so can be meant: one that no
  /// table lists.
  mutating func unlistedParty(
    _ candidate: NameCandidate, likeNamed readings: [NameReading]
  ) -> ResolvedMention? {
    guard candidate.tokens.count > 1,
      readings.allSatisfy({ reading in
        reading.guardRule == .context
          && reading.entry.map { gazetteer.entry($0).kind == Self.party } == true
      })
    else { return nil }
    let name = page.document.text.string(in: candidate.range)
    // Its id would be that of the listed one.
    guard gazetteer.index(of: EntityID("organization", named: name)) == nil else { return nil }
    return ResolvedMention(
      tokens: candidate.tokens, range: candidate.range,
      entity: admit(.organization, prefix: "organization", name: name, kind: Self.party),
      via: .pattern, form: .name)
  }

  private static var party: String { "party" }

  /// Whether one word may owe its capital to the sentence: 'Conservative estimates'.
  private func beginsLikeAWord(_ candidate: NameCandidate) -> Bool {
    let token = candidate.tokens.lowerBound
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    guard candidate.tokens.count == 1, sentence.lowerBound == token,
      token + 1 < sentence.upperBound
    else { return false }
    return !page.isCapitalized(token + 1) && !classes(token + 1).contains(.role)
  }
}
