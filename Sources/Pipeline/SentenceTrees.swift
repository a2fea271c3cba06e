import Glibc
import Language
import Reading
import Text

/// Sentences as trees, for people who write rows of a lexicon.
public struct SentenceTrees {
  private let parser: Parser
  private let writer: ConlluWriter
  private let workspace = ParserWorkspace()

  /// Opens the model that comes with the program.
  ///
  /// - Throws: `PipelineError.model` where it is missing or damaged.
  public init() throws(PipelineError) {
    let model = try LanguageModel.standard()
    parser = model.parser
    writer = ConlluWriter(parser: parser, lemmatizer: model.lemmatizer)
  }

  /// The sentences of a page or text as CoNLL-U, or as drawn trees.
  ///
  /// - Throws: `PipelineError.input` where it cannot be read.
  public func trees(
    of path: String, format: InputFormat, drawn: Bool
  ) throws(PipelineError) -> String {
    var output = ""
    var configuration = Configuration(inputs: [path])
    configuration.format = format
    var walker = InputWalker([path], format: configuration.readingFormat)
    while let next = walker.next() {
      let document: Document
      do {
        document = try DocumentReader().document(from: next.get())
      } catch {
        throw .input(reason: "\(error)")
      }
      let segmentation = Segmenter().segmentation(of: document)
      let trees = parser.parse(
        segmentation.sentences.indices, of: segmentation, in: document.text, workspace: workspace)
      if drawn {
        for tree in trees {
          output += TreeDrawing.lines(of: tree, in: document.text).joined(separator: "\n") + "\n\n"
        }
      } else {
        let sentences = trees.map { writer.sentence($0, of: document.text) }
        output += String(decoding: ConlluWriter.bytes(of: sentences), as: UTF8.self)
      }
    }
    return output
  }

  /// A CoNLL-U file with its tags, heads and relations filled in anew; sentences and words stay.
  ///
  /// - Throws: `PipelineError.input` where it cannot be read or is no CoNLL-U.
  public func filled(conllu path: String) throws(PipelineError) -> String {
    do {
      let sentences = try ConlluReader.sentences(in: Self.bytes(of: path))
      return String(
        decoding: ConlluWriter.bytes(of: writer.filled(sentences, workspace: workspace)),
        as: UTF8.self)
    } catch let error as PipelineError {
      throw error
    } catch {
      throw .input(reason: "'\(path)': \(error)")
    }
  }

  private static func bytes(of path: String) throws(PipelineError) -> [UInt8] {
    // SAFETY: the path is passed as a string that ends in zero.
    let descriptor = path == "-" ? STDIN_FILENO : unsafe open(path, O_RDONLY | O_CLOEXEC)
    func failure() -> PipelineError {
      // SAFETY: strerror returns a string that ends in zero, copied at once.
      .input(reason: "cannot read '\(path)': " + (unsafe String(cString: strerror(errno))))
    }
    guard descriptor >= 0 else { throw failure() }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // SAFETY: read writes at most `buffer.count` bytes.
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      if count == 0 { return result }
      result.append(contentsOf: buffer[0..<count])
    }
  }
}
