/// A property of JSON-LD files: its name, and how the context reads its values.
struct Property: Hashable, Sendable {
  /// What a value is where the file gives it as a plain string or number.
  enum Value: Hashable, Sendable {
    /// A text, a number or a truth value, as JSON has it.
    case plain
    /// The name of a node.
    case node
    /// A literal with this type.
    case literal(String)
  }

  /// The name with its prefix.
  let name: String
  /// What its values are.
  let value: Value
  /// What it means; nothing for the terms of others.
  let meaning: Meaning?

  /// What a term of Skein's own means, for the namespace document.
  struct Meaning: Hashable, Sendable {
    /// A few words.
    let label: String
    /// A sentence.
    let comment: String
  }

  private init(_ name: String, _ value: Value = .plain) {
    self.name = name
    self.value = value
    meaning = nil
  }

  /// Makes a property of Skein's own.
  init(own name: String, value: Value = .plain, _ label: String, _ comment: String) {
    self.name = "skein:" + name
    self.value = value
    meaning = Meaning(label: label, comment: comment)
  }
}

/// The terms of others.
extension Property {
  static let name = Property("schema:name")
  static let alternateName = Property("schema:alternateName")
  static let identifier = Property("schema:identifier")
  static let sameAs = Property("schema:sameAs", .node)
  static let headline = Property("schema:headline")
  static let author = Property("schema:author", .node)
  static let datePublished = Property("schema:datePublished")
  static let publisher = Property("schema:publisher")
  static let url = Property("schema:url", .node)
  static let inLanguage = Property("schema:inLanguage")
  static let citation = Property("schema:citation", .node)
  static let sha256 = Property("schema:sha256")
  static let softwareVersion = Property("schema:softwareVersion")
  static let affiliation = Property("schema:affiliation", .node)
  static let alumniOf = Property("schema:alumniOf", .node)
  static let memberOf = Property("schema:memberOf", .node)
  static let parentOrganization = Property("schema:parentOrganization", .node)
  static let founder = Property("schema:founder", .node)
  static let location = Property("schema:location", .node)
  static let containedInPlace = Property("schema:containedInPlace", .node)
  static let nationality = Property("schema:nationality", .node)
  static let birthPlace = Property("schema:birthPlace", .node)
  static let homeLocation = Property("schema:homeLocation", .node)
  static let spouse = Property("schema:spouse", .node)
  static let parent = Property("schema:parent", .node)
  static let seller = Property("schema:seller", .node)
  static let buyer = Property("schema:buyer", .node)
  static let participant = Property("schema:participant", .node)
  static let object = Property("schema:object")
  static let startDate = Property("schema:startDate")
  static let endDate = Property("schema:endDate")
  static let duration = Property("schema:duration", .literal("xsd:duration"))
  static let currency = Property("schema:currency")
  static let amount = Property("schema:value", .literal("xsd:decimal"))
  static let minimum = Property("schema:minValue", .literal("xsd:decimal"))
  static let maximum = Property("schema:maxValue", .literal("xsd:decimal"))
  static let price = Property("schema:price", .literal("xsd:decimal"))
  static let minimumPrice = Property("schema:minPrice", .literal("xsd:decimal"))
  static let maximumPrice = Property("schema:maxPrice", .literal("xsd:decimal"))
  static let priceCurrency = Property("schema:priceCurrency")
  static let referenceQuantity = Property("schema:referenceQuantity", .node)
  static let unitText = Property("schema:unitText")
  static let unitCode = Property("schema:unitCode")
  static let hasUnit = Property("qudt:hasUnit", .node)

  static let hasMembership = Property("org:hasMembership", .node)
  static let membershipMember = Property("org:member", .node)
  static let membershipOrganization = Property("org:organization", .node)
  static let membershipRole = Property("org:role", .node)

  static let eventType = Property("sem:eventType", .node)
  static let hasActor = Property("sem:hasActor", .node)
  static let roleType = Property("sem:roleType", .node)
  static let timeStamp = Property("sem:hasTimeStamp")
  static let beginTimeStamp = Property("sem:hasBeginTimeStamp")
  static let endTimeStamp = Property("sem:hasEndTimeStamp")
  static let accordingTo = Property("sem:accordingTo", .node)

  static let subject = Property("rdf:subject", .node)
  static let predicate = Property("rdf:predicate", .node)
  static let statementObject = Property("rdf:object", .node)
  static let roleValue = Property("rdf:value", .node)

  static let wasDerivedFrom = Property("prov:wasDerivedFrom", .node)
  static let hadPrimarySource = Property("prov:hadPrimarySource", .node)
  static let wasAttributedTo = Property("prov:wasAttributedTo", .node)
  static let wasGeneratedBy = Property("prov:wasGeneratedBy", .node)
  static let wasAssociatedWith = Property("prov:wasAssociatedWith", .node)
  static let used = Property("prov:used", .node)

  static let hasBody = Property("oa:hasBody", .node)
  static let hasTarget = Property("oa:hasTarget", .node)
  static let hasSource = Property("oa:hasSource", .node)
  static let hasSelector = Property("oa:hasSelector", .node)
  static let start = Property("oa:start", .literal("xsd:nonNegativeInteger"))
  static let end = Property("oa:end", .literal("xsd:nonNegativeInteger"))
  static let exact = Property("oa:exact")
  static let prefix = Property("oa:prefix")
  static let suffix = Property("oa:suffix")

  /// The terms of others whose values the context has to explain.
  static let explained = [
    sameAs, author, url, citation, affiliation, alumniOf, memberOf, parentOrganization, founder,
    location, containedInPlace, nationality, birthPlace, homeLocation, spouse, parent, seller,
    buyer, participant, duration, amount, minimum, maximum, price, minimumPrice, maximumPrice,
    referenceQuantity, hasUnit, hasMembership, membershipMember, membershipOrganization,
    membershipRole, eventType, hasActor, roleType, accordingTo, subject, predicate,
    statementObject, roleValue, wasDerivedFrom, hadPrimarySource, wasAttributedTo, wasGeneratedBy,
    wasAssociatedWith, used, hasBody, hasTarget, hasSource, hasSelector, start, end,
  ]
}
