public import Knowledge

/// A relation between two nodes, with everything that the documents say for it.
public struct Edge: Hashable, Sendable {
  /// What the edge says.
  public var statement: Statement
  /// Made of the statement: `claim:` and hexadecimal digits.
  public var id: EntityID
  /// Where the documents say so, in their order; never empty.
  public var evidence: [Evidence]
  /// The number of independent documents that say so; copies of one article, or of one sentence,
  /// count once.
  public var weight: Int
  /// The country for which the subject acts, as ISO 3166-1 alpha-3.
  public var subjectCountry: String?
  /// The country for which the object acts, or in which it lies, as ISO 3166-1 alpha-3.
  public var objectCountry: String?

  /// The surest piece of evidence, of equals the first.
  public var bestEvidence: Evidence? {
    evidence.reduce(nil) { best, next in
      guard let best, best.confidence >= next.confidence else { return next }
      return best
    }
  }

  /// The confidence of the surest piece of evidence.
  public var confidence: Double { bestEvidence?.confidence ?? 0 }
}

/// What an edge says.
///
/// Claims with the same statement are one edge.
public struct Statement: Hashable, Sendable {
  /// What is said of the two.
  public var type: RelationType
  /// The kind of event.
  public var mode: String?
  /// Who acts; of a symmetric statement the one with the lower id.
  public var subject: EntityID
  /// On whom or what.
  public var object: EntityID
  /// Whether it runs both ways.
  public var isSymmetric: Bool
  /// What a dispute is about.
  public var about: EntityID?
  /// The name of the office that is held.
  public var office: String?
  /// When it happened or held.
  public var date: DateValue?
  /// How it is put.
  public var modality: Claim.Modality
  /// Whether it is denied.
  public var isNegated: Bool
  /// Who says so, where it is put into a mouth.
  public var attributedTo: EntityID?

  /// Makes an actual statement that is not denied and has nothing beside its two ends.
  init(type: RelationType, subject: EntityID, object: EntityID) {
    self.type = type
    self.subject = subject
    self.object = object
    isSymmetric = false
    modality = .actual
    isNegated = false
  }

  /// Takes over what `claim` says, a symmetric claim with the lower id first.
  init(_ claim: Claim) {
    let isTurned = claim.isSymmetric && claim.object < claim.subject
    self.init(
      type: claim.type, subject: isTurned ? claim.object : claim.subject,
      object: isTurned ? claim.subject : claim.object)
    mode = claim.mode
    isSymmetric = claim.isSymmetric
    about = claim.about
    office = claim.office
    date = claim.date
    modality = claim.modality
    isNegated = claim.isNegated
    attributedTo = claim.attributedTo
  }

  /// The id of the edge that says this.
  var id: EntityID {
    EntityID(
      hashing: [
        type.rawValue, mode ?? "", subject.text, object.text, String(isSymmetric),
        about?.text ?? "", office?.lowercased() ?? "", date?.text ?? "", modality.rawValue,
        String(isNegated),
        attributedTo?.text ?? "",
      ], prefix: "claim")
  }
}

/// Which claims beside the actual ones that are not denied go into a graph.
public struct ClaimSelection: OptionSet, Hashable, Sendable {
  /// One bit for each kind.
  public let rawValue: UInt8

  /// Takes the bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Claims of what is planned or expected.
  public static let future = ClaimSelection(rawValue: 1)
  /// Claims of what might be.
  public static let hypothetical = ClaimSelection(rawValue: 2)
  /// Claims of what once was.
  public static let historical = ClaimSelection(rawValue: 4)
  /// Claims that are denied.
  public static let negated = ClaimSelection(rawValue: 8)

  /// Whether a statement goes into the graph.
  func includes(_ statement: Statement) -> Bool {
    if statement.isNegated, !contains(.negated) { return false }
    return switch statement.modality {
    case .actual: true
    case .future: contains(.future)
    case .hypothetical: contains(.hypothetical)
    case .historical: contains(.historical)
    }
  }
}
