import Language
import Testing
import Text

@Suite struct UniversalWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var words: [String]
    var testDescription: String { name }
  }

  @Test(
    "Cuts as the treebank does",
    arguments: [
      Case(name: "a hyphen parts words", text: "gas-rich", words: ["gas", "-", "rich"]),
      Case(name: "a clitic stands alone", text: "Oslo's", words: ["Oslo", "'s"]),
      Case(name: "a negation stands alone", text: "didn't", words: ["did", "n't"]),
      Case(name: "cannot is two", text: "It cannot", words: ["It", "can", "not"]),
      Case(name: "marks in a row are one", text: "Stop!! ****", words: ["Stop", "!!", "****"]),
      Case(name: "a face is one", text: "Good :-)", words: ["Good", ":-)"]),
      Case(name: "a date with strokes is one", text: "on 3/14/2003", words: ["on", "3/14/2003"]),
      Case(name: "a file's name is one", text: "see plan.doc", words: ["see", "plan.doc"]),
      Case(
        name: "a sentence's end without a space is an end", text: "over.Then",
        words: ["over", ".", "Then"]),
      Case(name: "a prefix stays on its word", text: "a non-profit", words: ["a", "non-profit"]),
      Case(name: "a span of years falls apart", text: "1998-2001", words: ["1998", "-", "2001"]),
      Case(name: "a telephone number is one", text: "555-0100", words: ["555-0100"]),
      Case(name: "nothing", text: " ", words: []),
    ])
  func cuts(_ c: Case) {
    let text = SourceText(c.text)
    var tokens: [Token] = []
    Tokenizer().append(tokensOf: text, in: text.range, to: &tokens)
    let words = UniversalWords.words(of: tokens[...], in: text)
    #expect(words.map { text.string(in: $0) } == c.words)
  }
}
