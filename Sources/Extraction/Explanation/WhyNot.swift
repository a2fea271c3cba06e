public import Knowledge
public import Text

/// A sentence in which two entities stand, and what became of an edge between them.
public struct WhyNot: Sendable {
  /// What became of it.
  public enum Step: Sendable {
    /// A claim stands between them that every graph shows.
    case drawn(Claim)
    /// A claim stands between them that a graph shows where it is asked for.
    case hidden(Claim)
    /// The page tells of a game.
    case sport
    /// It stayed undecided who some words mean; their range, and the readings.
    case undecided(ByteRange, [EntityID])
    /// No word of the lexicon could tie them: the sentence was not parsed.
    case noTrigger
    /// It was parsed, and no word in it stands where a frame could begin.
    case noFrame
    /// A frame drew a claim between the two, which other claims of the page then ruled out: they show
    /// an end that no table lists to be of another type.
    case ruledOut(FrameTrial)
    /// Frames were tried and drew no claim between the two: of each trigger the one that came
    /// furthest.
    case tried([FrameTrial])
  }

  /// The sentence.
  public var sentence: ByteRange
  /// What became of it; of a drawn or hidden claim one for each.
  public var steps: [Step]
}

extension PageExplanation {
  /// The sentences in which both `first` and `second` stand, or may, in the order of the text, each
  /// with the step that an edge between them reached.
  public func whyNot(_ first: EntityID, _ second: EntityID) -> [WhyNot] {
    resolution.numbers(in: page).compactMap { index, numbers in
      let here = numbers.map { resolution.mentions[$0] }
      func may(_ mention: ResolvedMention, mean id: EntityID) -> Bool {
        mention.entity == id || mention.candidates.contains(id)
      }
      let (one, other) = (
        here.filter { may($0, mean: first) }, here.filter { may($0, mean: second) }
      )
      guard !one.isEmpty, !other.isEmpty else { return nil }
      let sentence = page.sentences[index].range
      return WhyNot(
        sentence: sentence,
        steps: claims(between: first, second, in: sentence) ?? [
          undecided(one, first) ?? undecided(other, second)
            ?? step(first, second, sentence: sentence, isParsed: trees[index] != nil)
        ])
    }
  }

  private func claims(
    between first: EntityID, _ second: EntityID, in sentence: ByteRange
  ) -> [WhyNot.Step]? {
    let claims = annotation.claims.filter { claim in
      claim.sentence == sentence && Set([claim.subject, claim.object]) == [first, second]
    }
    guard !claims.isEmpty else { return nil }
    return claims.map { claim in
      claim.modality == .actual && !claim.isNegated ? .drawn(claim) : .hidden(claim)
    }
  }

  /// The step of mentions of which none is decided for `id`.
  private func undecided(_ mentions: [ResolvedMention], _ id: EntityID) -> WhyNot.Step? {
    guard let mention = mentions.first, !mentions.contains(where: { $0.entity == id }) else {
      return nil
    }
    return .undecided(mention.range, mention.candidates)
  }

  private func step(
    _ first: EntityID, _ second: EntityID, sentence: ByteRange, isParsed: Bool
  ) -> WhyNot.Step {
    guard isParsed else { return .noTrigger }
    let tried = trials.filter { $0.sentence == sentence }
    let drawn = tried.first { trial in
      trial.outcome == .drawn
        && Set(entities(trial.subjects + trial.objects)) == [first, second]
    }
    if let drawn { return isSport && drawn.type?.isEvent == true ? .sport : .ruledOut(drawn) }
    // Of each trigger's first word the frame that came furthest, of equals the first.
    var furthest: [Int: FrameTrial] = [:]
    for trial in tried {
      let best = furthest[trial.trigger.start]
      if best.map({ $0.outcome < trial.outcome }) ?? true {
        furthest[trial.trigger.start] = trial
      }
    }
    guard !furthest.isEmpty else { return .noFrame }
    return .tried(furthest.sorted { $0.key < $1.key }.map(\.value))
  }
}
