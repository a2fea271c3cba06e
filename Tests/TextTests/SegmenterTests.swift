import Testing

@testable import Text

@Suite struct SegmenterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Tokens joined by spaces, sentences by ' / '.
    var expected: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "empty text", text: "", expected: ""),
    Case(
      name: "plain", text: "Oslo agreed. Rome did not.", expected: "Oslo agreed . / Rome did not ."),
    Case(name: "possessive", text: "Norway's plan", expected: "Norway 's plan"),
    Case(name: "curly possessive", text: "Norway’s plan", expected: "Norway ’s plan"),
    Case(name: "plural possessive", text: "the states' plan", expected: "the states ' plan"),
    Case(name: "negation", text: "It didn't pay", expected: "It did n't pay"),
    Case(
      name: "name with apostrophe", text: "Mr O'Neill in Xi'an", expected: "Mr O'Neill in Xi'an"),
    Case(name: "hyphen", text: "anti-Dutch", expected: "anti - Dutch"),
    Case(name: "dash", text: "Sino–Dutch ties", expected: "Sino – Dutch ties"),
    Case(name: "dollar of a country", text: "US$3.5bn", expected: "US$ 3.5 bn"),
    Case(name: "bare dollar", text: "$1,250,000", expected: "$ 1,250,000"),
    Case(name: "decade and ordinal", text: "the 1990s, 21st", expected: "the 1990s , 21st"),
    Case(name: "percentage", text: "rose 4.5%.", expected: "rose 4.5 % ."),
    Case(
      name: "title", text: "Mr. Berg met Gen. Silva. They spoke.",
      expected: "Mr. Berg met Gen. Silva . / They spoke ."),
    Case(
      name: "initials", text: "J. R. Berg left. A. Silva stayed.",
      expected: "J. R. Berg left . / A. Silva stayed ."),
    Case(
      name: "abbreviation goes on", text: "the U.S. Senate voted",
      expected: "the U.S. Senate voted"),
    Case(
      name: "abbreviation ends", text: "He left the U.S. The vote failed.",
      expected: "He left the U.S. / The vote failed ."),
    Case(
      name: "company", text: "Berg Inc. bought it. Good.",
      expected: "Berg Inc. bought it . / Good ."),
    Case(
      name: "quotation closes", text: "“We agree.” Then they left.",
      expected: "“ We agree . ” / Then they left ."),
    Case(
      name: "question", text: "Why? Nobody knows!", expected: "Why ? / Nobody knows !"),
    Case(name: "ellipsis in a sentence", text: "well ... maybe", expected: "well ... maybe"),
    Case(
      name: "address", text: "See https://a.example/b?c=d. Then go.",
      expected: "See https://a.example/b?c=d . / Then go ."),
    Case(name: "mail", text: "to a.b@c.example, please", expected: "to a.b@c.example , please"),
    Case(
      name: "number's abbreviation", text: "See No. 10 and p. 4. They said no. We left.",
      expected: "See No. 10 and p. 4 . / They said no . / We left ."),
    Case(
      name: "unit joined to a number ends", text: "It cost A$3.5bn. Oslo paid for 40km. Rome left.",
      expected: "It cost A$ 3.5 bn . / Oslo paid for 40 km . / Rome left ."),
    Case(
      name: "unit joined to a number goes on", text: "It paid 3.5mn. euros at once.",
      expected: "It paid 3.5 mn. euros at once ."),
    Case(
      name: "letter after a number", text: "It runs in 4K. Rivals do not.",
      expected: "It runs in 4 K . / Rivals do not ."),
    Case(
      name: "state", text: "a man from Tucson, Ariz. was held",
      expected: "a man from Tucson , Ariz. was held"),
    Case(
      name: "clock", text: "It shut at 5.30pm on Monday. By 6 p.m. Berg had left.",
      expected: "It shut at 5.30 pm on Monday . / By 6 p.m. Berg had left ."),
    Case(
      name: "one-character ellipsis", text: "He waited… Then he left… alone.",
      expected: "He waited … / Then he left … alone ."),
    Case(
      name: "no capitals", text: "we met them. they agreed. why not?\n\nBerg paid. then he left.",
      expected: "we met them . / they agreed . / why not ? / Berg paid . then he left ."),
    Case(
      name: "name in small letters first", text: "eBay paid approx. ten. or more.",
      expected: "eBay paid approx. ten . or more ."),
    Case(
      name: "bullets", text: "They want:\n* lower tolls\n• more ships",
      expected: "They want : / * lower tolls / • more ships"),
    Case(
      name: "quotation goes on", text: "“Why now?” he asked. “Nobody knows.”",
      expected: "“ Why now ? ” he asked . / “ Nobody knows . ”"),
    Case(name: "empty line", text: "no stop\n\nNext line", expected: "no stop / Next line"),
    Case(name: "other scripts", text: "Москва 東京", expected: "Москва 東京"),
    Case(name: "emoji", text: "yes 👍 no", expected: "yes 👍 no"),
  ]

  @Test("Cuts text into tokens and sentences", arguments: cases)
  func cuts(_ c: Case) {
    let document = Document(id: "a", text: SourceText(c.text))
    let segmentation = Segmenter().segmentation(of: document)
    let cut = segmentation.sentences.map { sentence in
      segmentation.tokens[sentence.tokens].map { document.text.string(in: $0.range) }
        .joined(separator: " ")
    }
    #expect(cut.joined(separator: " / ") == c.expected)
  }

  @Test func `a sentence without an end is cut`() {
    let document = Document(id: "a", text: SourceText(String(repeating: "on and ", count: 2500)))
    let sentences = Segmenter().segmentation(of: document).sentences
    #expect(sentences.map(\.tokens.count) == [1000, 1000, 1000, 1000, 1000])
  }

  @Test func `tokens of any bytes ascend and lie inside the text`() {
    var generator = SplitMix64(seed: 7)
    let pieces = [
      "a", "é", "’", "'s", ".", "U.S.", "$", "1,0", " ", "\n", "-", "\u{FE0F}", "@", "\u{0}",
    ]
    for _ in 0..<300 {
      let text = (0..<30).map { _ in pieces[Int(generator.next() % UInt64(pieces.count))] }.joined()
      let document = Document(id: "a", text: SourceText(text))
      let segmentation = Segmenter().segmentation(of: document)
      var end = 0
      for token in segmentation.tokens {
        #expect(token.range.start >= end && token.range.end > token.range.start, "seed 7: \(text)")
        end = token.range.end
      }
      #expect(end <= document.text.bytes.count)
      #expect(segmentation.sentences.map(\.tokens.count).reduce(0, +) == segmentation.tokens.count)
    }
  }
}

/// A random number generator whose run is the same for the same seed.
///
/// Source: Steele, Lea, Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
