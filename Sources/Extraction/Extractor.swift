public import Gazetteer
public import Knowledge
public import Language
public import Text

/// Finds who and what a document speaks of, and what it says of them.
///
/// One extractor serves any number of documents and threads: it is never changed after it is made.
public struct Extractor: Sendable {
  private let gazetteer: CompiledGazetteer
  private let language: LanguageModel?
  private let options: ExtractionOptions
  private let lexicon: Lexicon
  private let events: EventLexicon
  private let deals: DealLexicon
  private let names: NameRecognizer
  private let figures: FigureRecognizer
  private let dates: DateRecognizer

  /// Makes an extractor; reads the small tables of `gazetteer` once.
  ///
  /// Without `language` neither relations nor names that no table lists are found.
  public init(
    gazetteer: CompiledGazetteer, language: LanguageModel?,
    options: ExtractionOptions = ExtractionOptions()
  ) {
    self.gazetteer = gazetteer
    self.language = language
    self.options = options
    var lexicon = Lexicon(gazetteer)
    events = EventLexicon(gazetteer, lexicon: &lexicon)
    deals = DealLexicon(gazetteer, lexicon: &lexicon)
    figures = FigureRecognizer(gazetteer, lexicon: &lexicon)
    dates = DateRecognizer(gazetteer, lexicon: &lexicon)
    names = NameRecognizer(gazetteer, language: language)
    self.lexicon = lexicon
  }

  /// All that `document` says.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of its text.
  public func annotation(of document: Document) -> Annotation {
    let page = Page(document, vocabulary: lexicon.vocabulary)
    let dates = self.dates.dates(in: page)
    let figures = self.figures.figures(in: page, dates: dates)
    let candidates = names.candidates(
      in: page, lexicon: lexicon, taken: (dates.map(\.range) + figures.map(\.range)).sorted(),
      unlisted: options.findsUnlistedNames)
    let resolution = Resolver(gazetteer, lexicon: lexicon).resolution(of: candidates, in: page)

    var annotation = Annotation(document: document)
    annotation.dates = dates
    annotation.figures = figures
    annotation.mentions = resolution.mentions.map(Mention.init)
    annotation.entities = resolution.entities.values.map(\.entity).sorted { $0.id < $1.id }
    guard options.findsRelations, let language else { return annotation }
    let sentences = RelationSentences(
      page: page, events: events, lexicon: lexicon, resolution: resolution)
    let trees = PageTrees(
      of: sentences.indices(), in: page,
      times: TimeAdjuncts(page: page, lexicon: lexicon, dates: dates), with: language)
    let relations = RelationFinder(
      page: page, lexicon: lexicon, events: events, resolution: resolution, trees: trees)
    annotation.claims = relations.claims(dating: ClaimDating(document: document, dates: dates))
    let finder = DealFinder(
      page: page, lexicon: lexicon, deals: deals, gazetteer: gazetteer, figures: figures)
    annotation.deals = finder.deals(
      from: annotation.claims,
      goods: candidates.filter { $0.readings.contains { $0.use == .commodity } },
      names: resolution.entities.mapValues(\.entity.name))
    return annotation
  }
}

extension Mention {
  /// The mention as files hold it.
  fileprivate init(_ mention: ResolvedMention) {
    if let entity = mention.entity {
      self.init(range: mention.range, entity: entity, via: mention.via)
    } else {
      self.init(range: mention.range, undecided: mention.candidates, via: mention.via)
    }
  }
}
