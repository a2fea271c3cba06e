import Reading
import Testing
import Text

private struct Encoded: CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  let text: String
  var testDescription: String { name }
}

private func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
  text.utf16.flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}

@Suite struct EncodingTests {
  @Test(
    "Reads text in the encoding that it is written in",
    arguments: [
      Encoded(name: "UTF-8", bytes: Array("Bodø is cold.".utf8), text: "Bodø is cold."),
      Encoded(
        name: "UTF-8 with its mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Bodø is cold.".utf8),
        text: "Bodø is cold."),
      Encoded(
        name: "UTF-16, little end first",
        bytes: [0xFF, 0xFE] + utf16("Bodø is cold.", bigEndian: false), text: "Bodø is cold."),
      Encoded(
        name: "UTF-16, big end first",
        bytes: [0xFE, 0xFF] + utf16("Bodø is cold.", bigEndian: true), text: "Bodø is cold."),
      Encoded(
        name: "no label: windows-1252",
        bytes: Array("Bod".utf8) + [0xF8, 0x92] + Array("s \u{24}5.".utf8), text: "Bodø’s $5."),
      Encoded(
        name: "latin-1 means windows-1252",
        bytes: Array("<meta charset=iso-8859-1><p>It ".utf8) + [0x96] + Array(" is Bod".utf8)
          + [0xF8] + Array(".</p>".utf8), text: "It – is Bodø."),
      Encoded(
        name: "a label of latin-1 on what is UTF-8",
        bytes: Array("<meta charset=latin1><p>Bodø is cold.</p>".utf8), text: "Bodø is cold."),
      Encoded(
        name: "Shift_JIS",
        bytes: Array("<meta charset='Shift_JIS'><p>".utf8) + [0x93, 0x8C, 0x8B, 0x9E]
          + Array("</p>".utf8), text: "東京"),
      Encoded(
        name: "GB2312 means GB18030",
        bytes: Array("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><p>".utf8)
          + [0xB1, 0xB1, 0xBE, 0xA9] + Array("</p>".utf8), text: "北京"),
      Encoded(
        name: "KOI8-R",
        bytes: Array("<meta charset=koi8-r><p>".utf8) + [0xED, 0xCF, 0xD3, 0xCB, 0xD7, 0xC1]
          + Array("</p>".utf8), text: "Москва"),
      Encoded(
        name: "a label that nobody knows",
        bytes: Array("<meta charset=klingon><p>Bod".utf8) + [0xF8] + Array("</p>".utf8),
        text: "Bodø"),
      Encoded(
        name: "one damaged byte in UTF-8",
        bytes: Array(String(repeating: "øåæ ", count: 10).utf8) + [0xFF] + Array(" end".utf8),
        text: String(repeating: "øåæ ", count: 10) + "\u{FFFD} end"),
      Encoded(
        name: "half a character at the end of Shift_JIS",
        bytes: Array("<meta charset=shift_jis><p>a ".utf8) + [0x93, 0x8C, 0x8B],
        text: "a 東\u{FFFD}"),
    ])
  private func reads(_ encoded: Encoded) throws {
    let document = try DocumentReader().document(id: "page", bytes: encoded.bytes)
    #expect(document.text.string == encoded.text)
  }
}
