import Foundation
import Testing

@Suite struct ExampleTests {
  @Test("The worked example is what the program makes", arguments: ["graphml", "jsonld"])
  func example(_ ending: String) throws {
    let scratch = try Scratch()
    let made = scratch.folder.appending(path: "graph." + ending)
    let outcome = try Program.run("extract", "Output/example/pages", "-o", made.path)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let kept = Program.package.appending(path: "Output/example/graph." + ending)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(contentsOf: made).write(to: kept)
      Issue.record("recorded anew; run again without RECORD_SNAPSHOTS")
    }
    let isSame = try Data(contentsOf: made) == Data(contentsOf: kept)
    #expect(isSame, "graph.\(ending) differs; RECORD_SNAPSHOTS=1 records it anew")
  }

  @Test func `the order of the files does not matter`() throws {
    let scratch = try Scratch()
    let folder = Program.package.appending(path: "Output/example/pages")
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { "Output/example/pages/" + $0 }
    for (index, order) in [pages.sorted(), pages.sorted().reversed()].enumerated() {
      let file = scratch.folder.appending(path: "\(index).jsonld").path
      _ = try Program.run(["extract"] + order + ["-o", file])
    }
    let files = try (0..<2).map {
      try Data(contentsOf: scratch.folder.appending(path: "\($0).jsonld"))
    }
    #expect(files[0] == files[1])
  }

  @Test func `the README's commands are those that the build server runs`() throws {
    let readme = try String(
      contentsOf: Program.package.appending(path: "README.md"), encoding: .utf8)
    let commands = readme.components(separatedBy: "<!-- command: ").dropFirst().map { part in
      part.components(separatedBy: "```")[1].components(separatedBy: "\n")[1]
    }
    #expect(commands.count == 2)
    #expect(commands.first?.hasSuffix("skein extract Output/example/pages") == true)
    #expect(commands.last == "swift test")
    let script = try String(
      contentsOf: Program.package.appending(path: ".ci/run"), encoding: .utf8)
    #expect(script.contains("readme_command run") && script.contains("readme_command test"))
  }
}
