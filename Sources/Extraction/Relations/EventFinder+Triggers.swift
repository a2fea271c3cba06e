import Knowledge
import Language

/// Finds the words of a frame around a verb: the fixed ones and the nouns that must be acted on.
extension EventFinder {
  /// The words of a frame in a sentence, beside its verb.
  struct Trigger {
    var fixed: [Int]
    var nouns: [Int]
  }

  /// The words of `frame` around `verb`; nothing where one is missing.
  func trigger(of frame: Frame, at verb: Int, objects: [Int]) -> Trigger? {
    let isAtVerb = fixedWords(of: frame, behind: verb)
    guard let fixed = isAtVerb ?? fixedWords(of: frame, in: verb) else { return nil }
    guard !frame.nouns.isEmpty else { return Trigger(fixed: fixed, nouns: []) }
    // 'called X a liar': what somebody is called stands beside them.
    let named = view.tree.dependents(of: verb, in: [.xcomp]).filter { view.nodes[$0].tag == .noun }
    var nouns =
      isAtVerb == nil ? [] : (objects + named).compactMap { required(in: frame, at: $0) }
    // 'failed to reach agreement'.
    if nouns.isEmpty, let inner = fixed.last, view.nodes[inner].tag == .verb {
      nouns = subjects.objects(of: inner).compactMap { required(in: frame, at: $0) }
    }
    if nouns.isEmpty, let last = fixed.last {
      // 'called for sanctions', 'provided X with weapons'.
      nouns = view.tree.dependents(of: verb, in: [.obl]).filter {
        view.isMarked($0, by: view.word(last))
      }.compactMap { required(in: frame, at: $0) }
    }
    return nouns.isEmpty ? nil : Trigger(fixed: fixed, nouns: nouns)
  }

  // MARK: Fixed words

  /// The fixed words right behind the verb, or its particles.
  private func fixedWords(of frame: Frame, behind verb: Int) -> [Int]? {
    var found: [Int] = []
    var next = verb + 1
    for word in frame.fixed {
      while next < view.nodes.count, view.relation(next) == .advmod, view.word(next) != word {
        next += 1
      }
      if next < view.nodes.count, view.word(next) == word {
        found.append(next)
        next += 1
      } else if let particle = view.tree.dependents(of: verb, in: [.compoundPrt, .advmod])
        .first(where: { view.word($0) == word })
      {
        found.append(particle)
      } else {
        return nil
      }
    }
    return found
  }

  /// The fixed words behind the verb's object: 'took X to court', 'provided X with'.
  private func fixedWords(of frame: Frame, in verb: Int) -> [Int]? {
    let count = frame.fixed.count
    for last in view.tree.dependents(of: verb, in: [.obl, .obj, .xcomp, .advmod])
    where last - count >= verb {
      let words = Array(last - count + 1...last)
      if zip(words, frame.fixed).allSatisfy({ view.word($0) == $1 }) { return words }
    }
    guard count == 1, let word = frame.fixed.first, events.words.completing.contains(word) else {
      return nil
    }
    // 'called the decision on X' is no 'called on X'.
    guard !frame.nouns.isEmpty || view.tree.dependent(of: verb, .obj) == nil else { return nil }
    return view.tree.dependents(of: verb, in: [.obl]).lazy.flatMap { view.markers(of: $0) }
      .first { view.word($0) == word }.map { [$0] }
  }

  // MARK: Nouns

  /// The noun of `frame` at `object`, or in what it is a part or an amount of: 'a round of talks',
  /// '$5 million in aid'.
  private func required(in frame: Frame, at object: Int) -> Int? {
    var candidates = [object] + view.tree.dependents(of: object, in: [.conj])
    candidates += view.tree.dependents(of: object, in: [.nmod]).filter {
      view.isMarked($0, by: events.words.of) || view.isMarked($0, by: events.words.in)
    }
    let direct = candidates.first { isRequired(in: frame, at: $0) }
    if let direct { return direct }
    // 'the negotiation process' is the negotiation, where no frame knows the other noun.
    return candidates.first { node in
      view.nouns(node).allSatisfy { events.nounFrames[$0.lemma] == nil }
        && view.tree.dependents(of: node, in: [.compound]).contains {
          isRequired(in: frame, at: $0)
        }
    }
  }

  private func isRequired(in frame: Frame, at node: Int) -> Bool {
    if view.nouns(node).contains(where: { holds(frame, $0.lemma, at: node) }) { return true }
    // 'charged two Danes', as in 'charged two nationals'.
    return frame.nouns.contains(events.words.national)
      && view.mentions(headedBy: node).contains {
        view.mentions[$0].via == .demonym && view.mentions[$0].form != .adjective
      }
  }

  private func holds(_ frame: Frame, _ lemma: WordID, at node: Int) -> Bool {
    if frame.nouns.contains(lemma) { return true }
    return frame.nouns.phrases.contains { words in
      words.last == lemma
        && (1..<words.count).allSatisfy { back in
          node - back >= 0 && view.word(node - back) == words[words.count - 1 - back]
        }
    }
  }
}
