extension FrameTests {
  /// Offices and chiefs.
  static let offices = """
    Norway's consul, Marta Lindqvist, left. => holdsOffice Marta Lindqvist > Norway
    Marta Lindqvist ruled Malta. => holdsOffice Marta Lindqvist > Malta
    Marta Lindqvist is the military ruler of Chad. => holdsOffice Marta Lindqvist > Chad
    Malta's chief prosecutor, Marta Lindqvist, resigned. => holdsOffice Marta Lindqvist > Malta
    Marta Lindqvist is the chief executive of Siemens. => leads Marta Lindqvist > Siemens
    Marta Lindqvist has headed Greenpeace. => leads Marta Lindqvist > Greenpeace
    Greenpeace leader Marta Lindqvist resigned. => leads Marta Lindqvist > Greenpeace
    Marta Lindqvist, managing director at Volvo, agreed. => leads Marta Lindqvist > Volvo
    Volvo's boss, Marta Lindqvist, smiled. => leads Marta Lindqvist > Volvo
    Nokia is headed by Marta Lindqvist. => leads Marta Lindqvist > Nokia
    """

  /// Employers, parties.
  static let work = """
    Marta Lindqvist works for Nestlé. => affiliation Marta Lindqvist > Nestlé
    Marta Lindqvist is a postgraduate student at the University of Leeds. \
      => affiliation Marta Lindqvist > University of Leeds
    Marta Lindqvist, an analyst at Barclays, disagreed. => affiliation Marta Lindqvist > Barclays
    Siemens spokeswoman Marta Lindqvist declined to comment. \
      => affiliation Marta Lindqvist > Siemens
    Marta Lindqvist taught history at Harvard University. \
      => affiliation Marta Lindqvist > Harvard University
    Marta Lindqvist joined Microsoft in 1998. => affiliation Marta Lindqvist > Microsoft
    Marta Lindqvist was hired by Google. => affiliation Marta Lindqvist > Google
    Marta Lindqvist left Google in 2009. => affiliation Marta Lindqvist > Google historical
    Marta Lindqvist was the presidential candidate of the Green Party. \
      => party Marta Lindqvist > Green Party historical
    Marta Lindqvist stood for the Green Party. => party Marta Lindqvist > Green Party
    """

  /// Members of bodies.
  static let membership = """
    Croatia is a member of NATO. => memberOf Croatia > North Atlantic Treaty Organisation
    Montenegro joined NATO in 2017. => memberOf Montenegro > North Atlantic Treaty Organisation
    Iceland belongs to NATO. => memberOf Iceland > North Atlantic Treaty Organisation
    Marta Lindqvist is a member of Greenpeace. => memberOf Marta Lindqvist > Greenpeace
    Estonia was admitted to NATO. => memberOf Estonia > North Atlantic Treaty Organisation
    """

  /// Owners, parents, founders.
  static let ownership = """
    Volvo is owned by Ericsson. => ownedBy Volvo > Ericsson
    Ericsson owns Volvo. => ownedBy Volvo > Ericsson
    Microsoft holds a stake in Nokia. => ownedBy Nokia > Microsoft
    Ericsson, the owner of Volvo, declined to comment. => ownedBy Volvo > Ericsson
    Nokia's parent company, Microsoft, agreed. => ownedBy Nokia > Microsoft
    Nokia is controlled by Microsoft. => ownedBy Nokia > Microsoft
    Volvo is a subsidiary of Boeing. => subsidiaryOf Volvo > Boeing
    Volvo, a unit of Boeing, opened a plant. => subsidiaryOf Volvo > Boeing
    Nokia is a division of Microsoft. => subsidiaryOf Nokia > Microsoft
    Microsoft was founded by Bill Gates. => foundedBy Microsoft > Bill Gates
    Bill Gates co-founded Microsoft. => foundedBy Microsoft > Bill Gates
    Bill Gates, the founder of Microsoft, spoke. \
      => affiliation Bill Gates > Microsoft; foundedBy Microsoft > Bill Gates
    Microsoft co-founder Bill Gates spoke. \
      => affiliation Bill Gates > Microsoft; foundedBy Microsoft > Bill Gates
    Marta Lindqvist set up Greenpeace. => foundedBy Greenpeace > Marta Lindqvist
    """

