import Testing

@testable import Extraction

/// Each of the sixteen types in the shapes that sentences of the news have: active, passive, nominal,
/// light verbs, embedded, headlines.
extension FrameTests {
  /// What actors do for and with each other.
  static let friendlyShapes = """
    Norway and Chad reached agreement on a new border. => AGREE Norway > Chad
    Ghana consented to Togo's request. => AGREE Ghana > Togo
    Uganda has promised to send doctors to Haiti. => AGREE Uganda > Haiti
    Laos is willing to sell power to Vietnam. => AGREE Laos > Vietnam
    Bolivia's offer of help to Paraguay came late. => AGREE Bolivia > Paraguay
    A ceasefire between Yemen and Oman was announced. => RETREAT Yemen > Oman
    Estonia approved the sale of patrol boats to Georgia. => AGREE Estonia > Georgia
    Malta gave Tunisia an assurance that the boats would stay. => AGREE Malta > Tunisia
    Kenya and Somalia buried the hatchet. => AGREE Kenya > Somalia
    Denmark got a guarantee from Iceland. => AGREE Iceland > Denmark
    Japan agreed to resume talks with North Korea. => AGREE Japan > North Korea
    Peru's foreign minister flew to Bolivia. => CONSULT Peru > Bolivia
    Mongolian officials were received by Kazakhstan. => CONSULT Kazakhstan > Mongolia
    Ecuador is hosting talks between Chad and Sudan. => CONSULT Chad > Sudan
    Leaders of Ghana and Togo met in Geneva. => CONSULT Ghana > Togo
    Slovenia sent a delegation to Croatia. => CONSULT Slovenia > Croatia
    Jordan mediated between Egypt and Qatar. => CONSULT Jordan > Egypt; CONSULT Jordan > Qatar
    Angola and Namibia exchanged views on fishing. => CONSULT Angola > Namibia
    Thailand received a letter from Cambodia. => CONSULT Cambodia > Thailand
    Talks between Mali and Niger resumed. => CONSULT Mali > Niger
    Norway's visit to Finland lasted two days. => CONSULT Norway > Finland
    Latvia praised Georgia for its restraint. => SUPPORT Latvia > Georgia
    Cuba sent its condolences to Haiti. => SUPPORT Cuba > Haiti
    Austria recognised the independence of Kosovo. => SUPPORT Austria > Kosovo
    Portugal backs Cape Verde's application. => SUPPORT Portugal > Cape Verde
    Moldova won recognition from Turkey. => SUPPORT Turkey > Moldova
    Zambia is grateful to China. => SUPPORT Zambia > China
    Tribute was paid to Poland by Hungary. => SUPPORT Hungary > Poland
    Belize restored diplomatic ties with Guatemala. => SUPPORT Belize > Guatemala
    Iceland's support for Lithuania never wavered. => SUPPORT Iceland > Lithuania
    Ireland apologised to Cyprus over the leak. => SUPPORT Ireland > Cyprus
    Spain bowed to Morocco's demands. => CONCEDE Spain > Morocco
    Sudan accepted the demands of the Darfur rebels. => CONCEDE Sudan > Darfur rebels
    The Sri Lankan army lifted the curfew imposed on Jaffna. => CONCEDE Sri Lanka > Jaffna
    Ethiopia dropped its objection to Eritrea's claim. => CONCEDE Ethiopia > Eritrea
    Bahrain granted an amnesty to Shia protesters. => SUPPORT Bahrain > Shia protesters
    Kenyan nurses called off their strike against Kenya. => CONCEDE Kenyan nurses > Kenya
    Indonesia gave autonomy to Aceh. => CONCEDE Indonesia > Aceh
    Turkey made concessions to Greece. => CONCEDE Turkey > Greece
    Niger wrung a concession from Algeria. => CONCEDE Algeria > Niger
    Finland and Sweden will share intelligence with Estonia. \
      => AGREE Finland > Estonia; AGREE Sweden > Estonia
    Japan and Peru held joint naval exercises. => COOPERATE Japan > Peru
    Mali extradited two bankers to France. => COOPERATE Mali > France
    Brazil invested $2 billion in Angola. => COOPERATE Brazil > Angola
    Romania and Bulgaria exchanged prisoners. => COOPERATE Romania > Bulgaria
    Egypt opened its market to Kenya. => COOPERATE Egypt > Kenya
    Siemens teamed up with Toyota. => COOPERATE Siemens > Toyota
    Military cooperation between Serbia and Armenia is growing. => COOPERATE Serbia > Armenia
    Nepal built a pipeline with India. => COOPERATE Nepal > India
    Chile bought a stake in Gazprom. => COOPERATE Chile > Gazprom; ownedBy Gazprom > Chile
    Peru, Chile and Bolivia signed a trade pact. \
      => AGREE Peru > Chile; AGREE Peru > Bolivia; AGREE Chile > Bolivia
    Qatar gave Lebanon $30 million. => AID Qatar > Lebanon
    Blankets and tents were flown to Nepal by Bhutan. => AID Bhutan > Nepal
    Cuba sent doctors and medicine to Venezuela. => AID Cuba > Venezuela
    Germany took in refugees from Syria. => AID Germany > Syria
    Israel came to the rescue of Cyprus. => AID Israel > Cyprus
    The UN delivered food to refugees fleeing the war in Sudan. => AID United Nations > Sudan
    Kuwait wrote off Iraq's debt. => AID Kuwait > Iraq
    Swedish aid to Zambia doubled. => AID Sweden > Zambia
    Haiti received a loan from Canada. => AID Canada > Haiti
    Canada offered asylum to Afghan refugees. => AGREE Canada > Afghan refugees
    Ethiopia pulled its troops out of Somalia. => RETREAT Ethiopia > Somalia
    Iran freed three French sailors. => RETREAT Iran > French sailors
    The embargo on Cuba was eased by Mexico. => RETREAT Mexico > Cuba
    Colombia reopened its border with Ecuador. => RETREAT Colombia > Ecuador
    Syria let in UN inspectors. => RETREAT Syria > United Nations
    Britain handed the statue back to Ghana. => RETREAT United Kingdom > Ghana
    Russia returned the painting to Hungary. => RETREAT Russia > Hungary
    Uganda paid compensation to Rwanda. => RETREAT Uganda > Rwanda
    The release of Danish hostages by Somali pirates came on Monday. \
      => RETREAT Somali pirates > Danish hostages
    Burundi declared a truce with Rwanda. => RETREAT Burundi > Rwanda
    Egyptian police released two Libyan journalists on bail. => RETREAT Egypt > Libyan journalists
    Lebanon asked Canada for help. => REQUEST Lebanon > Canada
    Oxfam demanded an apology from Nestlé. => REQUEST Oxfam > Nestlé
    Guatemala faced pressure from Mexico. => REQUEST Mexico > Guatemala
    Croatia called on Slovenia to open its archives. => REQUEST Croatia > Slovenia
    Tunisia urged that Libya respect the truce. => REQUEST Tunisia > Libya
    Malawi sought asylum from Zambia. => REQUEST Malawi > Zambia
    Algeria demanded the withdrawal of Moroccan troops. => REQUEST Algeria > Morocco
    Taiwan's appeal to Japan went unheard. => REQUEST Taiwan > Japan
    India wants Nepal to close the road. => REQUEST India > Nepal
    Finland said Russia must leave. => REQUEST Finland > Russia
    """

