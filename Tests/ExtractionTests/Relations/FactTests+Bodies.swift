extension FactTests {
  /// Who belongs to which party.
  static let parties = """
    Arnt Dolven was a Norwegian politician for the Labour Party. \
      => nationality Arnt Dolven > Norway; party Arnt Dolven > Norwegian Labour Party historical
    Tim Lane is a Conservative politician in England. => party Tim Lane > Conservative Party
    Republican Senator John Hale said the United States should wait. \
      => REQUEST John Hale > United States; party John Hale > Republican Party
    Republican Governor John Hale of Texas met US lawmakers. \
      => CONSULT John Hale > United States; party John Hale > Republican Party
    Ulf Knutsen is a Norwegian politician representing the Progress Party. \
      => nationality Ulf Knutsen > Norway; party Ulf Knutsen > Progress Party
    Marie Blom joined the Nazi Party in 1937 in Germany. => party Marie Blom > Nazi Party
    Peter Hirsch was elected to the Bundestag for the Free Democratic Party in Germany. \
      => party Peter Hirsch > Free Democratic Party
    Greta Moe of the Green Party resigned. => party Greta Moe > Green Party
    Eva Lund is the leader of the Green Party. \
      => leads Eva Lund > Green Party; party Eva Lund > Green Party
    Holger Dahl, a former Liberal Party minister, retired. \
      => party Holger Dahl > Liberal Party historical
    Tim Lane, a Conservative member of the Bundestag, spoke in England. \
      => memberOf Tim Lane > Bundestag; party Tim Lane > Conservative Party
    Maurice Connell is a former Fine Gael politician in Ireland. \
      => party Maurice Connell > Fine Gael historical
    Jane Kennett is a politician and member of the Agrarian Party. \
      => party Jane Kennett > Agrarian Party
    Labour leader Tim Lane spoke in England. \
      => leads Tim Lane > Labour Party; party Tim Lane > Labour Party
    """

  /// Who heads what.
  static let leaders = """
    Samuel Wax is the founder and former chief executive of the biotech company Inclone \
    Systems. \
      => foundedBy Inclone Systems > Samuel Wax; leads Samuel Wax > Inclone Systems
    The head of Siemens, Eldar Strand, resigned. => leads Eldar Strand > Siemens
    Maria Pappas, chief executive of Helios Group, a Piraeus-based company, resigned. \
      => leads Maria Pappas > Helios Group
    Ana Bock joined Siemens in 2003 as chief executive of the Nordbank Credit Union. \
      => affiliation Ana Bock > Siemens; leads Ana Bock > Nordbank Credit Union
    Colin Ash is the co-founder, chief executive officer and chairman of the board of Orbot \
    Corporation. \
      => foundedBy Orbot Corporation > Colin Ash; leads Colin Ash > Orbot Corporation
    Rachel Chung is Founder and CEO of Catchpoint Systems. \
      => foundedBy Catchpoint Systems > Rachel Chung; leads Rachel Chung > Catchpoint Systems
    Mark Combs is a British businessman, head of the Ashmoor Group. \
      => leads Mark Combs > Ashmoor Group; nationality Mark Combs > United Kingdom
    Siemens said its founder and chief executive, Daniel Okafor, would retire. \
      => foundedBy Siemens > Daniel Okafor; leads Daniel Okafor > Siemens
    Holger Thorn succeeded Mitchell Baker as head of Greenpeace. => leads Holger Thorn > Greenpeace
    Ziad Akrout was appointed Chief Executive Officer of Volvo in May 2011. \
      => leads Ziad Akrout > Volvo
    Siemens is led by its chairman and chief executive Thomas Peters. \
      => leads Thomas Peters > Siemens
    Anna Berg is executive director of Helios Ltd., a subsidiary of Siemens. \
      => leads Anna Berg > Helios Ltd.; subsidiaryOf Helios Ltd. > Siemens
    Gro Holm is a former prime minister of Norway, a current envoy with the United Nations, and \
    the deputy head of Greenpeace. \
      => affiliation Gro Holm > Greenpeace; holdsOffice Gro Holm > Norway historical
    """

  /// Where people work.
  static let work = """
    Andrei Lind of Stanford University and Paul Hardt of Princeton University shared the prize. \
      => affiliation Andrei Lind > Stanford University; \
    affiliation Paul Hardt > Princeton University
    The gas was first made by Richard Small and James Heath at Rice University. \
      => affiliation James Heath > Rice University; affiliation Richard Small > Rice University
    Leo Thorn spent his entire career at Columbia University. \
      => affiliation Leo Thorn > Columbia University
    Robert Bunse and Gustav Kirche, both professors at the University of Heidelberg, retired. \
      => affiliation Gustav Kirche > University of Heidelberg; \
    affiliation Robert Bunse > University of Heidelberg
    UN official Anna Berg spoke. => affiliation Anna Berg > United Nations
    Carl Holt of Siemens and Anna Berg of Volvo spoke. \
      => affiliation Anna Berg > Volvo; affiliation Carl Holt > Siemens
    The award went to Anna Berg (born 1971), a professor at Lund University. \
      => affiliation Anna Berg > Lund University
    Anna Berg served in the Bundestag. => affiliation Anna Berg > Bundestag
    """

  /// Who founded what.
  static let founders = """
    The Harrow Party was founded and led by Billy Hughes. \
      => foundedBy Harrow Party > Billy Hughes; leads Billy Hughes > Harrow Party
    Ingrid Moe co-founded Helios Group with Lars Dahl. \
      => foundedBy Helios Group > Ingrid Moe; foundedBy Helios Group > Lars Dahl
    Helios Group was founded by the poet Eleanor Voss and her brother Martin Voss. \
      => foundedBy Helios Group > Eleanor Voss; foundedBy Helios Group > Martin Voss
    Nordhav Ltd was set up in 1990 by brothers Lars Moe and Olav Moe. \
      => foundedBy Nordhav Ltd > Lars Moe; foundedBy Nordhav Ltd > Olav Moe
    """

  /// Where bodies sit.
  static let seats = """
    Falmouth National Bank is a community bank founded in 1986 and headquartered in Laredo, \
    Texas. \
      => headquarters Falmouth National Bank > Laredo; \
    headquarters Falmouth National Bank > Texas
    Warld Aero Corp is an American manufacturer of airships based in Montebello, California. \
      => headquarters Warld Aero Corp > California; headquarters Warld Aero Corp > Montebello
    Orbit Systems, Inc. is based in Tulsa. => headquarters Orbit Systems, Inc. > Tulsa
    Hale Orr & Moss, LLP is based in Tulsa. => headquarters Hale Orr & Moss, LLP > Tulsa
    Myford Limited is a British manufacturer originally based in Beeston. \
      => headquarters Myford Limited > Beeston
    The consultancy Rambold, led by Anna Berg, is based in Ghent. \
      => headquarters Rambold > Ghent; leads Anna Berg > Rambold
    """

  /// Which body is whose.
  static let owners = """
    Mach Group is an American subsidiary of the telecommunications company Ericsson. \
      => subsidiaryOf Mach Group > Ericsson
    A subsidiary of Siemens, Helios Group has 40 shops. => subsidiaryOf Helios Group > Siemens
    Pathway Group operates through its subsidiary, Pathway Associates. \
      => subsidiaryOf Pathway Associates > Pathway Group
    Helios Group is a subsidiary company of Siemens. => subsidiaryOf Helios Group > Siemens
    Siemens bought the Danish turbine maker Vestkraft. \
      => COOPERATE Siemens > Vestkraft; ownedBy Vestkraft > Siemens
    The plant is run by Fundme Securities LLC, a wholly owned subsidiary of Siemens. \
      => subsidiaryOf Fundme Securities LLC > Siemens
    Helios Group was bought by Siemens, a firm based in Munich and run by Anna Berg. \
      => COOPERATE Siemens > Helios Group; headquarters Siemens > Munich; \
    leads Anna Berg > Siemens; ownedBy Helios Group > Siemens
    """
}
