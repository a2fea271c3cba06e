import Gazetteer
import Knowledge
import Text

/// Finds the deals of a page: the nouns for them, who the parties are, and which figures are theirs.
struct DealFinder {
  let page: Page
  let lexicon: Lexicon
  let deals: DealLexicon
  let gazetteer: CompiledGazetteer
  let figures: [Figure]

  /// How many tokens before a noun its commodity may stand.
  private static let modifierReach = 5

  /// The deals in the order of the text.
  ///
  /// `claims` are the page's, dated; `goods` are the names of commodities; `names` are those of the
  /// page's entities.
  func deals(from claims: [Claim], goods: [NameCandidate], names: [EntityID: String]) -> [Deal] {
    var found: [(deal: DealDraft, mentions: [DealMention])] = []
    for mention in mentions(claims: claims, goods: goods) {
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
    return found.map { draft, mentions in
      var draft = draft
      DealTerms(page: page, lexicon: lexicon, figures: figures).fill(&draft, mentions: mentions)
      var deal = draft.deal(names: names)
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

  // MARK: Mentions

  private func mentions(claims: [Claim], goods: [NameCandidate]) -> [DealMention] {
    var mentions: [DealMention] = []
    let agreements = Dictionary(
      grouping: claims.filter {
        $0.type == .agree && !$0.isNegated && $0.modality != .hypothetical
      },
      by: \.sentence)
    for (number, sentence) in page.sentences.enumerated() {
      for token in sentence.tokens {
        guard
          let noun = lexicon.nouns(of: page.words[token]).first(where: {
            deals.kinds[$0.lemma] != nil && !$0.isPlural
          }), let kind = deals.kinds[noun.lemma]
        else { continue }
        let range = page.tokens[token].range
        let claim = agreements[sentence.range]?.first { $0.trigger.contains(range) }
        let commodity = commodity(before: token, in: sentence, goods: goods)
        guard claim != nil || pointsBack(token, commodity: commodity, in: sentence) else {
          continue
        }
        var mention = DealMention(
          token: token, sentence: number, kind: kind,
          parties: claim.map { [$0.subject, $0.object] } ?? [], commodity: commodity,
          status: status(around: token, in: sentence), date: nil, range: range)
        if let claim, claim.dateSource == .sentence { mention.date = claim.date }
        mentions.append(mention)
      }
    }
    return mentions
  }

  private func commodity(
    before token: Int, in sentence: Sentence, goods: [NameCandidate]
  ) -> String? {
    let first = max(sentence.tokens.lowerBound, token - Self.modifierReach)
    var (low, high) = (0, goods.count)
    while low < high {
      let middle = (low + high) / 2
      if goods[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
    }
    guard low > 0, goods[low - 1].tokens.lowerBound >= first else { return nil }
    let good = goods[low - 1]
    guard let reading = good.readings.first(where: { $0.use == .commodity }) else {
      return nil
    }
    // Nothing but other parts of the compound may stand between.
    for place in good.tokens.upperBound..<token
    where !lexicon.classes(of: page.words[place])
      .isDisjoint(with: WordClasses.closesNounPhrase.union(.coordinator))
    {
      return nil
    }
    return gazetteer.rows(of: .commodities)[reading.row, "name"]
  }

  /// Whether the noun takes up a deal that was named before: 'the deal', 'this gas contract'.
  private func pointsBack(_ token: Int, commodity: String?, in sentence: Sentence) -> Bool {
    var place = token - 1
    var steps = 0
    while place >= sentence.tokens.lowerBound, steps < Self.modifierReach {
      if lexicon.classes(of: page.words[place]).contains(.determiner) {
        return ["the", "this", "that"].contains(page.text(place).lowercased())
      }
      guard commodity != nil, page.tokens[place].kind == .word || page.isHyphen(place) else {
        return false
      }
      place -= 1
      steps += 1
    }
    return false
  }

  /// What the verbs beside the noun say of how far the deal has come.
  private func status(around token: Int, in sentence: Sentence) -> Deal.Status? {
    for distance in 1...6 {
      for place in [token + distance, token - distance] where sentence.tokens.contains(place) {
        for verb in lexicon.verbs(of: page.words[place]) {
          guard let status = deals.statuses[verb.lemma],
            verb.forms != .base || place < token
          else { continue }
          return status
        }
      }
    }
    return nil
  }
}

/// A deal while its mentions come in.
struct DealDraft: Sendable {
  var kind: String
  var parties: [EntityID]
  var commodity: String?
  var status: Deal.Status?
  var date: DateValue?
  var evidence: [ByteRange]
  var money: Deal.Term?
  var duration: Deal.Term?
  var quantity: Deal.Term?
  var unitPrice: Deal.Term?

  init(_ mention: DealMention) {
    kind = mention.kind
    parties = mention.parties
    commodity = mention.commodity
    status = mention.status
    date = mention.date
    evidence = [mention.range]
  }

  /// Whether `mention` can speak of this deal: the same parties or none, and nothing against it.
  func accepts(_ mention: DealMention) -> Bool {
    guard mention.parties.isEmpty || Set(mention.parties) == Set(parties) else { return false }
    if let commodity, let other = mention.commodity, commodity != other { return false }
    guard isGeneral(mention.kind) || isGeneral(kind) || mention.kind == kind else { return false }
    guard let date, let other = mention.date else { return true }
    return Self.overlaps(date, other)
  }

  /// 'deal' and 'agreement' may stand for a contract or a treaty.
  private func isGeneral(_ kind: String) -> Bool { kind == "agreement" || kind == "contract" }

  private static func overlaps(_ left: DateValue, _ right: DateValue) -> Bool {
    guard let a = left.firstDay, let b = left.lastDay, let c = right.firstDay,
      let d = right.lastDay
    else { return false }
    return a <= d && c <= b
  }

  /// Adds what `mention` says.
  mutating func take(_ mention: DealMention) {
    if kind == "agreement" { kind = mention.kind }
    commodity = commodity ?? mention.commodity
    status = status ?? mention.status
    evidence.append(mention.range)
    guard let other = mention.date else { return }
    // The narrower of two dates that agree.
    guard let mine = date, let first = mine.firstDay, let last = mine.lastDay,
      let otherFirst = other.firstDay, let otherLast = other.lastDay
    else {
      date = other
      return
    }
    if otherLast.dayNumber - otherFirst.dayNumber < last.dayNumber - first.dayNumber {
      date = other
    }
  }

  /// The deal; `names` are those of the page's entities.
  func deal(names: [EntityID: String]) -> Deal {
    let parts = parties.map { names[$0] ?? $0.text }
    let name =
      parts.joined(separator: "–") + " "
      + ([commodity, kind].compactMap { $0 }).joined(separator: " ")
    let key =
      (parties.map { names[$0] ?? $0.text }.sorted()
      + [commodity, kind, date?.text].compactMap { $0 })
      .joined(separator: " ")
    var deal = Deal(id: EntityID("deal", named: key), name: name, kind: kind, parties: parties)
    deal.commodity = commodity
    deal.status = status
    deal.date = date
    if status == .signed { deal.roles = ["signatory": parties] }
    deal.money = money
    deal.duration = duration
    deal.quantity = quantity
    deal.unitPrice = unitPrice
    deal.evidence = evidence
    DealCheck.check(&deal)
    return deal
  }
}
