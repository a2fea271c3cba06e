import Knowledge
import Language

/// Tells which verb's subject another one shares.
extension SubjectReader {
  /// The subject of a verb that 'and' ties to `head`: that of `head`, or, where the number of the two
  /// does not agree, of the clause above it: 'many agree that X has gained and support Y'.
  func sharedSubject(of verb: Int, with head: Int, depth: Int) -> Int? {
    guard isThirdPerson(head), isBarePresent(verb) else {
      return surfaceSubject(of: head, depth: depth + 1)
    }
    guard view.relation(head) == .ccomp, let governor = view.nodes[head].head,
      !isThirdPerson(governor)
    else { return nil }
    return surfaceSubject(of: governor, depth: depth + 1)
  }

  /// Whether the first word with a tense of a clause is in the third person singular: 'has gained'.
  private func isThirdPerson(_ verb: Int) -> Bool {
    let auxiliaries = view.tree.dependents(of: verb, in: [.aux, .auxPass, .cop])
    return view.nodes[auxiliaries.min() ?? verb].pennTag == .vbz
      && !view.nodes[verb].dependents.contains { view.classes($0).contains(.do) }
  }

  /// Whether a clause has a tense of its own and so a subject of its own, be it one that the parser
  /// missed: 'said that the minister decided that easing the rules requires help'.
  func isFinite(_ verb: Int) -> Bool {
    [.vbz, .vbp].contains(view.nodes[verb].pennTag)
      && view.tree.dependents(of: verb, in: [.aux, .auxPass]).isEmpty
  }

  /// Whether a verb is in the present without '-s', and no auxiliary makes it so.
  private func isBarePresent(_ verb: Int) -> Bool {
    [.vb, .vbp].contains(view.nodes[verb].pennTag)
      && view.tree.dependents(of: verb, in: [.aux, .auxPass, .cop, .mark]).isEmpty
  }
}
