import Knowledge
import Language
import Text

/// Finds into whose mouth a sentence puts what it says: 'X said that …', '…, said X', 'according to X'.
struct AttributionReader {
  let view: SyntaxView
  let events: EventLexicon
  private let subjects: SubjectReader
  private let status: StatusReader

  init(view: SyntaxView, events: EventLexicon) {
    self.view = view
    self.events = events
    subjects = SubjectReader(view: view, events: events)
    status = StatusReader(view: view, events: events)
  }

  /// Who says what each of `drafts` holds: the nearest speaker above it in the tree.
  func attribute(_ drafts: inout [DraftClaim]) {
    for index in drafts.indices {
      guard let speaker = speaker(of: drafts[index].node),
        speaker != drafts[index].claim.subject
          || drafts[index].claim.type.isEvent && !drafts[index].isSpeechAct
      else { continue }
      drafts[index].claim.attributedTo = speaker
    }
  }

  private func speaker(of node: Int) -> EntityID? {
    for place in view.ancestors(of: node) {
      for dependent in view.nodes[place].dependents where dependent != node {
        switch view.relation(dependent) {
        case .obl, .nmod, .parataxis, .advcl, .advmod:
          if let source = source(at: dependent) { return source }
        default: break
        }
      }
      guard let head = view.nodes[place].head,
        [.ccomp, .parataxis, .xcomp, .aclRelcl].contains(view.relation(place)), isReport(head)
      else { continue }
      if let speaker = speaker(by: head) { return speaker }
    }
    return nil
  }

  /// The source behind 'according to', or of a report that stands beside what it reports: 'X
  /// attacked Y, Z said'.
  private func source(at node: Int) -> EntityID? {
    if view.isMarked(node, by: events.words.according) {
      return single(subjects.actors.actors(at: node))
    }
    guard view.relation(node) == .parataxis, isReport(node),
      view.tree.dependents(of: node, in: [.ccomp, .obj]).isEmpty
    else { return nil }
    return speaker(by: node)
  }

  private func isReport(_ node: Int) -> Bool {
    let isVerb = view.nodes[node].tag == .verb || view.tree.dependent(of: node, .nsubj) != nil
    return isVerb && view.verbs(node).contains { events.reports.contains($0.lemma) }
  }

  private func speaker(by verb: Int) -> EntityID? {
    let status = status.status(of: verb)
    guard !status.isNegated, status.modality == .actual else { return nil }
    if view.isPassive(verb) { return single(subjects.doers(of: verb)) }
    // '…, said X': behind the verb stands who says what stands before it.
    if let clause = view.tree.dependent(of: verb, .ccomp), clause < verb,
      view.tree.dependent(of: verb, .nsubj) == nil,
      let object = view.tree.dependents(of: verb, in: [.obj, .iobj]).first, object > verb
    {
      return single(subjects.actors.actors(at: object))
    }
    return single(subjects.surfaceSubjects(of: verb))
  }

  private func single(_ actors: [Actor]) -> EntityID? {
    let ids = Set(actors.compactMap { view.mentions[$0.mention].entity })
    return ids.count == 1 ? ids.first : nil
  }
}
