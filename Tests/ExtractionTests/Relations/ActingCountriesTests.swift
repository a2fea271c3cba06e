import Knowledge
import Testing

@testable import Extraction

@Suite struct ActingCountriesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var entity: String
    /// The code of the country for which the entity acts.
    var expected: String?
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Norway blamed Poland.", entity: "Norway", expected: "NOR"),
    Case(text: "Merkel blamed Poland.", entity: "Angela Merkel", expected: "DEU"),
    Case(
      text: "Norwegian Foreign Minister Ola Hansen blamed Poland.", entity: "Ola Hansen",
      expected: "NOR"),
    Case(
      text: "Former Norwegian Foreign Minister Ola Hansen blamed Poland.", entity: "Ola Hansen",
      expected: nil),
    Case(text: "The Norwegian banker Ola Hansen blamed Poland.", entity: "Ola Hansen"),
    Case(text: "Ola Hansen blamed Poland.", entity: "Ola Hansen"),
    Case(text: "Gazprom blamed Poland.", entity: "Gazprom", expected: "RUS"),
    Case(text: "Sudanese rebels attacked Chad.", entity: "Sudanese rebels"),
  ]

  @Test("Who holds office acts for the country, groups and private people do not", arguments: cases)
  func actsFor(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    let entity = try #require(annotation.entities.first { $0.name == c.entity })
    #expect(entity.actsFor == c.expected)
  }
}
