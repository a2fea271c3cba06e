import Knowledge

/// Skein's own terms; `skein.ttl` is made of these.
extension Property {
  static let country = Property(
    own: "country", "country code",
    "ISO 3166-1 alpha-3 code of the country that a person, organization or place acts for or lies in."
  )
  static let kind = Property(
    own: "kind", "kind", "Finer than the class, in the gazetteer's words: bloc, company, sea.")
  static let demonym = Property(
    own: "demonym", "demonym", "A word that the documents use for the people or as the adjective.")
  static let mentionCount = Property(
    own: "mentionCount", "number of mentions", "How often the documents speak of the node.")
  static let documentCount = Property(
    own: "documentCount", "number of documents", "How many documents speak of the node.")

  static let totalValue = Property(
    own: "totalValue", value: .node, "total value", "The whole price of a deal.")
  static let volume = Property(own: "volume", value: .node, "volume", "How much a deal delivers.")
  static let unitPrice = Property(
    own: "unitPrice", value: .node, "unit price", "The price of one unit of what a deal delivers.")
  static let length = Property(
    own: "length", value: .node, "length", "How long a deal runs, as a figure with its evidence.")
  static let figureCheck = Property(
    own: "figureCheck", "check of the figures",
    "Whether price, duration, volume and unit price of a deal fit: consistent, inconsistent, derived (one was missing and follows from the others) or not enough."
  )
  static let impliedUnitPrice = Property(
    own: "impliedUnitPrice", value: .literal("xsd:decimal"), "implied unit price",
    "The unit price that price, duration and volume of a deal imply.")
  static let figureFactor = Property(
    own: "figureFactor", value: .literal("xsd:decimal"), "factor",
    "The unit price as stated over the implied one, where they do not fit.")
  static let figureSlip = Property(
    own: "figureSlip", "likely slip",
    "What most likely went wrong where figures do not fit: thousand, million, billion, tenfold, month, whole for year, cubic foot, barrel or currency."
  )
  static let partyRole = Property(
    own: "partyRole", "role of a party", "A role in a deal and the id of the party that plays it.")
  static let derivedTerm = Property(
    own: "derivedTerm", "derived term", "Which figure of a deal was derived from the others.")
  static let per = Property(
    own: "per", "per", "What an amount is for each of, such as year in so much a year.")
  static let approximate = Property(
    own: "approximate", "approximate", "Whether the text calls an amount rough.")
  static let derived = Property(
    own: "derived", "derived", "Whether an amount was derived and no document states it.")
  static let status = Property(
    own: "status", "status", "How far a deal has come: signed, agreed, planned and so on.")

  static let modality = Property(
    own: "modality", "modality",
    "How the documents put a claim: actual, future, hypothetical or historical.")
  static let negated = Property(own: "negated", "negated", "Whether the documents deny a claim.")
  static let symmetric = Property(
    own: "symmetric", "symmetric", "Whether a claim runs both ways.")
  static let mode = Property(
    own: "mode", "mode", "The kind of event, where it is clear: visit, phone, discontinue.")
  static let about = Property(own: "about", value: .node, "about", "What a dispute is about.")
  static let subjectCountry = Property(
    own: "subjectCountry", "country of the subject",
    "ISO 3166-1 alpha-3 code of the country for which the subject of a claim acts.")
  static let objectCountry = Property(
    own: "objectCountry", "country of the object",
    "ISO 3166-1 alpha-3 code of the country for which the object of a claim acts or in which it lies."
  )
  static let office = Property(own: "office", "office", "The name of the office that is held.")
  static let date = Property(
    own: "date", "date",
    "When a claim happened or held: an ISO 8601 date, a quarter (2014-Q2), a season (2014-autumn) or first and last day (2014-05-21/2014-05-24)."
  )
  static let confidence = Property(
    own: "confidence", value: .literal("xsd:decimal"), "confidence", "From 0 to 1.")
  static let rule = Property(own: "rule", "rule", "The rule that drew a claim.")
  static let trigger = Property(own: "trigger", "trigger", "The words that make a claim.")
  static let weight = Property(
    own: "weight", "weight", "The number of independent documents that make a claim.")
  static let event = Property(
    own: "event", value: .node, "event", "The event that a claim is about.")
  static let via = Property(
    own: "via", "by what it is meant",
    "By what words mean an entity: name, alias, acronym, demonym, metonym, office, description, pronoun or pattern."
  )
  static let ambiguous = Property(
    own: "ambiguous", "ambiguous", "Whether it stayed undecided which entity words mean.")
  static let candidate = Property(
    own: "candidate", value: .node, "candidate", "An entity that ambiguous words may mean.")

