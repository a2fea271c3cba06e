import Knowledge
import Language
import Text

/// Finds the bodies and people that a role ties its holder to.
extension RoleFinder {
  // MARK: Frames

  func frames(at node: Int) -> [Frame] {
    view.nouns(node).flatMap { events.nounFrames[$0.lemma] ?? [] }.filter { frame in
      frame.isRole && node >= frame.fixed.count
        && frame.fixed.indices.allSatisfy {
          view.word(node - frame.fixed.count + $0) == frame.fixed[$0]
        }
    }
  }

  func claims(_ frame: Frame, _ holder: Holder, at node: Int) -> [DraftClaim] {
    guard let type = frame.type else { return [] }
    let holdsSubject = frame.subject.contains(.role)
    for slot in holdsSubject ? frame.object : frame.subject {
      var bodies: [Actor] =
        switch slot {
        case .preposition(let word):
          bodies(behind: word, of: node).filter {
            !isPersonally($0, type) && !isDepartment($0, behind: word, type, at: node)
          }
        case .possessor:
          slots.possessors(of: owned(node)).filter {
            !isContested($0, at: owned(node)) && !isPersonally($0, type)
          } + sharers(of: node)
        case .modifier:
          slots.allModifiers(of: node).filter { type != .ownedBy || isJoined($0, to: node) }
            + placeInsideName(of: node)
        case .governor: havers(of: node)
        default: []
        }
      // 'President of the Senate, X, and Senator Y', where the parser ties the persons to the body.
      if type == .leads, bodies.contains(where: { view.type(of: $0.mention) == .organization }) {
        bodies.removeAll { view.type(of: $0.mention) == .person }
      }
      let found = holder.actors.flatMap { person in
        bodies.flatMap(slots.actors.withGreater).filter {
          isFit($0, for: type, of: node)
        }.compactMap { body in
          holdsSubject
            ? claim(type, person, body, frame.rule, holder, at: node, frame)
            : claim(type, body, person, frame.rule, holder, at: node, frame)
        }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// The bodies behind a preposition that belong to a role: its own, else those that a row of roles
  /// shares, as in 'founder and chief of Y'.
  private func bodies(behind preposition: WordID, of node: Int) -> [Actor] {
    let own = slots.allActors(behind: preposition, of: node)
    guard own.isEmpty, !hasOwnPhrase(node) else { return own }
    let head = view.relation(node) == .conj ? view.nodes[node].head ?? node : node
    // 'a banker and the brother of X' is no banker of X.
    let row = view.tree.dependents(of: head, in: [.conj]).filter { $0 > node && isRole($0) }
    let shared = slots.actors(behind: preposition, of: row, .actor)
    guard shared.isEmpty, head != node else { return shared }
    // What stands behind the whole row may hang on its first word.
    return slots.actors(behind: preposition, of: [head], .actor).filter {
      view.mentions[$0.mention].tokens.lowerBound > view.nodes[node].tokens.lowerBound
    }
  }

  /// Whether no other name stands between a body and its role: of 'X and Y parent Z' only Y is Z's.
  private func isJoined(_ body: Actor, to node: Int) -> Bool {
    view.mentions[body.mention].tokens.upperBound.to(view.nodes[node].tokens.lowerBound).allSatisfy
    {
      view.page.tokens[$0].kind == .word
        && !view.lexicon.classes(of: view.page.words[$0]).contains(.coordinator)
    }
  }

  private func isRole(_ node: Int) -> Bool {
    view.nouns(node).contains { events.nounFrames[$0.lemma]?.contains(where: \.isRole) == true }
  }

  /// The word whose owner is a role's: of 'its founder and chief executive' the first.
  private func owned(_ node: Int) -> Int {
    guard view.relation(node) == .conj, let head = view.nodes[node].head, head < node,
      view.mention(covering: head) == nil,
      view.tree.dependents(of: node, in: [.nmodPoss, .det, .nmod]).isEmpty
    else { return node }
    return head
  }

  /// The words that 'and' puts beside a word.
  private func row(of node: Int) -> [Int] {
    let head = view.relation(node) == .conj ? view.nodes[node].head ?? node : node
    return view.tree.dependents(of: head, in: [.conj])
  }

  /// Whether some preposition already ties a role to something: 'envoy with X and chair of Y'.
  private func hasOwnPhrase(_ node: Int) -> Bool {
    view.tree.dependents(of: node, in: [.nmod]).contains { phrase in
      phrase > node && !view.markers(of: phrase).isEmpty
        && !slots.actors.actors(at: phrase).isEmpty
        && row(of: node).contains { $0 > phrase }
    }
  }
}
