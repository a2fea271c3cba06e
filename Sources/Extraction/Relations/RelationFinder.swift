import Knowledge
import Text

/// Draws the claims of a page, sentence by sentence.
struct RelationFinder {
  let page: Page
  let lexicon: Lexicon
  let events: EventLexicon
  let resolution: Resolution
  let trees: PageTrees
  /// Takes note of what is tried, for people who ask.
  var trace: RelationTrace?

  /// The claims in the order of the text, each with its date and its id, and what they show of the
  /// types of names that no table lists: a claim names these as they were before.
  func claims(dating: ClaimDating) -> (claims: [Claim], types: [EntityID: EntityType]) {
    let isSport = isSport
    trace?.isSport = isSport
    let sportingSentences = sentencesOfSport()
    var drafts: [DraftClaim] = []
    for (index, numbers) in resolution.numbers(in: page) {
      guard let tree = trees[index] else { continue }
      let view = SyntaxView(
        page: page, lexicon: lexicon, sentence: page.sentences[index], tree: tree,
        resolution: resolution, numbers: numbers)
      let found = self.drafts(
        of: view, isSport: isSport, inSportingSentence: sportingSentences.contains(index))
      drafts += found.map { draft in
        var draft = draft
        dating.date(&draft.claim, of: draft, in: view)
        return draft
      }
    }
    let types = NameTypes(drafts)
    let claims = unique(drafts.filter(types.allow).map(\.claim))
    return (withDatedHeadlines(claims), types.types)
  }

  private func drafts(
    of view: SyntaxView, isSport: Bool, inSportingSentence: Bool
  ) -> [DraftClaim] {
    var found = EventFinder(view: view, events: events, trace: trace).claims()
    let speech = SpeechActFinder(view: view, events: events)
    speech.apply(to: &found)
    // Who attacks, meets or is destroyed on a playing field is no news of states.
    if isSport {
      found.removeAll { $0.claim.type.isEvent }
    } else if inSportingSentence {
      found.removeAll { $0.claim.type.isForceful }
    }
    let titles = resolution.titles(in: view.sentence.tokens)
    found += FactFinder(view: view, events: events, titles: titles).claims()
    AttributionReader(view: view, events: events).attribute(&found)
    speech.takeAnnouncements(in: &found)
    return found
  }

  /// The sentences that have a word of sport, and those in whose paragraph two stand.
  private func sentencesOfSport() -> Set<Int> {
    var words: [Int: Int] = [:]
    var found: Set<Int> = []
    for (index, sentence) in page.sentences.enumerated() {
      let count = sentence.tokens.count { lexicon.classes(of: page.words[$0]).contains(.sport) }
      if count > 0 { found.insert(index) }
      words[sentence.block, default: 0] += count
    }
    for (index, sentence) in page.sentences.enumerated() where words[sentence.block, default: 0] > 1
    {
      found.insert(index)
    }
    return found
  }

  /// Whether the page tells of a game: at least three words of sport, and one in sixty words.
  private var isSport: Bool {
    let words = page.words.count { lexicon.classes(of: $0).contains(.sport) }
    return words >= 3 && words * 60 >= page.words.count
  }

  /// A headline says without a date what the article then says with one: it takes that date.
  private func withDatedHeadlines(_ claims: [Claim]) -> [Claim] {
    guard let title = page.document.blocks.first, title.kind == .title else { return claims }
    return claims.map { claim in
      guard title.range.contains(claim.sentence), claim.dateSource != .sentence,
        let told = claims.first(where: { other in
          !title.range.contains(other.sentence) && other.dateSource == .sentence
            && other.type == claim.type && other.mode == claim.mode
            && other.subject == claim.subject && other.object == claim.object
            && other.modality == claim.modality && other.isNegated == claim.isNegated
            && other.date.map(ClaimDating.carriesOn) == true
        })
      else { return claim }
      var claim = claim
      (claim.date, claim.dateSource) = (told.date, .paragraph)
      return claim
    }
  }

  /// One claim of a kind for each sentence: the one that is surest.
  private func unique(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    var first = 0
    for claim in claims {
      if first < kept.count, kept[first].sentence != claim.sentence { first = kept.count }
      let same = kept[first...].firstIndex {
        $0.type == claim.type && $0.subject == claim.subject && $0.object == claim.object
          && $0.modality == claim.modality && $0.isNegated == claim.isNegated
      }
      if let same {
        if claim.confidence > kept[same].confidence { kept[same] = claim }
      } else {
        kept.append(claim)
      }
    }
    return kept
  }
}
