import Language
import Text

/// What a phrase is to the clause in which it stands.
struct GrammaticalRole: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case subject
    case object
    /// Behind a preposition that belongs to the predicate.
    case oblique
    /// Whose something is: 'his' in 'his plan'.
    case possessor
    /// A part of another phrase: 'Peru' in 'the mines of Peru'.
    case nested
  }

  var kind: Kind
  /// The node of the predicate of which it is an argument, or of the noun on which it hangs.
  var head: Int

  /// Whether it is what a predicate is said of, does or reaches.
  var isArgument: Bool { kind == .subject || kind == .object || kind == .oblique }
}

/// The clauses of one parsed sentence, as far as they tell whom its pronouns can mean.
struct ClauseSyntax: Sendable {
  let tree: SentenceTree
  let page: Page
  let lexicon: Lexicon

  /// How far up a tree is followed.
  static let deepest = 8

  private func relation(_ node: Int) -> Relation { tree.nodes[node].relation }

  private func classes(_ node: Int) -> WordClasses {
    lexicon.classes(of: page.words[tree.nodes[node].tokens.lowerBound])
  }

  // MARK: Roles

  /// The role of the phrase over `tokens`; what is coordinated or apposed has that of the first, and
  /// the name of a body that of the noun for it: 'the Hamas regime', but not 'the US company'.
  func role(of tokens: Range<Int>, isCountry: Bool = false) -> GrammaticalRole? {
    guard var node = tree.head(of: tokens) else { return nil }
    for _ in 0..<Self.deepest {
      guard let head = tree.nodes[node].head else { return nil }
      switch relation(node) {
      case .nsubj, .nsubjPass, .nsubjOuter: return GrammaticalRole(kind: .subject, head: head)
      case .obj, .iobj: return GrammaticalRole(kind: .object, head: head)
      case .obl, .oblAgent, .oblUnmarked: return GrammaticalRole(kind: .oblique, head: head)
      case .nmodPoss: return GrammaticalRole(kind: .possessor, head: head)
      case .conj, .appos, .flat, .nmodDesc: node = head
      case .compound where isBody(head, ofCountry: isCountry): node = head
      default: return GrammaticalRole(kind: .nested, head: head)
      }
    }
    return nil
  }

  /// The predicate in whose clause a node stands.
  func predicate(over node: Int) -> Int? {
    var node = node
    for _ in 0..<Self.deepest {
      guard let head = tree.nodes[node].head else { return nil }
      switch relation(node) {
      case .nsubj, .nsubjPass, .nsubjOuter, .obj, .iobj, .obl, .oblAgent, .oblUnmarked:
        return head
      default: node = head
      }
    }
    return nil
  }

  /// The predicate of the clause that holds the clause of `predicate`.
  ///
  /// A verb that shares the subject of another stands in the same clause as it.
  func clause(above predicate: Int) -> Int? {
    guard let head = tree.nodes[predicate].head else { return nil }
    switch relation(predicate) {
    case .ccomp, .advcl, .xcomp, .csubj, .parataxis, .conj, .advclRelcl: return head
    case .acl, .aclRelcl: return self.predicate(over: head)
    default: return nil
    }
  }

  /// Whether a clause stands inside another's: said by the way, as to when, why or of whom.
  func isSubordinate(_ predicate: Int) -> Bool {
    var node = predicate
    for _ in 0..<Self.deepest {
      switch relation(node) {
      case .advcl, .acl, .aclRelcl, .advclRelcl, .csubj: return true
      default: break
      }
      guard let head = tree.nodes[node].head else { return false }
      node = head
    }
    return true
  }

  /// What a noun is in apposition to: 'Jane Doe, a senator'; else the noun.
  private func apposed(to noun: Int) -> Int {
    guard relation(noun) == .appos, let head = tree.nodes[noun].head else { return noun }
    return head
  }

  // MARK: Subjects

  /// The noun that is the subject of `predicate`: its own, the noun that a relative clause is of, or
  /// the one that a verb without one takes from above.
  func subject(of predicate: Int) -> Int? {
    var predicate = predicate
    for _ in 0..<Self.deepest {
      if let own = ownSubject(of: predicate) {
        let isRelative = !classes(own).isDisjoint(with: [.who, .relative])
        return isRelative && relation(predicate) == .aclRelcl
          ? tree.nodes[predicate].head.map(apposed(to:)) : own
      }
      guard let head = tree.nodes[predicate].head else { return nil }
      switch relation(predicate) {
      case .xcomp:
        // 'X asked Y to help him': Y is to help.
        if let object = tree.dependents(of: head, in: [.obj, .iobj]).first { return object }
        predicate = head
      case .advcl:
        // 'accused X of breaking its word', 'prevented X from', 'warned X against'.
        if tree.nodes[predicate].pennTag == .vbg, isMarkedForObject(predicate),
          let object = tree.dependents(of: head, in: [.obj, .iobj]).first
        {
          return object
        }
        predicate = head
      case .conj, .ccomp: predicate = head
      case .acl:
        if tree.nodes[head].tag != .verb { return head }
        predicate = head
      default: return nil
      }
    }
    return nil
  }

