import Gazetteer
import Knowledge
import Text

/// A stretch of text that looks like a name or stands for one, before it is decided what is meant.
struct NameCandidate: Sendable {
  /// How the candidate was found.
  enum Evidence: Sendable {
    /// The gazetteer has it.
    case listed([NameReading])
    /// It has the shape of a name of this type, and no table lists it.
    case pattern(EntityType)
  }

  var tokens: Range<Int>
  var range: ByteRange
  var evidence: Evidence

  /// The readings that the gazetteer has.
  var readings: [NameReading] {
    if case .listed(let readings) = evidence { readings } else { [] }
  }
}
