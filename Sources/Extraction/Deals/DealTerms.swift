import Knowledge
import Text

/// Ties figures to a deal: those of a sentence that speaks of it, where the words between say that
/// they are its price, its length or its volume.
struct DealTerms {
  let page: Page
  let lexicon: Lexicon
  let figures: [Figure]

  /// How many tokens may stand between a deal's noun, or a figure of it, and the next figure.
  private static let reach = 12

  /// Fills the terms of `draft` from the sentences of `mentions`, the first figure of a kind first.
  func fill(_ draft: inout DealDraft, mentions: [DealMention]) {
    for mention in mentions {
      let sentence = page.sentences[mention.sentence]
      let here = figures.filter { sentence.range.contains($0.range) }
      // From the noun outwards: each tied figure carries the tie on to the next one.
      var tied = mention.token
      for figure in here where figure.range.start > page.tokens[mention.token].range.end {
        let tokens = page.tokens(in: figure.range)
        guard isTied(tied, tokens.lowerBound, figure, hasTerms: hasTerms(draft)) else { continue }
        take(figure, into: &draft)
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

  private func hasTerms(_ draft: DealDraft) -> Bool {
    draft.money != nil || draft.quantity != nil || draft.duration != nil
  }

  /// Whether a figure that begins at token `start` belongs to what stands at `tied`: money needs a
  /// word for a price between, and no dash may part them.
  private func isTied(_ tied: Int, _ start: Int, _ figure: Figure, hasTerms: Bool) -> Bool {
    guard start > tied, start - tied <= Self.reach else { return false }
    var hasPrice = false
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
    case .money, .unitPrice: return hasPrice
    case .duration: return hasPrice || start - tied <= 4
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
    case .money where draft.money == nil:
      draft.money = Deal.Term(
        amount: figure.amount, currency: figure.currency, isApproximate: figure.isApproximate,
        figure: figure.id)
    case .duration where draft.duration == nil:
      draft.duration = Deal.Term(
        amount: figure.amount, unit: figure.unit, isApproximate: figure.isApproximate,
        figure: figure.id)
    case .quantity where draft.quantity == nil:
      guard let plain = figure.plain else { return }
      draft.quantity = Deal.Term(
        amount: plain.amount, unit: plain.unit, per: figure.per,
        isApproximate: figure.isApproximate, figure: figure.id)
    case .unitPrice where draft.unitPrice == nil:
      guard let plain = figure.plain else { return }
      let unit = plain.unit.split(separator: "/").last.map(String.init) ?? plain.unit
      draft.unitPrice = Deal.Term(
        amount: plain.amount, currency: figure.currency, per: unit,
        isApproximate: figure.isApproximate, figure: figure.id)
    default: break
    }
  }
}
