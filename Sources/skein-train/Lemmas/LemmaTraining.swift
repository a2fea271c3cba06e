internal import Language

/// Learns the lemmatizer's table from a treebank: for each ending the commonest rule, where it
/// differs from the shorter ending's, then the words that the rules get wrong.
enum LemmaTraining {
  static func write(_ sentences: [ConlluSentence], to writer: inout ModelWriter) {
    var rules = Inventory()
    var counts: [[UInt8]: [String: [Int: Int]]] = [:]
    for sentence in sentences {
      for word in sentence.words {
        let (form, lemma) = (word.columns[1], word.columns[2])
        guard lemma != "_", let rule = LemmaRule(from: form, to: lemma) else { continue }
        let tags = word.columns[3] + "|" + word.columns[4]
        counts[Array(form.lowercased().utf8), default: [:]][tags, default: [:]][
          rules.number(of: rule.line), default: 0] += 1
      }
    }
    // Each word counts once for each of its tags, by the rule it mostly takes.
    var words: [(form: [UInt8], tags: String, rule: Int)] = []
    for (form, byTags) in counts {
      for (tags, byRule) in byTags { words.append((form, tags, commonest(byRule))) }
    }
    words.sort {
      $0.tags != $1.tags ? $0.tags < $1.tags : $0.form.lexicographicallyPrecedes($1.form)
    }
    var endings: [UInt64: [Int: Int]] = [:]
    for word in words {
      for length in 0...min(Lemmatizer.longestEnding, word.form.count) {
        endings[Lemmatizer.key(word.tags, word.form.suffix(length), isWhole: false), default: [:]][
          word.rule, default: 0] += 1
      }
    }
    var table: [UInt64: Int] = [:]
    func rule(_ form: [UInt8], _ tags: String, below length: Int) -> Int? {
      for shorter in stride(from: min(length, form.count + 1) - 1, through: 0, by: -1) {
        if let rule = table[Lemmatizer.key(tags, form.suffix(shorter), isWhole: false)] {
          return rule
        }
      }
      return nil
    }
    for length in 0...Lemmatizer.longestEnding {
      for word in words where word.form.count >= length {
        let key = Lemmatizer.key(word.tags, word.form.suffix(length), isWhole: false)
        guard table[key] == nil, let seen = endings[key] else { continue }
        let best = commonest(seen)
        guard length == 0 || seen[best, default: 0] > 1 else { continue }
        if rule(word.form, word.tags, below: length) != best { table[key] = best }
      }
    }
    var entries = table.map { (hash: $0.key, number: $0.value) }
    for word in words
    where rule(word.form, word.tags, below: Lemmatizer.longestEnding + 1) != word.rule {
      entries.append((Lemmatizer.key(word.tags, word.form[...], isWhole: true), word.rule))
    }
    entries.sort { $0.hash < $1.hash }
    HashedNumbers.write(entries, name: "lemmas", to: &writer)
    writer.add("lemmas.rules", rules.names)
  }

  private static func commonest(_ counts: [Int: Int]) -> Int {
    counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? 0
  }
}
