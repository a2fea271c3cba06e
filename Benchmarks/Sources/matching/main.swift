import Foundation
import Gazetteer
import Text

// matching NAMES TEXT ROUNDS: reads one name a line and a text, builds the index, and answers each
// line on standard input with one line of JSON: the processor time of a pass and what it found.
// Names and text are taken as they are, so that they are the same for all that are compared.

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
  FileHandle.standardError.write(Data("usage: matching NAMES TEXT\n".utf8))
  exit(64)
}

/// The processor time that the process has used so far, in seconds.
func processorTime() -> Double {
  Double(clock()) / Double(CLOCKS_PER_SEC)
}

func bytes(of path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}

let names = try bytes(of: arguments[1]).split(separator: UInt8(ascii: "\n")).map { Array($0) }
let text = try bytes(of: arguments[2])
let begin = processorTime()
let index = NameIndex(names.enumerated().map { ($0.element, UInt32($0.offset)) })
let seconds = processorTime() - begin
print("{\"build\": \(seconds), \"bytes\": \(index.byteCount)}")
fflush(nil)

while readLine() != nil {
  let begin = processorTime()
  let matches = index.matches(in: text.span)
  let seconds = processorTime() - begin
  // Where they stand and how long they are, so that equal sums mean equal matches.
  var sum: UInt64 = 0
  for match in matches {
    sum = sum &* 31 &+ UInt64(match.start) &* 1_000_003 &+ UInt64(match.end)
  }
  print("{\"seconds\": \(seconds), \"matches\": \(matches.count), \"sum\": \(sum)}")
  fflush(nil)
}
