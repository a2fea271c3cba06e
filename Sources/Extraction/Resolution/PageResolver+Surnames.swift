import Gazetteer
import Knowledge
import Text

extension PageResolver {
  /// Resolves family names that stand alone: to the person whom the page names in full, else to the
  /// one who held a high office when the page came out.
  mutating func resolveSurnames() {
    for index in candidates.indices where decided[index] == nil {
      let candidate = candidates[index]
      let people = candidate.readings.filter { $0.use == .surname }
      let isPattern = if case .pattern(.person) = candidate.evidence { true } else { false }
      guard !people.isEmpty || isPattern else { continue }
      // A word of the language ('On', 'May') is a family name only after a title.
      let isWord = candidate.tokens.count == 1 && !classes(candidate.tokens.lowerBound).isEmpty
      guard isPattern || !hasCapitalizedNeighbour(candidate.tokens),
        !isWord || !titleKinds(before: candidate.tokens.lowerBound).isEmpty
      else { continue }
      let key = FoldedText.folded(page.document.text.string(in: candidate.range))
      if let known = peopleBySurname[key] {
        decided[index] = mention(candidate, of: Array(known).sorted())
      } else {
        let holders = likeliest(of: people, at: index).map { admit($0) }
        if !holders.isEmpty { decided[index] = mention(candidate, of: holders) }
      }
    }
    resolveUnlistedSurnames()
  }

  private func mention(_ candidate: NameCandidate, of people: [EntityID]) -> ResolvedMention {
    var mention = ResolvedMention(
      tokens: candidate.tokens, range: candidate.range, entity: nil, via: .alias, form: .name)
    if people.count == 1 { mention.entity = people[0] } else { mention.candidates = people }
    return mention
  }

  /// The office holders whom a family name can mean here; none where it is rather somebody else.
  private func likeliest(of readings: [NameReading], at index: Int) -> [EntryIndex] {
    guard let published else { return [] }
    let titles = titleKinds(before: candidates[index].tokens.lowerBound)
    let guarded = readings.contains { $0.guardRule != nil }
    var ranked: [(person: EntryIndex, rank: Int)] = []
    for reading in readings {
      guard let person = reading.entry else { continue }
      let terms = gazetteer.holdings(of: person).filter {
        gazetteer.isInOffice($0, on: published) && (titles.isEmpty || titles.contains($0.kind))
      }
      guard let rank = terms.map(\.kind.rank).min() else { continue }
      // The head of a country may be named without a word of introduction; others need their
      // country on the page, and so does everybody whose name is also a common word.
      let isHead = rank <= OfficeKind.headOfGovernment.rank
      let isAtHome = terms.contains { countries[$0.body] != nil }
      if isAtHome || !titles.isEmpty || isHead && !guarded { ranked.append((person, rank)) }
    }
    guard let best = ranked.map(\.rank).min() else { return [] }
    let first = ranked.filter { $0.rank == best }
    let atHome = first.filter { candidate in
      gazetteer.holdings(of: candidate.person).contains { countries[$0.body] != nil }
    }
    return Array(Set((atHome.isEmpty ? first : atHome).map(\.person))).sorted()
  }

  /// The kinds of the office that stands right before a name: 'president' is that of a country or of
  /// a company.
  private func titleKinds(before token: Int) -> Set<OfficeKind> {
    guard token > 0, candidateAt[token - 1] >= 0 else { return [] }
    let title = candidates[Int(candidateAt[token - 1])]
    guard title.tokens.upperBound == token else { return [] }
    let rows = gazetteer.rows(of: .offices)
    return Set(
      title.readings.filter { $0.use == .office }
        .compactMap { OfficeKind(rawValue: rows[$0.row, "kind"]) })
  }

  /// The family names of people whom no table lists, wherever they stand by themselves.
  private mutating func resolveUnlistedSurnames() {
    let taken = Set(
      candidates.indices.filter { decided[$0] != nil }.flatMap { index in
        Array(candidates[index].tokens)
      })
    let wanted = peopleBySurname.filter { $0.value.count == 1 }
    guard !wanted.isEmpty else { return }
    for token in page.tokens.indices where !taken.contains(token) && page.isCapitalized(token) {
      guard page.tokens[token].kind == .word,
        let person = wanted[FoldedText.folded(page.text(token))],
        let id = person.first, !hasCapitalizedNeighbour(token..<token + 1)
      else { continue }
      add(
        ResolvedMention(
          tokens: token..<token + 1, range: page.tokens[token].range, entity: id, via: .alias,
          form: .name))
    }
  }
}