  /// What actors do against each other.
  static let hostileShapes = """
    Rwanda accused Burundi of lying. => ACCUSE Rwanda > Burundi
    Ukraine presented evidence against Belarus. => ACCUSE Ukraine > Belarus
    Spain's prosecutor charged two Moroccans with fraud. => ACCUSE Spain > Morocco
    Ireland is critical of Israel. => ACCUSE Ireland > Israel
    Ecuador called Colombia a liar. => ACCUSE Ecuador > Colombia
    The raid drew criticism from Jordan. => -
    Israel drew criticism from Jordan. => ACCUSE Jordan > Israel
    Nicaragua complained to the UN about Honduras. => ACCUSE Nicaragua > Honduras
    Lithuania alleged that Belarus had hacked its parliament. => ACCUSE Lithuania > Belarus
    Togo rejected a proposal from Benin. => REJECT Togo > Benin
    Iraq is opposed to Turkish mediation. => REJECT Iraq > Turkey
    Nauru refused to meet envoys from Samoa. => REJECT Nauru > Samoa
    Poland failed to reach agreement with Ukraine. => REJECT Poland > Ukraine
    Myanmar refused to talk despite pressure from Thailand. => REJECT Myanmar > Thailand
    Venezuela reneged on its promise to Guyana. => REJECT Venezuela > Guyana
    Hungary's refusal to help Ukraine angered many. => REJECT Hungary > Ukraine
    Azerbaijan broke its truce with Armenia. => REJECT Azerbaijan > Armenia
    The offer from Fiji was turned down by Tonga. => REJECT Tonga > Fiji
    Iran threatened to close the strait unless Oman released the ship. => THREATEN Iran > Oman
    Serbia warned Kosovo against the move. => THREATEN Serbia > Kosovo
    Sudan gave Chad an ultimatum. => THREATEN Sudan > Chad
    Turkey said it would attack Syria. => THREATEN Turkey > Syria
    Kenya said it would close its embassy in Somalia unless Somalia yielded. \
      => THREATEN Kenya > Somalia
    Hamas vowed revenge on Israel. => THREATEN Hamas > Israel
    Ethiopia raised the spectre of war with Eritrea. => THREATEN Ethiopia > Eritrea
    A threat by Belarus against Lithuania alarmed the region. => THREATEN Belarus > Lithuania
    Eritrea is menacing Djibouti. => THREATEN Eritrea > Djibouti
    Bosnian Serbs threatened to attack Croatia. => THREATEN Bosnian Serbs > Croatia
    Peruvian miners marched to demand that Chile close the port. \
      => PROTEST Peruvian miners > Chile
    Greek farmers blocked roads to protest against Bulgaria. => PROTEST Greek farmers > Bulgaria
    Kurds in Germany rallied against Turkey. => PROTEST Kurds > Turkey
    Iraqi demonstrators pelted the Iranian consulate with stones. \
      => PROTEST Iraqi demonstrators > Iran
    Dutch dockers walked out in protest at Shell. => PROTEST Dutch dockers > Shell
    Thousands of Kenyan nurses took to the streets against Uganda. \
      => PROTEST Kenyan nurses > Uganda
    Tibetan monks began a fast against China. => PROTEST Tibetan monks > China
    Spanish truckers burned a French flag. => PROTEST Spanish truckers > France
    Nigerian students went on strike to demand that Goodluck Jonathan resign. \
      => PROTEST Nigerian students > Goodluck Jonathan
    Bolivian farmers marched calling for compensation from Repsol. \
      => PROTEST Bolivian farmers > Repsol
    Kenya expelled two Eritrean diplomats. => SANCTION Kenya > Eritrea
    Flights to Iran were suspended by Qatar. => SANCTION Qatar > Iran
    The EU hit Belarus with sanctions. => SANCTION European Union > Belarus
    Bolivia broke off ties with Israel. => SANCTION Bolivia > Israel
    Indonesia banned imports of beef from Brazil. => SANCTION Indonesia > Brazil
    Zimbabwe froze the accounts of Barclays. => SANCTION Zimbabwe > Barclays
    Ghana withdrew its ambassador from Togo. => SANCTION Ghana > Togo
    Trade sanctions against Syria were imposed by Jordan. => SANCTION Jordan > Syria
    Lesotho walked out of talks with South Africa. => SANCTION Lesotho > South Africa
    Colombia massed troops along the border with Venezuela. => MOBILIZE Colombia > Venezuela
    Greek jets buzzed a Turkish ship. => MOBILIZE Greece > Turkey
    Moroccan soldiers were put on alert near Algeria. => MOBILIZE Morocco > Algeria
    North Korea fired a missile over Japan. => MOBILIZE North Korea > Japan
    India built a fence along the border with Bangladesh. => MOBILIZE India > Bangladesh
    Russia called up reservists for a war against Georgia. => MOBILIZE Russia > Georgia
    Iran's warships sailed near Kuwait. => MOBILIZE Iran > Kuwait
    Belarus held drills near Poland. => MOBILIZE Belarus > Poland
    A Chinese build-up around Taiwan worried many. => MOBILIZE China > Taiwan
    Chad violated Sudan's airspace. => MOBILIZE Chad > Sudan
    Egyptian police arrested a Sudanese journalist. => COERCE Egypt > Sudan
    Two Danes were jailed in Iran. => COERCE Iran > Denmark
    Somali pirates seized a Greek tanker. => COERCE Somali pirates > Greece
    Israeli bulldozers demolished Palestinian homes. => COERCE Israel > Palestine
    Chinese hackers broke into the computers of Siemens. => COERCE Chinese hackers > Siemens
    Turkey imposed a curfew on Cizre. => COERCE Turkey > Cizre
    Afghan gunmen kidnapped up to ten German engineers. => COERCE Afghan gunmen > German engineers
    Malaysia deported Rohingya refugees to Myanmar. => COERCE Malaysia > Rohingya refugees
    Bahrain's crackdown on Shia protesters went on. => COERCE Bahrain > Shia protesters
    Ugandan officers staged a coup against Yoweri Museveni. => COERCE Uganda > Yoweri Museveni
    The al-Qaeda network kidnapped a Danish engineer. => COERCE Al-Qaeda > Denmark
    Turkish jets bombed Kurdish rebels. => ASSAULT Turkey > Kurdish rebels
    Three Kenyan soldiers were killed by Somali militants. => ASSAULT Somali militants > Kenya
    Saudi warplanes hit a hospital in Yemen. => ASSAULT Saudi Arabia > Yemen
    Hamas fired rockets at Israel. => ASSAULT Hamas > Israel
    Syrian rebels engaged Lebanese soldiers in a firefight. => ASSAULT Syrian rebels > Lebanon
    Fighting between Armenia and Azerbaijan left ten dead. => ASSAULT Armenia > Azerbaijan
    Eritrean forces overran a town in Ethiopia. => ASSAULT Eritrea > Ethiopia
    Algerian police beat Moroccan migrants. => ASSAULT Algeria > Moroccan migrants
    Boko Haram claimed an attack on Cameroon. => ASSAULT Boko Haram > Cameroon
    Indian troops exchanged fire with Pakistan. => ASSAULT India > Pakistan
    Ethnic Albanians attacked Serbia. => ASSAULT Ethnic Albanians > Serbia
    """

  /// Headlines, without articles and full stops.
  static let headlineShapes = """
    Japan slams North Korea => ACCUSE Japan > North Korea
    Kenya vows revenge on al-Shabaab => THREATEN Kenya > al-Shabaab
    Iran mulls sanctions on Canada => SANCTION Iran > Canada hypothetical
    Turkey nabs two Greek spies => COERCE Turkey > Greece
    Egypt inks deal with Siemens => AGREE Egypt > Siemens
    """

  /// Sentences that tell of no event between actors.
  static let silentShapes = """
    Peru's economy grew faster than Chile's. => -
    The book about Kenya was praised. => -
    Rain fell in Norway and Sweden. => -
    Analysts in Spain expect prices in Italy to fall. => -
    Brazil struck a confident tone before Argentina's election. => -
    Denmark met its target before Finland did. => -
    Toyota shares rose while Ford's fell. => -
    The film shot in Malta was shown in Cuba. => -
    Heavy fighting was reported in Yemen. => -
    A museum in Vienna shows paintings from Japan. => -
    France fell silent when Germany scored. => -
    Kenya's minister said in Uganda that rain was near. => -
    Iraqi Kurds sell oil at home. => -
    Norwegian farmers in Denmark grow wheat. => -
    """
}
