import Gazetteer
import Knowledge
import Text

@testable import Extraction

/// The figures and dates of a text by themselves, read with the project's own tables.
struct RecognizedPage {
  private struct Recognizers {
    var lexicon: Lexicon
    var figures: FigureRecognizer
    var dates: DateRecognizer

    init(_ gazetteer: CompiledGazetteer) {
      lexicon = Lexicon(gazetteer)
      dates = DateRecognizer(gazetteer, lexicon: &lexicon)
      figures = FigureRecognizer(gazetteer, numbers: dates.numbers, lexicon: &lexicon)
    }
  }

  private static let shared = ProjectGazetteer.shared.map(Recognizers.init)

  let document: Document
  let figures: [Figure]
  let dates: [DateMention]

  /// Reads `text` as a page that came out on `published` at `url`.
  init(_ text: String, published: String? = "2021-09-15", url: String? = nil) throws {
    var document = Document(id: "test", text: SourceText(text))
    document.published = published.flatMap { CalendarDate(iso: $0) }
    document.url = url
    let recognizers = try Self.shared.get()
    let page = Page(document, vocabulary: recognizers.lexicon.vocabulary)
    self.document = document
    dates = recognizers.dates.dates(in: page)
    figures = recognizers.figures.figures(in: page, dates: dates)
  }

  /// Each date as `words=value`.
  var datesByWords: [String] {
    dates.map { document.text.string(in: $0.range) + "=" + $0.value.text }
  }

  /// Each figure as `words=kind value unit`, with `≈` where it is rough and `?` where its currency
  /// is assumed.
  var figuresByWords: [String] {
    figures.map { document.text.string(in: $0.range) + "=" + Self.description(of: $0) }
  }

  private static func description(of figure: Figure) -> String {
    var words = [figure.kind.rawValue]
    switch (figure.amount.value, figure.amount.low, figure.amount.high) {
    case (let value?, nil, nil): words.append(value.text)
    case (let value?, .some, nil): words.append("≥" + value.text)
    case (let value?, nil, .some): words.append("≤" + value.text)
    case (_, let low, let high):
      words.append((low?.text ?? "") + "…" + (high?.text ?? ""))
    }
    if figure.isApproximate { words[1] = "≈" + words[1] }
    if let currency = figure.currency { words.append(currency + (figure.isAssumed ? "?" : "")) }
    if let unit = figure.unit { words.append(unit) }
    if figure.kind == .count || figure.kind == .number, let counted = figure.counted {
      words.append(counted)
    }
    if let per = figure.per { words.append("per " + per) }
    return words.joined(separator: " ")
  }
}
