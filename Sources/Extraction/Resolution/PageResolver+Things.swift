import Gazetteer
import Knowledge
import Language
import Text

extension PageResolver {
  /// The country or body that 'it' or 'its' means.
  func thing(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let isPossessive = classes(token).contains(.its)
    let form: ResolvedMention.Form = isPossessive ? .possessive : .pronoun
    func isWanted(_ id: EntityID) -> Bool {
      guard let entity = entities[id]?.entity else { return false }
      return entity.type == .country || entity.type == .organization && entity.kind != "group"
    }
    if nameClasses(token).contains(.reflexive) {
      return reflexive(at: token, here, isWanted).map { (form, $0) }
    }
    if !isPossessive, isExpletive(token, here) { return nil }
    let isObject =
      !isPossessive && (isGoverned(token, in: here.tokens) || !isClauseInitial(token))
    let barred = barred(at: token, isObject: isObject, here)
    // 'It' stands for what can act; a place, or what only hangs on another word, is left out.
    let near = here.recent.filter { one in
      !one.isModifier && (isPossessive || one.isNominative)
        && (barred.isDisjoint(with: one.entities) || isPossessive && here.syntax == nil)
    }
    var things: [EntityID] = []
    for id in near.flatMap(\.entities) where isWanted(id) && !things.contains(id) {
      things.append(id)
    }
    switch argument(around: token, of: near, here, persons: false, isWanted) {
    case .one(let id): return isPossessive || !isRivalled(token, here) ? (form, [id]) : nil
    case .several: return nil
    case .none: break
    }
    if things.count == 1 {
      return isPossessive || !isRivalled(token, here) ? (form, things) : nil
    }
    if things.count > 1 {
      guard isPossessive, here.syntax == nil,
        let last = near.last(where: { $0.entities.contains(where: isWanted) }),
        last.isNominative, last.entities.count == 1,
        clauseSubject(before: token, here)?.entities == last.entities
      else { return nil }
      return (form, last.entities)
    }
    // What the sentence before was about.
    guard isPossessive || isClauseInitial(token) && isFirstSubject(token, here),
      here.spoken.isEmpty || !isPossessive,
      let before = discourse.recent(from: here.block).last, let subject = before.subject,
      subject.entities.count == 1, isWanted(subject.entities[0]),
      !isPossessive || opensSentence(token, here),
      isPossessive || !(isInactive(token, here) && actsOnThing(before)),
      isPossessive || isReport(after: token) || !saysOfThing(before)
    else { return nil }
    return (form, subject.entities)
  }

  private func opensSentence(_ token: Int, _ here: SpokenSentence) -> Bool {
    token - here.tokens.lowerBound <= 1
  }

  // MARK: Things that no mention tells of

  /// Whether nothing else has been the subject of a clause in the sentence before the pronoun.
  private func isFirstSubject(_ token: Int, _ here: SpokenSentence) -> Bool {
    guard let syntax = here.syntax, let node = syntax.tree.node(ofToken: token) else { return true }
    return !syntax.tree.nodes[..<node].contains {
      $0.relation == .nsubj || $0.relation == .nsubjPass
    }
  }

  /// Whether the pronoun is the subject of a predicate that does nothing: 'it was signed', 'it is long'.
  private func isInactive(_ token: Int, _ here: SpokenSentence) -> Bool {
    guard let syntax = here.syntax, let role = syntax.role(of: token..<token + 1) else {
      return token + 1 < here.tokens.upperBound && classes(token + 1).contains(.be)
    }
    return role.kind == .subject && syntax.isInactive(role.head)
  }

  /// Whether a thing without a name in the clause around is as likely to be meant: 'signed the treaty
  /// after it was changed'.
  private func isRivalled(_ token: Int, _ here: SpokenSentence) -> Bool {
    guard isInactive(token, here), let syntax = here.syntax,
      let role = syntax.role(of: token..<token + 1), let above = syntax.clause(above: role.head)
    else { return false }
    return syntax.tree.dependents(of: above, in: [.obj, .nsubj, .nsubjPass]).contains {
      syntax.tree.nodes[$0].tokens.lowerBound < token && syntax.isThing($0)
    }
  }

