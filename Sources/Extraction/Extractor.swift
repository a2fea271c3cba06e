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
    events = EventLexicon(
      gazetteer, lexicon: &lexicon, drawsRelations: options.findsRelations)
    deals = DealLexicon(gazetteer, lexicon: &lexicon)
    dates = DateRecognizer(gazetteer, lexicon: &lexicon)
    figures = FigureRecognizer(gazetteer, numbers: dates.numbers, lexicon: &lexicon)
    names = NameRecognizer(gazetteer, language: language)
    self.lexicon = lexicon
  }

  /// The figures and dates of `document`, without the names and relations around them.
  ///
  /// - Complexity: O(*n*) in the bytes of its text.
  public func figures(in document: Document) -> (figures: [Figure], dates: [DateMention]) {
    amounts(in: Page(document, vocabulary: lexicon.vocabulary))
  }

  /// The sentences that could tell of a deal: one of its words, and somebody or an amount.
  private func dealSentences(
    of page: Page, _ resolution: Resolution, _ figures: [Figure]
  ) -> [Int] {
    var telling: Set<Int> = []
    for (index, numbers) in resolution.numbers(in: page)
    where numbers.contains(where: { resolution.mentions[$0].entity != nil }) {
      telling.insert(index)
    }
    for figure in figures where figure.kind != .number && figure.kind != .count {
      let token = page.firstToken(endingAfter: figure.range.start)
      telling.insert(page.sentence(ofToken: token))
    }
    return telling.filter { index in
      page.sentences[index].tokens.contains { deals.isTelling(page.words[$0], lexicon) }
    }.sorted()
  }

  private func amounts(in page: Page) -> (figures: [Figure], dates: [DateMention]) {
    let dates = self.dates.dates(in: page)
    return (figures.figures(in: page, dates: dates), dates)
  }

  /// All that `document` says.
  ///
  /// - Complexity: O(*n* log *n*) in the bytes of its text.
  public func annotation(of document: Document) -> Annotation {
    reading(of: document, trace: nil).annotation
  }

  /// All that `document` says, with all that its reading saw.
  ///
  /// - Complexity: As that of `annotation(of:)`, with a note of each frame that was tried.
  public func explanation(of document: Document) -> PageExplanation {
    let trace = RelationTrace()
    let reading = reading(of: document, trace: trace)
    return PageExplanation(
      annotation: reading.annotation, trials: trace.trials, isSport: trace.isSport,
      gazetteer: gazetteer, lexicon: lexicon, events: events, page: reading.page,
      candidates: reading.candidates, resolution: reading.resolution, trees: reading.trees)
  }

  /// What the stages made of a document.
  private struct Reading {
    let annotation: Annotation
    let page: Page
    let candidates: [NameCandidate]
    let resolution: Resolution
    let trees: PageTrees
  }

  private func reading(of document: Document, trace: RelationTrace?) -> Reading {
    let page = Page(document, vocabulary: lexicon.vocabulary)
    let (figures, dates) = amounts(in: page)
    let candidates = names.candidates(
      in: page, lexicon: lexicon, taken: (dates.map(\.range) + figures.map(\.range)).sorted(),
      unlisted: options.findsUnlistedNames)
    let resolver = Resolver(gazetteer, lexicon: lexicon).names(of: candidates, in: page)
    var resolution = resolver.resolution(with: PageTrees())

    var annotation = Annotation(document: document)
    annotation.dates = dates
    annotation.figures = figures
    var trees = PageTrees()
    if options.findsRelations, let language {
      let sentences = RelationSentences(
        page: page, events: events, lexicon: lexicon, resolution: resolution)
      trees = PageTrees(
        of: Set(sentences.indices() + dealSentences(of: page, resolution, figures)).sorted(),
        in: page,
        times: TimeAdjuncts(page: page, lexicon: lexicon, dates: dates), with: language)
      if trees.count > 0 { resolution = resolver.resolution(with: trees) }
      let found = RelationFinder(
        page: page, lexicon: lexicon, events: events, resolution: resolution, trees: trees,
        trace: trace
      ).claims(dating: ClaimDating(document: document, dates: dates))
      let renamed = resolution.retype(found.types)
      annotation.claims = ClaimNaming(document).named(found.claims, renamed: renamed)
      let finder = DealFinder(
        page: page, lexicon: lexicon, events: events, deals: deals, gazetteer: gazetteer,
        figures: figures, dates: dates, resolution: resolution, trees: trees)
      annotation.deals = finder.deals(
        from: annotation.claims,
        goods: candidates.filter { $0.readings.contains { $0.use == .commodity } })
    }
    annotation.mentions = resolution.mentions.map(Mention.init)
    let acting = ActingCountries(annotation.claims, of: resolution.entities.mapValues(\.entity))
    annotation.entities = resolution.entities.values.map { acting.entity($0.entity) }
      .sorted { $0.id < $1.id }
    return Reading(
      annotation: annotation, page: page, candidates: candidates, resolution: resolution,
      trees: trees)
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
