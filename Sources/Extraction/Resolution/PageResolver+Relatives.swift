import Knowledge
import Language
import Text

extension PageResolver {
  /// The antecedent of a relative pronoun: the noun to which its clause is tied, else what ends right
  /// before it, or before a comma.
  func relative(
    at token: Int, _ here: SpokenSentence
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let word = classes(token)
    guard !word.contains(.determiner) || word.contains(.who) || word.contains(.whose),
      page.text(token).lowercased() != "that"
    else { return nil }
    let form: ResolvedMention.Form = word.contains(.whose) ? .possessive : .pronoun
    if let syntax = here.syntax, let node = syntax.tree.node(ofToken: token),
      let noun = syntax.relativeHead(of: node), noun < node
    {
      let first = syntax.tree.nodes[noun].tokens.lowerBound
      if let one = here.spoken(at: first), isAntecedent(one, of: token) {
        return (form, one.entities)
      }
      // 'the head of Gazprom, who': a body is no 'who', nor a person a 'which'.
      let isOfAnother =
        !syntax.agrees(noun, withClauseOf: node)
        || nameClasses(token).contains(.neuterRelative)
          && syntax.isPerson(noun)
        || !nameClasses(token).contains(.neuterRelative) && !word.contains(.whose)
          && syntax.isThing(noun)
      guard isOfAnother || here.spoken(at: first) != nil || isNameOf(noun, here.spoken.last, syntax)
      else { return nil }
    }
    guard let last = here.spoken.last, isAntecedent(last, of: token),
      here.syntax != nil || !isOfPerson(last, token)
    else { return nil }
    let gap = last.tokens.upperBound.to(token)
    return gap.isEmpty || gap.count == 1 && page.reads(gap.lowerBound, ",")
      ? (form, last.entities) : nil
  }

  /// Whether a name only tells whose wife, son or lawyer it is that 'who' may mean as well.
  private func isOfPerson(_ spoken: Spoken, _ token: Int) -> Bool {
    let of = spoken.tokens.lowerBound - 1
    return !nameClasses(token).contains(.neuterRelative) && of > 0 && page.reads(of, "of")
      && isPersonNoun(of - 1)
  }

  /// Whether a name is the one that a noun has beside it: 'the delivery giant DHL'.
  private func isNameOf(_ noun: Int, _ spoken: Spoken?, _ syntax: ClauseSyntax) -> Bool {
    guard let spoken, let head = syntax.tree.head(of: spoken.tokens) else { return false }
    let node = syntax.tree.nodes[head]
    return node.head == noun && [.appos, .flat, .compound, .nmodDesc].contains(node.relation)
  }

  /// Whether what was spoken of before can be what a relative pronoun stands for.
  private func isAntecedent(_ spoken: Spoken, of token: Int) -> Bool {
    guard spoken.tokens.upperBound <= token, !spoken.isModifier, spoken.form != .possessive else {
      return false
    }
    if classes(token).contains(.whose) { return true }
    let isPerson = spoken.entities.allSatisfy { id in
      entities[id].map { $0.entity.type == .person || $0.entity.kind == "group" } ?? false
    }
    return isPerson == !nameClasses(token).contains(.neuterRelative)
  }
}
