extension FrameTests {
  /// Promises, accepts, signs.
  static let agree = """
    Norway and Poland clinched a long-awaited gas deal. => AGREE Norway > Poland
    Canada has initialled a trade pact with Vietnam. => AGREE Canada > Vietnam
    Kenya struck a compromise with Tanzania over grazing. => AGREE Kenya > Tanzania
    Chile and Peru patched up their old fishing dispute. => AGREE Chile > Peru
    Egypt accepted Sudan's offer. => AGREE Egypt > Sudan
    Japan pledged $40 million in aid to Nepal. => AGREE Japan > Nepal
    France gave Romania assurances over the sale. => AGREE France > Romania
    Turkey's promise to Albania was kept. => AGREE Turkey > Albania
    The India–Nepal border agreement holds. => AGREE India > Nepal
    The truce between Ethiopia and Eritrea surprised everyone. => AGREE Ethiopia > Eritrea
    Spain agreed with Portugal on a common price. => AGREE Spain > Portugal
    A treaty was signed by Finland and Estonia. => AGREE Finland > Estonia
    Germany approved the sale of submarines to Israel. => AGREE Germany > Israel
    Sweden offered Iceland a partnership. => AGREE Sweden > Iceland
    """

  /// Meets, visits, phones, negotiates.
  static let consult = """
    The Dutch army chief paid a visit to Ghana. => CONSULT Netherlands > Ghana
    Mexico hosted Cuba's president. => CONSULT Mexico > Raúl Castro
    Norwegian officials flew to Iceland on Tuesday. => CONSULT Norway > Iceland
    Austria held a fresh round of talks with Slovenia. => CONSULT Austria > Slovenia
    Angela Merkel had a phone call with Vladimir Putin. => CONSULT Angela Merkel > Vladimir Putin
    Bulgarian and Greek diplomats met. => CONSULT Bulgaria > Greece
    Oman mediated between Iran and Saudi Arabia. => CONSULT Oman > Iran; CONSULT Oman > Saudi Arabia
    Brazil sent an envoy to Bolivia. => CONSULT Brazil > Bolivia
    Malta exchanged views with Tunisia. => CONSULT Malta > Tunisia
    The visit of Hungarian officials to Serbia was short. => CONSULT Hungary > Serbia
    Talks between Armenia and Azerbaijan resumed. => CONSULT Armenia > Azerbaijan
    Zambia consulted Zimbabwe. => CONSULT Zambia > Zimbabwe
    Thailand received a delegation from Laos. => CONSULT Thailand > Laos
    """

  /// Backs, praises, recognises.
  static let support = """
    Ireland praised Denmark. => SUPPORT Ireland > Denmark
    Croatia backs Montenegro's bid. => SUPPORT Croatia > Montenegro
    Sweden has recognised Palestine. => SUPPORT Sweden > Palestine
    Belgium expressed full support for Rwanda. => SUPPORT Belgium > Rwanda
    Cuba and Venezuela deepened their military ties. => SUPPORT Cuba > Venezuela
    Lithuania sided with Ukraine. => SUPPORT Lithuania > Ukraine
    Australia apologised to Indonesia. => SUPPORT Australia > Indonesia
    Ecuador offered its condolences to Haiti. => SUPPORT Ecuador > Haiti
    Egypt restored diplomatic relations with Libya. => SUPPORT Egypt > Libya
    Norway welcomed Colombia's decision. => SUPPORT Norway > Colombia
    Panama's recognition of China angered many. => SUPPORT Panama > China
    Nicaragua reopened its embassy in Peru. => SUPPORT Nicaragua > Peru
    """

