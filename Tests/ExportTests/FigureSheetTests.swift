import Knowledge
import SamplePages
import Testing
import Text

@testable import Export

@Suite struct FigureSheetTests {
  /// The cells of one row, as RFC 4180 reads them.
  private func cells(_ bytes: [UInt8]) -> [String] {
    var (cells, cell, isQuoted) = ([String](), [UInt8](), false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x22 {
        if isQuoted, index + 1 < bytes.count, bytes[index + 1] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted.toggle()
        }
      } else if byte == 0x2C, !isQuoted {
        cells.append(String(decoding: cell, as: UTF8.self))
        cell = []
      } else {
        cell.append(byte)
      }
      index += 1
    }
    return cells + [String(decoding: cell, as: UTF8.self)]
  }

  private func table(_ annotation: Annotation) -> [[String: String]] {
    let header = cells(FigureSheet.header)
    return FigureSheet(annotation).rows().map { row in
      let row = cells(row)
      #expect(row.count == header.count)
      return Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func `a row says what a figure measures, of which deal, and quotes its sentence`() throws {
    let rows = table(SamplePage.gasDeal.annotation)
    let price = try #require(rows.first { $0["as_written"] == "US$2 billion" })
    #expect(price["kind"] == "money")
    #expect(price["value"] == "2000000000")
    #expect(price["currency"] == "USD")
    #expect(price["approximate"] == "yes")
    #expect(price["measures"] == "price")
    #expect(price["deal"] == "gas contract")
    #expect(price["check"] == "derived; derived: quantity")
    #expect(price["quote"]?.contains("US$2 billion") == true)
    let length = try #require(rows.first { $0["as_written"] == "10 years" })
    #expect(length["plain_value"] == "315576000")
    #expect(length["plain_unit"] == "s")
  }

  @Test func `what follows from the other figures has a row of its own`() throws {
    let rows = table(SamplePage.gasDeal.annotation).filter { $0["kind"] == "derived" }
    let volume = try #require(rows.first { $0["measures"] == "volume" })
    #expect(volume["as_written"] == "")
    #expect(volume["value"] == "5000000000")
    #expect(volume["per"] == "year")
  }

  @Test(
    "A cell is no formula, and holds what it is given",
    arguments: [
      ("=1+1", "'=1+1"), ("+49", "'+49"), ("-3 per cent", "'-3 per cent"), ("@x", "'@x"),
      ("a, \"b\"", "\"a, \"\"b\"\"\""), ("two\nlines", "\"two\nlines\""), ("€5", "€5"),
    ])
  func cell(_ text: String, _ expected: String) {
    var row = CSVRow()
    row.append(text)
    #expect(String(decoding: row.bytes, as: UTF8.self) == expected)
  }

  @Test func `a number below zero stays a number`() {
    var row = CSVRow()
    row.append(number: "-0.3")
    #expect(row.bytes == Array("-0.3".utf8))
  }
}
