import Language
import Text

/// Tells who leads a body from who leads a part of it.
extension RoleFinder {
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