  /// Where bodies sit.
  static let places = """
    Siemens is headquartered in Munich. => headquarters Siemens > Munich
    Siemens is based in Munich. => headquarters Siemens > Munich
    Siemens has its headquarters in Munich. => headquarters Siemens > Munich
    Volvo's head office is in Gothenburg. => headquarters Volvo > Gothenburg
    Siemens is based in Munich and employs thousands. => headquarters Siemens > Munich
    Siemens, headquartered in Munich, employs thousands. => headquarters Siemens > Munich
    The headquarters of Siemens are in Munich. => headquarters Siemens > Munich
    Munich-based Siemens grew. => locatedIn Siemens > Munich
    The University of Leeds is located in Leeds. => locatedIn University of Leeds > Leeds
    """

  /// Where people are from, learnt and live.
  static let lives = """
    Marta Lindqvist is a citizen of Norway. => nationality Marta Lindqvist > Norway
    Marta Lindqvist is a Norwegian citizen. => nationality Marta Lindqvist > Norway
    Marta Lindqvist holds a Norwegian passport. => nationality Marta Lindqvist > Norway
    Marta Lindqvist graduated from Harvard University. \
      => educatedAt Marta Lindqvist > Harvard University
    Marta Lindqvist studied law at Yale University. => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist earned a doctorate from Yale University. \
      => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist attended Yale University. => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist was educated at Yale University. => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist is a graduate of Yale University. \
      => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist was born in Oslo. => bornIn Marta Lindqvist > Oslo
    Born in Oslo, Marta Lindqvist moved to Gothenburg. \
      => bornIn Marta Lindqvist > Oslo; livesIn Marta Lindqvist > Gothenburg
    Marta Lindqvist is a native of Gothenburg. => bornIn Marta Lindqvist > Gothenburg
    Marta Lindqvist hails from Oslo. => bornIn Marta Lindqvist > Oslo
    Marta Lindqvist lives in Paris. => livesIn Marta Lindqvist > Paris
    Marta Lindqvist grew up in Oslo. => livesIn Marta Lindqvist > Oslo
    Marta Lindqvist moved to Munich in 1990. => livesIn Marta Lindqvist > Munich
    Marta Lindqvist resides in Rome. => livesIn Marta Lindqvist > Rome
    Marta Lindqvist is a resident of Munich. => livesIn Marta Lindqvist > Munich
    """

  /// Spouses, parents.
  static let families = """
    Marta Lindqvist married Karl Berg. => spouse Marta Lindqvist > Karl Berg
    Marta Lindqvist is married to Karl Berg. => spouse Marta Lindqvist > Karl Berg
    Marta Lindqvist, the wife of Karl Berg, died. => spouse Marta Lindqvist > Karl Berg
    Karl Berg is survived by his wife, Marta Lindqvist. => spouse Karl Berg > Marta Lindqvist
    Marta Lindqvist was married to Karl Berg. => spouse Marta Lindqvist > Karl Berg
    Marta Lindqvist is the daughter of Karl Berg. => childOf Marta Lindqvist > Karl Berg
    Marta Lindqvist, daughter of Karl Berg, spoke. => childOf Marta Lindqvist > Karl Berg
    Karl Berg is the father of Marta Lindqvist. => childOf Marta Lindqvist > Karl Berg
    Karl Berg's son, Anders Berg, agreed. => childOf Anders Berg > Karl Berg
    """

  /// Who sells to whom, and who quarrels over land.
  static let trade = """
    Norway has exported gas to Poland. => suppliesTo Norway > Poland
    Gazprom will supply Turkey. => suppliesTo Gazprom > Turkey future
    Lockheed Martin sold fighter jets to Japan. => suppliesTo Lockheed Martin > Japan
    Boeing is a supplier to Airbus. => suppliesTo Boeing > Airbus
    Gas exports from Norway to Belgium fell. => suppliesTo Norway > Belgium
    Poland buys coal from Australia. => buysFrom Poland > Australia
    Japan has imported rice from Thailand. => buysFrom Japan > Thailand
    India ordered helicopters from Boeing. => buysFrom India > Boeing
    Poland is a customer of Boeing. => buysFrom Poland > Boeing
    The border dispute between Belize and Guatemala drags on. => disputes Belize > Guatemala
    Kenya's maritime dispute with Somalia went to court. => disputes Kenya > Somalia
    """
}
