public import Knowledge
public import Language
public import Text

/// Why one claim was drawn.
public struct ClaimExplanation {
  /// A stretch of the sentence and what it is to the claim.
  public struct Part: Hashable, Sendable {
    /// Where it stands.
    public var range: ByteRange
    /// `subject`, `trigger`, `object`, `date` or `says`.
    public var label: String
  }

  /// One end of the claim.
  public struct End: Hashable, Sendable {
    /// `subject`, `object`, `says` or `about`.
    public var label: String
    /// Who or what.
    public var entity: EntityID
    /// The words that mean it in the sentence; nothing where none do.
    public var words: ByteRange?
    /// By what they mean it, step by step.
    public var steps: [String]
  }

  /// The claim.
  public var claim: Claim
  /// The sentence's parts, in the order of the text; one may lie in another.
  public var parts: [Part]
  /// The sentence as it was parsed; nothing where it was not.
  public var tree: ParsedSentence?
  /// The row of the event lexicon that drew it, by column; empty for a rule that is no row.
  public var row: [(column: String, cell: String)]
  /// The words that decide on modality and negation, each with what it does.
  public var status: [StatusReason]
  /// Who its ends are, and by what.
  public var ends: [End]
}

extension PageExplanation {
  /// Why `claim`, one of the page's, was drawn.
  public func explanation(of claim: Claim) -> ClaimExplanation {
    let view = view(claim.sentence)
    let ends = ends(of: claim)
    var parts = ends.compactMap { end in
      end.words.map { ClaimExplanation.Part(range: $0, label: end.label) }
    }
    parts.append(.init(range: claim.trigger, label: "trigger"))
    parts += dates(of: claim).map { .init(range: $0, label: "date") }
    let rule = claim.rule.split(separator: " ").first.map(String.init) ?? ""
    let row = row(rule)
    // A governing word may have made another act of what the row says: 'threatened to attack'.
    let isPlain =
      claim.modality == .actual && !claim.isNegated
      && !row.contains { $0.column == "type" && $0.cell != claim.type.rawValue }
    return ClaimExplanation(
      claim: claim, parts: parts.sorted { ($0.range, $0.label) < ($1.range, $1.label) },
      tree: view?.parsedSentence, row: row,
      status: isPlain
        ? []
        : view.map { StatusReasons(view: $0, events: events, gazetteer: gazetteer) }?
          .reasons(for: claim) ?? [],
      ends: ends)
  }

  /// The dates of the claim's sentence that it took.
  private func dates(of claim: Claim) -> [ByteRange] {
    guard claim.dateSource == .sentence else { return [] }
    return annotation.dates.filter {
      claim.sentence.contains($0.range) && $0.value == claim.date
    }.map(\.range)
  }

  // MARK: Ends

  private func ends(of claim: Claim) -> [ClaimExplanation.End] {
    let ends = [
      ("subject", claim.subject), ("object", claim.object), ("says", claim.attributedTo),
      ("about", claim.about),
    ]
    let drawn = trials.last {
      $0.outcome == .drawn && $0.trigger == claim.trigger && $0.sentence == claim.sentence
        && entities($0.subjects) == [claim.subject] && entities($0.objects) == [claim.object]
    }
    return ends.compactMap { label, id in
      guard let id else { return nil }
      let noted = label == "subject" ? drawn?.subjects : label == "object" ? drawn?.objects : nil
      let number = noted?.first ?? nearestMention(of: id, to: claim.trigger, in: claim.sentence)
      return ClaimExplanation.End(
        label: label, entity: id, words: number.map { resolution.mentions[$0].range },
        steps: number.map(steps) ?? [])
    }
  }

  func entities(_ numbers: [Int]) -> [EntityID?] { numbers.map { resolution.mentions[$0].entity } }

  private func nearestMention(
    of id: EntityID, to words: ByteRange, in sentence: ByteRange
  ) -> Int? {
    func distance(_ number: Int) -> Int {
      let range = resolution.mentions[number].range
      return max(range.start - words.end, words.start - range.end, 0)
    }
    return mentions(in: sentence).filter { resolution.mentions[$0].entity == id }
      .min { (distance($0), $0) < (distance($1), $1) }
  }
}
