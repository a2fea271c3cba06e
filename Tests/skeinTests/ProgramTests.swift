import Foundation
import Testing

@Suite struct ProgramTests {
  @Test(
    "The exit status tells what happened",
    arguments: [
      (["--version"], 0), (["--help"], 0), (["extract", "--help"], 0), (["annotate", "-h"], 0),
      (["gazetteer", "--help"], 0),
      ([], 64), (["fly"], 64), (["gazetteer"], 64), (["gazetteer", "fly"], 64), (["extract"], 64),
      (["extract", "--fly", "good.txt"], 64), (["extract", "good.txt", "-o", "x.pdf"], 64),
      (["extract", "good.txt", "-o", "-"], 64),
      (["annotate", "good.txt", "-o", "a", "-o", "b"], 64),
      (["annotate", "good.txt"], 0), (["annotate", "-"], 0),
      (["figures", "good.txt"], 0), (["figures", "good.txt", "-o", "x.csv"], 0),
      (["figures", "missing.txt"], 66), (["figures"], 64),
      (["extract", "good.txt", "-o", "x.graphml", "-o", "x.jsonld"], 0),
      (["extract", "good.txt", "--level", "countries", "-o", "x.graphml"], 0),
      (["extract", "good.txt", "--level", "towns", "-o", "x.graphml"], 64),
      (["extract", "good.txt", "missing.txt", "-o", "x.graphml"], 65),
      (["annotate", "missing.txt", "good.txt"], 65),
      (["annotate", "missing.txt"], 66), (["extract", "missing.txt"], 66),
      (["extract", "good.txt", "-o", "no/such/folder/x.graphml"], 73),
      (["annotate", "good.txt", "-o", "no/such/folder/x.jsonl"], 73),
      (["annotate", "good.txt", "--gazetteer", "no-such-folder"], 78),
    ] as [([String], Int32)])
  func status(_ words: [String], _ expected: Int32) throws {
    let scratch = try Scratch()
    _ = try scratch.file("good.txt", "Japan met France.")
    let outcome = try Program.run(words, in: scratch.folder, input: "Japan met France.")
    #expect(outcome.status == expected, "\(outcome.errors)")
    if expected == 0 {
      #expect(outcome.errors.isEmpty)
    } else {
      #expect(outcome.errors.hasPrefix("skein: "))
      #expect(outcome.errors.hasSuffix("\n"))
    }
  }

  @Test func `what cannot be read is named, and the rest goes on`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "Japan met France.")
    _ = try scratch.file("b.txt", "Chile met Peru.")
    let outcome = try Program.run("annotate", "a.txt", "gone.txt", "b.txt", in: scratch.folder)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first == "skein: cannot open 'gone.txt': No such file or directory")
    #expect(outcome.text.split(separator: "\n").count == 2)
  }

  @Test func `lines come in the order of the inputs whatever the number of jobs`() throws {
    let scratch = try Scratch()
    let names = try (0..<40).map { number in
      let long = String(repeating: "Japan met France. ", count: number % 7 * 50)
      _ = try scratch.file("\(number).txt", "Page \(number). " + long)
      return "\(number).txt"
    }
    let one = try Program.run(["annotate", "--jobs", "1"] + names, in: scratch.folder)
    let eight = try Program.run(["annotate", "--jobs=8"] + names, in: scratch.folder)
    #expect(one.output == eight.output)
    let ids = try one.text.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String
    }
    #expect(ids == names)
  }

  @Test func `without -o the graph goes to Output, and the program says so`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "Japan met France.")
    let outcome = try Program.run("extract", "a.txt", in: scratch.folder)
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasPrefix("wrote Output/graph.graphml and Output/graph.jsonld: "))
    let output = scratch.folder.appending(path: "Output")
    let files = try FileManager.default.contentsOfDirectory(atPath: output.path)
    #expect(files.sorted() == ["graph.graphml", "graph.jsonld"])
  }

  @Test func `a file that cannot be replaced stays, and nothing is left beside it`() throws {
    let scratch = try Scratch()
    _ = try scratch.file("a.txt", "Japan met France.")
    let folder = scratch.folder.appending(path: "x.graphml")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let outcome = try Program.run("extract", "a.txt", "-o", "x.graphml", in: scratch.folder)
    #expect(outcome.status == 73)
    #expect(outcome.errors == "skein: cannot write 'x.graphml': Is a directory\n")
    let files = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path)
    #expect(files.sorted() == ["a.txt", "x.graphml"])
  }

  @Test func `where the pages lie does not show in the graph`() throws {
    let (here, there) = (try Scratch(), try Scratch())
    for scratch in [here, there] { _ = try scratch.file("a.txt", "Japan met France in May 2014.") }
    func graph(_ scratch: Scratch) throws -> Data {
      let page = scratch.folder.appending(path: "a.txt").path
      _ = try Program.run("extract", page, "-o", "x.jsonld", in: scratch.folder)
      return try Data(contentsOf: scratch.folder.appending(path: "x.jsonld"))
    }
    #expect(try graph(here) == graph(there))
  }
}
