import Knowledge
import Language
import Text

/// Finds the places at which a page speaks of deals.
struct DealMentionFinder {
  let page: Page
  let lexicon: Lexicon
  let events: EventLexicon
  let deals: DealLexicon
  let resolution: Resolution
  let trees: PageTrees
  /// The mentions of each sentence.
  let numbers: [Int: Range<Int>]
  let goods: DealGoods
  let dates: [DateMention]
  /// Where the figures of the page stand.
  let amounts: [ByteRange]
  /// Where those stand that are money or the price of a unit.
  let prices: [ByteRange]

  /// How many tokens before a noun its article may stand.
  private static let reach = 7
  /// How many tokens behind a trade's verb its goods may stand.
  private static let goodsReach = 10

  /// The mentions in the order of the text.
  ///
  /// `claims` are the page's, dated.
  func mentions(claims: [Claim]) -> [DealMention] {
    var mentions: [DealMention] = []
    let agreements = Dictionary(
      grouping: claims.filter {
        $0.type == .agree && !$0.isNegated && $0.modality != .hypothetical
      },
      by: \.sentence)
    for (index, sentence) in page.sentences.enumerated() {
      var reader: DealReader?
      if let tree = trees[index] {
        reader = DealReader(
          view: SyntaxView(
            page: page, lexicon: lexicon, sentence: sentence, tree: tree, resolution: resolution,
            numbers: numbers[index] ?? 0..<0), events: events, deals: deals)
      }
      for token in sentence.tokens {
        var mention: DealMention?
        if let kind = kind(at: token, from: sentence.tokens.lowerBound) {
          let claim = agreements[sentence.range]?.first {
            $0.trigger.contains(page.tokens[token].range)
          }
          let place = Place(token: token, index: index, sentence: sentence, reader: reader)
          mention = self.mention(of: kind, at: place, claim: claim)
        } else if let kind = trade(at: token) {
          let place = Place(token: token, index: index, sentence: sentence, reader: reader)
          mention = trade(kind.kind, needsPrice: kind.isPriced, at: place)
        }
        if let mention { mentions.append(mention) }
      }
    }
    return mentions
  }

  private struct Place {
    var token: Int
    var index: Int
    var sentence: Sentence
    var reader: DealReader?

    /// The token's word in the tree.
    var node: Int? { reader?.view.tree.node(ofToken: token) }
  }

  /// The kind of the deal whose noun ends at `token`; deals in the plural are several.
  private func kind(at token: Int, from start: Int) -> String? {
    for noun in lexicon.nouns(of: page.words[token]) where !noun.isPlural {
      guard let kind = deals.kinds[noun.lemma] else { continue }
      guard let openings = deals.openings[noun.lemma] else { return kind }
      for opening in openings where token - opening.count >= start {
        if page.words[token - opening.count..<token].elementsEqual(opening) { return kind }
      }
    }
    return nil
  }

  private func mention(of kind: String, at place: Place, claim: Claim?) -> DealMention? {
    let commodity = goods.commodity(before: place.token, in: place.sentence)
    var parties: [DealReader.Party] = []
    var standing = DealReader.Standing()
    if let reader = place.reader, let node = place.node {
      guard reader.view.isNominal(node) else { return nil }
      parties = reader.parties(of: node)
      standing = reader.standing(of: node)
    }
    if parties.count < 2, let claim {
      parties = [claim.subject, claim.object].map { DealReader.Party(slot: "subject", entity: $0) }
    }
    if standing.isDenied, claim == nil { return nil }
    let names = parties.count > 1
    guard names || pointsBack(place.token, commodity: commodity, in: place.sentence) else {
      return nil
    }
    var mention = DealMention(
      token: place.token, sentence: place.index, kind: kind,
      parties: names ? parties.map(\.entity) : [], commodity: commodity,
      status: standing.status, date: names ? date(near: place.token, in: place.sentence) : nil,
      range: page.tokens[place.token].range)
    if names { mention.roles = roles(of: parties, in: kind) }
    if let claim, claim.dateSource == .sentence { mention.date = claim.date ?? mention.date }
    return mention
  }

  /// The kind of the deal that a verb tells by itself.
  private func trade(at token: Int) -> (kind: String, isPriced: Bool)? {
    for verb in lexicon.verbs(of: page.words[token]) {
      if let kind = deals.verbs[verb.lemma] {
        return (kind, deals.pricedVerbs.contains(verb.lemma))
      }
    }
    return nil
  }

  /// A purchase, sale or loan that a verb tells by itself, between two parties.
  private func trade(_ kind: String, needsPrice: Bool, at place: Place) -> DealMention? {
    guard let reader = place.reader, let node = place.node, reader.view.nodes[node].tag == .verb
    else { return nil }
    let parties = reader.parties(ofVerb: node)
    let standing = reader.standing(ofVerb: node)
    guard parties.count > 1, parties.contains(where: { $0.slot == "subject" }), !standing.isDenied
    else { return nil }
    let end = min(place.sentence.tokens.upperBound, place.token + Self.goodsReach)
    let commodity = goods.commodity(in: place.token..<end)
    // Who buys gas from whom is a trade, and a deal only where it has a price.
    guard
      commodity == nil && !needsPrice
        || prices.contains(where: place.sentence.range.contains)
    else { return nil }
    var mention = DealMention(
      token: place.token, sentence: place.index, kind: kind == "sale" ? "purchase" : kind,
      parties: parties.map(\.entity), commodity: commodity,
      status: standing.status, date: date(near: place.token, in: place.sentence),
      range: page.tokens[place.token].range)
    mention.isVerb = true
    mention.roles = roles(of: parties, in: kind)
    return mention
  }

  private func roles(of parties: [DealReader.Party], in kind: String) -> [String: [EntityID]] {
    var roles: [String: [EntityID]] = [:]
    for party in parties {
      guard let role = deals.role(of: party.slot, in: kind) else { continue }
      roles[role, default: []].append(party.entity)
    }
    return roles
  }

  /// The date that stands nearest in the sentence, where it is a day or a month.
  private func date(near token: Int, in sentence: Sentence) -> DateValue? {
    let offset = page.tokens[token].range.start
    let near = dates.filter { sentence.range.contains($0.range) }.min {
      abs($0.range.start - offset) < abs($1.range.start - offset)
    }
    guard let value = near?.value, let first = value.firstDay, let last = value.lastDay,
      last.dayNumber - first.dayNumber < 32
    else { return nil }
    return value
  }

  /// Whether the noun takes up a deal that was named before: 'the deal', 'this gas contract', 'the
  /// $12bn deal'.
  private func pointsBack(_ token: Int, commodity: String?, in sentence: Sentence) -> Bool {
    var place = token - 1
    while place >= sentence.tokens.lowerBound, token - place <= Self.reach {
      if lexicon.classes(of: page.words[place]).contains(.determiner) {
        return ["the", "this", "that"].contains(page.text(place).lowercased())
      }
      let isPart = page.tokens[place].kind == .word && !page.isPossessive(place)
      guard isAmount(place) || page.isHyphen(place) || commodity != nil && isPart else {
        return false
      }
      place -= 1
    }
    return false
  }

  private func isAmount(_ token: Int) -> Bool {
    let range = page.tokens[token].range
    return amounts.contains { $0.contains(range) }
  }
}
