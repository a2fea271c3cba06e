import Export
import Extraction
import Gazetteer
import Graph
import Knowledge
import Reading
import Text

/// The whole way from pages to files.
public struct Pipeline: Sendable {
  /// The version of Skein, which the files name as their maker.
  public static let version = "0.1.0"

  /// A line for each row of a table that was wrong and left out.
  public let refusedRows: [String]

  private let configuration: Configuration
  private let gazetteer: CompiledGazetteer
  private let extractor: Extractor
  private let origin: Origin
  /// What turns actors into countries, where that is wanted.
  private let view: CountryView?

  /// Finds and opens the gazetteer that `configuration` names, and the model of the language.
  ///
  /// - Throws: `PipelineError.gazetteer` where there is none, or a table is wrong;
  ///   `PipelineError.model` where the model is missing or damaged.
  public init(_ configuration: Configuration) throws(PipelineError) {
    self.configuration = configuration
    let gazetteer = try configuration.gazetteer()
    self.gazetteer = gazetteer
    refusedRows = gazetteer.refusals
    extractor = try configuration.extractor(with: gazetteer)
    origin = Origin(version: Self.version, gazetteer: gazetteer.contentHash)
    view = configuration.level == .countries ? CountryView(countries: gazetteer.countries()) : nil
  }

  /// Reads the inputs, merges what they say into one graph, and writes it to each of `files`.
  ///
  /// Nothing is written where no document could be read.
  ///
  /// - Throws: `PipelineError.output` where a file cannot be written.
  public func extract(
    to files: [GraphFile], progress: (Report) -> Void = { _ in }
  ) async throws -> Report {
    for file in files { try file.tryWriting() }
    var builder = GraphBuilder(keepsMentions: files.contains { $0.format.needsMentions })
    var report = try await forEachAnnotation(progress: progress) { annotation in
      builder.add(view?.annotation(annotation) ?? annotation)
    }
    guard report.documentCount > 0 else { return report }
    let graph = builder.graph(including: configuration.selection)
    for file in files { try write(graph, to: file) }
    (report.nodeCount, report.edgeCount) = (graph.nodeCount, graph.edgeCount)
    return report
  }

  /// Reads the inputs and writes what each document says, one line of JSON each, in the order of
  /// the inputs: to the file at `path`, or to standard output.
  ///
  /// - Throws: `PipelineError.output` where the lines cannot be written.
  public func annotate(
    to path: String?, progress: (Report) -> Void = { _ in }
  ) async throws -> Report {
    var lines = try LineOutput(path: path)
    let report = try await forEachAnnotation(progress: progress) { annotation in
      try lines.append(annotation.jsonLine())
    }
    try lines.finish()
    return report
  }

  /// Reads the inputs and writes a sheet of all their figures as CSV, in the order of the inputs: to
  /// the file at `path`, or to standard output.
  ///
  /// - Throws: `PipelineError.output` where the sheet cannot be written.
  public func listFigures(
    to path: String?, progress: (Report) -> Void = { _ in }
  ) async throws -> Report {
    var lines = try LineOutput(path: path)
    // Rows end in a carriage return and a line break.
    try lines.append(FigureSheet.header + [0x0D])
    let report = try await forEachAnnotation(progress: progress) { annotation in
      for row in FigureSheet(annotation).rows() { try lines.append(row + [0x0D]) }
    }
    try lines.finish()
    return report
  }

  /// Reads and extracts, many documents at once, and hands on the annotations in the order of the
  /// inputs.
  func forEachAnnotation(
    progress: (Report) -> Void, _ take: (Annotation) throws -> Void
  ) async throws -> Report {
    var report = Report()
    var walker = InputWalker(configuration.inputs, format: configuration.readingFormat)
    let (reader, extractor) = (DocumentReader(), extractor)
    try await OrderedBatch(width: configuration.jobs).run {
      walker.next()
    } work: { input in
      input.flatMap { input in
        Result { () throws(ReadingError) in try reader.document(from: input) }
      }.map(extractor.annotation(of:))
    } take: { result in
      switch result {
      case .success(let annotation):
        report.documentCount += 1
        try take(annotation)
      case .failure(let error):
        report.failures.append(error.description)
      }
      progress(report)
    }
    report.skippedCount = walker.skippedCount
    return report
  }

  /// Whether a row of a table has `id`.
  func isListed(_ id: EntityID) -> Bool { gazetteer.index(of: id) != nil }

  private func write(_ graph: KnowledgeGraph, to file: GraphFile) throws(PipelineError) {
    do {
      try file.format.write(graph, origin: origin, to: file.path)
    } catch {
      throw PipelineError(error)
    }
  }
}
