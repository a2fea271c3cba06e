import Testing

@testable import Gazetteer

@Suite struct FrameCheckTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    /// The rows of `events.tsv`: trigger, class, noun, subject, object, type, mode, modality.
    var rows: [String]
    /// What is found, without the file.
    var findings: [String]
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "sound rows",
      rows: [
        "impose\tverb\tsanction\tsubject\ton|anti\tSANCTION\t\t",
        "talk\tnoun\t\tbetween|possessor\tbetween|with\tCONSULT\tmeet\t",
        "based\tadjective\t\tnoun\tmodifier\tlocatedIn\t\t",
        "hostile\tadjective\t\tsubject\tto\tACCUSE\t\t",
        "jail\tverb\t\tvenue\tobject\tCOERCE\tarrest\t",
        "march\tverb\t\tsubject\tdemand\tPROTEST\t\t",
        "meet\tverb\ttarget\t\t\t\t\t", "call off\tverb\t\t\t\t\t\t",
      ],
      findings: []),
    Case(
      name: "unknown class, type, modality",
      rows: ["visit\tverbs\t\tsubject\tobject\tVISIT\t\tpast"],
      findings: [
        "2: error: class: 'verbs' is none of verb, noun, adjective",
        "2: error: modality: 'past' is none of future, hypothetical, historical",
        "2: error: type: 'VISIT' is none of AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID,"
          + " RETREAT, REQUEST, ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE,"
          + " ASSAULT, holdsOffice, leads, affiliation, party, educatedAt, memberOf, ownedBy,"
          + " subsidiaryOf, foundedBy, headquarters, locatedIn, nationality, bornIn, livesIn,"
          + " spouse, childOf, suppliesTo, buysFrom, disputes, author, partyTo",
      ]),
    Case(
      name: "a slot of another class, and none at all",
      rows: [
        "visit\tverb\t\tsubject\tpossessor|role\tCONSULT\t\t",
        "raid\tnoun\t\tby\tonto\tASSAULT\t\t",
      ],
      findings: [
        "2: error: object: a frame of class verb has no 'role'; it may have subject, object,"
          + " whom, what, conjunct, between, clause, possessor, modifier, pair, anti, demand,"
          + " venue, a preposition",
        "3: error: object: 'onto' is neither a slot (possessor, modifier, pair, between, anti,"
          + " governor, role, clause, demand) nor a preposition of words.tsv",
      ]),
    Case(
      name: "unknown mode",
      rows: [
        "meet\tverb\t\tsubject\twith\tCONSULT\tlunch\t",
        "agree\tverb\t\tsubject\twith\tAGREE\tmeet\t",
      ],
      findings: [
        "2: error: mode: 'lunch' is no mode of CONSULT; it has visit, meet, phone, mediate",
        "3: error: mode: AGREE has no modes; leave the cell empty",
      ]),
    Case(
      name: "empty trigger, empty slots",
      rows: ["\tverb\t\tsubject\tobject\tAID\t\t", "aid|\tverb\t\tsubject\t\tAID\t\t"],
      findings: [
        "2: error: trigger: is empty",
        "3: error: object: is empty; say where the actor stands, or leave type empty, too",
        "3: error: trigger: has an item that is empty or begins or ends with a space",
      ]),
    Case(
      name: "a noun with a noun", rows: ["visit\tnoun\tstate\tby\tto\tCONSULT\tvisit\t"],
      findings: [
        "2: error: noun: belongs to verbs only; put the words before the noun into the trigger"
      ]),
    Case(
      name: "silencing a whole verb, and a noun",
      rows: ["meet\tverb\t\t\t\t\t\t", "talk\tnoun\t\t\t\t\t\t"],
      findings: [
        "2: error: trigger: a row without type that has a single word and no noun would silence"
          + " the verb; add a noun",
        "3: error: type: is empty; only a verb without subject and object may say that it tells of"
          + " nothing",
      ]),
    Case(
      name: "the same twice, and two types for one",
      rows: [
        "sign|ink\tverb\tdeal|pact\tsubject\twith\tAGREE\t\t",
        "ink\tverb\tpact\tsubject\twith\tAGREE\t\t", "sign\tverb\tdeal\tsubject\twith\tSUPPORT\t\t",
        "sign\tverb\tbill\tsubject\twith\tSUPPORT\t\t",
        "sign\tverb\tdeal\tsubject\tto\tCONCEDE\t\t",
      ],
      findings: [
        "3: error: trigger: 'ink' with 'pact' has the same arguments in events.tsv:2; remove one",
        "4: warning: trigger: 'sign' with 'deal' is AGREE in events.tsv:2, with the same arguments;"
          + " that row is the one that counts",
      ]),
  ]

  @Test("Says what is wrong with a frame, and the way out", arguments: cases)
  func finds(_ c: Case) throws {
    let header = "trigger\tclass\tnoun\tsubject\tobject\ttype\tmode\tmodality\n"
    let words = ["with", "on", "by", "to"].map { "\($0)\tpreposition\t\n" }.joined()
    let folder = try TemporaryFolder.withTables([
      "events.tsv": header + c.rows.joined(separator: "\n"),
      "words.tsv": "word\tclass\tvalue\n" + words,
    ])
    let found = try GazetteerSource(directories: [folder.path]).check()
      .map { $0.description.replacing(folder.path + "/events.tsv:", with: "") }
    #expect(found == c.findings)
  }
}
