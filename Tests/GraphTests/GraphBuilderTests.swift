import Knowledge
import SamplePages
import Testing
import Text

@testable import Graph

@Suite struct GraphBuilderTests {
  private func graph(
    _ pages: [SamplePage], including selection: ClaimSelection = []
  ) -> KnowledgeGraph {
    var builder = GraphBuilder(keepsMentions: true)
    for page in pages { builder.add(page.annotation) }
    return builder.graph(including: selection)
  }

  /// A page on which Japan warns Russia.
  private func warning(
    _ id: String, _ text: String = "Japan warned Russia.", trigger: String = "warned",
    changed: (inout Claim) -> Void = { _ in }
  ) -> SamplePage {
    var page = SamplePage(id, text)
    page.add(.country, "Q17", "Japan")
    page.add(.country, "Q159", "Russia")
    page.claim("Q17", .threaten, "Q159", trigger: trigger, changed: changed)
    return page
  }

  @Test func `the same claim of two pages is one edge with two pieces of evidence`() {
    let edges = graph([
      warning("a.txt"), warning("b.txt", "Again Japan warned off Russia."),
    ]).edges
    #expect(edges.count == 1)
    #expect(
      edges.first?.evidence.map { $0.sentence?.exact } == [
        "Japan warned Russia.", "Again Japan warned off Russia.",
      ])
    #expect(edges.first?.weight == 2)
  }

  @Test(
    "Claims that say something else are edges of their own",
    arguments: [
      "mode", "date", "modality", "negation", "attribution", "about", "office", "direction",
    ])
  func keepsApart(_ difference: String) {
    let other = warning("b.txt", "Once more Japan warned Russia.") { claim in
      switch difference {
      case "mode": claim.mode = "visit"
      case "date": claim.date = CalendarDate(year: 2014).map(DateValue.date)
      case "modality": claim.modality = .future
      case "negation": claim.isNegated = true
      case "attribution": claim.attributedTo = EntityID("Q159")
      case "about": claim.about = EntityID("Q159")
      case "office": claim.office = "premier"
      default: swap(&claim.subject, &claim.object)
      }
    }
    let edges = graph([warning("a.txt"), other], including: [.future, .negated]).edges
    #expect(edges.count == 2)
    #expect(Set(edges.map(\.id)).count == 2)
    #expect(edges.allSatisfy { $0.weight == 1 })
  }

  @Test func `a symmetric claim is one edge whichever end comes first`() {
    let one = warning("a.txt") { $0.isSymmetric = true }
    let other = warning("b.txt", "Russia and Japan met, Japan warned.") { claim in
      claim.isSymmetric = true
      swap(&claim.subject, &claim.object)
    }
    let edges = graph([one, other]).edges
    #expect(edges.count == 1)
    #expect(edges.first?.statement.subject == EntityID("Q159"))
    #expect(edges.first?.weight == 2)
  }

  @Test(
    "Copies count once",
    arguments: [
      ("the same article at two addresses", "Japan warned Russia. It was May.", 1),
      ("in other type", "JAPAN  warned Russia. It was “May”.", 1),
      ("the sentence alone is a copy", "Japan warned Russia. All else is new here.", 1),
      ("words of its own", "In Tokyo, Japan warned off Russia. It was May.", 2),
    ])
  func weight(_ name: String, _ text: String, _ expected: Int) {
    let first = warning("a.txt", "Japan warned Russia. It was May.")
    let edge = graph([first, warning("b.txt", text)]).edges.first
    #expect(edge?.weight == expected, "\(name)")
    #expect(edge?.evidence.count == 2)
  }

  @Test func `what a third page ties together counts once`() {
    let article = "So Japan warned Russia off. Japan warned Russia."
    let pages = [
      warning("a.txt", "Japan warned Russia. It was May."),
      warning("b.txt", article, trigger: "So Japan warned"),
      // The article of b.txt, and the sentence of a.txt.
      warning("c.txt", article, trigger: "Japan warned Russia."),
    ]
    #expect(graph(Array(pages.prefix(2))).edges.first?.weight == 2)
    #expect(graph(pages).edges.first?.weight == 1)
  }

  @Test func `a plain graph has actual claims that are not denied, others when asked for`() {
    let pages = [SamplePage.gasDeal]
    let plain = Set(graph(pages).edges.map(\.statement.type))
    #expect(plain == [.agree, .holdsOffice, .author, .partyTo])
    let more = Set(graph(pages, including: [.hypothetical, .negated]).edges.map(\.statement.type))
    #expect(more == plain.union([.consult, .accuse]))
  }

  @Test func `authors are tied to their document, a known person by its own id`() throws {
    var page = SamplePage("a.txt", "By Jane Doe\n\nJane Doe reports.")
    page.annotation.document.authors = ["jane doe", "John Roe"]
    page.annotation.document.blocks = [
      Block(kind: .byline, range: page.range(of: "By Jane Doe")),
      Block(kind: .paragraph, range: page.range(of: "Jane Doe reports.")),
    ]
    page.add(.person, "Q1", "Jane Doe")
    let graph = graph([page])
    #expect(graph.edges.map(\.statement.subject.text) == ["Q1", "person:john-roe"])
    #expect(graph.edges.allSatisfy { $0.statement.object == graph.documents[0].id })
    #expect(graph.edges[0].evidence[0].sentence?.exact == "By Jane Doe")
    #expect(graph.edges[1].evidence[0].sentence == nil)
    #expect(graph.entities.count == 2)
  }

  @Test func `authors without letters stay apart, and one without a name is none`() {
    var page = SamplePage("a.txt", "Text.")
    page.annotation.document.authors = ["", "😀", "🧵"]
    #expect(Set(graph([page]).entities.map(\.entity.name)) == ["😀", "🧵"])
  }

  @Test func `an entity has the most frequent name and all the others`() throws {
    var pages = ["a", "b", "c"].map { SamplePage("\($0).txt", "Burma is not \($0).") }
    pages[0].add(.country, "Q836", "Burma", aliases: ["Burmese"])
    pages[1].add(.country, "Q836", "Myanmar")
    pages[2].add(.country, "Q836", "Myanmar", aliases: ["Union of Myanmar"])
    let node = try #require(graph(pages).entities.first)
    #expect(node.entity.name == "Myanmar")
    #expect(node.entity.aliases == ["Burma", "Burmese", "Union of Myanmar"])
    #expect(node.entity.sameAs == ["http://www.wikidata.org/entity/Q836"])
    #expect(node.mentionCount == 1)
    #expect(node.documentCount == 3)
  }

  @Test func `a deal is a node with its parties and its figures`() throws {
    let graph = graph([.gasDeal])
    let deal = try #require(graph.deals.first)
    #expect(deal.deal.parties.map(\.text) == ["Q20", "Q36"])
    #expect(
      graph.figures.map(\.role.rawValue).sorted() == ["duration", "money", "quantity", "unitPrice"])
    let money = try #require(graph.figures.first { $0.role == .money })
    #expect(money.name == "US$2 billion")
    #expect(money.evidence.first?.sentence?.exact.hasPrefix("Norway and Poland signed") == true)
    let quantity = try #require(graph.figures.first { $0.role == .quantity })
    #expect(quantity.isDerived)
    #expect(quantity.name == "5000000000 m3 per year")
    #expect(graph.edges.count { $0.statement.type == .partyTo } == 2)
  }

  @Test func `of amounts that documents give differently each is a figure, the most frequent wins`()
  {
    let pages = (0..<3).map { index -> SamplePage in
      var page = SamplePage.gasDeal
      page.annotation.document.url = "https://news.example/\(index)"
      if index == 0 {
        page.annotation.deals[0].money?.amount.value = DecimalNumber(3, exponent: 9)
      }
      return page
    }
    let merged = graph(pages)
    #expect(merged.figures.count { $0.role == .money } == 2)
    #expect(merged.deals.first?.deal.money?.amount.value == DecimalNumber(2, exponent: 9))
  }

  @Test func `a document that came before is passed over`() {
    let twice = graph([.gasDeal, .gasDeal])
    #expect(twice.documents.count == 1)
    #expect(twice.edges == graph([.gasDeal]).edges)
    #expect(twice.mentions.count == SamplePage.gasDeal.annotation.mentions.count)
  }

  @Test func `pages with one path and other texts are documents of their own`() {
    let documents = graph([SamplePage("a.txt", "One."), SamplePage("a.txt", "Two.")]).documents
    #expect(Set(documents.map(\.id)).count == 2)
  }

  @Test func `where a file lies on the machine is not told`() {
    let documents = graph([SamplePage("/home/somebody/a.txt", "One.")]).documents
    #expect(documents.map(\.source) == ["a.txt"])
  }

  @Test func `a claim on what is no node makes no edge`() {
    var page = warning("a.txt")
    page.claim("Q17", .aid, "Q404", trigger: "warned")
    #expect(graph([page]).edges.count == 1)
  }

  @Test func `the order of the documents does not matter`() {
    var random = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &random)
    var generator = SplitMix64(state: seed)
    let pages =
      (0..<12).map { number in
        warning("\(number % 4).txt", "On day \(number % 5) Japan warned Russia.") { claim in
          claim.isSymmetric = number % 2 == 0
          claim.confidence = Double(number % 3) / 4
          if number % 3 == 0 { swap(&claim.subject, &claim.object) }
        }
      } + [.gasDeal]
    let expected = graph(pages)
    for _ in 0..<20 {
      let shuffled = graph(pages.shuffled(using: &generator))
      #expect(shuffled.entities == expected.entities, "seed \(seed)")
      #expect(shuffled.edges == expected.edges, "seed \(seed)")
      #expect(shuffled.figures == expected.figures, "seed \(seed)")
      #expect(shuffled.deals == expected.deals, "seed \(seed)")
      #expect(shuffled.documents == expected.documents, "seed \(seed)")
      #expect(shuffled.mentions == expected.mentions, "seed \(seed)")
    }
  }
}

/// Random numbers that a seed repeats.
///
/// Source: Guy L. Steele, Doug Lea and Christine H. Flood, "Fast Splittable Pseudorandom Number
/// Generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xbf58_476d_1ce4_e5b9
    bits = (bits ^ (bits >> 27)) &* 0x94d0_49bb_1331_11eb
    return bits ^ (bits >> 31)
  }
}
