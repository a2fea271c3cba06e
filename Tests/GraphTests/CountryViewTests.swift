import Knowledge
import SamplePages
import Testing
import Text

@testable import Graph

@Suite struct CountryViewTests {
  static let view = CountryView(
    countries: Dictionary(
      uniqueKeysWithValues: [
        ("NOR", "Q20", "Norway"), ("POL", "Q36", "Poland"), ("SDN", "Q1049", "Sudan"),
      ].map { code, id, name in
        (code, Entity(id: EntityID(id), type: .country, name: name, country: code))
      }))

  /// One end of a claim.
  struct Actor: Sendable {
    var type: EntityType
    var id: String
    var country: String?
    var kind: String?

    static let norway = Actor(type: .country, id: "Q20", country: "NOR")
    static let poland = Actor(type: .country, id: "Q36", country: "POL")
    static let minister = Actor(type: .person, id: "person:ola-nordmann", country: "NOR")
    static let singer = Actor(type: .person, id: "person:ewa-kowalska")
    static let company = Actor(
      type: .organization, id: "organization:polgas", country: "POL", kind: "company")
    static let bloc = Actor(type: .organization, id: "Q458", kind: "bloc")
    static let rebels = Actor(
      type: .organization, id: "group:sudanese-rebels", country: "SDN", kind: "group")
    static let militia = Actor(
      type: .organization, id: "organization:red-falcons", country: "SDN", kind: "armed group")
    static let city = Actor(type: .place, id: "place:gdansk", country: "POL")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var subject: Actor
    var type = RelationType.accuse
    var object: Actor
    /// `subject > object` at the level of countries; nothing where no edge is left.
    var expected: String?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "countries stay", subject: .norway, object: .poland, expected: "Q20 > Q36"),
    Case(
      name: "who holds office acts for the country", subject: .minister, object: .poland,
      expected: "Q20 > Q36"),
    Case(
      name: "a company acts for its country, which the page does not name", subject: .norway,
      object: .company, expected: "Q20 > Q36"),
    Case(
      name: "an act on a place is done to its country", subject: .minister, type: .assault,
      object: .city, expected: "Q20 > Q36"),
    Case(name: "a place does not act", subject: .city, object: .norway),
    Case(name: "a person of no known country", subject: .singer, object: .norway),
    Case(name: "a body of no country", subject: .bloc, object: .norway),
    Case(name: "a group is never the country", subject: .rebels, object: .norway),
    Case(name: "nor is an act on a group one on the country", subject: .norway, object: .rebels),
    Case(name: "an armed group is not the state", subject: .militia, object: .norway),
    Case(name: "within one country", subject: .minister, object: .norway),
    Case(
      name: "deliveries run between countries", subject: .norway, type: .suppliesTo,
      object: .company, expected: "Q20 > Q36"),
    Case(name: "facts of persons vanish", subject: .minister, type: .livesIn, object: .poland),
    Case(
      name: "owning a company is not owning a country", subject: .company, type: .ownedBy,
      object: .norway),
  ]

  @Test("An event between actors is one between the countries they act for", arguments: cases)
  func turns(_ c: Case) {
    let page = Self.page(c.subject, c.type, c.object)
    let view = Self.view.annotation(page.annotation)
    #expect(
      view.claims.map { "\($0.subject) > \($0.object)" } == [c.expected].compactMap(\.self))
    let ids = Set(view.entities.map(\.id))
    #expect(view.entities.allSatisfy { $0.type == .country })
    #expect(view.claims.allSatisfy { ids.contains($0.subject) && ids.contains($0.object) })
    #expect(view.claims.allSatisfy { $0.id == "c1" && $0.sentence.count > 0 })
  }

  private static func page(
    _ subject: Actor, _ type: RelationType, _ object: Actor,
    changed: (inout Claim) -> Void = { _ in }
  ) -> SamplePage {
    var page = SamplePage("a.txt", "Somebody did something.")
    for actor in [subject, object] {
      var entity = Entity(
        id: EntityID(actor.id), type: actor.type, name: actor.id, country: actor.country)
      entity.kind = actor.kind
      page.annotation.entities.append(entity)
    }
    page.claim(subject.id, type, object.id, trigger: "did", changed: changed)
    return page
  }

  @Test func `a minister and a country meet as equals at the level of countries`() {
    func isSymmetric(mode: String?) -> [Bool] {
      let page = Self.page(.minister, .consult, .poland) { $0.mode = mode }
      return Self.view.annotation(page.annotation).claims.map(\.isSymmetric)
    }
    #expect(isSymmetric(mode: nil) == [true])
    #expect(isSymmetric(mode: "visit") == [false])
  }

  @Test func `who says so is the speaker's country, or the speaker who speaks for none`() {
    for (speaker, expected) in [(Actor.minister, "Q20"), (.bloc, "Q458")] {
      var page = Self.page(.norway, .accuse, .poland) {
        $0.attributedTo = EntityID(speaker.id)
      }
      page.annotation.entities.append(
        Entity(
          id: EntityID(speaker.id), type: speaker.type, name: "S", country: speaker.country))
      let view = Self.view.annotation(page.annotation)
      #expect(view.claims.map { $0.attributedTo?.text } == [expected])
      #expect(view.entities.contains { $0.id.text == expected })
    }
  }

  @Test func `a page with a deal keeps the deal between the countries`() {
    let page = SamplePage.gasDeal
    var builder = GraphBuilder(keepsMentions: true)
    builder.add(Self.view.annotation(page.annotation))
    let graph = builder.graph(including: [.negated, .hypothetical])
    #expect(graph.entities.map(\.entity.name) == ["Norway", "Poland"])
    #expect(graph.deals.map(\.deal.parties) == [[EntityID("Q20"), EntityID("Q36")]])
    #expect(
      graph.edges.map { "\($0.statement.type.rawValue) \($0.statement.subject)" } == [
        "ACCUSE Q20", "AGREE Q20", "partyTo Q20", "CONSULT Q36", "partyTo Q36",
      ])
  }

  @Test func `edges at the level of countries have ids of their own, whatever the page`() {
    let edges = [Actor.company, .poland].map { target in
      var builder = GraphBuilder()
      builder.add(Self.view.annotation(Self.page(.minister, .accuse, target).annotation))
      return builder.graph().edges.map(\.id)
    }
    #expect(edges[0].count == 1)
    #expect(edges[0] == edges[1])
  }

  @Test func `at the level of actors each edge carries the countries of its ends`() {
    var builder = GraphBuilder()
    builder.add(SamplePage.gasDeal.annotation)
    let edges = builder.graph(including: [.negated]).edges
    let accusation = edges.first { $0.statement.type == .accuse }
    #expect(accusation?.statement.subject.text == "person:kari-nordmann")
    #expect(accusation?.subjectCountry == "NOR")
    #expect(accusation?.objectCountry == "POL")
    #expect(edges.first { $0.statement.type == .author }?.subjectCountry == nil)
  }
}
