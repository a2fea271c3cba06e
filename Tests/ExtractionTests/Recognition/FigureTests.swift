import Knowledge
import Testing
import Text

@testable import Extraction

@Suite struct FigureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var figures: [String]

    init(_ name: String, _ text: String, _ figures: [String]) {
      (self.name, self.text, self.figures) = (name, text, figures)
    }

    var testDescription: String { name }
  }

  @Test(
    "Money",
    arguments: [
      Case(
        "letters of a country", "It lent US$250bn.", ["US$250bn=money 250000000000 USD"]),
      Case("a price of each", "at $15m each", ["$15m=unit price 15000000 USD? per item"]),
      Case(
        "a name before", "It cost Rupees 500 crore.", ["Rupees 500 crore=money 5000000000 INR?"]),
      Case("a plural before", "Pounds 20m was paid.", ["Pounds 20m=money 20000000 GBP?"]),
      Case("a name before people", "Mark 5 million people.", ["5 million=count 5000000 people"]),
      Case("metal", "Gold 5 million.", ["5 million=number 5000000"]),
      Case("shillings", "a loan of Sh327 billion", ["Sh327 billion=money 327000000000 KES?"]),
      Case("kronor", "a loan of SKr 5bn", ["SKr 5bn=money 5000000000 SEK"]),
      Case("letters joined", "Tk500 crore", ["Tk500 crore=money 5000000000 BDT"]),
      Case(
        "francs of Africa", "5 billion CFA francs", ["5 billion CFA francs=money 5000000000 XAF?"]),
      Case(
        "both ends with the letter", "5m-10m euros",
        ["5m-10m euros=money 5000000…10000000 EUR"]),
      Case("a hyphen", "a $250-bn loan", ["$250-bn=money 250000000000 USD?"]),
      Case(
        "a stop behind the magnitude", "It lent US$2.5bn. Oslo paid US$3.5 bn. Rome paid nothing.",
        ["US$2.5bn=money 2500000000 USD", "US$3.5 bn.=money 3500000000 USD"]),
      Case("words", "a $250 billion loan", ["$250 billion=money 250000000000 USD?"]),
      Case("a sign", "It cost €1.7 billion.", ["€1.7 billion=money 1700000000 EUR"]),
      Case("Australian", "worth A$90m", ["A$90m=money 90000000 AUD"]),
      Case("crore", "a fine of Rs 7 crore", ["Rs 7 crore=money 70000000 INR?"]),
      Case(
        "a currency's full name", "some 60 billion US dollars",
        ["60 billion US dollars=money ≈60000000000 USD"]),
      Case(
        "half a billion", "half a billion euros in aid",
        ["half a billion euros=money 500000000 EUR"]),
      Case("a letter", "2.5m pounds", ["2.5m pounds=money 2500000 GBP?"]),
      Case("yen", "a fee of 700,000 yen", ["700,000 yen=money 700000 JPY"]),
      Case("a code joined", "USD27.3 million", ["USD27.3 million=money 27300000 USD"]),
      Case("a code behind", "90.25 EUR", ["90.25 EUR=money 90.25 EUR"]),
      Case("millions of a code", "a budget of 45 MEUR", ["45 MEUR=money 45000000 EUR"]),
      Case(
        "a word that is also a verb", "a loan of 3 trillion won",
        ["3 trillion won=money 3000000000000 KRW?"]),
      Case("cents", "It rose by 35 cents.", ["35 cents=money 0.35 USD?"]),
      Case(
        "dollars and cents", "six dollars and forty cents",
        ["six dollars and forty cents=money 6.4 USD?"]),
      Case("a stop behind the letter", "They paid $12M.", ["$12M=money 12000000 USD?"]),
      Case("the article is no country", "a $12m deal", ["$12m=money 12000000 USD?"]),
      Case(
        "a price of a unit", "at $95 a barrel", ["$95 a barrel=unit price 95 USD? per barrel"]),
      Case(
        "a price of many units", "about US$280 per thousand cubic meters",
        ["US$280 per thousand cubic meters=unit price ≈280 USD per 1000 cubic metre"]),
      Case(
        "a rate", "It earns $3 billion a year.", ["$3 billion=money 3000000000 USD? per year"]),
      Case(
        "a range", "between $5 and $7 billion",
        ["$5 and $7 billion=money 5000000000…7000000000 USD?"]),
      Case("a range with a hyphen", "$5-7bn", ["$5-7bn=money 5000000000…7000000000 USD?"]),
      Case("a range with a letter", "€300-400m", ["€300-400m=money 300000000…400000000 EUR"]),
      Case(
        "left open", "tens of billions of dollars",
        ["tens of billions of dollars=money ≈10000000000… USD?"]),
      Case("pence", "up 50p", ["50p=money 0.5 GBP"]),
      Case("spaces", "1 298,50 zł", ["1 298,50 zł=money 1298.5 PLN"]),
      Case("a bound", "more than $40bn", ["$40bn=money ≥40000000000 USD?"]),
      Case("an upper bound", "as much as US$6 billion", ["US$6 billion=money ≤6000000000 USD"]),
      Case("a code joined at both ends", "SEK480m", ["SEK480m=money 480000000 SEK"]),
      Case(
        "a price of a unit with hyphens", "$70-a-barrel oil",
        ["$70-a-barrel=unit price 70 USD? per barrel"]),
      Case("for each", "14 pence per share", ["14 pence=money 0.14 GBP per share"]),
      Case(
        "a sign and cents", "$7 and 25 cents", ["$7 and 25 cents=money 7.25 USD?"]),
      Case("one of a currency that ends a clause", "It costs a dollar.", ["a dollar=money 1 USD?"]),
      Case("no amount", "a dollar bill", []),
      Case("one of a currency", "for less than a dollar", ["a dollar=money ≤1 USD?"]),
      Case("cents of other money", "60 kopecks", ["60 kopecks=money 0.6 RUB"]),
      Case("bitcoin", "3.5 bitcoins", ["3.5 bitcoins=money 3.5 BTC"]),
      Case(
        "words that are codes", "ALL 5 rivals left.",
        ["5=count 5 rivals"]),
    ])
  func money(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).figuresByWords == c.figures)
  }

  @Test(
    "Quantities, shares and lengths of time",
    arguments: [
      Case(
        "a quantity a year", "It pumps 26 billion cubic meters of gas a year.",
        ["26 billion cubic meters=quantity 26000000000 cubic metre per year"]),
      Case(
        "a trade unit", "some 26 bcm of gas", ["26 bcm=quantity ≈26000000000 cubic metre"]),
      Case("a range", "30 to 35 miles", ["30 to 35 miles=quantity 30…35 mile"]),
      Case("a compound", "a six-mile tunnel", ["six-mile=quantity 6 mile"]),
      Case("a mixed number", "10½ km", ["10½ km=quantity 10.5 kilometre"]),
      Case("feet and not forint", "a 40 ft boat", ["40 ft=quantity 40 foot"]),
      Case("metres and not millions", "a wall 5m high", ["5m=quantity 5 metre"]),
      Case("millions and not metres", "some 5m people", ["5m=count ≈5000000 people"]),
      Case(
        "a speed", "winds of 120 miles an hour",
        ["120 miles an hour=quantity 120 mile per hour"]),
      Case("pounds that weigh", "nine pounds of flour", ["nine pounds=quantity 9 pound"]),
      Case("per cent", "up 4.5 per cent", ["4.5 per cent=percentage 4.5 percent"]),
      Case("a sign", "a 12% stake", ["12%=percentage 12 percent"]),
      Case(
        "percentage points", "down two percentage points",
        ["two percentage points=percentage 2 percentage point"]),
      Case("below zero", "a growth of -0.3%", ["-0.3%=percentage -0.3 percent"]),
      Case("years", "a term of 12 years", ["12 years=duration 12 year"]),
      Case("years with a hyphen", "a 12-year term", ["12-year=duration 12 year"]),
      Case("decades", "three decades of war", ["three decades=duration 3 decade"]),
      Case(
        "two units", "2 years and 6 months", ["2 years and 6 months=duration 2.5 year"]),
      Case(
        "in words", "It took more than a year and a half.", ["a year and a half=duration ≥1.5 year"]
      ),
      Case("more of it", "for two more weeks", ["two more weeks=duration 2 week"]),
      Case("over a time", "spread over 15 years", ["15 years=duration 15 year"]),
      Case("a power", "7 km^2", ["7 km^2=quantity 7 square kilometre"]),
      Case("a power in words", "7 metres cubed", ["7 metres cubed=quantity 7 cubic metre"]),
      Case("one unit for another", "3 g/kg", ["3 g/kg=quantity 3 gram per kilogram"]),
      Case(
        "a flow", "90 litres per minute", ["90 litres per minute=quantity 90 litre per minute"]),
      Case("feet and inches", "6 ft 3 in", ["6 ft 3 in=quantity 6.25 foot"]),
      Case("inches at the end", "a pipe of 8 in.", ["8 in=quantity 8 inch"]),
      Case("newton metres", "a torque of 210 Nm", ["210 Nm=quantity 210 newton metre"]),
      Case(
        "one unit for two numbers", "70 and 90 mg",
        ["70=quantity 70 milligram", "90 mg=quantity 90 milligram"]),
      Case("one of a unit", "nearly a mile", ["a mile=quantity ≈1 mile"]),
      Case(
        "a part of a unit", "a quarter of a percentage point",
        ["a quarter of a percentage point=percentage 0.25 percentage point"]),
      Case("degrees", "up to 41C", ["41C=quantity ≤41 degree Celsius"]),
      Case("another", "another week", ["another week=duration 1 week"]),
      Case(
        "an hour and minutes", "1 hour 20 minutes", ["1 hour 20 minutes=duration 80 minute"]),
      Case(
        "three quarters", "three-quarters of it",
        ["three-quarters=number 0.75"]),
    ])
  func quantities(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).figuresByWords == c.figures)
  }

  @Test(
    "Counts",
    arguments: [
      Case(
        "with an adjective", "It barred 14 Chilean officials.", ["14=count 14 Chilean officials"]),
      Case("with a qualifier", "nearly 3,000 troops", ["3,000=count ≈3000 troops"]),
      Case("in words", "twenty-one fighter jets", ["twenty-one=count 21 fighter jets"]),
      Case("left open", "tens of thousands of people", ["tens of thousands=count ≈10000… people"]),
      Case(
        "hundreds and thousands", "two hundred and fifty thousand homes",
        ["two hundred and fifty thousand=count 250000 homes"]),
      Case("a dozen", "a dozen villages", ["a dozen=count 12 villages"]),
      Case("some hundreds", "several hundred miners", ["several hundred=count ≈200… miners"]),
      Case("with a hyphen", "a 17-member council", ["17=count 17 member"]),
      Case(
        "a name before the noun", "two United States ships",
        ["two=count 2 United States ships"]),
      Case("one in so many", "one in four voters", ["one in four=number 0.25 voters"]),
      Case("the same in digits", "1 in 4 voters", ["1 in 4=number 0.25 voters"]),
      Case("a rate of exchange", "It fell to 90.4 a dollar.", ["90.4=number 90.4"]),
      Case("groups apart", "some 40 000 people", ["40 000=count ≈40000 people"]),
      Case("a model's number", "an order for 20 737 MAX jets", ["20=number 20"]),
      Case("a number that fell", "It fell to zero.", ["zero=number 0"]),
    ])
  func counts(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).figuresByWords == c.figures)
  }

  @Test(
    "Numbers",
    arguments: [
      Case("European thousands", "It holds 45.000.", ["45.000=number 45000"]),
      Case("scientific", "by 3.2×10^−4", ["3.2×10^−4=number 0.00032"]),
      Case("parts in words", "thirty-one fifths", ["thirty-one fifths=number 6.2"]),
      Case("a part with tens", "one twenty-fifth", ["one twenty-fifth=number 0.04"]),
      Case(
        "a number and a part", "two and fifty-four hundredths",
        ["two and fifty-four hundredths=number 2.54"]),
      Case(
        "a rest behind a comma", "four million, six hundred and twelve",
        ["four million, six hundred and twelve=number 4000612"]),
      Case("over", "one over eight", ["one over eight=number 0.125"]),
      Case(
        "digits between magnitudes", "2 thousand 7 hundred and 16",
        ["2 thousand 7 hundred and 16=number 2716"]),
      Case("a part of a magnitude", "a thousandth of it", ["a thousandth=number 0.001"]),
      Case("a magnitude", "7.1-magnitude", ["7.1=number 7.1"]),
    ])
  func numbers(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).figuresByWords == c.figures)
  }

  @Test(
    "What is no figure",
    arguments: [
      Case("a year", "They met in 2009.", []),
      Case("a version", "They use version 4.2.1 of it.", []),
      Case("a telephone number", "Call 555-0182-77 now.", []),
      Case("a telephone number with spaces", "Call +44 20 7946 0958 now.", []),
      Case("a sum of powers", "the P5+1", []),
      Case("a score", "They won 3-2.", []),
      Case("a time", "They met at 10:45.", []),
      Case("a time of day", "They met at 5 pm.", []),
      Case("a type", "an F-16 and a Boeing 747", []),
      Case("a resolution", "under Resolution 1929", []),
      Case("an ordinal", "the 21st and the twenty-first", []),
      Case("a footnote", "as he said [4] there", []),
      Case("a compound", "a zero-sum game", []),
      Case("no number that is told", "net zero and absolute zero", []),
      Case("a list", "9. They left. 10. They came (12).", []),
      Case("a product", "The iPhone 7 came.", []),
      Case("a house", "at 14 Rosebery Avenue", []),
      Case("a telephone number with a zero", "Call 020 7946 0991.", []),
      Case("a name of numbers", "the Big Ten and Take-Two", []),
      Case("a generation", "a 5G network", []),
      Case("an address", "see https://example.org/2014/300 there", []),
    ])
  func nothing(_ c: Case) throws {
    #expect(try RecognizedPage(c.text).figuresByWords == c.figures)
  }

  @Test func `a bare dollar is that of the page's country`() throws {
    let page = try RecognizedPage("It cost $80m.", url: "https://news.example.com.au/a")
    #expect(page.figuresByWords == ["$80m=money 80000000 AUD?"])
  }

  @Test(
    "What an amount is of",
    arguments: [
      ("They sold $5bn of arms.", "arms"), ("a $5bn loan", "loan"),
      ("It took 12% of the vote.", "vote"), ("his 40% stake in it", "stake"),
      ("It pumps 3 bcm of natural gas a year.", "natural gas"), ("3 bcm of gas annually", "gas"),
      ("It fell 12% on Monday.", nil),
    ] as [(String, String?)])
  func measured(_ text: String, _ expected: String?) throws {
    #expect(try RecognizedPage(text).figures.first?.counted == expected)
  }

  @Test func `a price is converted to one SI unit exactly`() throws {
    let page = try RecognizedPage("US$280 per thousand cubic metres")
    let plain = try #require(page.figures.first?.plain)
    #expect(plain.unit == "USD/m3")
    #expect(plain.amount.value?.text == "0.28")
  }

  @Test func `figures overlap neither each other nor dates, whatever the text`() throws {
    let pieces = [
      "$", "€", "1", "25", "1,000", "3.5", "2014", "May", "bn", "m", "million", "to", "-", "and",
      "half", "a", "of", "per", "barrel", "years", "%", "dollars", "Tuesday", "last", ".", "(", "/",
    ]
    for seed in UInt64(0)..<300 {
      var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
        if state >> 60 > 4 { text += " " }
      }
      let page = try RecognizedPage(text)
      let ranges = (page.figures.map(\.range) + page.dates.map(\.range)).sorted()
      for (left, right) in zip(ranges, ranges.dropFirst()) {
        #expect(left.end <= right.start, "seed \(seed): \(text)")
      }
      #expect(page.figures.map(\.id) == page.figures.indices.map { "f\($0 + 1)" })
    }
  }

  @Test(.timeLimit(.minutes(1))) func `the time grows with the text and not with its square`()
    throws
  {
    for piece in ["1,", "$", "9", "1-", "one ", "half a ", "5 m ", "2014-"] {
      _ = try RecognizedPage(String(repeating: piece, count: 20_000))
    }
  }
}
