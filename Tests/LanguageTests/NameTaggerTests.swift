import Language
import Testing
import Text

@Suite struct NameTaggerTests {
  private func names(_ string: String, hints: [String: NameHints] = [:]) throws -> [String] {
    let model = try ModelFile(path: EnglishModel.path)
    let document = Document(id: "", text: SourceText(string))
    let segmentation = Segmenter().segmentation(of: document)
    let tags = try Parser(model: model).tags(
      segmentation.sentences.indices, of: segmentation, in: document.text,
      workspace: ParserWorkspace())
    let tagger = try NameTagger(model: model)
    var found: [String] = []
    for (sentence, tags) in zip(segmentation.sentences, tags) {
      let tokens = segmentation.tokens[sentence.tokens].map(\.range)
      let known = tokens.map { hints[document.text.string(in: $0)] ?? [] }
      for name in tagger.names(in: tokens, of: document.text, tags: tags, hints: known) {
        let range = ByteRange(
          tokens[name.tokens.lowerBound].start, tokens[name.tokens.upperBound - 1].end)
        found.append("\(name.kind) \(document.text.string(in: range))")
      }
    }
    return found
  }

  @Test func `Finds names that stand where names stand`() throws {
    #expect(
      try names("Mr. Tolgath Brunner lives in Vestergaard.")
        .contains { $0.hasPrefix("person") && $0.hasSuffix("Brunner") })
    #expect(try names("the weather was fine and they walked home").isEmpty)
  }

  @Test func `Takes hints from tables`() throws {
    let text = "Zyx went to Wob."
    let hinted = try names(
      text,
      hints: [
        "Zyx": [.person, .givenName, .begins], "Wob": [.place, .begins],
      ])
    #expect(hinted == ["person Zyx", "place Wob"])
  }

  @Test func `Survives sentences of any length and letters of any kind`() throws {
    #expect(try names("").isEmpty)
    _ = try names(String(repeating: "Aa ", count: 2_000))
    _ = try names("Это 日本 😀 \u{0} ''' --- $$$")
  }
}
