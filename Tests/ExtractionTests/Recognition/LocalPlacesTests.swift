import Knowledge
import Testing

@testable import Extraction

@Suite struct LocalPlacesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Ids of places that the page must speak of.
    var expected: [String] = []
    /// Ids that it must not.
    var absent: [String] = []
    var testDescription: String { name }
  }

  @Test(
    "A town is meant where it stands as one",
    arguments: [
      Case(
        name: "in a town, its country named",
        text: "A bridge collapsed in Rottweil. German engineers had warned the council.",
        expected: ["place:rottweil"]),
      Case(
        name: "its country not named", text: "A bridge collapsed in Rottweil on Sunday.",
        absent: ["place:rottweil"]),
      Case(
        name: "not as a place", text: "German police praised Rottweil for its courage.",
        absent: ["place:rottweil"]),
      Case(
        name: "the town of",
        text: "Rebels shelled the town of Gorazde in eastern Bosnia and Herzegovina.",
        expected: ["place:gorazde"]),
      Case(
        name: "a share in what is called like a town",
        text: "The German fund bought a stake in Rottweil.", absent: ["place:rottweil"]),
      Case(
        name: "part of a longer name",
        text: "The German team trains in Rottweil Park.", absent: ["place:rottweil"]),
      Case(
        name: "a family name, beside its country",
        text: "Snow fell on Obama, Japan, in the night.", expected: ["place:obama"]),
      Case(
        name: "a family name, where only the country is named",
        text: "Japan heard nothing from Obama. In Obama they trusted.",
        absent: ["place:obama"]),
      Case(
        name: "the greater city by its region",
        text: "The mayor of Portland, Oregon, resigned.", expected: ["place:portland"]),
      Case(
        name: "the smaller city by its region",
        text: "The ferry sailed from Portland, Maine, at noon.", absent: ["place:portland"]),
      Case(
        name: "a great city needs no hint", text: "Floods hit Karachi on Monday.",
        expected: ["place:karachi"]),
    ])
  func resolves(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    // What the tagger takes for a place by its shape is no reading of a table.
    let listed = annotation.mentions.filter { $0.via != .pattern }
    let ids = listed.compactMap { $0.entity?.text }
    for id in c.expected { #expect(ids.contains(id), "\(annotation.readings)") }
    for id in c.absent { #expect(!ids.contains(id), "\(annotation.readings)") }
  }
}
