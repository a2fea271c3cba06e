package import Knowledge
import Text

/// The sheet of all figures of a page: a row each, with what it measures, of which deal or whom, when,
/// whether the deal's figures fit, and the sentence.
package struct FigureSheet {
  private static let columns = [
    "as_written", "kind", "value", "low", "high", "unit", "currency", "per", "approximate",
    "currency_assumed", "plain_value", "plain_low", "plain_high", "plain_unit", "measures", "deal",
    "entity", "date", "check", "quote", "page", "url", "published",
  ]

  /// The first row: the names of the columns; without the line break.
  package static var header: [UInt8] {
    var row = CSVRow()
    for column in columns { row.append(column) }
    return row.bytes
  }

  private let annotation: Annotation
  private let sentences: [ByteRange]
  private let names: [EntityID: String]

  /// Takes what a page says.
  package init(_ annotation: Annotation) {
    self.annotation = annotation
    sentences = Segmenter().segmentation(of: annotation.document).sentences.map(\.range)
    names = Dictionary(
      annotation.entities.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  /// The rows of the figures in the order of the text, then those of amounts that follow from
  /// others; without line breaks.
  package func rows() -> [[UInt8]] {
    var deals: [String: (deal: Deal, role: String)] = [:]
    for deal in annotation.deals {
      for (role, term) in Self.terms(of: deal) {
        if let figure = term.figure { deals[figure] = (deal, role) }
      }
    }
    let stated = annotation.figures.map { row(of: $0, in: deals[$0.id]) }
    let derived = annotation.deals.flatMap { deal in
      Self.terms(of: deal).filter { $0.term.figure == nil }.map {
        row(ofDerived: $0.term, $0.role, deal)
      }
    }
    return stated + derived
  }

  private static func terms(of deal: Deal) -> [(role: String, term: Deal.Term)] {
    let all: [(String, Deal.Term?)] = [
      ("price", deal.money), ("length", deal.duration), ("volume", deal.quantity),
      ("unit price", deal.unitPrice),
    ]
    return all.compactMap { role, term in term.map { (role, $0) } }
  }

  private func row(of figure: Figure, in use: (deal: Deal, role: String)?) -> [UInt8] {
    let text = annotation.document.text
    let sentence = sentence(around: figure.range)
    var row = CSVRow()
    row.append(text.string(in: figure.range))
    row.append(figure.kind.rawValue)
    append(figure.amount, to: &row)
    row.append(figure.unit)
    row.append(figure.currency)
    row.append(figure.per)
    row.append(figure.isApproximate ? "yes" : nil)
    row.append(figure.isAssumed ? "yes" : nil)
    append(figure.plain?.amount ?? Figure.Amount(), to: &row)
    row.append(figure.plain?.unit)
    row.append(use?.role ?? figure.counted)
    row.append(use?.deal.name)
    row.append(use == nil ? entity(beside: figure.range, in: sentence) : nil)
    row.append(use?.deal.date?.text ?? date(beside: figure.range, in: sentence))
    row.append(use?.deal.check.map(Self.description))
    row.append(Self.line(text.string(in: sentence)))
    appendPage(to: &row)
    return row.bytes
  }

  private func row(ofDerived term: Deal.Term, _ role: String, _ deal: Deal) -> [UInt8] {
    var row = CSVRow()
    row.append(nil)
    row.append("derived")
    append(term.amount, to: &row)
    row.append(term.unit)
    row.append(term.currency)
    row.append(term.per)
    for _ in 0..<6 { row.append(nil) }
    row.append(role)
    row.append(deal.name)
    row.append(nil)
    row.append(deal.date?.text)
    row.append(deal.check.map(Self.description))
    let quote = deal.evidence.first.map(sentence(around:)).map(annotation.document.text.string)
    row.append(quote.map(Self.line))
    appendPage(to: &row)
    return row.bytes
  }

  private func append(_ amount: Figure.Amount, to row: inout CSVRow) {
    row.append(number: amount.value?.text)
    row.append(number: amount.low?.text)
    row.append(number: amount.high?.text)
  }

  private func appendPage(to row: inout CSVRow) {
    row.append(annotation.document.id)
    row.append(annotation.document.url)
    row.append(annotation.document.published?.iso)
  }

  // MARK: What stands beside

  private func sentence(around range: ByteRange) -> ByteRange {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].start <= range.start ? sentences[low] : range
  }

  /// The name of whoever is mentioned last before the figure in its sentence, or else first behind it.
  private func entity(beside range: ByteRange, in sentence: ByteRange) -> String? {
    let here = annotation.mentions.filter { sentence.contains($0.range) && $0.entity != nil }
    let mention =
      here.last { $0.range.end <= range.start } ?? here.first { $0.range.start >= range.end }
    return mention?.entity.flatMap { names[$0] }
  }

  /// The date of the sentence that stands nearest.
  private func date(beside range: ByteRange, in sentence: ByteRange) -> String? {
    annotation.dates.filter { sentence.contains($0.range) }
      .min { abs($0.range.start - range.start) < abs($1.range.start - range.start) }?.value.text
  }

  private static func description(of check: Deal.Check) -> String {
    var text = check.verdict.rawValue
    if let factor = check.factor { text += "; off by a factor of \(factor.text)" }
    if let slip = check.slip { text += "; likely slip: \(slip.rawValue)" }
    if let derived = check.derived { text += "; derived: \(derived)" }
    return text
  }

  /// `text` on one line.
  private static func line(_ text: String) -> String {
    text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
  }
}
