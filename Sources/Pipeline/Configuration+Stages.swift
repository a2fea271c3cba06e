import Extraction
import Gazetteer
import Graph
import Language
import Reading

/// The configuration in the words of the stages.
extension Configuration {
  /// The format as the reader knows it.
  var readingFormat: Reading.InputFormat {
    switch format {
    case .automatic: .auto
    case .html: .html
    case .text: .text
    case .markdown: .markdown
    case .jsonLines: .jsonl
    }
  }

  /// What is looked for in a page.
  var extraction: ExtractionOptions {
    ExtractionOptions(findsUnlistedNames: findsUnlistedNames, findsRelations: findsRelations)
  }

  /// Finds and opens the gazetteer.
  ///
  /// - Throws: `PipelineError.gazetteer` where there is none, or a table is wrong.
  func gazetteer() throws(PipelineError) -> CompiledGazetteer {
    let location = try tables.location()
    return try PipelineError.rethrowing { () throws(GazetteerError) in
      try CompiledGazetteer.open(location)
    }
  }

  /// Makes what reads pages.
  ///
  /// - Throws: `PipelineError.model` where the model is missing or damaged.
  func extractor(with gazetteer: CompiledGazetteer) throws(PipelineError) -> Extractor {
    Extractor(
      gazetteer: gazetteer,
      language: extraction.needsLanguage ? try LanguageModel.standard() : nil, options: extraction)
  }

  /// Which claims go into the graph.
  var selection: ClaimSelection {
    var selection: ClaimSelection = []
    for kind in included {
      switch kind {
      case .future: selection.insert(.future)
      case .hypothetical: selection.insert(.hypothetical)
      case .historical: selection.insert(.historical)
      case .negated: selection.insert(.negated)
      }
    }
    return selection
  }
}
