import Testing
import Text

@testable import Gazetteer

/// The rules of matching said once more, as plainly as can be: the longest name at each place where
/// no part of a word stands before it and none follows it, from left to right.
func plainMatches(_ names: [[UInt8]], in text: [UInt8]) -> [NameIndexMatch] {
  var matches: [NameIndexMatch] = []
  var start = 0
  while start < text.count {
    var best: NameIndexMatch?
    if start == 0 || !Folding.isWordByte(text[start - 1]) {
      for (value, name) in names.enumerated() where text[start...].starts(with: name) {
        let end = start + name.count
        let isBounded = end == text.count || !Folding.isWordByte(text[end])
        if isBounded, end > best?.end ?? 0 {
          best = NameIndexMatch(start: start, end: end, value: UInt32(value))
        }
      }
    }
    if let best { matches.append(best) }
    start = best?.end ?? start + 1
  }
  return matches
}

/// The index of `names`, numbered in order, as each of the ways to make one gives it.
func indexes(of names: [[UInt8]]) throws -> [(how: String, index: NameIndex)] {
  var builder = NameIndexBuilder()
  for (value, name) in names.enumerated() { builder.insert(name.span, value: UInt32(value)) }
  let bytes = builder.finishedBytes()
  let folder = try TemporaryFolder()
  let path = folder.path + "/names"
  // Not at the file's beginning, as in a compiled gazetteer.
  try FileWriter.write([UInt8](repeating: 0xFF, count: 64) + bytes, to: path)
  let mapped = try #require(
    NameIndex(image: FileImage(mapping: path), offset: 64, byteCount: bytes.count))
  return [
    ("in memory", NameIndex(names.enumerated().map { ($0.element, UInt32($0.offset)) })),
    ("mapped", mapped),
  ]
}

