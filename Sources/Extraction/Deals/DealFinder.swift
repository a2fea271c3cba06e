import Gazetteer
import Knowledge
import Text

/// Finds the deals of a page: the nouns and verbs for them, who the parties are, and which figures
/// are theirs.
struct DealFinder {
  let page: Page
  let lexicon: Lexicon
  let events: EventLexicon
  let deals: DealLexicon
  let gazetteer: CompiledGazetteer
  let figures: [Figure]
  let dates: [DateMention]
  let resolution: Resolution
  let trees: PageTrees

  /// The deals in the order of the text.
  ///
  /// `claims` are the page's, dated; `goods` are the names of commodities.
  func deals(from claims: [Claim], goods: [NameCandidate]) -> [Deal] {
    let names = resolution.entities.mapValues(\.entity.name)
    let numbers = Dictionary(
      resolution.numbers(in: page).map { ($0.sentence, $0.mentions) },
      uniquingKeysWith: { first, _ in first })
    let finder = DealMentionFinder(
      page: page, lexicon: lexicon, events: events, deals: deals, resolution: resolution,
      trees: trees, numbers: numbers,
      goods: DealGoods(page: page, lexicon: lexicon, gazetteer: gazetteer, names: goods),
      dates: dates, amounts: figures.map(\.range),
      prices: figures.filter { $0.kind == .money || $0.kind == .unitPrice }.map(\.range))
    var found: [(deal: DealDraft, mentions: [DealMention])] = []
    for mention in finder.mentions(claims: claims) {
      if let index = found.lastIndex(where: { $0.deal.accepts(mention) }) {
        found[index].deal.take(mention)
        found[index].mentions.append(mention)
      } else if mention.parties.count > 1 {
        found.append((DealDraft(mention), [mention]))
      }
    }
    let trades = claims.filter {
      ($0.type == .suppliesTo || $0.type == .buysFrom) && !$0.isNegated
    }
    let terms = DealTerms(
      page: page, lexicon: lexicon, deals: deals, figures: figures, resolution: resolution,
      trees: trees, numbers: numbers)
    return found.map { draft, mentions in
      var draft = draft
      terms.fill(&draft, mentions: mentions)
      var deal = draft.deal(names: names, published: page.document.published)
      if let trade = trades.first(where: { joins($0, deal.parties) }) {
        let isSale = trade.type == .suppliesTo
        deal.roles["seller"] = [isSale ? trade.subject : trade.object]
        deal.roles["buyer"] = [isSale ? trade.object : trade.subject]
      }
      return deal
    }
  }

  /// Whether a claim runs between two of the parties.
  private func joins(_ claim: Claim, _ parties: [EntityID]) -> Bool {
    parties.contains(claim.subject) && parties.contains(claim.object)
  }
}
