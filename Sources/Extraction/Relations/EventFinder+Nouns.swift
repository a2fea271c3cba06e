import Knowledge
import Language
import Text

extension EventFinder {
  /// The claims of the first frame that fits a noun for an event.
  func nominalClaims(_ frames: ArraySlice<Frame>, at noun: Int) -> [DraftClaim] {
    guard !isFirstOfCompound(noun) else { return [] }
    for frame in frames where !frame.isRole && fixedWordsStand(frame, at: noun) {
      let trigger = Array(noun - frame.fixed.count...noun)
      if frame.object.contains(.pair) {
        let pair = slots.joinedPair(before: noun)
        if !pair.isEmpty {
          return pairs(frame, pair, trigger: trigger, node: noun, areSides: true)
        }
      }
      if frame.object.contains(.between) {
        let sides = slots.sides(of: [noun])
        if !sides.isEmpty {
          return pairs(frame, sides, trigger: trigger, node: noun, areSides: true)
        }
      }
      let targets = first(of: frame.object, at: noun, .target)
      // 'the withdrawal of forces from X' is somebody else's.
      let sources = first(of: frame.subject, at: noun, .actor, but: targets)
      guard !sources.isEmpty else {
        trace?.missedActor(frame, [], [], trigger: trigger, in: view)
        continue
      }
      let found = product(frame, sources, targets, trigger: trigger, node: noun)
      if !found.isEmpty { return found }
      // 'talks of A and B' are between them.
      if frame.object.contains(.between), sources.count > 1, targets.isEmpty {
        return pairs(frame, sources, trigger: trigger, node: noun)
      }
    }
    return []
  }

  /// Whether the noun only says of what kind the next one is: 'trade' in 'trade deal'.
  private func isFirstOfCompound(_ noun: Int) -> Bool {
    guard view.relation(noun) == .compound, let head = view.nodes[noun].head else { return false }
    return head > noun && view.mention(covering: head) == nil
  }

  func fixedWordsStand(_ frame: Frame, at noun: Int) -> Bool {
    noun >= frame.fixed.count
      && frame.fixed.indices.allSatisfy { index in
        view.word(noun - frame.fixed.count + index) == frame.fixed[index]
      }
  }

  /// The actors of the first slot that has any but `others`.
  private func first(
    of wanted: [Slot], at noun: Int, _ reach: ActorReader.Reach, but others: [Actor] = []
  ) -> [Actor] {
    for slot in wanted {
      let found: [Actor] =
        switch slot {
        case .possessor: slots.possessors(of: noun)
        case .modifier: slots.modifiers(of: noun)
        case .anti: slots.opposed(before: noun)
        case .preposition(let word): slots.actors(behind: word, of: [noun], reach)
        case .governor: governors(of: noun)
        case .clause: clauseSubjects(of: noun)
        case .demand: demanded(under: [noun], but: slots.possessors(of: noun))
        default: []
        }
      let fresh = found.filter { actor in !others.contains { actors.same($0, actor) } }
      if !fresh.isEmpty { return fresh }
    }
    return []
  }

  /// Who would do what a noun asks for: 'the demand that X leave', 'a call for X to leave'.
  private func clauseSubjects(of noun: Int) -> [Actor] {
    view.tree.dependents(of: noun, in: [.acl, .ccomp, .advcl, .aclRelcl]).flatMap { clause in
      view.tree.dependents(of: clause, in: [.nsubj, .nsubjPass]).flatMap {
        actors.actors(at: $0)
      }
    }
  }

  /// Who does what the verb says that governs a noun: 'X flew in for talks with Y', 'X is on a visit
  /// to Y'.
  private func governors(of noun: Int) -> [Actor] {
    if view.tree.dependent(of: noun, .nsubj) != nil { return subjects.surfaceSubjects(of: noun) }
    var place = noun
    // 'expressed the hope of talks with Y', 'began a strike in protest at Y'.
    while view.relation(place) == .nmod,
      view.isMarked(place, by: events.words.of) || view.isMarked(place, by: events.words.in),
      let head = view.nodes[place].head
    {
      place = head
    }
    guard let verb = view.nodes[place].head, !view.isNominal(verb),
      [.obl, .obj, .oblUnmarked].contains(view.relation(place))
    else { return [] }
    return subjects.surfaceSubjects(of: verb)
  }
}
