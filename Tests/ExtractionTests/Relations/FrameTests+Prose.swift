extension FrameTests {
  /// Sentences as newspapers write them.
  static let news = """
    South Korea has asked the United States to delay the drills. \
      => REQUEST South Korea > United States
    The Philippines filed a diplomatic protest against China over the reef. \
      => ACCUSE Philippines > China
    Ukraine and Poland agreed on Friday to open two new border crossings. => AGREE Ukraine > Poland
    The European Union imposed anti-dumping duties on Chinese solar panels. \
      => SANCTION European Union > China
    Brazil's president is expected to visit Argentina in May. \
      => CONSULT Dilma Rousseff > Argentina future
    Kenyan troops crossed into Somalia to pursue the militants. => ASSAULT Kenya > Somalia
    The United Kingdom froze the assets of two Libyan officials. => SANCTION United Kingdom > Libya
    Egypt mediated a truce between Israel and Hamas. \
      => CONSULT Egypt > Israel; CONSULT Egypt > Hamas
    Australia recalled its ambassador to Indonesia after the executions. \
      => SANCTION Australia > Indonesia
    The Dutch government has apologised to Indonesia for the killings. \
      => SUPPORT Netherlands > Indonesia
    Japan and India held their first joint naval exercises. => COOPERATE Japan > India
    Serbia refused to recognise Kosovo. => REJECT Serbia > Kosovo
    Venezuela broke off diplomatic relations with Colombia. => SANCTION Venezuela > Colombia
    The talks between Cyprus and Turkey collapsed. => CONSULT Cyprus > Turkey
    Sudan closed its border with South Sudan. => COERCE Sudan > South Sudan
    Malaysia summoned North Korea's ambassador over the murder. => ACCUSE Malaysia > North Korea
    Siemens plans to build a plant in Egypt. => COOPERATE Siemens > Egypt future
    The Hungarian parliament ratified Finland's accession to NATO. => AGREE Hungary > Finland
    Saudi-led forces bombarded the port. => -
    Cuban doctors left Brazil. => -
    Cambodia extradited two Taiwanese suspects to China. => COOPERATE Cambodia > China
    Bolivia demanded access to the sea from Chile. => REQUEST Bolivia > Chile
    Syrian jets struck targets inside Iraq. => ASSAULT Syria > Iraq
    India's blockade of Nepal caused shortages. => COERCE India > Nepal
    Belarus forced a Lithuanian airliner to land. => COERCE Belarus > Lithuania
    Germany and France called on Greece to speed up reforms. \
      => REQUEST Germany > Greece; REQUEST France > Greece
    Lithuania banned Russian trucks from its territory. => SANCTION Lithuania > Russia
    The World Bank approved a loan for Ghana. => AGREE World Bank > Ghana
    Amnesty International criticised Bahrain's treatment of prisoners. \
      => ACCUSE Amnesty International > Bahrain
    Iraqi forces backed by Iran retook the town. => SUPPORT Iran > Iraq
    Colombia granted asylum to a Venezuelan judge. => AID Colombia > Venezuela
    Estonia blamed Russia for the cyber attacks on its banks. => ACCUSE Estonia > Russia
    Italy handed a note of protest to the Libyan ambassador. => ACCUSE Italy > Libya
    The Kremlin has dismissed allegations by Estonia that it was behind the attack. \
      => REJECT Russia > Estonia
    Washington is considering new sanctions against Venezuela. \
      => SANCTION United States > Venezuela hypothetical
    Vietnam lifted a ban on imports of Australian barley. => RETREAT Vietnam > Australia
    Australian barley imports were banned by Vietnam. => SANCTION Vietnam > Australia
    Iraq and Kuwait resumed diplomatic relations. => SUPPORT Iraq > Kuwait
    A Swiss court sentenced a Liberian to 20 years in prison. => COERCE Switzerland > Liberia
    Yemeni rebels fired a missile at Saudi Arabia on Sunday. => ASSAULT Yemeni rebels > Saudi Arabia
    Mexico is in talks with Honduras on migration. => CONSULT Mexico > Honduras
    Mali cut ties with Ukraine. => SANCTION Mali > Ukraine
    Romania signed a contract with Lockheed Martin for fighter jets. \
      => AGREE Romania > Lockheed Martin
    Thailand and Cambodia exchanged fire on the border. => ASSAULT Thailand > Cambodia
    Indonesia executed two Australians. => ASSAULT Indonesia > Australia
    Malaysia was accused by Singapore of entering its waters. => ACCUSE Singapore > Malaysia
    Zimbabwe's opposition accused the government of fraud. => -
    Azerbaijan captured a hill from Armenia. => ASSAULT Azerbaijan > Armenia
    Cameroon begged France for help. => REQUEST Cameroon > France
    India lodged a strong protest with Pakistan over the arrests. => ACCUSE India > Pakistan
    Italy handed a note of protest to the Libyan ambassador. => ACCUSE Italy > Libya
    Washington is considering new sanctions against Venezuela. \
      => SANCTION United States > Venezuela hypothetical
    Vietnam lifted a ban on imports of Australian barley. => RETREAT Vietnam > Australia
    Norway plans a visit to Ghana. => CONSULT Norway > Ghana future
    Norway wants talks with Ghana. => CONSULT Norway > Ghana future
    Peru is weighing an attack on Chile. => ASSAULT Peru > Chile hypothetical
    Peru criticised the attack on Chile. => -
    Peru condemned sanctions against Chile. => -
    Mexico is in talks with Honduras. => CONSULT Mexico > Honduras
    """

  /// Sentences as works of reference write them.
  static let reference = """
    Marta Lindqvist (born 4 May 1950 in Gothenburg) is a Swedish chemist. \
      => bornIn Marta Lindqvist > Gothenburg; nationality Marta Lindqvist > Sweden
    Marta Lindqvist studied physics at Uppsala University, where she earned her doctorate in 1978. \
      => educatedAt Marta Lindqvist > Uppsala University
    She was born in Gothenburg and grew up in Munich. => -
    Marta Lindqvist was born in Gothenburg, Sweden, and grew up in Munich. \
      => bornIn Marta Lindqvist > Gothenburg; bornIn Marta Lindqvist > Sweden; livesIn Marta Lindqvist > Munich
    Marta Lindqvist, a professor of law at Yale University, disagreed. \
      => affiliation Marta Lindqvist > Yale University
    Marta Lindqvist served as chief executive of Ericsson from 2001 to 2007. \
      => leads Marta Lindqvist > Ericsson
    Marta Lindqvist became chairwoman of Greenpeace. => leads Marta Lindqvist > Greenpeace
    Marta Lindqvist was a member of the Green Party. \
      => party Marta Lindqvist > Green Party historical
    Marta Lindqvist played for Manchester United. => affiliation Marta Lindqvist > Manchester United
    Marta Lindqvist received her degree from Yale University. \
      => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist attended Yale University and later worked for Google. \
      => educatedAt Marta Lindqvist > Yale University; affiliation Marta Lindqvist > Google
    Marta Lindqvist is an alumna of Yale University. => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist and Karl Berg founded Greenpeace in 1971. \
      => foundedBy Greenpeace > Marta Lindqvist; foundedBy Greenpeace > Karl Berg
    Greenpeace, founded by Karl Berg in 1971, is headquartered in Amsterdam. \
      => foundedBy Greenpeace > Karl Berg; headquarters Greenpeace > Amsterdam
    Nokia was acquired by Microsoft in 2013. \
      => ownedBy Nokia > Microsoft; COOPERATE Microsoft > Nokia
    LinkedIn is a wholly owned subsidiary of Microsoft. => subsidiaryOf LinkedIn > Microsoft
    Volvo, which is owned by Geely, sold more cars. => ownedBy Volvo > Geely
    Marta Lindqvist currently lives in Munich with her husband, Karl Berg. \
      => livesIn Marta Lindqvist > Munich; spouse Marta Lindqvist > Karl Berg
    Marta Lindqvist's father, Karl Berg, was a teacher. => childOf Marta Lindqvist > Karl Berg
    Marta Lindqvist was born to Karl Berg and Anna Berg. \
      => childOf Marta Lindqvist > Karl Berg; childOf Marta Lindqvist > Anna Berg
    Marta Lindqvist wed Karl Berg in 1990. => spouse Marta Lindqvist > Karl Berg
    Marta Lindqvist divorced Karl Berg. => spouse Marta Lindqvist > Karl Berg historical
    The headquarters of Ericsson is located in Stockholm. => headquarters Ericsson > Stockholm
    Marta Lindqvist, the Ericsson chief executive, resigned. => leads Marta Lindqvist > Ericsson
    Ericsson's chief executive is Marta Lindqvist. => leads Marta Lindqvist > Ericsson
    Danish-born Marta Lindqvist won. => bornIn Marta Lindqvist > Denmark
    Marta Lindqvist graduated with honours from Yale University. \
      => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist worked as an engineer at Ericsson. => affiliation Marta Lindqvist > Ericsson
    Marta Lindqvist resigned from Ericsson. => affiliation Marta Lindqvist > Ericsson historical
    Marta Lindqvist was elected to the Royal Society. => memberOf Marta Lindqvist > Royal Society
    Ericsson is a Swedish company based in Stockholm. => headquarters Ericsson > Stockholm
    Ericsson is a manufacturer headquartered in Stockholm. => headquarters Ericsson > Stockholm
    Ericsson, a company based in Stockholm, makes radios. => headquarters Ericsson > Stockholm
    Ericsson is a company founded by Karl Berg. => foundedBy Ericsson > Karl Berg
    Ericsson is a company that was founded by Karl Berg. => foundedBy Ericsson > Karl Berg
    Volvo is a carmaker owned by Geely. => ownedBy Volvo > Geely
    Marta Lindqvist is a physicist who was born in Gothenburg. \
      => bornIn Marta Lindqvist > Gothenburg
    Marta Lindqvist is a chemist who studied at Yale University. \
      => educatedAt Marta Lindqvist > Yale University
    Marta Lindqvist (born in Gothenburg on 4 May 1950) is a chemist. \
      => bornIn Marta Lindqvist > Gothenburg
    Marta Lindqvist, born in Gothenburg in 1950, is a chemist. \
      => bornIn Marta Lindqvist > Gothenburg
    Marta Lindqvist is a chemist living in Munich. => livesIn Marta Lindqvist > Munich
    Marta Lindqvist, who lives in Munich, is a chemist. => livesIn Marta Lindqvist > Munich
    Marta Lindqvist is a chemist working for Ericsson. => affiliation Marta Lindqvist > Ericsson
    Greenpeace is an organisation with its headquarters in Amsterdam. \
      => headquarters Greenpeace > Amsterdam
    The company, based in Munich, was founded by Karl Berg. => -
    Siemens, which has its headquarters in Munich, grew. => headquarters Siemens > Munich
    Siemens moved its headquarters to Munich. => headquarters Siemens > Munich
    Marta Lindqvist was born on 4 May 1950 in Gothenburg. => bornIn Marta Lindqvist > Gothenburg
    Marta Lindqvist was born at Gothenburg. => bornIn Marta Lindqvist > Gothenburg
    Karl Berg married Anna Holm, the daughter of Nils Holm, in 1950. \
      => spouse Karl Berg > Anna Holm; childOf Anna Holm > Nils Holm
    """

  /// Sentences of sport, business and weather: what stands there and nothing else.
  static let quiet = """
    Toyota raised its forecast after sales in China jumped. => -
    Samsung released a new phone in India. => -
    The film was shot in Iceland by Warner Bros. => -
    Nokia struck a chord with customers in Finland. => -
    Spain beat Italy in the semi-final. => -
    Serena Williams defeated Maria Sharapova in Melbourne. => -
    France will host the World Cup. => -
    Kenya received heavy rain from Ethiopia. => -
    Germany's exports to China rose. => suppliesTo Germany > China
    Heavy snow hit Scotland after leaving Ireland. => -
    The euro fell against the dollar as Greece and Germany talked. => CONSULT Greece > Germany
    The earthquake killed dozens in Nepal and India. => -
    Nissan recalled thousands of cars in Japan. => -
    The river separates Mali from Senegal. => -
    Portugal shares a border with Spain. => -
    Canada and the United States are members of NATO. \
      => memberOf Canada > North Atlantic Treaty Organisation; memberOf United States > North Atlantic Treaty Organisation
    Brazil is bigger than Peru. => -
    Sweden and Norway drew. => -
    Chelsea sacked the coach after losing to Arsenal. => -
    A ship from Malta sank near Cyprus. => -
    The road from Ghana to Togo was closed. => -
    In 1990 Iraq invaded Kuwait. => ASSAULT Iraq > Kuwait
    Google's search engine is popular in Brazil. => -
    Kosovo declared independence from Serbia. => -
    The virus spread from China to Italy. => -
    Oil prices rose as Saudi Arabia cut output. => -
    Chinese tourists spent more in Thailand. => -
    Belgium has three languages, unlike France. => -
    Ireland's economy grew faster than Germany's. => -
    Australia lost to India by ten runs. => -
    HSBC cut jobs in France. => -
    Finland is preparing for a cold winter, Sweden reported. => -
    The bridge links Denmark with Sweden. => -
    Norway leads the medal table ahead of Germany. => -
    Bayer sells aspirin in India. => -
    The Nile flows from Uganda to Egypt. => -
    Unilever launched an ice cream in Poland. => -
    A storm moved from Cuba to Florida. => -
    Argentina played Mexico. => -
    The team from Ghana was received by Nigeria's fans. => -
    """
}
