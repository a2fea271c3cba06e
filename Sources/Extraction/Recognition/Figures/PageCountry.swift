import Gazetteer
import Text

/// Tells the country that a page comes from, by the end of its site's name.
struct PageCountry: Sendable {
  /// Alpha-3 codes by the two letters that end the names of a country's sites.
  private var countries: [String: String] = [:]

  init(_ gazetteer: CompiledGazetteer) {
    let rows = gazetteer.rows(of: .countries)
    for row in 0..<rows.count {
      let ending = rows[row, "iso2"].lowercased()
      if !ending.isEmpty { countries[ending] = rows[row, "iso3"] }
    }
    // The one ending in wide use that is not the country's code in ISO 3166.
    countries["uk"] = countries["gb"]
  }

  /// The alpha-3 code of the country whose ending the address of `document` has.
  func country(of document: Document) -> String? {
    guard let url = document.url, let scheme = url.utf8.firstIndex(of: 0x3A) else { return nil }
    let host = url[scheme...].drop { $0 == ":" || $0 == "/" }
      .prefix { $0 != "/" && $0 != ":" && $0 != "?" && $0 != "#" }
    guard let ending = host.split(separator: ".").last else { return nil }
    return countries[ending.lowercased()]
  }
}
