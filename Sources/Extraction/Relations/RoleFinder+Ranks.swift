import Gazetteer
import Knowledge
import Language
import Text

/// Tells who leads a body from who leads a part of it.
extension RoleFinder {
  /// Whether a name that no table lists only says which part of a body somebody heads: 'Head of Global
  /// Research at X'.
  func isDepartment(
    _ part: Actor, behind preposition: WordID, _ type: RelationType, at node: Int
  ) -> Bool {
    guard type == .leads, preposition == events.words.of || preposition == events.words.for,
      let id = view.mentions[part.mention].entity, view.entities[id]?.entry == nil
    else { return false }
    // 'chair of the Department of Law at X' heads the department.
    let isNamedBody = view.mentions[part.mention].tokens.contains { token in
      view.lexicon.classes(of: view.page.words[token]).contains(.organizationHead)
    }
    if isNamedBody { return false }
    let next = view.mentions[part.mention].tokens.upperBound
    if next < view.sentence.tokens.upperBound, view.page.words[next] == events.words.at {
      return true
    }
    return slots.allActors(behind: events.words.at, of: node).contains {
      view.type(of: $0.mention) == .organization
        && view.mentions[$0.mention].tokens.lowerBound
          >= view.mentions[part.mention].tokens.upperBound
    }
  }

  /// Whether what stands between a role and a body behind 'at' says that it is a part that somebody
  /// heads: 'director for games at X', 'head of research at X'.
  func isOfPart(_ node: Int, of body: Actor) -> Bool {
    let start = view.mentions[body.mention].tokens.lowerBound
    guard let head = view.tree.head(of: view.mentions[body.mention].tokens),
      view.isMarked(head, by: events.words.at)
    else { return false }
    return view.tree.dependents(of: node, in: [.nmod]).contains { part in
      part != head && part > node && view.nodes[part].tokens.upperBound <= start
        && (view.isMarked(part, by: events.words.of) || view.isMarked(part, by: events.words.for))
    }
  }

  /// Whether the words before a role make it less than the head of a body: 'deputy director', 'sales
  /// manager', but not 'party leader'.
  ///
  /// `fixed` words before the noun belong to the role itself.
  func isBelowLeader(_ node: Int, _ fixed: Int) -> Bool {
    view.tree.dependents(of: node, in: [.compound, .amod]).contains { word in
      guard word < node - fixed, view.mention(covering: word) == nil else { return false }
      if view.classes(word).contains(.subordinate) { return true }
      guard view.relation(word) == .compound, view.nodes[word].tag == .noun else { return false }
      return view.lexicon.nameClasses(of: view.word(word))
        .isDisjoint(with: [.companyNoun, .bodyNoun])
        && view.classes(word).isDisjoint(with: [.organizationHead, .state, .body, .group])
    }
  }
}
