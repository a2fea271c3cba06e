import Foundation
import Testing

@testable import Gazetteer

@Suite struct CacheTests {
  private func files(in folder: TemporaryFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  private func open(
    _ folders: [TemporaryFolder], cache: TemporaryFolder
  ) throws -> CompiledGazetteer {
    try .open(
      GazetteerLocation(directories: folders.map(\.path)), cacheDirectory: cache.path)
  }

  @Test func `compiles once and then opens what is kept`() throws {
    let (tables, cache) = (try TemporaryFolder.withTables(), try TemporaryFolder())
    let first = try open([tables], cache: cache)
    let compiled = try #require(try files(in: cache).first { $0.hasSuffix(".gazetteer") })
    let inode = FileSystem.stamp(of: cache.path + "/" + compiled)?.inode
    let second = try open([tables], cache: cache)
    #expect(second.contentHash == first.contentHash)
    #expect(FileSystem.stamp(of: cache.path + "/" + compiled)?.inode == inode)
    #expect(try files(in: cache).count == 2)
  }

  @Test func `compiles again when a table changes, even to the same size`() throws {
    let (tables, cache) = (try TemporaryFolder.withTables(), try TemporaryFolder())
    let before = try open([tables], cache: cache)
    try tables.write("name\tcount\nMora\t5\nO’Brien\t2\n", to: "surnames.tsv")
    let after = try open([tables], cache: cache)
    #expect(before.contentHash != after.contentHash)
    #expect(after.isSurname(Array("mora".utf8)))
    // The old mapping stays good; its file is gone.
    #expect(!before.isSurname(Array("mora".utf8)))
    #expect(try files(in: cache).count == 2)
  }

  @Test func `the same contents elsewhere need no compiling`() throws {
    let cache = try TemporaryFolder()
    let first = try open([try TemporaryFolder.withTables()], cache: cache)
    let second = try open([try TemporaryFolder.withTables()], cache: cache)
    #expect(first.contentHash == second.contentHash)
    #expect(try files(in: cache).filter { $0.hasSuffix(".gazetteer") }.count == 1)
  }

  @Test(arguments: [0, 1, 100, 4000])
  func `what is damaged is made anew`(length: Int) throws {
    let (tables, cache) = (try TemporaryFolder.withTables(), try TemporaryFolder())
    _ = try open([tables], cache: cache)
    for name in try files(in: cache) {
      try FileWriter.write([UInt8](repeating: 0x41, count: length), to: cache.path + "/" + name)
    }
    let gazetteer = try open([tables], cache: cache)
    #expect(gazetteer.country(iso3: "JPN") != nil)
    let compiled = try #require(try files(in: cache).first { $0.hasSuffix(".gazetteer") })
    #expect(throws: Never.self) {
      try CompiledGazetteer(mapping: cache.path + "/" + compiled)
    }
  }

  @Test func `without a cache folder it compiles in memory`() throws {
    let tables = try TemporaryFolder.withTables()
    try tables.write("", to: "file")
    let gazetteer = try CompiledGazetteer.open(
      GazetteerLocation(directories: [tables.path]), cacheDirectory: tables.path + "/file/cache")
    #expect(gazetteer.country(iso3: "JPN") != nil)
  }

  @Test func `a user's rows are added, and override rows by id`() throws {
    let (tables, cache) = (try TemporaryFolder.withTables(), try TemporaryFolder())
    let own = try TemporaryFolder()
    try own.write(
      "id\tname\tkind\tcountry\nQ649\tMoscow (city)\tcity\tRUS\nown:x\tXanadu\tcity\tJPN\n",
      to: "cities.tsv")
    let gazetteer = try open([tables, own], cache: cache)
    let rows = gazetteer.rows(of: .cities)
    #expect((0..<rows.count).map { rows[$0, "name"] } == ["Moscow (city)", "Xanadu"])
    #expect(gazetteer.find("Xanadu").first?.source == "cities.tsv:3")
  }

  @Test func `many at once all get the same`() async throws {
    let (tables, cache) = (try TemporaryFolder.withTables(), try TemporaryFolder())
    let location = GazetteerLocation(directories: [tables.path])
    let path = cache.path
    let hashes = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<16 {
        group.addTask {
          try CompiledGazetteer.open(location, cacheDirectory: path).contentHash
        }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(hashes.count == 1)
  }

  @Test func `a folder without tables is named`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: GazetteerError.notFound(searched: [folder.path])) {
      try GazetteerSource(directories: [folder.path])
    }
    #expect(throws: GazetteerError.self) {
      try GazetteerSource(directories: [folder.path + "/nowhere"])
    }
  }
}
