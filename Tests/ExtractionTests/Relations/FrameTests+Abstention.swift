import Testing

@testable import Extraction

/// Sentences of the open news in which words of an event stand, but not for one, or not between those
/// who stand nearest.
extension FrameTests {
  /// What the tree says of somebody or something else.
  static let abstentions = """
    The chancellor decided that easing the rules requires concessions from Chad. => -
    Many farmers agree that Norway has taken advantage of Sweden and support Denmark's plan. => -
    Dora Lang, a Chad specialist, was praised by Denmark. => SUPPORT Denmark > Dora Lang
    Ole Lund voiced his concerns over Peru policy. => -
    The police reported a case in a tourist visiting Mexico. => -
    The guests of Norway danced with one Danish singer. => -
    Two daughters of Ole Berg visited Norway. => -
    Supporters marched in protest at the outcome of the Osun State poll. => -
    A Danish nurse arrived in Norway. => -
    """

  /// What an event's words mean in sport, at work, in courts and in science.
  static let otherSenses = """
    The striker fired a shot at Ole Berg before halftime. => -
    Anna Berg attacked the Labour Party over its record. => -
    Anna Berg received the Royal Medal of Norway. => -
    Ole Lund returned to the University of Oslo. => -
    Danish helicopters landed in Norway. => -
    The film was directed by Anna Lund. => -
    Doctors began a vaccination campaign in Chad and Niger. => -
    Anna Berg asked Ole Lund whether it was late. => -
    The firm called the ruling on Peru a landmark. => -
    """

  /// What is only held, asked for or not ruled out.
  static let opinions = """
    Nobody shared the idea that Peru had attacked Chile. => ASSAULT Peru > Chile hypothetical
    Peru has not ruled out attacking Chile. => ASSAULT Peru > Chile hypothetical
    Denmark will travel to Oslo for talks with Peru. \
      => CONSULT Denmark > Oslo future; CONSULT Denmark > Peru future
    """

  /// Who stands behind whom, and who heads what.
  static let sides = """
    The Iran-backed Houthis lost. => SUPPORT Iran > Houthis
    Peru and Chile watched U.S.-backed forces. => -
    Ole Lund is head of research at Siemens. => affiliation Ole Lund > Siemens
    Ole Lund is head of Siemens. => leads Ole Lund > Siemens
    """
}
