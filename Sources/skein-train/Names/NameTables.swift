internal import Language
internal import Text

/// The names that the gazetteer's tables list, for hints in training.
struct NameTables {
  private var hints: [UInt64: NameHints] = [:]
  private static let longest = 8

  /// Which columns of which tables hold names, and what they tell.
  private static let sources: [(file: String, columns: [String], hint: NameHints)] = [
    ("countries.tsv", ["name", "official", "aliases"], .place),
    ("countries.tsv", ["adjectives", "demonyms"], .demonym),
    ("cities.tsv", ["name", "aliases"], .place),
    ("places.tsv", ["name", "aliases"], .place),
    ("people.tsv", ["name", "aliases"], .person),
    ("people-countryinfo.tsv", ["name", "aliases"], .person),
    ("organizations.tsv", ["name", "aliases", "acronyms"], .organization),
    ("companies.tsv", ["name", "aliases", "acronyms"], .organization),
    ("universities.tsv", ["name", "aliases", "acronyms"], .organization),
    ("givennames.tsv", ["name"], .givenName),
    ("surnames.tsv", ["name"], .surname),
    ("honorifics.tsv", ["name"], .title),
    ("offices.tsv", ["name", "aliases"], .title),
  ]

  /// Reads the tables in a folder.
  init(folder: String) throws {
    for source in Self.sources {
      let text = String(
        decoding: try Files.bytes(of: folder + "/" + source.file), as: UTF8.self)
      var columns: [Int] = []
      for line in text.split(separator: "\n") where !line.hasPrefix("#") {
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        if columns.isEmpty {
          columns = source.columns.compactMap { cells.firstIndex(of: $0) }
          continue
        }
        for column in columns where column < cells.count {
          for name in cells[column].split(separator: "|") { add(String(name), source.hint) }
        }
      }
    }
  }

  private mutating func add(_ name: String, _ hint: NameHints) {
    let text = SourceText(name)
    var tokens: [Token] = []
    Tokenizer().append(tokensOf: text, in: text.range, to: &tokens)
    guard !tokens.isEmpty, tokens.count <= Self.longest else { return }
    hints[Self.key(tokens.map { text.string(in: $0.range) }[...]), default: []].insert(hint)
  }

  private static func key(_ words: ArraySlice<String>) -> UInt64 {
    var hash = WordHash(seed: 31)
    for word in words {
      for byte in word.utf8 { hash.combine(byte) }
      hash.combine(0x20)
    }
    return hash.value
  }

  /// What the tables know of each word: the longest listed names from the left, and every given
  /// name, surname and title.
  func hints(of words: [String]) -> [NameHints] {
    var result = [NameHints](repeating: [], count: words.count)
    var index = 0
    while index < words.count {
      var step = 1
      for length in stride(from: min(Self.longest, words.count - index), through: 1, by: -1) {
        guard let found = hints[Self.key(words[index..<index + length])] else { continue }
        for offset in index..<index + length { result[offset].formUnion(found) }
        result[index].insert(.begins)
        step = length
        break
      }
      if step > 1 {
        for offset in index..<index + step {
          let single = hints[Self.key(words[offset...offset])] ?? []
          result[offset].formUnion(single.intersection([.givenName, .surname, .title]))
        }
      }
      index += step
    }
    return result
  }
}
