import Language
import Testing

@Suite struct ConlluTests {
  private let file = """
    # sent_id = 1
    # text = Don't go
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
    1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
    3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
    3.1\tthere\tthere\tADV\tRB\t_\t_\t_\t_\t_

    # sent_id = 2
    1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_


    """

  @Test func `Reads words, shared tokens and empty nodes, and writes the same bytes`() throws {
    let sentences = try ConlluReader.sentences(in: Array(file.utf8))
    #expect(sentences.map { $0.words.map { $0.columns[1] } } == [["Do", "n't", "go"], ["Yes"]])
    #expect(sentences[0].rows.map(\.kind) == [.multiword, .word, .word, .word, .empty])
    #expect(String(decoding: ConlluWriter.bytes(of: sentences), as: UTF8.self) == file)
  }

  @Test func `Reads lines that end in CR LF and a file that ends without a line break`() throws {
    let lines = "1\tYes\t_\t_\t_\t_\t0\troot\t_\t_\r\n\r\n1\tNo\t_\t_\t_\t_\t0\troot\t_\t_"
    #expect(try ConlluReader.sentences(in: Array(lines.utf8)).count == 2)
  }

  @Test func `Says which line is wrong`() {
    #expect(throws: ConlluError.columns(line: 1, count: 2)) {
      try ConlluReader.sentences(in: Array("1\tYes\n".utf8))
    }
    #expect(throws: ConlluError.identifier(line: 1, text: "2")) {
      try ConlluReader.sentences(in: Array("2\tYes\t_\t_\t_\t_\t0\troot\t_\t_\n".utf8))
    }
    #expect(throws: ConlluError.encoding(line: 1)) { try ConlluReader.sentences(in: [0x23, 0xFF]) }
  }

  @Test func `Keeps a file's words and fills in the rest`() throws {
    let model = try ModelFile(path: EnglishModel.path)
    let writer = ConlluWriter(
      parser: try Parser(model: model), lemmatizer: try Lemmatizer(model: model))
    let sentences = try ConlluReader.sentences(in: Array(file.utf8))
    let filled = writer.filled(sentences, workspace: ParserWorkspace())
    #expect(filled.map(\.comments) == sentences.map(\.comments))
    #expect(filled[0].rows.map { $0.columns[0] } == ["1-2", "1", "2", "3", "3.1"])
    #expect(filled[0].words.map { $0.columns[6] } == ["3", "3", "0"])
    #expect(filled[0].words.map { $0.columns[2] } == ["do", "not", "go"])
  }
}
