import Knowledge
import Language
import Text

/// Finds the actors that stand where a frame looks for them.
struct SlotReader {
  let view: SyntaxView
  let events: EventLexicon
  let actors: ActorReader
  private var words: FunctionWords { events.words }
  /// How many phrases deep a preposition is looked for that the parser tied to a neighbour.
  private static let deepest = 3

  init(view: SyntaxView, events: EventLexicon) {
    self.view = view
    self.events = events
    actors = ActorReader(view: view, events: events)
  }

  // MARK: Prepositions

  /// The phrases behind `preposition` that belong to `node`: its own first, then those that hang on
  /// the phrases behind it.
  func phrases(behind preposition: WordID, of node: Int) -> [Int] {
    // 'the headquarters of X are in Y'.
    if view.relation(node) == .nsubj, let predicate = view.nodes[node].head,
      view.tree.dependent(of: predicate, .cop) != nil, view.isMarked(predicate, by: preposition)
    {
      return [predicate]
    }
    // 'X, based in Y', where the participle looks like a preposition of Y.
    if view.relation(node) == .case, let place = view.nodes[node].head,
      view.isMarked(place, by: preposition)
    {
      return [place]
    }
    var level = [node]
    var found: [Int] = []
    // 'of' belongs to the word before it, others may be tied to a neighbour.
    for depth in 0..<(preposition == words.of ? 1 : Self.deepest) {
      var next: [Int] = []
      for head in level {
        for dependent in view.nodes[head].dependents {
          // 'sent food and medicine to X', where 'to X' hangs on the second noun.
          if view.relation(dependent) == .conj, head == node, view.isNominal(head),
            view.isNominal(dependent), view.mention(covering: dependent) == nil
          {
            next.append(dependent)
          }
          // 'the curfew imposed in X', 'arms seized from X'.
          if view.relation(dependent) == .acl, depth == 0, preposition != words.by,
            view.isPassive(dependent)
          {
            next.append(dependent)
          }
          guard isPhrase(dependent) else { continue }
          if view.isMarked(dependent, by: preposition) { found.append(dependent) }
          if dependent > node, depth > 0 || head == node { next.append(dependent) }
        }
      }
      level = next
    }
    return found
  }

  /// Whether a word is the head of a phrase that hangs on another word; a number may be the date
  /// that a place stands behind: 'born 1955 in X'.
  private func isPhrase(_ node: Int) -> Bool {
    switch view.relation(node) {
    case .obl, .nmod, .oblAgent, .oblUnmarked, .nmodUnmarked: true
    case .xcomp: view.nodes[node].tag == .numeral
    default: false
    }
  }

  /// The actors behind `preposition` that belong to one of `nodes`.
  func actors(behind preposition: WordID, of nodes: [Int], _ reach: ActorReader.Reach) -> [Actor] {
    for node in nodes {
      for phrase in phrases(behind: preposition, of: node) {
        let found = actors.actors(at: phrase, reach)
        if !found.isEmpty { return found }
      }
    }
    return []
  }

  /// The actors of all phrases behind `preposition` that belong to `node`: which of them a fact is
  /// about, their types tell.
  func allActors(behind preposition: WordID, of node: Int) -> [Actor] {
    phrases(behind: preposition, of: node).flatMap { actors.actors(at: $0) }
  }

  /// The two sides of 'N between A and B'.
  func sides(of nodes: [Int]) -> [Actor] {
    let found = actors(behind: words.between, of: nodes, .actor)
    return found.count > 1 ? found : []
  }

  // MARK: Before a noun

