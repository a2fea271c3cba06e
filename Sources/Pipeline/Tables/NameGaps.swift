import Export
import Glibc
import Knowledge
import Text

/// The names that documents use and no table knows, each with how often and where it stands.
public struct NameGaps: Sendable {
  /// One name without a row.
  struct Gap: Sendable {
    var entity: Entity
    var mentionCount = 0
    var documentCount = 0
    /// The first words around it, one from a document.
    var contexts: [String] = []
  }

  /// The contexts that are kept of one name.
  private static let mostContexts = 3
  /// The bytes before and after a name that its context has.
  private static let contextLength = 40

  private var gaps: [EntityID: Gap] = [:]

  /// Starts without names.
  init() {}

  /// Takes in the names of one document that were found by their shape.
  mutating func add(_ annotation: Annotation) {
    let unlisted = Set(annotation.mentions.filter { $0.via == .pattern }.compactMap(\.entity))
    guard !unlisted.isEmpty else { return }
    for entity in annotation.entities where unlisted.contains(entity.id) {
      var gap = gaps[entity.id] ?? Gap(entity: entity)
      let mentions = annotation.mentions.filter { $0.entity == entity.id }
      gap.mentionCount += mentions.count
      gap.documentCount += 1
      if gap.contexts.count < Self.mostContexts, let first = mentions.first {
        gap.contexts.append(Self.context(of: first.range, in: annotation.document.text))
      }
      gaps[entity.id] = gap
    }
  }

  /// The names that stand at least `leastCount` times, the most frequent first.
  func frequent(_ leastCount: Int) -> [Gap] {
    gaps.values.filter { $0.mentionCount >= leastCount }.sorted { one, other in
      if one.documentCount != other.documentCount { return one.documentCount > other.documentCount }
      if one.mentionCount != other.mentionCount { return one.mentionCount > other.mentionCount }
      return one.entity.id < other.entity.id
    }
  }

  private static func context(of range: ByteRange, in text: SourceText) -> String {
    let bytes = text.bytes
    var start = max(0, range.start - contextLength)
    var end = min(bytes.count, range.end + contextLength)
    // Whole words, and no half of a character.
    while start > 0, start < range.start, bytes[start - 1] != 0x20 { start += 1 }
    while end < bytes.count, end > range.end, bytes[end] != 0x20 { end -= 1 }
    return text.string(in: ByteRange(start, end)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}

extension NameGaps.Gap {
  /// The table to which the row belongs.
  var table: String {
    switch entity.type {
    case .person: "people"
    case .organization: "organizations"
    case .place, .country: "places"
    }
  }

  /// The line of the list.
  var listLine: String {
    let cells = [
      "\(mentionCount)", "\(documentCount)", table, entity.id.text, entity.name,
      entity.country ?? "",
      contexts.joined(separator: " | "),
    ]
    return cells.joined(separator: "\t")
  }

  static let listHeader = "mentions\tdocuments\ttable\tid\tname\tcountry\tcontexts"

  /// The row of its table.
  var row: String {
    let note =
      "\(mentionCount) mentions in \(documentCount) documents: "
      + contexts.joined(separator: " / ").replacing("|", with: "/")
    let surname = entity.name.split(separator: " ").last.map(String.init) ?? ""
    let cells =
      table == "people"
      ? [entity.id.text, entity.name, surname, entity.country ?? "", note]
      : [entity.id.text, entity.name, entity.country ?? "", note]
    return cells.joined(separator: "\t")
  }

  /// The header of `table`, as `row` has its cells.
  static func header(of table: String) -> String {
    table == "people" ? "id\tname\tsurname\tcountry\tnote" : "id\tname\tcountry\tnote"
  }
}

extension Pipeline {
  /// Lists the names in the inputs that stand at least `leastCount` times and that no table knows.
  ///
  /// With a `path` that ends in `.tsv` the list goes into that file, else into a folder with one file
  /// a table, whose rows can be looked through and used with `--gazetteer`. Without one the list goes
  /// to standard output.
  ///
  /// - Throws: `PipelineError.output` where it cannot be written.
  public func gaps(
    to path: String?, atLeast leastCount: Int, progress: (Report) -> Void = { _ in }
  ) async throws -> Report {
    var gaps = NameGaps()
    let report = try await forEachAnnotation(progress: progress) { gaps.add($0) }
    guard report.documentCount > 0 else { return report }
    let frequent = gaps.frequent(leastCount).filter { !isListed($0.entity.id) }
    guard let path, path != "-", !path.hasSuffix(".tsv") else {
      let lines = [NameGaps.Gap.listHeader] + frequent.map(\.listLine)
      try Self.write(lines, to: path == "-" ? nil : path)
      return report
    }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      // SAFETY: strerror returns a string that ends in zero, copied at once.
      throw PipelineError.output(
        reason: "cannot make folder '\(path)': " + (unsafe String(cString: strerror(errno))))
    }
    for table in ["people", "organizations", "places"] {
      let rows = frequent.filter { $0.table == table }
      guard !rows.isEmpty else { continue }
      try Self.write(
        [NameGaps.Gap.header(of: table)] + rows.map(\.row), to: "\(path)/\(table).tsv")
    }
    return report
  }

  private static func write(_ lines: [String], to path: String?) throws {
    var output = try LineOutput(path: path)
    for line in lines { try output.append(Array(line.utf8)) }
    try output.finish()
  }
}