  private func isMarkedForObject(_ predicate: Int) -> Bool {
    tree.dependents(of: predicate, in: [.mark, .case]).contains {
      lexicon.nameClasses(of: page.words[tree.nodes[$0].tokens.lowerBound]).contains(.ofObject)
    }
  }

  /// The subject that hangs on `predicate` itself.
  func ownSubject(of predicate: Int) -> Int? {
    tree.dependents(of: predicate, in: [.nsubj, .nsubjPass, .nsubjOuter]).last
  }

  /// The subject that follows an opening clause or phrase in which `node` stands: 'Macron' to the
  /// 'he' of 'When he arrived, Macron …' and to the 'his' of 'In his speech, Macron …'.
  func followingSubject(of node: Int) -> Int? {
    var inner = node
    for _ in 0..<Self.deepest {
      guard let head = tree.nodes[inner].head else { return nil }
      switch relation(inner) {
      case .advcl, .obl:
        if let subject = ownSubject(of: head), subject > inner, subject > node { return subject }
      default: break
      }
      inner = head
    }
    return nil
  }

  /// The noun to which the relative clause belongs whose pronoun stands at `node`.
  func relativeHead(of node: Int) -> Int? {
    var node = node
    for _ in 0..<Self.deepest {
      guard let head = tree.nodes[node].head else { return nil }
      if relation(node) == .aclRelcl { return apposed(to: head) }
      node = head
    }
    return nil
  }

  /// Whether the subject of the main clause is somebody without a name: 'the lawyer'.
  func isAboutPerson(_ sentence: SpokenSentence) -> Bool {
    guard let root = tree.nodes.firstIndex(where: { $0.relation == .root }),
      let subject = subject(of: root), isPerson(subject)
    else { return false }
    return sentence.spoken(at: tree.nodes[subject].tokens.lowerBound) == nil
      && sentence.subject?.role?.head != root
  }

  /// Whether a noun can be the subject of the relative clause whose pronoun is `node`, by number.
  func agrees(_ noun: Int, withClauseOf node: Int) -> Bool {
    guard relation(node) == .nsubj || relation(node) == .nsubjPass,
      let verb = tree.nodes[node].head
    else { return true }
    let isPlural = [.nns, .nnps].contains(tree.nodes[noun].pennTag)
    let finite = [verb] + tree.dependents(of: verb, in: [.aux, .auxPass, .cop])
    return !finite.contains { place in
      tree.nodes[place].pennTag == (isPlural ? .vbz : .vbp)
    }
  }

  // MARK: Words

  /// The tokens of the common nouns in the plural that are subjects of the clauses around a pronoun.
  func plurals(around node: Int, role: GrammaticalRole) -> [Int] {
    var next = role.isArgument ? clause(above: role.head) : predicate(over: node)
    var tokens: [Int] = []
    for _ in 0..<Self.deepest {
      guard let predicate = next else { break }
      tokens += tree.dependents(of: predicate, in: [.nsubj, .nsubjPass])
        .filter { $0 < node && tree.nodes[$0].pennTag == .nns }
        .map { tree.nodes[$0].tokens.lowerBound }
      next = clause(above: predicate)
    }
    return tokens
  }

  /// Whether a node is a pronoun that stands for nothing: 'it is clear that'.
  func isExpletive(_ node: Int) -> Bool { relation(node) == .expl }

  /// Whether a node is a common noun in the singular for a person: 'the lawyer'.
  func isPerson(_ node: Int) -> Bool {
    guard tree.nodes[node].pennTag == .nn else { return false }
    let word = page.words[tree.nodes[node].tokens.upperBound - 1]
    return lexicon.classes(of: word).contains(.role)
      || lexicon.nameClasses(of: word).contains(.personNoun)
  }

  /// Whether a node is a common noun for a body, of which the name before it is the name.
  private func isBody(_ node: Int, ofCountry: Bool) -> Bool {
    guard tree.nodes[node].pennTag == .nn else { return false }
    let word = page.words[tree.nodes[node].tokens.upperBound - 1]
    if ofCountry { return lexicon.classes(of: word).contains(.state) }
    return !lexicon.classes(of: word).isDisjoint(with: [.state, .organizationHead])
      || !lexicon.nameClasses(of: word).isDisjoint(with: .description)
  }

  /// Whose a noun is that acts for its owner: 'Its government', 'the country's ministry'.
  func actingOwner(of node: Int) -> Int? {
    guard classes(node).contains(.state) else { return nil }
    return tree.dependents(of: node, in: [.nmodPoss]).first
  }

  /// Whether a node is a common noun in the singular for a thing: 'the treaty'.
  func isThing(_ node: Int) -> Bool { tree.nodes[node].pennTag == .nn && !isPerson(node) }

  /// Whether what a predicate says is done to its subject or only tells what it is, so that things
  /// are as likely to be its subject as those who act.
  func isInactive(_ predicate: Int) -> Bool {
    tree.nodes[predicate].dependents.contains {
      relation($0) == .auxPass || relation($0) == .cop || relation($0) == .nsubjPass
    }
  }
}
