import Gazetteer
import Glibc
import Knowledge
import Text

// Until the stages arrive.
struct InputReader {
  struct Failure: Error { var reason: String }
  static func files(_ inputs: [String]) -> [String] { inputs }
  static func documents(at path: String) throws(Failure) -> [Document] {
    guard let file = unsafe fopen(path, "r") else {
      throw Failure(reason: unsafe String(cString: strerror(errno)))
    }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return [Document(id: path, text: SourceText(decoding: bytes))]
  }
}
struct Extractor: Sendable {
  let gazetteer: CompiledGazetteer
  func annotation(of document: Document) -> Annotation { Annotation(document: document) }
}
