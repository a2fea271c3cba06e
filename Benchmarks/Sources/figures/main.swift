import Extraction
import Foundation
import Gazetteer
import Text

// figures TEXT: reads a text, then answers each line on standard input with one line of JSON: the
// processor time of finding its figures and dates, cutting it into tokens included, and how many
// there are.

let arguments = CommandLine.arguments
guard arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: figures TEXT\n".utf8))
  exit(64)
}

let extractor = Extractor(
  gazetteer: try CompiledGazetteer.open(GazetteerLocation.standard(additional: [])), language: nil)
let text = String(
  decoding: try Data(contentsOf: URL(filePath: arguments[1])), as: UTF8.self)
var document = Document(id: "text", text: SourceText(text))
document.published = CalendarDate(iso: "2014-07-12")

while readLine() != nil {
  let begin = clock()
  let (figures, dates) = extractor.figures(in: document)
  let seconds = Double(clock() - begin) / Double(CLOCKS_PER_SEC)
  print("{\"seconds\": \(seconds), \"figures\": \(figures.count), \"dates\": \(dates.count)}")
  fflush(nil)
}
