import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// What a pronoun may mean: nobody, one, or several that are equally likely.
  enum Antecedent {
    case none
    case one(EntityID)
    case several
  }

  /// Who the pronoun at `token` means: by gender and number, by its clause, by what the text is
  /// about; nobody where two are equally likely.
  ///
  /// Where the sentence has a tree, the rules of binding leave out whom a pronoun cannot mean, and of
  /// several the argument of the nearest clause around is meant, as in J. R. Hobbs, 'Resolving
  /// Pronoun References' (Lingua 44, 1978), and S. Lappin and H. J. Leass, 'An Algorithm for
  /// Pronominal Anaphora Resolution' (Computational Linguistics 20, 1994); unlike there, two
  /// arguments of one clause leave it open.
  func pronoun(
    at token: Int, _ here: SpokenSentence, _ discourse: Discourse
  ) -> (form: ResolvedMention.Form, entities: [EntityID])? {
    let (word, name) = (classes(token), nameClasses(token))
    if word.contains(.whose) || word.contains(.who) || name.contains(.neuterRelative) {
      return relative(at: token, here)
    }
    if !word.isDisjoint(with: [.he, .she, .his, .her]) {
      return person(at: token, here, discourse)
    }
    if name.contains(.neuterPronoun) || word.contains(.its) {
      return thing(at: token, here, discourse)
    }
    if name.contains(.pluralPronoun) || name.contains(.pluralPossessive) {
      return several(at: token, here, discourse)
    }
    return nil
  }

  /// Whether a pronoun opens the sentence, which is then nobody's name, whoever is called Mr He.
  func isPronounHere(_ tokens: Range<Int>) -> Bool {
    let token = tokens.lowerBound
    return tokens.count == 1
      && page.sentences[page.sentence(ofToken: token)].tokens.lowerBound == token
      && (!classes(token).isDisjoint(with: [.he, .she, .his, .her, .its])
        || !nameClasses(token).isDisjoint(with: [.neuterPronoun, .pluralPronoun]))
  }

  // MARK: Binding

  /// Whom the pronoun at `token` cannot mean: who stands beside it in its clause, the subject that
  /// its verb takes from above, or the very phrase of which it is a part.
  func barred(at token: Int, isObject: Bool, _ here: SpokenSentence) -> Set<EntityID> {
    guard let syntax = here.syntax, let role = syntax.role(of: token..<token + 1) else {
      return isObject ? Set(clauseSubject(before: token, here)?.entities ?? []) : []
    }
    var barred: Set<EntityID> = []
    switch role.kind {
    case .subject, .object, .oblique:
      for one in here.recent {
        if let other = one.role, other.isArgument, other.head == role.head {
          barred.formUnion(one.entities)
        }
      }
      if role.kind != .subject, let subject = syntax.subject(of: role.head),
        let one = here.spoken(at: syntax.tree.nodes[subject].tokens.lowerBound)
      {
        barred.formUnion(one.entities)
      }
    case .possessor:
      if let one = here.spoken(at: syntax.tree.nodes[role.head].tokens.lowerBound) {
        barred.formUnion(one.entities)
      }
    case .nested: break
    }
    return barred
  }

  /// Whom a reflexive means: the subject of its verb.
  func reflexive(
    at token: Int, _ here: SpokenSentence, _ isWanted: (EntityID) -> Bool
  ) -> [EntityID]? {
    var subject = clauseSubject(before: token, here)
    if let syntax = here.syntax, let node = syntax.tree.node(ofToken: token),
      let predicate = syntax.predicate(over: node), let noun = syntax.subject(of: predicate)
    {
      subject = here.spoken(at: syntax.tree.nodes[noun].tokens.lowerBound)
    }
    guard let subject, subject.entities.count == 1, isWanted(subject.entities[0]) else {
      return nil
    }
    return subject.entities
  }

  /// The only one wanted among the arguments of the nearest clause around the pronoun that has any;
  /// where somebody without a name is its subject, the pronoun may as well mean them.
  func argument(
    around token: Int, of near: [Spoken], _ here: SpokenSentence, persons: Bool,
    _ isWanted: (EntityID) -> Bool
  ) -> Antecedent {
    guard let syntax = here.syntax, let node = syntax.tree.node(ofToken: token),
      let role = syntax.role(of: token..<token + 1)
    else { return .none }
    var next = role.isArgument ? syntax.clause(above: role.head) : syntax.predicate(over: node)
    for _ in 0..<ClauseSyntax.deepest {
      guard let predicate = next else { return .none }
      var found: Set<EntityID> = []
      var isNamed = false
      func add(_ one: Spoken) { found.formUnion(one.entities.filter(isWanted)) }
      for one in near {
        guard let other = one.role, other.isArgument, other.head == predicate else { continue }
        if other.kind == .subject { isNamed = true }
        add(one)
      }
      if !isNamed, let subject = syntax.subject(of: predicate), subject < node {
        let first = syntax.tree.nodes[subject].tokens.lowerBound
        if let one = near.last(where: { $0.tokens.contains(first) }) {
          add(one)
        } else if let owner = syntax.actingOwner(of: subject),
          let one = here.spoken(at: syntax.tree.nodes[owner].tokens.lowerBound)
        {
          // 'Its government hopes …, and it asked X'.
          add(one)
        } else if persons, syntax.isPerson(subject), here.spoken(at: first) == nil,
          !syntax.tree.isNode(node, under: subject)
        {
          return .several
        }
      }
      if found.count == 1, let id = found.first { return .one(id) }
      if found.count > 1 { return .several }
      next = syntax.clause(above: predicate)
    }
    return .none
  }

  // MARK: Clauses without a tree

  /// The subject of the clause in which `token` stands, as far as the words before tell: the last
  /// that nothing governs, with no new clause between.
  func clauseSubject(before token: Int, _ here: SpokenSentence) -> Spoken? {
    let clause = here.recent.filter { $0.isNominative && $0.form != .possessive }
    guard let first = clause.last else { return nil }
    // Of those in one clause the first is the subject.
    var subject = first
    for one in clause.reversed() {
      let gap = one.tokens.upperBound.to(subject.tokens.lowerBound)
      if gap.contains(where: opensClause) { break }
      if isSubjectPronoun(subject.tokens.lowerBound) { break }
      subject = one
    }
    // 'X scolded the men, who had begged him'.
    let gap = subject.tokens.upperBound.to(token)
    return gap.contains { opensClause($0) || isSubjectPronoun($0) } ? nil : subject
  }

  func opensClause(_ token: Int) -> Bool {
    let text = page.text(token)
    return classes(token).contains(.subordinator) || classes(token).contains(.clauseBreak)
      || text == ";" || text == ":" || classes(token).contains(.coordinator) && text != "and"
  }

  private func isSubjectPronoun(_ token: Int) -> Bool {
    classes(token).contains(.who) || nameClasses(token).contains(.neuterRelative)
      || !classes(token).isDisjoint(with: [.he, .she])
  }

  /// Whether a pronoun begins a clause, where subjects stand.
  func isClauseInitial(_ token: Int) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: token)].tokens
    guard token > sentence.lowerBound else { return true }
    let before = token - 1
    return opensClause(before) || classes(before).contains(.coordinator)
      || page.tokens[before].kind == .punctuation
      || token + 1 < sentence.upperBound
        && !classes(token + 1).isDisjoint(with: [.modal, .be, .have, .do])
  }
}
