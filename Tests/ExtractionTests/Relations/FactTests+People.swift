extension FactTests {
  /// Where people were born.
  static let births = """
    Hugo Varga (born 1947, Sydney, Australia) is a retired researcher. \
      => bornIn Hugo Varga > Australia; bornIn Hugo Varga > Sydney
    Lena Orr (born c. 1984 in Sudbury, Ontario) is a Canadian curler. \
      => bornIn Lena Orr > Ontario; bornIn Lena Orr > Sudbury; nationality Lena Orr > Canada
    Nora Quist (b. 3 May 1950 in Bergen) is a Norwegian painter. \
      => bornIn Nora Quist > Bergen; nationality Nora Quist > Norway
    Ivo Maran (born Ivan Maranov, 3 June 1921 in Plovdiv) was a Bulgarian chess player. \
      => bornIn Ivo Maran > Plovdiv; nationality Ivo Maran > Bulgaria
    Karin Ahl (8 July 1893, Uppsala – 28 November 1942, Malmö) was a Swedish chemist. \
      => bornIn Karin Ahl > Uppsala; nationality Karin Ahl > Sweden
    Tove Lind (née Hansson; born 4 May 1958 in Aarhus) is a Danish judge. \
      => bornIn Tove Lind > Aarhus
    Alan Edel (born June 1963, Brooklyn) is a mathematician. => bornIn Alan Edel > Brooklyn
    A native of Nantes, Denis Moreau moved to Lyon. \
      => bornIn Denis Moreau > Nantes; livesIn Denis Moreau > Lyon
    Paul Serra was born and raised in Tarragona. \
      => bornIn Paul Serra > Tarragona; livesIn Paul Serra > Tarragona
    Rosa Engel is a San Antonio native. => bornIn Rosa Engel > San Antonio
    Volvo's founder, Anna Berg, was born near Lyon. \
      => affiliation Anna Berg > Volvo; bornIn Anna Berg > Lyon; foundedBy Volvo > Anna Berg
    """

  /// Where people live.
  static let homes = """
    Martin Vale lives and works in Ghent. => livesIn Martin Vale > Ghent
    Ella Moss, a resident of Leicester, complained. => livesIn Ella Moss > Leicester
    Mark Holm lives in Bergen and studies music in Ghent. => livesIn Mark Holm > Bergen
    A lifelong resident of Larchmont, Jim Hall retired. => livesIn Jim Hall > Larchmont
    Anna Berg, the widow of Carl Holt, lives in Lyon. \
      => livesIn Anna Berg > Lyon; spouse Anna Berg > Carl Holt
    Anna Reed and her husband, Claude Alvar, live in Porto. \
      => livesIn Anna Reed > Porto; livesIn Claude Alvar > Porto; \
    spouse Anna Reed > Claude Alvar
    """

  /// Of which nation people are.
  static let nations = """
    Janus Sidlow was a Polish javelin thrower. => nationality Janus Sidlow > Poland
    The guests were the Polish poet Zofia Lis and the Hungarian novelist Peter Szabo. \
      => nationality Peter Szabo > Hungary; nationality Zofia Lis > Poland
    The firm was bought by Swedish businessman Daniel Friberg and John Morgan, an American \
    editor. \
      => nationality Daniel Friberg > Sweden; nationality John Morgan > United States
    Emil Noni, called the Mask, was an Italian architect, sculptor and painter. \
      => nationality Emil Noni > Italy
    """

  /// Where people learnt.
  static let schools = """
    Mirko Hall studied film at Vienna University and digital culture at Utrecht University. \
      => educatedAt Mirko Hall > Utrecht University; educatedAt Mirko Hall > Vienna University
    Denny Hall received a degree in physics from the University of Stuttgart and a PhD from the \
    University of Kiel. \
      => educatedAt Denny Hall > University of Kiel; \
    educatedAt Denny Hall > University of Stuttgart
    An alumnus of Indiana University, Ted Ferguson retired. \
      => educatedAt Ted Ferguson > Indiana University
    Kay Orr was born in Sandwick and educated at Oxtro School and Edinburgh University. \
      => bornIn Kay Orr > Sandwick; educatedAt Kay Orr > Edinburgh University; \
    educatedAt Kay Orr > Oxtro School
    Jane Holt attended high school at Kingston College. => educatedAt Jane Holt > Kingston College
    Maria Blom was educated at Eton College, the daughter of Alfred Moss. \
      => childOf Maria Blom > Alfred Moss; educatedAt Maria Blom > Eton College
    """

  /// Who is married to whom, and whose child.
  static let families = """
    Werner Hof was married to art historian Inge Guthart. => spouse Werner Hof > Inge Guthart
    Clara Voss's first husband was the conductor Franz Huber. => spouse Clara Voss > Franz Huber
    The driver Elmer Grant (husband of Mari Hulman) won. => spouse Elmer Grant > Mari Hulman
    Louise Holt was the oldest daughter of Frederick Holt and his wife, Anna Berg. \
      => childOf Louise Holt > Frederick Holt; spouse Frederick Holt > Anna Berg
    Ralph and Andrea Dunn's daughter, Hanna, is a nurse. \
      => childOf Hanna > Andrea Dunn; childOf Hanna > Ralph
    John Hale and Kim Orr live in Parkersburg with their children, Wyatt, Logan and Sue. \
      => childOf Logan > John Hale; childOf Logan > Kim Orr; childOf Sue > John Hale; \
    childOf Sue > Kim Orr; childOf Wyatt > John Hale; childOf Wyatt > Kim Orr; \
    livesIn John Hale > Parkersburg; livesIn Kim Orr > Parkersburg
    Anna and Carl Berg had a daughter, Tamara Berg. \
      => childOf Tamara Berg > Anna; childOf Tamara Berg > Carl Berg
    The prize went to Samuel Hale and his wife Salome Sweet, daughter of George Orr. \
      => childOf Salome Sweet > George Orr; spouse Samuel Hale > Salome Sweet
    Anna Berg was born in Oslo in 1950, the daughter of Alfred Moss. \
      => bornIn Anna Berg > Oslo; childOf Anna Berg > Alfred Moss
    Richard Bast, whose sons Alex and Darren play chess, resigned. \
      => childOf Alex > Richard Bast; childOf Darren > Richard Bast
    Clara Hall and her husband, violinist William Polk, retired. => spouse Clara Hall > William Polk
    """
}
