import Knowledge
import Language
import Text

/// Reads off the tree of a sentence who the parties of a deal are and how far it has come.
struct DealReader {
  let view: SyntaxView
  let events: EventLexicon
  let deals: DealLexicon
  private let subjects: SubjectReader
  private let actors: ActorReader
  private let statuses: StatusReader

  init(view: SyntaxView, events: EventLexicon, deals: DealLexicon) {
    self.view = view
    self.events = events
    self.deals = deals
    subjects = SubjectReader(view: view, events: events)
    actors = ActorReader(view: view, events: events)
    statuses = StatusReader(view: view, events: events)
  }

  /// Who takes part, and in which place of the phrase: `subject`, `possessive`, `modifier`, or the
  /// preposition.
  struct Party: Hashable {
    var slot: String
    var entity: EntityID
  }

  /// How a deal stands.
  struct Standing {
    var status: Deal.Status?
    /// Whether the sentence denies the deal, or only supposes it.
    var isDenied = false
  }

  // MARK: Parties

  /// The parties that stand beside the deal's noun at `node` or take part in what is done with it.
  func parties(of node: Int) -> [Party] {
    var parties: [Party] = []
    func add(_ slot: String, _ found: [Actor]) {
      for actor in found {
        let mention = view.mentions[actor.mention]
        guard let entity = mention.entity, isParty(actor.mention),
          !parties.contains(where: { $0.entity == entity })
        else { continue }
        parties.append(Party(slot: slot, entity: entity))
      }
    }
    for number in modifiers(of: node) { add("modifier", [Actor(mention: number, distance: 0)]) }
    for dependent in view.nodes[node].dependents {
      switch view.relation(dependent) {
      case .nmodPoss: add("possessive", actors.actors(at: dependent))
      case .nmod, .obl: addPhrase(dependent, add)
      case .acl where view.isPassive(dependent): addArguments(of: dependent, add)
      default: break
      }
    }
    if let verb = governor(of: node) {
      add("subject", subjects.doers(of: verb))
      addArguments(of: verb, add)
    }
    return parties
  }

  /// The parties of a trade that the verb at `node` tells.
  func parties(ofVerb node: Int) -> [Party] {
    var parties: [Party] = []
    func add(_ slot: String, _ found: [Actor]) {
      for actor in found {
        guard let entity = view.mentions[actor.mention].entity, isParty(actor.mention),
          !parties.contains(where: { $0.entity == entity })
        else { continue }
        parties.append(Party(slot: slot, entity: entity))
      }
    }
    add("subject", subjects.doers(of: node))
    let things = view.tree.dependents(of: node, in: [.obj])
    for object in subjects.objects(of: node) {
      let found = actors.actors(at: object).filter { $0.distance == 0 }
      // 'sold Chile copper': who gets it stands before the thing.
      let isRecipient =
        view.relation(object) == .iobj
        || found.contains { view.type(of: $0.mention) == .country } && things.count > 0
      add(isRecipient ? "to" : "object", found)
    }
    addArguments(of: node, add)
    // The tree may tie 'from Chile' to the goods: 'bought ships from Chile'.
    for object in things {
      for phrase in view.tree.dependents(of: object, in: [.nmod]) {
        addPhrase(phrase) { slot, found in if slot == "from" || slot == "to" { add(slot, found) } }
      }
    }
    return parties
  }

  private func addPhrase(_ node: Int, _ add: (String, [Actor]) -> Void) {
    for marker in view.markers(of: node) {
      guard let slot = deals.slots[view.word(marker)] else { continue }
      // Of 'the purchase of ships from Chile' Chile is nothing that is bought.
      add(slot, actors.actors(at: node).filter { slot != "of" || $0.distance == 0 })
    }
  }

  private func addArguments(of verb: Int, _ add: (String, [Actor]) -> Void) {
    for dependent in view.tree.dependents(of: verb, in: [.obl, .oblAgent]) {
      addPhrase(dependent, add)
    }
  }

  /// The names before the noun that belong to its phrase: 'Sino-Russian', 'Norway-Poland'.
  private func modifiers(of node: Int) -> [Int] {
    let token = view.nodes[node].tokens.lowerBound
    return view.numbers.filter { number in
      let mention = view.mentions[number]
      guard mention.tokens.upperBound <= token, token - mention.tokens.upperBound < 6,
        mention.form != .possessive
      else { return false }
      return (mention.tokens.upperBound..<token).allSatisfy { place in
        let isInner =
          view.page.tokens[place].kind == .word && !view.page.isPossessive(place)
          || view.page.isHyphen(place) || view.page.tokens[place].kind == .number
          || view.page.tokens[place].kind == .symbol
        return isInner
          && view.lexicon.classes(of: view.page.words[place])
            .isDisjoint(
              with: WordClasses.closesNounPhrase.union([.coordinator, .determiner, .verb]))
      }
    }
  }

  private func isParty(_ number: Int) -> Bool {
    switch view.type(of: number) {
    case .country, .organization: true
    default: false
    }
  }

  // MARK: Standing

  /// How far the deal has come, by what is done with it, by what it is called, or by what is about
  /// it: 'signed', 'a proposed deal', 'talks on a deal'.
  func standing(of node: Int) -> Standing {
    var standing = Standing()
    for dependent in view.nodes[node].dependents {
      switch view.relation(dependent) {
      case .amod, .acl:
        standing.status =
          standing.status ?? deals.adjectives[view.word(dependent)]
          ?? (view.relation(dependent) == .acl ? status(ofVerb: dependent) : nil)
      default: break
      }
    }
    if standing.status == nil, let head = view.nodes[node].head, view.relation(node) == .nmod {
      standing.status = deals.heads[view.word(head)]
    }
    guard let verb = governor(of: node) else { return standing }
    let told = statuses.status(of: verb)
    let own = status(ofVerb: verb)
    standing.status = own ?? standing.status
    if told.isNegated {
      standing.isDenied = true
    } else if told.modality == .future || told.modality == .hypothetical {
      let isOpen =
        standing.status == .negotiated || standing.status == .planned
        || standing.status == .rumoured
      standing.isDenied = told.modality == .hypothetical && !isOpen && own == nil
      if !isOpen { standing.status = .planned }
    }
    return standing
  }

  /// How far a trade has come that the verb at `node` tells.
  func standing(ofVerb node: Int) -> Standing {
    let told = statuses.status(of: node)
    if told.isNegated { return Standing(isDenied: true) }
    // 'agreed to sell', 'agreed on Monday to sell'
    let isGoverned =
      view.relation(node) == .xcomp
      || view.relation(node) == .advcl && view.isMarked(node, by: events.words.to)
    if isGoverned, let head = view.nodes[node].head, let status = status(ofVerb: head) {
      return Standing(status: status)
    }
    switch told.modality {
    case .future: return Standing(status: .planned)
    case .hypothetical: return Standing(isDenied: true)
    default: return Standing(status: status(ofVerb: node))
    }
  }

  private func status(ofVerb node: Int) -> Deal.Status? {
    view.verbs(node).lazy.compactMap { deals.statuses[$0.lemma] }.first
  }

  /// The verb whose subject or object the noun is, or at whose side it stands.
  func governor(of node: Int) -> Int? {
    guard let head = view.nodes[node].head, !view.verbs(head).isEmpty else { return nil }
    switch view.relation(node) {
    case .obj, .nsubjPass, .nsubj, .obl, .iobj: return head
    default: return nil
    }
  }
}
