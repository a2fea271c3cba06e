import Testing
import Text

@testable import Language

@Suite struct DatelineTests {
  @Test(
    "Tells how many words a dateline has",
    arguments: [
      ("OSLO (Reuters) - Norway agreed to pay.", 5),
      ("OSLO, March 3 (Reuters) - “We agreed,” he said.", 8),
      ("Lagos (AFP) -- Two ships left port.", 5),
      ("WINSTON-SALEM, N.C. (AP) — The mayor resigned.", 9),
      ("QUITO — Ecuador closed its border.", 2),
      ("NATO — Europe's shield — met in Riga.", 0),
      ("IBM - the company - paid the fine.", 0),
      ("Norway – Denmark's neighbour – agreed to pay.", 0),
      ("Norway agreed to pay - Denmark did not.", 0),
      ("MINISTERS MEET - CAPITAL WAITS FOR NEWS", 0),
      ("OSLO -", 0), ("-", 0), ("", 0),
    ])
  func counts(_ text: String, _ expected: Int) {
    let source = SourceText(text)
    var tokens: [Token] = []
    Tokenizer().append(tokensOf: source, in: source.range, to: &tokens)
    let words = UniversalWords.words(of: tokens[...], in: source)
    #expect(Dateline.wordCount(words.span, in: source.bytes.span) == expected, "\(text)")
  }
}
