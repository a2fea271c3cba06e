import Gazetteer
import Knowledge

/// Which countries a page speaks of, by all its listed names: what decides between namesakes.
struct CountryEvidence: Sendable {
  /// By ISO 3166-1 alpha-3, a country's own names counting more than what lies in it.
  private var weights: [String: Int] = [:]
  /// The same of cities, regions and people alone, not of the countries' own names.
  private var localWeights: [String: Int] = [:]

  /// A country named by itself.
  private static let nameWeight = 3

  /// Weighs the names of a page.
  ///
  /// - Complexity: O(*n*) in the candidates and their readings.
  init(_ candidates: [NameCandidate], gazetteer: CompiledGazetteer) {
    for candidate in candidates {
      let readings = candidate.readings.filter { $0.use != .surname && $0.entry != nil }
      // A name that needs a second hint gives none.
      guard !readings.isEmpty,
        !readings.contains(where: { $0.guardRule == .never || $0.guardRule == .context })
      else { continue }
      let nations = readings.filter { $0.table == .countries }
      if let first = nations.first {
        guard Set(nations.map(\.entry)).count == 1, let entry = first.entry else { continue }
        for code in Self.codes(of: gazetteer.entry(entry), gazetteer) {
          weights[code, default: 0] += Self.nameWeight
        }
        continue
      }
      // What its readings agree on is sure whichever is meant.
      let codes = readings.compactMap(\.entry).map { Set(gazetteer.entry($0).countries) }
      guard let first = codes.first else { continue }
      for code in codes.dropFirst().reduce(first, { $0.intersection($1) }) {
        weights[code, default: 0] += 1
        if readings.contains(where: { $0.table != .metonyms }) {
          localWeights[code, default: 0] += 1
        }
      }
    }
  }

  /// The codes that speak for a country: England's are its own and that of its capital's state.
  static func codes(of entry: Entry, _ gazetteer: CompiledGazetteer) -> Set<String> {
    var codes = Set(entry.countries)
    if entry.table == .countries, let capital = gazetteer.index(of: .init(entry["capital"])) {
      codes.formUnion(gazetteer.entry(capital).countries)
    }
    return codes
  }

  /// How much speaks for any of the countries.
  func weight(of codes: some Sequence<String>) -> Int {
    codes.reduce(0) { $0 + weights[$1, default: 0] }
  }

  /// How much speaks for any of the countries but their own names.
  func localWeight(of codes: some Sequence<String>) -> Int {
    codes.reduce(0) { $0 + localWeights[$1, default: 0] }
  }
}
