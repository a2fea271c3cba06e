import Glibc
import Language
import Testing

@Suite struct ModelFileTests {
  private func model() -> [UInt8] {
    var writer = ModelWriter()
    writer.add("numbers", [1, 2, 3] as [Int16])
    writer.add("lines", ["one", "two"])
    return writer.bytes
  }

  @Test func `Gives back what was written`() throws {
    let file = try ModelFile(bytes: model(), name: "m")
    let numbers: ModelSlice<Int16> = try file.slice("numbers", count: 3)
    #expect(numbers.array == [1, 2, 3])
    #expect(try file.lines("lines") == ["one", "two"])
  }

  @Test func `Refuses a part that is missing or has another size`() throws {
    let file = try ModelFile(bytes: model(), name: "m")
    #expect(throws: ModelError.malformed(path: "m", part: "numbers")) {
      let _: ModelSlice<Int16> = try file.slice("numbers", count: 4)
    }
    #expect(throws: ModelError.malformed(path: "m", part: "absent")) {
      let _: ModelSlice<Int16> = try file.slice("absent")
    }
    #expect(throws: ModelError.self) { try Parser(model: file) }
    #expect(throws: ModelError.self) { try Lemmatizer(model: file) }
    #expect(throws: ModelError.self) { try NameTagger(model: file) }
  }

  @Test func `Refuses a file that is none, of another version, cut short, or changed anywhere`() {
    let whole = model()
    #expect(throws: ModelError.notAModel(path: "m")) {
      try ModelFile(bytes: Array("graphml and nothing else, for 40 bytes..".utf8), name: "m")
    }
    #expect(throws: ModelError.notAModel(path: "m")) { try ModelFile(bytes: [], name: "m") }
    var older = whole
    older[8] = 0
    #expect(throws: ModelError.version(path: "m", found: 0, expected: 2)) {
      try ModelFile(bytes: older, name: "m")
    }
    for count in stride(from: 32, to: whole.count, by: 16) {
      #expect(throws: ModelError.self) { try ModelFile(bytes: Array(whole[..<count]), name: "m") }
    }
    for index in whole.indices {
      var changed = whole
      changed[index] ^= 0x10
      #expect(throws: ModelError.self, "byte \(index)") {
        try ModelFile(bytes: changed, name: "m")
      }
    }
  }

  @Test func `Names the file that cannot be read`() {
    #expect(
      throws: ModelError.unreadable(path: "/no/such.model", reason: "No such file or directory")
    ) { try ModelFile(path: "/no/such.model") }
    #expect(throws: ModelError.unreadable(path: "/", reason: "not a file")) {
      try ModelFile(path: "/")
    }
  }

  @Test func `Is found above the program that runs`() throws {
    #expect(try ModelLocation.path().hasSuffix("Models/english.model"))
  }

  @Test func `Fits eight million bytes`() {
    var status = stat()
    #expect(unsafe stat(EnglishModel.path, &status) == 0)
    #expect(status.st_size > 1_000_000 && status.st_size <= 8_000_000)
  }
}
