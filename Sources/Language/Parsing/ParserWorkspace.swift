internal import Text

/// One thread's memory for parsing, reused from batch to batch: about four megabytes.
public final class ParserWorkspace {
  private let cache = InputCache()
  private let lanes = RecurrentLanes()
  private let forwardGates = AlignedBuffer(
    byteCount: Parser.batchLimit * RecurrentDirection.gates * 2)
  private let backwardGates = AlignedBuffer(
    byteCount: Parser.batchLimit * RecurrentDirection.gates * 2)
  private let lower = AlignedBuffer(byteCount: Parser.batchLimit * RecurrentDirection.width * 4)
  private let upper = AlignedBuffer(byteCount: Parser.batchLimit * RecurrentDirection.width * 4)
  private let sums = AlignedBuffer(byteCount: tile * 960 * 4)
  private var tags = [UInt8](repeating: 0, count: Parser.batchLimit)
  private let transitions = TransitionRun()
  /// Rows of a matrix that are multiplied together before their sums are taken on.
  private static let tile = 16

  /// Makes a workspace.
  public init() {}

  /// One stretch of a sentence that goes through the network.
  private struct Part {
    var sentence: Int
    var words: Range<Int>
    var rows: Range<Int>
  }

  func parse(
    _ sentences: [Range<Int>], of ranges: [ByteRange], in bytes: Span<UInt8>, with parser: Parser
  ) -> [ParsedSentence] {
    var result = sentences.map { _ in ParsedSentence(words: []) }
    var batch: [Part] = []
    var rows = 0
    for (index, sentence) in sentences.enumerated() {
      result[index].words.reserveCapacity(sentence.count)
      var first = sentence.lowerBound
      while first < sentence.upperBound {
        let count = min(Parser.partLimit, sentence.upperBound - first)
        if rows + count + 1 > Parser.batchLimit {
          run(batch, rows, ranges, bytes, parser, &result)
          batch.removeAll(keepingCapacity: true)
          rows = 0
        }
        batch.append(
          Part(sentence: index, words: first..<first + count, rows: rows..<rows + count + 1))
        rows += count + 1
        first += count
      }
    }
    run(batch, rows, ranges, bytes, parser, &result)
    return result
  }

  private func run(
    _ batch: [Part], _ rows: Int, _ ranges: [ByteRange], _ bytes: Span<UInt8>, _ parser: Parser,
    _ result: inout [ParsedSentence]
  ) {
    guard rows > 0 else { return }
    for part in batch {
      cache.write(
        ranges.span.extracting(part.words), in: bytes, parser, row: part.rows.lowerBound,
        forward: forwardGates, backward: backwardGates)
    }
    let sentences = batch.map(\.rows)
    lanes.run(parser.lower[0], sentences: sentences, gates: forwardGates, output: lower)
    lanes.run(parser.lower[1], sentences: sentences, gates: backwardGates, output: lower)
    writeTags(rows, parser)
    writeGates(parser.upper[0], rows, to: forwardGates)
    writeGates(parser.upper[1], rows, to: backwardGates)
    lanes.run(parser.upper[0], sentences: sentences, gates: forwardGates, output: upper)
    lanes.run(parser.upper[1], sentences: sentences, gates: backwardGates, output: upper)
    transitions.prepare(upper, rows: rows, sums: sums, tile: Self.tile, parser)
    for part in batch {
      transitions.run(part.rows, upper, parser)
      append(part, ranges, parser, to: &result[part.sentence])
    }
  }

  /// Adds a part's words; the roots of later parts hang on the first part's.
  private func append(
    _ part: Part, _ ranges: [ByteRange], _ parser: Parser, to sentence: inout ParsedSentence
  ) {
    let offset = Int32(sentence.words.count)
    let root = sentence.root
    for (index, word) in part.words.enumerated() {
      let token = index + 1
      var head = transitions.state.heads[token] - 1
      var relation = parser.relations[Int(transitions.state.labels[token])]
      if head >= 0 {
        head += offset
      } else if let root {
        head = Int32(root)
        relation = .parataxis
      }
      let tag = parser.tags[Int(tags[part.rows.lowerBound + token])]
      sentence.words.append(
        ParsedWord(
          range: ranges[word], head: head, relation: relation, tag: tag.universal,
          pennTag: tag.penn))
    }
  }

  /// The input sums of a layer's gates for all rows, from the layer below.
  private func writeGates(_ direction: RecurrentDirection, _ rows: Int, to gates: AlignedBuffer) {
    let scale = direction.input.scale * 512 / WeightPanels.largestInput
    for first in stride(from: 0, to: rows, by: Self.tile) {
      let count = min(Self.tile, rows - first)
      IntegerKernels.multiply(
        direction.input, panels: 0..<RecurrentDirection.gates / 8, input: lower, first: first,
        rows: count, result: sums)
      FixedPoint.write(
        sums, rows: count, scale: scale, bias: direction.bias, unit: RecurrentDirection.gateUnit,
        to: gates, first: first, width: RecurrentDirection.gates)
    }
  }

  private func writeTags(_ rows: Int, _ parser: Parser) {
    let width = parser.tagWeights.outputs
    let scale = parser.tagWeights.scale / WeightPanels.largestInput
    for first in stride(from: 0, to: rows, by: Self.tile) {
      let count = min(Self.tile, rows - first)
      IntegerKernels.multiply(
        parser.tagWeights, panels: 0..<width / 8, input: lower, first: first, rows: count,
        result: sums)
      for row in 0..<count {
        // SAFETY: `multiply` has written `width` sums for each of the rows.
        let scores = unsafe (sums.base + row * width * 4).assumingMemoryBound(to: Int32.self)
        var best = 0
        var bestScore = -Float.infinity
        for tag in parser.tags.indices {
          let score = unsafe Float(scores[tag]) * scale + parser.tagBias[tag]
          if score > bestScore {
            best = tag
            bestScore = score
          }
        }
        tags[first + row] = UInt8(best)
      }
    }
  }
}
