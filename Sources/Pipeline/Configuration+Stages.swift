import Extraction
import Graph
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
