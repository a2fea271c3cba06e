import Knowledge

/// What the documents so far say of one deal.
struct DealRecord: Sendable {
  /// What one document says.
  struct Account: Sendable {
    var document: DocumentNode
    var deal: Deal
    var sentences: [Quotation]
    /// The words of the figures and their sentences, by role.
    var figures: [FigureNode.Role: (words: String, sentence: Quotation)]
  }

  private(set) var accounts: [Account] = []

  /// Takes in what one document says.
  mutating func add(_ account: Account) {
    accounts.append(account)
  }

  /// The node, once all documents are in.
  func node(id: EntityID) -> DealNode {
    let deals = sortedAccounts.map(\.deal)
    var deal = Deal(
      id: id, name: mostFrequent(deals.map(\.name)) ?? id.text,
      kind: mostFrequent(deals.map(\.kind)) ?? "", parties: [])
    for account in deals {
      for party in account.parties where !deal.parties.contains(party) {
        deal.parties.append(party)
      }
      for (role, parties) in account.roles {
        deal.roles[role, default: []] = Set(deal.roles[role] ?? []).union(parties).sorted()
      }
    }
    deal.status = mostFrequent(deals.compactMap(\.status))
    deal.date = mostFrequent(deals.compactMap(\.date))
    deal.commodity = mostFrequent(deals.compactMap(\.commodity))
    deal.money = mostFrequent(deals.compactMap { $0.money?.withoutFigure })
    deal.duration = mostFrequent(deals.compactMap { $0.duration?.withoutFigure })
    deal.quantity = mostFrequent(deals.compactMap { $0.quantity?.withoutFigure })
    deal.unitPrice = mostFrequent(deals.compactMap { $0.unitPrice?.withoutFigure })
    deal.check = mostFrequent(deals.compactMap(\.check).filter { $0.verdict != .notEnough })
    // What the documents state together may be enough where each by itself was not.
    if deal.check == nil { deal.checkFigures() }
    return DealNode(
      deal: deal, mentionCount: accounts.reduce(0) { $0 + $1.sentences.count },
      documentCount: accounts.count)
  }

  /// The deal's figures, one for each amount that some document gives.
  func figures(id: EntityID) -> [FigureNode] {
    var figures: [EntityID: FigureNode] = [:]
    var words: [EntityID: Tally] = [:]
    for account in sortedAccounts {
      for (role, term) in account.deal.terms {
        let amount = term.withoutFigure
        let figure = EntityID(
          hashing: [id.text, role.rawValue] + amount.identifyingParts, prefix: "figure")
        let stated = account.figures[role]
        if let stated { words[figure, default: Tally()].add(stated.words) }
        let evidence = Evidence(
          document: account.document.id, sentence: stated?.sentence,
          trigger: stated?.words ?? "", rule: stated == nil ? "derived" : "deal", confidence: 1)
        figures[
          figure,
          default: FigureNode(
            id: figure, name: amount.text, deal: id, role: role, term: amount, isDerived: true,
            evidence: [], weight: 0)
        ].evidence.append(evidence)
        if term.figure != nil { figures[figure]?.isDerived = false }
      }
    }
    return figures.values.map { figure in
      var figure = figure
      figure.name = words[figure.id]?.best ?? figure.name
      return figure
    }.sorted { $0.id < $1.id }
  }

  private var sortedAccounts: [Account] {
    accounts.sorted { $0.document < $1.document }
  }

  /// The most frequent of `values`, of equals the first.
  private func mostFrequent<Value: Hashable>(_ values: [Value]) -> Value? {
    var counts: [Value: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return values.reduce(nil) { best, next in
      guard let best, counts[best, default: 0] >= counts[next, default: 0] else { return next }
      return best
    }
  }
}

extension Deal.Term {
  /// The term without the name of the figure in its document, which means nothing elsewhere.
  fileprivate var withoutFigure: Deal.Term {
    var term = self
    term.figure = nil
    return term
  }

  fileprivate var identifyingParts: [String] {
    [amount.value, amount.low, amount.high].map { $0?.text ?? "" }
      + [unit ?? "", currency ?? "", per ?? ""]
  }

  /// The amount in digits, such as `USD 0.35 per m3` or `30–35 year`.
  fileprivate var text: String {
    let digits =
      amount.value?.text
      ?? [amount.low?.text, amount.high?.text].compactMap(\.self).joined(separator: "–")
    let words = [currency, digits, unit, per.map { "per " + $0 }]
    return words.compactMap(\.self).joined(separator: " ")
  }
}

extension DocumentNode: Comparable {
  /// By source, then by id.
  public static func < (left: DocumentNode, right: DocumentNode) -> Bool {
    if left.source != right.source {
      return left.source.utf8.lexicographicallyPrecedes(right.source.utf8)
    }
    return left.id < right.id
  }
}
