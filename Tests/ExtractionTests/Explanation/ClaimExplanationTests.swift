import Knowledge
import Language
import Testing
import Text

@testable import Extraction

@Suite struct ClaimExplanationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    /// Each word that decides on the status, with what it does; rows without their lines.
    var expected: [String]
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "Peru attacked Chile.", expected: []),
    Case(text: "Peru did not attack Chile.", expected: ["not: negation"]),
    Case(text: "Peru may attack Chile.", expected: ["may: modal: hypothetical"]),
    Case(text: "Peru will visit Chile.", expected: ["will: modal: future"]),
    Case(
      text: "If Peru attacks Chile, nobody wins.", expected: ["If: supposition: hypothetical"]),
    Case(text: "Did Peru attack Chile?", expected: ["?: question: hypothetical"]),
    Case(
      text: "Peru threatened to attack Chile.",
      expected: [
        "threatened: hypothetical, itself THREATEN, control.tsv",
        "to: infinitive: of an act to come, where its verb makes it so",
      ]),
  ]

  @Test("The words that decide on the status are named", arguments: cases)
  func status(_ c: Case) throws {
    let page = try ProjectGazetteer.explanation(of: c.text)
    let claim = try #require(page.annotation.claims.first)
    let reasons = page.explanation(of: claim).status.map { reason in
      let effect = reason.effect.split(separator: ":").filter { Int($0) == nil }
      return "\(page.text(reason.words)): \(effect.joined(separator: ":"))"
    }
    #expect(reasons == c.expected)
  }

  @Test func `the parts of the sentence are found, and the row that drew the claim`() throws {
    let page = try ProjectGazetteer.explanation(
      of: "Norway slapped new sanctions on Poland on Friday, Sweden said.")
    let claim = try #require(page.annotation.claims.first { $0.type == .sanction })
    let explanation = page.explanation(of: claim)
    #expect(
      explanation.parts.map { "\($0.label) \(page.text($0.range))" } == [
        "subject Norway", "trigger slapped new sanctions", "object Poland", "date Friday",
        "says Sweden",
      ])
    let row = Dictionary(uniqueKeysWithValues: explanation.row.map { ($0.column, $0.cell) })
    #expect(row["type"] == "SANCTION")
    #expect(row["class"] == "verb")
    #expect(row["trigger"]?.split(separator: "|").contains("slap") == true)
    #expect(row["noun"]?.split(separator: "|").contains("sanction") == true)
    #expect(explanation.tree?.words.count == 12)
  }

  struct Meaning: Sendable, CustomTestStringConvertible {
    var text: String
    /// The name of the entity.
    var entity: String
    /// Its words, each with by what they mean it; rows without their lines.
    var expected: [String]
    var testDescription: String { text }
  }

  static let meanings = [
    Meaning(
      text: "Norway and the Norwegian fleet waited.", entity: "Norway",
      expected: ["Norway: name, countries.tsv", "Norwegian: demonym, countries.tsv"]),
    Meaning(
      text: "The Kremlin blamed Japan.", entity: "Russia",
      expected: ["Kremlin: metonym, metonyms.tsv, listed in countries.tsv"]),
    Meaning(
      text: "The French president met Norway's king.", entity: "François Hollande",
      expected: [
        "French president: office: President, France, 2012-05-15 to 2017-05-14, "
          + "officeholders.tsv, listed in people.tsv"
      ]),
    Meaning(
      text: "Foreign Minister Ola Hansen blamed Poland. Hansen smiled. He left.",
      entity: "Ola Hansen",
      expected: [
        "Ola Hansen: pattern: the shape of a name that is in no table",
        "Hansen: alias, short for 'Ola Hansen'", "He: pronoun for 'Hansen' before it",
      ]),
    Meaning(
      text: "Sudanese rebels attacked Chad.", entity: "Sudanese rebels",
      expected: ["Sudanese rebels: description: a group of its own, which acts for no country"]),
  ]

  @Test("Each mention says by what it means its entity", arguments: meanings)
  func mentions(_ c: Meaning) throws {
    let page = try ProjectGazetteer.explanation(of: c.text)
    let entity = try #require(page.annotation.entities.first { $0.name == c.entity })
    let found = page.meanings(of: entity.id).map { words, steps, _ in
      let plain = steps.replacing(#/:\d+/#, with: "").replacing("; ", with: ", ")
      return "\(words): \(plain)"
    }
    #expect(found == c.expected)
  }
}
