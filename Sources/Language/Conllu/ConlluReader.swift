/// Reads CoNLL-U.
public enum ConlluReader {
  /// The sentences in `bytes`.
  ///
  /// Word IDs must count up from 1; lines may end in CR LF.
  ///
  /// - Complexity: O(*n*) in the bytes.
  public static func sentences(in bytes: [UInt8]) throws(ConlluError) -> [ConlluSentence] {
    var sentences: [ConlluSentence] = []
    var sentence = ConlluSentence()
    var wordCount = 0
    var lineNumber = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      lineNumber += 1
      var line = bytes[start..<end]
      if line.last == 0x0D { line.removeLast() }
      start = end + 1
      if line.isEmpty {
        if !sentence.rows.isEmpty { sentences.append(sentence) }
        sentence = ConlluSentence()
        wordCount = 0
        continue
      }
      if line.first == 0x23 {
        sentence.comments.append(try text(line, lineNumber))
        continue
      }
      let row = try row(line, lineNumber, after: wordCount)
      if row.kind == .word { wordCount += 1 }
      sentence.rows.append(row)
    }
    if !sentence.rows.isEmpty { sentences.append(sentence) }
    return sentences
  }

  private static func row(
    _ line: ArraySlice<UInt8>, _ number: Int, after wordCount: Int
  ) throws(ConlluError) -> ConlluSentence.Row {
    var columns: [String] = []
    columns.reserveCapacity(10)
    for field in line.split(separator: 0x09, omittingEmptySubsequences: false) {
      columns.append(try text(field, number))
    }
    guard columns.count == 10 else {
      throw .columns(line: number, count: columns.count)
    }
    let identifier = columns[0]
    if identifier == String(wordCount + 1) {
      return ConlluSentence.Row(kind: .word, columns: columns)
    }
    if identifier.utf8.contains(0x2D) {
      return ConlluSentence.Row(kind: .multiword, columns: columns)
    }
    if identifier.utf8.contains(0x2E) {
      return ConlluSentence.Row(kind: .empty, columns: columns)
    }
    throw .identifier(line: number, text: identifier)
  }

  private static func text(
    _ bytes: ArraySlice<UInt8>, _ line: Int
  ) throws(ConlluError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .encoding(line: line) }
    return text
  }
}
