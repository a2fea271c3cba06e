import Knowledge
import Text

/// Gives each claim the date that belongs to it: the nearest of its sentence, else the last of the
/// paragraph before it, else the page's own.
struct ClaimDating {
  private let document: Document
  private let dates: [DateMention]

  /// `dates` stand in the order of the text.
  init(document: Document, dates: [DateMention]) {
    self.document = document
    self.dates = dates
  }

  /// Dates `claim`; a standing fact has no date but one that its own sentence gives to its event.
  func date(_ claim: inout Claim) {
    guard claim.type.isEvent else { return }
    if let date = nearest(to: claim.trigger, in: claim.sentence) {
      claim.date = date.value
      claim.dateSource = .sentence
    } else if let date = lastInParagraph(before: claim.sentence) {
      claim.date = date.value
      claim.dateSource = .paragraph
    } else if let published = document.published, claim.modality == .actual {
      claim.date = .date(published)
      claim.dateSource = .page
    }
  }

  /// The date of the sentence that is fewest words from the trigger; each border of a clause counts
  /// as many words, so that a date of the same clause wins.
  private func nearest(to trigger: ByteRange, in sentence: ByteRange) -> DateMention? {
    dates.filter { sentence.contains($0.range) }.min { left, right in
      distance(left.range, trigger) < distance(right.range, trigger)
    }
  }

  private func distance(_ date: ByteRange, _ trigger: ByteRange) -> Int {
    let isBefore = date.end <= trigger.start
    let (start, end) = isBefore ? (date.end, trigger.start) : (trigger.end, date.start)
    guard start < end else { return 0 }
    var distance = 0
    for byte in document.text.bytes[start..<end] {
      switch byte {
      case 0x20: distance += 1
      case 0x2C: distance += isBefore ? 2 : 12
      case 0x3B, 0x3A, 0x28, 0x29: distance += 12
      default: break
      }
    }
    return distance
  }

  private func lastInParagraph(before sentence: ByteRange) -> DateMention? {
    guard let block = document.blocks.first(where: { $0.range.contains(sentence.start) }),
      block.kind == .paragraph, block.range.count < Self.longestParagraph
    else { return nil }
    return dates.last { block.range.contains($0.range) && $0.range.end <= sentence.start }
  }

  /// A text without blocks is no paragraph: its dates lie too far off.
  private static let longestParagraph = 4000
}
