import Knowledge

/// Finds the mentions that stand where a frame looks for them.
struct SlotReader {
  let view: SentenceView
  let events: EventLexicon

  /// How far behind its word a preposition is looked for, in units.
  private static let prepositionReach = 14
  /// How many words a noun phrase may have before its name.
  private static let phraseReach = 5

  // MARK: Rightwards

  /// The mention in the noun phrase that begins at `start`, as the object of a verb or preposition.
  func object(at start: Int) -> Int? {
    var unit = start
    var steps = 0
    while unit < view.units.count, steps < Self.phraseReach {
      if view.mention(unit) != nil { return head(ofPhraseFrom: unit) }
      guard
        view.isOpenWord(unit) || view.classes(unit).contains(.determiner)
          || view.isAdverb(unit) || view.units[unit].kind == .quantity
          || view.isMark(unit, "\"") || view.isMark(unit, "“") || view.isMark(unit, "‘")
          || view.isInnerHyphen(unit)
      else { return nil }
      unit += 1
      steps += 1
    }
    return nil
  }

  /// The last name of a noun phrase whose first mention is at `unit`: in 'Japan's Prime Minister Abe'
  /// the person, in 'Japan's policy' the country.
  private func head(ofPhraseFrom unit: Int) -> Int {
    var (head, place) = (unit, unit)
    while let mention = view.mention(place) {
      var next = place + 1
      let owns =
        view.isPossessive(next) || mention.form == .adjective || mention.form == .possessive
      if view.isPossessive(next) { next += 1 }
      var steps = 0
      while owns || isTitle(next), steps < 3, next < view.units.count, view.mention(next) == nil,
        view.isOpenWord(next), !view.isPunctuation(next)
      {
        next += 1
        steps += 1
      }
      // 'the Dutch premier, X': the name behind the comma has the title.
      if steps > 0, isTitle(next - 1), view.isMark(next, ",") { next += 1 }
      guard owns || steps > 0, let following = view.mention(next) else { break }
      place = next
      if following.form == .name || following.form == .phrase { head = next }
    }
    return head
  }

  private func isTitle(_ unit: Int) -> Bool {
    view.isOpenWord(unit) && view.classes(unit).contains(.role)
  }

  /// The mention after the preposition `word`, looked for from `start` on within the clause.
  ///
  /// Where `adjacent`, only adverbs, dates and other prepositional phrases may stand before it.
  func object(of word: WordID, from start: Int, adjacent: Bool = false) -> Int? {
    var unit = start
    var steps = 0
    if adjacent {
      var first = start
      while view.isAdverb(first) || isQuantity(first) { first += 1 }
      guard view.classes(first).contains(.preposition) else { return nil }
    }
    while unit < view.units.count, steps < Self.prepositionReach {
      if view.word(unit) == word, let object = object(at: unit + 1) { return object }
      if endsClause(unit) { return nil }
      unit += 1
      steps += 1
    }
    return nil
  }

  private func isQuantity(_ unit: Int) -> Bool {
    view.units.indices.contains(unit) && view.units[unit].kind == .quantity
  }

  private func endsClause(_ unit: Int) -> Bool {
    let classes = view.classes(unit)
    if !classes.isDisjoint(with: [.clauseBreak, .relative, .modal]) { return true }
    if !classes.isDisjoint(with: [.be, .have, .do]), !classes.contains(.verb) { return true }
    if view.isMark(unit, ";") || view.isMark(unit, ":") || view.isMark(unit, ".") { return true }
    if classes.contains(.coordinator) {
      // 'and' before a verb opens another clause.
      let next = view.isAdverb(unit + 1) ? unit + 2 : unit + 1
      return !view.verbs(next).isEmpty && view.nouns(next).isEmpty
    }
    return view.verbs(unit).contains { !$0.forms.isDisjoint(with: [.thirdPerson, .past]) }
      && view.nouns(unit).isEmpty && !view.verbs(unit).contains { $0.forms.contains(.participle) }
  }

  /// The two mentions after 'between', from `start` on.
  func pair(after start: Int) -> (Int, Int)? {
    var unit = start
    while unit < view.units.count, unit - start < Self.prepositionReach {
      if view.word(unit) == events.between {
        guard let first = object(at: unit + 1) else { return nil }
        var next = first + 1
        while next < view.units.count, next - first < 6, view.word(next) != events.and {
          guard view.isOpenWord(next) || view.isPossessive(next) || view.isPunctuation(next) else {
            return nil
          }
          next += 1
        }
        guard view.word(next) == events.and, let second = object(at: next + 1) else { return nil }
        return (first, second)
      }
      if endsClause(unit) { return nil }
      unit += 1
    }
    return nil
  }

  // MARK: Leftwards from a noun

  /// 'X's N', 'its N', 'whose N'.
  func possessor(ofNounAt noun: Int) -> Int? {
    var unit = noun - 1
    var steps = 0
    while unit >= 0, steps < Self.phraseReach {
      if view.isPossessive(unit) { return view.mention(unit - 1) != nil ? unit - 1 : nil }
      if let mention = view.mention(unit), mention.form == .possessive { return unit }
      guard view.isOpenWord(unit) || view.isInnerHyphen(unit) || view.mention(unit) != nil,
        !view.classes(unit).contains(.determiner)
      else { return nil }
      unit -= 1
      steps += 1
    }
    return nil
  }

  /// 'Dutch N', 'Gazprom N', 'Dutch government N'.
  func modifier(ofNounAt noun: Int) -> Int? {
    var unit = noun - 1
    var steps = 0
    while unit >= 0, steps < Self.phraseReach {
      if let mention = view.mention(unit) {
        // 'anti-Dutch N' is not Dutch, and the second of 'A–B N' is one of a pair.
        if view.isInnerHyphen(unit - 1) { return nil }
        return mention.form == .possessive ? nil : unit
      }
      guard view.isOpenWord(unit) || view.isInnerHyphen(unit),
        !view.classes(unit).contains(.determiner), !view.isPossessive(unit)
      else { return nil }
      unit -= 1
      steps += 1
    }
    return nil
  }

  /// 'the A–B N'.
  func joinedPair(beforeNounAt noun: Int) -> (Int, Int)? {
    var unit = noun - 1
    while unit >= 2, noun - unit <= Self.phraseReach + 1 {
      if view.mention(unit) != nil, view.isInnerHyphen(unit - 1), view.mention(unit - 2) != nil {
        return (unit - 2, unit)
      }
      guard view.isOpenWord(unit) || view.isInnerHyphen(unit) else { return nil }
      unit -= 1
    }
    return nil
  }

  /// 'anti-X N'.
  func opposed(beforeNounAt noun: Int) -> Int? {
    var unit = noun - 1
    while unit >= 2, noun - unit <= Self.phraseReach + 1 {
      if view.mention(unit) != nil, view.isInnerHyphen(unit - 1),
        view.classes(unit - 2).contains(.anti)
      {
        return unit
      }
      guard view.isOpenWord(unit) || view.isInnerHyphen(unit) else { return nil }
      unit -= 1
    }
    return nil
  }
}
