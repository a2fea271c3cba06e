import Gazetteer
import Knowledge
import Text

/// The units of measure by the names that texts write.
struct UnitTable: Sendable {
  /// A row of `units.tsv`.
  struct Unit: Sendable {
    /// English, in the singular.
    var name: String
    /// How many of the unit the name stands for: 10⁹ for 'bcm'.
    var multiplier: DecimalNumber
    var dimension: String
    /// The SI unit, and how many of it one unit is; of a rate, before the time is divided out.
    var si: String
    var factor: DecimalNumber?
    /// The time of a rate: 'day' of 'barrel per day'.
    var per: String?

    var isTime: Bool { dimension == "time" }
    var isShare: Bool { dimension == "share" }
  }

  private(set) var units: [Unit] = []
  /// Each name with its spelling: 'Nm' are newton metres, 'nm' nanometres.
  private var names = PhraseTable<(spelling: String, unit: Int)>()
  /// The names of one letter, which mean a unit only in their own case.
  private var letters = SparseWordTable<[(spelling: String, unit: Int)]>(default: [])
  /// The words that are lengths of time by themselves.
  private var times = WordSet()
  private var seconds: [String: DecimalNumber] = [:]

  init(_ gazetteer: CompiledGazetteer, vocabulary: inout Vocabulary) {
    let rows = gazetteer.rows(of: .units)
    for row in 0..<rows.count {
      let unit = Unit(
        name: rows[row, "name"], multiplier: DecimalNumber(rows[row, "multiplier"]) ?? .one,
        dimension: rows[row, "dimension"], si: rows[row, "si"],
        factor: DecimalNumber(rows[row, "factor"]),
        per: rows[row, "per"].isEmpty ? nil : rows[row, "per"])
      units.append(unit)
      if unit.isTime, unit.multiplier == .one { seconds[unit.name] = unit.factor }
      var spellings = Set(rows.items(row, "aliases"))
      if unit.multiplier == .one {
        spellings.insert(unit.name)
        spellings.insert(rows[row, "plural"])
      }
      for spelling in spellings.sorted() where !spelling.isEmpty {
        if spelling.utf8.count == 1 {
          letters[vocabulary.insert(spelling)].append((spelling, row))
        } else {
          names.insert(spelling, value: (spelling, row), into: &vocabulary)
          if unit.isTime { times.insert(vocabulary.insert(spelling)) }
        }
      }
    }
  }

  /// The unit whose name begins at `token`, and the name's length in tokens.
  func unit(at token: Int, in page: Page, before limit: Int) -> (length: Int, unit: Unit)? {
    guard token < limit else { return nil }
    if let match = names.longestMatch(at: token, in: page.words, before: limit),
      let first = match.values.first
    {
      guard match.values.count > 1 else { return (match.length, units[first.unit]) }
      let text = page.document.text.string(in: page.range(of: token..<token + match.length))
      let best = match.values.first { $0.spelling == text } ?? first
      return (match.length, units[best.unit])
    }
    let list = letters[page.words[token]]
    guard !list.isEmpty else { return nil }
    let text = page.text(token)
    guard let match = list.first(where: { $0.spelling == text }) else { return nil }
    let unit = units[match.unit]
    // '38C', but not 'Section 8 C'
    if unit.dimension == "temperature", token == 0 || !page.isJoined(token - 1, to: token) {
      return nil
    }
    return (1, unit)
  }

  /// The inch, whose short name is also a preposition.
  var inch: Unit? { units.first { $0.name == "inch" } }

  /// Whether `word` is a length of time.
  func isTime(_ word: WordID) -> Bool { times.contains(word) }

  /// `amount` of `unit`, its multiplier being in `amount` already, in SI units.
  func plain(_ amount: Figure.Amount, of unit: Unit) -> Figure.Plain? {
    guard let factor = siFactor(of: unit) else { return nil }
    return Figure.Plain(amount: amount.scaled(by: factor), unit: unit.si)
  }

  /// How many SI units one `unit` is; nothing where it is no multiple of it.
  func siFactor(of unit: Unit) -> DecimalNumber? {
    guard let factor = unit.factor, !unit.si.isEmpty, unit.dimension != "temperature" else {
      return nil
    }
    guard let per = unit.per else { return factor }
    return seconds[per].flatMap { factor / $0 }
  }
}