  /// All own properties but those of the relations.
  static let descriptive = [
    country, kind, demonym, mentionCount, documentCount, totalValue, volume, unitPrice, length,
    figureCheck, impliedUnitPrice, figureFactor, figureSlip, derivedTerm, partyRole, per,
    approximate, derived, status, modality,
    negated, symmetric, mode, about, subjectCountry, objectCountry, office, date, confidence, rule,
    trigger, weight, event, via, ambiguous, candidate,
  ]
}

/// What stands for a relation.
extension RelationType {
  /// The property, and whether it leads from the claim's object to its subject.
  ///
  /// Where schema.org has a property for the relation, it is that one.
  func property(ofPlace isPlace: Bool) -> (property: Property, isTurned: Bool) {
    switch self {
    case .affiliation: (.affiliation, false)
    case .educatedAt: (.alumniOf, false)
    case .memberOf: (.memberOf, false)
    case .subsidiaryOf: (.parentOrganization, false)
    case .foundedBy: (.founder, false)
    case .headquarters: (.location, false)
    case .locatedIn: (isPlace ? .containedInPlace : .location, false)
    case .nationality: (.nationality, false)
    case .bornIn: (.birthPlace, false)
    case .livesIn: (.homeLocation, false)
    case .spouse: (.spouse, false)
    case .childOf: (.parent, false)
    case .author: (.author, true)
    case .partyTo: (.participant, true)
    default: (ownProperty ?? .subject, false)
    }
  }

  /// The property of Skein's own, for what schema.org has none.
  var ownProperty: Property? {
    let meaning: (String, String)? =
      switch self {
      case .agree: ("agrees", "Promises, accepts or signs something with.")
      case .consult: ("consults", "Meets, visits, phones or negotiates with.")
      case .support: ("supports", "Backs, praises or recognises.")
      case .concede: ("concedes", "Gives way in words to.")
      case .cooperate: ("cooperates", "Trades, exercises or exchanges with.")
      case .aid: ("aids", "Gives to.")
      case .retreat: ("retreats", "Gives way in deeds to.")
      case .request: ("requests", "Asks, demands of or orders.")
      case .accuse: ("accuses", "Blames, criticises, investigates or sues.")
      case .reject: ("rejects", "Refuses what is wanted by.")
      case .threaten: ("threatens", "Warns.")
      case .protest: ("protests", "Demonstrates against.")
      case .sanction: ("sanctions", "Cuts or suspends relations, talks, visits or trade with.")
      case .mobilize: ("mobilizes", "Shows force towards.")
      case .coerce: ("coerces", "Represses, seizes, restricts, arrests or hacks.")
      case .assault: ("assaults", "Uses violence against, occupies or annexes.")
      case .holdsOffice: ("holds office", "Holds an office of the country or organization.")
      case .leads: ("leads", "Leads the organization.")
      case .party: ("party", "Belongs to the political party.")
      case .ownedBy: ("owned by", "Belongs to the owner.")
      case .suppliesTo: ("supplies to", "Sells to the buyer.")
      case .buysFrom: ("buys from", "Buys from the seller.")
      case .disputes: ("disputes", "Has a territorial dispute with the country.")
      default: nil
      }
    return meaning.map { Property(own: rawValue, value: .node, $0.0, $0.1) }
  }

  /// The concept of the event type, and its roots in CAMEO.
  ///
  /// Source: the PLOVER guide, open event data alliance, which lists the CAMEO roots of each type.
  var cameoRoots: [String] {
    switch self {
    case .agree: ["03"]
    case .consult: ["04"]
    case .support: ["05"]
    case .cooperate: ["06"]
    case .aid: ["07"]
    case .concede, .retreat: ["08"]
    case .request: ["02", "10"]
    case .accuse: ["09", "11"]
    case .reject: ["12"]
    case .threaten: ["13"]
    case .protest: ["14"]
    case .mobilize: ["15"]
    case .sanction: ["16"]
    case .coerce: ["17"]
    case .assault: ["18", "19", "20"]
    default: []
    }
  }
}
