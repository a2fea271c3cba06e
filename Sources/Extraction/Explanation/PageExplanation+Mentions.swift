import Gazetteer
public import Knowledge
import Text

extension PageExplanation {
  /// By what a mention means its entity: the table's row, the words before that it stands for, the
  /// shape.
  func steps(of number: Int) -> [String] {
    let mention = resolution.mentions[number]
    guard let id = mention.entity else {
      let names = mention.candidates.map { name(of: $0) }.joined(separator: ", ")
      return ["\(mention.via.rawValue), undecided between \(names)"]
    }
    let entry = resolution.entities[id]?.entry
    var steps: [String] = []
    switch mention.via {
    case .pattern: steps.append("pattern: the shape of a name that is in no table")
    case .pronoun:
      let before = antecedent(of: number)
      steps.append("pronoun" + (before.map { " for '\(text($0.range))' before it" } ?? ""))
    case .office:
      steps.append("office" + (entry.flatMap(holding).map { ": \($0)" } ?? ""))
    case .description where resolution.entities[id]?.entity.kind == "group":
      steps.append("description: a group of its own, which acts for no country")
    case .name, .alias, .acronym, .demonym, .metonym, .description:
      if let source = source(of: mention, entry) {
        steps.append("\(mention.via.rawValue), \(source)")
      } else if let full = antecedent(of: number) {
        steps.append("\(mention.via.rawValue), short for '\(text(full.range))'")
      } else {
        steps.append(mention.via.rawValue)
      }
    }
    if let entry {
      let source = gazetteer.entry(entry).source
      if !steps.contains(where: { $0.hasSuffix(source) }) { steps.append("listed in \(source)") }
    }
    return steps
  }

  private func name(of id: EntityID) -> String {
    gazetteer.index(of: id).map { gazetteer.entry($0).name } ?? entity(id)?.name ?? id.text
  }

  /// The row that has the very words of a mention as a name of the entry.
  private func source(of mention: ResolvedMention, _ entry: EntryIndex?) -> String? {
    guard let entry else { return nil }
    for candidate in candidates where candidate.range == mention.range {
      for reading in candidate.readings where reading.entry == entry && reading.use != .surname {
        return gazetteer.rows(of: reading.table).source(of: reading.row)
      }
    }
    return nil
  }

  /// The last mention of the same entity before, that names it.
  private func antecedent(of number: Int) -> ResolvedMention? {
    let mention = resolution.mentions[number]
    let named = resolution.mentions.indices.filter { other in
      let before = resolution.mentions[other]
      return other != number && before.entity == mention.entity && before.via != .pronoun
    }
    let longer = named.filter {
      mention.via == .pronoun
        || resolution.mentions[$0].range.count > mention.range.count
    }
    return (longer.last { $0 < number } ?? longer.first).map { resolution.mentions[$0] }
  }

  /// The term of office on the page's day.
  private func holding(_ person: EntryIndex) -> String? {
    guard let published = page.document.published else { return nil }
    let rows = gazetteer.rows(of: .officeholders)
    let held = gazetteer.holdings(of: person, on: published)
    guard !held.isEmpty else { return nil }
    return held.map { holding in
      let body = gazetteer.entry(holding.body).name
      let term = "\(holding.from?.iso ?? "…") to \(holding.to?.iso ?? "…")"
      return "\(holding.title), \(body), \(term), \(rows.source(of: holding.row))"
    }.joined(separator: "; ")
  }
}

extension PageExplanation {
  /// The words of a mention, by number, and whom they mean.
  public func words(ofMention number: Int) -> String {
    let mention = resolution.mentions[number]
    let entity = mention.entity.map { name(of: $0) } ?? "?"
    let words = text(mention.range)
    return words == entity ? words : "\(words) (\(entity))"
  }

  /// The name of an entity that the page or the tables know.
  public func listedName(_ id: EntityID) -> String { "\(name(of: id)) (\(id))" }

  /// The words that mean an entity, by what, and how often, in the order of the text.
  public func meanings(of id: EntityID) -> [(words: String, steps: String, count: Int)] {
    var meanings: [(words: String, steps: String, count: Int)] = []
    for number in resolution.mentions.indices
    where resolution.mentions[number].entity == id
      || resolution.mentions[number].candidates.contains(id)
    {
      let words = text(resolution.mentions[number].range)
      let steps = steps(of: number).joined(separator: "; ")
      if let known = meanings.firstIndex(where: { $0.words == words && $0.steps == steps }) {
        meanings[known].count += 1
      } else {
        meanings.append((words, steps, 1))
      }
    }
    return meanings
  }
}
