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
  /// What the trained tagger takes these very words for, where it was asked.
  var tagged: EntityType?

  /// The readings that the gazetteer has.
  var readings: [NameReading] {
    if case .listed(let readings) = evidence { readings } else { [] }
  }

  /// Whether a table has it as an office or as a title before a name.
  var isTitle: Bool { readings.contains { $0.use == .office || $0.use == .honorific } }

  /// Whether a table has it as a thing of its own, and not only as a family name or a good.
  var isEntity: Bool {
    readings.contains { reading in
      switch reading.use {
      case .surname, .office, .honorific, .commodity: false
      default: reading.entry != nil
      }
    }
  }
}
