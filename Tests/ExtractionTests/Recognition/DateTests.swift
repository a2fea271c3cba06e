import Knowledge
import Testing
import Text

@testable import Extraction

@Suite struct DateTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var dates: [String]

    init(_ name: String, _ text: String, _ dates: [String]) {
      (self.name, self.text, self.dates) = (name, text, dates)
    }

    var testDescription: String { name }
  }

  @Test(
    "Full dates and parts of years",
    arguments: [
      Case("day first", "on 4 March 2019", ["4 March 2019=2019-03-04"]),
      Case("an ordinal and a comma", "4th March, 2019", ["4th March, 2019=2019-03-04"]),
      Case("month first", "on March 4, 2019", ["March 4, 2019=2019-03-04"]),
      Case("an abbreviation", "on Dec. 9, 2019", ["Dec. 9, 2019=2019-12-09"]),
      Case("with the weekday", "on Monday, 4 March 2019", ["Monday, 4 March 2019=2019-03-04"]),
      Case("ISO", "on 2019-03-04", ["2019-03-04=2019-03-04"]),
      Case("month and year", "in March 2019", ["March 2019=2019-03"]),
      Case("year", "in 2019", ["2019=2019"]),
      Case("early in a year", "in early 2019", ["early 2019=2019"]),
      Case("quarter", "in Q3 2019", ["Q3 2019=2019-Q3"]),
      Case(
        "quarter in words", "the third quarter of 2019", ["third quarter of 2019=2019-Q3"]),
      Case("season", "in the autumn of 2019", ["autumn of 2019=2019-autumn"]),
      Case("decade", "in the 1990s", ["1990s=1990/1999"]),
      Case("century", "in the 19th century", ["19th century=1801/1900"]),
      Case("fiscal year", "in fiscal 2019", ["fiscal 2019=2019"]),
    ])
  func full(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test(
    "Against the page's date, Wednesday 15 September 2021",
    arguments: [
      Case("a day behind", "He left on 9 May.", ["9 May=2021-05-09"]),
      Case("a day in the year before", "He left on 9 November.", ["9 November=2020-11-09"]),
      Case("a day ahead", "They will meet on 9 November.", ["9 November=2021-11-09"]),
      Case("a month behind", "It fell in December.", ["December=2020-12"]),
      Case("a weekday behind", "He left on Friday.", ["Friday=2021-09-10"]),
      Case("a month ahead after 'may'", "They may meet in December.", ["December=2021-12"]),
      Case(
        "a month after the month of May", "In May they spoke of what came in December.",
        ["May=2021-05", "December=2020-12"]),
      Case("a weekday ahead", "They will meet on Friday.", ["Friday=2021-09-17"]),
      Case(
        "today and yesterday", "today and yesterday", ["today=2021-09-15", "yesterday=2021-09-14"]),
      Case("last month", "It rose last month.", ["last month=2021-08"]),
      Case("last week", "It rose last week.", ["last week=2021-09-06/2021-09-12"]),
      Case("next year", "It opens next year.", ["next year=2022"]),
      Case("last year's spring", "last spring", ["last spring=2021-spring"]),
      Case("a season of the year", "The visit is due this autumn.", ["this autumn=2021-autumn"]),
      Case("years ago", "three years ago", ["three years ago=2018"]),
      Case("days ago", "ten days ago", ["ten days ago=2021-09-05"]),
      Case("last quarter", "in the last quarter", ["last quarter=2021-Q2"]),
      Case(
        "the past months", "in the past three months", ["past three months=2021-06-15/2021-09-15"]),
    ])
  func relative(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test(
    "Against the text",
    arguments: [
      Case(
        "that month", "In February he resigned. Later that month he left.",
        ["February=2021-02", "Later that month=2021-02"]),
      Case(
        "the following year", "It opened in 1997 and closed the following year.",
        ["1997=1997", "following year=1998"]),
      Case(
        "the next day", "He arrived on 3 June 2017 and left the next day.",
        ["3 June 2017=2017-06-03", "next day=2017-06-04"]),
      Case(
        "the year of the story", "On 3 June 2017 he arrived. In August he left.",
        ["3 June 2017=2017-06-03", "August=2017-08"]),
    ])
  func fromText(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test(
    "Spans",
    arguments: [
      Case("days of a month", "from 3 to 7 June", ["from 3 to 7 June=2021-06-03/2021-06-07"]),
      Case("month first", "June 3-7, 2019", ["June 3-7, 2019=2019-06-03/2019-06-07"]),
      Case("years", "from 2011 to 2015", ["from 2011 to 2015=2011/2015"]),
      Case("years with a hyphen", "the 2011-2015 plan", ["2011-2015=2011/2015"]),
      Case("months", "between May and July 2019", ["between May and July 2019=2019-05/2019-07"]),
      Case(
        "over the new year", "from December to March 2019",
        ["from December to March 2019=2018-12/2019-03"]),
      Case("two days", "on 18 and 19 June", ["18=2021-06-18", "19 June=2021-06-19"]),
    ])
  func spans(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test(
    "What is no date",
    arguments: [
      Case("the verb may", "They may leave.", []),
      Case("the verb at the beginning", "May I leave?", []),
      Case("the surname", "Mrs May spoke.", []),
      Case("the verb march", "They march to the sea.", []),
      Case("a given name", "April Smith spoke.", []),
      Case("how many", "some 2000 people", []),
      Case("money", "worth $2014", []),
      Case("an age", "in his 20s", []),
      Case("every week", "every Monday", []),
      Case("a length of time", "for the next 30 years", []),
    ])
  func nothing(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test func `the page decides between British and American order`() throws {
    #expect(
      try RecognizedPage("on 25/3/2019 and 4/3/2019").datesByWords == [
        "25/3/2019=2019-03-25", "4/3/2019=2019-03-04",
      ])
    #expect(
      try RecognizedPage("on 3/25/2019 and 4/3/2019").datesByWords == [
        "3/25/2019=2019-03-25", "4/3/2019=2019-04-03",
      ])
  }

  @Test func `without the page's date what only it could tell stays out`() throws {
    #expect(
      try RecognizedPage("He left on 9 May and last month.", published: nil).datesByWords == [])
    #expect(
      try RecognizedPage("On 3 June 2017 he came. On 9 July he left.", published: nil).datesByWords
        == ["3 June 2017=2017-06-03", "9 July=2017-07-09"])
  }
}