@Suite struct NameIndexTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var name: String
    var names: [String]
    /// The text, its matches between ‹ and ›.
    var marked: String
    var testDescription: String { name }
  }

  @Test(
    "Finds the longest whole words",
    arguments: [
      Case(name: "no text", names: ["a"], marked: ""),
      Case(name: "the whole text", names: ["Paris"], marked: "‹Paris›"),
      Case(name: "no part of a word", names: ["Oman"], marked: "Roman Omani ‹Oman›"),
      Case(
        name: "the longer of two", names: ["New", "New York", "York"],
        marked: "‹New York› ‹New› Yorker ‹York›"),
      Case(
        name: "back to the shorter where the longer breaks off",
        names: ["United", "United Arab Emirates"], marked: "‹United› Arab Emir"),
      Case(
        name: "a longer name inside a word hides nothing", names: ["South", "South Sudan"],
        marked: "‹South› Sudanese"),
      Case(name: "case counts", names: ["Turkey", "US"], marked: "turkey ‹Turkey› us ‹US›"),
      Case(name: "possessives stay outside", names: ["Japan"], marked: "‹Japan›'s ‹Japan›'"),
      Case(
        name: "before a hyphen and behind it", names: ["Sino", "Russian"],
        marked: "‹Sino›-‹Russian›"),
      Case(
        name: "full stops in a name and behind it", names: ["U.S", "U.S.", "U.S.A."],
        marked: "the ‹U.S.› and ‹U.S›.B"),
      Case(
        name: "names that begin or end with marks",
        names: ["$", "'s-Hertogenbosch", "C++", "(RED)"],
        marked: "US$ $5 ‹$› in ‹'s-Hertogenbosch› ‹C++›, ‹(RED)›!"),
      Case(
        name: "two spaces are not one", names: ["New York", "New  Delhi"],
        marked: "New  York ‹New  Delhi›"),
      Case(
        name: "words of eight and sixteen bytes",
        names: ["Eightlet", "Eightletters", "Sixteen lettersx", "Abcdefghijklmnop"],
        marked:
          "‹Eightlet› ‹Eightletters› Eightlette ‹Sixteen lettersx› ‹Abcdefghijklmnop› Abcdefgh"),
      Case(
        name: "letters beyond ASCII are parts of words", names: ["Москва", "Моск"],
        marked: "‹Москва› Москвае ‹Моск›"),
      Case(name: "digits are parts of words", names: ["G", "G7"], marked: "‹G› ‹G7› G77 G_7"),
      Case(
        name: "a word longer than any chunk of the text",
        names: ["Rest"], marked: String(repeating: "x", count: 300) + " ‹Rest›"),
    ])
  func finds(_ c: Case) throws {
    let plain = c.marked.replacing("‹", with: "").replacing("›", with: "")
    let names = c.names.map { Array($0.utf8) }
    for (how, index) in try indexes(of: names) {
      let bytes = Array(plain.utf8)
      var marked: [UInt8] = []
      var end = 0
      for match in index.matches(in: bytes.span) {
        #expect(names[Int(match.value)] == Array(bytes[match.start..<match.end]))
        marked += bytes[end..<match.start] + Array("‹".utf8)
        marked += bytes[match.start..<match.end] + Array("›".utf8)
        end = match.end
      }
      marked += bytes[end...]
      #expect(String(decoding: marked, as: UTF8.self) == c.marked, "\(how)")
    }
  }

  @Test(arguments: 0..<60)
  func `finds in random texts what the rules say`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Few letters, so that names begin alike, hold each other and meet in the text.
    let alphabet = Array(
      (seed % 3 == 0 ? "ab -" : seed % 3 == 1 ? "abcdefgh  .'-é" : "aB  ").utf8)
    func word(_ longest: Int) -> [UInt8] {
      (0..<Int.random(in: 1...longest, using: &random)).compactMap { _ in
        alphabet.randomElement(using: &random)
      }
    }
    var names: [[UInt8]] = []
    for _ in 0..<Int.random(in: 1...200, using: &random) {
      let name = word(seed % 2 == 0 ? 6 : 24)
      if !names.contains(name) { names.append(name) }
    }
    var text: [UInt8] = []
    while text.count < 3000 {
      text += Bool.random(using: &random) ? word(30) : names.randomElement(using: &random) ?? []
      if Bool.random(using: &random) { text.append(0x20) }
    }
    let expected = plainMatches(names, in: text)
    for (how, index) in try indexes(of: names) {
      #expect(index.matches(in: text.span) == expected, "\(how), seed \(seed)")
      for (value, name) in names.enumerated() {
        #expect(index.value(of: name) == UInt32(value), "\(how), seed \(seed)")
      }
      #expect(index.value(of: Array("zz top".utf8)) == nil)
    }
  }

  @Test func `an index of no names finds nothing`() {
    let index = NameIndex([])
    #expect(index.matches(in: Array("Some words.".utf8).span).isEmpty)
    #expect(index.value(of: []) == nil)
  }

  @Test func `the first value of a name stays`() {
    let name = Array("Georgia".utf8)
    #expect(NameIndex([(name, 7), (name, 8)]).value(of: name) == 7)
  }

  @Test func `what stands inside a match is found without it`() {
    let names = ["New York", "New York City", "York", "City of York", "Fort", "Fort Worth Star"]
    let index = NameIndex(
      names.enumerated().map { (Array($0.element.utf8), UInt32($0.offset)) })
    func inside(_ text: String, _ range: Range<Int>? = nil) -> [String] {
      let bytes = Array(text.utf8)
      return index.matches(inside: range ?? 0..<bytes.count, of: bytes.span).map {
        String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)
      }
    }
    #expect(inside("New York City") == ["New York"])
    #expect(inside("New York") == ["York"])
    #expect(inside("City of York") == ["York"])
    #expect(inside("Fort Worth Star") == ["Fort"])
    #expect(inside("in New York City", 3..<16) == ["New York"])
    #expect(inside("York").isEmpty)
  }
}
