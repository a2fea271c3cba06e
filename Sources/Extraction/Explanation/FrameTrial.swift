public import Knowledge
public import Text

/// One frame of the event lexicon that was tried on a sentence, and how far it came.
public struct FrameTrial: Hashable, Sendable {
  /// How far a frame came, the later the further.
  public enum Outcome: Int, Hashable, Sendable, Comparable {
    /// Its own words do not all stand there: 'impose' without 'sanctions'.
    case missedWords
    /// The row says that such words tell no event: 'met the target'.
    case noEvent
    /// Nobody who acts stands where it looks for its subject.
    case noSubject
    /// Nobody stands where it looks for its object.
    case noObject
    /// It stayed undecided who an end is.
    case undecided
    /// Both ends are the same.
    case sameEntity
    /// The relation does not hold between things of these types.
    case wrongTypes
    /// It drew a claim.
    case drawn

    /// By how far the frame came.
    public static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }
  }

  /// The row of the lexicon, as `events.tsv:12`.
  public var rule: String
  /// What the frame says; nothing where it says that there is no event.
  public var type: RelationType?
  /// The words that triggered it.
  public var trigger: ByteRange
  /// The sentence.
  public var sentence: ByteRange
  /// The page's mentions that it found as subject, by number.
  public var subjects: [Int]
  /// The page's mentions that it found as object, by number.
  public var objects: [Int]
  /// How far it came.
  public var outcome: Outcome
}
