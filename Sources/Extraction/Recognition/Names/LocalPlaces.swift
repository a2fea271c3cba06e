import Gazetteer
import Knowledge
import Text

/// Tells where the name of a town means the town.
///
/// Most of the world's towns are called like somebody or something else, so such a name counts only
/// as its rule allows: `local` where it stands as a place ('in Solingen', 'the town of Solingen') on
/// a page that names its country, `beside` only right before its country or region ('Split,
/// Croatia'). A name that means anything else as well means a town only beside its country.
struct LocalPlaces {
  private let page: Page
  private let lexicon: Lexicon
  private let gazetteer: CompiledGazetteer
  /// The listed names of the page in the order of the text.
  private let names: [NameCandidate]
  /// ISO 3166-1 alpha-3 of the countries that the page names.
  private let countries: Set<String>

  /// Whether `readings` have one that depends on where the name stands.
  static func isNeeded(for readings: [NameReading]) -> Bool {
    guard readings.contains(where: { $0.table == .cities }) else { return false }
    return readings.count > 1 || isTown(readings[0])
  }

  init(_ names: [NameCandidate], of page: Page, lexicon: Lexicon, gazetteer: CompiledGazetteer) {
    self.page = page
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.names = names
    var countries: Set<String> = []
    for name in names {
      for reading in name.readings where reading.table == .countries {
        if let code = reading.entry.flatMap({ gazetteer.entry($0).country }) {
          countries.insert(code)
        }
      }
    }
    self.countries = countries
  }

  /// The readings that count where the name at `index` stands.
  func readings(ofNameAt index: Int) -> [NameReading] {
    let name = names[index]
    let beside = placesBeside(index)
    // 'Portland, Maine' is none of the other Portlands.
    let inRegion = name.readings.filter { reading in
      guard reading.table == .cities, let entry = reading.entry,
        let region = gazetteer.entry(entry).region
      else { return false }
      return beside.contains { $0.id == region }
    }
    if !inRegion.isEmpty { return inRegion }
    guard name.readings.contains(where: Self.isTown) else { return name.readings }
    let isPlace = name.readings.allSatisfy(Self.isTown) && standsAsPlace(name)
    return name.readings.filter { reading in
      guard Self.isTown(reading), let entry = reading.entry else { return true }
      let town = gazetteer.entry(entry)
      let codes = town.countries
      if let area = beside.first(where: { $0.countries.contains(where: codes.contains) }) {
        // 'Wayne, Nebraska' is no Wayne whose region is known to be another.
        return area.type == .country || town.region == nil
      }
      return isPlace && reading.guardRule == .local && codes.contains(where: countries.contains)
    }
  }

  private static func isTown(_ reading: NameReading) -> Bool {
    reading.guardRule == .local || reading.guardRule == .beside
  }

  /// The countries and regions that may be meant behind a comma after the name at `index`.
  private func placesBeside(_ index: Int) -> [Entry] {
    let tokens = names[index].tokens
    guard index + 1 < names.count, names[index + 1].tokens.lowerBound == tokens.upperBound + 1,
      page.reads(tokens.upperBound, ","), !followsName(tokens.lowerBound)
    else { return [] }
    return names[index + 1].readings.compactMap { reading in
      guard [.countries, .places].contains(reading.table), reading.use != .adjective else {
        return nil
      }
      return reading.entry.map(gazetteer.entry)
    }
  }

  /// Whether a capital right before `token` makes the name a part of a longer one: 'Fort Monroe'.
  private func followsName(_ token: Int) -> Bool {
    guard token > 0, page.tokens[token - 1].kind == .word, page.isCapitalized(token - 1) else {
      return false
    }
    return lexicon.classes(of: page.words[token - 1]).isEmpty
  }

  /// Whether the words around say that a place is meant.
  private func standsAsPlace(_ name: NameCandidate) -> Bool {
    let sentence = page.sentences[page.sentence(ofToken: name.tokens.lowerBound)].tokens
    let (before, after) = (name.tokens.lowerBound - 1, name.tokens.upperBound)
    // Another capital right beside is more of a longer name.
    if after < sentence.upperBound, page.tokens[after].kind == .word, page.isCapitalized(after) {
      return false
    }
    guard before >= sentence.lowerBound else {
      // A dateline.
      return after < sentence.upperBound
        && (page.reads(after, "(") || page.isHyphen(after) && !page.isJoined(after - 1, to: after))
    }
    let classes = lexicon.classes(of: page.words[before])
    if classes.contains(.placePreposition) {
      // 'a stake in Ithaca' speaks of no place.
      return before == sentence.lowerBound
        || !lexicon.classes(of: page.words[before - 1]).contains(.share)
    }
    return page.reads(before, "of") && before > sentence.lowerBound
      && lexicon.classes(of: page.words[before - 1]).contains(.placeNoun)
  }
}
