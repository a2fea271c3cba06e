import Language
import Text

/// The model that lies in the package, opened once for all tests.
enum EnglishModel {
  static let path =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    + "/Models/english.model"

  static func parser() throws -> Parser { try Parser(model: ModelFile(path: path)) }

  /// The trees of a text's sentences, and the text.
  static func parse(_ string: String) throws -> (trees: [ParsedSentence], text: SourceText) {
    let document = Document(id: "test", text: SourceText(string))
    let segmentation = Segmenter().segmentation(of: document)
    let trees = try parser().parse(
      segmentation.sentences.indices, of: segmentation, in: document.text,
      workspace: ParserWorkspace())
    return (trees, document.text)
  }
}
