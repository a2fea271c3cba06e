import Knowledge
import Text

/// Ties figures to a deal: those of a sentence that speaks of it, where the words between say that
/// they are its price, its length or its volume.
struct DealTerms {
  let page: Page
  let lexicon: Lexicon
  let deals: DealLexicon
  let figures: [Figure]
  let resolution: Resolution
  let trees: PageTrees
  /// The mentions of each sentence.
  let numbers: [Int: Range<Int>]

  /// How many tokens may stand between a deal's noun, or a figure of it, and the next figure.
  private static let reach = 12

  /// Fills the terms of `draft` from the sentences of `mentions`, the first figure of a kind first.
  func fill(_ draft: inout DealDraft, mentions: [DealMention]) {
    for mention in mentions {
      let sentence = page.sentences[mention.sentence]
      let here = figures.filter { sentence.range.contains($0.range) }
      guard !here.isEmpty else { continue }
      let tie = tie(in: mention.sentence)
      let deal = trees[mention.sentence]?.node(ofToken: mention.token)
      let verdicts = here.map { figure -> FigureTie.Verdict in
        guard let tie, let deal, figure.range.start > page.tokens[mention.token].range.end else {
          return .open
        }
        return tie.verdict(of: page.tokens(in: figure.range), to: deal)
      }
      // What the tree ties comes first.
      for (figure, verdict) in zip(here, verdicts) where verdict == .tied {
        let tokens = page.tokens(in: figure.range)
        if figure.kind == .count {
          if isGoods(tokens, of: mention) { takeGoods(figure, into: &draft) }
        } else if figure.kind != .duration || isLength(tokens) {
          take(figure, into: &draft)
        }
      }
      // Then from the noun outwards: each tied figure carries the tie on to the next one.
      var tied = mention.token
      for (figure, verdict) in zip(here, verdicts)
      where verdict != .foreign && figure.range.start > page.tokens[mention.token].range.end {
        let tokens = page.tokens(in: figure.range)
        guard
          verdict == .tied
            || isTied(tied, tokens.lowerBound, figure, mention, hasTerms: hasTerms(draft))
        else { continue }
        if verdict == .open { take(figure, into: &draft) }
        tied = tokens.upperBound - 1
      }
      // 'the $400bn gas contract'.
      if let figure = here.last(where: { $0.range.end <= page.tokens[mention.token].range.start }),
        isModifier(figure, of: mention.token)
      {
        take(figure, into: &draft)
      }
    }
  }

  private func tie(in sentence: Int) -> FigureTie? {
    guard let tree = trees[sentence] else { return nil }
    let view = SyntaxView(
      page: page, lexicon: lexicon, sentence: page.sentences[sentence], tree: tree,
      resolution: resolution, numbers: numbers[sentence] ?? 0..<0)
    return FigureTie(view: view, deals: deals)
  }

  /// Whether a length of time is the deal's and not that of what went before it: 'over 10 years',
  /// not 'after 10 years of talks'.
  private func isLength(_ tokens: Range<Int>) -> Bool {
    var before = tokens.lowerBound - 1
    while before >= 0, tokens.lowerBound - before < 4 {
      if deals.lengths.contains(page.words[before]) { return true }
      if page.tokens[before].kind == .punctuation { return false }
      if lexicon.classes(of: page.words[before]).contains(.preposition) { return false }
      before -= 1
    }
    return false
  }

  /// Whether what is counted is what a trade is about: it follows its verb, or 'for' behind its
  /// noun.
  private func isGoods(_ tokens: Range<Int>, of mention: DealMention) -> Bool {
    let before = tokens.lowerBound - 1
    // What goes to somebody by a loan or aid is money.
    guard before >= mention.token, deals.role(of: "to", in: mention.kind) == nil else {
      return false
    }
    return before == mention.token && mention.isVerb || page.reads(before, "for")
  }

  private func takeGoods(_ figure: Figure, into draft: inout DealDraft) {
    guard draft.quantity == nil, let goods = figure.counted,
      draft.commodity.map({ goods.hasSuffix($0) }) ?? true
    else { return }
    draft.commodity = draft.commodity ?? goods
    draft.quantity = Deal.Term(
      amount: figure.amount, unit: Figure.item, isApproximate: figure.isApproximate,
      precision: .zero, figure: figure.id)
  }

  private func hasTerms(_ draft: DealDraft) -> Bool {
    draft.money != nil || draft.quantity != nil || draft.duration != nil
  }

  /// Whether a figure that begins at token `start` belongs to what stands at `tied`: money needs a
  /// word for a price between, and no dash may part them.
  private func isTied(
    _ tied: Int, _ start: Int, _ figure: Figure, _ mention: DealMention, hasTerms: Bool
  ) -> Bool {
    guard start > tied, start - tied <= Self.reach else { return false }
    // What a trade's verb is followed by 'for' is its price.
    var hasPrice = mention.isVerb && start > 0 && page.reads(start - 1, "for")
    for token in tied..<start {
      let classes = lexicon.classes(of: page.words[token])
      if classes.contains(.price) { hasPrice = true }
      if page.isHyphen(token), !page.isJoined(token, to: token + 1) { return false }
    }
    for token in max(0, tied - 5)..<tied
    where lexicon.classes(of: page.words[token]).contains(.price) {
      hasPrice = true
    }
    switch figure.kind {
    case .money: return hasPrice
    case .unitPrice: return hasPrice || hasTerms
    case .duration:
      return isLength(page.tokens(in: figure.range)) && (hasPrice || start - tied <= 4)
    case .quantity: return true
    default: return false
    }
  }

  /// Whether a figure stands before the noun as part of its phrase.
  private func isModifier(_ figure: Figure, of noun: Int) -> Bool {
    let end = page.tokens(in: figure.range).upperBound
    guard noun - end <= 5 else { return false }
    return (end..<noun).allSatisfy { token in
      lexicon.classes(of: page.words[token]).isDisjoint(
        with: WordClasses.closesNounPhrase.union([.coordinator, .determiner]))
        && (page.tokens[token].kind == .word || page.isHyphen(token))
    }
  }

  private func take(_ figure: Figure, into draft: inout DealDraft) {
    switch figure.kind {
    case .money where draft.money == nil && figure.per == nil:
      draft.money = Deal.Term(
        amount: figure.amount, currency: figure.currency, isApproximate: figure.isApproximate,
        precision: figure.amount.value.flatMap(Deal.Term.precision(of:)), figure: figure.id)
    case .duration where draft.duration == nil:
      draft.duration = Deal.Term(
        amount: figure.amount, unit: figure.unit, isApproximate: figure.isApproximate,
        precision: figure.amount.value.flatMap(Deal.Term.precision(of:)), figure: figure.id)
    case .quantity where draft.quantity == nil:
      guard let plain = figure.plain else { return }
      draft.quantity = Deal.Term(
        amount: plain.amount, unit: plain.unit, per: figure.per,
        isApproximate: figure.isApproximate,
        precision: figure.amount.value.flatMap(Deal.Term.precision(of:)), figure: figure.id)
    case .unitPrice where draft.unitPrice == nil:
      let unit = figure.plain?.unit.split(separator: "/").last.map(String.init) ?? figure.per
      draft.unitPrice = Deal.Term(
        amount: figure.plain?.amount ?? figure.amount, currency: figure.currency, per: unit,
        isApproximate: figure.isApproximate,
        precision: figure.amount.value.flatMap(Deal.Term.precision(of:)), figure: figure.id)
    default: break
    }
  }
}
