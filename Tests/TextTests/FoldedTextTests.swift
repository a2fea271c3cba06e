import Foundation
import Testing

@testable import Text

@Suite struct FoldedTextTests {
  @Test(
    "Folds accents, dashes, apostrophes and spaces, and keeps capitals",
    arguments: [
      ("Curaçao", "Curacao"),
      ("Łódź", "Lodz"),
      ("Sino–Russian", "Sino-Russian"),
      ("Côte d’Ivoire", "Cote d'Ivoire"),
      ("São\u{A0}Tomé", "Sao Tome"),
      ("Nguyễn Phú Trọng", "Nguyen Phu Trong"),
      ("Straße", "Strasse"),
      ("Москва", "Москва"),
      ("a…b", "a\u{1F}b"),
      ("two\r\nlines\tand a\u{0}b", "two  lines and a b"),
      ("\u{7F}é\u{B}", "\u{7F}e "),
      ("", ""),
    ])
  func folds(source: String, expected: String) {
    #expect(String(decoding: FoldedText(Array(source.utf8)).bytes, as: UTF8.self) == expected)
  }

  @Test func `a folded range leads back to its source`() throws {
    let source = "Über Côte d’Ivoire — Łódź."
    let folded = FoldedText(Array(source.utf8))
    let text = String(decoding: folded.bytes, as: UTF8.self)
    for word in ["Uber", "Cote d'Ivoire", "Lodz"] {
      let found = try #require(text.range(of: word, options: []))
      let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
      let range = folded.sourceRange(start, start + word.utf8.count)
      let there = SourceText(source).string(in: range)
      #expect(String(decoding: FoldedText(Array(there.utf8)).bytes, as: UTF8.self) == word)
    }
  }
}
