import Language
import Testing
import Text

@Suite struct ParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// Dependent, relation, head.
    var arcs: [[String]]
    var testDescription: String { name }
  }

  @Test(
    "Sees who does what to whom",
    arguments: [
      Case(
        name: "subject and object", text: "Norway bought three ships in March.",
        arcs: [
          ["Norway", "nsubj", "bought"], ["ships", "obj", "bought"], ["March", "obl", "bought"],
        ]),
      Case(
        name: "the passive", text: "The minister was arrested by the police in May.",
        arcs: [
          ["minister", "nsubj:pass", "arrested"], ["was", "aux:pass", "arrested"],
          ["police", "obl:agent", "arrested"],
        ]),
      Case(
        name: "a name's possessive", text: "Sweden's criticism of Turkey angered the government.",
        arcs: [
          ["Sweden", "nmod:poss", "criticism"], ["Turkey", "nmod", "criticism"],
          ["criticism", "nsubj", "angered"],
        ]),
      Case(
        name: "an object clause", text: "Officials said that Peru will sign the treaty.",
        arcs: [["sign", "ccomp", "said"], ["Peru", "nsubj", "sign"], ["treaty", "obj", "sign"]]),
      Case(
        name: "a dateline", text: "BUCHAREST, May 3 (Reuters) - Romania accused Hungary of fraud.",
        arcs: [
          ["Romania", "nsubj", "accused"], ["Hungary", "obj", "accused"],
          ["BUCHAREST", "parataxis", "accused"],
        ]),
    ])
  func parses(_ c: Case) throws {
    let (trees, text) = try EnglishModel.parse(c.text)
    let tree = try #require(trees.first)
    let words = tree.words.map { text.string(in: $0.range) }
    for arc in c.arcs {
      let dependent = try #require(words.firstIndex(of: arc[0]))
      let word = tree.words[dependent]
      #expect(word.relation.rawValue == arc[1], "\(arc)")
      #expect(word.head >= 0 && words[Int(word.head)] == arc[2], "\(arc)")
    }
  }

  @Test func `Tells tense, number, person and voice`() throws {
    let (trees, text) = try EnglishModel.parse("She was praised because her ships arrive daily.")
    let tree = try #require(trees.first)
    let lemmatizer = try Lemmatizer(model: ModelFile(path: EnglishModel.path))
    var columns: [String: String] = [:]
    for (index, word) in tree.words.enumerated() {
      let form = text.string(in: word.range)
      let lemma = lemmatizer.lemma(of: form, tag: word.tag, pennTag: word.pennTag)
      columns[form] = lemma + " " + Morphology(of: index, in: tree, lemma: lemma).column
    }
    #expect(columns["praised"] == "praise Tense=Past|VerbForm=Part|Voice=Pass")
    #expect(columns["ships"] == "ship Number=Plur")
    #expect(columns["arrive"] == "arrive Tense=Pres|VerbForm=Fin")
    #expect(columns["She"] == "she Number=Sing|Person=3")
  }

  @Test(
    "Gives every sentence one tree over all its words, whatever stands in it",
    arguments: [
      "TOKYO (Reuters) - SHIPS SAIL AS TALKS END IN CAPITAL",
      "* one\n* two\n* three", "😀 🇯🇵 👩‍👩‍👧 !!!! ???? ….", "Это не английский текст. 日本と中国。",
      "\"Wait,\" he said. \"No.\"", String(repeating: "word ", count: 600),
      String(repeating: "a", count: 100_000), String(repeating: "( ", count: 300),
      "\u{0}\u{1}\u{FFFD} \u{202E}abc", "x",
    ])
  func survives(_ string: String) throws {
    let (trees, _) = try EnglishModel.parse(string)
    for tree in trees { expectTree(tree) }
  }

  @Test func `Random bytes never stop it, and the same text gives the same trees`() throws {
    var seed: UInt64 = 3
    let parser = try EnglishModel.parser()
    let workspace = ParserWorkspace()
    for _ in 0..<8 {
      let bytes = (0..<200).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: seed >> 40)
      }
      let document = Document(id: "", text: SourceText(decoding: bytes))
      let segmentation = Segmenter().segmentation(of: document)
      func parse(_ workspace: ParserWorkspace) -> [ParsedSentence] {
        parser.parse(
          segmentation.sentences.indices, of: segmentation, in: document.text,
          workspace: workspace)
      }
      let trees = parse(workspace)
      #expect(trees == parse(ParserWorkspace()))
      for tree in trees { expectTree(tree) }
    }
  }

  @Test func `A sentence's tree does not depend on the sentences around it`() throws {
    let sentences = ["Chad signed.", "The court in Oslo rejected the claim of the bank.", "No."]
    let together = try EnglishModel.parse(sentences.joined(separator: " ")).trees
    for (sentence, tree) in zip(sentences, together) {
      let alone = try #require(try EnglishModel.parse(sentence).trees.first)
      #expect(alone.words.map(\.head) == tree.words.map(\.head))
      #expect(alone.words.map(\.relation) == tree.words.map(\.relation))
    }
  }

  @Test func `Threads share one parser`() async throws {
    let parser = try EnglishModel.parser()
    let document = Document(
      id: "", text: SourceText("Kenya and Uganda agreed to build a railway. It will cost much."))
    let segmentation = Segmenter().segmentation(of: document)
    let results = await withTaskGroup(of: [ParsedSentence].self) { group in
      for _ in 0..<4 {
        group.addTask {
          parser.parse(
            segmentation.sentences.indices, of: segmentation, in: document.text,
            workspace: ParserWorkspace())
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(results).count == 1)
  }

  private func expectTree(_ tree: ParsedSentence) {
    #expect(tree.words.filter { $0.head < 0 }.count == 1)
    // A word is sound once its chain of heads has reached the root; each is walked once.
    var isSound = [Bool](repeating: false, count: tree.words.count)
    for start in tree.words.indices {
      var chain: [Int] = []
      var index = start
      while index >= 0 && !isSound[index] && chain.count <= tree.words.count {
        chain.append(index)
        index = Int(tree.words[index].head)
      }
      #expect(chain.count <= tree.words.count)
      for word in chain { isSound[word] = true }
    }
  }
}
