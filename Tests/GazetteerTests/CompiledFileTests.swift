import Knowledge
import Testing
import Text

@testable import Gazetteer

@Suite struct CompiledFileTests {
  private func compiled() throws -> [UInt8] {
    let folder = try TemporaryFolder.withTables()
    return try GazetteerSource(directories: [folder.path]).compiled().bytes
  }

  @Test func `the same tables give the same bytes`() throws {
    #expect(try compiled() == compiled())
  }

  @Test func `a file that is cut off anywhere is refused`() throws {
    let bytes = try compiled()
    for count in [0, 1, 8, 63, 64, 300, 1000, bytes.count / 2, bytes.count - 1] {
      #expect(throws: GazetteerError.self, "\(count) bytes") {
        try CompiledGazetteer(Array(bytes[..<count]))
      }
    }
  }

  @Test func `another version and another kind of file are named`() throws {
    var bytes = try compiled()
    bytes[8] = 200
    #expect(
      throws: GazetteerError.wrongVersion(
        path: "compiled in memory", found: 200, expected: FileLayout.version)
    ) { try CompiledGazetteer(bytes) }
    let other = Array(repeating: UInt8(ascii: "x"), count: 5000)
    let error = #expect(throws: GazetteerError.self) { try CompiledGazetteer(other) }
    #expect(error?.description.contains("does not begin with SKEINGAZ") == true)
    #expect(throws: GazetteerError.self) { try CompiledGazetteer(mapping: "/") }
    #expect(throws: GazetteerError.self) { try CompiledGazetteer(mapping: "/nowhere") }
  }

  @Test func `a torn header is refused`() throws {
    let bytes = try compiled()
    for offset in stride(from: 8, to: FileLayout.sectionsStart, by: 3) {
      var torn = bytes
      torn[offset] ^= 0x10
      #expect(throws: GazetteerError.self, "byte \(offset)") { try CompiledGazetteer(torn) }
    }
  }

  @Test(arguments: 0..<40)
  func `wrong bytes behind the header never trap`(seed: UInt64) throws {
    var bytes = try compiled()
    var random = SplitMix64(seed: seed)
    for _ in 0..<(1 << Int.random(in: 0...14, using: &random)) {
      let offset = Int.random(in: FileLayout.sectionsStart..<bytes.count, using: &random)
      bytes[offset] = UInt8.random(in: 0...255, using: &random)
    }
    guard let gazetteer = try? CompiledGazetteer(bytes) else { return }
    let text = FoldedText(smallTables.values.sorted().joined(separator: " ").utf8.map { $0 })
    for match in gazetteer.matches(in: text) {
      for reading in match.readings {
        guard let index = reading.entry else { continue }
        let entry = gazetteer.entry(index)
        _ = (entry.id, entry.name, entry.aliases, entry.countries, entry.population, entry.source)
        _ = gazetteer.holdings(of: index)
      }
    }
    for index in 0..<UInt32(gazetteer.entryCount) {
      for kind in OfficeKind.allCases {
        guard let date = CalendarDate(year: 2010), let entry = gazetteer.checkedEntry(index) else {
          continue
        }
        _ = gazetteer.holders(of: kind, in: entry, on: date)
      }
    }
    for name in ["Moscow", "Mori", "Q17", "prime minister"] { _ = gazetteer.find(name) }
    _ = gazetteer.gender(ofGivenName: Array("kim".utf8))
    for table in TableName.allCases {
      let rows = gazetteer.rows(of: table)
      for row in 0..<min(rows.count, 100) {
        for column in table.columns { _ = rows[row, column.name] }
      }
    }
  }
}
