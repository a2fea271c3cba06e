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
        "quarter in words", "the third quarter of 2019", ["the third quarter of 2019=2019-Q3"]),
      Case("season", "in the autumn of 2019", ["autumn of 2019=2019-autumn"]),
      Case("decade", "in the 1990s", ["1990s=1990/1999"]),
      Case("century", "in the 19th century", ["19th century=1801/1900"]),
      Case("fiscal year", "in fiscal 2019", ["fiscal 2019=2019"]),
      Case("half a year", "in 2019 H2", ["2019 H2=2019-07/2019-12"]),
      Case("half a year before the year", "in H1 2019", ["H1 2019=2019-01/2019-06"]),
      Case(
        "periods of companies' reports", "3Q19 beat 1H 2018 and FY17",
        ["3Q19=2019-Q3", "1H 2018=2018-01/2018-06", "FY17=2017"]),
      Case(
        "days of one month", "on 3, 4 and 9 May 2019",
        ["3=2019-05-03", "4=2019-05-04", "9 May 2019=2019-05-09"]),
      Case(
        "days behind the month", "on March 16 and 17, 2019",
        ["March 16=2019-03-16", "17, 2019=2019-03-17"]),
      Case("a month by a stroke", "as of Nov/2019", ["Nov/2019=2019-11"]),
      Case("year and month in digits", "dated 2019-11", ["2019-11=2019-11"]),
      Case("year first with the month's name", "on 2019-Nov-06", ["2019-Nov-06=2019-11-06"]),
      Case("a short year", "in the summer of '87", ["summer of '87=1987-summer"]),
      Case("two digits that lie too far ahead", "on 11/20/45", ["11/20/45=1945-11-20"]),
      Case("a spoken year", "in May two thousand and six", ["May two thousand and six=2006-05"]),
      Case("a holiday", "on Christmas Eve 2019", ["Christmas Eve 2019=2019-12-24"]),
      Case("a movable holiday", "at Easter 2019", ["Easter 2019=2019-04-21"]),
      Case("a holiday of a Thursday", "Thanksgiving 2019", ["Thanksgiving 2019=2019-11-28"]),
    ])
  func full(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).datesByWords == c.dates)
  }

  @Test(
    "Parts of longer times",
    arguments: [
      Case("the end", "at the end of 2019", ["end of 2019=2019"]),
      Case(
        "a week of a month", "the second week of June 2019",
        ["the second week of June 2019=2019-06-10/2019-06-16"]),
      Case(
        "the last week", "the last week of June 2019",
        ["the last week of June 2019=2019-06-24/2019-06-30"]),
      Case("a week of a year", "week 7 of 2019", ["week 7 of 2019=2019-02-11/2019-02-17"]),
      Case(
        "months of a year", "the first five months of 2019",
        ["the first five months of 2019=2019-01/2019-05"]),
      Case(
        "half of a year", "the second half of last year",
        ["the second half of last year=2020-07/2020-12"]),
      Case(
        "a quarter of a year", "this year's first quarter",
        ["this year's first quarter=2021-Q1"]),
      Case(
        "days of a month", "the last ten days of May",
        ["the last ten days of May=2021-05-22/2021-05-31"]),
      Case(
        "a week by its last day", "the week ending 8 May",
        ["the week ending 8 May=2021-05-02/2021-05-08"]),
      Case(
        "to date", "up 7% in the year to date", ["year to date=2021-01-01/2021-09-15"]),
    ])
  func parts(_ c: Case) throws {
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
        "the last quarters", "for the last two quarters", ["last two quarters=2021-01/2021-06"]),
      Case("last night", "It fell last night.", ["last night=2021-09-14"]),
      Case(
        "quarters that are counted", "over the past three quarters",
        ["past three quarters=2020-10/2021-06"]),
      Case("years ahead", "The line will open in two years.", ["two years=2023"]),
      Case("how long there was none", "It will be the first visit in two years.", []),
      Case("how long it took", "It fell by a tenth in two years.", []),
      Case(
        "from now on", "between now and 3 November",
        ["between now and 3 November=2021-09-15/2021-11-03"]),
      Case(
        "the span that the page lies in", "the fair of 12-18 September",
        ["12-18 September=2021-09-12/2021-09-18"]),
      Case(
        "to a day of the same month", "from May 3rd to the 9th",
        ["from May 3rd to the 9th=2021-05-03/2021-05-09"]),
      Case("days and people", "On March 16 and 17 people left.", ["March 16=2021-03-16"]),
      Case("a part of a day", "on Monday morning", ["Monday morning=2021-09-13"]),
      Case(
        "a weekday of last week", "on Tuesday of last week", ["Tuesday of last week=2021-09-07"]),
      Case("next week's weekday", "next week on Tuesday", ["next week on Tuesday=2021-09-21"]),
      Case("the coming weekday", "this coming Friday", ["this coming Friday=2021-09-17"]),
      Case("the past weekday", "this past Friday", ["this past Friday=2021-09-10"]),
      Case("the weekend behind", "over the weekend", ["weekend=2021-09-11/2021-09-12"]),
      Case("a day of last year", "on 21 May last year", ["21 May last year=2020-05-21"]),
      Case("a day that will come", "On Friday the court will rule.", ["Friday=2021-09-17"]),
      Case(
        "a day behind and one ahead", "He came on Friday and will leave on Sunday.",
        ["Friday=2021-09-10", "Sunday=2021-09-19"]),
      Case(
        "after a past verb", "The plan, which will cost more, was passed on Friday.",
        ["Friday=2021-09-10"]),
      Case(
        "a noun that plans nothing", "They showed their plans on Friday.", ["Friday=2021-09-10"]),
      Case("what is set to come", "They are set to meet in May.", ["May=2022-05"]),
      Case("the year by the weekday", "on Friday, Nov. 5", ["Friday, Nov. 5=2021-11-05"]),
      Case("a weekday and a day", "on Tuesday the 7th", ["Tuesday the 7th=2021-09-07"]),
      Case("days after a day", "three days after 30 May", ["three days after 30 May=2021-06-02"]),
      Case(
        "days before a holiday", "two days before Easter", ["two days before Easter=2021-04-02"]),
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
      Case("financial years", "in 2016/17", ["2016/17=2016/2017"]),
      Case("until today", "from 2 May to today", ["from 2 May to today=2021-05-02/2021-09-15"]),
      Case(
        "to the end of a month", "from April until the end of June",
        ["from April until the end of June=2021-04/2021-06"]),
      Case(
        "from a weekday to the next", "from next Monday to Thursday",
        ["from next Monday to Thursday=2021-09-20/2021-09-23"]),
      Case(
        "a year to a day", "from 2014 through May 2, 2018",
        ["from 2014 through May 2, 2018=2014/2018-05-02"]),
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
      Case("a resolution", "under resolution 1929", []),
      Case("a telephone number", "Call +86 138-2010-2015.", []),
      Case("no day of the calendar", "on 2/30/2019", []),
      Case("a tree", "Christmas trees", []),
      Case("a length from a day on", "shut for ten days from May", ["May=2021-05"]),
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

  @Test func `the page's own date decides where both orders can be`() throws {
    #expect(
      try RecognizedPage("on 9/10/2021", published: "2021-09-10").datesByWords == [
        "9/10/2021=2021-09-10"
      ])
    #expect(
      try RecognizedPage("on 9/10/2021", published: "2021-10-09").datesByWords == [
        "9/10/2021=2021-10-09"
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