  /// 'X's N', 'its N'.
  func possessors(of noun: Int) -> [Actor] {
    for dependent in view.tree.dependents(of: noun, in: [.nmodPoss]) {
      let headed = view.mentions(headedBy: dependent).filter {
        view.mentions[$0].entity != nil && view.mentions[$0].form != .joined
      }
      if !headed.isEmpty {
        // 'A and B's N'.
        let joined = view.tree.dependents(of: dependent, in: [.conj]).flatMap { other in
          view.mentions(headedBy: other).filter {
            view.mentions[$0].entity != nil && view.mentions[$0].form == .name
          }
        }
        return (headed + joined).map { Actor(mention: $0, distance: 0) }
      }
      let found = actors.actors(at: dependent)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// 'Dutch N', 'Gazprom N', 'Dutch government N': those of the first word that says whose the noun
  /// is.
  func modifiers(of noun: Int) -> [Actor] {
    modifierGroups(of: noun).first { !$0.isEmpty } ?? []
  }

  /// The actors of all words before a noun: 'a Dutch Labour Party N'.
  func allModifiers(of noun: Int) -> [Actor] { modifierGroups(of: noun).flatMap(\.self) }

  private func modifierGroups(of noun: Int) -> [[Actor]] {
    view.tree.dependents(of: noun, in: [.amod, .compound, .nmod, .nmodDesc])
      .filter { $0 < noun && view.markers(of: $0).isEmpty }
      .map { dependent in
        let headed = view.mentions(headedBy: dependent).filter { isPlainModifier($0) }
        guard headed.isEmpty else {
          let joined = view.tree.dependents(of: dependent, in: [.conj])
            .flatMap { view.mentions(headedBy: $0).filter { isPlainModifier($0) } }
          return (headed + joined).map { Actor(mention: $0, distance: 0) }
        }
        return view.mention(covering: dependent) == nil
          ? actors.owners(of: dependent, depth: 1) : []
      }
  }

  /// Whether a mention before a noun says whose it is: not one of a pair ('A–B talks'), nor opposed
  /// ('anti-A').
  private func isPlainModifier(_ number: Int) -> Bool {
    let mention = view.mentions[number]
    guard mention.entity != nil, mention.form != .possessive, mention.form != .joined else {
      return false
    }
    let before = mention.tokens.lowerBound - 1
    return before < view.sentence.tokens.lowerBound || !isInnerHyphen(before)
  }

  /// 'the A–B N': the two names that a hyphen or a stroke joins before the noun.
  func joinedPair(before noun: Int) -> [Actor] {
    let numbers = mentionsBefore(noun)
    for (left, right) in zip(numbers, numbers.dropFirst()) {
      let gap = view.mentions[left].tokens.upperBound.to(view.mentions[right].tokens.lowerBound)
      guard gap.count == 1, isInnerHyphen(gap.lowerBound), view.mentions[left].entity != nil,
        view.mentions[right].entity != nil
      else { continue }
      return [left, right].map { Actor(mention: $0, distance: 0) }
    }
    return []
  }

  /// 'anti-X N'.
  func opposed(before noun: Int) -> [Actor] {
    for number in mentionsBefore(noun) {
      let before = view.mentions[number].tokens.lowerBound - 1
      guard before > view.sentence.tokens.lowerBound, isInnerHyphen(before),
        view.lexicon.classes(of: view.page.words[before - 1]).contains(.anti),
        view.mentions[number].entity != nil
      else { continue }
      return [Actor(mention: number, distance: 0)]
    }
    return []
  }

  /// The mentions in the words that hang on `noun` before it.
  private func mentionsBefore(_ noun: Int) -> [Int] {
    let last = view.nodes[noun].tokens.lowerBound
    var first = last
    for dependent in view.nodes[noun].dependents where dependent < noun {
      first = min(first, firstToken(under: dependent))
    }
    return view.numbers.filter { number in
      let tokens = view.mentions[number].tokens
      return tokens.lowerBound >= first && tokens.upperBound <= last
    }
  }

  private func firstToken(under node: Int) -> Int {
    var first = view.nodes[node].tokens.lowerBound
    var open = [node]
    while let next = open.popLast() {
      first = min(first, view.nodes[next].tokens.lowerBound)
      open += view.nodes[next].dependents.filter { $0 < next }
    }
    return first
  }

  private func isInnerHyphen(_ token: Int) -> Bool {
    guard token > view.sentence.tokens.lowerBound, token + 1 < view.sentence.tokens.upperBound
    else { return false }
    let page = view.page
    return (page.isHyphen(token) || page.reads(token, "/")) && page.isJoined(token - 1, to: token)
      && page.isJoined(token, to: token + 1)
  }
}
