import Language
import Testing
import Text

@Suite struct WordFormTests {
  private func form(_ word: String) -> WordForm {
    WordForm(Array(word.utf8).span, ByteRange(0, word.utf8.count))
  }

  @Test func `Digits, quotes and dashes of any kind are alike`() {
    #expect(form("1999").hash == form("2014").hash)
    #expect(form("\u{2019}s").hash == form("'s").hash)
    #expect(form("\u{2013}").hash == form("-").hash)
    #expect(form("Bank").hash != form("bank").hash)
    #expect(form("Bank").lowercasedHash == form("BANK").lowercasedHash)
    #expect(form("BANK").capitalisedHash == form("Bank").hash)
  }

  @Test(
    "Tells the shape",
    arguments: [
      ("bank", WordForm.Shape.small), ("Bank", .capitalised), ("B", .initial), ("BANK", .capitals),
      ("McKay", .mixed), ("1999", .digits), ("1990s", .digitsAndLetters), ("--", .marks),
      ("Это", .other),
    ])
  func shape(_ word: String, _ shape: WordForm.Shape) { #expect(form(word).shape == shape) }
}

@Suite struct LemmaRuleTests {
  @Test func `A rule made of a pair gives the lemma back, also through its line`() throws {
    for (word, lemma) in [("ships", "ship"), ("Cities", "city"), ("went", "go"), ("Oslo", "Oslo")] {
      let rule = try #require(LemmaRule(from: word, to: lemma))
      #expect(rule.lemma(of: word) == lemma)
      #expect(LemmaRule(line: rule.line) == rule)
    }
  }

  @Test func `A rule that cuts more than there is leaves the word`() {
    #expect(LemmaRule(line: "s 9 y")?.lemma(of: "At") == "at")
    #expect(LemmaRule(line: "s x y") == nil)
  }
}
