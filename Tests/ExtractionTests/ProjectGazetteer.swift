import Foundation
import Gazetteer
import Knowledge
import Language
import Testing
import Text

@testable import Extraction

/// The project's own tables and model, opened once for all tests.
enum ProjectGazetteer {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let shared = Result {
    try CompiledGazetteer.open(
      GazetteerLocation(directories: [root.appending(path: "Gazetteer").path()]))
  }
  static let extractor = Result {
    Extractor(
      gazetteer: try shared.get(),
      language: try LanguageModel(
        ModelFile(path: root.appending(path: "Models/english.model").path())))
  }

  /// What is found in `text` as one paragraph of a page that came out on `published`.
  static func annotation(
    of text: String, published: String = "2014-07-12", blocks: [Block]? = nil
  ) throws -> Annotation {
    try extractor.get().annotation(
      of: document(of: text, published: published, blocks: blocks))
  }

  /// The same with all that its reading saw.
  static func explanation(
    of text: String, published: String = "2014-07-12"
  ) throws -> PageExplanation {
    try extractor.get().explanation(of: document(of: text, published: published))
  }

  private static func document(
    of text: String, published: String, blocks: [Block]? = nil
  ) -> Document {
    var document = Document(id: "test", text: SourceText(text))
    document.published = CalendarDate(iso: published)
    if let blocks { document.blocks = blocks }
    return document
  }
}

extension Annotation {
  func name(of id: EntityID?) -> String {
    entities.first { $0.id == id }?.name ?? id?.text ?? "?"
  }

  /// Each mention as `words=entity`, undecided ones as `words=?`.
  var readings: [String] {
    mentions.map { mention in
      document.text.string(in: mention.range) + "="
        + (mention.entity == nil ? "?" : name(of: mention.entity))
    }
  }

  /// Each claim as `TYPE subject > object`, with what is not plain behind it.
  var statements: [String] {
    claims.map { claim in
      var text = "\(claim.type.rawValue) \(name(of: claim.subject)) > \(name(of: claim.object))"
      if claim.modality != .actual { text += " \(claim.modality.rawValue)" }
      if claim.isNegated { text += " negated" }
      return text
    }
  }
}
