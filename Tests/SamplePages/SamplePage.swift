public import Knowledge
public import Text

/// A page for tests, annotated by hand: ranges are given by the words themselves.
public struct SamplePage: Sendable {
  /// What the page says.
  public var annotation: Annotation

  /// Makes a page whose text is one paragraph.
  public init(_ id: String, _ text: String) {
    annotation = Annotation(document: Document(id: id, text: SourceText(text)))
  }

  /// Adds an entity; each place where its name or an alias stands is a mention.
  public mutating func add(
    _ type: EntityType, _ id: String, _ name: String, aliases: [String] = []
  ) {
    annotation.entities.append(
      Entity(id: EntityID(id), type: type, name: name, aliases: aliases))
    for (surface, via) in [(name, Mention.Via.name)] + aliases.map({ ($0, .demonym) }) {
      for range in ranges(of: surface) {
        annotation.mentions.append(Mention(range: range, entity: EntityID(id), via: via))
      }
    }
    annotation.mentions.sort { $0.range < $1.range }
  }

  /// Adds an actual claim on the sentence that holds `trigger`.
  public mutating func claim(
    _ subject: String, _ type: RelationType, _ object: String, trigger: String,
    changed: (inout Claim) -> Void = { _ in }
  ) {
    let words = range(of: trigger)
    let sentence =
      Segmenter().segmentation(of: annotation.document).sentences.map(\.range)
      .first { $0.contains(words) } ?? annotation.document.text.range
    var claim = Claim(
      type: type, subject: EntityID(subject), object: EntityID(object), confidence: 0.9,
      rule: "test", trigger: words, sentence: sentence)
    claim.id = "c\(annotation.claims.count + 1)"
    changed(&claim)
    annotation.claims.append(claim)
  }

  /// The first place where `words` stand; the whole text where they do not.
  public func range(of words: String) -> ByteRange {
    ranges(of: words).first ?? annotation.document.text.range
  }

  private func ranges(of words: String) -> [ByteRange] {
    let (text, words) = (annotation.document.text.bytes, Array(words.utf8))
    guard !words.isEmpty, text.count >= words.count else { return [] }
    return (0...text.count - words.count).filter { text[$0...].starts(with: words) }
      .map { ByteRange($0, $0 + words.count) }
  }
}

extension SamplePage {
  /// A page on a gas deal, with something of everything.
  public static var gasDeal: SamplePage {
    var page = SamplePage(
      "gas.html",
      "Norway and Poland signed a gas contract worth about US$2 billion over 10 years. "
        + "Oslo’s envoy Kari Nordmann did not criticise Poland. "
        + "Polish ministers may visit Norway in 2015.")
    page.annotation.document.title = "A contract <at last> & more"
    page.annotation.document.url = "https://news.example/gas?a=1&b=[2]"
    page.annotation.document.authors = ["Ola Reporter"]
    page.annotation.document.published = CalendarDate(year: 2014, month: 6, day: 3)
    page.annotation.document.language = "en"
    page.annotation.document.citations = [
      Citation(range: page.range(of: "gas contract"), url: "https://news.example/a b")
    ]
    page.add(.country, "Q20", "Norway", aliases: ["Oslo"])
    page.add(.country, "Q36", "Poland", aliases: ["Polish"])
    page.add(.person, "person:kari-nordmann", "Kari Nordmann")
    for index in page.annotation.entities.indices {
      page.annotation.entities[index].country = ["NOR", "POL", "NOR"][index]
    }
    page.claim("Q20", .agree, "Q36", trigger: "signed") {
      $0.isSymmetric = true
      $0.date = CalendarDate(year: 2014, month: 6).map(DateValue.date)
      $0.dateSource = .page
    }
    page.claim("person:kari-nordmann", .accuse, "Q36", trigger: "criticise") {
      $0.isNegated = true
    }
    page.claim("person:kari-nordmann", .holdsOffice, "Q20", trigger: "envoy") {
      $0.office = "envoy"
    }
    page.claim("Q36", .consult, "Q20", trigger: "visit") {
      $0.mode = "visit"
      $0.modality = .hypothetical
      $0.date = CalendarDate(year: 2015).map(DateValue.date)
    }
    page.addGasContract()
    return page
  }

  private mutating func addGasContract() {
    let money = Figure.Amount(value: DecimalNumber(2, exponent: 9))
    let years = Figure.Amount(value: DecimalNumber(10))
    annotation.figures = [
      Figure(
        id: "f1", range: range(of: "US$2 billion"), kind: .money, amount: money, currency: "USD",
        isApproximate: true),
      Figure(
        id: "f2", range: range(of: "10 years"), kind: .duration, amount: years, unit: "year",
        plain: Figure.Plain(
          amount: years.scaled(by: DecimalNumber(31_557_600)), unit: "s")),
    ]
    annotation.dates =
      CalendarDate(year: 2015).map {
        [DateMention(range: range(of: "2015"), value: .date($0))]
      } ?? []
    var deal = Deal(
      id: EntityID("deal:contract-norway-poland-gas"), name: "gas contract", kind: "contract",
      parties: [EntityID("Q20"), EntityID("Q36")])
    deal.roles = ["seller": [EntityID("Q20")], "buyer": [EntityID("Q36")]]
    deal.status = .signed
    deal.commodity = "natural gas"
    deal.money = Deal.Term(amount: money, currency: "USD", isApproximate: true, figure: "f1")
    deal.duration = Deal.Term(amount: years, unit: "year", figure: "f2")
    deal.quantity = Deal.Term(
      amount: Figure.Amount(value: DecimalNumber(5, exponent: 9)), unit: "m3", per: "year",
      figure: nil)
    deal.unitPrice = Deal.Term(
      amount: Figure.Amount(
        low: DecimalNumber(3, exponent: -2), high: DecimalNumber(4, exponent: -2)),
      currency: "USD", per: "m3")
    deal.check = Deal.Check(
      verdict: .derived, impliedUnitPrice: DecimalNumber(4, exponent: -2), derived: "quantity")
    deal.evidence = [range(of: "gas contract")]
    annotation.deals = [deal]
  }
}
