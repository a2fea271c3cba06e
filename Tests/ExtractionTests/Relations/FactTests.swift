import Testing

@testable import Extraction

/// Which standing facts plain sentences of newspapers and works of reference tell, in tables like
/// those of `FrameTests`.
@Suite struct FactTests {
  typealias Case = FrameTests.Case

  @Test(
    "Draws what is so of people", arguments: Case.all(in: births, homes, nations, schools, families)
  )
  func drawsPeople(_ c: Case) throws { try check(c) }

  @Test(
    "Draws what ties people and bodies",
    arguments: Case.all(in: parties, leaders, work, founders, seats, owners))
  func drawsBodies(_ c: Case) throws { try check(c) }

  @Test("Draws nothing from what only looks like a fact", arguments: Case.all(in: nothing))
  func drawsNothing(_ c: Case) throws { try check(c) }

  private func check(_ c: Case) throws {
    let annotation = try ProjectGazetteer.annotation(of: c.text)
    #expect(annotation.statements.sorted() == c.expected.sorted())
  }

  /// What looks like a fact and tells none.
  static let nothing = """
    The firm had bought Delta Lines from its founder, Anna Berg. => -
    Shares of Helvar Pharma fell. => -
    Conservative estimates in Britain put the cost at three billion pounds. => -
    Anna Berg ran for the Senate in Australia. => -
    Lawyers representing Siemens wrote to the press. => -
    Otieno's lawyer, Grace Wanjiru, said that Peter Otieno was at home. => -
    Anna Berg was seen with Carl Holt at Siemens. => -
    The couple had a house and Anna Berg. => -
    Anna Berg wrote about the Republican Guard. => -
    Professor of Economics Anna Berg spoke. => -
    The daughter of Alfred Moss spoke in Oslo. => -
    He was born in Taunton, the son of Alfred Moss and Emma Moss. => -
    The union chose Oslo, the capital of Norway, over Bergen. => -
    Anna Berg (winner in 1990, Paris) spoke. => -
    Neither Anna Berg nor her lawyer, Carl Holt, spoke. => -
    The Republican president of the club, Anna Berg, spoke. => -
    Anna Berg is no relation of Carl Berg. => -
    Siemens has a stand at the fair in Hanover. => -
    """
}
