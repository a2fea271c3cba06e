extension FrameTests {
  /// Blames, criticises, investigates, sues.
  static let accuse = """
    Poland lashed out at Belarus. => ACCUSE Poland > Belarus
    Estonia summoned the Russian ambassador. => ACCUSE Estonia > Russia
    Brazil filed a complaint against Canada. => ACCUSE Brazil > Canada
    Nigeria sued Shell. => ACCUSE Nigeria > Shell
    Vietnam lodged a protest with China. => ACCUSE Vietnam > China
    Iceland voiced concern over Greenland. => ACCUSE Iceland > Greenland
    Chile condemned Peru's policy. => ACCUSE Chile > Peru
    The EU opened an investigation into Google. => ACCUSE European Union > Google
    Cuba's criticism of Panama was harsh. => ACCUSE Cuba > Panama
    Mexico traded accusations with Guatemala. => ACCUSE Mexico > Guatemala
    Slovakia put the blame on Hungary. => ACCUSE Slovakia > Hungary
    Turkey was taken to court by Cyprus. => ACCUSE Cyprus > Turkey
    """

  /// Refuses.
  static let reject = """
    Malawi rejected Zambia's proposal. => REJECT Malawi > Zambia
    Egypt turned down an invitation from Qatar. => REJECT Egypt > Qatar
    Russia vetoed a resolution against Serbia. => -
    Cyprus blocked sanctions against Belarus. => -
    Cyprus, which vetoed sanctions against Belarus, grew. => -
    Russia opposed an embargo on Iran. => -
    Hungary vetoed Ukraine's membership bid. => REJECT Hungary > Ukraine
    Hungary refused entry to the Serbs. => REJECT Hungary > Serbia
    Denmark blocked Russia's bid. => REJECT Denmark > Russia
    Laos violated its ceasefire with Thailand. => REJECT Laos > Thailand
    Pakistan dismissed India's accusations. => REJECT Pakistan > India
    Sri Lanka snubbed Norway. => REJECT Sri Lanka > Norway
    Albania's rejection of the Greek offer surprised nobody. => REJECT Albania > Greece
    """

  /// Warns.
  static let threaten = """
    Uganda threatened Rwanda. => THREATEN Uganda > Rwanda
    Iran warned Azerbaijan. => THREATEN Iran > Azerbaijan
    Niger issued an ultimatum to Benin. => THREATEN Niger > Benin
    Syria vowed revenge on Israel. => THREATEN Syria > Israel
    Turkey threatened sanctions against Cyprus. => THREATEN Turkey > Cyprus
    Libya threatened to invade Tunisia. => THREATEN Libya > Tunisia
    North Korea's threats against Japan grew louder. => THREATEN North Korea > Japan
    Eritrea threatened Djibouti with war. => THREATEN Eritrea > Djibouti
    Norway threatened Iran with sanctions. => THREATEN Norway > Iran
    """

  /// Demonstrates against.
  static let protest = """
    Indonesian students were protesting against Australia. \
      => PROTEST Indonesian students > Australia
    Pakistani lawyers staged a demonstration against India. => PROTEST Pakistani lawyers > India
    Iraqi protesters burned an Iranian flag. => PROTEST Iraqi protesters > Iran
    Greek farmers rallied outside the German embassy. => PROTEST Greek farmers > Germany
    Afghan students chanted slogans against Pakistan. => PROTEST Afghan students > Pakistan
    Turkish activists demonstrated in front of the Chinese consulate. \
      => PROTEST Turkish activists > China
    A rally by Polish miners against Russia drew thousands. => PROTEST Polish miners > Russia
    Spanish dockers went on strike against Morocco. => PROTEST Spanish dockers > Morocco
    """

  /// Cuts or suspends relations, talks, visits, trade.
  static let sanction = """
    Japan slapped sanctions on Myanmar. => SANCTION Japan > Myanmar
    Switzerland has frozen the assets of Libya. => SANCTION Switzerland > Libya
    Chile recalled its ambassador from Venezuela. => SANCTION Chile > Venezuela
    Bulgaria expelled two Russian diplomats. => SANCTION Bulgaria > Russia
    Morocco severed ties with Iran. => SANCTION Morocco > Iran
    Norway cancelled a visit to Qatar. => SANCTION Norway > Qatar
    Turkmenistan cut off gas supplies to Tajikistan. => SANCTION Turkmenistan > Tajikistan
    India banned imports from Pakistan. => SANCTION India > Pakistan
    Kenya closed its embassy in Eritrea. => SANCTION Kenya > Eritrea
    The Saudi boycott of Qatar went on. => SANCTION Saudi Arabia > Qatar
    Slovenia suspended aid to Burundi. => SANCTION Slovenia > Burundi
    Anti-Iranian sanctions were imposed by Canada. => SANCTION Canada > Iran
    Sanctions imposed by Sweden on Belarus remain. => SANCTION Sweden > Belarus
    The Philippines tore up its treaty with Malaysia. => SANCTION Philippines > Malaysia
    """

  /// Shows force.
  static let mobilize = """
    Algeria massed tanks along its border with Morocco. => MOBILIZE Algeria > Morocco
    China sent warships to Taiwan. => MOBILIZE China > Taiwan
    Russia held live-fire drills near Estonia. => MOBILIZE Russia > Estonia
    North Korea fired a ballistic missile over Japan. => MOBILIZE North Korea > Japan
    Iran violated Pakistan's airspace. => MOBILIZE Iran > Pakistan
    Sudan moved troops toward Ethiopia. => MOBILIZE Sudan > Ethiopia
    Serbia raised its alert level along the border with Kosovo. => MOBILIZE Serbia > Kosovo
    The deployment of Indian soldiers near China continued. => MOBILIZE India > China
    """

  /// Represses, seizes, restricts, arrests, hacks.
  static let coerce = """
    Turkey arrested a Greek journalist. => COERCE Turkey > Greece
    Egypt jailed three Ethiopians. => COERCE Egypt > Ethiopia
    Russia seized a Ukrainian ship. => COERCE Russia > Ukraine
    Azerbaijan closed its border with Armenia. => COERCE Azerbaijan > Armenia
    North Korea hacked Sony. => COERCE North Korea > Sony
    Malaysia deported dozens of Burmese migrants. => COERCE Malaysia > Burmese migrants
    Israel imposed a curfew in Hebron. => COERCE Israel > Hebron
    The blockade of Qatar by Bahrain ended. => COERCE Bahrain > Qatar
    Spanish police detained two Moroccans. => COERCE Spain > Morocco
    Bolivia nationalised the Brazilian refinery. => COERCE Bolivia > Brazil
    Tunisian police dispersed Libyan activists. => COERCE Tunisia > Libyan activists
    """

  /// Uses violence, occupies, annexes.
  static let assault = """
    Saudi warplanes bombed Yemen. => ASSAULT Saudi Arabia > Yemen
    Chadian rebels ambushed Sudanese troops. => ASSAULT Chadian rebels > Sudan
    Turkey carried out air strikes on Syria. => ASSAULT Turkey > Syria
    Hamas fired rockets at Israel. => ASSAULT Hamas > Israel
    Syria shot down a Turkish jet. => ASSAULT Syria > Turkey
    Somali pirates took three Danes hostage. => COERCE Somali pirates > Denmark
    Indonesia annexed East Timor. => ASSAULT Indonesia > East Timor
    Thai and Cambodian soldiers clashed. => ASSAULT Thailand > Cambodia
    India killed five Pakistani soldiers. => ASSAULT India > Pakistan
    The Iraqi invasion of Kuwait shocked the region. => ASSAULT Iraq > Kuwait
    Georgia came under attack from Russia. => ASSAULT Russia > Georgia
    Armenia opened fire on Azerbaijan. => ASSAULT Armenia > Azerbaijan
    Clashes between Mali and Burkina Faso broke out. => ASSAULT Mali > Burkina Faso
    """

  /// What only looks like news of actors.
  static let nothing = """
    Shares in Siemens fell after Gazprom hit a record low. => -
    Germany beat Brazil in the final. => -
    Typhoon Haiyan struck the Philippines. => -
    Apple charged customers in Spain more. => -
    Microsoft met its sales target in Brazil. => -
    Nestlé launched a new product in Chile. => -
    Firefighters from Spain fought fires in Portugal. => -
    Canada won gold ahead of Norway. => -
    Toyota addressed the issue in Japan. => -
    Denmark and Norway are neighbours. => -
    The race between Kenya and Ethiopia was close. => -
    Intel played a role in Ireland. => -
    Peru dreads a war with Chile. => -
    """

  /// Events under words that say how real they are.
  static let governed = """
    Peru ruled out attacking Chile. => ASSAULT Peru > Chile negated
    Peru won't attack Chile. => ASSAULT Peru > Chile future negated
    The risk of war between Peru and Chile grew. => ASSAULT Peru > Chile hypothetical
    Peru probably attacked Chile. => ASSAULT Peru > Chile hypothetical
    Peru forced Chile to withdraw from Bolivia. => COERCE Peru > Chile; RETREAT Chile > Bolivia
    Greek farmers took Turkey to court. => ACCUSE Greek farmers > Turkey
    Norway called off talks with Iran. => SANCTION Norway > Iran
    Peru was keen to visit Chile. => CONSULT Peru > Chile future
    """
}
