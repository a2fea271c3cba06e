import Glibc
import Reading
import Text

// Until the inputs of Reading arrive.
struct InputReader {
  struct Failure: Error { var reason: String }
  static func files(_ inputs: [String]) -> [String] {
    inputs.flatMap { path -> [String] in
      guard let folder = unsafe opendir(path) else { return [path] }
      defer { unsafe closedir(folder) }
      var names: [String] = []
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
          unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
        }
        if !name.hasPrefix(".") { names.append(path + "/" + name) }
      }
      return names.sorted()
    }
  }
  static func documents(at path: String) throws(Failure) -> [Document] {
    guard let file = unsafe fopen(path == "-" ? "/dev/stdin" : path, "r") else {
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
    if path.hasSuffix("html") {
      return DocumentReader().document(id: path, bytes: bytes).map { [$0] } ?? []
    }
    return [Document(id: path, text: SourceText(decoding: bytes))]
  }
}