  /// Gives way in words.
  static let concede = """
    Serbia bowed to German pressure. => CONCEDE Serbia > Germany
    Morocco made a concession to Spain. => CONCEDE Morocco > Spain
    Cyprus dropped its objections to Turkey. => CONCEDE Cyprus > Turkey
    Jordan yielded to Syria. => CONCEDE Jordan > Syria
    Kuwait met Iraq's demands. => CONCEDE Kuwait > Iraq
    Denmark granted more autonomy to Greenland. => CONCEDE Denmark > Greenland
    Argentina gave in to Chile. => CONCEDE Argentina > Chile
    Latvia dropped the charges against Estonia. => CONCEDE Latvia > Estonia
    """

  /// Trades, exercises, exchanges.
  static let cooperate = """
    Vietnam and Cambodia held joint exercises. => COOPERATE Vietnam > Cambodia
    Finland shares intelligence with Sweden. => COOPERATE Finland > Sweden
    Qatar invested heavily in Egypt. => COOPERATE Qatar > Egypt
    Siemens set up a joint venture with Gazprom. => COOPERATE Siemens > Gazprom
    Iran swapped prisoners with Iraq. => COOPERATE Iran > Iraq
    Singapore cooperates with Brunei. => COOPERATE Singapore > Brunei
    Thailand extradited the hacker to Canada. => COOPERATE Thailand > Canada
    Trade between Kenya and Uganda doubled. => COOPERATE Kenya > Uganda
    China is building a railway in Laos. => COOPERATE China > Laos
    Microsoft bought a stake in Nokia. => COOPERATE Microsoft > Nokia; ownedBy Nokia > Microsoft
    """

  /// Gives.
  static let aid = """
    Denmark sent blankets to Nepal. => AID Denmark > Nepal
    Canada provided Haiti with doctors. => AID Canada > Haiti
    Germany supplied Latvia with tanks. => AID Germany > Latvia
    Russia delivered humanitarian aid to Syria. => AID Russia > Syria
    Sweden granted asylum to a Syrian. => AID Sweden > Syria
    Norway wrote off the debts of Zambia. => AID Norway > Zambia
    Kuwait bailed out Bahrain. => AID Kuwait > Bahrain
    Ghana received a loan from Japan. => AID Japan > Ghana
    French loans to Lebanon dried up. => AID France > Lebanon
    Poland has sheltered refugees from Belarus. => AID Poland > Belarus
    """

  /// Gives way in deeds.
  static let retreat = """
    Ethiopia withdrew its troops from Somalia. => RETREAT Ethiopia > Somalia
    Iran released two British sailors. => RETREAT Iran > British sailors
    Portugal handed back the paintings to Angola. => RETREAT Portugal > Angola
    Canada lifted its sanctions on Belarus. => RETREAT Canada > Belarus
    Israel eased the blockade of Lebanon. => RETREAT Israel > Lebanon
    Sudan declared a ceasefire with Chad. => RETREAT Sudan > Chad
    The withdrawal of Rwandan forces from Burundi began. => RETREAT Rwanda > Burundi
    Cuba freed an American contractor. => RETREAT Cuba > United States
    Kenya reopened its border with Somalia. => RETREAT Kenya > Somalia
    """

  /// Asks, demands, orders.
  static let request = """
    Greece urged Turkey to show restraint. => REQUEST Greece > Turkey
    Mali called on France to send more helicopters. => REQUEST Mali > France
    Iraq asked Jordan for help. => REQUEST Iraq > Jordan
    Georgia demanded that Russia leave. => REQUEST Georgia > Russia
    Spain sought an explanation from Morocco. => REQUEST Spain > Morocco
    Britain put pressure on Ireland. => REQUEST United Kingdom > Ireland
    Lebanon's appeal to Kuwait went unheard. => REQUEST Lebanon > Kuwait
    Peru requested the extradition of two Bolivians. => REQUEST Peru > Bolivia
    Austria lobbied Hungary. => REQUEST Austria > Hungary
    Norway called for Iran to leave. => REQUEST Norway > Iran
    Norway wants Iran to leave Syria. => REQUEST Norway > Iran
    Norway called for sanctions on Iran. => REQUEST Norway > Iran
    """
}
