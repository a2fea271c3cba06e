import Gazetteer
import Knowledge
import Language
public import Text

/// A word that makes a claim less than a plain fact.
public struct StatusReason: Hashable, Sendable {
  /// The word.
  public var words: ByteRange
  /// What it does: `negation`, `modal`, `hypothetical (control.tsv:12)`.
  public var effect: String
}

/// Finds the words on the way from an event's word to the root that can turn its status.
///
/// They are the words that `StatusReader` looks at; how it weighs them against each other is not
/// told.
struct StatusReasons {
  let view: SyntaxView
  let events: EventLexicon
  let gazetteer: CompiledGazetteer

  /// The words, in the order of the text.
  func reasons(for claim: Claim) -> [StatusReason] {
    guard let node = view.tree.head(of: view.page.tokens(in: claim.trigger)) else { return [] }
    var reasons: Set<StatusReason> = []
    for place in path(from: node) {
      reasons.formUnion(view.nodes[place].dependents.compactMap(marker))
      if place != node, let control = control(place) { reasons.insert(control) }
      if place == node, let marker = marker(place) { reasons.insert(marker) }
    }
    if view.isQuestion, let last = view.sentence.tokens.last {
      reasons.insert(
        StatusReason(words: view.page.tokens[last].range, effect: "question: hypothetical"))
    }
    return reasons.sorted { ($0.words, $0.effect) < ($1.words, $1.effect) }
  }

  /// The nodes from the event's word up to where the status is no longer touched.
  private func path(from node: Int) -> [Int] {
    var path = [node]
    for place in view.ancestors(of: node) {
      guard let head = view.nodes[place].head else { break }
      switch view.relation(place) {
      case .conj, .ccomp, .csubj, .csubjPass, .xcomp, .acl, .obj, .nsubjPass, .obl, .oblAgent,
        .nmod, .nsubj, .compound, .nmodPoss, .appos, .iobj:
        path.append(head)
      case .advcl where events.verbControl(view.verbs(head)) != nil: path.append(head)
      default: return path
      }
    }
    return path
  }

  private func marker(_ node: Int) -> StatusReason? {
    let classes = view.classes(node)
    let effect: String? =
      if classes.contains(.negation) {
        "negation"
      } else if classes.contains(.future), view.relation(node) == .aux {
        "modal: future"
      } else if classes.contains(.modal), view.relation(node) == .aux {
        "modal: hypothetical"
      } else if classes.contains(.rumour) {
        "rumour: less sure"
      } else if classes.contains(.hypothesis), !classes.contains(.be) {
        "supposition: hypothetical"
      } else if classes.contains(.formerly) {
        "past: historical"
      } else if view.relation(node) == .mark, view.nodes[node].tag == .particle {
        "infinitive: of an act to come, where its verb makes it so"
      } else {
        nil
      }
    return effect.map { StatusReason(words: view.range([node]), effect: $0) }
  }

  /// What a governing word makes of the event under it.
  private func control(_ node: Int) -> StatusReason? {
    let lemmas =
      view.verbs(node).filter { events.verbControl([$0]) != nil }.map { ("verb", $0.lemma) }
      + view.nouns(node).filter { events.nounControls[$0.lemma] != nil }.map { ("noun", $0.lemma) }
    let found =
      lemmas.first
      ?? (events.adjectiveControls[view.word(node)] == nil ? nil : ("adjective", view.word(node)))
    guard let (kind, lemma) = found else { return nil }
    let word = view.lexicon.vocabulary.word(lemma)
    let rows = gazetteer.rows(of: .control)
    guard
      let row = (0..<rows.count).last(where: {
        rows[$0, "class"] == kind && rows.items($0, "trigger").contains(word)
      })
    else { return nil }
    let act = rows[row, "type"].isEmpty ? "" : ", itself \(rows[row, "type"])"
    return StatusReason(
      words: view.range([node]), effect: "\(rows[row, "effect"])\(act), \(rows.source(of: row))")
  }
}
