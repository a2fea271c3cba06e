import Foundation
import Language
import Text

// parsing TEXT [ROUNDS]: cuts, tags and parses a text on one thread, and finds its names; prints a
// line of JSON for each round: words a second of processor time, for the whole text and for its first
// quarter, which must be alike; then a line with the memory that a second thread adds. Give it at least
// 2.5 MB.

let arguments = CommandLine.arguments
guard (2...3).contains(arguments.count) else {
  FileHandle.standardError.write(Data("usage: parsing TEXT [ROUNDS]\n".utf8))
  exit(64)
}
let bytes = Array(try Data(contentsOf: URL(filePath: arguments[1])))
let model = try ModelFile(path: ModelLocation.path())

/// The processor time that `body` uses, in seconds.
@Sendable func seconds(_ body: () -> Void) -> Double {
  let start = clock()
  body()
  return Double(clock() - start) / Double(CLOCKS_PER_SEC)
}

/// Words a second: cut, tagged and parsed; and of names alone, where a capital stands inside the
/// sentence.
@Sendable func rates(
  _ document: Document, _ parser: Parser, _ tagger: NameTagger, _ workspace: ParserWorkspace
) -> (words: Int, parsed: Double, named: Double, names: Int) {
  var segmentation = Segmentation(tokens: [], sentences: [])
  var trees: [ParsedSentence] = []
  let parsing = seconds {
    segmentation = Segmenter().segmentation(of: document)
    trees = parser.parse(
      segmentation.sentences.indices, of: segmentation, in: document.text, workspace: workspace)
  }
  let capitals = segmentation.sentences.indices.filter { index in
    segmentation.tokens[segmentation.sentences[index].tokens].dropFirst()
      .contains { (0x41...0x5A).contains(document.text.bytes[$0.range.start]) }
  }
  var names = 0
  let naming = seconds {
    let tags = parser.tags(capitals, of: segmentation, in: document.text, workspace: workspace)
    for (index, tags) in zip(capitals, tags) {
      let tokens = segmentation.tokens[segmentation.sentences[index].tokens].map(\.range)
      names += tagger.names(in: tokens, of: document.text, tags: tags).count
    }
  }
  let words = Double(trees.reduce(0) { $0 + $1.words.count })
  return (Int(words), words / parsing, words / naming, names)
}

let parser = try Parser(model: model)
let tagger = try NameTagger(model: model)
let workspace = ParserWorkspace()
let whole = Document(id: "", text: SourceText(decoding: bytes))
let quarter = Document(id: "", text: SourceText(decoding: Array(bytes[..<(bytes.count / 4)])))
for _ in 0..<(arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1) {
  let part = rates(quarter, parser, tagger, workspace)
  let all = rates(whole, parser, tagger, workspace)
  print(
    "{\"words\": \(all.words), \"parsed\": \(Int(all.parsed)), "
      + "\"parsedQuarter\": \(Int(part.parsed)), \"named\": \(Int(all.named)), "
      + "\"names\": \(all.names)}")
}

/// The resident memory of this process, in bytes.
@Sendable func residentBytes() throws -> Int {
  let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
  return (fields.count > 1 ? Int(fields[1]) ?? 0 : 0) * Int(getpagesize())
}

let page = Document(id: "", text: SourceText(decoding: Array(bytes[..<(bytes.count / 200)])))
_ = rates(page, parser, tagger, workspace)
let before = try residentBytes()
let second = Thread {
  let own = ParserWorkspace()
  _ = rates(page, parser, tagger, own)
  let added = ((try? residentBytes()) ?? 0) - before
  withExtendedLifetime(own) { print("{\"secondThreadBytes\": \(added)}") }
  exit(0)
}
second.start()
while true { sleep(1) }
