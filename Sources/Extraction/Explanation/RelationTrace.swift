import Knowledge
import Text

/// What became of the frames that were tried on a page's sentences, for people who ask why an edge
/// was drawn or not.
///
/// The finders of relations note here what they do where they are handed one; normal runs have none.
final class RelationTrace {
  private(set) var trials: [FrameTrial] = []
  /// Whether the page tells of a game, of which no events are drawn.
  var isSport = false

  /// Notes that a frame came no further than its own words, with the word at `node`.
  func note(_ frame: Frame, at node: Int, _ outcome: FrameTrial.Outcome, in view: SyntaxView) {
    note(frame, [], [], trigger: [node], outcome, in: view)
  }

  /// Notes whom a frame found at its ends, where one stayed empty.
  func missedActor(
    _ frame: Frame, _ sources: [Actor], _ targets: [Actor], trigger: [Int], in view: SyntaxView
  ) {
    note(
      frame, sources, targets, trigger: trigger, sources.isEmpty ? .noSubject : .noObject, in: view)
  }

  /// Notes that two actors cannot be the ends of one claim of the frame, and why.
  func refused(
    _ frame: Frame, _ source: Actor, _ target: Actor, trigger: [Int], in view: SyntaxView
  ) {
    let ends = [source, target].map { view.mentions[$0.mention].entity }
    let outcome: FrameTrial.Outcome =
      if ends.contains(nil) { .undecided } else if ends[0] == ends[1] { .sameEntity } else {
        .wrongTypes
      }
    note(frame, [source], [target], trigger: trigger, outcome, in: view)
  }

  /// Notes that a claim was drawn.
  func drew(_ frame: Frame, _ source: Actor, _ target: Actor, trigger: [Int], in view: SyntaxView) {
    note(frame, [source], [target], trigger: trigger, .drawn, in: view)
  }

  private func note(
    _ frame: Frame, _ sources: [Actor], _ targets: [Actor], trigger: [Int],
    _ outcome: FrameTrial.Outcome, in view: SyntaxView
  ) {
    trials.append(
      FrameTrial(
        rule: frame.rule, type: frame.type, trigger: view.range(trigger),
        sentence: view.sentence.range, subjects: sources.map(\.mention),
        objects: targets.map(\.mention), outcome: outcome))
  }
}
