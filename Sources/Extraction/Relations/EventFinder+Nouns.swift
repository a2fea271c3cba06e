import Knowledge
import Text

extension EventFinder {
  func nominalClaims(_ frames: [Frame], at unit: Int) -> [Claim] {
    for frame in frames where frame.type.isEvent || isSupply(frame) {
      guard fixedWordsStand(frame, at: unit), !isFirstOfCompound(unit) else { continue }
      let status = nominalStatus(at: unit)
      let span = unit - frame.fixed.count...unit
      if frame.object.contains(.pair) || frame.subject.contains(.pair),
        let pair = slots.joinedPair(beforeNounAt: unit)
      {
        return [claim(frame, pair.0, pair.1, trigger: span, status)].compactMap { $0 }
      }
      if frame.object.contains(.between), let pair = slots.pair(after: unit + 1) {
        return [claim(frame, pair.0, pair.1, trigger: span, status)].compactMap { $0 }
      }
      guard let subject = first(frame.subject, at: unit),
        let object = first(frame.object, at: unit),
        subject != object
      else { continue }
      return [claim(frame, subject, object, trigger: span, status)].compactMap { $0 }
    }
    return []
  }

  /// Whether the noun only says of what kind the next one is: 'trade' in 'trade deal'.
  private func isFirstOfCompound(_ unit: Int) -> Bool {
    view.isOpenWord(unit + 1) && !view.nouns(unit + 1).isEmpty
  }

  private func isSupply(_ frame: Frame) -> Bool {
    frame.type == .suppliesTo || frame.type == .buysFrom
  }

  private func fixedWordsStand(_ frame: Frame, at unit: Int) -> Bool {
    frame.fixed.indices.allSatisfy { index in
      view.word(unit - frame.fixed.count + index) == frame.fixed[index]
    }
  }

  private func first(_ slots: [Slot], at noun: Int) -> Int? {
    for slot in slots {
      let found: Int? =
        switch slot {
        case .possessor: self.slots.possessor(ofNounAt: noun)
        case .modifier: self.slots.modifier(ofNounAt: noun)
        case .anti: self.slots.opposed(beforeNounAt: noun)
        case .preposition(let word): prepositional(word, after: noun)
        default: nil
        }
      if let found { return found }
    }
    return nil
  }

  /// A prepositional phrase that belongs to the noun: nothing but other such phrases between.
  private func prepositional(_ word: WordID, after noun: Int) -> Int? {
    var unit = noun + 1
    while unit < view.units.count, unit - noun < 9 {
      if view.word(unit) == word { return slots.object(at: unit + 1) }
      guard view.verbs(unit).isEmpty || !view.nouns(unit).isEmpty, !view.isPunctuation(unit),
        view.classes(unit).isDisjoint(with: WordClasses.auxiliary.union([.coordinator, .relative]))
      else { return nil }
      unit += 1
    }
    return nil
  }

  /// What the words that govern a noun make of its event: 'the threat of war', 'calls for talks',
  /// 'a visit is due'.
  func nominalStatus(at noun: Int) -> ClaimStatus {
    var status = ClaimStatus()
    status.confidence = 0.75
    status.isNews = false
    // Leftwards over the noun's own phrase to the word that governs it.
    var unit = noun - 1
    while unit >= 0, noun - unit < 9,
      view.isOpenWord(unit) && events.nounControl(view.nouns(unit)) == nil
        || view.classes(unit).contains(.determiner) || view.mention(unit) != nil
        || view.isPossessive(unit) || view.isInnerHyphen(unit)
    {
      if view.classes(unit).contains(.negation) { status.isNegated = true }
      unit -= 1
    }
    let isPrepositional = view.classes(unit).contains(.preposition)
    // 'without a visit by X'.
    if isPrepositional, view.classes(unit).contains(.negation) { status.weaken(to: .hypothetical) }
    let governor = isPrepositional ? unit - 1 : unit
    let controls = [
      events.nounControl(view.nouns(governor)), events.verbControl(view.verbs(governor)),
    ]
    for control in controls {
      switch control?.effect {
      case .future: status.weaken(to: isPrepositional ? .hypothetical : .future)
      case .hypothetical, .requested, .negated: status.weaken(to: .hypothetical)
      case .actual, nil: break
      }
    }
    // 'X's visit to Y is due', 'talks will be held'.
    unit = noun + 1
    while unit < view.units.count, unit - noun < 9, !view.isMark(unit, ",") {
      let classes = view.classes(unit)
      if classes.contains(.modal) {
        status.weaken(to: classes.contains(.future) ? .future : .hypothetical)
      }
      if view.classes(unit - 1).contains(.be),
        let control = events.adjectiveControls[view.word(unit)]
          ?? view.verbs(unit).first.flatMap({ events.verbControls[$0.lemma] })
      {
        // What 'was cancelled' or 'is unlikely' does not take place.
        if control.effect == .future { status.weaken(to: .future) }
        if control.effect == .negated { status.weaken(to: .hypothetical) }
      }
      unit += 1
    }
    return status
  }
}
