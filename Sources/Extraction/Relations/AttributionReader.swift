import Knowledge
import Text

/// Finds into whose mouth a sentence puts what it says: 'X said that …', '…, said X', 'according to X'.
struct AttributionReader {
  let view: SentenceView
  let events: EventLexicon
  private let actors: ActorReader
  private let slots: SlotReader

  init(view: SentenceView, events: EventLexicon) {
    self.view = view
    self.events = events
    actors = ActorReader(view: view, events: events)
    slots = SlotReader(view: view, events: events)
  }

  /// Who says what `claims` hold, for each of them.
  func attribute(_ claims: inout [Claim]) {
    guard !claims.isEmpty else { return }
    for unit in view.units.indices where view.units[unit].kind == .word {
      if view.word(unit) == events.according, view.word(unit + 1) == events.to {
        set(slots.object(at: unit + 2), in: &claims) { _ in true }
      } else if events.reports.contains(view.word(unit)) {
        attributeReport(at: unit, in: &claims)
      }
    }
  }

  private func attributeReport(at verb: Int, in claims: inout [Claim]) {
    let place = view.range(verb...verb)
    if opensQuote(verb - 1) {
      // '…," said X': all that stands before.
      let speaker = slots.object(at: verb + 1)
      set(speaker, in: &claims) { $0.trigger.end <= place.start }
      return
    }
    guard let speaker = actors.subjects(of: verb, forms: .past), !speaker.status.isNegated,
      speaker.status.modality == .actual, speaker.actors.count == 1,
      let actor = speaker.actors.first
    else { return }
    let start = view.range(actor...actor).start
    if opensClause(after: verb) {
      set(actor, in: &claims) { $0.trigger.start >= place.end }
    } else if verb + 1 >= view.units.count || view.isPunctuation(verb + 1),
      hasMark(before: actor)
    {
      set(actor, in: &claims) { $0.trigger.end <= start }
    }
  }

  private func set(_ unit: Int?, in claims: inout [Claim], where holds: (Claim) -> Bool) {
    guard let speaker = unit.flatMap({ view.mention($0) })?.entity else { return }
    for index in claims.indices where claims[index].attributedTo == nil && holds(claims[index]) {
      claims[index].attributedTo = speaker
    }
  }

  private func opensQuote(_ unit: Int) -> Bool {
    [",", "\"", "”", "’", "'"].contains { view.isMark(unit, $0) }
  }

  /// Whether a clause follows the reporting verb: 'said that …', 'told X on Monday that …', 'says X …'.
  private func opensClause(after verb: Int) -> Bool {
    let next = verb + 1
    if view.mention(next) != nil || view.classes(next).contains(.determiner) { return true }
    return (next..<min(next + 6, view.units.count)).first {
      view.word($0) == events.that || view.isPunctuation($0)
    }.map { view.word($0) == events.that } ?? false
  }

  /// Whether a comma or a quote parts the speaker at `unit` from what is said before.
  private func hasMark(before unit: Int) -> Bool {
    var place = unit - 1
    while place > 0,
      view.isOpenWord(place) || view.mention(place) != nil || view.isPossessive(place)
        || view.classes(place).contains(.determiner)
    {
      if opensQuote(place) { return true }
      place -= 1
    }
    return opensQuote(place)
  }
}