  /// Whether the main clause of a sentence tells what its subject did to a thing without a name.
  private func actsOnThing(_ sentence: SpokenSentence) -> Bool {
    guard let syntax = sentence.syntax, let role = sentence.subject?.role else {
      // 'ratified the accord', as far as the words tell.
      return sentence.tokens.contains { token in
        token + 1 < sentence.tokens.upperBound && classes(token).contains(.determiner)
          && classes(token + 1).isEmpty && !page.isCapitalized(token + 1)
          && token > sentence.subject?.tokens.upperBound ?? 0
      }
    }
    return syntax.tree.dependents(of: role.head, in: [.obj]).contains(where: syntax.isThing)
  }

  /// Whether a sentence tells what somebody said of a thing without a name, which may be what the next
  /// one goes on about: 'said that the quake was strong'.
  private func saysOfThing(_ sentence: SpokenSentence) -> Bool {
    sentence.tokens.contains { token in
      guard isReport(token), token > sentence.subject?.tokens.lowerBound ?? 0 else { return false }
      var next = token + 1
      if next < sentence.tokens.upperBound, classes(next).contains(.subordinator) { next += 1 }
      return next + 1 < sentence.tokens.upperBound && classes(next).contains(.determiner)
        && mention(startingAt: next) == nil && mention(startingAt: next + 1) == nil
        && !isPersonNoun(next + 1)
    }
  }

  // MARK: It that stands for nothing

  /// Whether 'it' stands for no thing: 'it is clear that', 'it was late', 'it took years to', 'it
  /// rained', 'it emerged that'.
  private func isExpletive(_ token: Int, _ here: SpokenSentence) -> Bool {
    if let syntax = here.syntax, let node = syntax.tree.node(ofToken: token),
      syntax.isExpletive(node)
    {
      return true
    }
    let sentence = here.tokens
    // 'it will hand him over', 'it has sent troops': only some verbs make it a filler.
    var next = token + 1
    while next < sentence.upperBound, next - token < 5,
      !classes(next).isDisjoint(with: [.modal, .have, .do, .adverb, .negation]),
      classes(next).isDisjoint(with: .be)
    {
      next += 1
    }
    guard next < sentence.upperBound else { return false }
    if isFiller(next, in: sentence) { return true }
    guard next == token + 1 || classes(token + 1).isDisjoint(with: .do),
      classes(next).contains(.be) || page.isPossessive(next)
    else { return false }
    // 'it was raining', 'it is estimated that'.
    let verb = (next + 1).to(min(next + 4, sentence.upperBound)).first {
      classes($0).isDisjoint(with: [.be, .adverb, .negation, .have])
    }
    if let verb, isFiller(verb, in: sentence) { return true }
    // A clause or an infinitive follows, or nothing but an adjective.
    let rest = (next + 1).to(min(next + 7, sentence.upperBound))
    // 'it is the first country to do so'.
    if rest.contains(where: { !nameClasses($0).isDisjoint(with: .description) }) { return false }
    if rest.contains(where: { classes($0).contains(.to) || classes($0).contains(.subordinator) }) {
      return true
    }
    return !rest.contains { mention(startingAt: $0) != nil } && rest.count < 3
      || rest.prefix(2).contains { page.tokens[$0].kind == .punctuation }
  }

  /// Whether the verb at `token` has no subject but a filler: of the weather, before a clause, of the
  /// time that something takes.
  private func isFiller(_ token: Int, in sentence: Range<Int>) -> Bool {
    let verbs = lexicon.nameClasses(of: page.words[token])
    if verbs.contains(.weatherVerb) { return true }
    let rest = (token + 1).to(min(token + 8, sentence.upperBound))
    if verbs.contains(.clauseVerb) {
      return rest.prefix(4).contains {
        classes($0).contains(.subordinator) && classes($0).contains(.relative)
      }
    }
    guard verbs.contains(.durationVerb) else { return false }
    return rest.contains { classes($0).contains(.to) || classes($0).contains(.subordinator) }
      && rest.prefix(5).contains { nameClasses($0).contains(.timeNoun) }
  }
}
