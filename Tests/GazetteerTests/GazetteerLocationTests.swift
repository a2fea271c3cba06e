import Foundation
import Testing

@testable import Gazetteer

@Suite struct GazetteerLocationTests {
  private func found(
    from program: String, named: String? = nil, additional: [String] = []
  ) throws -> [String] {
    try GazetteerLocation.found(named: named, from: program, additional: additional).directories
  }

  @Test func `a program finds the tables of its package, through a symbolic link too`() throws {
    let folder = try TemporaryFolder()
    let root = try #require(FileSystem.realPath(folder.path))
    try folder.write("", to: "skein/.build/x86_64/release/skein")
    try folder.write("", to: "skein/Gazetteer/countries.tsv")
    try folder.write("", to: "bin/other")
    try FileManager.default.createSymbolicLink(
      atPath: root + "/bin/skein", withDestinationPath: "../skein/.build/x86_64/release/skein")
    let tables = root + "/skein/Gazetteer"
    #expect(try found(from: root + "/skein/.build/x86_64/release/skein") == [tables])
    #expect(try found(from: root + "/bin/skein") == [tables])
    #expect(try found(from: root + "/bin/skein", additional: ["own"]) == [tables, "own"])
  }

  @Test func `an installed program finds its shared tables`() throws {
    let folder = try TemporaryFolder()
    let root = try #require(FileSystem.realPath(folder.path))
    try folder.write("", to: "usr/bin/skein")
    try folder.write("", to: "usr/share/skein/Gazetteer/countries.tsv")
    #expect(try found(from: root + "/usr/bin/skein") == [root + "/usr/share/skein/Gazetteer"])
  }

  @Test func `the environment goes first, and without any tables the error names folders`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "bin/skein")
    let program = folder.path + "/bin/skein"
    #expect(try found(from: program, named: "/named") == ["/named"])
    #expect(try found(from: program, additional: ["own"]) == ["own"])
    #expect(throws: GazetteerError.self) { try found(from: program) }
  }
}
