import Knowledge
import Text

/// Draws the claims of a page, sentence by sentence.
struct RelationFinder {
  let page: Page
  let lexicon: Lexicon
  let events: EventLexicon
  let resolution: Resolution
  /// The dates and figures, in the order of the text.
  let quantities: [ByteRange]

  /// The claims in the order of the text, each with its date and its id.
  func claims(dating: ClaimDating) -> [Claim] {
    let fingerprint = SHA256.hexadecimal(SHA256.digest(of: page.document.text.bytes))
    let isSport = isSport
    var claims: [Claim] = []
    var mention = 0
    var quantity = 0
    for sentence in page.sentences {
      let numbers = run(in: sentence.range, of: resolution.mentions, \.range, from: &mention)
      let quantities = run(in: sentence.range, of: self.quantities, \.self, from: &quantity)
      guard !numbers.isEmpty else { continue }
      let view = SentenceView(
        page: page, lexicon: lexicon, sentence: sentence, resolution: resolution, numbers: numbers,
        quantities: Array(self.quantities[quantities]))
      var found = EventFinder(view: view, events: events).claims()
      // Who attacks, meets or is destroyed on a playing field is no news of states.
      if isSport { found.removeAll { $0.type.isEvent } }
      found += FactFinder(
        view: view, events: events, titles: resolution.titles(in: sentence.tokens)
      ).claims()
      AttributionReader(view: view, events: events).attribute(&found)
      for index in found.indices {
        dating.date(&found[index])
        found[index].id = id(of: found[index], in: fingerprint)
      }
      claims += unique(found)
    }
    return withDatedHeadlines(claims)
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

  /// The elements that stand in `range`, where `place` is the first that can.
  private func run<Element>(
    in range: ByteRange, of elements: [Element], _ position: (Element) -> ByteRange,
    from place: inout Int
  ) -> Range<Int> {
    while place < elements.count, position(elements[place]).start < range.start { place += 1 }
    let start = place
    while place < elements.count, position(elements[place]).start < range.end { place += 1 }
    return start..<place
  }

  /// One claim of a kind for each sentence: the one that is surest.
  private func unique(_ claims: [Claim]) -> [Claim] {
    var kept: [Claim] = []
    for claim in claims {
      let same = kept.firstIndex {
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

  private func id(of claim: Claim, in fingerprint: String) -> String {
    let said = [
      fingerprint, "\(claim.sentence.start)", "\(claim.trigger.start)", claim.type.rawValue,
      claim.subject.text, claim.object.text, claim.modality.rawValue, "\(claim.isNegated)",
    ].joined(separator: "|")
    return "c" + SHA256.hexadecimal(SHA256.digest(of: Array(said.utf8))).prefix(16)
  }
}
