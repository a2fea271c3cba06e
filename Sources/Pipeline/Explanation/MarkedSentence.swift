import Extraction
import Text

/// A sentence with its parts in brackets: '[subject Norway] [trigger blamed] [object Denmark]'.
enum MarkedSentence {
  /// The words of `sentence` in `text`, with `parts` marked, which stand in the order of the text,
  /// the outer before the inner; of two that overlap the second ends with the first.
  static func text(
    of sentence: ByteRange, in text: SourceText, parts: [ClaimExplanation.Part]
  ) -> String {
    var marked = ""
    var place = sentence.start
    var open: [Int] = []
    func words(upTo end: Int) {
      guard end > place else { return }
      marked += text.string(in: ByteRange(place, end))
      place = end
    }
    func close(upTo start: Int) {
      while let end = open.last, end <= start {
        words(upTo: end)
        marked += "]"
        open.removeLast()
      }
    }
    for part in parts where sentence.contains(part.range) {
      close(upTo: part.range.start)
      words(upTo: part.range.start)
      marked += "[\(part.label) "
      open.append(min(part.range.end, open.last ?? part.range.end))
    }
    close(upTo: sentence.end)
    words(upTo: sentence.end)
    // A headline may run over several lines.
    return marked.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
